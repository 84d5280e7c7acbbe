"""A pill: one or two words about a state, in the colour of their meaning."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from counsel_desk.ui.theme import TextRole, Tone, theme
from counsel_desk.ui.widgets.text import restyle, visible


class Pill(QLabel):
    """A pill as a widget; the words say what the colour says."""

    def __init__(self, words: str, tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(words, tone)

    def show_state(self, words: str, tone: Tone) -> None:
        """Say something else."""
        self.setText(visible(words))
        self.setProperty("pill", str(tone))
        restyle(self)


def pill_size(words: str) -> QSize:
    """The room a painted pill takes."""
    look = theme()
    width = QFontMetrics(look.font(TextRole.CAPTION)).horizontalAdvance(words)
    return QSize(width + look.px(20), look.px(22))


def paint_pill(painter: QPainter, place: QRect, words: str, tone: Tone, *, framed: bool = False) -> None:
    """Paint a pill at the left of `place`, centred in its height and cut with an ellipsis where it must be.

    `framed` keeps it apart from the colour of a chosen row.
    """
    look, colours = theme(), theme().tone(tone)
    size = pill_size(words).boundedTo(place.size())
    body = QRectF(place.left(), place.center().y() - size.height() / 2 + 1, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colours.edge if framed else Qt.PenStyle.NoPen)
    painter.setBrush(colours.fill)
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
    painter.setPen(colours.text)
    painter.setFont(look.font(TextRole.CAPTION))
    inner = body.adjusted(look.px(10), 0, -look.px(8), 0)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(inner.width()) + 1)
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()
