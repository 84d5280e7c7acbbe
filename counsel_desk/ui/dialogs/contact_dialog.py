"""A conversation that is not a collector's, written down while it lasts or afterwards."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Danger
from counsel_desk.domain.contacts import Contact, ContactDetails, ContactParty, PromisedBy
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.guidance import RedLinePlace
from counsel_desk.domain.ids import CaseId, ContactId
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.errors import InputError
from counsel_desk.services import contacts
from counsel_desk.services.calls import crisis_in
from counsel_desk.services.cases import load_case_file
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.contact_fields import ContactFields, beside
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, paragraph
from counsel_desk.ui.dialogs.other_side import WITH_ORGANISATION, organisation_named
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.crisis_panel import CrisisPanel
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.marked_edit import MarkedEdit
from counsel_desk.ui.widgets.red_line_hint import RedLineHint
from counsel_desk.ui.widgets.safe_contact import SafeContactNotice

# A relative tells what the client says: that, too, is a reason to ask.
_SPEAK_FOR_CLIENT = frozenset({ContactParty.CLIENT, ContactParty.RELATIVE})


class ContactDialog(FormDialog):
    """Changes a contact of a case, or writes down a new one: `saved` carries its `ContactId`.

    How the client may be reached stands above everything else for as long as it is about the client.
    """

    form = "contact"
    kinds = frozenset({"contact", "case", "client", "organisation"})

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        case_id: CaseId,
        contact: Contact | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("New contact") if contact is None else self.tr("Change the contact")
        super().__init__(desk, tasks, title, self.tr("Save"), parent)
        self._case_id, self._contact = case_id, contact
        self._wish: SafeContact | None = None
        self.contact_fields = ContactFields(desk, tasks)
        self.contact_fields.changed.connect(self.changed)
        self.contact_fields.party_changed.connect(self._suit_party)
        self._make_fields()
        self._lay_out_fields()
        self.contact_fields.load_choices(case_id)
        tasks.read(self, partial(_wish_of, desk, case_id), then=self._take_wish)
        self.setMinimumWidth(theme().px(640))
        self.begin(contact, subject=f"case {case_id}")
        self.contact_fields.party.setFocus()

    def content(self) -> Content:
        """What stands in the form."""
        return {
            **self.contact_fields.content(),
            "said": self.said.toPlainText(),
            "promise": self.promise.toPlainText(),
            "promised_by": self.promised_by.chosen(),
            "promised_until": self.promised_until.text(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.contact_fields.restore(content)
        self.said.setPlainText(content["said"])
        self.promise.setPlainText(content["promise"])
        self._choose_promiser(content["promised_by"])
        self.promised_until.set_text(content["promised_until"])

    def fill(self, record: Contact) -> tuple[str, int]:
        """Show a contact as kept."""
        self._contact, details = record, record.details
        self.contact_fields.show_details(details, record.organisation_name)
        self.said.setPlainText(details.said)
        self.promise.setPlainText(details.promise)
        self._choose_promiser(details.promised_by)
        self.promised_until.set_text(format_day(details.promised_until) if details.promised_until else "")
        return f"contact {record.id}", record.version

    def reload(self) -> Work | None:
        """The contact as kept now."""
        return partial(contacts.load_contact, self.desk, self._contact.id) if self._contact else None

    def work(self) -> Work:
        """Save the contact with the organisation that was only named."""
        details = replace(
            self.contact_fields.written(),
            said=self.said.toPlainText(),
            promise=self.promise.toPlainText(),
            promised_by=self.promised_by.chosen(),
            promised_until=self.promised_until.value(),
        )
        try:
            contacts.checked(self.desk, details)
        except InputError as error:
            self._lead_to(error.field)
            raise
        named = self.contact_fields.unknown_organisation
        return partial(_keep, self.desk, self._case_id, self._contact, details, named)

    def _lead_to(self, field: str) -> None:
        missing: dict[str, QWidget] = {"said": self.said, "promise": self.promise, "promised_by": self.promised_by}
        if field in missing:
            missing[field].setFocus()

    def _make_fields(self) -> None:
        today, working = self.desk.today, self.desk.calendar.add_working_days
        self.said = MarkedEdit(self.tr("What was said"), self.tr("What they said, as they said it"))
        self.said.setObjectName("contact_said")
        self.said.setFixedHeight(theme().px(104))
        self.promise = paragraph("contact_promise", 1, self.tr("Such as: written answer to the complaint"))
        self.promise.setAccessibleName(self.tr("Promise"))
        self.promised_by = Choice(self.tr("Promised by"), PromisedBy, self.tr("By whom?"))
        self.promised_by.setObjectName("contact_promised_by")
        self.promised_until = CheckedEdit(
            lambda text: parse_day(text, today, prefer="future", field="promised_until", working=working),
            name=self.tr("Until when"),
            placeholder=self.tr("Until: 周五, 15个工作日, 12-01"),
            echo=lambda day: messages.day_in_words(day, today),
        )
        self.promised_until.line.setObjectName("contact_promised_until")
        self.hint = RedLineHint(self.desk.pack, RedLinePlace.PROMISE)
        self.promise.textChanged.connect(self._consider_promise)
        self.promised_by.currentIndexChanged.connect(self._consider_promise)
        self.promise.textChanged.connect(self._suppose_promiser)
        self.notice = SafeContactNotice()
        self.crisis = CrisisPanel(self.desk.pack)
        self.crisis.asked.connect(self._write_answer)
        self.said.textChanged.connect(self._consider)
        self.fields = {**self.contact_fields.checked, "promised_until": self.promised_until}
        self.draft.watch(
            self.contact_fields.edited,
            self.said.textChanged,
            self.promise.textChanged,
            self.promised_by.currentIndexChanged,
            self.promised_until.edited,
        )

    def _suppose_promiser(self) -> None:
        """What is promised in a talk with an office is as a rule its word."""
        talk = self.contact_fields.party_chosen
        if self.promised_by.chosen() is None and talk in WITH_ORGANISATION and self.promise.toPlainText():
            self.promised_by.choose(PromisedBy.THEM)

    def _lay_out_fields(self) -> None:
        form = Form()
        form.add_field(self.tr("What was said"), self.said)
        form.addRow(self.crisis)
        form.add_field(self.tr("Promise"), self.promise)
        form.addRow(self.hint)
        form.add_field(self.tr("By, until"), beside(self.promised_by, self.promised_until))
        self.body.addWidget(self.notice)
        self.body.addWidget(self.contact_fields)
        self.body.addLayout(form)
        self.body.addStretch(1)

    def _take_wish(self, wish: SafeContact) -> None:
        self._wish = wish
        self._suit_party()

    def _suit_party(self) -> None:
        """How the client may be reached, and what to do in a crisis, belong to the client alone."""
        is_client = self.contact_fields.party_chosen is ContactParty.CLIENT
        if self._wish is not None and is_client:
            self.notice.show_contact(self._wish, self.desk.clock())
        else:
            self.notice.hide()
        self._consider()

    def _consider(self) -> None:
        """Nothing a client says is filed as harmless: words of self-harm bring the numbers and the question."""
        text = self.said.toPlainText()
        heard = crisis_in(self.desk, text) if self.contact_fields.party_chosen in _SPEAK_FOR_CLIENT else ()
        self.said.mark((span.start, span.end) for span in heard)
        self.crisis.show_heard(text, heard)
        self.crisis.setVisible(bool(heard))

    def _consider_promise(self) -> None:
        """What we promise keeps to our own rules; what others promise is theirs."""
        is_ours = self.promised_by.chosen() in {None, PromisedBy.US}
        self.hint.consider(self.promise.toPlainText() if is_ours else "")

    def _write_answer(self, answer: Danger) -> None:
        said = self.tr("Asked about thoughts of ending their life; the answer was: {answer}")
        self.said.appendPlainText(said.format(answer=messages.word(answer)))

    def _choose_promiser(self, by: PromisedBy | str | None) -> None:
        self.promised_by.setCurrentIndex(0)
        self.promised_by.choose(by)


def _wish_of(desk: Desk, case_id: CaseId) -> SafeContact:
    return load_case_file(desk, case_id).client.details.safe_contact


def _keep(desk: Desk, case_id: CaseId, contact: Contact | None, details: ContactDetails, named: str) -> ContactId:
    organisation = organisation_named(details.party, named) if named else None
    if contact is None:
        return contacts.add_contact(desk, case_id, details, named=organisation)
    contacts.change_contact(desk, contact, details, named=organisation)
    return contact.id
