"""Among colleagues: what is offered is answered on Today, who covers and who has how much stands in the settings."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.colleagues import OfferState
from counsel_desk.domain.ids import CaseId, CounsellorId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, history, office
from counsel_desk.services.case_offers import offers_now
from counsel_desk.services.desk import Desk
from counsel_desk.services.many import hand_over_cases
from counsel_desk.storage.tables import Case, CaseOffer, Counsellor, Cover
from counsel_desk.ui.dialogs.cover_dialog import CoverDialog
from counsel_desk.ui.dialogs.word_dialog import WordDialog
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.pages.client_page import ClientPage
from counsel_desk.ui.pages.settings.colleagues_part import ColleaguesPart
from counsel_desk.ui.pages.settings.history_tab import HistoryTab
from counsel_desk.ui.pages.today_page import TodayPage
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import said, settle

LI = "示例·李四"


@pytest.fixture
def li(desk: Desk) -> CounsellorId:
    """A colleague."""
    with desk.database.keep() as session:
        row = Counsellor(name=LI)
        session.add(row)
        session.flush()
        return CounsellorId(row.id)


@pytest.fixture
def case_id(desk: Desk, li: CounsellorId) -> CaseId:
    """A case of the colleague."""
    case_id = cases.open_case(desk, ClientDetails("示例·阿青"))
    hand_over_cases(desk, [case_id], li)
    return case_id


def today_page(desk: Desk, tasks: Tasks, qtbot: QtBot) -> TodayPage:
    made = TodayPage(desk, tasks)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    made.show()
    made.enter()
    settle(tasks)
    return made


def press(within: object, name: str) -> None:
    found = within.findChild(QPushButton, name)  # type: ignore[attr-defined]
    assert found is not None, name
    found.click()


def offer(desk: Desk, case_id: CaseId, *, by: int, to: int, state: OfferState = OfferState.WAITING) -> None:
    with desk.database.keep() as session:
        answer = "这周不行" if state is OfferState.RETURNED else ""
        session.add(CaseOffer(case_id=case_id, by_id=by, to_id=to, note="她住你那边", state=state, answer=answer))


def test_an_offered_case_is_taken_over_on_today(
    desk: Desk, tasks: Tasks, theme: Theme, li: CounsellorId, case_id: CaseId, qtbot: QtBot
) -> None:
    offer(desk, case_id, by=li, to=desk.counsellor.id)
    page = today_page(desk, tasks, qtbot)
    assert f"{LI} asks you to take over (1):" in said(page)
    assert "她住你那边" in said(page)

    press(page, "take_over")
    settle(tasks)
    assert cases.load_case_file(desk, case_id).case.details.counsellor == desk.counsellor.id
    assert page.findChild(QPushButton, "take_over") is None


def test_an_offered_case_is_given_back_only_with_a_word(
    desk: Desk, tasks: Tasks, theme: Theme, li: CounsellorId, case_id: CaseId, qtbot: QtBot
) -> None:
    offer(desk, case_id, by=li, to=desk.counsellor.id)
    page = today_page(desk, tasks, qtbot)
    press(page, "give_back")
    asked = page.findChild(WordDialog)
    assert isinstance(asked, WordDialog)
    assert not asked.go_on.isEnabled()
    asked.words.setPlainText("手上太满")
    asked.go_on.click()
    settle(tasks)

    assert not offers_now(desk).to_me
    assert cases.load_case_file(desk, case_id).case.details.counsellor == li


def test_what_came_back_and_what_waits_is_told_to_who_offered_it(
    desk: Desk, tasks: Tasks, theme: Theme, li: CounsellorId, case_id: CaseId, qtbot: QtBot
) -> None:
    other = cases.open_case(desk, ClientDetails("示例·阿白"))
    offer(desk, case_id, by=desk.counsellor.id, to=li, state=OfferState.RETURNED)
    offer(desk, other, by=desk.counsellor.id, to=li)
    page = today_page(desk, tasks, qtbot)
    assert "这周不行" in said(page)
    for name in ("offer_read", "offer_drop"):
        press(page, name)
        settle(tasks)
    assert offers_now(desk).asked == offers_now(desk).returned == ()


def test_for_whom_one_covers_stands_on_today(
    desk: Desk, tasks: Tasks, theme: Theme, li: CounsellorId, qtbot: QtBot
) -> None:
    with desk.database.keep() as session:
        last = desk.today + timedelta(days=2)
        session.add(Cover(absent_id=li, by_id=desk.counsellor.id, since=desk.today, until=last))
    assert f"You cover for {LI} until" in said(today_page(desk, tasks, qtbot))


@pytest.fixture
def part(desk: Desk, tasks: Tasks, theme: Theme, case_id: CaseId, qtbot: QtBot) -> ColleaguesPart:
    made = ColleaguesPart(desk, tasks)
    qtbot.addWidget(made)
    made.show()
    settle(tasks)
    return made


def test_a_coordinator_lets_counsellors_see_only_their_own(part: ColleaguesPart, desk: Desk, tasks: Tasks) -> None:
    part.limited.click()
    settle(tasks)
    assert office.own_cases_only(desk)
    assert "only their own cases" in part.message.words
    part.limited.click()
    settle(tasks)
    assert not office.own_cases_only(desk)


def test_the_coordinator_reads_how_much_everybody_has(part: ColleaguesPart) -> None:
    lines = said(part).splitlines()
    assert lines[lines.index(LI) :][:5] == [LI, "1", "0", "0", "0"]


def test_a_cover_is_written_down_and_ended(
    part: ColleaguesPart, desk: Desk, tasks: Tasks, li: CounsellorId, qtbot: QtBot
) -> None:
    press(part, "add_cover")
    dialog = part.findChild(CoverDialog)
    assert isinstance(dialog, CoverDialog)
    settle(tasks)
    dialog.by.choose(li)
    dialog.since.set_text("2026-11-20")
    dialog.until.set_text("2026-11-19")
    dialog.save()
    settle(tasks)
    assert "ends before it begins" in said(dialog)
    dialog.until.set_text("2026-11-25")
    dialog.save()
    settle(tasks)
    assert not part.findChildren(QDialog)
    assert f"{LI} covers for 示例·林一" in said(part)

    press(part, "end_cover_1")
    settle(tasks)
    assert "Nobody is away." in said(part)


def test_a_day_of_a_cover_without_a_year_is_one_to_come(part: ColleaguesPart, tasks: Tasks) -> None:
    press(part, "add_cover")
    dialog = part.findChild(CoverDialog)
    assert isinstance(dialog, CoverDialog)
    settle(tasks)
    dialog.since.set_text("2月1日")
    since = dialog.since.value()
    assert since is not None
    assert since > dialog.desk.today
    dialog.reject()


def test_who_opened_a_case_is_written_down_and_shown_when_asked_for(
    desk: Desk, tasks: Tasks, theme: Theme, case_id: CaseId, qtbot: QtBot
) -> None:
    page = CasePage(desk, tasks)
    qtbot.addWidget(page)
    page.show()
    page.open_case(case_id)
    settle(tasks)
    page.open_case(case_id)
    settle(tasks)
    assert [each.action for each in history.case_history(desk, case_id, looks=True)].count("case.view") == 1

    page.show_tab("history")
    settle(tasks)
    rows = page.history.table.model().rowCount()
    page.history._view.looking.click()
    settle(tasks)
    assert page.history.table.model().rowCount() == rows + 1


def test_the_office_reads_who_looked_at_what(
    desk: Desk, tasks: Tasks, theme: Theme, case_id: CaseId, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.database.note_deed("case.view", case_id=case_id)
    tab = HistoryTab(desk, tasks, SettingsFile(tmp_path))
    qtbot.addWidget(tab)
    tab.show()
    tab.view.looking.click()
    settle(tasks)
    model = tab.view.table.model()
    assert model.rowCount() == 1
    assert model.index(0, 2).data() == "C-2026-0001 · open case to read"


def test_a_case_that_was_given_away_is_left_with_a_plain_word(
    desk: Desk, tasks: Tasks, theme: Theme, li: CounsellorId, qtbot: QtBot
) -> None:
    mine = cases.open_case(desk, ClientDetails("示例·阿蓝"))
    page = CasePage(desk, tasks)
    qtbot.addWidget(page)
    page.show()
    page.open_case(mine)
    settle(tasks)
    office.limit_to_own_cases(desk, limited=True)
    with desk.database.keep() as session:  # as if somebody who does not coordinate had given it away in its form
        session.get_one(Counsellor, desk.counsellor.id).is_coordinator = False
        session.get_one(Case, mine).counsellor_id = li
    with qtbot.waitSignal(page.left) as told:
        page.refresh(frozenset({"case"}))
    assert "no longer among yours" in told.args[0]
    assert page.case_id is None
    settle(tasks)


def test_a_client_whose_case_was_given_away_is_left_as_well(
    desk: Desk, tasks: Tasks, theme: Theme, li: CounsellorId, qtbot: QtBot
) -> None:
    mine = cases.open_case(desk, ClientDetails("示例·阿蓝"))
    page = ClientPage(desk, tasks)
    qtbot.addWidget(page)
    page.show()
    page.open_client(cases.load_case_file(desk, mine).client.id)
    settle(tasks)
    office.limit_to_own_cases(desk, limited=True)
    with desk.database.keep() as session:
        session.get_one(Counsellor, desk.counsellor.id).is_coordinator = False
    hand_over_cases(desk, [mine], li)
    with qtbot.waitSignal(page.left) as told:
        page.refresh(frozenset({"case"}))
    assert "no longer among yours" in told.args[0]
    assert (page.client_id, page.case_id) == (None, None)
    settle(tasks)
