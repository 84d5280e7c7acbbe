"""The first messages and calls as they are understood, and what importing them all would do."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.durations import format_duration
from counsel_desk.domain.phone_records import PhoneRecord
from counsel_desk.ui.dialogs.importing.row_tables import RowColumn, RowsModel, table_of
from counsel_desk.ui.dialogs.phone_import.counts import Counts
from counsel_desk.ui.dialogs.phone_import.findings import Findings
from counsel_desk.ui.dialogs.phone_import.reading import Foreseen, Seen
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, theme
from counsel_desk.ui.widgets.folded_text import FoldedText

_MOST = 170  # pixels at 100% text
_SAMPLE = 120  # characters of a message in one line


class PreviewStep(QWidget):
    """Nothing is written while one looks. Words that may show conduct stay folded until they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.counts, self.findings = Counts(), Findings()
        self._model: RowsModel[Seen] = RowsModel(
            (
                RowColumn(self.tr("Time"), lambda each: messages.instant(each.record.at, each.record.precision)),
                RowColumn(self.tr("Direction"), lambda each: messages.word(each.record.direction)),
                RowColumn(self.tr("Channel"), lambda each: messages.word(each.record.channel)),
                RowColumn(self.tr("Sender"), self._sender, most=_MOST),
                RowColumn(self.tr("Lasted"), self._lasted),
                RowColumn(self.tr("Words"), self._words, stretches=True),
            )
        )
        self.table = table_of(self.tr("First messages and calls"), self._model)
        self.table.setObjectName("first_messages")
        self.table.selectionModel().currentRowChanged.connect(self._show_whole)
        self.whole = FoldedText(self.tr("Exact words"), rows=4)
        first = QWidget()
        beneath = QVBoxLayout(first)
        beneath.setContentsMargins(0, 0, 0, 0)
        beneath.setSpacing(theme().px(SPACE_SMALL))
        beneath.addWidget(self.table, 1)
        beneath.addWidget(self.whole)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.addTab(first, self.tr("As they are understood"))
        self.tabs.addTab(self.findings, self.tr("What was found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self.counts)
        column.addWidget(self.tabs, 1)

    def show_preview(self, foreseen: Foreseen) -> None:
        """Show the first of what would enter and the outcome of a dry run."""
        self._model.show(foreseen.first)
        self.whole.hide()
        self.counts.show_outcome(foreseen.outcome, tried=True)
        self.findings.show_findings(foreseen.outcome.findings)
        found = len(foreseen.outcome.findings)
        self.tabs.setTabText(0, self.tr("As they are understood: the first {count}").format(count=len(foreseen.first)))
        self.tabs.setTabText(1, self.tr("What was found ({count})").format(count=found))
        self.tabs.setTabVisible(1, bool(found))
        self.tabs.setCurrentIndex(0)

    def _sender(self, seen: Seen) -> str:
        record = seen.record
        said = " · ".join(filter(None, (record.name, messages.phone(record.number))))
        return said or self.tr("number withheld")

    def _lasted(self, seen: Seen) -> str:
        """How long a call took; what a source does not say is not recorded, never zero."""
        record = seen.record
        if not record.is_call:
            return ""
        if record.connected is False:
            return self.tr("not answered")
        return self.tr("not recorded") if record.duration_seconds is None else format_duration(record.duration_seconds)

    def _words(self, seen: Seen) -> str:
        if seen.harsh:
            return self.tr("{count} characters, folded").format(count=len(seen.record.words))
        return _in_one_line(seen.record)

    def _show_whole(self, current: QModelIndex) -> None:
        """Show the words of the row the cursor is in, which the table may have to cut."""
        if not current.isValid():
            return
        seen = self._model.record(current.row())
        self.whole.setVisible(bool(seen.record.words))
        self.whole.show_text(seen.record.words, folded=seen.harsh)


def _in_one_line(record: PhoneRecord) -> str:
    return record.words[:_SAMPLE].replace("\n", " ")
