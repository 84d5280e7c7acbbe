"""A card over a page: it leaves as easily as it came, and takes in what was typed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.overlay import Overlay


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(QPushButton("Filter"))
    column.addStretch(1)
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def overlay(page: QWidget) -> Overlay:
    made = Overlay("Status", page)
    made.body.addWidget(QLineEdit())
    made.appear(page.findChild(QPushButton, ""), made.findChild(QLineEdit))
    return made


def test_it_is_no_window_and_stays_within_its_page(overlay: Overlay, page: QWidget) -> None:
    assert not overlay.isWindow()
    assert page.rect().contains(overlay.geometry())


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_key_puts_it_away_and_what_was_typed_is_taken_in_first(overlay: Overlay, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignals([overlay.leaving, overlay.closed], order="strict"):
        qtbot.keyClick(overlay.findChild(QLineEdit), key)


def test_a_click_beside_it_puts_it_away(overlay: Overlay, page: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitSignal(overlay.closed):
        qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(page.width() - 5, page.height() - 5))


def test_a_click_in_it_does_not(overlay: Overlay, qtbot: QtBot) -> None:
    qtbot.mouseClick(overlay.findChild(QLineEdit), Qt.MouseButton.LeftButton)
    assert overlay.isVisible()


def test_a_second_one_takes_the_place_of_the_first(overlay: Overlay, page: QWidget, qtbot: QtBot) -> None:
    second = Overlay("Risk", page)
    second.body.addWidget(QLineEdit())
    with qtbot.waitSignal(overlay.closed):
        second.appear(page.findChild(QPushButton, ""), second.findChild(QLineEdit))
    assert second.isVisible()
