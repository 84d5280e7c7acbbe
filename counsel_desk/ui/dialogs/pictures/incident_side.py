"""The form beside a picture: the exact words first, then when, how and from whom, and what they may show."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.dates import format_instant
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Incident, IncidentDetails
from counsel_desk.domain.moments import CHINA, Precision, day_of
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import draft_from
from counsel_desk.ui.dialogs.foreseen import show_foreseen
from counsel_desk.ui.dialogs.incident_fields import IncidentFields
from counsel_desk.ui.dialogs.written_incident import Written
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.conduct_list import ConductList
from counsel_desk.ui.widgets.crisis_watch import CrisisWatch
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.giving_way import GivingButton, GivingLabel
from counsel_desk.ui.widgets.marked_edit import MarkedEdit
from counsel_desk.ui.widgets.scrolling import WidthFirst, bring_into_view
from counsel_desk.ui.widgets.text import label, plain, plain_tip, visible
from counsel_desk.ui.widgets.threat_notice import ThreatNotice

_NOW = timedelta(minutes=1)  # words without a time are read as of this moment
_PAUSE = 200  # milliseconds after a keystroke until the words are read again


class IncidentSide(WidthFirst):
    """One incident after the other. What the last one may show stays to be decided until new words are typed."""

    edited = Signal()
    """Something was typed or chosen (for the draft)."""
    incident_asked = Signal(object)
    """This incident (`IncidentId`) of the picture is to be corrected."""
    changed = Signal(frozenset)
    """Records of these kinds were changed."""
    failed = Signal(object)
    """Something could not be kept (`WorldError`)."""

    def __init__(self, desk: Desk, tasks: Tasks, case_id: CaseId) -> None:
        super().__init__()
        self.setProperty("plain", "true")
        self._desk, self._tasks, self._case_id = desk, tasks, case_id
        self._recorded: Incident | None = None
        self._day: date | None = None  # of the one before: an hour alone is one of it
        self._make_parts()
        self._lay_out()
        self._connect()
        self._fields.load_choices(case_id)
        self._begin_anew()

    @property
    def conducts(self) -> ConductList:
        """What the words may show; of a recorded incident it can be decided here."""
        return self._conducts

    @property
    def recorded(self) -> Incident | None:
        """What was recorded last, until new words are typed."""
        return self._recorded

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written that would be lost with the window."""
        return not self.words.toPlainText().strip() and not self._fields.effect.text().strip()

    def show_given(self, incidents: tuple[Incident, ...]) -> None:
        """Show what the picture in view gave so far, each to be opened."""
        clear(self._given)
        for each in incidents:
            details = each.details
            at = messages.instant(details.happened_at, details.precision)
            said = " ".join(details.words.split())
            words = " · ".join(filter(None, (at, messages.word(details.channel), said)))
            made = GivingButton(plain(words), cut=Qt.TextElideMode.ElideRight)
            made.setProperty("kind", "link")
            made.setObjectName("incident_of_picture")
            made.setToolTip(self.tr("Correct it"))
            made.clicked.connect(partial(self._ask_for, each.id))
            self._given.addWidget(made)
        self._given_head.setVisible(bool(incidents))

    def written(self) -> Written:
        """What the form says; InputError for what cannot be taken."""
        if not self._fields.when.text().strip():
            raise InputError("incident.when_missing", "happened_at")
        return self._fields.written(self.words.toPlainText())

    def show_error(self, error: InputError) -> bool:
        """Say an error beneath its field; whether there is one."""
        return self._fields.show_error(error)

    def go_on(self, recorded: Incident, sender: str) -> None:
        """It is recorded: keep what the next one of the picture shares with it, the day without the hour too."""
        self._recorded = recorded
        details = recorded.details
        day = day_of(details.happened_at)
        midnight = datetime.combine(day, time(), CHINA)
        self._fields.load_choices(self._case_id)
        self._fields.show_details(
            replace(
                details,
                happened_at=midnight,
                precision=Precision.DAY,
                words="",
                connected=None,
                duration_seconds=None,
                witness="",
                effect="",
            ),
            recorded.organisation_name or sender,
        )
        self._rest_on(day)
        self._fields.call.ask_times(asked=True)
        self.words.clear()
        self._show_recorded(recorded)
        self.words.setFocus()
        bring_into_view(self.words)

    def show_decided(self, incident: Incident) -> None:
        """A decision on the last one was kept: show it as it is now."""
        if self._recorded is not None and self._recorded.id == incident.id and not self.words.toPlainText():
            self._show_recorded(incident)

    def forget_recorded(self) -> None:
        """The last one was taken back: there is nothing to decide of it."""
        self._recorded = None
        self._suggest()

    def content(self) -> Mapping[str, Any]:
        """Everything as typed, for the draft."""
        return {
            **self._fields.content(),
            "words": self.words.toPlainText(),
            "day": None if self._day is None else self._day.isoformat(),
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write a draft back."""
        self._rest_on(None if content["day"] is None else date.fromisoformat(content["day"]))
        self._fields.restore(content)
        self.words.setPlainText(content["words"])

    def take(self, text: str) -> None:
        """Words were pasted: their head lines become number and time."""
        if text.strip():
            self._tasks.read(self, partial(draft_from, self._desk, text), then=self._show_read)

    def _show_read(self, details: IncidentDetails) -> None:
        """Take over what they tell of themselves; the rest stays as it was for the message before."""
        self.words.setPlainText(details.words)
        if details.number:
            self._fields.number.set_text(details.number)
        if self._desk.clock() - details.happened_at > _NOW:
            self._fields.when.set_text(format_instant(details.happened_at, details.precision))

    def _begin_anew(self) -> None:
        """A picture hardly ever shows what happens now: the time is asked for."""
        self._fields.show_details(IncidentDetails(self._desk.clock()))
        self._fields.when.set_text("")

    def _rest_on(self, day: date | None) -> None:
        self._day = day
        self._fields.when.rest_on(day)

    def _suggest(self) -> None:
        text = self.words.toPlainText()
        self._fields.consider_words(text)
        if text.strip() or self._recorded is None:
            self._recorded = None
            self._may_show.setText(self.tr("What it may show"))
            self._may_show.setVisible(bool(text.strip()))
            show_foreseen(self._desk, self.words, self._threat, self._conducts, folded=False)
            self._name_suggested()

    def _show_recorded(self, incident: Incident) -> None:
        self._recorded = incident
        self._may_show.setText(self.tr("Recorded. Now confirm or reject what it may show."))
        self._may_show.setVisible(bool(incident.conducts))
        self._threat.consider(incident.conducts)
        self._conducts.setVisible(bool(incident.conducts))
        self._conducts.show_incident(incident, folded=False)
        self._name_suggested()

    def _name_suggested(self) -> None:
        """The cards are below the fields: beneath the words, one line says what is on them."""
        titles = (messages.title_of(self._desk.pack.conduct(each.conduct.code)) for each in self._conducts.cards)
        named = messages.listed(titles)
        said = self.tr("May show: {conduct}") if self._recorded is None else self.tr("To decide below: {conduct}")
        self._hint.setText(visible(said.format(conduct=named)) if named else "")
        self._hint.setToolTip(plain_tip(named))

    def _ask_for(self, incident: IncidentId, _checked: object = None) -> None:
        self.incident_asked.emit(incident)

    def _own_words(self) -> str:
        """What of the form may be the client's own words."""
        return self._fields.own_words(self.words.toPlainText())

    def _make_parts(self) -> None:
        self._given_head = label(self.tr("Written down from this picture"), TextRole.SECTION)
        self._given_head.hide()
        self._given = QVBoxLayout()
        self._given.setSpacing(0)
        self._crisis = CrisisWatch(self._desk)
        self.words = MarkedEdit(self.tr("Exact words"), self.tr("Word for word, insults included. Leave out nothing."))
        self.words.setObjectName("picture_words")
        self.words.setFixedHeight(theme().px(112))
        self.words.takes_pastes = True
        self._fields = IncidentFields(self._desk, self._tasks, full=True)
        self._threat = ThreatNotice()
        self._hint = GivingLabel()
        self._hint.setProperty("role", str(TextRole.CAPTION))
        self._may_show = label("", TextRole.SECTION, wrap=True)
        self._conducts = ConductList(self._desk, self._tasks)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)

    def _connect(self) -> None:
        self.words.pasted.connect(self.take)
        self.words.textChanged.connect(self._pause.start)
        self.words.textChanged.connect(self.edited)
        self._fields.edited.connect(self.edited)
        self._fields.changed.connect(self.changed)
        self._pause.timeout.connect(self._suggest)
        self._fields.told.failed.connect(self.failed)
        self._conducts.failed.connect(self.failed)
        self._crisis.answered.connect(self._fields.add_effect)
        self._crisis.read_along(self._own_words, self.words.textChanged, self._fields.effect.textChanged)
        self._suggest()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme().px(SPACE_SMALL), 0)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self._given_head)
        column.addLayout(self._given)
        for part in (
            self._crisis,
            label(self.tr("Exact words"), TextRole.SECTION),
            self.words,
            self._hint,
            self._threat,
            self._fields,
            self._may_show,
            self._conducts,
        ):
            column.addWidget(part)
        column.addStretch(1)
