"""The form about a client: who they are, how they may be reached, and until when the record is kept."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.duplicates import NOBODY, Lookalikes
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import Client, ClientDetails, Gender, PartyRole
from counsel_desk.domain.safe_hours import CallPermission, SafeContact, SafeHours, format_hours, parse_hours
from counsel_desk.errors import InputError
from counsel_desk.services import clients
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, TextRole, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.id_number_edit import IdNumberEdit, SealedIdNumber
from counsel_desk.ui.widgets.lookalikes_notice import LookalikesNotice
from counsel_desk.ui.widgets.phones_field import PhonesField
from counsel_desk.ui.widgets.text import label

_PAUSE = 400  # milliseconds; duplicates are looked for when typing pauses


class ClientDialog(FormDialog):
    """Changes a client, or makes one: `saved` carries the new `ClientId`. Every part may stay empty.

    `duplicate_chosen` carries the `ClientId` of somebody whom the person recognised, `merge_asked` of somebody who is
    to be merged with the client; the dialog keeps its draft.
    """

    form = "client"
    kinds = frozenset({"client", "case"})

    duplicate_chosen = Signal(object)
    merge_asked = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, client: Client | None = None, parent: QWidget | None = None) -> None:
        title = (
            self.tr("New client")
            if client is None
            else self.tr("Client {reference}").format(reference=client.reference)
        )
        super().__init__(desk, tasks, title, self.tr("Save"), parent)
        self._client = client
        self._id_seen = False
        self._make_fields()
        self._lay_out_fields()
        self._same = LookalikesNotice(merging=client is not None)
        self._same.merge_asked.connect(self._ask_to_merge)
        self._same.chosen.connect(self._take_duplicate)
        self.body.insertWidget(0, self._same)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look_for_duplicates)
        for signal in (
            self.name.textEdited,
            self.alias.textEdited,
            self.phones.changed,
            self.id_number.edited,
            self.birth_year.edited,
        ):
            signal.connect(self._pause.start)
        self.begin(client)

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "name": self.name.text(),
            "alias": self.alias.text(),
            "role": self.role.chosen(),
            "gender": self.gender.chosen(),
            "region": self.region.text(),
            "id_number": self.id_number.text(),
            "birth_year": self.birth_year.text(),
            "phones": [list(each) for each in self.phones.lines()],
            "permission": self.permission.chosen(),
            "hours": self.hours.text(),
            "safe_note": self.safe_note.text(),
            "retain_until": self.retain_until.text(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.name.setText(content["name"])
        self.alias.setText(content["alias"])
        self.region.setText(content["region"])
        self.safe_note.setText(content["safe_note"])
        self.role.choose(content["role"])
        self.gender.choose(content["gender"])
        self.permission.choose(content["permission"])
        self.id_number.set_text(content["id_number"])
        self.birth_year.set_text(content["birth_year"])
        self.hours.set_text(content["hours"])
        self.retain_until.set_text(content["retain_until"])
        self.phones.write([(text, whose) for text, whose in content["phones"]])

    def fill(self, record: Client) -> tuple[str, int]:
        """Show a client as kept."""
        self._client, details = record, record.details
        contact = details.safe_contact
        self.restore(
            {
                "name": details.name,
                "alias": details.alias,
                "role": details.role,
                "gender": details.gender,
                "region": details.region,
                "id_number": details.id_number,
                "birth_year": str(details.birth_year or ""),
                "phones": [(phone.number, phone.use) for phone in details.phones],
                "permission": contact.permission,
                "hours": format_hours(contact.hours),
                "safe_note": contact.note,
                "retain_until": format_day(details.retain_until) if details.retain_until else "",
            }
        )
        if not self._id_seen:
            self.id_number.seal()
        return record.reference, record.version

    def reload(self) -> Work | None:
        """The client as kept now."""
        return partial(clients.load_client, self.desk, self._client.id) if self._client else None

    def work(self) -> Work:
        """Save the client."""
        details = self._details()
        if self._client is None:
            return partial(clients.add_client, self.desk, details)
        return partial(clients.change_client, self.desk, self._client, details)

    def _details(self) -> ClientDetails:
        return ClientDetails(
            name=self.name.text().strip(),
            alias=self.alias.text().strip(),
            role=self.role.chosen() or PartyRole.UNSURE,
            id_number=self.id_number.value() or "",
            birth_year=self.birth_year.value(),
            gender=self.gender.chosen() or Gender.UNKNOWN,
            region=self.region.text().strip(),
            phones=self.phones.phones(),
            safe_contact=SafeContact(
                self.permission.chosen() or CallPermission.NOT_ASKED,
                self.hours.value() or (),
                self.safe_note.text().strip(),
            ),
            retain_until=self.retain_until.value(),
        )

    def _make_fields(self) -> None:
        today = self.desk.today
        self.name = line("name", self.tr("May stay empty"))
        self.alias = line("alias")
        self.region = line("region")
        self.safe_note = line("safe_note", self.tr("Such as: hang up if someone else answers"))
        self.role = Choice(self.tr("Role"), PartyRole)
        self.role.choose(PartyRole.UNSURE)
        self.gender = Choice(self.tr("Gender"), Gender)
        self.gender.choose(Gender.UNKNOWN)
        self.permission = Choice(self.tr("Safe contact"), CallPermission)
        for choice, name in ((self.role, "role"), (self.gender, "gender"), (self.permission, "permission")):
            choice.setObjectName(name)
        self.phones = PhonesField()
        word = messages.error_text
        self.id_number = IdNumberEdit(word, name=self.tr("ID number"))
        self.birth_year = CheckedEdit(lambda text: _year(text, today.year), word, name=self.tr("Birth year"))
        self.hours = CheckedEdit(
            parse_hours,
            word,
            name=self.tr("Safe hours"),
            placeholder=self.tr("9:00-12:00, after 18:00"),
            echo=self._hours_in_words,
        )
        self.retain_until = CheckedEdit(
            lambda text: parse_day(text, today, prefer="future", field="retain_until"),
            word,
            name=self.tr("Keep until"),
            echo=messages.day,
        )
        self.fields = {
            "id_number": self.id_number,
            "birth_year": self.birth_year,
            "safe_hours": self.hours,
            "retain_until": self.retain_until,
        }
        self.draft.watch(
            *(each.textChanged for each in (self.name, self.alias, self.region, self.safe_note)),
            *(field.edited for field in self.fields.values()),
            *(choice.currentIndexChanged for choice in (self.role, self.gender, self.permission)),
            self.phones.changed,
        )

    def _lay_out_fields(self) -> None:
        person, contact = Form(), Form()
        person.add_field(self.tr("Name"), self.name)
        person.add_field(self.tr("Alias"), self.alias, self.tr("What to call them when the name must not be said"))
        person.add_field(self.tr("Role"), self.role)
        sealed = SealedIdNumber(self.id_number)
        sealed.show_asked.connect(self._show_id_number)
        person.add_field(self.tr("ID number"), sealed)
        person.add_field(self.tr("Birth year"), self.birth_year)
        person.add_field(self.tr("Gender"), self.gender)
        person.add_field(self.tr("Region"), self.region)
        contact.add_field(self.tr("Phones"), self.phones)
        contact.add_field(self.tr("Safe contact"), self.permission)
        contact.add_field(self.tr("Safe hours"), self.hours, self.tr("Empty means at any hour"))
        contact.add_field(self.tr("Note"), self.safe_note)
        contact.add_field(self.tr("Keep until"), self.retain_until, self.tr("When this record is to be erased"))
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_LARGE))
        for heading, form in ((self.tr("Person"), person), (self.tr("Contact"), contact)):
            column = QVBoxLayout()
            column.setSpacing(theme().px(SPACE))
            column.addWidget(label(heading, TextRole.SECTION))
            column.addLayout(form)
            column.addStretch(1)
            row.addLayout(column, 1)
        self.body.addLayout(row)
        self.setMinimumWidth(theme().px(860))

    def _hours_in_words(self, hours: SafeHours) -> str:
        return format_hours(hours) or self.tr("At any hour")

    def _show_id_number(self) -> None:
        if self._client is not None:
            work = partial(clients.reveal_id_number, self.desk, self._client.id)
            self.tasks.write(self, work, then=self._unseal, failed=self._tell)

    def _unseal(self, _number: str) -> None:
        self._id_seen = True
        self.id_number.unseal()
        self.id_number.setFocus()
        self.changed.emit(frozenset({"client"}))

    def _look_for_duplicates(self) -> None:
        details = ClientDetails(
            name=self.name.text().strip(),
            alias=self.alias.text().strip(),
            id_number=(self.id_number.value() or "") if self.id_number.is_good() else "",
            birth_year=self.birth_year.value() if self.birth_year.is_good() else None,
            phones=self.phones.good_phones(),
        )
        if details == ClientDetails(birth_year=details.birth_year):
            self._same.show_found(NOBODY)
            return
        mine = self._client.id if self._client else None
        self.tasks.read(self, partial(clients.possible_duplicates, self.desk, details, mine), then=self._show_found)

    def _show_found(self, found: Lookalikes) -> None:
        self._same.show_found(found)

    def _ask_to_merge(self, client_id: ClientId) -> None:
        self.merge_asked.emit(client_id)
        self.reject()

    def _take_duplicate(self, client_id: ClientId) -> None:
        self.duplicate_chosen.emit(client_id)
        self.reject()


def _year(text: str, this_year: int) -> int:
    said = text.strip().removesuffix("年")
    if not (said.isascii() and said.isdigit() and 1900 <= int(said) <= this_year):
        raise InputError("birth_year.unreadable", "birth_year")
    return int(said)
