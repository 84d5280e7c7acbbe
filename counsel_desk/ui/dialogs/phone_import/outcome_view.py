"""What became of the messages and calls of a source."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.services.message_import import MessagesOutcome
from counsel_desk.ui.dialogs.phone_import.counts import Counts
from counsel_desk.ui.dialogs.phone_import.findings import Findings
from counsel_desk.ui.theme import SPACE, TextRole, theme
from counsel_desk.ui.widgets.text import label


class OutcomeView(QWidget):
    """The figures, what follows from them, and what was found."""

    def __init__(self) -> None:
        super().__init__()
        self.counts, self.findings = Counts(), Findings()
        self._kept = label(wrap=True)
        self._next = label(role=TextRole.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self.counts)
        column.addWidget(self._kept)
        column.addWidget(self._next)
        column.addWidget(self.findings, 1)
        column.addStretch(0)

    def show_outcome(self, outcome: MessagesOutcome) -> None:
        """Show what an import did."""
        self.counts.show_outcome(outcome, tried=False)
        self._kept.setText(self.tr("The file itself is among the documents of the case, with its SHA-256."))
        self._kept.setVisible(outcome.evidence is not None)
        self._next.setText(self.tr("What they may show is suggested and waits for a decision, each in its incident."))
        self._next.setVisible(bool(outcome.imported))
        self.counts.show()
        self.findings.show_findings(outcome.findings)
        self.findings.setVisible(bool(outcome.findings))

    def take_back(self) -> None:
        """Nothing of it is left: its figures would mislead. What was found in the source is as true as before."""
        for each in (self.counts, self._kept, self._next):
            each.hide()
