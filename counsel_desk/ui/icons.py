"""Line icons drawn for this program, in one style, tinted with the theme's colours.

`icon("call")` gives the icon as it is now; `dress(button, "call")` gives it to a widget or an action and keeps it in
the right colour and size when the theme changes.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from counsel_desk.paths import RESOURCES
from counsel_desk.ui.theme import Theme, Tone, theme

_FOLDER = RESOURCES / "icons"
SIZE = 20
"""Side of an icon in a button, at 100% text."""


def icon(name: str, tint: str = "text") -> QIcon:
    """The icon called `name` (a file in ``resources/icons``) in a colour of the theme.

    `tint` names a field of `Colours` or a `Tone`.
    """
    current = theme()
    made = QIcon()
    colours = ((QIcon.Mode.Normal, _colour(current, tint)), (QIcon.Mode.Disabled, current.colours.disabled))
    for mode, colour in colours:
        for ratio in (1, 2):
            made.addPixmap(pixmap(name, colour, current.px(SIZE), ratio), mode)
    return made


def pixmap(name: str, colour: QColor, side: int, ratio: float = 1) -> QPixmap:
    """The icon as a picture of `side` logical pixels, sharp at the screen's pixel `ratio`."""
    drawn = QPixmap(round(side * ratio), round(side * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    source = _source(name).replace("currentColor", colour.name())
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def dress(wearer: QAbstractButton | QAction, name: str, tint: str = "text") -> None:
    """Give a button or an action an icon that follows the theme."""
    wearer.setProperty("icon_name", name)
    wearer.setProperty("icon_tint", tint)
    _put_on(wearer)


def dress_again(application: QApplication) -> None:
    """Tint every dressed widget and action anew; connected to `Theme.changed` once, where the program is composed."""
    for widget in application.allWidgets():
        if widget.property("icon_name"):
            _put_on(widget)
        for action in widget.actions():
            if action.property("icon_name"):
                _put_on(action)


def _put_on(wearer: QObject) -> None:
    drawn = icon(wearer.property("icon_name"), wearer.property("icon_tint"))
    if isinstance(wearer, QAbstractButton):
        wearer.setIconSize(QSize(theme().px(SIZE), theme().px(SIZE)))
        wearer.setIcon(drawn)
    elif isinstance(wearer, QAction):
        wearer.setIcon(drawn)


def _colour(current: Theme, tint: str) -> QColor:
    if tint in set(Tone):
        return current.tone(Tone(tint)).text
    colour: QColor = getattr(current.colours, tint)
    return colour


@cache
def _source(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
