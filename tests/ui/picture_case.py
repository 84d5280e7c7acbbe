"""The workspace of a case as the manual does not show it: every tab, its questions, what is said after a change."""

from dataclasses import replace

from picture_lists import all_cases
from picture_pages import pressed_in, scroll_down
from picture_people import RARE_NAME, long_case, named_case, new_case
from picture_stage import Scene, Stage
from picture_start import write
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QToolButton

from counsel_desk.domain.cases import NoteKind, Outcome, Risk
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.domain.tasks import TaskState
from counsel_desk.services import cases, incidents, tasks
from counsel_desk.services.cases import CaseFile
from counsel_desk.ui.widgets.step_row import Asked, StepRow
from counsel_desk.ui.widgets.task_row import TaskRow


def case_overview_lower(stage: Stage) -> None:
    """What stands further down: consents, notes."""
    _show(stage, stage.case, "overview")
    scroll_down(stage.wiring.case.overview)
    stage.spoil()


def case_consent_given(stage: Stage) -> None:
    """A consent was written down, and can be taken back."""
    _show(stage, stage.case, "overview")
    stage.wiring.case.overview.card.consents.given.emit(ConsentPurpose.EXPORT, ConsentMeans.WRITTEN)


def case_consent_withdrawn(stage: Stage) -> None:
    """And was taken back by the client."""
    case_consent_given(stage)
    stage.rest()
    stage.wiring.case.overview.card.consents.withdrawn.emit(ConsentPurpose.EXPORT)


def case_note_crisis(stage: Stage) -> None:
    """A note with grave words brings the numbers."""
    _show(stage, stage.case, "overview")
    text = stage.find(QPlainTextEdit, "note_text")
    text.setFocus()
    text.setPlainText("她说活着没意思，想从楼上跳下去。")
    stage.spoil()


def case_phones_shown(stage: Stage) -> None:
    """The client's numbers in full."""
    _show(stage, stage.case, "overview")
    pressed_in(stage.wiring.case.header, "reveal_phones")
    stage.spoil()


def case_menu(stage: Stage) -> None:
    """What is done with a case more rarely."""
    _show(stage, stage.case, "overview")
    button = stage.find(QToolButton, "case_more")
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def case_checklists_menu(stage: Stage) -> None:
    """The checklists that can be given to a case."""
    _show(stage, stage.case, "overview")
    stage.wiring.case.deeds.fill(stage.wiring.case.header.menu)
    lists = next(each for each in stage.wiring.case.header.menu.findChildren(QMenu) if each.actions())
    button = stage.find(QToolButton, "case_more")
    lists.popup(button.mapToGlobal(button.rect().bottomLeft()))


def case_nameless(stage: Stage) -> None:
    """Somebody rang who did not say a name: nothing is known yet."""
    case = cases.open_case(stage.desk, ClientDetails())
    _show(stage, case, "overview")


def case_long_name(stage: Stage) -> None:
    """A name of twenty characters, a long lender, a long summary."""
    _show(stage, long_case(stage), "overview")


def case_long_debts(stage: Stage) -> None:
    """Long names in a table."""
    _show(stage, long_case(stage), "debts")


def case_long_incidents(stage: Stage) -> None:
    """A long name among the incidents, one of them at night."""
    _show(stage, long_case(stage), "incidents")


def case_long_tasks(stage: Stage) -> None:
    """A task with many words."""
    _show(stage, long_case(stage), "tasks")


def case_rare_name(stage: Stage) -> None:
    """Characters that few fonts have."""
    _show(stage, named_case(stage, RARE_NAME), "overview")


def names_in_list(stage: Stage) -> None:
    """The same people in the list of cases."""
    long_case(stage)
    named_case(stage, RARE_NAME)
    all_cases(stage)


def case_debts(stage: Stage) -> None:
    """The debts, one of them chosen."""
    _show(stage, stage.case, "debts")
    stage.wiring.case.debts.table.selectRow(0)


def case_debt_taken_out(stage: Stage) -> None:
    """A debt was taken out, and can be brought back."""
    case_debts(stage)
    stage.rest()
    stage.press("withdraw_debt")


def case_debts_empty(stage: Stage) -> None:
    """No debt is written down."""
    _show(stage, new_case(stage), "debts")


def case_incidents_shown(stage: Stage) -> None:
    """The words unfolded."""
    _show(stage, stage.case, "incidents")
    stage.press("show_words")
    stage.spoil()


def case_incident_withdrawn(stage: Stage) -> None:
    """An incident was withdrawn, and can be brought back."""
    _show(stage, stage.case, "incidents")
    stage.wiring.case.incidents.detail.withdraw_asked.emit()


def case_conduct_confirmed(stage: Stage) -> None:
    """A conduct was confirmed: the case has another checklist."""
    case = long_case(stage)
    waiting = next(each for each in incidents.incidents_of(stage.desk, case) if each.conducts)
    stage.wiring.ways.show_incident(case, waiting.id)
    stage.rest()
    stage.press("confirm")


