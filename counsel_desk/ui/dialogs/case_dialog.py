"""The form about a case: its status, its risk, the situations the client is in, who looks after it."""

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Case, CaseDetails, CaseStatus, Risk
from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.people import Counsellor
from counsel_desk.services import cases, office
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line, paragraph
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.crisis_watch import CrisisWatch
from counsel_desk.ui.widgets.flow import Chips
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.mistakes_notice import CommonMistakes


class CaseDialog(FormDialog):
    """Changes a case. A closed case keeps its status here: closing and reopening have their own buttons."""

    form = "case"
    kinds = frozenset({"case", "checklist"})

    def __init__(self, desk: Desk, tasks: Tasks, case: Case, parent: QWidget | None = None) -> None:
        title = self.tr("Case {reference}").format(reference=case.reference)
        super().__init__(desk, tasks, title, self.tr("Save"), parent)
        self._case = case
        self._make_fields()
        self._lay_out_fields()
        self.begin(case)
        tasks.read(self, partial(office.counsellors, desk), then=self._offer_counsellors)

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "status": self.status.chosen(),
            "risk": self.risk.chosen(),
            "risk_reason": self.risk_reason.text(),
            "situations": list(self.situations.chosen()),
            "counsellor": self.counsellor.currentData(),
            "summary": self.summary.toPlainText(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.status.choose(content["status"])
        self.risk.choose(content["risk"])
        self.risk_reason.setText(content["risk_reason"])
        self.situations.choose(content["situations"])
        self._warn_of_mistakes()
        self._choose_counsellor(content["counsellor"])
        self.summary.setPlainText(content["summary"])

    def fill(self, record: Case) -> tuple[str, int]:
        """Show a case as kept."""
        self._case, details = record, record.details
        self.status.offer(_offered(details.status))
        self.restore(
            {
                "status": details.status,
                "risk": details.risk,
                "risk_reason": details.risk_reason,
                "situations": details.situations,
                "counsellor": details.counsellor,
                "summary": details.summary,
            }
        )
        return record.reference, record.version

    def reload(self) -> Work | None:
        """The case as kept now."""
        return partial(_again, self.desk, self._case)

    def work(self) -> Work:
        """Save the case."""
        kept = self._case.details
        counsellor = self.counsellor.currentData()
        details = CaseDetails(
            status=self.status.chosen() or kept.status,
            risk=self.risk.chosen() or kept.risk,
            risk_reason=self.risk_reason.text().strip(),
            summary=self.summary.toPlainText().strip(),
            situations=self.situations.chosen(),
            counsellor=None if counsellor is None else CounsellorId(counsellor),
            outcome=kept.outcome,
            closing_note=kept.closing_note,
        )
        return partial(cases.change_case, self.desk, self._case, details)

    def _make_fields(self) -> None:
        status = self._case.details.status
        self.status = Choice(self.tr("Status"), _offered(status))
        self.status.setEnabled(status.is_open)
        self.risk = Choice(self.tr("Risk"), Risk)
        self.risk_reason = line("risk_reason", self.tr("What was said or seen"))
        self.situations = Chips(
            self.tr("Situations"), [(each.code, messages.title_of(each)) for each in self.desk.pack.situations]
        )
        self.mistakes = CommonMistakes(self.desk)
        self.situations.changed.connect(self._warn_of_mistakes)
        self.counsellor = CalmComboBox(self.tr("Counsellor"))
        for choice, name in ((self.status, "status"), (self.risk, "risk"), (self.counsellor, "counsellor")):
            choice.setObjectName(name)
        self._choose_counsellor(self._case.details.counsellor)
        self.summary = paragraph("summary", 5)
        self.draft.watch(
            self.status.currentIndexChanged,
            self.risk.currentIndexChanged,
            self.counsellor.currentIndexChanged,
            self.risk_reason.textChanged,
            self.situations.changed,
            self.summary.textChanged,
        )

    def _lay_out_fields(self) -> None:
        form = Form()
        form.add_field(self.tr("Risk"), self.risk)
        form.add_field(self.tr("Reason"), self.risk_reason)
        form.add_field(self.tr("Status"), self.status)
        form.add_field(self.tr("Counsellor"), self.counsellor)
        hint = self.tr("Each brings its checklist; taking one away leaves the checklist on the case")
        chosen = QWidget()
        chosen.setFocusProxy(self.situations)
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.situations)
        column.addWidget(self.mistakes)
        form.add_field(self.tr("Situations"), chosen, hint)
        form.add_field(self.tr("Summary"), self.summary)
        self.crisis = CrisisWatch(self.desk)
        self.crisis.answered.connect(self.summary.appendPlainText)
        self.crisis.read_along(self.summary.toPlainText, self.summary.textChanged)
        form.addRow(self.crisis)
        self.body.addLayout(form)
        self.setMinimumWidth(theme().px(760))

    def _warn_of_mistakes(self) -> None:
        """Of the situations that are new here: those of before were told when they were chosen."""
        self.mistakes.show_situations(set(self.situations.chosen()) - set(self._case.details.situations))

    def _offer_counsellors(self, counsellors: tuple[Counsellor, ...]) -> None:
        chosen = self.counsellor.currentData()
        with QSignalBlocker(self.counsellor):
            self._list_counsellors(counsellors, chosen)
        self._choose_counsellor(chosen)

    def _list_counsellors(self, counsellors: tuple[Counsellor, ...], chosen: int | None) -> None:
        self.counsellor.clear()
        self.counsellor.addItem(self.tr("Nobody yet"), None)
        for each in counsellors:
            if each.active or each.id == chosen:
                self.counsellor.addItem(each.name, int(each.id))

    def _choose_counsellor(self, counsellor: int | None) -> None:
        """Show a counsellor, before their names were read under a placeholder."""
        if self.counsellor.findData(counsellor) < 0:
            self.counsellor.addItem("…", counsellor)
        self.counsellor.setCurrentIndex(self.counsellor.findData(counsellor))


def _offered(status: CaseStatus) -> tuple[CaseStatus, ...]:
    """What may be chosen instead: a case is closed, and reopened, in another place."""
    if not status.is_open:
        return (status,)
    return tuple(each for each in CaseStatus if each.is_open and (each is status or each is not CaseStatus.REOPENED))


def _again(desk: Desk, case: Case) -> Case:
    return cases.load_case_file(desk, case.id).case
