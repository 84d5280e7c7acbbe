"""The fields of an incident besides its words: how, when, from whom, to whom."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_instant
from counsel_desk.domain.ids import CaseId, OrganisationId
from counsel_desk.domain.incidents import CALLS, Channel, Contacted, Direction, IncidentDetails, KnownFrom
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.phones import check_phone, phone_kind
from counsel_desk.errors import InputError
from counsel_desk.services.debts import debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.call_field import CallField
from counsel_desk.ui.dialogs.form_dialog import line
from counsel_desk.ui.dialogs.sender_field import SenderField
from counsel_desk.ui.dialogs.source_choice import SourceChoice
from counsel_desk.ui.dialogs.written_incident import Written
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.debt_choice import DebtChoice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.happened_edit import HappenedEdit
from counsel_desk.ui.widgets.person_field import PersonField
from counsel_desk.ui.widgets.told_panel import ToldPanel

_PAUSE = 250  # milliseconds after a keystroke until the words are read again


class IncidentFields(QWidget):
    """`full` shows every field; otherwise those that a pasted message needs."""

    edited = Signal()
    """A person changed something."""
    changed = Signal(frozenset)
    """An organisation, or somebody around the client, was written down."""

    def __init__(self, desk: Desk, tasks: Tasks, *, full: bool) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._full = full
        self._direction = Direction.INCOMING
        self._case: CaseId | None = None
        self._words = ""
        self._make_fields()
        self._lay_out()
        self._connect()

    def load_choices(self, case_id: CaseId | None) -> None:
        """Read the organisations, and the debts of the case, to choose from."""
        self.organisation.load()
        self.follow_case(case_id)

    def follow_case(self, case_id: CaseId | None) -> None:
        """It goes to this case: offer its debts and the people around its client, and no other's."""
        if self._case is not None and case_id != self._case:
            self.debt.choose(None)
        self._case = case_id
        self.person.load_case(case_id)
        if case_id is not None:
            self._tasks.read(self, partial(debts_of, self._desk, case_id), then=self.debt.offer)
        self._soon.start()

    def show_details(self, details: IncidentDetails, sender: str = "") -> None:
        """Show what is known; `sender` is the name of the organisation, where it is at hand."""
        self._direction = details.direction  # no field asks for it: an import knows who rang whom
        self.channel.choose(details.channel)
        self.when.set_text(format_instant(details.happened_at, details.precision))
        self.number.set_text(details.number)
        self.contacted.choose(details.contacted)
        self.person.choose(details.person)
        self._show_sender(details.organisation, sender)
        self.known_from.choose(details.known_from)
        self.call.show_call(details.duration_seconds or 0, answered=details.connected)
        self.effect.setText(details.effect)
        self.witness.setText(details.witness)
        self.debt.choose(details.debt)
        self._suit_channel()

    def show_kept(self, details: IncidentDetails, sender: str = "") -> None:
        """Show an incident as kept: it is one, and how it is known has been said."""
        self.show_details(details, sender)
        self.when.settle()
        self.known_from.settle()
        self.call.ask_times(asked=False)

    def own_words(self, words: str) -> str:
        """What may be the client's own words: what it did to them, and these exact words where the client wrote."""
        wrote = words if self._direction is Direction.OUTGOING else ""
        return "\n".join(filter(None, (self.effect.text(), wrote)))

    def add_effect(self, said: str) -> None:
        """Write more of what it did to the client."""
        self.effect.setText(" ".join(filter(None, (self.effect.text().strip(), said))))
        self.edited.emit()

    def consider_words(self, words: str) -> None:
        """The exact words have changed: they may tell who sent them."""
        self.organisation.consider_words(words)
        self._words = words
        self._soon.start()

    def written(self, words: str) -> Written:
        """What the form says, with these exact words; InputError for a field that cannot be taken."""
        happened_at, precision = self.when.answer() or (self._desk.clock(), Precision.MINUTE)
        channel = self.channel.chosen() or Channel.OTHER
        is_call = channel in CALLS
        sender = self.organisation.chosen()
        details = IncidentDetails(
            happened_at=happened_at,
            precision=precision,
            channel=channel,
            number=self.number.value() or "",
            words=words,
            contacted=self.contacted.chosen() or Contacted.UNKNOWN,
            known_from=self.known_from.chosen() or KnownFrom.TOLD,
            organisation=sender,
            debt=self.debt.chosen(),
            connected=self.call.answered() if is_call else None,
            duration_seconds=(self.call.length() or None) if is_call else None,
            witness=self.witness.text().strip(),
            effect=self.effect.text().strip(),
            direction=self._direction,
            person=None if self.contacted.chosen() is Contacted.CLIENT else self.person.chosen(),
        )
        return Written(details, "" if sender else self.organisation.text(), self.call.times.value() if is_call else 1)

    def show_error(self, error: InputError) -> bool:
        """Say an error beneath its field; whether there is one."""
        fields: dict[str, CheckedEdit[Any]] = {"happened_at": self.when, "number": self.number}
        field = fields.get(error.field)
        if field is not None:
            field.show_error(error)
        return field is not None

    def content(self) -> Mapping[str, Any]:
        """Everything as typed, for a draft."""
        return {
            "channel": self.channel.chosen(),
            "contacted": self.contacted.chosen(),
            "person": self.person.chosen(),
            "known_from": self.known_from.chosen(),
            "connected": self.call.connected.currentIndex(),
            "organisation": self.organisation.text(),
            "debt": self.debt.chosen(),
            "seconds": self.call.length(),
            "times": self.call.times.value(),
            **{name: each.text() for name, each in self._lines.items()},
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write a draft back."""
        self.channel.choose(content["channel"])
        self.contacted.choose(content["contacted"])
        self.person.choose(content.get("person"))
        self.known_from.choose(content["known_from"])
        self.call.connected.setCurrentIndex(content["connected"])
        self.organisation.set_text(content["organisation"])
        self.debt.choose(content["debt"])
        self.call.show_length(content["seconds"])
        self.call.times.setValue(content.get("times", 1))  # a draft of an earlier version has none
        self.known_from.settle()
        for name, each in self._lines.items():
            each.setText(content[name])
        self.when.tell()
        self.number.tell()
        self._suit_channel()

    def _show_told(self) -> None:
        """Say what the words tell, as far as the form does not say it yet."""
        details = IncidentDetails(
            self._desk.clock(),
            words=self._words,
            number=(self.number.value() or "") if self.number.is_good() else "",
            organisation=self.organisation.chosen(),
            debt=self.debt.chosen(),
            direction=self._direction,
        )
        self.told.show_words(details, self._case)

    def _take(self, field: CheckedEdit[str] | SenderField | DebtChoice, value: Any) -> None:
        """Take over what a message tells."""
        if isinstance(field, DebtChoice):
            field.choose(value)
        else:
            field.set_text(value)
        self.edited.emit()
        self._soon.start()

    def _make_fields(self) -> None:
        self.told = ToldPanel(self._desk, self._tasks)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._show_told)
        self.channel = Choice(self.tr("Channel"), Channel)
        self.when = HappenedEdit(self._desk.clock, name=self.tr("Time"))
        self.number: CheckedEdit[str] = CheckedEdit(
            partial(check_phone, field="number"),
            messages.error_text,
            name=self.tr("Number"),
            echo=lambda number: f"{messages.word(phone_kind(number))} · {messages.phone(number)}",
        )
        self.contacted = Choice(self.tr("Contacted"), Contacted)
        self.person = PersonField(self._desk, self._tasks, self.tr("Person contacted"))
        self.organisation = SenderField(self._desk, self._tasks, self.number)
        self.known_from = SourceChoice(self.tr("Known from"), self.channel)
        self.call = CallField()
        self.effect, self.witness = line("incident_effect"), line("incident_witness")
        self.debt = DebtChoice(self.tr("Debt"))
        self._lines = {
            "when": self.when.line,
            "number": self.number.line,
            "effect": self.effect,
            "witness": self.witness,
        }
        for name, field in {
            "channel": self.channel,
            "when": self.when.line,
            "number": self.number.line,
            "contacted": self.contacted,
            "person": self.person.combo,
            "organisation": self.organisation.combo,
            "known_from": self.known_from,
            "debt": self.debt,
        }.items():
            field.setObjectName(f"incident_{name}")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        form = self._form = Form()
        column.addLayout(form)
        form.add_field(self.tr("Channel"), self.channel)
        form.add_field(self.tr("Time"), self.when)
        form.add_field(self.tr("Number"), self.number)
        rest = (self.known_from, self.effect, self.witness, self.debt, self.call)
        if self._full:
            form.add_field(self.tr("Call"), self.call)
        form.add_field(self.tr("Contacted"), self.contacted)
        form.add_field(self.tr("Person"), self.person)
        form.add_field(self.tr("Organisation"), self.organisation)
        if self._full:
            form.add_field(self.tr("Debt"), self.debt)
            form.add_field(self.tr("Effect"), self.effect, self.tr("What it did to the client: sleep, work, family."))
            form.add_field(self.tr("Witness"), self.witness)
            form.add_field(self.tr("Known from"), self.known_from)
        else:
            for each in rest:
                each.setParent(self)
                each.hide()
        column.addSpacing(theme().px(SPACE_SMALL))
        column.addWidget(self.told)

    def _connect(self) -> None:
        for combo in (self.channel, self.contacted, self.known_from, self.debt):
            combo.activated.connect(self.edited)
        for each in self._lines.values():
            each.textEdited.connect(self.edited)
        self.call.edited.connect(self.edited)
        self.organisation.edited.connect(self.edited)
        self.person.edited.connect(self.edited)
        self.person.changed.connect(self.changed)
        self.contacted.currentIndexChanged.connect(self._suit_contacted)
        self._suit_contacted()
        self.organisation.changed.connect(self.changed)
        self.told.debt_taken.connect(partial(self._take, self.debt))
        self.told.number_taken.connect(partial(self._take, self.number))
        self.told.sender_taken.connect(partial(self._take, self.organisation))
        self.told.kept.connect(lambda _said, kinds: self.changed.emit(kinds))
        self.channel.currentIndexChanged.connect(self._suit_channel)
        self._suit_channel()

    def _suit_channel(self) -> None:
        """Ask about a call only where there was one."""
        if self._full:
            self._form.setRowVisible(self.call, self.channel.chosen() in CALLS)

    def _suit_contacted(self) -> None:
        """Ask who it was only where somebody else was contacted."""
        self._form.setRowVisible(self.person, self.contacted.chosen() is not Contacted.CLIENT)

    def _show_sender(self, organisation: OrganisationId | None, name: str) -> None:
        if organisation is None:
            self.organisation.set_text(name)
        else:
            self.organisation.choose(organisation, name)
