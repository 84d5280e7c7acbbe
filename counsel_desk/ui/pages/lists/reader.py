"""Fetches what a list shows, in the look it has, off the window's thread."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsel_desk.services import lists
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import counsellors
from counsel_desk.ui.models.id_list import Column, Row
from counsel_desk.ui.pages.lists.spec import ListColumn, ListSpec
from counsel_desk.ui.tasks import Job, Tasks


class ListReader(QObject):
    """Reads the ids of a list; an answer that is no longer wanted is dropped."""

    found = Signal(object)
    """The ids of the records, in order."""
    named = Signal(object)
    """The counsellors of the office (`Counsellor`), by name."""
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, spec: ListSpec, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._spec = desk, tasks, spec
        self._job: Job | None = None
        self.look = spec.first
        """The view the list is shown in."""
        self.stale = True
        """Whether the records may have changed since they were read."""

    @property
    def reading(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    @property
    def filtered(self) -> bool:
        """Whether the list may hold more than is seen."""
        return bool(self.look.text or self.look.conditions)

    @property
    def as_at_first(self) -> bool:
        """Whether the list lets through just what it does before anybody has filtered it."""
        first = self._spec.first
        return (self.look.text, frozenset(self.look.conditions)) == (first.text, frozenset(first.conditions))

    def read(self) -> None:
        """Read the list anew."""
        self.stale = False
        if self._job is not None:
            self._job.cancel()
        work = partial(lists.list_ids, self._desk, self._spec.kind, self.look)
        self._job = self._tasks.read(self, work, then=self.found.emit, failed=self.failed.emit)
        self._job.finished.connect(partial(self._forget, self._job))

    def read_names(self) -> None:
        """Read who works here."""
        self._tasks.read(self, partial(counsellors, self._desk), then=self.named.emit, failed=self.failed.emit)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows of these records, as the list's model takes them; called in a worker thread."""
        return [(row.id, row) for row in lists.list_rows(self._desk, self._spec.kind, ids, self.look)]

    def _forget(self, job: Job) -> None:
        if self._job is job:
            self._job = None


def model_column(column: ListColumn) -> Column:
    """A column as the list's model takes it."""
    tone, box = column.tone, column.box
    return Column(
        column.heading,
        lambda row: column.words(row[1]),
        tone=None if tone is None else lambda row: tone(row[1]),
        box=None if box is None else lambda row: box(row[1]),
        right=column.right,
    )
