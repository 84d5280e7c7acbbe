"""What one does with the records chosen in a list: open them, copy them, and whatever else the page can do."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QWidget

from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.icons import dress
from counsel_desk.ui.models.id_list import IdListModel, Row
from counsel_desk.ui.pages.lists.copying import as_html, as_text
from counsel_desk.ui.pages.lists.list_table import ListTable
from counsel_desk.ui.pages.lists.reader import ListReader
from counsel_desk.ui.pages.lists.spec import Chosen, Deed, ListSpec
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.widgets.text import button, plain

_COPIED = 5_000  # rows; more of them is an export, not a copy

DeedsOf = Callable[[Chosen], Sequence[Deed]]


class ChosenDeeds(QObject):
    """The menu of the rows, and the button above the list that opens the same menu for who looks for it there."""

    opened = Signal(object)
    opened_beside = Signal(object)
    copied = Signal(int, int)
    """So many rows lie on the clipboard, of so many chosen."""
    failed = Signal(object)

    def __init__(
        self, table: ListTable, model: IdListModel, reader: ListReader, spec: ListSpec, clipboard: Clipboard,
        tasks: Tasks, page: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._table, self._model, self._reader, self._spec = table, model, reader, spec
        self._clipboard, self._tasks, self._page = clipboard, tasks, page
        self._deeds: DeedsOf = _none
        self._beside = False
        self.button = button(self.tr("With the chosen"))
        self.button.setObjectName("with_chosen")
        menu = QMenu(self.button)
        menu.aboutToShow.connect(partial(self._fill, menu))
        self.button.setMenu(menu)
        table.opened.connect(partial(self._tell, self.opened))
        table.opened_beside.connect(self._open_beside)
        table.copy_asked.connect(self.copy)
        table.menu_asked.connect(self._show_menu)
        table.selection_changed.connect(self._count)
        self._count()

    def offer(self, deeds: DeedsOf, *, beside: bool) -> None:
        """What the page can do with the records chosen, and whether they open in a window of their own."""
        self._deeds, self._beside = deeds, beside

    def chosen(self) -> Chosen:
        """What is chosen now."""
        current = self._table.chosen_id()
        return Chosen(self._table.chosen_ids(), None if current is None else self.row(current))

    def row(self, record: int) -> Any | None:
        """The row of a record, None when it is not in the list or not read yet."""
        place = self._model.row_of(record)
        row = None if place < 0 else self._model.record_at(place)
        return None if row is None else row[1]

    def copy(self) -> None:
        """Put the rows chosen on the clipboard, in the words and columns that are seen."""
        ids = self._table.chosen_ids()
        if ids:
            work = partial(self._reader.rows, ids[:_COPIED])
            self._tasks.read(self, work, then=partial(self._put, len(ids)), failed=self.failed.emit)

    def _put(self, chosen: int, rows: Iterable[Row]) -> None:
        columns = [self._spec.by_field[name] for name in self._table.columns_shown()]
        cells = [[column.words(row) for column in columns] for _, row in rows]
        headings = [column.heading for column in columns]
        self._clipboard.copy(as_text(headings, cells), as_html(headings, cells))
        self.copied.emit(len(cells), chosen)

    def _open_beside(self, record: int) -> None:
        if self._beside:
            self._tell(self.opened_beside, record)

    def _tell(self, signal: SignalInstance, record: int) -> None:
        row = self.row(record)
        if row is not None:
            signal.emit(row)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self._page)
        self._fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        chosen = self.chosen()
        opening = () if len(chosen.ids) != 1 else self._opening(chosen.ids[0])
        copying = Deed(self.tr("Copy as a table"), self.copy, "copy", "Ctrl+C", apart=bool(opening))
        for deed in (*opening, *self._deeds(chosen), copying):
            _add(menu, deed)

    def _opening(self, record: int) -> tuple[Deed, ...]:
        here = Deed(self.tr("Open"), partial(self._table.opened.emit, record), "next", "Enter")
        there = Deed(
            self.tr("Open in a second window"), partial(self._table.opened_beside.emit, record), "window", "Ctrl+Enter"
        )
        return (here, there) if self._beside else (here,)

    def _count(self) -> None:
        count = self._table.chosen_count()
        words = self.tr("With the chosen ({count})").format(count=f"{count:,}") if count > 1 else ""
        self.button.setText(words or self.tr("With the chosen"))
        self.button.setEnabled(bool(count))


def _none(_chosen: Chosen) -> Sequence[Deed]:
    return ()


def _add(menu: QMenu, deed: Deed) -> None:
    if deed.apart and not menu.isEmpty():
        menu.addSeparator()
    if deed.more:
        inner = menu.addMenu(plain(deed.words))
        for each in deed.more:
            _add(inner, each)
        action = inner.menuAction()
    else:
        action = menu.addAction(f"{plain(deed.words)}\t{deed.key}" if deed.key else plain(deed.words))
        action.setEnabled(deed.do is not None)
        if deed.do is not None:
            action.triggered.connect(partial(_do, deed.do))
    if deed.icon:
        dress(action, deed.icon)


def _do(do: Callable[[], object], _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - the shape of the signal
    do()
