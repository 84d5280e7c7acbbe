"""What was filed is written down by a way of the guidance, which says with whom and until when."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.dates import format_day
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.filings import Filing, FilingOutcome
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, debts, filings, organisations
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import attach_bytes
from counsel_desk.ui.dialogs.filing_dialog import FilingDialog
from counsel_desk.ui.dialogs.filing_way_field import FilingWayField
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle

LENDER = "晴天消费金融（虚构）"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    case = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    details = OrganisationDetails(LENDER, OrganisationRole.LENDER, OrganisationKind.CONSUMER_FINANCE)
    lender = organisations.add_organisation(desk, details)
    debts.add_debt(desk, case, DebtDetails(lender=lender, contract_tail="8888"))
    return case


@pytest.fixture
def around(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(around: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId) -> FilingDialog:
    return opened(around, desk, tasks, case_id)


def opened(around: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId, filing: Filing | None = None) -> FilingDialog:
    made = FilingDialog(desk, tasks, case_id, filing, around)
    made.show()
    settle(tasks)
    return made


def choose_lender(dialog: FilingDialog) -> None:
    combo = dialog.way.organisation
    combo.setCurrentIndex(combo.findText(LENDER))
    combo.activated.emit(combo.currentIndex())


def choose_way(dialog: FilingDialog, code: str) -> None:
    combo = dialog.way.way
    combo.setCurrentIndex(combo.findData(code))
    combo.activated.emit(combo.currentIndex())


def save(qtbot: QtBot, tasks: Tasks, dialog: FilingDialog) -> None:
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    settle(tasks)


def kept(desk: Desk, case_id: CaseId) -> Filing:
    [found] = filings.filings_of(desk, case_id)
    return found


def test_a_complaint_to_the_lender_needs_two_choices(
    qtbot: QtBot, desk: Desk, tasks: Tasks, dialog: FilingDialog, case_id: CaseId
) -> None:
    choose_lender(dialog)
    choose_way(dialog, "supervised_lender_complaint")
    save(qtbot, tasks, dialog)
    details = kept(desk, case_id).details
    assert (details.kind, details.sent_to) == (FilingKind.COMPLAINT, LENDER)
    assert details.promised_until == desk.today + timedelta(15)
    assert [task.details.due_on for task in follow_ups.tasks_of(desk, case_id)] == [details.promised_until]


def test_only_the_ways_that_fit_the_organisation_are_offered(dialog: FilingDialog) -> None:
    assert dialog.way.way.findData("local_finance_complaint") > 0
    choose_lender(dialog)
    assert dialog.way.way.findData("local_finance_complaint") < 0
    assert dialog.way.way.findData("supervisor_complaint") > 0


def test_the_suggested_day_follows_the_day_of_filing_until_somebody_writes_another(
    desk: Desk, dialog: FilingDialog
) -> None:
    choose_way(dialog, "credit_objection")
    assert dialog.promised_until.text() == format_day(desk.today + timedelta(20))
    dialog.filed_on.set_text("昨天")
    assert dialog.promised_until.text() == format_day(desk.today + timedelta(19))
    dialog.promised_until.set_text("2026-12-30")
    dialog.filed_on.set_text("前天")
    assert dialog.promised_until.text() == "2026-12-30"


def test_what_is_to_be_known_of_a_way_stands_close_beneath_it_and_takes_no_room_where_there_is_nothing(
    dialog: FilingDialog,
) -> None:
    choose_way(dialog, "supervised_lender_complaint")
    note = dialog.way.note
    assert note.isVisibleTo(dialog)
    assert note.text()
    assert note.parentWidget() is dialog.way.way.parentWidget()
    choose_way(dialog, "")
    assert not note.isVisibleTo(dialog)


def test_a_later_term_is_one_click_away(desk: Desk, dialog: FilingDialog) -> None:
    choose_way(dialog, "supervised_lender_complaint")
    later = dialog.findChild(QPushButton, "term_complaint_complex")
    later.click()
    assert dialog.promised_until.text() == format_day(desk.today + timedelta(30))


def test_with_whom_stays_as_a_person_wrote_it(dialog: FilingDialog) -> None:
    choose_way(dialog, "supervisor_complaint")
    assert dialog.way.sent_to.text() == "国家金融监督管理总局"
    dialog.way.sent_to.setText("当地监管局")
    choose_way(dialog, "police_report")
    assert dialog.way.sent_to.text() == "当地监管局"


def test_by_another_way_the_kind_is_asked_and_with_whom_must_be_written(
    qtbot: QtBot, desk: Desk, tasks: Tasks, dialog: FilingDialog, case_id: CaseId
) -> None:
    assert not dialog.way.kind.isHidden()
    dialog.save()
    settle(tasks)
    assert filings.filings_of(desk, case_id) == ()
    dialog.way.sent_to.setText("街道办事处")
    dialog.way.kind.choose(FilingKind.REQUEST)
    save(qtbot, tasks, dialog)
    assert kept(desk, case_id).details.kind is FilingKind.REQUEST


def test_the_answer_is_written_into_the_same_form(
    around: QWidget, qtbot: QtBot, desk: Desk, tasks: Tasks, dialog: FilingDialog, case_id: CaseId
) -> None:
    choose_way(dialog, "supervisor_complaint")
    save(qtbot, tasks, dialog)
    again = opened(around, desk, tasks, case_id, kept(desk, case_id))
    again.answer()
    assert again.focusWidget() is again.outcome
    again.outcome.choose(FilingOutcome.NOT_SATISFIED)
    again.answer_text.setPlainText("称已答复，未解决")
    save(qtbot, tasks, again)
    details = kept(desk, case_id).details
    assert (details.outcome, details.answered_on) == (FilingOutcome.NOT_SATISFIED, desk.today)


def test_what_is_typed_returns_as_a_draft(
    around: QWidget, desk: Desk, tasks: Tasks, dialog: FilingDialog, case_id: CaseId
) -> None:
    choose_lender(dialog)
    choose_way(dialog, "supervised_lender_complaint")
    dialog.request.setPlainText("请书面答复")
    dialog.reject()
    settle(tasks)
    again = opened(around, desk, tasks, case_id)
    assert again.request.toPlainText() == "请书面答复"
    assert again.way.chosen_way == "supervised_lender_complaint"
    assert again.way.sent_to.text() == LENDER


def test_the_files_that_went_with_it_are_ticked_in_the_list_of_the_case(
    around: QWidget, qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    first, second = (attach_bytes(desk, case_id, name.encode(), name).id for name in ("短信.png", "录音.m4a"))
    dialog = opened(around, desk, tasks, case_id)
    choose_lender(dialog)
    choose_way(dialog, "supervised_lender_complaint")
    files = dialog.evidence.findChild(QListWidget, "filing_evidence")
    assert [files.item(row).text() for row in range(files.count())] == ["1 · 短信.png", "2 · 录音.m4a"]
    files.setFocus()
    files.setCurrentRow(1)
    qtbot.keyClick(files, Qt.Key.Key_Space)
    save(qtbot, tasks, dialog)
    assert kept(desk, case_id).details.evidence == (second,)

    again = opened(around, desk, tasks, case_id, kept(desk, case_id))
    assert again.evidence.chosen() == (second,)
    again.evidence.findChild(QListWidget).item(0).setCheckState(Qt.CheckState.Checked)
    again.reject()
    settle(tasks)
    drafted = opened(around, desk, tasks, case_id, kept(desk, case_id))
    assert drafted.evidence.chosen() == (first, second)


def test_without_any_evidence_the_form_says_so(dialog: FilingDialog) -> None:
    assert not dialog.evidence.findChild(QListWidget).isVisible()
    assert "No evidence is kept" in dialog.evidence.findChild(QLabel).text()


def test_two_ways_that_share_a_name_are_told_apart(around: QWidget, desk: Desk) -> None:
    same = "Complaint to the lender"
    ways = tuple(
        replace(each, title_en=same) if each.code in {"supervised_lender_complaint", "lender_complaint"} else each
        for each in desk.pack.filing_ways
    )
    field = FilingWayField(SimpleNamespace(pack=replace(desk.pack, filing_ways=ways)))
    field.setParent(around)
    offered = [field.way.itemText(at) for at in range(field.way.count())]
    first, second = (each.removeprefix(same) for each in offered if each.startswith(same))
    assert first.startswith(" (Bank, ")
    assert second.startswith(" (Microloan company, ")
