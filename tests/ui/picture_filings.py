"""What was filed, what comes first in a case, what a client was told: the guidance at work."""

from datetime import timedelta

from picture_dialogs import open_form
from picture_people import long_case, new_case
from picture_stage import Scene, Stage

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.filings import FilingDetails, FilingOutcome
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.messages import FilingSentences
from counsel_desk.services import advice, checklists, debts, filings
from counsel_desk.ui.dialogs.filing_dialog import FilingDialog
from counsel_desk.ui.dialogs.tell_dialog import TellDialog
from counsel_desk.ui.widgets.scrolling import bring_into_view

LONG = "晴天消费金融股份有限公司个人贷款事业部客户投诉受理中心（虚构）"


def case_filings(stage: Stage) -> None:
    """What waits, what is late, what was settled."""
    _show(stage, _filed(stage), "filings")


def case_filings_empty(stage: Stage) -> None:
    """Nothing was filed yet."""
    _show(stage, new_case(stage), "filings")


def filing_new(stage: Stage) -> None:
    """A complaint by a way of the guidance."""
    case = _filed(stage)
    lender = next(each.details.lender for each in debts.debts_of(stage.desk, case) if each.details.lender)
    form = FilingDialog(stage.desk, stage.shell.tasks, case, None, stage.window, way="supervised_lender_complaint")
    form.way.choose_about(lender)
    open_form(stage, form)


def filing_answer(stage: Stage) -> None:
    """An answer is written down."""
    filing = filings.filings_of(stage.desk, _filed(stage))[0]
    form = FilingDialog(stage.desk, stage.shell.tasks, filing.case_id, filing, stage.window)
    open_form(stage, form)
    form.answer()
    form.outcome.choose(FilingOutcome.NOT_SATISFIED)
    form.answer_text.setPlainText("称催收合规，未作处理；没有书面答复。")


def case_first(stage: Stage) -> None:
    """What comes first in a case whose term runs out."""
    _show(stage, _pressing(stage), "overview")


def case_step_told(stage: Stage) -> None:
    """Steps of a case: terms that follow each other, what the client was told, what can be filed."""
    case = _pressing(stage)
    _show(stage, case, "guidance")
    stage.wiring.case.guidance.choose("CL-13")


def tell_several(stage: Stage) -> None:
    """Several steps that the client was told."""
    case = _pressing(stage)
    found = next(each for each in checklists.case_checklists(stage.desk, case) if each.checklist.code == "CL-13")
    form = TellDialog(stage.desk, stage.shell.tasks, found, stage.window)
    open_form(stage, form)
    next(iter(form.boxes.values())).setChecked(True)


def note_red_line(stage: Stage) -> None:
    """Advice that may cross a red line."""
    _show(stage, _pressing(stage), "overview")
    editor = stage.wiring.case.overview.notes.editor
    editor.kind.choose(NoteKind.ADVICE)
    editor.text.setPlainText("放心，我们保证不起诉您。事成以后按比例收一点服务费就行。")
    bring_into_view(editor)
    stage.spoil()


def today_pressing(stage: Stage) -> None:
    """The morning: terms that end, answers that are late."""
    _pressing(stage)
    _filed(stage)
    stage.show_page("today")


def _show(stage: Stage, case: CaseId, tab: str) -> None:
    stage.wiring.ways.show_case(case, tab)
    stage.rest()


def _filed(stage: Stage) -> CaseId:
    """A case with filings of every state; made once in a vault."""
    case = long_case(stage)
    if filings.filings_of(stage.desk, case):
        return case
    desk = stage.desk
    lender = next((each.details.lender for each in debts.debts_of(desk, case) if each.details.lender), None)
    if lender is None:
        debts.add_debt(desk, case, DebtDetails(contract_tail="8888"))
    for ago, until, outcome, to, way in (
        (34, -4, FilingOutcome.WAITING, LONG, "supervised_lender_complaint"),
        (3, 12, FilingOutcome.WAITING, "国家金融监督管理总局", "supervisor_complaint"),
        (50, -20, FilingOutcome.PARTLY, "晴天消费金融（虚构）", "supervised_lender_complaint"),
        (70, -50, FilingOutcome.SATISFIED, "12321 举报中心", "number_report"),
    ):
        told = FilingDetails(
            FilingKind.REPORT if way == "number_report" else FilingKind.COMPLAINT,
            desk.today - timedelta(ago),
            to,
            way=way,
            organisation=lender,
            number=f"TS-2026-{ago:04}",
            request="停止夜间来电，停止联系家人和单位；逐项说明息费，书面答复。",
            promised_until=desk.today + timedelta(until),
            outcome=outcome,
            answer="已提醒催收人员，夜里不再打；息费没有答复。" if outcome is not FilingOutcome.WAITING else "",
            answered_on=desk.today + timedelta(until) if outcome is not FilingOutcome.WAITING else None,
        )
        filings.add_filing(desk, case, told, FilingSentences())
    return case


def _pressing(stage: Stage) -> CaseId:
    """A new case with court papers of twelve days ago and a complaint of twenty."""
    case, desk = new_case(stage), stage.desk
    for code, ago in (("CL-10", 12), ("CL-13", 20)):
        if code not in {each.checklist.code for each in checklists.case_checklists(desk, case)}:
            checklists.add_checklist(desk, case, code)
        for each in checklists.case_checklists(desk, case):
            for step in each.steps:
                if each.checklist.code == code and step.step.deadline is not None and step.event_on is None:
                    checklists.date_deadline(desk, step, desk.today - timedelta(ago))
    found = next(each for each in checklists.case_checklists(desk, case) if each.checklist.code == "CL-13")
    if not advice.told_steps(desk, case):
        advice.tell_steps(desk, found.steps[:2])
    return case


FILINGS: tuple[Scene, ...] = (
    case_filings,
    case_filings_empty,
    filing_new,
    filing_answer,
    case_first,
    case_step_told,
    tell_several,
    note_red_line,
    today_pressing,
)
