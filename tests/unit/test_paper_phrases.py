"""What a paper says of a term: how long it is, or when it ends, and how sure that is."""

from datetime import date

from pytestqt.qtbot import QtBot

from counsel_desk.domain.guidance import Deadline, DeadlineUnit
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.messages.guidance import legal_basis_line
from counsel_desk.messages.paper import paper_phrases

ORDER = Deadline("payment_order", 15, DeadlineUnit.CALENDAR_DAYS, "收到支付令之日", "对支付令提出书面异议")


def test_a_term_without_its_event_tells_its_length_and_when_it_begins(qtbot: QtBot) -> None:
    said = paper_phrases().deadline(ORDER, None, projected=False)
    assert said == "对支付令提出书面异议: within 15 days of 收到支付令之日"


def test_a_dated_term_tells_its_last_day(qtbot: QtBot) -> None:
    assert paper_phrases().deadline(ORDER, date(2026, 12, 5), projected=False).endswith("by 5 Dec 2026")


def test_a_projected_day_says_so(qtbot: QtBot) -> None:
    assert "projected" in paper_phrases().deadline(ORDER, date(2028, 1, 5), projected=True)


def test_a_basis_is_told_as_surely_as_it_was_checked(qtbot: QtBot) -> None:
    phrases = paper_phrases()
    for basis in shipped_pack().legal_bases:
        assert phrases.basis(basis) == legal_basis_line(basis)


def test_the_debt_and_its_collection_are_two_matters(qtbot: QtBot) -> None:
    assert "two matters" in paper_phrases().two_matters()
