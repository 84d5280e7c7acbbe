"""A picture, as large as there is room or nearer."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from counsel_desk.ui.theme import theme

STEP = 1.25
_LEAST, _MOST = 0.02, 8.0  # of the picture's own dots on the screen's


class PictureView(QScrollArea):
    """Shows one picture whole until a person zooms; Ctrl and the wheel zoom too."""

    zoomed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self.setObjectName("picture")
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._canvas = _Canvas()
        self._zoom: float | None = None  # None shows the whole, or all of its width
        self._by_width = False
        self.setWidget(self._canvas)
        self.viewport().installEventFilter(self)

    @property
    def scale(self) -> float:
        """How many dots of the screen one dot of the picture takes."""
        if self._zoom is not None:
            return self._zoom
        image, room, ratio = self._canvas.image, self.viewport().size(), self.devicePixelRatioF()
        if image.isNull():
            return 1
        across, down = room.width() * ratio / image.width(), room.height() * ratio / image.height()
        return min(1.0, across if self._by_width else min(across, down))

    def show_picture(self, image: QImage, *, keep_zoom: bool = False) -> None:
        """Show another picture, from its top; whole, unless the zoom is to stay as it is."""
        if not keep_zoom:
            self._zoom, self._by_width = None, False
        self._canvas.image = image
        self._draw()
        self.verticalScrollBar().setValue(0)

    def zoom(self, factor: float) -> None:
        """Come nearer (more than 1) or step back."""
        self._set_zoom(max(_LEAST, min(_MOST, self.scale * factor)))

    def fit(self) -> None:
        """Show the whole."""
        self._by_width = False
        self._set_zoom(None)

    def fit_width(self) -> None:
        """Show all of its width, as far down as there is room: so a long screenshot can be read."""
        self._by_width = True
        self._set_zoom(None)

    def turn(self, by: int) -> None:
        """Go down (1) or up (-1) by most of what is in view."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep() * 4 // 5)

    def show_own_size(self) -> None:
        """One dot of the picture for one of the screen."""
        self._set_zoom(1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again into another room."""
        super().resizeEvent(event)
        if self._zoom is None:
            self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel zoom."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            return True
        return super().eventFilter(watched, event)

    def _set_zoom(self, zoom: float | None) -> None:
        self._zoom = zoom
        self._draw()

    def _draw(self) -> None:
        self._canvas.draw(self.scale / self.devicePixelRatioF())
        self.zoomed.emit()


class _Canvas(QWidget):
    """The picture at one size. Made smaller once and kept; made larger only where it is in view."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self._smaller: QPixmap | None = None

    def draw(self, scale: float) -> None:
        size = QSize(round(self.image.width() * scale), round(self.image.height() * scale))
        ratio = self.devicePixelRatioF()
        self._smaller = None
        if scale * ratio < 1 and not self.image.isNull():
            small = self.image.scaled(
                size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._smaller = QPixmap.fromImage(small)
        self.resize(size)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._smaller is not None:
            painter.drawPixmap(self.rect(), self._smaller)
        elif not self.image.isNull():
            painter.fillRect(event.rect(), theme().colours.sunken)  # beneath what is transparent
            painter.drawImage(self.rect(), self.image)
