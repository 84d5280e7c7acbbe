"""A follow-up as it is promised on the phone: a few words, a day as spoken, and a warning before it is said aloud."""

from datetime import date, time

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId, TaskId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import Every, Priority, Recurrence, TaskDetails
from counsel_desk.services import cases
from counsel_desk.services import tasks as services
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    evenings = SafeContact(CallPermission.MAY_CALL, ((time(18), time(21)),), "")
    return cases.open_case(desk, ClientDetails(name="示例·阿青", safe_contact=evenings), CaseDetails())


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(window: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId) -> TaskDialog:
    made = TaskDialog(desk, tasks, case_id, parent=window)
    made.open()
    settle(tasks)
    return made


def test_a_few_words_and_enter_make_a_task_for_the_next_working_day(
    dialog: TaskDialog, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    dialog.what.setText("问骚扰停了没有")
    with qtbot.waitSignals([dialog.saved, dialog.changed]):
        dialog.save()
    made = services.tasks_of(desk, case_id)[0]
    assert made.details == TaskDetails("问骚扰停了没有", date(2026, 11, 19), assignee=desk.counsellor.id)


@pytest.mark.parametrize(
    ("said", "day"),
    [("周五", date(2026, 11, 20)), ("3天后", date(2026, 11, 21)), ("2026-12-01", date(2026, 12, 1))],
)
def test_the_day_is_taken_as_it_is_spoken(dialog: TaskDialog, said: str, day: date) -> None:
    dialog.due_on.set_text(said)
    assert dialog.due_on.value() == day


def test_an_hour_written_with_the_day_goes_where_hours_are(
    dialog: TaskDialog, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    dialog.what.setText("回电")
    dialog.due_on.set_text("明早9点")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    details = services.tasks_of(desk, case_id)[0].details
    assert (details.due_on, details.due_time) == (date(2026, 11, 19), time(9))


def test_a_task_can_be_due_in_so_many_working_days(dialog: TaskDialog) -> None:
    dialog.due_on.set_text("3个工作日内")
    assert dialog.due_on.value() == date(2026, 11, 23)


def test_the_hour_is_taken_as_it_is_spoken(dialog: TaskDialog) -> None:
    dialog.due_time.set_text("下午3点")
    assert dialog.due_time.value() == time(15)


def test_a_call_outside_the_safe_hours_is_warned_of_while_typing(dialog: TaskDialog, qtbot: QtBot) -> None:
    assert dialog._warnings.isHidden()
    dialog.is_call.setChecked(True)
    dialog.due_time.set_text("15:00")
    qtbot.waitUntil(lambda: not dialog._warnings.isHidden())
    dialog.due_time.set_text("19:00")
    qtbot.waitUntil(dialog._warnings.isHidden)


def test_a_day_off_is_warned_of_but_not_refused(dialog: TaskDialog, desk: Desk, case_id: CaseId, qtbot: QtBot) -> None:
    dialog.what.setText("周末看看")
    dialog.due_on.set_text("周六")
    qtbot.waitUntil(lambda: not dialog._warnings.isHidden())
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert services.tasks_of(desk, case_id)[0].details.due_on == date(2026, 11, 21)


def test_a_task_without_words_is_asked_for_them_and_kept_open(dialog: TaskDialog) -> None:
    dialog.save()
    assert dialog.titled.note == "Say in a few words what is to be done."
    assert dialog.message.isHidden()
    assert dialog.isVisible()


def test_a_day_that_cannot_be_read_is_said_beneath_it(dialog: TaskDialog) -> None:
    dialog.what.setText("回电")
    dialog.due_on.set_text("某天")
    dialog.save()
    assert dialog.due_on.note.startswith("This is not a date.")


def test_an_unsaved_task_returns_when_the_form_is_opened_again(
    dialog: TaskDialog, window: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId, qtbot: QtBot
) -> None:
    dialog.what.setText("还没写完")
    dialog.reject()
    settle(tasks)
    again = TaskDialog(desk, tasks, case_id, parent=window)
    qtbot.waitUntil(lambda: again.what.text() == "还没写完")


def test_a_known_task_is_shown_and_changed(
    qtbot: QtBot, window: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    task_id: TaskId = services.add_task(
        desk, case_id, TaskDetails("回电", date(2026, 11, 24), time(19), Priority.HIGH, is_call=True)
    )
    dialog = TaskDialog(desk, tasks, case_id, services.load_task(desk, task_id), window)
    assert dialog.due_time.text() == "19:00"
    dialog.priority.choose(Priority.LOW)
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert services.load_task(desk, task_id).details.priority is Priority.LOW


def test_a_task_comes_back_every_two_weeks_until_a_day(
    dialog: TaskDialog, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    assert dialog.again.count.isHidden()
    dialog.what.setText("问近况")
    dialog.again.every.choose(Every.WEEK)
    dialog.again.count.setValue(2)
    dialog.again.until.set_text("2027-01-31")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    made = services.tasks_of(desk, case_id)[0]
    assert made.details.recurrence == Recurrence(2, Every.WEEK, date(2027, 1, 31))


def test_a_task_that_would_end_before_it_is_due_is_told_beneath_its_last_day(dialog: TaskDialog, tasks: Tasks) -> None:
    dialog.what.setText("问近况")
    dialog.again.every.choose(Every.DAY)
    dialog.again.until.set_text("2026-11-18")
    dialog.save()
    settle(tasks)
    assert dialog.again.until.note == "This lies before the day on which the task is due."


def test_how_often_it_comes_back_returns_with_an_unsaved_task(
    dialog: TaskDialog, window: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId, qtbot: QtBot
) -> None:
    dialog.what.setText("还没写完")
    dialog.again.every.choose(Every.MONTH)
    dialog.reject()
    settle(tasks)
    again = TaskDialog(desk, tasks, case_id, parent=window)
    qtbot.waitUntil(lambda: again.what.text() == "还没写完")
    assert again.again.value() == Recurrence(1, Every.MONTH)


def test_a_task_of_the_31st_keeps_its_day_when_it_is_edited_in_february(
    qtbot: QtBot, window: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    again = Recurrence(1, Every.MONTH, day=31)
    task_id = services.add_task(desk, case_id, TaskDetails("问近况", date(2027, 2, 28), recurrence=again))
    dialog = TaskDialog(desk, tasks, case_id, services.load_task(desk, task_id), window)
    dialog.what.setText("问近况和还款")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()

    assert services.load_task(desk, task_id).details.recurrence == again


def test_a_task_that_came_back_can_be_stopped(
    qtbot: QtBot, window: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    again = Recurrence(3, Every.WORKING_DAY)
    task_id = services.add_task(desk, case_id, TaskDetails("问近况", date(2026, 11, 24), recurrence=again))
    dialog = TaskDialog(desk, tasks, case_id, services.load_task(desk, task_id), window)
    assert dialog.again.value() == again
    dialog.again.every.choose(None)
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert services.load_task(desk, task_id).details.recurrence is None
