"""A page in a window of its own, beside the main one: another case while one writes in the first."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.page import Page


class Beside(QWidget):
    """Holds one page; closing it keeps what is being written. `gone` fires once."""

    gone = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.page = page
        self.setObjectName("beside")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        room = self.screen().availableSize() * 0.9
        self.resize(QSize(theme().px(1060), theme().px(720)).boundedTo(room))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing typed is lost by closing."""
        self.page.keep()
        self.gone.emit()
        event.accept()
