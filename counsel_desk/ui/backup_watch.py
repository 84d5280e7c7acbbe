"""Backups that are made by themselves: on the first opening of a day, and before the window closes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from counsel_desk import messages
from counsel_desk.domain.backup_retention import BackupReason
from counsel_desk.domain.progress import Progress
from counsel_desk.errors import WorldError
from counsel_desk.services import backups
from counsel_desk.services.backups import MadeBackup, Shelf
from counsel_desk.services.desk import Desk
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tasks import Job
from counsel_desk.ui.theme import Tone


class BackupWatch(QObject):
    """Makes them aside, where they hold up neither reading nor saving, and says what is wrong with them."""

    looked = Signal(object)
    """How the backups stand now: a `Shelf`."""
    missed = Signal(object)
    """Why the backup of today, or its copy, could not be made: a `WorldError`."""

    def __init__(self, shell: Shell, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._desk, self._tasks, self._settings = shell, desk, shell.tasks, shell.settings
        self._backed_up = -1  # the count of changes that a backup of this session holds
        self._closing = False
        shell.before_closing = self.back_up_and_close

    def begin(self) -> None:
        """Back up if it is the first opening of this day; then tell how the backups stand."""
        changes = backups.changes_so_far(self._desk)
        work = partial(_first_of_the_day, self._desk, second_place(self._settings))
        self._tasks.aside(self, work, then=partial(self._begun, changes), failed=self.missed.emit)

    def look_again(self) -> None:
        """Tell how the backups stand now."""
        work = partial(backups.shelf_of, self._desk, second_place(self._settings))
        self._tasks.aside(self, work, then=self.looked.emit, failed=self.missed.emit)

    def back_up_and_close(self, close: Callable[[], object]) -> None:
        """Back up what was changed since the last backup of this session, then close; it can be done without."""
        if self._closing:
            return
        if self._desk.read_only or backups.changes_so_far(self._desk) == self._backed_up:
            close()
            return
        self._closing = True
        work = partial(_last, self._desk, second_place(self._settings))
        job = self._tasks.aside(
            self, work, then=partial(self._close_backed_up, close), failed=partial(self._offer_to_close, close)
        )
        job.finished.connect(partial(self._close_if_stopped, job, close))
        self._shell.window.busy.watch(job, self.tr("Backing up before closing…"))

    def end(self) -> None:
        """The vault is closed."""
        self._shell.before_closing = None

    def _begun(self, changes: int, found: tuple[MadeBackup | WorldError | None, Shelf]) -> None:
        made, shelf = found
        self.looked.emit(shelf)
        if isinstance(made, WorldError):
            self.missed.emit(made)
        elif made is not None:
            self._backed_up = changes
            if made.copy_error is not None and not shelf.second_missing:
                self.missed.emit(made.copy_error)

    def _close_backed_up(self, close: Callable[[], object], _made: MadeBackup) -> None:
        self._closing = False
        close()

    def _close_if_stopped(self, job: Job, close: Callable[[], object]) -> None:
        """After a stop the window closes; after a fault of ours it can be closed the next time."""
        if not self._closing:
            return
        self._closing = False
        self._backed_up = backups.changes_so_far(self._desk)
        if job.cancelled:
            close()

    def _offer_to_close(self, close: Callable[[], object], error: WorldError) -> None:
        self._closing = False
        words = messages.sentences((self.tr("No backup was made."), messages.error_text(error)))
        self._shell.window.say(words, Tone.DANGER, self.tr("Close anyway"), close)


def second_place(settings: SettingsFile) -> Path | None:
    """Where copies of backups go besides, if a person chose a place."""
    chosen = settings.now.backup_folder
    return Path(chosen) if chosen else None


def _first_of_the_day(
    desk: Desk, second: Path | None, progress: Progress
) -> tuple[MadeBackup | WorldError | None, Shelf]:
    made: MadeBackup | WorldError | None = None
    if backups.is_due(desk):
        try:
            made = backups.back_up_now(desk, second=second, reason=BackupReason.DAILY, progress=progress)
        except WorldError as error:
            made = error
    return made, backups.shelf_of(desk, second)


def _last(desk: Desk, second: Path | None, progress: Progress) -> MadeBackup:
    return backups.back_up_now(desk, second=second, reason=BackupReason.CLOSING, progress=progress)
