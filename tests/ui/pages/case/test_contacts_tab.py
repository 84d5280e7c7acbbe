"""The conversations of a case: whom one spoke with or did not reach, and what was promised."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CallNote, CaseDetails
from counsel_desk.domain.contacts import ContactChannel, ContactDetails, ContactParty, PromisedBy
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskOrigin, TaskState
from counsel_desk.services import calls, cases, clients, contacts
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import attach_bytes
from counsel_desk.ui.dialogs.contact_dialog import ContactDialog
from counsel_desk.ui.dialogs.evidence_viewer import EvidenceViewer
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.pages.case.contacts import ContactsTab
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

LONG = "官方客服表示已登记停止联系第三人的要求，转催收管理部门核实。" * 20


@pytest.fixture
def empty_case(desk: Desk) -> CaseId:
    wish = SafeContact(CallPermission.MAY_CALL, ((time(18), time(21)),), "")
    return cases.open_case(desk, ClientDetails(name="示例·阿青", safe_contact=wish), CaseDetails())


@pytest.fixture
def case_id(desk: Desk, empty_case: CaseId) -> CaseId:
    """A promise of the lender's service, then a call note, then nobody answers."""
    now = desk.clock()
    told = ContactDetails(
        now - timedelta(days=2),
        party=ContactParty.LENDER,
        said=LONG,
        promise="书面答复",
        promised_by=PromisedBy.THEM,
        promised_until=date(2026, 11, 17),
        ticket="T-1",
    )
    contacts.add_contact(desk, empty_case, told)
    calls.save_call_note(desk, CallNote(now - timedelta(days=1), text="她说骚扰少了"), empty_case)
    contacts.record_no_answer(desk, empty_case)
    return empty_case


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, settle) -> Callable[[CaseId], ContactsTab]:
    def made(case_id: CaseId) -> ContactsTab:
        tab = ContactsTab(desk, tasks)
        qtbot.addWidget(tab)
        tab.resize(1100, 600)
        tab.show()
        tab.show_case(case_id)
        settle()
        return tab

    return made


@pytest.fixture
def tab(make, case_id: CaseId) -> ContactsTab:
    return make(case_id)


@pytest.fixture
def heard(tab: ContactsTab) -> list[tuple[str, str, Callable[[], object] | None]]:
    """What the tab said: words, the word on the button, what the button does."""
    said: list[tuple[str, str, Callable[[], object] | None]] = []
    tab.said.connect(lambda words, _tone, action, do: said.append((words, action, do)))
    return said


def rows(tab: ContactsTab) -> list[list[str]]:
    model = tab.table.model()
    return [[str(model.index(row, column).data()) for column in range(6)] for row in range(model.rowCount())]


def press(tab: ContactsTab, name: str) -> None:
    next(made for made in tab.findChildren(QPushButton, name) if made.isVisible()).click()


def shown(tab: ContactsTab) -> str:
    return "\n".join(label.text() for label in tab.detail.findChildren(QLabel) if label.isVisible())


def test_conversations_stand_newest_first_with_call_notes_among_them(tab: ContactsTab) -> None:
    assert [row[2] for row in rows(tab)] == ["Call · Not answered", "Call note", "Call"]
    lender = rows(tab)[2]
    assert (lender[1], lender[4], lender[5]) == ("Official service of the lender", "Overdue", "T-1")
    assert rows(tab)[1][3] == "她说骚扰少了"


def test_the_chosen_one_is_shown_in_full(tab: ContactsTab, desk: Desk) -> None:
    tab.show_contact(contacts.contacts_of(desk, tab._case)[-1].id)  # type: ignore[arg-type]
    words = shown(tab)
    assert LONG in words
    assert "Ticket: T-1" in words
    assert "Promised by the other side · until Tue 17 Nov 2026: 书面答复" in words


def test_a_talk_at_the_counter_is_in_person_in_the_list_and_in_full(make, desk: Desk, empty_case: CaseId) -> None:
    told = ContactDetails(desk.clock(), party=ContactParty.POLICE, channel=ContactChannel.IN_PERSON, said="已登记")
    contacts.add_contact(desk, empty_case, told)
    tab = make(empty_case)
    assert [row[2] for row in rows(tab)] == ["In person"]
    assert "In person" in shown(tab)


