"""Windows that grow stay where their buttons can be reached."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.ui.widgets.growing import grow, open_large


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


class OnScreen(QWidget):
    """A window on a screen of this size."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def screen(self) -> "OnScreen":  # type: ignore[override]  # all that is asked of a screen
        return self

    def availableSize(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size


@pytest.mark.parametrize(
    ("screen", "opens"), [((1366, 728), (1040, 684)), ((1920, 1040), (1040, 832)), ((3840, 2160), (1040, 932))]
)
def test_a_window_that_scrolls_is_higher_on_a_high_screen_and_never_beyond_a_low_one(
    qtbot: QtBot, screen: tuple[int, int], opens: tuple[int, int]
) -> None:
    window = OnScreen(*screen)
    qtbot.addWidget(window)
    open_large(window, 1040, 690)
    assert window.size() == QSize(*opens)
