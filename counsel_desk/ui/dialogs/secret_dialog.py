"""Forms in which a passphrase is typed: unlike every other form they keep no draft, and show nothing when reopened."""

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.save_keys import save_by_keys
from counsel_desk.ui.widgets.text import button, label


class SecretDialog(QDialog):
    """Fill `body`, then call `begin`; answer `work`; show it with `open`."""

    saved = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, title: str, save: str, parent: QWidget | None = None) -> None:
        """`save` is the word on the button."""
        super().__init__(parent)
        self.desk, self._tasks = desk, tasks
        self.outcome: object = None
        """What saving came to, once it is saved."""
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().px
        self.setMinimumWidth(px(440))
        self.message = MessageBar()
        self.body = QVBoxLayout()
        self.body.setSpacing(px(SPACE_SMALL))
        self._save = button(save, "primary", "check")
        self._save.setObjectName("save")
        self._save.setDefault(True)
        self._save.clicked.connect(self.save)
        save_by_keys(self, self._save)
        leave = button(self.tr("Cancel"))
        leave.setObjectName("cancel")
        leave.clicked.connect(self.reject)
        self._leave = leave

    def begin(self, first: QWidget) -> None:
        """The fields are in `body`: put the frame around them, so that Tab comes to the buttons last."""
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        edge = theme().px(SPACE_LARGE)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self.message)
        column.addLayout(self.body)
        column.addStretch(1)
        column.addLayout(foot)
        first.setFocus()

    @abstractmethod
    def work(self) -> Callable[[], object] | None:
        """What saves it, off the window's thread; None when something is missing, which is said beneath its field."""

    def save(self) -> None:
        """Save and close."""
        work = self.work()
        if work is None:
            return
        self._save.setEnabled(False)
        self.message.hide()
        self.carry_out(work)

    def carry_out(self, work: Callable[[], object]) -> None:
        """Have what saves it done; a form that must ask somebody first does so here."""
        self._tasks.write(self, work, then=self._finish, failed=self.tell)

    def tell(self, error: WorldError) -> None:
        """Say what went wrong; what was typed stays."""
        self._save.setEnabled(True)
        self._leave.setEnabled(True)
        self.message.say(messages.error_text(error), Tone.DANGER)

    def add_field(self, name: str, field: QWidget) -> None:
        """Put a field under its name."""
        named = label(name)
        named.setBuddy(field)
        field.setAccessibleName(name)
        self.body.addWidget(named)
        self.body.addWidget(field)

    def _finish(self, result: object) -> None:
        self.outcome = result
        self.saved.emit()
        self.accept()
