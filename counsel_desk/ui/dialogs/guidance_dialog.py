"""What the dialogs that show changes of the guidance share: what is said, what changed, and what to do about it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, Tone, theme
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button


class GuidanceDialog(QDialog):
    """A notice, the changes, and the buttons; `done` fires once what was offered has been done."""

    changed = Signal(frozenset)
    """Records of these kinds were changed."""
    finished_with = Signal(str)
    """It was done; the words say what."""

    def __init__(self, desk: Desk, tasks: Tasks, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.tasks = desk, tasks
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().px
        self.message = MessageBar()
        self.notice = Notice()
        self.body = scrolling()
        self.body.setObjectName("changes")
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        upper = QVBoxLayout()
        upper.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), px(SPACE))
        upper.setSpacing(px(SPACE))
        upper.addWidget(self.message)
        upper.addWidget(self.notice)
        upper.addWidget(self.body, 1)
        foot = QFrame()
        foot.setProperty("surface", "foot")
        foot.setLayout(self._buttons)
        self._buttons.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), px(SPACE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(foot)
        self.resize(QSize(px(820), px(640)).boundedTo(self.screen().availableSize() * 0.92))

    def add_button(self, name: str, words: str, do: Callable[[], object], *, kind: str = "") -> QPushButton:
        """A button at the foot, from left to right."""
        made = button(words, kind, "check" if kind == "primary" else "")
        made.setObjectName(name)
        made.setDefault(kind == "primary")
        made.clicked.connect(lambda _checked: do())
        self._buttons.addWidget(made)
        return made

    def write(self, work: Callable[[], object], said: str, kinds: frozenset[str]) -> None:
        """Do what was offered off the window's thread, and close."""

        def told(_nothing: object) -> None:
            self.changed.emit(kinds)
            self.finished_with.emit(said)
            self.accept()

        self.tasks.write(self, work, then=told, failed=self.tell)

    def tell(self, error: WorldError) -> None:
        """Say what went wrong."""
        self.message.say(messages.error_text(error), Tone.DANGER)
