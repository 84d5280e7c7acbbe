"""The guidance of a case as a counsellor works through it: ticked, set aside, dated, made a task, and taken back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.checklists import CaseStep, StepState
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, checklists, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.case.guidance import GuidanceTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.inline_question import InlineQuestion
from counsel_desk.ui.widgets.step_row import StepRow
from counsel_desk.ui.widgets.term_field import TermField
from tests.ui.waiting import settle


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails(situations=("SIT-06", "SIT-10")))


class Screen:
    """The tab in a window, with what a test asks of it."""

    def __init__(self, qtbot: QtBot, desk: Desk, workers: Tasks, case_id: CaseId) -> None:
        self.qtbot, self.desk, self.case_id = qtbot, desk, case_id
        self.tab = GuidanceTab(desk, workers)
        self.said: list[str] = []
        self.acts: list[object] = []
        self.tab.said.connect(self._hear)
        qtbot.addWidget(self.tab)
        self.tab.resize(1000, 700)
        self.tab.show()
        self.tab.activateWindow()
        self.tab.show_case(case_id)
        qtbot.waitUntil(lambda: bool(self.tab.steps.rows))

    def row(self, step: str) -> StepRow:
        code = step.split("/", maxsplit=1)[0]
        self.tab.choose(code)
        found = [row for row in self.tab.steps.rows if isinstance(row, StepRow) and row.step.step.id == step]
        return found[0]

    def press(self, step: str, name: str) -> None:
        made = self.row(step).findChild(QPushButton, name)
        assert made is not None
        made.click()

    def answer(self, step: str, words: str) -> None:
        question = self.row(step).findChild(InlineQuestion)
        assert question is not None
        question.line.setText(words)
        question.line.returnPressed.emit()

    def kept(self, step: str) -> CaseStep:
        every = (each for one in checklists.case_checklists(self.desk, self.case_id) for each in one.steps)
        return next(each for each in every if each.step.id == step)

    def until(self, step: str, state: StepState) -> None:
        """Kept, and shown."""
        self.qtbot.waitUntil(lambda: self.row(step).step.state is state)
        assert self.kept(step).state is state

    def _hear(self, words: str, _tone: object, _action: str, do: object) -> None:
        self.said.append(words)
        self.acts.append(do)


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId) -> Screen:
    return Screen(qtbot, desk, tasks, case_id)


def test_only_the_steps_of_the_chosen_checklist_are_made(screen: Screen) -> None:
    assert {row.step.step.id.split("/")[0] for row in screen.tab.steps.rows} == {"CL-01"}  # type: ignore[attr-defined]
    screen.tab.choose("CL-10")
    assert {row.step.step.id.split("/")[0] for row in screen.tab.steps.rows} == {"CL-10"}  # type: ignore[attr-defined]


def test_space_ticks_a_step_and_the_keyboard_stays_in_it(screen: Screen) -> None:
    screen.row("CL-01/1").box.setFocus()
    screen.qtbot.keyClick(screen.row("CL-01/1").box, Qt.Key.Key_Space)
    screen.until("CL-01/1", StepState.DONE)
    assert screen.row("CL-01/1").has_focus


def test_down_leads_to_the_next_step(screen: Screen) -> None:
    screen.row("CL-01/1").box.setFocus()
    screen.qtbot.keyClick(screen.row("CL-01/1").box, Qt.Key.Key_Down)
    assert screen.row("CL-01/2").has_focus


def test_a_ticked_step_can_be_opened_again(screen: Screen) -> None:
    screen.row("CL-01/1").box.click()
    screen.until("CL-01/1", StepState.DONE)
    screen.row("CL-01/1").box.click()
    screen.until("CL-01/1", StepState.OPEN)


def test_a_step_is_set_aside_with_its_reason(screen: Screen) -> None:
    screen.press("CL-01/2", "skip")
    screen.answer("CL-01/2", " ")
    assert screen.kept("CL-01/2").state is StepState.OPEN
    screen.answer("CL-01/2", "没有这种情况")
    screen.until("CL-01/2", StepState.NOT_APPLICABLE)
    assert screen.kept("CL-01/2").reason == "没有这种情况"


def test_what_a_step_asks_is_seen_however_little_room_there_is(screen: Screen) -> None:
    screen.tab.resize(1000, 320)
    screen.press("CL-01/2", "skip")
    question = screen.row("CL-01/2").findChild(InlineQuestion)
    assert question is not None
    screen.qtbot.waitUntil(lambda: question.visibleRegion().boundingRect().height() == question.height() > 0)


def test_a_step_can_be_done_with_a_note(screen: Screen) -> None:
    screen.press("CL-01/2", "note")
    screen.answer("CL-01/2", "已说明")
    screen.until("CL-01/2", StepState.DONE)
    assert screen.kept("CL-01/2").note == "已说明"


def test_what_is_typed_outlives_a_change_made_elsewhere(screen: Screen) -> None:
    screen.press("CL-01/2", "skip")
    question = screen.row("CL-01/2").findChild(InlineQuestion)
    assert question is not None
    question.line.setText("还没写完")
    checklists.complete_step(screen.desk, screen.kept("CL-01/1"))
    screen.tab.show_case(screen.case_id)
    screen.until("CL-01/1", StepState.DONE)
    assert question.line.text() == "还没写完"


def test_an_unfinished_reason_returns_in_its_place(screen: Screen, tasks: Tasks, qtbot: QtBot) -> None:
    screen.press("CL-10/1", "skip")
    question = screen.row("CL-10/1").findChild(InlineQuestion)
    assert question is not None
    question.line.setText("还没写完")
    screen.tab.keep()
    settle(tasks)
    again = Screen(qtbot, screen.desk, tasks, screen.case_id)
    qtbot.waitUntil(lambda: again.tab.list.code == "CL-10")
    qtbot.waitUntil(lambda: again.row("CL-10/1").findChild(InlineQuestion) is not None)
    returned = again.row("CL-10/1").findChild(InlineQuestion)
    assert returned is not None
    assert returned.line.text() == "还没写完"


def test_the_day_a_term_runs_from_is_asked_and_tells_its_end(screen: Screen) -> None:
    field = screen.row("CL-10/6").findChild(TermField)
    assert field is not None
    assert field.event_on.text() == ""
    field.event_on.set_text("11月10日")
    assert "25 Nov 2026" in field.event_on.note
    field.event_on.line.editingFinished.emit()
    screen.qtbot.waitUntil(lambda: screen.kept("CL-10/6").due_on == date(2026, 11, 25))


def test_the_end_of_a_term_that_is_far_off_is_told_once(screen: Screen) -> None:
    field = screen.row("CL-10/6").findChild(TermField)
    assert field is not None
    field.event_on.set_text("11月18日")
    assert field.event_on.note.count("3 Dec 2026") == 1


def test_a_day_that_is_none_is_said_beneath_and_not_kept(screen: Screen) -> None:
    field = screen.row("CL-10/6").findChild(TermField)
    assert field is not None
    field.event_on.set_text("2月30日")
    field.event_on.line.editingFinished.emit()
    assert field.event_on.note
    assert screen.kept("CL-10/6").event_on is None


def test_one_click_makes_a_task_and_says_for_when(screen: Screen) -> None:
    screen.press("CL-01/4", "make_task")
    screen.qtbot.waitUntil(lambda: screen.row("CL-01/4").task is not None)
    made = tasks.tasks_of(screen.desk, screen.case_id)[0]
    assert made.details.due_on == date(2026, 11, 19)
    assert made.assignee_name == "示例·林一"
    assert screen.said == ["Task added for Thu 19 Nov 2026"]


def test_the_task_can_be_taken_back_where_it_was_announced(screen: Screen) -> None:
    screen.press("CL-01/4", "make_task")
    screen.qtbot.waitUntil(lambda: bool(screen.acts))
    screen.acts[0]()  # type: ignore[operator]
    screen.qtbot.waitUntil(lambda: screen.row("CL-01/4").task is None)
    screen.qtbot.waitUntil(lambda: len(screen.said) == 2)
    assert tasks.tasks_of(screen.desk, screen.case_id) == ()


def test_undo_beside_a_message_never_takes_back_something_else(screen: Screen) -> None:
    screen.press("CL-01/4", "make_task")
    screen.qtbot.waitUntil(lambda: bool(screen.acts))
    screen.row("CL-01/1").box.click()
    screen.until("CL-01/1", StepState.DONE)
    screen.acts[0]()  # type: ignore[operator]
    screen.qtbot.waitUntil(lambda: len(screen.said) == 2)
    assert screen.kept("CL-01/1").state is StepState.DONE
    assert len(tasks.tasks_of(screen.desk, screen.case_id)) == 1


def test_a_decision_on_what_another_changed_is_refused_and_shown_as_it_is(screen: Screen) -> None:
    checklists.skip_step(screen.desk, screen.kept("CL-01/1"), "别人已判断")
    screen.row("CL-01/1").box.click()
    screen.until("CL-01/1", StepState.NOT_APPLICABLE)
    assert len(screen.said) == 1


def test_another_checklist_is_added_and_can_be_taken_back(screen: Screen) -> None:
    offered = {action.text(): action for action in screen.tab._more.actions()}
    offered["Visits, announced or made"].trigger()
    screen.qtbot.waitUntil(lambda: bool(screen.said))
    codes = {each.checklist.code for each in checklists.case_checklists(screen.desk, screen.case_id)}
    assert "CL-09" in codes


def test_the_client_wording_and_the_legal_basis_are_shown_when_asked_for(screen: Screen) -> None:
    row = screen.row("CL-10/2")
    for name, shown in (("client_words", "client_wording"), ("show_bases", "bases")):
        part = row.findChild(object, shown)
        assert part.isHidden()
        screen.press("CL-10/2", name)
        assert not part.isHidden()
