"""What was found in a source that cannot simply be counted: what is damaged, cut off, or not recorded."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.phone_records import Finding
from counsel_desk.services.message_senders import MOST_FINDINGS
from counsel_desk.ui.dialogs.importing.row_tables import RowColumn, RowsModel, table_of
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.text import label


class Findings(QWidget):
    """One line each, with the sheet and the line or row."""

    def __init__(self) -> None:
        super().__init__()
        self._model: RowsModel[Finding] = RowsModel(
            (RowColumn(self.tr("What was found"), messages.finding_text, stretches=True),)
        )
        self.table = table_of(self.tr("What was found"), self._model)
        self.table.setObjectName("findings")
        self._more = label(role=TextRole.CAPTION, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addWidget(self.table, 1)
        column.addWidget(self._more)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these; beyond some hundred they are only counted."""
        self._model.show(findings)
        self._more.setText(self.tr("Only the first {count} are listed.").format(count=MOST_FINDINGS))
        self._more.setVisible(len(findings) >= MOST_FINDINGS)
