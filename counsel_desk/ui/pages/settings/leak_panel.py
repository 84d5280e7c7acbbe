"""If something has leaked: what to do first, and the papers that tell those concerned."""

from functools import partial

from PySide6.QtCore import Signal

from counsel_desk.domain.people import Office
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import load_office
from counsel_desk.ui.dialogs.breach_dialog import BreachDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label


class LeakPanel(Panel):
    """Steps in the order in which they help."""

    changed = Signal(frozenset)
    """A paper was made: the history of the office says so."""
    failed = Signal(object)
    """A `WorldError` is to be told."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self.set_heading(self.tr("If something has leaked"))
        self.write = button(self.tr("Write the papers…"), icon="edit")
        self.write.setObjectName("write_breach")
        self.write.setDisabled(desk.read_only)
        self.write.clicked.connect(self.ask)
        self.add_button(self.write)
        for step in (
            self.tr("1. Stop it: lock the vault, take the computer off the network. Delete nothing."),
            self.tr("2. Change the passphrases under Counsellors. For whoever must stay out, choose Has left…"),
            self.tr("3. Write down what is known: what, when, whose data. The history says who opened what."),
            self.tr("4. Tell the persons concerned and the authority in charge. The form makes both papers."),
        ):
            self.body.addWidget(label(step, TextRole.MUTED, wrap=True))

    def ask(self) -> None:
        """Open the form; what was written in it before stands there again."""
        self._tasks.read(self, partial(load_office, self._desk), then=self._open, failed=self.failed.emit)

    def _open(self, office: Office) -> None:
        dialog = BreachDialog(self._desk, self._tasks, office, self)
        dialog.changed.connect(self.changed)
        dialog.open()
