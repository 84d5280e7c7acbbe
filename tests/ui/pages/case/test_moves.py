"""What was filed in the wrong case is moved from where it stands: asked where to, said, and taken back."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.contacts import ContactDetails
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.messages.debts import DebtSentences
from counsel_desk.services.cases import add_note, cases_of_client, load_case_file, notes_of, open_case
from counsel_desk.services.contacts import add_contact, contacts_of
from counsel_desk.services.debts import add_debt, debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import attach_bytes, evidence_of
from counsel_desk.services.incidents import incidents_of, record_incident
from counsel_desk.services.search import search
from counsel_desk.services.tasks import add_task, tasks_of
from counsel_desk.ui.dialogs.move_dialog import MoveDialog
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice

AT = datetime(2026, 11, 18, 9, 0, tzinfo=CHINA)
Settle = Callable[[], None]


@pytest.fixture
def wrong(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def right(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿蓝"))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, wrong: CaseId, right: CaseId) -> CasePage:
    made = CasePage(desk, tasks)
    qtbot.addWidget(made)
    made.resize(1190, 714)
    made.show()
    return made


@pytest.fixture
def show(page: CasePage, wrong: CaseId, settle: Settle) -> Callable[[str], None]:
    def open_at(tab: str) -> None:
        page.open_case(wrong)
        page.show_tab(tab)
        settle()

    return open_at


def choose(page: CasePage, settle: Settle, words: str = "阿蓝") -> MoveDialog:
    """Search for the right place in the dialog, and take it."""
    dialog = page.findChildren(MoveDialog)[-1]
    settle()
    dialog.search.setText(words)
    dialog.search.search_now()
    settle()
    dialog.picker.offers[0].click()
    settle()
    return dialog


def move(dialog: MoveDialog, settle: Settle) -> None:
    dialog.findChild(QPushButton, "move").click()
    settle()


def bar(page: CasePage) -> MessageBar:
    return page._message


def take_back(page: CasePage, settle: Settle) -> None:
    bar(page).findChild(QPushButton, "message_action").click()
    settle()


def from_menu(page: CasePage, name: str) -> None:
    """Take "move" from the menu of that button."""
    made = next(each for each in page.findChildren(QToolButton, name) if each.isVisible())
    next(each for each in made.menu().actions() if each.text().startswith("Move")).trigger()


def press(page: CasePage, name: str) -> None:
    next(each for each in page.findChildren(QPushButton, name) if each.isVisible()).click()


def test_an_incident_goes_with_its_tasks_and_files_which_are_named_before(
    page: CasePage, show, desk: Desk, wrong: CaseId, right: CaseId, settle: Settle
) -> None:
    incident = record_incident(desk, wrong, IncidentDetails(AT, words="请尽快还款"))
    add_task(desk, wrong, TaskDetails("问近况", date(2026, 11, 20)), incident_id=incident)
    attach_bytes(desk, wrong, b"picture", "截图.png", EvidenceDetails(incidents=(incident,)))
    show("incidents")
    from_menu(page, "more_incident")
    dialog = choose(page, settle)
    along = dialog.findChild(Notice, "goes_along")._words.text()
    assert "Tasks that go along: 1\n· 问近况\nFiles that go along: 1\n· 截图.png" in along
    move(dialog, settle)
    assert [each.id for each in incidents_of(desk, right)] == [incident]
    assert len(tasks_of(desk, right)) == len(evidence_of(desk, right)) == 1
    assert bar(page).words.startswith("Moved to 示例·阿蓝 · C-")
    take_back(page, settle)
    assert [each.id for each in incidents_of(desk, wrong)] == [incident]


def test_several_incidents_go_together(
    page: CasePage, show, desk: Desk, wrong: CaseId, right: CaseId, settle: Settle
) -> None:
    for hours in range(3):
        record_incident(desk, wrong, IncidentDetails(AT - timedelta(hours=hours), words=f"请尽快还款{hours}"))
    show("incidents")
    page.incidents.timeline.view.selectAll()
    from_menu(page, "more_incident")
    move(choose(page, settle), settle)
    assert (len(incidents_of(desk, wrong)), len(incidents_of(desk, right))) == (0, 3)
    take_back(page, settle)
    assert (len(incidents_of(desk, wrong)), len(incidents_of(desk, right))) == (3, 0)


def test_an_incident_that_is_known_there_stays_and_the_bar_says_why(
    page: CasePage, show, desk: Desk, wrong: CaseId, right: CaseId, settle: Settle
) -> None:
    for case_id in (wrong, right):
        record_incident(desk, case_id, IncidentDetails(AT, words="请尽快还款"))
    show("incidents")
    from_menu(page, "more_incident")
    move(choose(page, settle), settle)
    assert "already written down in the case" in bar(page).words
    assert len(incidents_of(desk, wrong)) == 1


def test_a_debt_is_moved_and_taken_back(
    page: CasePage, show, desk: Desk, wrong: CaseId, right: CaseId, settle: Settle
) -> None:
    add_debt(desk, wrong, DebtDetails(claimed=900_000), DebtSentences())
    show("debts")
    press(page, "move_debt")
    move(choose(page, settle), settle)
    assert (len(debts_of(desk, wrong)), len(debts_of(desk, right))) == (0, 1)
    take_back(page, settle)
    assert (len(debts_of(desk, wrong)), len(debts_of(desk, right))) == (1, 0)


def test_a_task_is_moved_and_taken_back(
    page: CasePage, show, desk: Desk, wrong: CaseId, right: CaseId, settle: Settle
) -> None:
    add_task(desk, wrong, TaskDetails("问近况", date(2026, 11, 20)))
    show("tasks")
    from_menu(page, "more_task")
    move(choose(page, settle), settle)
    assert [task.details.title for task in tasks_of(desk, right)] == ["问近况"]
    assert [hit.case_id for hit in search(desk, "问近况").hits] == [right]
    take_back(page, settle)
    assert [task.details.title for task in tasks_of(desk, wrong)] == ["问近况"]


def test_a_conversation_is_moved_and_taken_back(
    page: CasePage, show, desk: Desk, wrong: CaseId, right: CaseId, settle: Settle
) -> None:
    add_contact(desk, wrong, ContactDetails(AT, said="说好下周再谈"))
    show("contacts")
    press(page, "move_contact")
    move(choose(page, settle), settle)
    assert (len(contacts_of(desk, wrong)), len(contacts_of(desk, right))) == (0, 1)
    take_back(page, settle)
    assert (len(contacts_of(desk, wrong)), len(contacts_of(desk, right))) == (1, 0)


def test_files_are_moved_and_taken_back(
    page: CasePage, show, desk: Desk, wrong: CaseId, right: CaseId, settle: Settle
) -> None:
    for number in range(2):
        attach_bytes(desk, wrong, f"picture {number}".encode(), f"截图{number}.png", EvidenceDetails())
    show("documents")
    page.documents.table.selectAll()
    press(page, "move_files")
    move(choose(page, settle), settle)
    assert (len(evidence_of(desk, wrong)), len(evidence_of(desk, right))) == (0, 2)
    take_back(page, settle)
    assert (len(evidence_of(desk, wrong)), len(evidence_of(desk, right))) == (2, 0)


def test_a_note_is_moved_and_taken_back(
    page: CasePage, show, desk: Desk, wrong: CaseId, right: CaseId, settle: Settle
) -> None:
    add_note(desk, wrong, NoteKind.NOTE, "她说房东来过")
    show("overview")
    from_menu(page, "more_note")
    move(choose(page, settle), settle)
    assert [note.text for note in notes_of(desk, right)] == ["她说房东来过"]
    assert [hit.case_id for hit in search(desk, "房东来过").hits] == [right]
    take_back(page, settle)
    assert [note.text for note in notes_of(desk, wrong)] == ["她说房东来过"]


def test_a_case_is_filed_under_another_client_and_back(
    page: CasePage, show, desk: Desk, wrong: CaseId, right: CaseId, settle: Settle
) -> None:
    first, other = (load_case_file(desk, each).client.id for each in (wrong, right))
    show("overview")
    page.header.menu.aboutToShow.emit()
    next(each for each in page.header.menu.actions() if each.text() == "File under another client…").trigger()
    dialog = choose(page, settle)
    assert "Consents stay with the client" in dialog.findChild(Notice, "goes_along")._words.text()
    move(dialog, settle)
    assert (cases_of_client(desk, first), set(cases_of_client(desk, other))) == ((), {wrong, right})
    assert "示例·阿蓝" in page.header._title.text()
    take_back(page, settle)
    assert cases_of_client(desk, first) == (wrong,)


def test_the_other_cases_of_the_client_are_offered_before_any_search_and_its_own_never(
    page: CasePage, show, desk: Desk, wrong: CaseId, settle: Settle
) -> None:
    second = open_case(desk, load_case_file(desk, wrong).client.id)
    add_task(desk, wrong, TaskDetails("问近况", date(2026, 11, 20)))
    show("tasks")
    from_menu(page, "more_task")
    settle()
    dialog = page.findChildren(MoveDialog)[-1]
    references = [each.objectName() for each in dialog.picker.offers]
    assert references == [f"offer_{load_case_file(desk, second).case.reference}"]
    assert not dialog.findChild(QPushButton, "move").isEnabled()


def test_enter_takes_what_is_offered_first_and_moves_nothing_yet(
    qtbot: QtBot, page: CasePage, show, desk: Desk, wrong: CaseId, right: CaseId, settle: Settle
) -> None:
    add_task(desk, wrong, TaskDetails("问近况", date(2026, 11, 20)))
    show("tasks")
    from_menu(page, "more_task")
    settle()
    dialog = page.findChildren(MoveDialog)[-1]
    dialog.search.setText("阿蓝")
    dialog.search.search_now()
    settle()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    settle()
    assert dialog.picker.chosen == right
    assert dialog.findChild(QPushButton, "move").isEnabled()
    assert [each.case_id for each in tasks_of(desk, wrong)] == [wrong]
