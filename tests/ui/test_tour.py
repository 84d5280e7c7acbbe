"""Whoever opens a vault of invented people for the first time is shown around, once, as far as they like."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.app import _desk_pages
from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, tour
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import load_office
from counsel_desk.services.vaults import open_vault
from counsel_desk.ui.actions import Act
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.tour import TourCard
from counsel_desk.ui.widgets.empty_state import EmptyState
from tests.conftest import PASSPHRASE
from tests.ui.waiting import settle

CARDS = 6


@pytest.fixture
def shell(tasks: Tasks, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Shell:
    made = Shell(
        MainWindow(), tasks, SettingsFile(tmp_path / "settings"), lambda _shell: EmptyState("lock", ""), _desk_pages
    )
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    made.window.show()
    return made


def open_desk(shell: Shell, desk: Desk) -> None:
    shell.open_desk(desk, load_office(desk))
    settle(shell.tasks)


def card(shell: Shell) -> TourCard | None:
    return next((each for each in shell.window.findChildren(TourCard) if each.isVisible()), None)


def press(shell: Shell, name: str = "tour_next") -> None:
    shown = card(shell)
    assert shown is not None
    QTest.keyClick(shown.findChild(QPushButton, name), Qt.Key.Key_Space)
    settle(shell.tasks)


def test_the_first_opening_leads_through_the_window_with_the_keyboard(shell: Shell, desk: Desk) -> None:
    cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    tour.offer(desk)
    open_desk(shell, desk)

    pages = []
    for number in range(1, CARDS + 1):
        shown = card(shell)
        assert shown is not None
        assert shell.window.ground.rect().contains(shown.geometry())
        pages.append(shell.window.current_page.name)
        press(shell, "tour_next" if number < CARDS else "overlay_done")

    assert pages == ["today", "today", "today", "case", "guidance", "statistics"]
    assert card(shell) is None
    assert not tour.is_due(desk)


def test_it_can_be_gone_back_and_skipped_and_does_not_come_again(shell: Shell, desk: Desk) -> None:
    tour.offer(desk)
    open_desk(shell, desk)
    press(shell)
    press(shell, "tour_back")
    assert card(shell).findChild(QPushButton, "tour_back").isHidden()

    QTest.keyClick(card(shell), Qt.Key.Key_Escape)
    settle(shell.tasks)

    assert card(shell) is None
    assert not tour.is_due(desk)


def test_a_vault_of_real_people_shows_nobody_around_unless_asked(shell: Shell, desk: Desk) -> None:
    open_desk(shell, desk)
    assert card(shell) is None

    shell.window.commands[Act.ABOUT].trigger()
    settings = shell.window.page("settings")
    settings.about.findChild(QPushButton, "show_tour").click()
    settle(shell.tasks)

    assert card(shell) is not None


def test_a_card_goes_when_the_vault_is_locked_and_is_there_again_afterwards(
    shell: Shell, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    tour.offer(desk)
    open_desk(shell, desk)
    assert card(shell) is not None

    with qtbot.waitSignal(shell.locked):
        shell.lock()

    assert card(shell) is None

    open_desk(shell, open_vault(tmp_path / "vault", PASSPHRASE))
    assert card(shell) is not None
    assert not shell.window._messages.words, "the tour of the desk that was locked reads nothing more"
    with qtbot.waitSignal(shell.locked):
        shell.lock()
