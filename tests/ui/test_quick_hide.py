"""One key, and nothing of the desk is to be seen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.ui.actions import Act
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.quick_hide import QuickHide
from counsel_desk.ui.theme import Theme


class Office:
    """The main window, a second one that names a client, and a form."""

    def __init__(self) -> None:
        self.window = MainWindow()
        self.beside = QWidget(None, Qt.WindowType.Window)
        self.beside.setWindowTitle("示例·阿青")
        self.form = QDialog(self.window)
        self.form.setModal(True)
        self.line = QLineEdit(self.form)
        QVBoxLayout(self.form).addWidget(self.line)
        self.hide = QuickHide(self.window)
        self.window.commands.on(Act.HIDE, self.hide.hide)
        self.window.commands.set_open(is_open=True)
        self.all = (self.window, self.beside, self.form)
        for each in self.all:
            each.show()

    def covers(self) -> list[QWidget]:
        found = (each.findChild(QWidget, "cover") for each in self.all)
        return [each for each in found if isinstance(each, QWidget) and each.isVisible()]


@pytest.fixture
def office(qtbot: QtBot, theme: Theme) -> Iterator[Office]:
    made = Office()
    yield made
    made.form.close()
    made.beside.close()
    made.window.close_now()
    for each in (made.beside, made.window):
        each.deleteLater()


def test_the_key_puts_every_window_away_with_a_cover_and_without_a_name(qtbot: QtBot, office: Office) -> None:
    office.form.activateWindow()
    qtbot.waitUntil(office.form.isActiveWindow)
    office.line.setFocus()
    qtbot.keyClick(office.line, Qt.Key.Key_F12)
    assert all(each.isMinimized() for each in office.all)
    assert office.beside.windowTitle() == "Counsel Desk"
    assert [each.geometry() for each in office.covers()] == [each.rect() for each in office.all]


def test_one_window_brought_back_brings_all_back_as_they_were(qtbot: QtBot, office: Office) -> None:
    office.window.showMaximized()
    office.line.setText("她说")
    office.hide.hide()
    office.beside.showNormal()
    qtbot.waitUntil(lambda: not office.covers())
    assert not any(each.isMinimized() for each in office.all)
    assert office.window.isMaximized()
    assert office.beside.windowTitle() == "示例·阿青"
    assert office.line.text() == "她说"


def test_where_windows_cannot_be_put_away_a_button_shows_them_again(qtbot: QtBot, office: Office) -> None:
    office.hide.hide()
    again = office.covers()[0].findChild(QPushButton)
    assert isinstance(again, QPushButton)
    again.click()
    assert not any(each.isMinimized() for each in office.all)
    assert not office.covers()


def test_pressed_twice_it_hides_once(office: Office) -> None:
    office.hide.hide()
    office.hide.hide()
    office.hide.show_again()
    assert office.beside.windowTitle() == "示例·阿青"
    assert not office.covers()


# Popups grab the keyboard, of which the screen that is none knows nothing.
@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_an_open_menu_goes_too(qtbot: QtBot, office: Office) -> None:
    menu = QMenu(office.window)
    menu.addAction("示例·阿青")
    menu.popup(office.window.pos())
    assert menu.isVisible()
    office.hide.hide()
    assert not menu.isVisible()


def test_a_window_that_locking_closed_meanwhile_is_not_missed(qtbot: QtBot, office: Office) -> None:
    office.hide.hide()
    with qtbot.waitSignal(office.form.destroyed):
        office.form.deleteLater()
    office.window.resize(office.window.size() / 2)
    office.hide.show_again()
    assert not office.window.isMinimized()
    office.form = QDialog(office.window)


def test_what_opens_meanwhile_is_covered_and_put_away_too(qtbot: QtBot, office: Office) -> None:
    office.hide.hide()
    late = QDialog(office.window)
    late.setWindowTitle("示例·阿青")
    late.show()
    qtbot.waitUntil(late.isMinimized)
    cover = late.findChild(QWidget, "cover")
    assert isinstance(cover, QWidget)
    assert cover.isVisible()
    assert late.windowTitle() == "Counsel Desk"
    office.hide.show_again()
    assert late.windowTitle() == "示例·阿青"
    late.close()
