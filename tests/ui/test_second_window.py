"""A case in a window of its own: it keeps up, keeps what is written, and goes when the desk is locked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from counsel_desk.app import _desk_pages
from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import load_office
from counsel_desk.services.tasks import add_task
from counsel_desk.ui.actions import Act
from counsel_desk.ui.beside import Beside
from counsel_desk.ui.desk_wiring import DeskWiring
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from tests.ui.waiting import settle


class Office:
    """The window over an open vault with one case."""

    def __init__(self, shell: Shell, desk: Desk, case_id: CaseId) -> None:
        self.shell, self.desk, self.case_id = shell, desk, case_id

    @property
    def wiring(self) -> DeskWiring:
        return self.shell.findChildren(DeskWiring)[-1]

    def rest(self) -> None:
        settle(self.shell.tasks)

    def open(self) -> Beside:
        self.wiring.cases.case_chosen_beside.emit(self.case_id)
        self.rest()
        return windows()[0]


def windows() -> list[Beside]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Beside) and each.isVisible()]


@pytest.fixture
def office(desk: Desk, tasks: Tasks, theme: Theme, tmp_path: Path) -> Iterator[Office]:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    shell = Shell(MainWindow(), tasks, SettingsFile(tmp_path), lambda _shell: EmptyState("lock", ""), _desk_pages)
    shell.window.show()
    shell.open_desk(desk, load_office(desk))
    made = Office(shell, desk, case_id)
    made.rest()
    yield made
    for each in windows():
        each.close()
    made.rest()
    shell.window.close_now()
    shell.window.deleteLater()


def test_a_case_opens_once_and_is_named_by_its_reference_alone(office: Office) -> None:
    beside = office.open()
    assert office.open() is beside
    assert len(windows()) == 1
    assert beside.windowTitle() == "C-2026-0001"


def test_what_changes_elsewhere_is_seen_there(office: Office) -> None:
    office.open()
    page = office.wiring.windows.show_case(office.case_id, "tasks")
    office.rest()
    add_task(office.desk, office.case_id, TaskDetails("周五回电", office.desk.today))
    office.shell.changed(frozenset({"task"}))
    office.rest()
    assert [each.details.title for each in page.tasks._tasks] == ["周五回电"]


def test_locking_closes_it(office: Office) -> None:
    office.open()
    office.shell.window.keep()
    office.shell.window.show_start(EmptyState("lock", ""))
    assert windows() == []


def test_a_case_that_was_closed_can_be_opened_again(office: Office) -> None:
    office.open().close()
    assert windows() == []
    assert office.open().isVisible()


def test_the_desk_is_locked_from_it_too(office: Office) -> None:
    beside = office.open()
    keys = {key for action in beside.actions() for key in action.shortcuts()}
    assert QKeySequence("Ctrl+L") in keys
    assert office.shell.window.commands[Act.LOCK] in beside.actions()


def test_the_lists_stand_in_the_order_of_their_keys(office: Office) -> None:
    names = [page.name for page in office.shell.window.pages]
    led_to = [act for act in Act if act.startswith("go_") and act.removeprefix("go_") in names]
    assert [f"go_{name}" for name in names if f"go_{name}" in set(Act)] == led_to


def test_a_calendar_put_away_stays_away_in_the_next_window_and_at_the_next_start(
    office: Office, tmp_path: Path
) -> None:
    bar = office.wiring.case.incidents.timeline.bar
    bar.show_calendar(shown=True)
    bar._calendar.click()
    office.open()
    page = office.wiring.windows.show_case(office.case_id)
    assert not page.incidents.timeline.bar.wants_calendar
    assert SettingsFile(tmp_path).now.calendar_shown is False
    office.rest()
