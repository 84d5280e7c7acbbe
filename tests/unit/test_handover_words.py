"""What is said of cases that go to another office, and of those that come from one."""

from datetime import date, datetime

import pytest

from counsel_desk.domain.backup_retention import Held
from counsel_desk.domain.duplicates import NOBODY, Likeness, Lookalike, Lookalikes
from counsel_desk.domain.handover import CaseToHandOver, Incoming, IncomingCase, NotHandedOver
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import Withheld
from counsel_desk.messages import action_name, handover_words

CASE = CaseToHandOver(CaseId(1), "C-2026-0001", ClientId(1), "示例·阿青", is_open=True)
INCOMING = Incoming(
    office="青禾互助（虚构）",
    office_phone="400-000-0000",
    given_by="示例·林一",
    recipient="河口互助（虚构）",
    made_at=datetime(2026, 11, 18, 9, 30, tzinfo=CHINA),
    held={Held.CLIENTS: 1, Held.CASES: 2, Held.EVIDENCE: 0},
    cases=(),
)


@pytest.mark.parametrize(
    ("why_not", "withheld", "said"),
    [
        (None, frozenset(), "goes"),
        (None, frozenset({Withheld.NOTES, Withheld.NAME}), "goes without: Name, Notes and advice"),
        (NotHandedOver.REFUSED, frozenset(), "stays: the client refused to have it given away"),
    ],
)
def test_a_case_says_whether_it_goes(why_not, withheld, said: str) -> None:
    case = CaseToHandOver(CASE.id, CASE.reference, CASE.client_id, "", is_open=True, why_not=why_not, withheld=withheld)
    assert handover_words.goes(case) == said


def test_a_case_that_came_in_tells_where_it_came_from() -> None:
    assert handover_words.holds(INCOMING) == "Clients: 1; Cases: 2"
    assert handover_words.note_of_arrival(INCOMING, "C-2026-0007") == (
        "Taken over from 青禾互助（虚构）, where it was C-2026-0007. Given by 示例·林一 on 18 Nov 2026. "
        "Phone of that office: 400-000-0000."
    )


def test_whoever_may_be_known_is_named_and_whoever_one_may_not_see_is_not() -> None:
    new = IncomingCase("C-2026-0007", "P-2026-0003", "示例·阿青", date(2026, 3, 1), NOBODY)
    assert handover_words.may_be_known(new) == ""
    alike = Lookalike(ClientId(4), "P-2026-0009", "示例·阿清", "", None, Likeness.SOUND)
    known = Lookalikes((alike,), of_a_family=False, elsewhere=True)
    seen = IncomingCase("C-2026-0007", "P-2026-0003", "示例·阿青", date(2026, 3, 1), known, here="C-2026-0002")
    assert handover_words.may_be_known(seen) == (
        "here already as C-2026-0002; may be your client P-2026-0009 示例·阿清; "
        "a colleague may know the client: ask the coordinator"
    )


def test_what_another_office_did_is_told_as_theirs() -> None:
    assert action_name("brought:note.add") == "in the other office: write note"
    assert action_name("brought:undo:case.close") == "in the other office: undo: close case"
