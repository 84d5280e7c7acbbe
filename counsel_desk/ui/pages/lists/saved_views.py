"""The views of a list: those that come with it, those a counsellor has saved, and how it looked when it was left."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsel_desk.domain.listing import ListView, SavedView
from counsel_desk.errors import WorldError
from counsel_desk.services import lists
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.lists.spec import ListSpec
from counsel_desk.ui.tasks import Tasks


class SavedViews(QObject):
    """Reads and keeps them off the window's thread."""

    read = Signal(object)
    """The last look (`ListView`), or None when the list was never looked at."""
    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, spec: ListSpec, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._spec = desk, tasks, spec
        self._kept: ListView | None = None
        self.saved: tuple[SavedView, ...] = ()
        """What the counsellor at the desk has saved, by name."""

    @property
    def writable(self) -> bool:
        """Whether views can be saved."""
        return not self._desk.read_only

    @property
    def own(self) -> tuple[SavedView, ...]:
        """What comes with the list."""
        return self._spec.views

    def begin(self) -> None:
        """Read what was saved and how the list was left."""
        work = partial(lists.last_view, self._desk, self._spec.kind)
        self._read_saved()
        self._tasks.read(self, work, then=self._begin, failed=self._begin_anyhow)

    def name_of(self, look: ListView) -> str:
        """The name of the view that looks just so, or nothing."""
        return next((each.name for each in (*self.own, *self.saved) if _same(each.view, look)), "")

    def called(self, name: str) -> SavedView | None:
        """The saved view of that name."""
        return next((each for each in self.saved if each.name == name), None)

    def save(self, name: str, look: ListView, failed: Callable[[WorldError], object]) -> None:
        """Keep a look under a name, in the place of one that has it."""
        work = partial(lists.save_view, self._desk, self._spec.view(name, look))
        self._tasks.write(self, work, then=self._read_again, failed=failed)

    def forget(self, saved: SavedView) -> None:
        """Delete a saved view."""
        work = partial(lists.forget_view, self._desk, self._spec.kind, saved.name)
        self._tasks.write(self, work, then=self._read_again, failed=self.failed.emit)

    def keep_last(self, look: ListView) -> None:
        """Remember how the list looks, unless that is known."""
        if self.writable and look != self._kept:
            self._kept = look
            self._tasks.write(self, partial(lists.keep_last_view, self._desk, self._spec.kind, look))

    def _read_saved(self) -> None:
        work = partial(lists.saved_views, self._desk, self._spec.kind)
        self._tasks.read(self, work, then=self._take, failed=self.failed.emit)

    def _read_again(self, _nothing: object) -> None:
        self._read_saved()

    def _take(self, saved: tuple[SavedView, ...]) -> None:
        self.saved = saved
        self.changed.emit()

    def _begin(self, last: ListView | None) -> None:
        self._kept = last
        self.read.emit(last)

    def _begin_anyhow(self, error: WorldError) -> None:
        self.failed.emit(error)
        self.read.emit(None)


def _same(one: ListView, other: ListView) -> bool:
    """Whether two views show the same; it does not matter which filter was set first."""
    return _key(one) == _key(other)


def _key(view: ListView) -> tuple[object, ...]:
    return view.text, frozenset(view.conditions), view.order, view.descending, view.columns
