"""A paper before it is printed: its pages as they will be, nearer or further."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from counsel_desk.documents.printing import page_images
from counsel_desk.documents.sheet import PAGE, UNITS_PER_INCH, PaperDocument
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.text import button, icon_button, label

_STEP = 1.2
_LEAST, _MOST = 0.3, 2.0  # of the paper's size on a screen of 96 dots an inch
_SCREEN = 96
_SOON = 60  # milliseconds; a window that is being made larger draws its pages once


class PaperPreview(QWidget):
    """Shows every page below the other, as wide as there is room until a person zooms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: PaperDocument | None = None
        self._zoom: float | None = None  # None fits the width
        px = theme().px
        self._pages = QVBoxLayout()
        self._pages.setSpacing(px(SPACE))
        self._pages.setContentsMargins(px(SPACE), px(SPACE), px(SPACE), px(SPACE))
        sheets = QWidget()
        sheets.setProperty("plain", "true")
        sheets.setLayout(self._pages)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setAccessibleName(self.tr("Preview"))
        self._scroll.setObjectName("preview")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setWidget(sheets)
        self._scroll.viewport().installEventFilter(self)
        for moved in (self._scroll.verticalScrollBar().valueChanged, self._scroll.verticalScrollBar().rangeChanged):
            moved.connect(self._tell_page)
        self._page = label(role=TextRole.CAPTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addLayout(self._tools())
        column.addWidget(self._scroll, 1)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._draw)

    def show_document(self, document: PaperDocument) -> None:
        """Show another paper, from its first page unless it has as many as the one before."""
        same = self._document is not None and self._document.pageCount() == document.pageCount()
        place = self._scroll.verticalScrollBar().value() if same else 0
        self._document = document
        self._draw()
        self._scroll.verticalScrollBar().setValue(place)

    @property
    def page_text(self) -> str:
        """Which page is in view, in words."""
        return self._page.text()

    def zoom(self, factor: float) -> None:
        """Come nearer (more than 1) or step back."""
        self._zoom = max(_LEAST, min(_MOST, self._scale() * factor))
        self._draw()

    def fit(self) -> None:
        """As wide as there is room."""
        self._zoom = None
        self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again in another width; Ctrl and the wheel zoom."""
        if event.type() == QEvent.Type.Resize and self._zoom is None:
            self._soon.start()
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            return True
        return super().eventFilter(watched, event)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self._page, 1)
        further, nearer = icon_button("zoom_out", self.tr("Smaller")), icon_button("zoom_in", self.tr("Larger"))
        fit = button(self.tr("Fit width"), "quiet")
        for made, name, act in (
            (further, "zoom_out", lambda: self.zoom(1 / _STEP)),
            (nearer, "zoom_in", lambda: self.zoom(_STEP)),
            (fit, "fit_width", self.fit),
        ):
            made.setObjectName(name)
            made.clicked.connect(act)
            row.addWidget(made)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomIn), self, lambda: self.zoom(_STEP))
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut), self, lambda: self.zoom(1 / _STEP))
        return row

    def _scale(self) -> float:
        """How large the pages are, where 1 is the paper's own size."""
        if self._zoom is not None:
            return self._zoom
        margins = 2 * theme().px(SPACE) + self._scroll.verticalScrollBar().sizeHint().width()
        room = self._scroll.width() - margins
        return max(_LEAST, min(1.5, room / (PAGE.width() / UNITS_PER_INCH * _SCREEN)))

    def _draw(self) -> None:
        if self._document is None:
            return
        clear(self._pages)
        ratio = self.devicePixelRatioF()
        for image in page_images(self._document, _SCREEN * self._scale() * ratio):
            self._pages.addWidget(_sheet(image, ratio), 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages.addStretch(1)
        self._tell_page()

    def _tell_page(self) -> None:
        if self._document is None:
            return
        pages = self._document.pageCount()
        bar = self._scroll.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        middle = bar.value() + bar.pageStep() / 2 if bar.maximum() else 0
        page = min(pages, int(middle * pages / max(whole, 1)) + 1)
        self._page.setText(self.tr("Page {page} of {pages}").format(page=page, pages=pages))


def _sheet(image: QImage, ratio: float) -> QLabel:
    made = QLabel()
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(ratio)
    made.setPixmap(picture)
    made.setFixedSize(QSize(round(image.width() / ratio), round(image.height() / ratio)))
    return made
