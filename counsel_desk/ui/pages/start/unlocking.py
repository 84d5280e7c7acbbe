"""Opening a vault that is there: with one's passphrase, or with the recovery code when that is forgotten."""

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from counsel_desk.errors import WorldError
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.pages.start.computer_button import OF_COMPUTER, ComputerButton
from counsel_desk.ui.pages.start.rescue import DAMAGE
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.pages.start.tries import Tries
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.passphrase_edit import NewPassphrase, PassphraseEdit
from counsel_desk.ui.widgets.scrolling import bring_into_view
from counsel_desk.ui.widgets.text import label

if TYPE_CHECKING:
    from counsel_desk.services.computers import ComputerKey

_WRONG_PASSPHRASE = {"vault.wrong_passphrase", "vault.passphrase_empty", "passphrase.broken_character"}
_WRONG_CODE = {"recovery.group_wrong", "recovery.length_wrong", "vault.wrong_recovery_code", "vault.wrong_passphrase"}


class UnlockStep(Step):
    """The passphrase decides who acts, or this computer does, where it was let to.

    Whatever prevents opening is said, with what to do; no file is changed.
    """

    opened = Signal(object)
    """The vault is open: the desk and its office."""
    forgotten = Signal()
    damaged = Signal(object, str)
    """The vault does not open because it is damaged: the `WorldError`, and the passphrase that was typed."""
    another_asked = Signal()
    restore_asked = Signal()
    new_asked = Signal()

    def __init__(self, tasks: Tasks, folder: Path, tries: Tries | None = None, known: Collection[str] = ()) -> None:
        """`known` are the accounts of the system's key store by which this computer may open a vault."""
        super().__init__("unlock", self.tr("Open the vault"), on=self.tr("Open"))
        self._tasks, self._folder, self._tries = tasks, folder, tries or Tries()
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._try_again)
        self.body.addWidget(label(folder.name, TextRole.STRONG, selectable=True))
        self.body.addWidget(label(str(folder.parent), TextRole.CAPTION, wrap=True, selectable=True))
        self.body.addSpacing(theme().px(SPACE_SMALL))
        self.passphrase = PassphraseEdit()
        self.add_field(self.tr("Your passphrase"), self.passphrase)
        self.passphrase.setObjectName("passphrase")
        self.computer = ComputerButton(tasks, folder, known)
        self.computer.found.connect(self._open_with_computer)
        self.computer.failed.connect(self._tell_of_computer)
        self.foot.insertWidget(0, self.computer)
        self.add_ways(
            (
                ("forgotten", self.tr("I forgot my passphrase"), self.forgotten),
                ("another", self.tr("Open another vault…"), self.another_asked),
                ("restore_backup", self.tr("Restore a backup…"), self.restore_asked),
                ("new", self.tr("Make a new vault…"), self.new_asked),
            )
        )

    def enter(self) -> None:
        """One types the passphrase at once."""
        self.passphrase.setFocus()

    def open_with(self, secret: str) -> None:
        """Open the vault with a passphrase that was not typed here."""
        self.passphrase.set_text(secret)
        self.go()

    def go(self) -> None:
        """Open the vault in the worker: deriving the key takes a fifth of a second for each way in."""
        secret = self.passphrase.text()
        if self._pause.isActive():
            return
        if not secret:
            self.passphrase.say(self.tr("Type your passphrase."), wrong=True)
            self.passphrase.setFocus()
            return
        self.computer.leave_it()
        self._begin()
        self._tasks.write(self, partial(deeds.open_vault, self._folder, secret), then=self._finish, failed=self.tell)

    def set_busy(self, *, busy: bool) -> None:
        """One way in is tried at a time."""
        super().set_busy(busy=busy)
        self.on.setEnabled(not busy and not self._pause.isActive())
        self.computer.setEnabled(not busy)

    def tell(self, error: WorldError) -> None:
        """A wrong passphrase is told beneath it, everything else above; damage has a step of its own."""
        if error.code in DAMAGE:
            self.set_busy(busy=False)
            self.damaged.emit(error, self.passphrase.text())
            return
        if error.code not in _WRONG_PASSPHRASE:
            super().tell(error)
            return
        from counsel_desk.messages import error_text, sentences  # noqa: PLC0415 - the words come after the first picture

        self.set_busy(busy=False)
        wait = self._tries.failed() if error.code == "vault.wrong_passphrase" else 0
        again = self.tr("Try again in {seconds} seconds.").format(seconds=wait) if wait else ""
        self.passphrase.say(sentences((error_text(error), again)), wrong=True)
        self.passphrase.setFocus()
        self.passphrase.line.selectAll()
        if wait:
            self.on.setEnabled(False)
            self._pause.start(1000 * wait)

    def _begin(self) -> None:
        self.passphrase.say("")
        self.message.hide()
        self.set_busy(busy=True)

    def _open_with_computer(self, key: "ComputerKey") -> None:
        self._begin()
        work = partial(deeds.open_vault, self._folder, key)
        self._tasks.write(self, work, then=self._finish, failed=self._tell_of_computer)

    def _tell_of_computer(self, error: WorldError) -> None:
        """Lead to the passphrase, which also brings a damaged vault back; nothing was typed, so no try is counted."""
        if error.code not in OF_COMPUTER | DAMAGE:
            super().tell(error)
            return
        from counsel_desk.messages import error_text, sentences  # noqa: PLC0415 - as above

        self.set_busy(busy=False)
        self.computer.learn(error)
        self.message.say(sentences((error_text(error), self.tr("Type your passphrase."))), Tone.WARNING)
        bring_into_view(self.message)
        self.passphrase.setFocus()

    def _try_again(self) -> None:
        self.passphrase.say("")
        self.on.setEnabled(True)

    def _finish(self, opened: deeds.Opened) -> None:
        self.passphrase.clear()
        self.opened.emit(opened)


