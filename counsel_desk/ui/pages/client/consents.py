"""What a client agreed to, with what is kept back and what ended."""

from counsel_desk.domain.people import Client
from counsel_desk.ui.widgets.consent_rows import ConsentRows
from counsel_desk.ui.widgets.panel import Panel


class ConsentsPanel(Panel):
    """The rows of the consents under a heading of their own."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.set_heading(self.tr("Consent to"))
        self.rows = ConsentRows(read_only=read_only, past=True)
        self.body.addWidget(self.rows)

    def show_client(self, client: Client) -> None:
        """Show what a client agreed to."""
        self.rows.show_client(client)
