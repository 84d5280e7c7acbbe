"""A colleague who forgot theirs, or was left without a way in by a new data key, gets a new passphrase."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk.domain.people import Counsellor
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import give_passphrase
from counsel_desk.ui.dialogs.secret_dialog import SecretDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.passphrase_edit import NewPassphrase
from counsel_desk.ui.widgets.text import label


class GivenPassphraseDialog(SecretDialog):
    """The colleague types it; the coordinator looks away."""

    def __init__(self, desk: Desk, tasks: Tasks, counsellor: Counsellor, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, self._title(), self.tr("Set"), parent)
        self._counsellor = counsellor
        self.setObjectName("given_passphrase_dialog")
        self.body.addWidget(label(counsellor.name, TextRole.STRONG, wrap=True))
        advice = self.tr("Let your colleague type it. Everybody signs in with a passphrase of their own.")
        self.body.addWidget(label(advice, TextRole.MUTED, wrap=True))
        gone = self.tr("What they signed in with before no longer opens the vault.")
        self.body.addWidget(label(gone, TextRole.MUTED, wrap=True))
        self.new = NewPassphrase()
        self.body.addWidget(self.new)
        self.begin(self.new)

    def work(self) -> Callable[[], object] | None:
        """Set it."""
        passphrase = self.new.value()
        return None if passphrase is None else partial(give_passphrase, self.desk, self._counsellor.id, passphrase)

    def _title(self) -> str:
        return self.tr("New passphrase for a counsellor")
