"""What was filed with somebody outside: by which way, with whom, until when an answer is promised, what came of it."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.filings import Filing, FilingChannel, FilingDetails, FilingOutcome
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId, EvidenceId, FilingId
from counsel_desk.errors import InputError
from counsel_desk.services import filings
from counsel_desk.services.debts import debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.services.filings import About
from counsel_desk.ui.dialogs.contact_fields import beside
from counsel_desk.ui.dialogs.filing_evidence_field import FilingEvidenceField
from counsel_desk.ui.dialogs.filing_way_field import FilingWayField
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line, paragraph
from counsel_desk.ui.dialogs.promised_day_field import PromisedDayField
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, TextRole, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.text import label


class FilingDialog(FormDialog):
    """Changes a filing of a case, or writes down a new one: `saved` carries its `FilingId`.

    A new one begins with `way`, the code of a way of the guidance, and is `about` the same as an earlier one.
    """

    form = "filing"
    kinds = frozenset({"filing", "task"})

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        case_id: CaseId,
        filing: Filing | None = None,
        parent: QWidget | None = None,
        *,
        way: str = "",
        about: FilingDetails | None = None,
    ) -> None:
        title = self.tr("Something filed") if filing is None else self.tr("What was filed")
        super().__init__(desk, tasks, title, self.tr("Save"), parent)
        self._case_id, self._filing = case_id, filing
        self._make_fields()
        self._lay_out_fields()
        if about is not None:
            self.way.choose_about(about.organisation)
            self.way.debt.choose(about.debt)
        if way:
            self.way.choose_way(way)
        self.setMinimumWidth(theme().px(640))
        self.begin(filing, subject=f"case {case_id}")
        tasks.read(self, partial(_choices, desk, case_id), then=self._take_choices)

    def answer(self) -> None:
        """Lead to what came of it."""
        self.outcome.setFocus()

    def content(self) -> Content:
        """What stands in the form."""
        return {
            **self.way.content(),
            "filed_on": self.filed_on.text(),
            "channel": self.channel.chosen(),
            "number": self.number.text(),
            "request": self.request.toPlainText(),
            "promised_until": self.promised_until.text(),
            "evidence": list(self.evidence.chosen()),
            "outcome": self.outcome.chosen(),
            "answered_on": self.answered_on.text(),
            "answer": self.answer_text.toPlainText(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.way.restore(content)
        self.filed_on.set_text(content["filed_on"])
        self.channel.choose(content["channel"])
        self.number.setText(content["number"])
        self.request.setPlainText(content["request"])
        self.promised_until.set_text(content["promised_until"])
        self.evidence.choose(content["evidence"])
        self.outcome.choose(content["outcome"])
        self.answered_on.set_text(content["answered_on"])
        self.answer_text.setPlainText(content["answer"])

    def fill(self, record: Filing) -> tuple[str, int]:
        """Show a filing as kept."""
        self._filing, details = record, record.details
        self.way.show_details(details)
        self.restore(
            {
                **self.way.content(),
                "filed_on": format_day(details.filed_on),
                "channel": details.channel,
                "number": details.number,
                "request": details.request,
                "promised_until": format_day(details.promised_until) if details.promised_until else "",
                "evidence": details.evidence,
                "outcome": details.outcome,
                "answered_on": format_day(details.answered_on) if details.answered_on else "",
                "answer": details.answer,
            }
        )
        return f"filing {record.id}", record.version

    def reload(self) -> Work | None:
        """The filing as kept now."""
        return partial(filings.load_filing, self.desk, self._filing.id) if self._filing else None

    def work(self) -> Work:
        """Save what was filed."""
        details = FilingDetails(
            kind=self.way.kind.chosen() or FilingKind.OTHER,
            filed_on=self.filed_on.value() or self.desk.today,
            sent_to=self.way.sent_to.text(),
            way=self.way.chosen_way,
            organisation=self.way.chosen_organisation,
            debt=self.way.debt.chosen(),
            channel=self.channel.chosen() or FilingChannel.OTHER,
            number=self.number.text(),
            request=self.request.toPlainText(),
            promised_until=self.promised_until.value(),
            outcome=self.outcome.chosen() or FilingOutcome.WAITING,
            answered_on=self.answered_on.value(),
            answer=self.answer_text.toPlainText(),
            evidence=tuple(map(EvidenceId, self.evidence.chosen())),
        )
        try:
            filings.checked(self.desk, details)
        except InputError as error:
            missing: dict[str, QWidget] = {"sent_to": self.way.sent_to, "outcome": self.outcome}
            if error.field in missing:
                missing[error.field].setFocus()
            raise
        return partial(_keep, self.desk, self._case_id, self._filing, details)

    def _make_fields(self) -> None:
        self.way = FilingWayField(self.desk)
        self.filed_on = self._day("filed_on", self.tr("Filed on"), self.tr("今天, 昨天, 11-18"))
        self.filed_on.set_text(format_day(self.desk.today))
        self.channel = Choice(self.tr("How"), FilingChannel)
        self.channel.setObjectName("filing_channel")
        self.number = line("filing_number", self.tr("Number of the complaint, report or receipt"))
        self.request = paragraph("filing_request", 2, self.tr("What the client asks for, in a few words"))
        self.request.setAccessibleName(self.tr("What was asked"))
        self.promised_until = PromisedDayField(self.desk)
        self.evidence = FilingEvidenceField()
        self.outcome = Choice(self.tr("What came of it"), FilingOutcome)
        self.outcome.setObjectName("filing_outcome")
        self.answered_on = self._day("answered_on", self.tr("Answered on"), self.tr("Day of the answer; empty: today"))
        self.answer_text = paragraph("filing_answer", 2, self.tr("What they said, as they said it"))
        self.answer_text.setAccessibleName(self.tr("Answer"))
        self.fields = {
            "filed_on": self.filed_on,
            "promised_until": self.promised_until.edit,
            "answered_on": self.answered_on,
        }
        self.way.changed.connect(self._suggest)
        self.filed_on.line.textChanged.connect(self._suggest)
        self.draft.watch(
            self.way.changed,
            self.filed_on.edited,
            self.channel.currentIndexChanged,
            self.number.textChanged,
            self.request.textChanged,
            self.promised_until.edit.edited,
            self.evidence.changed,
            self.outcome.currentIndexChanged,
            self.answered_on.edited,
            self.answer_text.textChanged,
        )

    def _day(self, field: str, name: str, placeholder: str) -> CheckedEdit[date]:
        today = self.desk.today
        made: CheckedEdit[date] = CheckedEdit(
            lambda text: parse_day(text, today, field=field),
            name=name,
            placeholder=placeholder,
            echo=messages.day_and_weekday,
        )
        made.line.setObjectName(f"filing_{field}")
        return made

    def _lay_out_fields(self) -> None:
        form = Form()
        form.add_field(self.tr("Filed on, how"), beside(self.filed_on, self.channel))
        form.add_field(self.tr("Number"), self.number)
        form.add_field(self.tr("What was asked"), self.request)
        form.add_field(self.tr("Evidence that went with it"), self.evidence)
        form.add_field(self.tr("Answer promised until"), self.promised_until)
        self._answer_part = QWidget()  # there is none yet when something is filed
        self._answer_part.setVisible(self._filing is not None)
        answer = QVBoxLayout(self._answer_part)
        answer.setContentsMargins(0, theme().px(SPACE), 0, 0)
        answer.addWidget(label(self.tr("The answer"), TextRole.STRONG))
        outcome = Form()
        answer.addLayout(outcome)
        outcome.add_field(self.tr("What came of it"), beside(self.outcome, self.answered_on))
        outcome.add_field(self.tr("Answer"), self.answer_text)
        self.body.addWidget(self.way)
        self.body.addLayout(form)
        self.body.addWidget(self._answer_part)
        self.body.addStretch(1)

    def _suggest(self) -> None:
        """By when an answer is due follows from the way and from the day it was filed."""
        filed_on = self.filed_on.value() if self.filed_on.is_good() else None
        self.promised_until.suggest(self.way.chosen_way, filed_on)

    def _take_choices(self, read: tuple[About, tuple[Debt, ...], tuple[Evidence, ...]]) -> None:
        about, debts, files = read
        self.way.offer(about, debts)
        self.evidence.offer(files)


def _choices(desk: Desk, case_id: CaseId) -> tuple[About, tuple[Debt, ...], tuple[Evidence, ...]]:
    return filings.about_whom(desk, case_id), debts_of(desk, case_id), evidence_of(desk, case_id)


def _keep(desk: Desk, case_id: CaseId, filing: Filing | None, details: FilingDetails) -> FilingId:
    words = messages.FilingSentences()
    if filing is None:
        return filings.add_filing(desk, case_id, details, words)
    filings.change_filing(desk, filing, details, words)
    return filing.id
