"""What is said of a file kept as evidence: what it shows, who obtained it when, where the original is."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.contacts import Contact
from counsel_desk.domain.dates import format_instant, parse_instant
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.guidance import RedLinePlace
from counsel_desk.domain.ids import CaseId, ContactId, IncidentId
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.moments import Precision
from counsel_desk.guidance.red_lines import lines_at
from counsel_desk.services.contacts import contacts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import change_evidence, load_evidence
from counsel_desk.services.incidents import incidents_of
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line, paragraph
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.checked_records import CheckedRecords
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.text import label, visible

_LINES = ("obtained_by", "device", "original_at")
_SHOWN = 18  # entries of the opened list


class EvidenceDialog(FormDialog):
    """Changes what is said of a file. Its bytes and its hash never change."""

    form = "evidence"
    kinds = frozenset({"evidence"})

    def __init__(self, desk: Desk, tasks: Tasks, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, self.tr("About the file"), self.tr("Save"), parent)
        self._evidence = evidence
        self._contact: ContactId | None = None  # kept while the choices are not read yet
        self._make_fields()
        self._lay_out_fields()
        self.begin(evidence)
        tasks.read(self, partial(_choices, desk, evidence.case_id), then=self._offer)

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "name": self.name.text(),
            "description": self.description.toPlainText(),
            "incidents": list(self.incidents.chosen()),
            "contact": self._contact,
            **{name: field.text() for name, field in self.fields.items()},
            **{name: field.text() for name, field in self._lines.items()},
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.name.setText(content["name"])
        self.description.setPlainText(content["description"])
        for name, field in self.fields.items():
            field.set_text(content[name])
        for name, each in self._lines.items():
            each.setText(content[name])
        if "incidents" in content:  # a draft of an earlier version does not tell
            self.incidents.choose(content["incidents"])
            self._choose(content["contact"])

    def fill(self, record: Evidence) -> tuple[str, int]:
        """Show what is said of a file now."""
        self._evidence = record
        details = record.details
        texts = {name: getattr(details, name) for name in _LINES}
        moments = {
            "formed_at": _moment(details.formed_at, details.formed_precision),
            "obtained_at": _moment(details.obtained_at, details.obtained_precision),
        }
        said = {"name": details.name, "description": details.description}
        belongs = {"incidents": list(details.incidents), "contact": details.contact}
        self.restore({**said, **belongs, **texts, **moments})
        return f"evidence {record.id}", record.version

    def reload(self) -> Work:
        """The file as kept now."""
        return partial(load_evidence, self.desk, self._evidence.id)

    def work(self) -> Work:
        """Save what is said of it."""
        before = self._evidence.details
        formed, obtained = self.formed_at.value(), self.obtained_at.value()
        details = replace(
            before,
            name=self.name.text(),
            description=self.description.toPlainText(),
            formed_at=formed and formed[0],
            formed_precision=formed[1] if formed else Precision.MINUTE,
            obtained_at=obtained and obtained[0],
            obtained_precision=obtained[1] if obtained else Precision.MINUTE,
            obtained_by=self._lines["obtained_by"].text(),
            device=self._lines["device"].text(),
            original_at=self._lines["original_at"].text(),
            incidents=tuple(map(IncidentId, self.incidents.chosen())),
            contact=self._contact,
        )
        return partial(change_evidence, self.desk, self._evidence, details)

    def _make_fields(self) -> None:
        self.name = line("evidence_name")
        self.description = paragraph("evidence_description", 3, self.tr("What it shows, who speaks, which number"))
        self.formed_at = self._instant("formed_at", self.tr("Formed at"))
        self.obtained_at = self._instant("obtained_at", self.tr("Obtained at"))
        self.fields = {"formed_at": self.formed_at, "obtained_at": self.obtained_at}
        hints = (self.tr("Such as: the client, by WeChat"), self.tr("Such as: the client's Huawei phone"), "")
        self._lines = {name: line(f"evidence_{name}", hint) for name, hint in zip(_LINES, hints, strict=True)}
        nothing = self.tr("No incident is written down in this case yet.")
        self.incidents = CheckedRecords("evidence_incidents", self.tr("Incidents that it shows"), nothing)
        self.contact = CalmComboBox(self.tr("Conversation"))
        self.contact.setObjectName("evidence_contact")
        self.contact.setMaxVisibleItems(_SHOWN)
        self.contact.addItem(self.tr("Of no conversation"), None)
        self.contact.activated.connect(lambda row: self._choose(self.contact.itemData(row)))
        self.draft.watch(
            self.name.textChanged,
            self.description.textChanged,
            self.incidents.changed,
            self.contact.activated,
            *(field.line.textChanged for field in self.fields.values()),
            *(field.textChanged for field in self._lines.values()),
        )

    def _instant(self, field: str, name: str) -> CheckedEdit[tuple[datetime, Precision]]:
        clock = self.desk.clock
        made: CheckedEdit[tuple[datetime, Precision]] = CheckedEdit(
            lambda text: parse_instant(text, clock(), field=field),
            messages.error_text,
            name=name,
            placeholder=self.tr("such as 昨晚10点20, 3月5日 15:00"),
            echo=lambda read: messages.instant(*read),
        )
        made.line.setObjectName(f"evidence_{field}")
        return made

    def _lay_out_fields(self) -> None:
        form = Form()
        form.add_field(self.tr("Name"), self.name)
        form.add_field(self.tr("What it shows"), self.description)
        form.add_field(self.tr("Incidents"), self.incidents)
        form.add_field(self.tr("Conversation"), self.contact)
        form.add_field(self.tr("Formed at"), self.formed_at, self.tr("When the message came, the picture was taken."))
        form.add_field(self.tr("Obtained at"), self.obtained_at, self.tr("When we got the file."))
        theirs = messages.clauses(each.text for each in lines_at(self.desk.pack, RedLinePlace.THIRD_PERSON))
        form.add_field(self.tr("Obtained by"), self._lines["obtained_by"], theirs)
        form.add_field(self.tr("Device"), self._lines["device"])
        original = self.tr("A court may ask for it: the client should not delete it.")
        form.add_field(self.tr("Original is"), self._lines["original_at"], original)
        self.body.addLayout(form)
        hashed = self.tr("SHA-256 {hash}").format(hash=self._evidence.sha256)
        told = f"{self._evidence.origin.name}\n{hashed}"
        self.body.addWidget(label(told, TextRole.CAPTION, wrap=True, selectable=True))
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(560))

    def _offer(self, choices: tuple[tuple[Incident, ...], tuple[Contact, ...]]) -> None:
        incidents, contacts = choices
        shown = set(self.incidents.chosen())
        first = sorted(
            incidents, key=lambda each: each.id not in shown
        )  # those that it shows are seen without a search
        self.incidents.offer_records([(each.id, visible(incident_words(each))) for each in first])
        for each in contacts:
            self.contact.addItem(visible(contact_words(each)), each.id)
        self._choose(self._contact)

    def _choose(self, contact: int | None) -> None:
        """Show of which conversation it is; what is not read yet, or was taken out, is kept all the same."""
        self._contact = None if contact is None else ContactId(contact)
        self.contact.setCurrentIndex(max(0, self.contact.findData(contact)))


def incident_words(incident: Incident) -> str:
    """An incident in a few words: when, how, from which number, by whom."""
    details = incident.details
    at = messages.instant(details.happened_at, details.precision)
    number = messages.phone(details.number) if details.number else ""
    return " · ".join(filter(None, (at, messages.word(details.channel), number, incident.organisation_name)))


def contact_words(contact: Contact) -> str:
    """A conversation in a few words: when, with whom, how."""
    details = contact.details
    at = messages.instant(details.at, details.precision)
    return " · ".join((at, messages.word(details.party), messages.word(details.channel)))


def moment_words(at: datetime | None, precision: Precision) -> str:
    """When a file was formed or obtained, no more exact than it is known; nothing where nobody said."""
    return "" if at is None else messages.instant(at, precision)


def _choices(desk: Desk, case_id: CaseId) -> tuple[tuple[Incident, ...], tuple[Contact, ...]]:
    return incidents_of(desk, case_id), contacts_of(desk, case_id)


def _moment(at: datetime | None, precision: Precision) -> str:
    return "" if at is None else format_instant(at, precision)
