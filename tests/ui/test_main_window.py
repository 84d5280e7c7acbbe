from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.people import Office
from counsel_desk.errors import VaultError
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import change_office, load_office
from counsel_desk.ui.actions import TABLE, Act
from counsel_desk.ui.help_window import HelpWindow
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TEXT_SCALES, Appearance, Theme
from counsel_desk.ui.widgets.page import Page
from tests.ui.waiting import catch_up

OFFICE = Office("青禾互助（虚构）", "400-000-0000", "示例市示例路1号")


class FormPage(Page):
    """A page with something to type, that writes down what happens to it."""

    name, icon = "today", "today"

    def __init__(self, diary: list[str]) -> None:
        super().__init__()
        self.diary = diary
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)

    def title(self) -> str:
        return self.name.title()

    def enter(self) -> None:
        self.diary.append(f"enter {self.name}")

    def refresh(self, changed: AbstractSet[str]) -> None:
        self.diary.append(f"refresh {self.name} {sorted(changed)}")

    def keep(self) -> None:
        self.diary.append(f"keep {self.name}")


class CasesPage(FormPage):
    name, icon = "cases", "cases"


@pytest.fixture
def diary() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow()
    yield made
    made.close_now()
    made.deleteLater()


@pytest.fixture
def open_window(window: MainWindow, diary: list[str]) -> MainWindow:
    window.show_desk([FormPage(diary), CasesPage(diary)], OFFICE.name, "示例·林一")
    window.show()
    return window


@pytest.fixture
def shell(window: MainWindow, tasks: Tasks, diary: list[str], tmp_path: Path) -> Shell:
    def start_page(_shell: Shell) -> QWidget:
        return QLabel("Start")

    def desk_pages(_shell: Shell, _desk: Desk) -> list[Page]:
        return [FormPage(diary), CasesPage(diary)]

    made = Shell(window, tasks, SettingsFile(tmp_path / "settings"), start_page, desk_pages)
    window.show()
    made.begin()
    return made


def shown_words(window: MainWindow) -> set[str]:
    return {each.text() for each in window.findChildren(QLabel) if each.isVisible()}


def test_only_the_pages_there_are_stand_in_the_navigation(open_window: MainWindow, diary: list[str]) -> None:
    names = [each.objectName() for each in open_window.findChildren(QPushButton) if "navigate" in each.objectName()]
    assert names == ["navigate_today", "navigate_cases"]
    assert diary == ["enter today"]
    assert not open_window.commands[Act.GO_STATISTICS].isVisible()


