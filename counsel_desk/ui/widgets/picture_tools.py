"""How near a picture is seen: buttons above it, and keys wherever the cursor stands in its window."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.picture_view import STEP, PictureView
from counsel_desk.ui.widgets.text import button, icon_button, label


class PictureTools(QWidget):
    """Smaller, larger, the whole, as wide as there is room, one dot for one; Alt and page keys lead up and down."""

    def __init__(self, picture: PictureView, window: QWidget) -> None:
        """`window` is where the keys hold."""
        super().__init__()
        self._picture = picture
        self._percent = label(role=TextRole.CAPTION)
        picture.zoomed.connect(self._name_zoom)
        further, nearer = icon_button("zoom_out", self.tr("Smaller")), icon_button("zoom_in", self.tr("Larger"))
        fit, wide, own = (button(words, "quiet") for words in (self.tr("Fit"), self.tr("Width"), self.tr("100%")))
        fit.setToolTip(self.tr("All of it"))
        wide.setToolTip(self.tr("As wide as there is room"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        for made in (further, self._percent, nearer, fit, wide, own):
            row.addWidget(made)
        for made, name, do in (
            (further, "zoom_out", partial(picture.zoom, 1 / STEP)),
            (nearer, "zoom_in", partial(picture.zoom, STEP)),
            (fit, "fit", picture.fit),
            (wide, "fit_width", picture.fit_width),
            (own, "own_size", picture.show_own_size),
        ):
            made.setObjectName(name)
            made.clicked.connect(lambda _checked=False, do=do: do())
        key = QKeySequence.StandardKey
        for shortcut, do in (
            (QKeySequence(key.ZoomIn), partial(picture.zoom, STEP)),
            (QKeySequence(key.ZoomOut), partial(picture.zoom, 1 / STEP)),
            (QKeySequence("Ctrl+0"), picture.fit),
            (QKeySequence("Alt+PgUp"), partial(picture.turn, -1)),
            (QKeySequence("Alt+PgDown"), partial(picture.turn, 1)),
        ):
            QShortcut(shortcut, window, do)

    def _name_zoom(self) -> None:
        self._percent.setText(f"{round(self._picture.scale * 100)}%")
