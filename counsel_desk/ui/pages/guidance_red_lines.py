"""What a counsellor never does, as the Guidance page shows it."""

from collections.abc import Sequence

from counsel_desk import messages
from counsel_desk.domain.guidance import LegalBasis, RedLine
from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import label


class RedLineCard(Panel):
    """One red line: what it is called, what it asks, what it leans on."""

    def __init__(self, line: RedLine, bases: Sequence[LegalBasis]) -> None:
        super().__init__()
        self.setObjectName(f"red_line_{line.code}")
        self.body.addWidget(label(messages.title_of(line), TextRole.STRONG, wrap=True))
        self.body.addWidget(label(line.text, wrap=True, selectable=True))
        for basis in bases:
            self.body.addWidget(label(messages.legal_basis_line(basis), TextRole.CAPTION, wrap=True))
