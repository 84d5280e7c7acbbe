"""What became of every row, or would become of it: counted, filtered, each with its reason."""

from collections import Counter

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.services.caseload_import import ImportOutcome, RowOutcome
from counsel_desk.ui.dialogs.importing.row_tables import RowColumn, RowsModel, table_of
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.text import label

_MOST = 120  # pixels at 100% text for what may give way to the reason; the tip shows it whole
_OUTCOMES = ("imported", "warned", "rejected", "skipped")


class OutcomeView(QWidget):
    """The rows that need a look come first to hand: the filter begins with them where there are any."""

    def __init__(self) -> None:
        super().__init__()
        self._outcome: ImportOutcome | None = None
        self._tried = False
        self._summary = label(role=TextRole.STRONG, wrap=True, selectable=True)
        self._summary.setObjectName("import_summary")
        self.filter = CalmComboBox(self.tr("Show rows"))
        self.filter.setObjectName("outcome_filter")
        self.filter.setMinimumContentsLength(22)
        self.filter.activated.connect(self._filter)
        self._model: RowsModel[RowOutcome] = RowsModel(
            (
                RowColumn(self.tr("Sheet"), lambda row: row.sheet),
                RowColumn(self.tr("Row"), lambda row: str(row.row)),
                RowColumn(self.tr("Outcome"), lambda row: self._words(row)[0]),
                RowColumn(self.tr("Field"), lambda row: self._words(row)[1], most=_MOST),
                RowColumn(self.tr("Stood there"), lambda row: self._words(row)[3], most=_MOST),
                RowColumn(self.tr("Why"), lambda row: self._words(row)[2], stretches=True),
            )
        )
        self.table = table_of(self.tr("Rows"), self._model)
        self.table.setObjectName("outcomes")
        self._reason = label(wrap=True, selectable=True)
        self._reason.setObjectName("reason")
        self._reason.hide()
        self.table.selectionModel().currentRowChanged.connect(self._tell_reason)
        px = theme().px
        row = QHBoxLayout()
        row.setSpacing(px(SPACE))
        row.addWidget(self._summary, 1)
        row.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self._reason)

    @property
    def summary(self) -> str:
        """What was counted, in words."""
        return self._summary.text()

    def show_outcome(self, outcome: ImportOutcome, *, tried: bool) -> None:
        """Show an import, or what it would do when it was only `tried`."""
        self._outcome, self._tried = outcome, tried
        new = self.tr("clients {clients}, cases {cases}, debts {debts}, incidents {incidents}, tasks {tasks}").format(
            clients=outcome.clients,
            cases=outcome.cases,
            debts=outcome.debts,
            incidents=outcome.incidents,
            tasks=outcome.tasks,
        )
        said = self.tr("Would be new: {records}") if tried else self.tr("New: {records}")
        more = self.tr("known clients of whom more is known: {count}").format(count=outcome.completed)
        self._summary.setText(said.format(records=messages.listed((new, more if outcome.completed else ""))))
        counts = Counter(row.outcome for row in outcome.rows)
        self.filter.clear()
        self.filter.addItem(self.tr("All rows ({count})").format(count=len(outcome.rows)), "")
        for each in _OUTCOMES:
            if counts[each]:
                words = messages.import_outcome(each, tried=tried)
                self.filter.addItem(messages.aside(words, f"{counts[each]:,}"), each)
        doubtful = next((each for each in ("rejected", "warned") if counts[each]), "")
        self.filter.setCurrentIndex(max(0, self.filter.findData(doubtful)))
        self._filter()

    def _words(self, row: RowOutcome) -> tuple[str, str, str, str]:
        return messages.row_words(row, tried=self._tried)

    def _filter(self) -> None:
        wanted = self.filter.currentData()
        rows = self._outcome.rows if self._outcome is not None else ()
        self._model.show([row for row in rows if not wanted or row.outcome == wanted])
        self._reason.hide()

    def _tell_reason(self, current: QModelIndex) -> None:
        """Say the whole reason of the row the cursor is in, which the table may have to cut."""
        words = str(current.siblingAtColumn(self._model.columnCount() - 1).data() or "")
        self._reason.setText(words)
        self._reason.setVisible(bool(words))
