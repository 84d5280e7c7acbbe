"""Whom to ring when a life is in danger: in sight wherever a client is spoken with."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.text import label


class EmergencyNumbers(QFrame):
    """The two numbers with what they are for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emergency")
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(3), px(10), px(3))
        row.addWidget(label(self.tr("110 police · 120 ambulance")))
