"""The first rows as they are understood, and what importing them all would do."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.exchange.caseload import CaseloadRow
from counsel_desk.services.caseload_import import ImportOutcome
from counsel_desk.ui.dialogs.importing.outcome_view import OutcomeView
from counsel_desk.ui.dialogs.importing.row_tables import RowColumn, RowsModel, table_of


class PreviewStep(QWidget):
    """Nothing is written while one looks."""

    def __init__(self) -> None:
        super().__init__()
        self.outcome = OutcomeView()
        self._model: RowsModel[CaseloadRow] = RowsModel(
            (
                RowColumn(self.tr("Row"), lambda row: str(row.row)),
                RowColumn(self.tr("Name"), lambda row: row.client_name),
                RowColumn(self.tr("Phone"), lambda row: " ".join(map(messages.phone, row.phones))),
                RowColumn(self.tr("Lender"), lambda row: row.lender),
                RowColumn(self.tr("Claimed"), lambda row: "" if row.claimed is None else messages.money(row.claimed)),
                RowColumn(self.tr("Message"), lambda row: row.incident_text.replace("\n", " ")[:40]),
                RowColumn(self.tr("In doubt"), lambda row: messages.row_doubts(row.problems), stretches=True),
            )
        )
        self.table = table_of(self.tr("First rows"), self._model)
        self.table.setObjectName("first_rows")
        tabs = QTabWidget(documentMode=True)
        tabs.addTab(self.outcome, self.tr("What would happen"))
        tabs.addTab(self.table, self.tr("First rows"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tabs)

    def show_preview(self, rows: Sequence[CaseloadRow], outcome: ImportOutcome) -> None:
        """Show the first rows and the outcome of a dry run."""
        self._model.show(rows)
        self.outcome.show_outcome(outcome, tried=True)
