"""What keeps a caseload in order: tasks that come back, templates, what is moved, a case taken up again."""

from dataclasses import replace

from picture_pages import in_an_empty_vault
from picture_people import long_case, named_case
from picture_stage import Scene, Stage
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea, QWidget

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.tasks import Every, Recurrence, TaskDetails
from counsel_desk.services import cases, tasks
from counsel_desk.services.suggested_templates import add_suggested_templates
from counsel_desk.services.templates import change_template, templates
from counsel_desk.ui.dialogs.reopen_case_dialog import ReopenCaseDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.pages.case import moves

_FORTNIGHTLY = Recurrence(2, Every.WEEK)


def templates_empty(stage: Stage) -> None:
    """No template yet."""
    in_an_empty_vault(stage, "settings")
    _show_templates(stage)


def templates_suggested(stage: Stage) -> None:
    """The six that suit everyone, one of them at rest."""
    if not templates(stage.desk):
        add_suggested_templates(stage.desk)
        first = templates(stage.desk)[0]
        change_template(stage.desk, first, replace(first.details, active=False))
    stage.wiring.settings.templates.read_again()
    _show_templates(stage)


def template_form(stage: Stage) -> None:
    """A new template that follows an incident."""
    templates_suggested(stage)
    stage.press("add_template")
    stage.find(QLineEdit, "title").setText("问是否已报警、现在是否安全")
    start = stage.find(QComboBox, "start")
    start.setCurrentIndex(1)
    stage.rest()


def task_comes_back(stage: Stage) -> None:
    """A task that comes back every two weeks."""
    case = long_case(stage)
    suggested = TaskDetails("问近况", stage.desk.today, is_call=True, recurrence=_FORTNIGHTLY)
    stage.wiring.deeds.open_form(
        TaskDialog(stage.desk, stage.shell.tasks, case, None, stage.window, suggested=suggested)
    )
    stage.rest()


def case_tasks_come_back(stage: Stage) -> None:
    """One that came back was ticked, and says when it is due again."""
    case = named_case(stage, "示例·陈小雨")
    tasks.add_task(
        stage.desk, case, TaskDetails("问近况，听她说", stage.desk.today, recurrence=_FORTNIGHTLY, is_call=True)
    )
    _show(stage, case, "tasks")
    row = stage.wiring.case.tasks.open.rows[0]
    row.box.click()
    stage.rest()


def tasks_come_back(stage: Stage) -> None:
    """The list of all tasks."""
    case = named_case(stage, "示例·陈小雨")
    tasks.add_task(
        stage.desk, case, TaskDetails("问近况，听她说", stage.desk.today, recurrence=_FORTNIGHTLY, is_call=True)
    )
    stage.show_page("tasks")


def move_asked(stage: Stage) -> None:
    """A task is to be moved: nothing is chosen yet."""
    case = long_case(stage)
    _show(stage, case, "tasks")
    moves.move_task(stage.wiring.case.tasks, tasks.tasks_of(stage.desk, case)[0])
    stage.rest()
    stage.find(QLineEdit, "move_find").setText("示例")
    stage.rest()


def move_chosen(stage: Stage) -> None:
    """An incident is to be moved, and where to is chosen."""
    case = long_case(stage)
    named_case(stage, "示例·陈小雨")
    _show(stage, case, "incidents")
    tab = stage.wiring.case.incidents
    current = tab.timeline.view.current
    assert current is not None
    task = TaskDetails("再问一遍", stage.desk.today)
    tasks.add_task(stage.desk, case, task, incident_id=current.id)
    moves.move_incidents(tab, [current])
    stage.rest()
    stage.find(QLineEdit, "move_find").setText("陈小雨")
    stage.rest()
    reference = cases.load_case_file(stage.desk, named_case(stage, "示例·陈小雨")).case.reference
    stage.press(f"offer_{reference}")


def move_case(stage: Stage) -> None:
    """A whole case is to be filed under another client."""
    _show(stage, long_case(stage), "overview")
    stage.wiring.case.deeds.move_case()
    stage.rest()
    stage.find(QLineEdit, "move_find").setText("示例")
    stage.rest()


def moved(stage: Stage) -> None:
    """It was moved, and can be taken back."""
    move_chosen(stage)
    stage.press("move")


def case_reopen(stage: Stage) -> None:
    """Why is the case taken up again?"""
    case = named_case(stage, "示例·王小满")
    file = cases.load_case_file(stage.desk, case)
    if file.case.details.status.is_open:
        cases.close_case(stage.desk, file.case, Outcome.HARASSMENT_STOPPED, "两周没有再来电；约好每月问一次。")
    closed = cases.load_case_file(stage.desk, case).case
    stage.wiring.deeds.open_form(ReopenCaseDialog(stage.desk, stage.shell.tasks, closed, stage.window))
    stage.rest()


def case_statuses(stage: Stage) -> None:
    """How a case has stood."""
    case_reopen(stage)
    stage.find(QLineEdit, "reopen_reason").setText("又有人打电话给她的母亲，说要去村里贴她的照片，她夜里睡不着")
    stage.press("save")
    _show(stage, named_case(stage, "示例·王小满"), "overview")
    table = stage.find(QWidget, "status_history")
    for area in stage.wiring.case.overview.findChildren(QScrollArea):
        if area.isAncestorOf(table):
            area.ensureWidgetVisible(table)


def _show(stage: Stage, case: object, tab: str) -> None:
    stage.wiring.ways.show_case(case, tab)
    stage.rest()


def _show_templates(stage: Stage) -> None:
    stage.show_page("settings")
    stage.wiring.settings.show_tab(stage.wiring.settings.templates)
    stage.rest()


UPKEEP: tuple[Scene, ...] = (
    templates_empty,
    templates_suggested,
    template_form,
    task_comes_back,
    case_tasks_come_back,
    tasks_come_back,
    move_asked,
    move_chosen,
    move_case,
    moved,
    case_reopen,
    case_statuses,
)
