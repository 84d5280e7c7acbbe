"""The band over a case: what is next while it is open, how it ended once it is closed."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.filings import FilingDetails
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ClientPhone, PhoneUse
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.messages import FilingSentences
from counsel_desk.services import cases, filings, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.case.header import CaseHeader
from counsel_desk.ui.theme import Theme

TASK = "核对一次分期"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    """A case with a task that is late, and an answer that never came."""
    case = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    tasks.add_task(desk, case, TaskDetails(TASK, desk.today - timedelta(5)))
    promised = desk.today - timedelta(2)
    filed = FilingDetails(FilingKind.COMPLAINT, promised, "晴天消费金融（虚构）", promised_until=promised)
    filings.add_filing(desk, case, filed, FilingSentences())
    return case


@pytest.fixture
def header(qtbot: QtBot, theme: Theme) -> CaseHeader:
    made = CaseHeader(read_only=False)
    qtbot.addWidget(made)
    made.resize(1200, 200)
    made.show()
    return made


def facts(header: CaseHeader, desk: Desk, case_id: CaseId) -> list[str]:
    header.show_file(cases.load_case_file(desk, case_id), desk.today, desk.clock())
    return [each.text() for each in header._facts_row.findChildren(QLabel)]


def close(desk: Desk, case_id: CaseId) -> None:
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.CONTACT_LOST)


def test_an_open_case_says_what_is_next(header: CaseHeader, desk: Desk, case_id: CaseId) -> None:
    said = facts(header, desk, case_id)
    assert said[:3] == ["Next step", TASK, "Due"]
    assert "Answers" in said


def test_a_title_that_was_cut_before_ends_with_one_ellipsis(header: CaseHeader, desk: Desk) -> None:
    case = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    tasks.add_task(desk, case, TaskDetails("甲" * 27 + "… answered?", desk.today))
    assert facts(header, desk, case)[1] == "甲" * 27 + "…"


def test_a_wide_band_has_room_for_a_longer_title(header: CaseHeader, desk: Desk) -> None:
    case = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    tasks.add_task(desk, case, TaskDetails("甲" * 34, desk.today))
    header.resize(1700, 200)
    assert facts(header, desk, case)[1] == "甲" * 34


def test_a_closed_case_says_how_it_ended_and_when_and_what_was_left_open(
    header: CaseHeader, desk: Desk, case_id: CaseId
) -> None:
    close(desk, case_id)
    said = facts(header, desk, case_id)
    assert said[:2] == ["Outcome", "Contact lost"]
    assert said[2:4] == ["Closed", "18 Nov 2026 · after 0 days"]
    assert said[4:6] == ["Left open", f"{TASK} · Answers: 1 overdue"]
    assert "Next step" not in said
    assert "Due" not in said


def test_a_narrow_band_also_says_how_a_closed_case_ended(header: CaseHeader, desk: Desk, case_id: CaseId) -> None:
    header.resize(700, 200)
    close(desk, case_id)
    said = facts(header, desk, case_id)
    assert said[:3:2] == ["Outcome", "Closed"]
    assert "Counsellor" not in said


def test_where_numbers_take_two_lines_the_first_is_level_with_the_heading(
    qtbot: QtBot, header: CaseHeader, desk: Desk
) -> None:
    phones = (ClientPhone("13800000001", PhoneUse.SHARED), ClientPhone("13800000002", PhoneUse.WORK))
    header.resize(420, 260)
    facts(header, desk, cases.open_case(desk, ClientDetails(name="示例·阿青", phones=phones)))
    reveal = header.findChild(QPushButton, "reveal_phones")
    assert reveal is not None
    numbers = [each for each in reveal.parentWidget().findChildren(QLabel) if each.text()]
    qtbot.waitUntil(lambda: {each.height() for each in numbers} == {reveal.height()})


def test_beside_several_numbers_the_button_that_shows_them_needs_no_words(header: CaseHeader, desk: Desk) -> None:
    one = (ClientPhone("13800000001", PhoneUse.OWN),)
    two = (*one, ClientPhone("13800000002", PhoneUse.WORK))
    for phones, words in ((one, "Show numbers"), (two, "")):
        facts(header, desk, cases.open_case(desk, ClientDetails(name="示例·阿青", phones=phones)))
        reveal = header.findChildren(QPushButton, "reveal_phones")[-1]  # those before it are on their way out
        assert reveal.text() == words
        assert reveal.accessibleName() == reveal.toolTip() == "Show numbers"