def test_a_page_is_reached_by_its_button_and_by_its_key_and_the_other_keeps_its_draft(
    qtbot: QtBot, open_window: MainWindow, diary: list[str]
) -> None:
    open_window.findChild(QPushButton, "navigate_cases").click()
    assert diary == ["enter today", "keep today", "enter cases"]
    open_window.activateWindow()
    qtbot.keyClick(open_window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert open_window.current_page is open_window.page("today")
    assert open_window.findChild(QPushButton, "navigate_today").isChecked()


def test_every_page_hears_what_has_changed(open_window: MainWindow, diary: list[str]) -> None:
    open_window.refresh(frozenset({"task"}))
    assert diary[1:] == ["refresh today ['task']", "refresh cases ['task']"]


@pytest.mark.parametrize("locked", [True, False])
def test_110_and_120_are_in_sight_locked_or_open(open_window: MainWindow, *, locked: bool) -> None:
    if locked:
        open_window.show_start(QWidget())
    words = open_window.findChild(QLabel, "emergency_numbers")
    assert words.isVisible()
    assert "110" in words.text()
    assert "120" in words.text()


@pytest.mark.parametrize("percent", [percent for percent in TEXT_SCALES if percent <= 150])
def test_the_window_fits_an_old_laptop(qtbot: QtBot, open_window: MainWindow, theme: Theme, percent: int) -> None:
    for spec in TABLE:
        open_window.commands.on(spec.act, list)
    theme.choose(Appearance.LIGHT, percent)
    open_window.resize(1366, 720)
    catch_up()
    least = open_window.minimumSizeHint()
    assert (least.width() <= 1366, least.height() <= 720) == (True, True), least


def test_every_button_of_the_window_can_be_named_and_reached(open_window: MainWindow) -> None:
    for spec in TABLE:
        open_window.commands.on(spec.act, list)
    buttons = [each for each in open_window.findChildren(QPushButton) if each.isVisible()]
    assert [each.objectName() for each in buttons if not (each.text() or each.accessibleName())] == []
    assert [each.objectName() for each in buttons if each.focusPolicy() is Qt.FocusPolicy.NoFocus] == []


def test_locking_leaves_nothing_of_the_desk_behind(
    qtbot: QtBot, shell: Shell, window: MainWindow, desk: Desk, diary: list[str]
) -> None:
    shell.open_desk(desk, OFFICE)
    page = window.page("today")
    gone = qtbot.waitSignal(page.destroyed)
    locked = qtbot.waitSignal(shell.locked)
    window.commands[Act.LOCK].trigger()
    assert "keep today" in diary
    assert not any(OFFICE.name in words for words in shown_words(window))
    gone.wait()
    locked.wait()
    assert shell.desk is None
    assert "Start" in shown_words(window)
    assert not window.commands[Act.LOCK].isEnabled()


def test_undo_names_the_last_change_takes_it_back_and_says_so(
    qtbot: QtBot, shell: Shell, window: MainWindow, desk: Desk, diary: list[str]
) -> None:
    shell.open_desk(desk, OFFICE)
    before = load_office(desk)
    change_office(desk, Office("改名互助（虚构）", "", ""))
    shell.changed(frozenset({"office"}))
    assert window.commands[Act.UNDO].text().startswith("Undo: ")
    window.commands[Act.UNDO].trigger()
    qtbot.waitUntil(lambda: "refresh today []" in diary)
    assert load_office(desk) == before
    assert any(words.startswith("Undone") for words in shown_words(window))
    assert window.commands[Act.REDO].isEnabled()


def test_f1_opens_the_manual_at_the_page_about_what_is_in_view(shell: Shell, window: MainWindow, desk: Desk) -> None:
    window.commands[Act.HELP].trigger()
    manual = window.findChild(HelpWindow)
    assert manual.pages.currentItem().data(Qt.ItemDataRole.UserRole) == "01-first-start"

    shell.open_desk(desk, OFFICE)
    window.commands[Act.HELP].trigger()
    manual = next(each for each in window.findChildren(HelpWindow) if each.isVisible())
    assert manual.pages.currentItem().data(Qt.ItemDataRole.UserRole) == "05-tasks"
    manual.close()


def test_what_nobody_else_takes_is_said_above_the_page(
    qtbot: QtBot, shell: Shell, window: MainWindow, desk: Desk, tasks: Tasks
) -> None:
    def full() -> None:
        raise VaultError("vault.disk_full")

    shell.open_desk(desk, OFFICE)
    with qtbot.waitSignal(tasks.went_wrong):
        tasks.write(shell, full)
    assert window._messages.words


def test_a_desk_left_alone_locks_itself(qtbot: QtBot, shell: Shell, desk: Desk) -> None:
    shell.open_desk(desk, OFFICE)
    with qtbot.waitSignal(shell.locked):
        shell._idle.begin(0.001)


def test_locking_while_the_vault_is_being_opened_shows_nothing_of_it(
    qtbot: QtBot, shell: Shell, window: MainWindow, desk: Desk, tasks: Tasks
) -> None:
    going_on = Event()
    tasks.aside(shell, going_on.wait, then=lambda _opened: shell.open_desk(desk, OFFICE))
    shell.lock()  # the screen was locked meanwhile
    with qtbot.waitSignal(tasks.busy_changed, check_params_cb=lambda busy: not busy):
        going_on.set()
    assert shell.desk is None
    assert not window.pages
    shell.open_desk(desk, OFFICE)  # whoever unlocks it afterwards has it open
    assert shell.desk is desk


def test_a_key_puts_the_locking_off(qtbot: QtBot, shell: Shell, desk: Desk) -> None:
    shell.open_desk(desk, OFFICE)
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    shell._idle.begin(60)
    begun = shell._idle._touched
    qtbot.keyClick(shell.window.windowHandle(), Qt.Key.Key_Shift)
    assert shell._idle._touched > begun


def test_closing_keeps_the_drafts_and_closes_the_vault_before_the_window_goes(
    qtbot: QtBot, shell: Shell, window: MainWindow, desk: Desk, diary: list[str], tasks: Tasks
) -> None:
    shell.open_desk(desk, OFFICE)
    window.close()
    assert diary[-2:] == ["keep today", "keep cases"]
    qtbot.waitUntil(lambda: not window.isVisible())
    assert shell.desk is None


def test_a_window_whose_drafts_cannot_be_kept_stays_open_until_told_otherwise(
    qtbot: QtBot, shell: Shell, window: MainWindow, desk: Desk, tasks: Tasks
) -> None:
    def full() -> None:
        raise VaultError("vault.disk_full")

    shell.open_desk(desk, OFFICE)
    window.close_asked.disconnect()
    window.close_asked.connect(lambda: tasks.write(shell, full))
    window.close_asked.connect(shell._save_and_close)
    window.close()
    qtbot.waitUntil(lambda: "copy them" in window._messages.words)
    assert window.isVisible()
    window.findChild(QPushButton, "message_action").click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_page_that_belongs_under_another_is_marked_there_again_when_one_comes_back_to_it(
    open_window: MainWindow,
) -> None:
    open_window.show_page("cases", under="today")
    open_window.show_page("today")
    open_window.show_page("cases")
    assert open_window.findChild(QPushButton, "navigate_today").isChecked()
