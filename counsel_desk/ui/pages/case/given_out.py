"""What was given out of a case as evidence bundles: when, to whom, by whom; and the way to the next one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.evidence_bundle import GivenBundle
from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label, visible

_SHOWN = 3  # the newest; all of them stand in the history


class GivenOut(Panel):
    """A line for each of the newest bundles."""

    asked = Signal()
    """A bundle is to be made."""

    def __init__(self, *, writable: bool) -> None:
        super().__init__(self.tr("Given out"))
        self.setObjectName("given_out")
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        make = button(self.tr("Evidence bundle…"), icon="export")
        make.setObjectName("evidence_bundle")
        make.setToolTip(self.tr("List, timeline, figures and files for the police, a regulator or a court"))
        make.clicked.connect(self.asked)
        make.setEnabled(writable)
        self.add_button(make)

    def show_bundles(self, bundles: Sequence[GivenBundle]) -> None:
        """Show what was given out, the newest first."""
        clear(self._lines)
        self.note.setText(str(len(bundles)) if bundles else self.tr("nothing yet"))
        for each in bundles[:_SHOWN]:
            self._lines.addWidget(label(visible(self._words(each)), TextRole.CAPTION, wrap=True, selectable=True))

    def _words(self, bundle: GivenBundle) -> str:
        parts = (
            messages.instant(bundle.at),
            messages.word(bundle.purpose),
            bundle.recipient,
            self.tr("Files: {count}").format(count=bundle.files),
            bundle.who,
        )
        return " · ".join(filter(None, parts))
