"""Windows that grow with what is in them, and stay where their buttons can be reached."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QLayout, QWidget

_HIGHER, _OF_A_HIGH_SCREEN, _OF_ANY_SCREEN = 1.35, 0.8, 0.94


def open_large(window: QWidget, width: int, height: int) -> None:
    """Give a window whose parts scroll its first size in pixels: higher on a high screen, never beyond the screen."""
    screen = window.screen().availableSize()
    higher = min(round(height * _HIGHER), round(screen.height() * _OF_A_HIGH_SCREEN))
    window.resize(QSize(width, max(height, higher)).boundedTo(screen * _OF_ANY_SCREEN))


def grow(window: QWidget, wanted: QSize) -> None:
    """Make a window that is shown as large as it wants to be, and no smaller.

    It moves up or left as far as it would hang over the edge of the screen: a button below a task bar is out of reach.
    """
    size = window.size().expandedTo(wanted)
    if size == window.size():
        return
    window.resize(size)
    frame, room = window.frameGeometry(), window.screen().availableGeometry()
    over = QPoint(max(0, frame.right() - room.right()), max(0, frame.bottom() - room.bottom()))
    if not over.isNull():
        place = frame.topLeft() - over
        window.move(max(place.x(), room.left()), max(place.y(), room.top()))


def settle_height(window: QWidget, column: QLayout) -> None:
    """Make a window as high as what stands in its column now needs, and no higher than its screen."""
    column.activate()
    wanted = QSize(window.width(), column.totalHeightForWidth(window.width()))
    wanted = wanted.boundedTo(window.screen().availableSize() * _OF_ANY_SCREEN)
    window.resize(window.width(), min(window.height(), wanted.height()))
    grow(window, wanted)
