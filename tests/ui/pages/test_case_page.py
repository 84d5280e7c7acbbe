"""The workspace of a case, on a real vault."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CallNote, CaseDetails, CaseStatus, Danger, NoteKind, Outcome, Risk
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ClientPhone, ConsentPurpose
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services.calls import save_call_note
from counsel_desk.services.cases import (
    add_note,
    change_case,
    close_case,
    load_case_file,
    notes_of,
    open_case,
    reopen_case,
)
from counsel_desk.services.clients import change_client
from counsel_desk.services.debts import add_debt, debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting
from counsel_desk.services.tasks import add_task
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.close_case_dialog import CloseCaseDialog
from counsel_desk.ui.dialogs.reopen_case_dialog import ReopenCaseDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Appearance, Theme
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.safe_contact import SafeContactNotice
from tests.ui.waiting import catch_up, said


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    contact = SafeContact(CallPermission.DO_NOT_CALL, (), "丈夫不知情")
    details = ClientDetails(name="欧阳喆玥", phones=(ClientPhone("13800000001"),), safe_contact=contact)
    return open_case(desk, details, CaseDetails(risk=Risk.HIGH, risk_reason="有人上门", situations=("SIT-00",)))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle) -> CasePage:
    made = CasePage(desk, tasks)
    qtbot.addWidget(made)
    made.resize(1190, 714)
    made.show()
    made.open_case(case_id)
    settle()
    return made


def press(page: CasePage, name: str) -> None:
    next(each for each in page.findChildren(QPushButton, name) if each.isVisible()).click()


def offered(page: CasePage) -> dict[str, QAction]:
    """What the menu of the case offers now."""
    page.header.menu.aboutToShow.emit()
    return {action.text(): action for action in page.header.menu.actions()}


def told_above(page: CasePage) -> str:
    return page.findChild(MessageBar, "message_bar", Qt.FindChildOption.FindDirectChildrenOnly).words


def test_safe_contact_is_said_before_anything_else(page: CasePage) -> None:
    shown = said(page.header)
    assert "Do not call" in shown
    assert "丈夫不知情" in shown
    contact = page.header.findChild(SafeContactNotice)
    assert contact.geometry().left() < page.header._facts_row.geometry().left()


def test_the_numbers_are_masked_until_asked_for(page: CasePage, settle) -> None:
    assert "138****0001" in said(page.header)
    press(page, "reveal_phones")
    settle()
    assert "138 0000 0001" in said(page.header)
    press(page, "reveal_phones")
    settle()
    assert "138 0000 0001" not in said(page.header)


def test_a_case_without_a_next_step_says_so_and_an_overdue_one_is_a_warning(
    page: CasePage, desk: Desk, case_id: CaseId, settle
) -> None:
    assert "None yet" in said(page.header)
    add_task(desk, case_id, TaskDetails("回电", date(2026, 11, 16)))
    page.refresh(frozenset({"task"}))
    settle()
    pills = [pill.text() for pill in page.header.findChildren(Pill) if pill.isVisible()]
    assert "2 days overdue" in pills


def test_a_nameless_caller_is_called_so(qtbot: QtBot, page: CasePage, desk: Desk, settle) -> None:
    page.open_case(save_call_note(desk, CallNote(desk.clock(), text="对方说要上门")))
    settle()
    assert "Nameless caller" in said(page.header)


def test_the_buttons_ask_for_this_case(qtbot: QtBot, page: CasePage, case_id: CaseId) -> None:
    for name, signal in (
        ("case_call_note", page.call_note_asked),
        ("case_print", page.print_asked),
    ):
        with qtbot.waitSignal(signal) as asked:
            press(page, name)
        assert asked.args == [case_id]


def test_a_new_task_is_written_down_in_the_case(page: CasePage, settle) -> None:
    press(page, "case_task")
    settle()
    assert page.tasks.isVisible()
    dialog = page.findChild(TaskDialog)
    assert dialog.isVisible()
    dialog.reject()
    settle()


@pytest.mark.parametrize("name", ["overview", "debts", "incidents", "guidance", "filings", "tasks", "history"])
def test_every_tab_opens_and_follows_to_another_case(page: CasePage, desk: Desk, settle, name: str) -> None:
    page.show_tab(name)
    settle()
    assert getattr(page, name).isVisible()
    other = open_case(desk, ClientDetails(name="李示例"))
    page.open_case(other)
    page.show_tab(name)
    settle()
    assert page.title() == load_case_file(desk, other).case.reference


def test_a_note_is_added_and_stands_on_top(qtbot: QtBot, page: CasePage, desk: Desk, case_id: CaseId, settle) -> None:
    page.overview.notes.editor.text.setPlainText("单位主管没有再接到电话")
    with qtbot.waitSignal(page.changed):
        press(page, "add_note")
    settle()
    assert notes_of(desk, case_id)[0].text == "单位主管没有再接到电话"
    assert "单位主管没有再接到电话" in said(page.overview)
    assert page.overview.notes.editor.text.toPlainText() == ""
    assert drafts_waiting(desk) == ()


def test_a_note_that_was_begun_waits_at_its_own_case(page: CasePage, desk: Desk, case_id: CaseId, settle) -> None:
    other = open_case(desk, ClientDetails(name="李示例"))
    page.overview.notes.editor.text.setPlainText("写到一半")
    page.open_case(other)
    settle()
    assert page.overview.notes.editor.text.toPlainText() == ""
    page.open_case(case_id)
    settle()
    assert page.overview.notes.editor.text.toPlainText() == "写到一半"


def test_records_that_change_leave_the_note_being_written_alone(page: CasePage, desk: Desk, settle) -> None:
    page.overview.notes.editor.text.setPlainText("写到一半")
    page.refresh(frozenset({"case"}))
    settle()
    assert page.overview.notes.editor.text.toPlainText() == "写到一半"


def test_words_that_suggest_self_harm_are_never_filed_as_harmless(page: CasePage) -> None:
    editor = page.overview.notes.editor
    editor.text.setPlainText("她说活着没意思")
    assert "12356" in said(editor)


def test_call_notes_show_what_was_answered(page: CasePage, desk: Desk, case_id: CaseId, settle) -> None:
    save_call_note(desk, CallNote(desk.clock(), Danger.NO, Danger.UNSURE, "孩子在旁边"), case_id)
    page.refresh(frozenset({"note"}))
    settle()
    shown = said(page.overview)
    assert "In danger: No" in shown
    assert "Self-harm: Unsure" in shown


def test_consent_is_written_down_and_can_be_withdrawn_and_undone(
    page: CasePage, desk: Desk, case_id: CaseId, settle
) -> None:
    give = page.findChild(QPushButton, "give_print")
    give.menu().actions()[0].trigger()
    settle()
    assert load_case_file(desk, case_id).client.consents_to(ConsentPurpose.PRINT)
    press(page, "withdraw_print")
    settle()
    assert not load_case_file(desk, case_id).client.consents_to(ConsentPurpose.PRINT)
    assert "Consent withdrawn" in told_above(page)
    press(page, "message_action")
    settle()
    assert load_case_file(desk, case_id).client.consents_to(ConsentPurpose.PRINT)


def test_a_debt_taken_out_can_be_brought_back_at_once(page: CasePage, desk: Desk, case_id: CaseId, settle) -> None:
    add_debt(desk, case_id, DebtDetails(claimed=1_200_000))
    add_debt(desk, case_id, DebtDetails())
    page.show_tab("debts")
    settle()
    assert page.debts.total.text().replace("\u00a0", " ").endswith("Claimed in total: ¥12,000 (known for 1 of 2)")
    page.debts.table.choose(debts_of(desk, case_id)[0].id)
    press(page, "withdraw_debt")
    settle()
    assert len(debts_of(desk, case_id)) == 1
    press(page, "message_action")
    settle()
    assert len(debts_of(desk, case_id)) == 2


def test_undo_in_the_bar_never_takes_back_something_else(page: CasePage, desk: Desk, case_id: CaseId, settle) -> None:
    add_debt(desk, case_id, DebtDetails(claimed=1_200_000))
    page.show_tab("debts")
    settle()
    page.debts.table.choose(debts_of(desk, case_id)[0].id)
    press(page, "withdraw_debt")
    settle()
    case = load_case_file(desk, case_id).case
    change_case(desk, case, replace(case.details, summary="后来又改了"))
    press(page, "message_action")
    settle()
    assert load_case_file(desk, case_id).case.details.summary == "后来又改了"
    assert debts_of(desk, case_id) == ()


def test_the_history_reads_in_words(page: CasePage, desk: Desk, case_id: CaseId, settle) -> None:
    client = load_case_file(desk, case_id).client
    change_client(desk, client, replace(client.details, region="示例市"))
    page.show_tab("history")
    settle()
    page.history.table.grab()
    settle()
    model = page.history.table.model()
    line = [model.index(0, column).data() for column in range(model.columnCount())]
    assert line[1:] == ["示例·林一", "change client · region"]


def test_a_case_is_closed_and_reopened_from_the_menu(page: CasePage, desk: Desk, case_id: CaseId, settle) -> None:
    assert "Reopen case…" not in offered(page)
    offered(page)["Close case…"].trigger()
    dialog = page.findChild(CloseCaseDialog)
    settle()
    dialog.outcome.choose(Outcome.HARASSMENT_STOPPED)
    dialog.save()
    settle()
    assert load_case_file(desk, case_id).case.details.status is CaseStatus.CLOSED
    assert told_above(page) == "Case closed"
    assert "Close case…" not in offered(page)
    offered(page)["Reopen case…"].trigger()
    again = page.findChild(ReopenCaseDialog)
    settle()
    again.save()
    assert again.reason.note == "Say in a few words why the case is taken up again."
    again.reason.set_text("又有人打电话给她的母亲")
    again.save()
    settle()
    assert load_case_file(desk, case_id).case.details.status is CaseStatus.REOPENED
    assert told_above(page) == "Case reopened"
    press(page, "message_action")
    settle()
    assert load_case_file(desk, case_id).case.details.status is CaseStatus.CLOSED
    assert "Reopen case…" in offered(page)


def test_an_empty_case_is_removed_from_the_menu_and_the_page_lets_it_go(
    qtbot: QtBot, page: CasePage, desk: Desk, case_id: CaseId, settle
) -> None:
    with qtbot.waitSignal(page.removed) as told:
        offered(page)["Remove this empty case"].trigger()
    settle()
    assert told.args == [case_id, "Empty case C-2026-0001 removed, with its client"]
    assert page.case_id is None
    page.enter()
    settle()
    assert told_above(page) == ""


def test_a_case_that_holds_something_cannot_be_removed(page: CasePage, desk: Desk, case_id: CaseId, settle) -> None:
    assert "Remove this empty case" in offered(page)
    add_note(desk, case_id, NoteKind.NOTE, "见面谈")
    offered(page)["Remove this empty case"].trigger()
    settle()
    assert told_above(page).startswith("Something was put into this case meanwhile")
    page.enter()
    settle()
    assert "Remove this empty case" not in offered(page)


def test_the_overview_says_how_the_case_has_stood_since_when_and_why(
    page: CasePage, desk: Desk, case_id: CaseId, clock, settle
) -> None:
    close_case(desk, load_case_file(desk, case_id).case, Outcome.HARASSMENT_STOPPED, "两周没有再来电")
    clock.move(days=3)
    reopen_case(desk, load_case_file(desk, case_id).case, "又有人打电话给她的母亲")
    page.open_case(case_id)
    settle()
    table = page.overview.findChild(QWidget, "status_history")
    assert said(table).split("\n") == [
        *("Reopened", "21 Nov 2026", "又有人打电话给她的母亲"),
        *("Closed", "18 Nov 2026", "Harassment stopped · 两周没有再来电"),
        *("Intake", "18 Nov 2026", ""),
    ]


def test_a_reason_for_reopening_that_was_not_saved_returns(page: CasePage, desk: Desk, case_id: CaseId, settle) -> None:
    close_case(desk, load_case_file(desk, case_id).case, Outcome.CONTACT_LOST)
    page.open_case(case_id)
    settle()
    offered(page)["Reopen case…"].trigger()
    settle()
    page.findChildren(ReopenCaseDialog)[-1].reason.set_text("她又打来了")
    page.findChildren(ReopenCaseDialog)[-1].reject()
    settle()
    offered(page)["Reopen case…"].trigger()
    settle()
    assert page.findChildren(ReopenCaseDialog)[-1].reason.text() == "她又打来了"


def test_locking_keeps_the_draft_of_an_open_form(page: CasePage, desk: Desk, settle) -> None:
    page.edit_client()
    dialog = page.findChild(ClientDialog)
    settle()
    dialog.region.setText("示例省新市")
    page.keep()
    settle()
    assert drafts_waiting(desk)[0].content["region"] == "示例省新市"
    dialog.reject()
    settle()


@pytest.mark.parametrize("percent", [100, 150])
def test_the_page_fits_a_small_laptop(page: CasePage, theme: Theme, percent: int) -> None:
    theme.choose(Appearance.LIGHT, percent)
    room = (1366 - theme.px(176), 768 - theme.px(54))
    page.resize(*room)
    catch_up()
    assert page.minimumSizeHint().width() <= room[0]
    assert page.minimumSizeHint().height() <= room[1]


def test_another_case_begins_at_its_top(page: CasePage, desk: Desk, case_id: CaseId, settle) -> None:
    """However far down the one before was read."""
    long = load_case_file(desk, case_id)
    change_case(desk, long.case, replace(long.case.details, summary="她说每天三十多个电话。\n" * 200))
    page.refresh(frozenset({"case"}))
    settle()
    bars = [each.verticalScrollBar() for each in page.findChildren(QScrollArea) if each.isVisible()]
    for bar in bars:
        bar.setValue(bar.maximum())
    assert any(bar.value() for bar in bars)
    page.open_case(open_case(desk, ClientDetails(), CaseDetails()))
    settle()
    assert not any(bar.value() for bar in bars)


def test_in_a_vault_that_cannot_be_written_nothing_that_writes_or_prints_is_offered(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Desk, "read_only", True)
    page = CasePage(desk, tasks)
    qtbot.addWidget(page)
    page.open_case(case_id)
    settle()
    for name in ("case_call_note", "case_task", "case_print", "print_checklist"):
        assert not page.findChild(QPushButton, name).isEnabled(), name
    page.deeds.fill(page.header.menu)
    assert [each.text() for each in page.header.menu.actions() if each.isEnabled()] == ["Open client"]
