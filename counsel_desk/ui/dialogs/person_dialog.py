"""The form about somebody around a client: who they are, whether collectors reached them, what they agreed to."""

from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import Person, PersonConsent, PersonDetails, Relation
from counsel_desk.domain.phones import check_phone, phone_kind
from counsel_desk.services import people_around
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line, paragraph
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.crisis_watch import CrisisWatch
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.text import label

_CONTACTED = (None, True, False)  # in the order they are offered


class PersonDialog(FormDialog):
    """Changes a person around a client, or writes one down: `saved` then carries the new `PersonId`."""

    form = "person"
    kinds = frozenset({"client"})

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        client_id: ClientId,
        person: Person | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("New person around the client") if person is None else self.tr("Person around the client")
        super().__init__(desk, tasks, title, self.tr("Save"), parent)
        self._client_id, self._person = client_id, person
        self._make_fields()
        self._lay_out_fields()
        self.begin(person, subject=f"client {client_id}")

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "name": self.name.text(),
            "relation": self.relation.chosen(),
            "phone": self.phone.text(),
            "contacted": self.contacted.currentIndex(),
            "consent": self.consent.chosen(),
            "consent_on": self.consent_on.text(),
            "note": self.note.toPlainText(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.name.setText(content["name"])
        self.relation.choose(content["relation"])
        self.phone.set_text(content["phone"])
        self.contacted.setCurrentIndex(content["contacted"])
        self.consent.choose(content["consent"])
        self.consent_on.set_text(content["consent_on"])
        self.note.setPlainText(content["note"])

    def fill(self, record: Person) -> tuple[str, int]:
        """Show a person as kept."""
        self._person, details = record, record.details
        self.restore(
            {
                "name": details.name,
                "relation": details.relation,
                "phone": details.phone,
                "contacted": _CONTACTED.index(details.contacted),
                "consent": details.consent,
                "consent_on": format_day(details.consent_on) if details.consent_on else "",
                "note": details.note,
            }
        )
        return f"person {record.id}", record.version

    def reload(self) -> Work | None:
        """The person as kept now."""
        return partial(people_around.load_person, self.desk, self._person.id) if self._person else None

    def work(self) -> Work:
        """Save the person."""
        details = PersonDetails(
            name=self.name.text().strip(),
            relation=self.relation.chosen() or Relation.UNKNOWN,
            phone=self.phone.value() or "",
            contacted=_CONTACTED[self.contacted.currentIndex()],
            consent=self.consent.chosen() or PersonConsent.NOT_ASKED,
            consent_on=self.consent_on.value(),
            note=self.note.toPlainText().strip(),
        )
        if self._person is None:
            return partial(people_around.add_person, self.desk, self._client_id, details)
        return partial(people_around.change_person, self.desk, self._person, details)

    def _make_fields(self) -> None:
        today, word = self.desk.today, messages.error_text
        self.name = line("person_name")
        self.relation = Choice(self.tr("Relation"), Relation)
        self.relation.choose(Relation.UNKNOWN)
        self.phone = CheckedEdit(
            check_phone,
            word,
            name=self.tr("Phone"),
            echo=lambda number: f"{messages.word(phone_kind(number))} · {messages.phone(number)}",
        )
        self.contacted = CalmComboBox(self.tr("Contacted by collectors"))
        self.contacted.addItems([self.tr("Not known"), self.tr("Yes"), self.tr("No")])
        self.consent = Choice(self.tr("Own consent"), PersonConsent)
        self.consent_on = CheckedEdit(
            lambda text: parse_day(text, today, field="consent_on"),
            word,
            name=self.tr("Asked on"),
            placeholder=self.tr("Empty means today"),
            echo=messages.day,
        )
        self.note = paragraph("person_note", 3)
        named = ((self.relation, "relation"), (self.contacted, "contacted"), (self.consent, "own_consent"))
        for widget, name in (*named, (self.phone.line, "person_phone"), (self.consent_on.line, "consent_on")):
            widget.setObjectName(name)
        self.fields = {"phone": self.phone, "consent_on": self.consent_on}
        self.consent.currentIndexChanged.connect(self._suit_consent)
        self.draft.watch(
            *(self.name.textChanged, self.note.textChanged, self.phone.edited, self.consent_on.edited),
            *(each.currentIndexChanged for each in (self.relation, self.contacted, self.consent)),
        )

    def _lay_out_fields(self) -> None:
        self._form = form = Form()
        form.add_field(self.tr("Name"), self.name)
        form.add_field(self.tr("Relation"), self.relation)
        form.add_field(self.tr("Phone"), self.phone)
        form.add_field(self.tr("Contacted by collectors"), self.contacted)
        form.add_field(self.tr("Own consent"), self.consent)
        form.add_field(self.tr("Asked on"), self.consent_on)
        form.add_field(self.tr("Note"), self.note)
        self.crisis = CrisisWatch(self.desk)
        self.crisis.answered.connect(self.note.appendPlainText)
        self.crisis.read_along(self.note.toPlainText, self.note.textChanged)
        form.addRow(self.crisis)
        self.body.addLayout(form)
        self.body.addWidget(
            label(
                self.tr("This stands in the record of this client only, even if the person is a client as well."),
                TextRole.CAPTION,
                wrap=True,
            )
        )
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(520))
        self._suit_consent()

    def _suit_consent(self) -> None:
        """Ask for the day only where somebody was asked."""
        self._form.setRowVisible(self.consent_on, self.consent.chosen() is not PersonConsent.NOT_ASKED)
