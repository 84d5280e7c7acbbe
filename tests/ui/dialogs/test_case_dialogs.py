"""Editing and closing a case."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import Case, CaseDetails, CaseStatus, Outcome, Risk
from counsel_desk.domain.contacts import ContactDetails, ContactParty, PromisedBy
from counsel_desk.domain.filings import FilingDetails
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.messages.filings import FilingSentences
from counsel_desk.services.cases import change_case, load_case_file, open_case
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.contacts import add_contact
from counsel_desk.services.desk import Desk
from counsel_desk.services.filings import add_filing
from counsel_desk.services.tasks import add_task
from counsel_desk.ui.dialogs.case_dialog import CaseDialog
from counsel_desk.ui.dialogs.close_case_dialog import CloseCaseDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.loose_ends_notice import LooseEndsNotice
from tests.ui.waiting import settle


@pytest.fixture
def case(desk: Desk) -> Case:
    details = CaseDetails(status=CaseStatus.ACTIVE, situations=("SIT-00",))
    return load_case_file(desk, open_case(desk, ClientDetails(name="王小喆"), details)).case


def show(tasks: Tasks, dialog):
    dialog.open()
    settle(tasks)
    return dialog


def save(qtbot: QtBot, dialog) -> None:
    with qtbot.waitSignal(dialog.saved):
        dialog.save()


def test_a_new_situation_brings_its_checklist(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case: Case) -> None:
    dialog = show(tasks, CaseDialog(desk, tasks, case))
    dialog.situations.choose(["SIT-00", "SIT-06"])
    dialog.risk.choose(Risk.HIGH)
    dialog.risk_reason.setText("有人上门")
    save(qtbot, dialog)
    kept = load_case_file(desk, case.id).case.details
    assert (kept.risk, kept.risk_reason, kept.situations) == (Risk.HIGH, "有人上门", ("SIT-00", "SIT-06"))
    assert kept.counsellor == desk.counsellor.id
    assert "CL-07" in [each.checklist.code for each in case_checklists(desk, case.id)]


def test_a_situation_that_is_chosen_tells_what_is_commonly_got_wrong_in_it_and_why(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case: Case
) -> None:
    change_case(desk, case, replace(case.details, situations=("SIT-00", "SIT-07")))
    dialog = show(tasks, CaseDialog(desk, tasks, load_case_file(desk, case.id).case))
    assert dialog.mistakes.isHidden()  # what the case had was told when it was chosen
    qtbot.mouseClick(dialog.situations.findChild(QPushButton, "chip_SIT-03"), Qt.MouseButton.LeftButton)
    [told] = [each for each in desk.pack.corrections if "SIT-03" in each.situations]
    mistake = dialog.mistakes.findChild(QWidget, f"mistake_{told.number}")
    assert mistake is not None
    assert mistake.isVisible()
    right = mistake.findChild(QWidget, "right")
    assert not right.isVisible()
    mistake.findChild(QPushButton, "why").click()
    assert right.isVisible()
    assert told.right in [each.text() for each in right.findChildren(QLabel)]
    qtbot.mouseClick(dialog.situations.findChild(QPushButton, "chip_SIT-03"), Qt.MouseButton.LeftButton)
    assert dialog.mistakes.isHidden()
    dialog.reject()


def test_a_case_that_changed_meanwhile_keeps_what_was_typed_here(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case: Case
) -> None:
    dialog = show(tasks, CaseDialog(desk, tasks, case))
    dialog.summary.setPlainText("我写的摘要")
    change_case(desk, case, replace(case.details, risk=Risk.RAISED, summary="别人写的摘要"))
    dialog.save()
    qtbot.waitUntil(lambda: "changed meanwhile" in dialog.message.words)
    assert (dialog.summary.toPlainText(), dialog.risk.chosen()) == ("我写的摘要", Risk.RAISED)
    save(qtbot, dialog)
    assert load_case_file(desk, case.id).case.details.summary == "我写的摘要"


def test_a_case_is_not_closed_without_an_outcome(theme: Theme, desk: Desk, tasks: Tasks, case: Case) -> None:
    dialog = show(tasks, CloseCaseDialog(desk, tasks, case))
    dialog.save()
    told = dialog.choices["outcome"]
    assert "how the case ended" in told.note
    assert dialog.message.words == ""
    dialog.outcome.choose(Outcome.HARASSMENT_STOPPED)
    assert told.note == ""
    assert load_case_file(desk, case.id).case.details.status is CaseStatus.ACTIVE
    dialog.reject()


def test_closing_names_what_is_still_open_and_stands_in_nobodys_way(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case: Case
) -> None:
    add_task(desk, case.id, TaskDetails("周五回电", date(2026, 11, 20)))
    filed = FilingDetails(FilingKind.COMPLAINT, date(2026, 11, 16), "12378", promised_until=date(2026, 12, 1))
    add_filing(desk, case.id, filed, FilingSentences())
    promised = ContactDetails(desk.clock(), party=ContactParty.LENDER, promise="补发流水", promised_by=PromisedBy.THEM)
    add_contact(desk, case.id, promised)
    dialog = show(tasks, CloseCaseDialog(desk, tasks, case))
    left = dialog.findChild(LooseEndsNotice)
    assert left.isVisible()
    assert "\n".join(each.text() for each in left.findChildren(QLabel)).split("\n") == [
        "Still open in this case",
        "Follow-ups that stay open: 1",
        "· 周五回电",
        "Answers that are still awaited: 1",
        "· Complaint · 12378 (promised: 1 Dec 2026)",
        "Promises without a task: 1",
        "· Promised by the other side: 补发流水",
    ]
    dialog.outcome.choose(Outcome.HARASSMENT_STOPPED)
    dialog.note.setPlainText("三周没有再来电")
    save(qtbot, dialog)
    kept = load_case_file(desk, case.id).case.details
    assert (kept.status, kept.outcome, kept.closing_note) == (
        CaseStatus.CLOSED,
        Outcome.HARASSMENT_STOPPED,
        "三周没有再来电",
    )


def test_only_a_case_that_was_reopened_is_called_so(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case: Case
) -> None:
    reopened = replace(case, details=replace(case.details, status=CaseStatus.REOPENED))
    for shown, offered in ((case, False), (reopened, True)):
        dialog = CaseDialog(desk, tasks, shown)
        qtbot.addWidget(dialog)
        words = [dialog.status.itemText(each) for each in range(dialog.status.count())]
        assert ("Reopened" in words) is offered
        settle(tasks)
