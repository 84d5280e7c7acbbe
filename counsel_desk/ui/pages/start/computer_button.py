"""Opening a vault with what the key store of this computer's system keeps, where it was let to."""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from counsel_desk.errors import WorldError
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.tasks import Job, Tasks

OF_COMPUTER = frozenset(
    {
        "key_store.failed",
        "key_store.forgotten",
        "key_store.locked",
        "key_store.missing",
        "key_store.silent",
        "vault.computer_unknown",
    }
)
"""Why a computer does not open a vault: the passphrase still does."""
_USELESS = frozenset({"key_store.forgotten", "vault.computer_unknown"})
"""What asking once more would not change."""


class ComputerButton(QPushButton):
    """Hidden until it is known that this computer opens the vault.

    The key store is asked only when the button is pressed, and in the worker: the system may ask the person something,
    and a key store may never answer. Meanwhile the passphrase can be typed.
    """

    found = Signal(object)
    """What opens the vault."""
    failed = Signal(object)
    """A `WorldError`: why it does not."""

    def __init__(self, tasks: Tasks, folder: Path, known: Collection[str]) -> None:
        """`known` are the accounts of the key store that this computer remembers."""
        super().__init__(self._words())
        self.setObjectName("open_with_computer")
        self.setAutoDefault(False)
        self._tasks = tasks
        self._account = ""
        self._job: Job | None = None
        self.hide()
        self.clicked.connect(self.ask)
        if known:
            tasks.read(self, partial(deeds.account_for, folder, known), then=self._offer)

    def ask(self) -> None:
        """Ask the key store."""
        self.setEnabled(False)
        self.setText(self.tr("Asking the system…"))
        work = partial(deeds.key_in, self._account)
        self._job = self._tasks.aside(self, work, then=self.found.emit, failed=self.failed.emit)
        self._job.finished.connect(self._rest)

    def leave_it(self) -> None:
        """Another way in was taken: an answer that comes yet is dropped."""
        if self._job is not None:
            self._job.cancel()

    def learn(self, error: WorldError) -> None:
        """Go away if this computer will not open the vault whatever is tried."""
        if error.code in _USELESS:
            self.hide()

    def _offer(self, account: str | None) -> None:
        if account is not None:
            self._account = account
            self.show()

    def _rest(self) -> None:
        self._job = None
        self.setEnabled(True)
        self.setText(self._words())

    def _words(self) -> str:
        return self.tr("Open with this computer")
