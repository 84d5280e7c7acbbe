"""The form about what the client answered: to what, yes or no, when, how, and what is kept back all the same."""

from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.people import Client, ConsentAnswer, ConsentMeans, ConsentPurpose, Withheld
from counsel_desk.services import clients
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.flow import Chips
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.text import label


class ConsentDialog(FormDialog):
    """Writes down that a client agrees or refuses. What stood for the purpose before ends and stays on record."""

    form = "consent"
    kinds = frozenset({"client"})

    def __init__(
        self, desk: Desk, tasks: Tasks, client: Client, purpose: ConsentPurpose, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, tasks, self.tr("Consent"), self.tr("Save"), parent)
        self._client = client
        self._make_fields()
        self._lay_out_fields()
        self.purpose.choose(purpose)
        standing = client.answer_to(purpose)
        if standing is not None and standing.stands:
            self.means.choose(standing.means)
            self.withhold.choose(standing.withhold)
        self.begin(subject=f"client {client.id} {purpose}")

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "purpose": self.purpose.chosen(),
            "answer": self.answer.chosen(),
            "means": self.means.chosen(),
            "given_on": self.given_on.text(),
            "withhold": list(self.withhold.chosen()),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.purpose.choose(content["purpose"])
        self.answer.choose(content.get("answer", ConsentAnswer.AGREED))  # a draft of an earlier version has none
        self.means.choose(content["means"])
        self.given_on.set_text(content["given_on"])
        self.withhold.choose(content["withhold"])

    def work(self) -> Work:
        """Save the answer."""
        purpose, means = self.purpose.chosen() or ConsentPurpose.RECORD, self.means.chosen() or ConsentMeans.SPOKEN
        answered = (self.desk, self._client.id, purpose, means)
        if self._refuses():
            return partial(clients.refuse_consent, *answered, given_on=self.given_on.value())
        withhold = tuple(map(Withheld, self.withhold.chosen()))
        return partial(clients.give_consent, *answered, given_on=self.given_on.value(), withhold=withhold)

    def _refuses(self) -> bool:
        return self.answer.chosen() is ConsentAnswer.REFUSED

    def _make_fields(self) -> None:
        today = self.desk.today
        self.purpose = Choice(self.tr("Consent to"), ConsentPurpose)
        self.answer = Choice(self.tr("Answer"), ConsentAnswer)
        self.means = Choice(self.tr("How answered"), ConsentMeans)
        self.given_on = CheckedEdit(
            lambda text: parse_day(text, today, field="given_on"),
            messages.error_text,
            name=self.tr("Asked on"),
            placeholder=self.tr("Empty means today"),
            echo=messages.day,
        )
        self.given_on.set_text(format_day(today))
        self.withhold = Chips(self.tr("Keep back"), ((each, messages.word(each)) for each in Withheld))
        for widget, name in (
            (self.purpose, "consent_purpose"),
            (self.answer, "consent_answer"),
            (self.means, "consent_means"),
            (self.withhold, "consent_withhold"),
            (self.given_on.line, "given_on"),
        ):
            widget.setObjectName(name)
        self.fields = {"given_on": self.given_on}
        self.draft.watch(
            self.purpose.currentIndexChanged,
            self.answer.currentIndexChanged,
            self.means.currentIndexChanged,
            self.given_on.edited,
            self.withhold.changed,
        )

    def _lay_out_fields(self) -> None:
        form = self._form = Form()
        form.add_field(self.tr("Consent to"), self.purpose)
        form.add_field(self.tr("Answer"), self.answer)
        form.add_field(self.tr("How answered"), self.means)
        form.add_field(self.tr("Asked on"), self.given_on)
        form.add_field(self.tr("Keep back"), self.withhold, self.tr("What must not go out although the client agrees."))
        self.answer.currentIndexChanged.connect(self._suit_answer)
        self._suit_answer()
        self.body.addLayout(form)
        if self._client.consents:
            earlier = self.tr("A consent that stands for the same purpose ends, and stays on record.")
            self.body.addWidget(label(earlier, TextRole.CAPTION, wrap=True))
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(560))

    def _suit_answer(self) -> None:
        """Who refuses has nothing to keep back."""
        self._form.show_field(self.withhold, shown=not self._refuses())
