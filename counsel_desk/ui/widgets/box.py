"""A box to tick, painted in a row of a list as the style sheet draws it in a form."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from counsel_desk.ui.icons import pixmap
from counsel_desk.ui.theme import theme

_SIDE = 16
_GAP = 12


def paint_box(painter: QPainter, place: QRect, state: Qt.CheckState) -> int:
    """Paint a box at the left of `place`, centred in its height; the width it takes with the gap after it."""
    look = theme()
    side = look.px(_SIDE)
    body = QRectF(place.left() + 0.5, place.center().y() - side / 2 + 0.5, side, side)
    ticked = state is not Qt.CheckState.Unchecked
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.colours.accent if ticked else look.colours.outline)
    painter.setBrush(look.colours.accent if ticked else look.colours.surface)
    painter.drawRoundedRect(body, look.px(4), look.px(4))
    if state is Qt.CheckState.Checked:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(body.topLeft(), pixmap("check", look.colours.on_accent, side, ratio))
    elif state is Qt.CheckState.PartiallyChecked:
        painter.fillRect(body.adjusted(side / 4, side * 0.44, -side / 4, -side * 0.44), look.colours.on_accent)
    painter.restore()
    return side + look.px(_GAP)
