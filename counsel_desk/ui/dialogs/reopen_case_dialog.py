"""The form that takes a closed case up again."""

from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Case
from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.errors import InputError
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import visible


class ReopenCaseDialog(FormDialog):
    """Asks why, and says how the case had ended: it stays with that closing."""

    form = "reopen_case"
    kinds = frozenset({"case"})

    def __init__(self, desk: Desk, tasks: Tasks, case: Case, parent: QWidget | None = None) -> None:
        title = self.tr("Reopen case {reference}").format(reference=case.reference)
        super().__init__(desk, tasks, title, self.tr("Reopen case"), parent)
        self._case = case
        self.reason = CheckedEdit(
            str.strip,
            messages.error_text,
            name=self.tr("Reason"),
            placeholder=self.tr("Such as: the calls have begun again"),
        )
        self.reason.line.setObjectName("reopen_reason")
        self.reason.line.setMaxLength(LINE_LIMIT)
        self.fields = {"reason": self.reason}
        form = Form()
        form.add_field(self.tr("Reason"), self.reason)
        self.body.addWidget(self._ended())
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(480))
        self.draft.watch(self.reason.line.textChanged)
        self.begin(subject=case.reference)

    def content(self) -> Content:
        """What stands in the form."""
        return {"reason": self.reason.text()}

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.reason.set_text(content["reason"])

    def work(self) -> Work:
        """Take the case up again."""
        reason = self.reason.text().strip()
        if not reason:
            raise InputError("case.reason_missing", "reason")
        return partial(_reopen, self.desk, self._case, reason)

    def _ended(self) -> Notice:
        details, closed_on = self._case.details, self._case.closed_on
        outcome = "" if details.outcome is None else messages.word(details.outcome)
        since = "" if closed_on is None else messages.day(closed_on)
        heading = self.tr("Closed: {outcome}").format(outcome=" · ".join(filter(None, (outcome, since))))
        return Notice(visible(details.closing_note), Tone.ACCENT, heading)


def _reopen(desk: Desk, case: Case, reason: str) -> None:
    """Reopen the case as it is now: the reason does not depend on what was edited meanwhile."""
    cases.reopen_case(desk, cases.load_case_file(desk, case.id).case, reason)
