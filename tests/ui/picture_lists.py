"""The lists of the office, to be looked at: filled, filtered, empty, with what can be done in them."""

from picture_pages import in_an_empty_vault
from picture_stage import Scene, Stage
from picture_start import write
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QMenu, QPushButton, QToolButton

from counsel_desk.ui.widgets.overlay import Overlay


def all_cases(stage: Stage) -> None:
    """Every case, however the list was left."""
    stage.show_page("cases")
    stage.wiring.cases.show_view(stage.wiring.cases.spec.first)
    stage.rest()


def cases_filtered(stage: Stage) -> None:
    """Initials lead to some of the cases."""
    all_cases(stage)
    write(stage, "filter_text", "hlz")
    stage.spoil()


def cases_without_next_step(stage: Stage) -> None:
    """As the page of today leads there."""
    stage.wiring.ways.show_aimless()
    stage.spoil()


def cases_chosen(stage: Stage) -> None:
    """What can be done with the cases that are chosen."""
    all_cases(stage)
    stage.wiring.cases.table.selectAll()
    stage.rest()
    _unfold(stage, "with_chosen")
    stage.spoil()


def cases_conditions(stage: Stage) -> None:
    """What the list can be filtered by."""
    all_cases(stage)
    _unfold(stage, "add_filter")
    stage.spoil()


def cases_views(stage: Stage) -> None:
    """The views that are kept."""
    all_cases(stage)
    _unfold(stage, "views")
    stage.spoil()


def cases_columns(stage: Stage) -> None:
    """Which columns are shown."""
    all_cases(stage)
    stage.press("columns")
    stage.spoil()


def cases_first_now(stage: Stage) -> None:
    """What comes first in each case, as a column."""
    all_cases(stage)
    stage.press("columns")
    stage.find(QCheckBox, "column_first_now").click()
    stage.find(Overlay, "choose_columns").leave()
    stage.spoil()


def all_clients(stage: Stage) -> None:
    """Everybody the office helps."""
    stage.show_page("clients")


def all_incidents(stage: Stage) -> None:
    """Every incident of the office."""
    stage.show_page("incidents")


def all_tasks(stage: Stage) -> None:
    """Every task of the office."""
    stage.show_page("tasks")


def all_organisations(stage: Stage) -> None:
    """Who lends and who collects."""
    stage.show_page("organisations")


def organisations_empty(stage: Stage) -> None:
    """No organisation yet."""
    in_an_empty_vault(stage, "organisations")


def clients_empty(stage: Stage) -> None:
    """No client yet."""
    in_an_empty_vault(stage, "clients")


def incidents_empty(stage: Stage) -> None:
    """No incident yet."""
    in_an_empty_vault(stage, "incidents")


def tasks_empty(stage: Stage) -> None:
    """No task yet."""
    in_an_empty_vault(stage, "tasks")


def cases_none_fit(stage: Stage) -> None:
    """A search that finds nothing."""
    all_cases(stage)
    write(stage, "filter_text", "没有这个人")
    stage.spoil()


def cases_empty(stage: Stage) -> None:
    """No case yet."""
    in_an_empty_vault(stage, "cases")


def _unfold(stage: Stage, name: str) -> None:
    """Open the menu of a button, as it is filled when it opens."""
    button = stage.find(QAbstractButton, name)
    assert isinstance(button, QPushButton | QToolButton)
    menu = button.menu()
    if isinstance(menu, QMenu):
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    else:
        button.click()
    stage.rest()


LISTS: tuple[Scene, ...] = (
    cases_filtered,
    cases_without_next_step,
    cases_chosen,
    cases_conditions,
    cases_views,
    cases_columns,
    cases_first_now,
    all_clients,
    all_incidents,
    all_tasks,
    all_organisations,
    organisations_empty,
    clients_empty,
    incidents_empty,
    tasks_empty,
    cases_none_fit,
    cases_empty,
)
