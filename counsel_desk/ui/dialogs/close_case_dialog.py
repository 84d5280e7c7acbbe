"""The form that closes a case with its outcome."""

from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk.domain.cases import Case, Outcome
from counsel_desk.errors import InputError
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.loose_ends import loose_ends
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, paragraph
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.loose_ends_notice import LooseEndsNotice
from counsel_desk.ui.widgets.noted_choice import NotedChoice


class CloseCaseDialog(FormDialog):
    """Asks how the case ended; what is still open is named, never dropped silently."""

    form = "close_case"
    kinds = frozenset({"case"})

    def __init__(self, desk: Desk, tasks: Tasks, case: Case, parent: QWidget | None = None) -> None:
        title = self.tr("Close case {reference}").format(reference=case.reference)
        super().__init__(desk, tasks, title, self.tr("Close case"), parent)
        self._case = case
        self.outcome = Choice(self.tr("Outcome"), Outcome, empty=self.tr("Choose…"))
        self.outcome.setObjectName("outcome")
        self.note = paragraph("closing_note", 4)
        left = LooseEndsNotice(desk.today)
        form = Form()
        asked = NotedChoice(self.outcome)
        self.choices = {"outcome": asked}
        form.add_field(self.tr("Outcome"), asked)
        form.add_field(self.tr("Note"), self.note, self.tr("What was reached, what the client should watch for"))
        self.body.addWidget(left)
        self.body.addLayout(form)
        self._close.setText(self.tr("Not yet"))  # "Close" beside "Close case" could mean either
        self.setMinimumWidth(theme().px(480))
        self.draft.watch(self.outcome.currentIndexChanged, self.note.textChanged)
        self.begin(subject=case.reference)
        tasks.read(self, partial(loose_ends, desk, case.id), then=left.show_ends)

    def content(self) -> Content:
        """What stands in the form."""
        return {"outcome": self.outcome.chosen(), "note": self.note.toPlainText()}

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.outcome.choose(content["outcome"])
        self.note.setPlainText(content["note"])

    def work(self) -> Work:
        """Close the case."""
        outcome = self.outcome.chosen()
        if outcome is None:
            raise InputError("case.outcome_missing", "outcome")
        return partial(_close, self.desk, self._case, outcome, self.note.toPlainText().strip())


def _close(desk: Desk, case: Case, outcome: Outcome, note: str) -> None:
    """Close the case as it is now: a note about its end does not depend on what was edited meanwhile."""
    cases.close_case(desk, cases.load_case_file(desk, case.id).case, outcome, note)
