"""A list of any length: it holds ids, and reads the rows it shows in pages through a worker thread.

300,000 ids take 2.4 MB; rows are read 200 at a time by primary key and only a few pages are kept. Sorting and filtering
are done by whoever fetches the ids: there is no proxy.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import Tone

ID_ROLE = Qt.ItemDataRole.UserRole
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Tone` of a pill (see `widgets.id_table`), or None for a plain cell."""

Row = tuple[Any, ...]
Rows = Callable[[Sequence[int]], Iterable[Row]]
_Index = QModelIndex | QPersistentModelIndex

_PAGE = 200
_KEPT = 12
_AT_ONCE = 4  # pages asked for while the scroll bar is dragged; older ones are already out of sight
_WAITING = "…"
_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_BOX = int(Qt.ItemDataRole.CheckStateRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and what of a row tuple it shows.

    `value` turns a row into words; `tone`, where given, makes the cell a pill, unless it gives None; `box` puts a box
    before the words that can be ticked; figures go `right`; one column `stretches`.
    """

    heading: str
    value: Callable[[Row], str]
    tone: Callable[[Row], Tone | None] | None = None
    right: bool = False
    stretches: bool = False
    box: Callable[[Row], Qt.CheckState] | None = None


class IdListModel(QAbstractTableModel):
    """Rows by id. `rows(ids)` is called in a reader thread and returns tuples whose first field is the id.

    It may return fewer rows than asked for (a record was withdrawn meanwhile) and in any order.
    """

    read_failed = Signal(object)

    def __init__(self, tasks: Tasks, columns: Sequence[Column], rows: Rows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._columns = tuple(columns)
        self._values = tuple(column.value for column in columns)
        self._aligned = tuple(_RIGHT if column.right else _LEFT for column in columns)
        self._rows = rows
        self._ids = array("q")
        self._places: dict[int, int] | None = None
        self._pages: OrderedDict[int, Mapping[int, Row]] = OrderedDict()
        self._last_page = -1
        self._asked: OrderedDict[int, Job | None] = OrderedDict()  # None: failed, not to be asked again for ever
        self._generation = 0

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns as given."""
        return self._columns

    def show_ids(self, ids: "array[int]") -> None:
        """Show these records in this order, and forget every row read before."""
        self.beginResetModel()
        self._ids = ids
        self._places = None
        self._forget()
        self.endResetModel()

    def read_again(self) -> None:
        """Read the rows on the screen anew, because records have changed; ids and selection stay."""
        self._forget()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self._columns) - 1))

    def id_at(self, row: int) -> int:
        """The id of the record in a row."""
        return self._ids[row]

    def record_at(self, row: int) -> Row | None:
        """The row tuple of a record, or None while it is being read."""
        return self._row(row)

    def row_of(self, record: int) -> int:
        """The row of a record, or -1."""
        if self._places is None:
            self._places = {each: row for row, each in enumerate(self._ids)}
        return self._places.get(record, -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many records there are."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """What a cell shows. The commonest questions first: this is called for every cell of every repaint."""
        if role == _DISPLAY:
            row = self._row(index.row())
            return _WAITING if row is None else self._values[index.column()](row)
        if role == _ALIGN:
            return self._aligned[index.column()]
        if role == TONE_ROLE:
            tone = self._columns[index.column()].tone
            row = None if tone is None else self._row(index.row())
            return None if tone is None or row is None else tone(row)
        if role == ID_ROLE:
            return self._ids[index.row()]
        return self._box(index) if role == _BOX else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal:
            if role == _DISPLAY:
                return self._columns[section].heading
            if role == _ALIGN:
                return self._aligned[section]
        return None

    def _box(self, index: _Index) -> Qt.CheckState | None:
        box = self._columns[index.column()].box
        row = None if box is None else self._row(index.row())
        return None if box is None or row is None else box(row)

    def _row(self, number: int) -> Row | None:
        page = number // _PAGE
        kept = self._pages.get(page)
        if kept is None:
            self._ask(page)
            return None
        if page != self._last_page:
            self._last_page = page
            self._pages.move_to_end(page)
        return kept.get(self._ids[number])

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        wanted = self._ids[page * _PAGE : (page + 1) * _PAGE]
        job = self._tasks.read(
            self,
            partial(_read, self._rows, wanted),
            then=partial(self._take, self._generation, page),
            failed=self.read_failed.emit,
        )
        self._asked[page] = job
        while len(self._asked) > _AT_ONCE:
            _, older = self._asked.popitem(last=False)
            if older is not None:
                older.cancel()
        job.finished.connect(partial(self._settle, self._generation, page))

    def _take(self, generation: int, page: int, rows: Mapping[int, Row]) -> None:
        if generation != self._generation:
            return
        self._pages[page] = rows
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        last = min((page + 1) * _PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(page * _PAGE, 0), self.index(last, len(self._columns) - 1))

    def _settle(self, generation: int, page: int) -> None:
        if generation == self._generation and page in self._asked:
            if page in self._pages:
                del self._asked[page]
            else:
                self._asked[page] = None

    def _forget(self) -> None:
        self._generation += 1
        for job in self._asked.values():
            if job is not None:
                job.cancel()
        self._asked.clear()
        self._pages.clear()


def _read(rows: Rows, ids: "array[int]") -> dict[int, Row]:
    return {row[0]: row for row in rows(ids)}
