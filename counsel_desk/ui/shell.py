"""What the window shows, and when: the start page, the desk of an open vault, the start page again when it is locked.

It also does what belongs to no page: locking, undoing, redoing, telling what went wrong.
"""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.domain.people import Office
from counsel_desk.errors import WorldError
from counsel_desk.language import Language, chosen_language
from counsel_desk.paths import suggested_vault
from counsel_desk.ui.actions import Act
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.dialogs.log_dialog import LogDialog
from counsel_desk.ui.idle import IdleWatch
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.quick_hide import QuickHide
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.page import Page

if TYPE_CHECKING:  # the services bring the database along: a second of waiting before the first picture
    from counsel_desk.services.departures import Departure
    from counsel_desk.services.desk import Desk
    from counsel_desk.services.erasing import ErasingAsked
    from counsel_desk.ui.while_closed import DoneAndOpened, WhileClosed


StartPage = Callable[["Shell"], QWidget]
"""Makes the page that opens a vault: it calls `Shell.open_desk` in the end."""
DeskPages = Callable[["Shell", "Desk"], Sequence[Page]]
"""Makes the pages of an open vault, in the order of the navigation."""


class Shell(QObject):
    """Owns the way from locked to open and back."""

    opened = Signal()
    locked = Signal()

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        settings: SettingsFile,
        start_page: StartPage,
        desk_pages: DeskPages,
        vault: str = "",
    ) -> None:
        """`vault` is the folder named on the command line; else the last one is proposed."""
        super().__init__(window)
        self.window = window
        self.tasks = tasks
        self.settings = settings
        self.vault = Path(vault or settings.now.last_vault or suggested_vault())
        self.clipboard = Clipboard(self)
        self._start_page, self._desk_pages = start_page, desk_pages
        self._desk: Desk | None = None
        self._failures = 0
        self._while_closed: WhileClosed | None = None
        self._lock_at_once = False
        tasks.busy_changed.connect(self._forget_to_lock)
        self.trouble: WorldError | None = None
        """Why there is a start page although a vault was open: it could be neither restored nor opened as it was."""
        self.before_closing: Callable[[Callable[[], object]], object] | None = None
        """What the open desk does before the window closes, such as a backup; it calls what it is given in the end."""
        self._idle = IdleWatch(self)
        self._idle.fell_idle.connect(self.lock)
        window.commands.on(Act.LOCK, self.lock)
        window.commands.on(Act.HIDE, QuickHide(self).hide)
        window.commands.on(Act.UNDO, self.undo)
        window.commands.on(Act.REDO, self.redo)
        window.commands.on(Act.HELP, self.show_help)
        window.commands.on(Act.LOG, lambda: LogDialog(window).open())
        window.close_asked.connect(self._save_and_close)
        tasks.went_wrong.connect(self.tell)
        tasks.writing_changed.connect(self._show_saving)

    @property
    def desk(self) -> "Desk | None":
        """The open vault, or None while locked."""
        return self._desk

    def begin(self) -> None:
        """Show the start page."""
        self.window.show_start(self._start_page(self))

    def open_desk(self, desk: "Desk", office: Office) -> None:
        """A vault was opened: show its pages. Left alone for the minutes chosen in the settings it locks itself.

        Where locking was asked for while it was being opened, it is closed again before anything is seen.
        """
        if self._lock_at_once:
            self.tasks.write(self, partial(_close, desk)).finished.connect(self.begin)
            return
        self._desk = desk
        self.window.show_desk(self._desk_pages(self, desk), office.name, desk.counsellor.name)
        self._name_undo()
        self._idle.begin(self.settings.now.lock_after_minutes)
        self.opened.emit()

    def lock(self) -> None:
        """Keep what is being written, clear the screen at once, close the vault, show the start page."""
        if self._desk is None:
            self._lock_at_once = self.tasks.busy
            return
        self.window.keep()
        self._leave()
        self.window.show_start(EmptyState("lock", self.tr("Locking…")))
        # Whoever reads must have let go of the vault before the writer, after the last draft, closes it.
        self.tasks.cancel_reads()
        aside = self.tasks.aside(self, _nothing)
        aside.finished.connect(lambda: self.tasks.read(self, _nothing).finished.connect(self._close_vault))

    def restore(self, chosen: Path, secret: str) -> None:
        """Close the vault, put a backup into its place, and open that; the passphrase was checked before."""
        from counsel_desk.ui.while_closed import restoring  # noqa: PLC0415 - seldom wanted

        self._do_while_closed(restoring(self.vault, chosen, secret))

    def let_leave(self, departure: "Departure", what: FormerBackups) -> None:
        """Close the vault, replace its data key because somebody leaves, and open it again."""
        from counsel_desk.ui.backup_watch import second_place  # noqa: PLC0415 - as above
        from counsel_desk.ui.while_closed import letting_leave  # noqa: PLC0415 - as above

        self._do_while_closed(letting_leave(self.vault, departure, what, second_place(self.settings)))

    def erase(self, asked: "ErasingAsked", what: FormerBackups | None, receipt: Path) -> None:
        """Close the vault, erase a person, open it again, and write the receipt."""
        from counsel_desk.ui.backup_watch import second_place  # noqa: PLC0415 - as above
        from counsel_desk.ui.while_closed import erasing  # noqa: PLC0415 - as above

        self._do_while_closed(erasing(self.vault, asked, what, second_place(self.settings), receipt))

    def lock_after(self, minutes: int) -> None:
        """From now on the open desk locks itself when left alone for so long."""
        if self._desk is not None:
            self._idle.begin(minutes)

    def changed(self, kinds: AbstractSet[str]) -> None:
        """Records of these kinds have changed: the pages catch up, and undo names the new change."""
        self.window.refresh(kinds)
        self._name_undo()

    def undo(self) -> None:
        """Take back the last change, in the writer thread."""
        from counsel_desk.services.undo import undo  # noqa: PLC0415 - with the vault open it is long loaded

        if self._desk is not None:
            job = self.tasks.write(self, partial(undo, self._desk), then=self._undone)
            self.window.busy.watch(job, self.tr("Taking it back…"))

    def redo(self) -> None:
        """Bring back what was taken back last, in the writer thread."""
        from counsel_desk.services.undo import redo  # noqa: PLC0415 - as above

        if self._desk is not None:
            job = self.tasks.write(self, partial(redo, self._desk), then=self._redone)
            self.window.busy.watch(job, self.tr("Doing it again…"))

    def show_help(self) -> None:
        """Open the manual in a window of its own, at the page about what is in view."""
        from counsel_desk.ui.help_window import FIRST, PAGE_OF, HelpWindow  # noqa: PLC0415 - only who asks waits

        page = self.window.current_page
        language = "zh" if chosen_language(self.settings.now.language) is Language.CHINESE else "en"
        help_window = self.window.findChild(HelpWindow) or HelpWindow(language, self.window)
        help_window.show_page(FIRST if page is None else PAGE_OF.get(page.name, FIRST))
        help_window.show()
        help_window.activateWindow()

    def tell(self, error: WorldError) -> None:
        """Say what went wrong in the user's world."""
        self._failures += 1
        self.window.say(_sentence(error), Tone.DANGER)

    def close(self) -> None:
        """Finish what is under way and close the vault, now; afterwards nothing can be done any more."""
        desk, self._desk = self._desk, None
        self._leave()
        self.tasks.stop()
        if desk is not None:
            _close(desk)

    def _save_and_close(self) -> None:
        """Close the window once the last drafts are kept; if they cannot be, say so and leave it open."""
        before = self._failures
        last = self.tasks.write(self, _nothing)
        last.finished.connect(lambda: self._close_if(saved=self._failures == before))

    def _close_if(self, *, saved: bool) -> None:
        if saved and self._desk is not None and self.before_closing is not None:
            self.before_closing(self._close_window)
        elif saved:
            self._close_window()
        else:
            words = self.tr(
                "The last words you wrote could not be kept. The window stays open so that you can copy them."
            )
            self.window.say(words, Tone.DANGER, self.tr("Close anyway"), self._close_window)

    def _close_window(self) -> None:
        self.close()
        self.window.close_now()

    def _leave(self) -> None:
        self._idle.end()
        self.clipboard.take_back()

    def _close_vault(self) -> None:
        desk, self._desk = self._desk, None
        if desk is not None:
            self.tasks.write(self, partial(_close, desk)).finished.connect(self._show_locked)

    def _do_while_closed(self, work: "WhileClosed") -> None:
        self._while_closed = work
        self.lock()

    def _show_locked(self) -> None:
        work, self._while_closed = self._while_closed, None
        if work is None:
            self.begin()
        else:
            page = work.page()
            self.window.show_start(page)
            then = partial(self._open_again, work)
            page.watch(self.tasks.write(self, work.work, then=then, failed=self._begin_in_trouble))
        self.locked.emit()

    def _begin_in_trouble(self, error: WorldError) -> None:
        self.trouble = error
        self.begin()
        self.trouble = None

    def _open_again(self, work: "WhileClosed", found: "DoneAndOpened") -> None:
        (desk, office), told = found
        self.open_desk(desk, office)
        if isinstance(told, WorldError):
            self.tell(told)
        else:
            self.window.say(*work.words(told, desk))

    def _undone(self, code: str) -> None:
        self.changed(frozenset())
        self.window.say(self.tr("Undone: {name}").format(name=_name(code)), Tone.OK)

    def _redone(self, code: str) -> None:
        self.changed(frozenset())
        self.window.say(self.tr("Done again: {name}").format(name=_name(code)), Tone.OK)

    def _forget_to_lock(self, busy: bool) -> None:  # noqa: FBT001 - the shape of the signal
        """What was under way when locking was asked for has ended: who opens the vault from now on wants it open."""
        self._lock_at_once = self._lock_at_once and busy

    def _name_undo(self) -> None:
        from counsel_desk.services.undo import next_redo, next_undo  # noqa: PLC0415 - as above

        if self._desk is not None:
            names = (next_undo(self._desk), next_redo(self._desk))
            self.window.commands.name_undo(*(_name(code) if code else None for code in names))

    def _show_saving(self, saving: bool) -> None:  # noqa: FBT001 - the shape of the signal
        if self._desk is not None:
            self.window.foot.show_saving(saving=saving)


def _nothing() -> None:
    """Work that only waits for its turn."""


def _close(desk: "Desk") -> None:
    from counsel_desk.services.vaults import close_vault  # noqa: PLC0415 - with a vault open it is long loaded

    close_vault(desk)


def _sentence(error: WorldError) -> str:
    from counsel_desk.messages import error_text  # noqa: PLC0415 - the messages bring the services along: paint first

    return error_text(error)


def _name(code: str) -> str:
    from counsel_desk.messages import action_name  # noqa: PLC0415 - as above

    return action_name(code)
