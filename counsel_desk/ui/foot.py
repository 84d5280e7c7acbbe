"""The bottom edge of the window: whether all is saved, whose desk it is, and whom to ring when a life is in danger."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from counsel_desk.domain.moments import now
from counsel_desk.ui.theme import SPACE, TextRole, theme
from counsel_desk.ui.widgets.text import label, visible


class Foot(QFrame):
    """Always in sight, locked or open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "foot")
        self._saved = label(role=TextRole.CAPTION)
        self._whose = label(role=TextRole.CAPTION)
        self._whose.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE), px(4), px(SPACE), px(4))
        row.setSpacing(px(SPACE))
        row.addWidget(self._saved)
        row.addWidget(self._whose, 1)
        row.addWidget(self._emergency())

    def show_saving(self, *, saving: bool) -> None:
        """Say that something is being saved, or when that was done."""
        saved = self.tr("Saved at {time}").format(time=now().strftime("%H:%M"))
        self._saved.setText(self.tr("Saving…") if saving else saved)

    def show_office(self, office: str, counsellor: str) -> None:
        """Say whose desk it is; empty while locked."""
        self._whose.setText(visible(" · ".join(each for each in (office, counsellor) if each)))
        if not office:
            self._saved.clear()

    def _emergency(self) -> QFrame:
        made = QFrame()
        made.setObjectName("emergency")
        row = QHBoxLayout(made)
        px = theme().px
        row.setContentsMargins(px(10), px(3), px(10), px(3))
        words: QLabel = label(self.tr("A life in danger: 110 police · 120 ambulance"))
        words.setObjectName("emergency_numbers")
        row.addWidget(words)
        return made