def test_only_those_with_one_party_are_shown_when_asked_for(tab: ContactsTab) -> None:
    tab.party.choose(ContactParty.CLIENT)
    tab.party.activated.emit(tab.party.currentIndex())
    assert len(rows(tab)) == 2
    tab.party.choose(ContactParty.COURT)
    tab.party.activated.emit(tab.party.currentIndex())
    assert tab._none_fits.isVisible()
    tab._none_fits.asked.emit()
    assert len(rows(tab)) == 3


def test_a_promise_becomes_a_task_in_one_click_and_shows_it(
    tab: ContactsTab, desk: Desk, case_id: CaseId, settle, heard
) -> None:
    tab.show_contact(contacts.contacts_of(desk, case_id)[-1].id)
    press(tab, "task_of_promise")
    settle()
    (task,) = follow_ups.tasks_of(desk, case_id)
    assert (task.details.title, task.details.due_on) == (
        "Ask after their promise: 书面答复",
        date(2026, 11, 19),
    )
    assert (task.origin, task.contact_id) == (TaskOrigin.CONTACT, contacts.contacts_of(desk, case_id)[-1].id)
    assert rows(tab)[2][4] == "Task open"
    made = tab.findChild(QPushButton, "task_of_promise")
    assert isinstance(made, QPushButton)
    assert not made.isVisible()
    assert heard[-1][1] == "Undo"
    heard[-1][2]()
    settle()
    assert follow_ups.tasks_of(desk, case_id) == ()
    assert rows(tab)[2][4] == "Overdue"


def test_a_promise_that_was_kept_says_so(tab: ContactsTab, desk: Desk, case_id: CaseId, settle) -> None:
    contact = contacts.contacts_of(desk, case_id)[-1]
    details = contacts.task_of_promise(desk, contact)
    task_id = follow_ups.add_task(desk, case_id, details, contact_id=contact.id)
    follow_ups.close_task(desk, follow_ups.load_task(desk, task_id), TaskState.DONE)
    tab.show_case(case_id)
    settle()
    assert rows(tab)[2][4] == "Kept"


def test_whoever_comes_here_with_the_keyboard_stands_on_nothing_that_writes_by_itself(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, empty_case: CaseId, settle
) -> None:
    tabs, before, here = QTabWidget(), QLineEdit(), ContactsTab(desk, tasks)
    qtbot.addWidget(tabs)
    tabs.addTab(before, "before")
    tabs.addTab(here, "contacts")
    tabs.show()
    here.show_case(empty_case)
    settle()
    before.setFocus()
    tabs.setCurrentIndex(1)
    focused = tabs.focusWidget()
    assert focused is not None
    assert focused.objectName() == "new_contact"


def test_one_click_says_that_nobody_answered_and_offers_to_try_again_at_a_safe_hour(
    tab: ContactsTab, desk: Desk, case_id: CaseId, settle, heard
) -> None:
    press(tab, "no_answer")
    settle()
    assert len(rows(tab)) == 4
    words, action, again = heard[-1]
    assert "no answer" in words
    assert action == "Try again later"
    again()
    dialog = tab.findChild(TaskDialog)
    assert isinstance(dialog, TaskDialog)
    assert (dialog.due_time.text(), dialog.is_call.isChecked()) == ("18:00", True)
    dialog.save()
    settle()
    (task,) = follow_ups.tasks_of(desk, case_id)
    assert (task.origin, task.contact_id) == (TaskOrigin.CONTACT, contacts.contacts_of(desk, case_id)[0].id)


def test_nobody_is_asked_to_ring_again_who_must_not_be_rung(
    tab: ContactsTab, desk: Desk, case_id: CaseId, settle, heard
) -> None:
    client = cases.load_case_file(desk, case_id).client
    wish = SafeContact(CallPermission.DO_NOT_CALL, (), "")
    clients.change_client(desk, client, replace(client.details, safe_contact=wish))
    press(tab, "no_answer")
    settle()
    assert heard[-1][1] == "Undo"
    heard[-1][2]()
    settle()
    assert len(rows(tab)) == 3