def case_incidents_of_a_day(stage: Stage) -> None:
    """The calendar asked for the list of its newest day."""
    _show(stage, stage.case, "incidents")
    columns = stage.wiring.case.incidents.timeline.strip.columns
    for key in (Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(columns, key)
    stage.spoil()


def case_incidents_none_fit(stage: Stage) -> None:
    """A filter that lets nothing through."""
    _show(stage, stage.case, "incidents")
    stage.wiring.case.incidents.timeline.bar.search.setText("没有这个词")
    stage.spoil()


def case_incidents_empty(stage: Stage) -> None:
    """Nothing happened yet."""
    _show(stage, new_case(stage), "incidents")


def case_step_reason(stage: Stage) -> None:
    """Why does this step not apply?"""
    _step(stage).ask(Asked.REASON, "")
    stage.spoil()


def case_step_note(stage: Stage) -> None:
    """What was done, what came of it?"""
    _step(stage).ask(Asked.NOTE, "已告知，她同意保留通话录音")
    stage.spoil()


def case_step_unfolded(stage: Stage) -> None:
    """The client's wording and the legal bases."""
    pressed_in(_step(stage), "client_words")
    pressed_in(stage.wiring.case.guidance.steps, "show_bases")
    stage.spoil()


def case_step_task(stage: Stage) -> None:
    """A step became a task."""
    _step(stage).task_asked.emit()


def case_steps_decided(stage: Stage) -> None:
    """One step is done, one set aside."""
    _step(stage).skip_asked.emit("她没有被这样对待")
    stage.rest()
    _step(stage).done_asked.emit("已告知，她同意保留通话录音")


def case_tasks(stage: Stage) -> None:
    """What is to be done in a case."""
    _show(stage, _with_tasks(stage), "tasks")


def case_tasks_done(stage: Stage) -> None:
    """One was ticked off; the closed ones are unfolded."""
    _show(stage, _with_tasks(stage), "tasks")
    tab = stage.wiring.case.tasks
    tab.open.findChildren(TaskRow)[0].done_asked.emit()
    stage.rest()
    pressed_in(tab, "show_closed")


def case_tasks_empty(stage: Stage) -> None:
    """An open case without a next step: what its templates made is done."""
    case = new_case(stage)
    for task in tasks.tasks_of(stage.desk, case):
        if task.state is TaskState.OPEN:
            tasks.close_task(stage.desk, task, TaskState.DONE)
    _show(stage, case, "tasks")


def case_guidance_fresh(stage: Stage) -> None:
    """The guidance of a case just opened."""
    _show(stage, new_case(stage), "guidance")


def case_history(stage: Stage) -> None:
    """What was done with a case."""
    case = long_case(stage)
    file = cases.load_case_file(stage.desk, case)
    cases.change_case(stage.desk, file.case, replace(file.case.details, risk=Risk.RAISED, summary="改写后的情况说明"))
    cases.add_note(stage.desk, case, NoteKind.ADVICE, "建议她保留全部短信，不要再向亲友借款。")
    _show(stage, case, "history")


def case_history_empty(stage: Stage) -> None:
    """A case brought in: nobody has done anything with it yet."""
    _show(stage, stage.case_where(_is_closed), "history")


def case_closed(stage: Stage) -> None:
    """A case that is closed."""
    _show(stage, stage.case_where(_is_closed), "overview")


def case_reopened(stage: Stage) -> None:
    """And taken up again, which can be taken back."""
    case_closed(stage)
    stage.rest()
    stage.wiring.case.deeds.reopen_case()
    write(stage, "reopen_reason", "又有人打电话给她的母亲")
    stage.press("save")


def _with_tasks(stage: Stage) -> CaseId:
    return stage.case_where(lambda file: len(tasks.tasks_of(stage.desk, file.case.id)) > 3 and file.next_step)


def _is_closed(file: CaseFile) -> bool:
    return file.case.details.outcome not in {None, Outcome.OTHER} and not file.case.details.status.is_open


def _show(stage: Stage, case: CaseId, tab: str) -> None:
    stage.wiring.ways.show_case(case, tab)
    stage.rest()


def _step(stage: Stage) -> StepRow:
    """An open step of the guidance of a case."""
    _show(stage, long_case(stage), "guidance")
    rows = stage.wiring.case.guidance.steps.findChildren(StepRow)
    open_ = [row for row in rows if row.isVisible() and row.step.decided_at is None]  # not those of another case
    return next((row for row in open_ if row.step.step.client_text), open_[0])


CASES: tuple[Scene, ...] = (
    case_overview_lower,
    case_phones_shown,
    case_menu,
    case_checklists_menu,
    case_consent_given,
    case_consent_withdrawn,
    case_note_crisis,
    case_nameless,
    case_long_name,
    case_long_debts,
    case_long_incidents,
    case_long_tasks,
    case_rare_name,
    names_in_list,
    case_debts,
    case_debt_taken_out,
    case_debts_empty,
    case_incidents_shown,
    case_incidents_of_a_day,
    case_incidents_none_fit,
    case_incidents_empty,
    case_incident_withdrawn,
    case_conduct_confirmed,
    case_guidance_fresh,
    case_step_reason,
    case_step_note,
    case_step_unfolded,
    case_step_task,
    case_steps_decided,
    case_tasks,
    case_tasks_done,
    case_tasks_empty,
    case_history,
    case_history_empty,
    case_closed,
    case_reopened,
)
