"""Windows that grow stay where their buttons can be reached."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.ui.widgets.growing import grow


def test_a_window_that_grows_at_the_lower_edge_of_the_screen_moves_up(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    room = window.screen().availableGeometry()
    window.move(room.left() + 50, room.bottom() - 250)
    window.show()
    grow(window, QSize(100, 400))
    assert window.size() == QSize(300, 400)
    assert window.frameGeometry().bottom() <= room.bottom()
    assert window.x() == room.left() + 50


def test_a_window_with_room_below_stays_in_its_place_and_never_shrinks(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.move(window.screen().availableGeometry().topLeft())
    window.show()
    place = window.pos()
    grow(window, QSize(200, 250))
    assert (window.pos(), window.size()) == (place, QSize(300, 250))
