"""What endangers the vault and its backups, or keeps it from being written, said for as long as it is open."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.services import vaults
from counsel_desk.services.backups import Shelf
from counsel_desk.services.desk import Desk
from counsel_desk.ui.shell import Shell

_NAMED = 3  # files named in a warning


class VaultBanner(QObject):
    """Words for the banner above the pages; it stays away while there is nothing to say."""

    def __init__(self, shell: Shell, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._desk, self._window = shell, desk, shell.window
        self._of_the_place: list[str] = []
        self._of_the_backups: list[str] = []

    def show(self) -> None:
        """Say what holds; the folder of the vault is looked at in the background."""
        reason = self._desk.read_only_reason
        if reason is None:
            self._shell.tasks.read(self, partial(_dangers, self._shell.vault), then=self._warn)
            return
        words = self.tr("This vault is read-only: you can look, but nothing can be written, printed or exported.")
        if reason != "asked":
            words = messages.sentences((words, messages.code_text(reason, file=self._shell.vault.name)))
        self._window.show_banner(words)

    def warn_of_backups(self, shelf: Shelf) -> None:
        """Say it when the newest good backup is older than three days, or the second place is missing."""
        if self._desk.read_only:
            return
        words = []
        newest = shelf.newest_good
        if shelf.overdue and newest is None:
            words.append(self.tr("There is no good backup of this vault. Back up now, in the settings."))
        elif shelf.overdue and newest is not None:
            said = self.tr("The newest good backup is of {date}. Back up now, in the settings.")
            words.append(said.format(date=messages.instant(newest.taken_at)))
        if shelf.second_missing and shelf.second is not None:
            words.append(messages.code_text("backup.second_missing", folder=str(shelf.second)))
        former = sum(each.former for each in shelf.former)
        if former:
            said = self.tr(
                "Backups that a passphrase of somebody who has left still opens: {number}. Rewrite or delete them, in "
                "the settings."
            )
            words.append(said.format(number=former))
        self._of_the_backups = words
        self._say()

    def tell_missed_backup(self, error: WorldError) -> None:
        """Say why a backup, or its copy, could not be made."""
        said = self.tr("A backup could not be made:")
        self._of_the_backups.append(f"{said} {messages.error_text(error)}")
        self._say()

    def _warn(self, dangers: tuple[str | None, tuple[str, ...]]) -> None:
        program, copies = dangers
        words = []
        if program is not None:
            said = self.tr(
                "{program} synchronises the folder of this vault and can damage it. Lock, move the whole folder "
                "elsewhere, and open it there with “Open another vault…”."
            )
            words.append(said.format(program=program))
        if copies:
            said = self.tr(
                "Another program left copies in the folder of this vault: {files}. Do not delete them yet: check the "
                "vault (Settings, Safety), then move the whole folder to a place that no program synchronises."
            )
            words.append(said.format(files=messages.listed(copies[:_NAMED])))
        self._of_the_place = words
        self._say()

    def _say(self) -> None:
        self._window.show_banner("\n".join((*self._of_the_place, *self._of_the_backups)))


def _dangers(folder: Path) -> tuple[str | None, tuple[str, ...]]:
    return vaults.place_warning(folder), vaults.copies_beside(folder)
