"""Who wrote and rang, one line each, with a box before those whose messages are to enter."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.folding import fold
from counsel_desk.domain.moments import day_of
from counsel_desk.services.message_senders import Sender
from counsel_desk.ui.dialogs.importing.row_tables import RowColumn, RowsModel, TickTable, dressed
from counsel_desk.ui.dialogs.phone_import.whose import sender_words, unanswered_words
from counsel_desk.ui.theme import theme

_MOST = 220  # pixels at 100% text
_MOST_OF_SENDER = 260
_LONGEST = 10  # characters of a name: the number after it stands whole, and both are told below
_NARROW = 960
_LOWEST = 190  # five senders, and the beginning of a sixth that says there are more
_ELSEWHERE = (4, 7)  # calls not answered, other cases


class SendersTable(QWidget):
    """Nobody is ticked at first: private messages stay out of the vault unless somebody wants them in."""

    ticked_changed = Signal()
    chosen = Signal(object)
    """The senders (`tuple[Sender, ...]`) that are chosen in the table, to be told more of."""

    def __init__(self, titles: Mapping[str, str], whose: Callable[[Sender], str]) -> None:
        """`titles` are those of conduct by its code; `whose` words to whom a sender belongs."""
        super().__init__()
        self._titles = titles
        self._every: tuple[Sender, ...] = ()
        self._shown: tuple[Sender, ...] = ()
        self._ticked: set[str] = set()
        self._model: RowsModel[Sender] = RowsModel(
            (
                RowColumn(
                    self.tr("Sender"), self._sender, most=_MOST_OF_SENDER, box=lambda each: each.key in self._ticked
                ),
                RowColumn(self.tr("Contacts"), lambda each: f"{each.count:,}", right=True),
                RowColumn(self.tr("First to last day"), _days, most=_MOST),
                RowColumn(self.tr("At night"), lambda each: f"{each.night:,}", right=True),
                RowColumn(self.tr("Not answered"), unanswered_words, right=True),
                RowColumn(self.tr("May show"), self._conducts, stretches=True),
                RowColumn(self.tr("Whose"), whose, stretches=True),
                RowColumn(
                    self.tr("Other cases"), lambda each: f"{each.other_cases:,}" if each.other_cases else "", right=True
                ),
            )
        )
        self.table = dressed(TickTable(), self.tr("Senders"), self._model)
        self.table.setObjectName("senders")
        self.table.turned.connect(self._turn)
        self.table.selectionModel().selectionChanged.connect(lambda: self.chosen.emit(self._chosen()))
        self.setMinimumHeight(theme().px(_LOWEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def sizeHint(self) -> QSize:
        """As low as it may be: on a small screen what stands below shows that there is more."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room it is for what one chooses by; the rest is told of the chosen sender below."""
        super().resizeEvent(event)
        for column in _ELSEWHERE:
            self.table.setColumnHidden(column, self.width() < theme().px(_NARROW))

    @property
    def ticked(self) -> frozenset[str]:
        """The keys of the senders whose messages are to enter."""
        return frozenset(self._ticked)

    @property
    def ticked_senders(self) -> tuple[Sender, ...]:
        """The same with all that was counted of them."""
        return tuple(each for each in self._every if each.key in self._ticked)

    @property
    def shown(self) -> tuple[Sender, ...]:
        """The senders that the filter lets through."""
        return self._shown

    def begin(self, senders: Sequence[Sender]) -> None:
        """Show the senders of another source, none of them ticked."""
        self._every = tuple(senders)
        self._ticked = set()
        self.filter("")
        self.ticked_changed.emit()

    def filter(self, text: str) -> None:
        """Show those in whose number, name or owner the text stands, or who sign so."""
        wanted = fold(text.strip())
        self._shown = tuple(each for each in self._every if not wanted or wanted in fold(_searched(each)))
        self._model.show(self._shown)
        if self._shown:
            self.table.selectRow(0)
        else:
            self.chosen.emit(())

    def tick_shown(self, *, ticked: bool) -> None:
        """Tick all that the filter lets through, or none of them."""
        self._tick((each.key for each in self._shown), ticked=ticked)

    def tell_owners(self) -> None:
        """It was said whose some senders are."""
        self._model.tell_changed()

    def _chosen(self) -> tuple[Sender, ...]:
        return tuple(map(self._model.record, self.table.chosen_rows))

    def _turn(self, rows: Sequence[int]) -> None:
        keys = {self._model.record(row).key for row in rows}
        self._tick(keys, ticked=not keys <= self._ticked)

    def _tick(self, keys: Iterable[str], *, ticked: bool) -> None:
        if ticked:
            self._ticked.update(keys)
        else:
            self._ticked.difference_update(keys)
        self._model.tell_changed()
        self.ticked_changed.emit()

    def _sender(self, sender: Sender) -> str:
        name = sender.name if len(sender.name) <= _LONGEST else sender.name[: _LONGEST - 1] + "…"
        return sender_words(replace(sender, name=name)) or self.tr("number withheld")

    def _conducts(self, sender: Sender) -> str:
        return messages.listed(f"{count:,} × {self._titles.get(code, code)}" for code, count in sender.conducts)


def _days(sender: Sender) -> str:
    """In figures, because the table has little room: 2026-03-05 – 03-09."""
    first, last = day_of(sender.first), day_of(sender.last)
    if first == last:
        return first.isoformat()
    return f"{first} – {last:%m-%d}" if first.year == last.year else f"{first} – {last}"


def _searched(sender: Sender) -> str:
    return f"{sender.number} {sender.name} {sender.organisation_name} {sender.signature}"
