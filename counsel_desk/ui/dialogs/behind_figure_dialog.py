"""What stands behind a number: every record that it counted, each one a key away from its case."""

from array import array
from collections.abc import Iterable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHeaderView, QWidget

from counsel_desk import messages
from counsel_desk.domain.figure_cells import Cell, FigureRecord, RecordKind
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import TableCode
from counsel_desk.errors import WorldError
from counsel_desk.messages import StatisticsWords
from counsel_desk.services.behind_figures import erased_behind, lines_behind, records_behind
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import sees_all
from counsel_desk.ui.models.id_list import Column, IdListModel, Row
from counsel_desk.ui.pages.case_columns import whole_client_words
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, Tone, theme
from counsel_desk.ui.widgets.dialog_column import foot_of, lay_out_column
from counsel_desk.ui.widgets.id_table import IdTable
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.text import button, label

_CLIENT = 1  # the column of names
_Behind = tuple["array[int]", int, bool]  # what stands behind, how many more of people erased, and if all was seen
_NAME = 160  # its width in pixels at 100% text


class BehindFigureDialog(QDialog):
    """Enter or a double click opens the case, or the client where clients were counted."""

    case_chosen = Signal(object)
    """A case (`CaseId`) is to be opened."""
    client_chosen = Signal(object)
    """A client (`ClientId`) is to be opened."""

    def __init__(
        self, desk: Desk, tasks: Tasks, cell: Cell, called: str, period: Period, parent: QWidget | None = None
    ) -> None:
        """`called` is what the number is called on the page."""
        super().__init__(parent)
        self._words = StatisticsWords(desk.pack)
        self.setObjectName("behind_figure_dialog")
        self.setWindowTitle(messages.aside(called, messages.period_words(period)))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = IdListModel(tasks, self._columns(), partial(_rows, desk))
        self.table = IdTable(called, self._model)
        self._model.setParent(self.table)
        self.table.setObjectName("behind_figure_table")
        self.table.opened.connect(self._open)
        self.message = MessageBar()
        self._model.read_failed.connect(self._tell)
        across = self.table.horizontalHeader()  # one long name must not take the room of what was counted
        across.setSectionResizeMode(_CLIENT, QHeaderView.ResizeMode.Interactive)
        across.resizeSection(_CLIENT, theme().px(_NAME))
        self._lay_out()
        px = theme().px
        self.resize(px(800), min(px(560), round(self.screen().availableSize().height() * 0.9)))
        tasks.read(self, partial(_look, desk, cell, period), then=self._show, failed=self._tell)

    def _show(self, found: "_Behind") -> None:
        keys, erased, all_of_them = found
        if not all_of_them:
            words = self.tr("{count} of your own cases. The figure counts those of everybody.")
        elif erased:
            words = self.tr("Listed: {count}. Counted besides, of people erased since: {erased}.")
        else:
            words = self.tr("{count} counted. Enter opens what a line belongs to.")
        self._count.setText(words.format(count=f"{len(keys):,}", erased=f"{erased:,}"))
        self._on.setEnabled(bool(keys))
        self.table.show_ids(keys)
        self.table.selectRow(0)
        self.table.setFocus()

    def _tell(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)

    def _lay_out(self) -> None:
        self._count = label(role=TextRole.MUTED, wrap=True)
        self._count.setObjectName("behind_figure_count")
        self._on = button(self.tr("Open"), "primary", "cases")
        self._on.setObjectName("open_record")
        self._on.clicked.connect(lambda: self._open(self.table.chosen_id()))
        close = button(self.tr("Close"))
        close.setObjectName("close_behind_figure")
        close.clicked.connect(self.close)
        lay_out_column(self, (self._count, self.message), foot_of(close, self._on), filling=self.table)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Case"), lambda row: row[1].reference),
            Column(self.tr("Client"), lambda row: whole_client_words(row[1])),
            Column(self.tr("Day"), lambda row: _day(row[1])),
            Column(self.tr("What it is"), lambda row: record_words(row[1], self._words), stretches=True),
        )

    def _open(self, key: int | None) -> None:
        row = None if key is None else self._model.record_at(self._model.row_of(key))
        if row is None:
            return
        record: FigureRecord = row[1]
        self.close()
        if record.case_id is None:
            self.client_chosen.emit(record.client_id)
        else:
            self.case_chosen.emit(record.case_id)


def record_words(record: FigureRecord, words: StatisticsWords) -> str:
    """What was counted: a channel and who was reached, a title, a lender and an amount."""
    told = [messages.word(code) for code in record.codes]
    if record.until is not None:
        told[0] = messages.aside(told[0], messages.day(record.until))
    if record.kind is RecordKind.CALL_NOTE:
        told.append(messages.word(record.kind))
    if record.kind is RecordKind.STEP:
        checklist, _, number = record.text.partition("/")
        pattern = QCoreApplication.translate("BehindFigureDialog", "{checklist}, step {number}")
        named = words.row(TableCode.STEPS_BY_CHECKLIST, checklist)
        told.insert(0, pattern.format(checklist=named, number=number))
    else:
        told.append(record.text)
    if record.fen is not None:
        told.append(messages.money(record.fen))
    return messages.listed(told) or messages.word(record.kind)


def _day(record: FigureRecord) -> str:
    return messages.day(day_of(record.at) if isinstance(record.at, datetime) else record.at)


def _rows(desk: Desk, keys: Iterable[int]) -> list[Row]:
    return [(line.key, line) for line in lines_behind(desk, tuple(keys))]


def _look(desk: Desk, cell: Cell, period: Period) -> "_Behind":
    return records_behind(desk, cell, period), erased_behind(desk, cell, period), sees_all(desk)
