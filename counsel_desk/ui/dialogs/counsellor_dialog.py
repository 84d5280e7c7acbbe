"""A colleague is added, with a passphrase of their own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import add_counsellor
from counsel_desk.ui.dialogs.secret_dialog import SecretDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.passphrase_edit import NewPassphrase
from counsel_desk.ui.widgets.text import label


class CounsellorDialog(SecretDialog):
    """The colleague types the passphrase; the coordinator looks away."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, self._title(), self.tr("Add"), parent)
        self.setObjectName("counsellor_dialog")
        self.name = NotedLine()
        self.add_field(self.tr("Name of the counsellor"), self.name)
        self.name.setObjectName("counsellor_name")
        self.coordinator = QCheckBox(self.tr("Coordinates the office: may add counsellors"))
        self.coordinator.setObjectName("is_coordinator")
        self.body.addWidget(self.coordinator)
        self.body.addSpacing(theme().px(SPACE_SMALL))
        advice = self.tr("Let your colleague type it. Everybody signs in with a passphrase of their own.")
        self.body.addWidget(label(advice, TextRole.MUTED, wrap=True))
        self.new = NewPassphrase()
        self.body.addWidget(self.new)
        self.begin(self.name)

    def work(self) -> Callable[[], object] | None:
        """Add the colleague."""
        name = self.name.text().strip()
        self.name.say("" if name else self.tr("Write the name."), wrong=not name)
        passphrase = self.new.value()
        if not name or passphrase is None:
            return None
        return partial(add_counsellor, self.desk, name, passphrase, is_coordinator=self.coordinator.isChecked())

    def _title(self) -> str:
        return self.tr("Add a counsellor")