def test_after_saving_a_promise_the_task_is_offered_and_the_contact_is_chosen(
    tab: ContactsTab, desk: Desk, case_id: CaseId, settle, heard
) -> None:
    tab.add()
    dialog = tab.findChild(ContactDialog)
    assert isinstance(dialog, ContactDialog)
    dialog.promise.setPlainText("周五前寄出材料")
    dialog.promised_by.choose(PromisedBy.US)
    dialog.save()
    settle()
    settle()
    assert heard[-1][1] == "Make the promise a task"
    chosen = tab.table.chosen_conversation()
    assert chosen is not None
    assert chosen.record.id == contacts.contacts_of(desk, case_id)[0].id
    heard[-1][2]()
    settle()
    assert follow_ups.tasks_of(desk, case_id)[0].details.title == "周五前寄出材料"


def test_a_contact_is_taken_out_and_brought_back(tab: ContactsTab, settle, heard) -> None:
    press(tab, "withdraw_contact")
    settle()
    assert len(rows(tab)) == 2
    heard[-1][2]()
    settle()
    assert len(rows(tab)) == 3


def test_a_call_note_is_read_here_and_never_changed(tab: ContactsTab) -> None:
    asked: list[object] = []
    tab.note_asked.connect(asked.append)
    tab.table.selectRow(1)
    assert "In danger: Not asked" in shown(tab)
    for name in ("change_contact", "withdraw_contact", "task_of_promise"):
        made = tab.findChild(QPushButton, name)
        assert isinstance(made, QPushButton)
        assert not made.isVisible()
    press(tab, "show_call_note")
    assert len(asked) == 1


def test_an_empty_case_says_what_to_do_first(make, empty_case: CaseId, settle) -> None:
    tab = make(empty_case)
    assert tab._nothing.isVisible()
    press(tab, "empty_action")
    assert tab.findChild(ContactDialog) is not None


def test_in_a_vault_that_cannot_be_written_everything_is_read_and_nothing_offered(
    make, case_id: CaseId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Desk, "read_only", True)
    tab = make(case_id)
    tab.table.selectRow(2)
    assert LONG in shown(tab)
    assert not tab.new.isEnabled()
    assert not tab.no_answer.isEnabled()
    assert not [made for made in tab.detail.findChildren(QPushButton) if made.isVisible()]
    tab.add()
    assert tab.findChild(ContactDialog) is None


def test_a_narrow_tab_leaves_the_ticket_to_the_detail(tab: ContactsTab, qtbot: QtBot) -> None:
    assert not tab.table.isColumnHidden(5)
    tab.resize(700, 500)
    qtbot.waitUntil(lambda: tab.table.isColumnHidden(5))


def test_the_workspace_leads_from_a_call_note_among_the_contacts_to_the_note(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle
) -> None:
    page = CasePage(desk, tasks)
    qtbot.addWidget(page)
    page.show()
    page.open_case(case_id)
    page.show_tab("contacts")
    settle()
    page.contacts.table.selectRow(1)
    press(page.contacts, "show_call_note")
    settle()
    assert page.overview.isVisible()


def test_a_contact_lists_its_files_and_opens_them(make, desk: Desk, case_id: CaseId, settle) -> None:
    told = next(each for each in contacts.contacts_of(desk, case_id) if each.details.ticket)
    attach_bytes(desk, case_id, b"hello", "受理回执.txt", EvidenceDetails(contact=told.id))
    attach_bytes(desk, case_id, b"other", "别的.txt")
    tab = make(case_id)
    tab.show_contact(told.id)
    settle()

    (listed,) = tab.detail.findChildren(QPushButton, "open_incident_file")
    assert "受理回执.txt" in listed.text()
    listed.click()
    settle()
    viewer = tab.findChild(EvidenceViewer)
    assert viewer.evidence.details.contact == told.id
    viewer.close()
    settle()