class ForgottenStep(Step):
    """The printed recovery code opens the vault, and a new passphrase takes the place of the forgotten one."""

    opened = Signal(object)

    def __init__(self, tasks: Tasks, folder: Path) -> None:
        super().__init__(
            "forgotten",
            self.tr("Open with the recovery code"),
            self.tr("Type the code from the printed page. Capitals, spaces and hyphens do not matter."),
            on=self.tr("Open"),
            back=self.tr("Back"),
        )
        self._tasks, self._folder = tasks, folder
        self.code = NotedLine("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self.add_field(self.tr("Recovery code"), self.code)
        self.code.setObjectName("recovery_code")
        self.passphrase = NewPassphrase()
        self.body.addSpacing(theme().px(SPACE_SMALL))
        self.body.addWidget(self.passphrase)

    def enter(self) -> None:
        """First the code."""
        self.code.setFocus()

    def go(self) -> None:
        """Open the vault and replace the passphrase; if either cannot be, neither is."""
        code = self.code.text().strip()
        self.code.say("" if code else self.tr("Type the recovery code."), wrong=not code)
        passphrase = self.passphrase.value()
        if not code or passphrase is None:
            return
        self.message.hide()
        self.set_busy(busy=True)
        work = partial(deeds.open_with_new_passphrase, self._folder, code, passphrase)
        self._tasks.write(self, work, then=self._finish, failed=self.tell)

    def tell(self, error: WorldError) -> None:
        """What is wrong with the code is told beneath it."""
        if error.code not in _WRONG_CODE:
            super().tell(error)
            return
        from counsel_desk.messages.errors import error_text  # noqa: PLC0415 - as above

        self.set_busy(busy=False)
        words = self.tr("This is not the recovery code of this vault. Compare it with the printed page.")
        self.code.say(words if error.code == "vault.wrong_passphrase" else error_text(error), wrong=True)
        self.code.setFocus()

    def _finish(self, opened: deeds.Opened) -> None:
        self.code.set_text("")
        self.passphrase.clear()
        self.opened.emit(opened)
