"""Invented contacts by collectors: in bursts, at believable hours, towards the client and others."""

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from counsel_desk.domain.contact_norms import Contact, Passed, of_norm, passed_by
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CounsellorId, DebtId, IncidentId, PersonId
from counsel_desk.domain.incidents import (
    Channel,
    ConductState,
    Contacted,
    IncidentDetails,
    KnownFrom,
    SuggestedConduct,
)
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.services.invention.days import office_hour
from counsel_desk.services.invention.messages import Message, Messages
from counsel_desk.services.invention.odds import Odds
from counsel_desk.services.invention.people import invented_mobile
from counsel_desk.services.invention.scene import KnownOrganisation, Scene
from counsel_desk.services.invention.vocabulary import Story
from counsel_desk.services.suggestions import as_suggested
from counsel_desk.storage.bulk_incidents import NewConduct
from counsel_desk.storage.bulk_records import Decided

_HOURS_BY_DAY = Odds(
    {8: 5, 9: 11, 10: 12, 11: 10, 12: 6, 13: 5, 14: 9, 15: 11, 16: 10, 17: 8, 18: 6, 19: 6, 20: 5, 21: 3}
)
_HOURS_BY_NIGHT = Odds({22: 40, 23: 26, 0: 8, 1: 4, 2: 2, 5: 3, 6: 7, 7: 26})
_WRITTEN = Odds(
    {Channel.SMS: 74, Channel.WECHAT: 16, Channel.QQ: 3, Channel.EMAIL: 4, Channel.SOCIAL: 1, Channel.OTHER: 2}
)
_EXPOSING = Odds({Channel.WECHAT: 46, Channel.SOCIAL: 26, Channel.SMS: 28})
_OFFICIAL = Odds({Channel.SMS: 62, Channel.LETTER: 26, Channel.EMAIL: 12})
_OTHERS = Odds({Contacted.RELATIVE: 52, Contacted.EMPLOYER: 24, Contacted.FRIEND: 20, Contacted.OTHER: 4})
_KNOWN_FROM = Odds({KnownFrom.PHONE: 60, KnownFrom.EXPORT: 32, KnownFrom.TOLD: 8})

_BEFORE, _AFTER = 30, 120  # days before a case is opened from which it is told, and after which it grows quiet


@dataclass(frozen=True, slots=True)
class Sender:
    """Who contacts a client about one of their debts, and from which numbers."""

    debt: DebtId | None
    organisation: KnownOrganisation | None
    numbers: tuple[str, ...]

    @property
    def brand(self) -> str:
        """What it calls itself."""
        return self.organisation.brand if self.organisation else "某平台"


@dataclass(frozen=True, slots=True)
class InventedIncident:
    """A contact, the conduct in it, and when it was written down."""

    details: IncidentDetails
    conducts: tuple[NewConduct, ...]
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Setting:
    """The case an incident belongs to."""

    story: Story
    opened_at: datetime
    until: date
    is_open: bool
    counsellor: CounsellorId
    senders: Sequence[Sender]
    people: Mapping[Contacted, Sequence[PersonId]]


def senders_of(random: Random, scene: Scene, debts: Mapping[DebtId, DebtDetails]) -> tuple[Sender, ...]:
    """Who may call about the debts: the collector or else the lender; someone unknown when there is neither."""
    senders = []
    for debt_id, debt in debts.items():
        behind = debt.collector or debt.lender
        organisation = scene.organisations[behind] if behind and random.random() < 0.85 else None
        senders.append(Sender(debt_id, organisation, _numbers(random, organisation)))
    return tuple(senders) or (Sender(None, None, _numbers(random, None)),)


def invent_incidents(
    random: Random, scene: Scene, messages: Messages, setting: Setting, count: int
) -> Iterator[InventedIncident]:
    """So many contacts, in bursts of a day, with what their hours and their number pass of the industry's norms."""
    made: list[InventedIncident] = []
    while len(made) < count:
        size = min(count - len(made), 1 + int(random.random() * 2 * setting.story.burst))
        day, sender = _day(random, scene, setting), random.choice(setting.senders)
        made += (_incident(random, scene, messages, setting, day, sender, is_flood=place >= 3) for place in range(size))
    passed: dict[int, list[Passed]] = {}
    for each in passed_by(Contact(IncidentId(place), incident.details) for place, incident in enumerate(made)):
        passed.setdefault(each.contact, []).append(each)
    for place, incident in enumerate(made):
        decide = _Decisions(random, scene, setting.counsellor, incident.written_at)
        norms = tuple(decide.on_norm(each) for each in passed.get(place, ()))
        yield replace(incident, conducts=incident.conducts + norms)


def _day(random: Random, scene: Scene, setting: Setting) -> date:
    opened = setting.opened_at.date()
    first = scene.span.within(opened - timedelta(_BEFORE))
    last = scene.span.within(min(setting.until, opened + timedelta(_AFTER)))
    grows_quiet = 1.1 if setting.is_open else 2.6
    return min(last, first + timedelta(int(((last - first).days + 1) * random.betavariate(1.5, grows_quiet))))


def _incident(
    random: Random, scene: Scene, messages: Messages, setting: Setting, day: date, sender: Sender, *, is_flood: bool
) -> InventedIncident:
    kind = setting.story.messages.pick(random)
    channel, message, connected = _contact(random, messages, kind, sender)
    at_night = random.random() < setting.story.night and channel is not Channel.VISIT
    known_from = KnownFrom.TOLD if channel is Channel.VISIT else _KNOWN_FROM.pick(random)
    contacted = _contacted(random, setting.story, kind)
    happened_at, precision = _moment(random, day, known_from, at_night=at_night)
    details = IncidentDetails(
        happened_at=happened_at,
        precision=precision,
        channel=channel,
        number="" if channel in {Channel.VISIT, Channel.LETTER, Channel.EMAIL} else random.choice(sender.numbers),
        words=message.text if message else "",
        contacted=contacted,
        known_from=known_from,
        organisation=sender.organisation.id if sender.organisation else None,
        debt=sender.debt,
        connected=connected,
        duration_seconds=int(random.expovariate(1 / 95)) + 4 if connected else None,
        witness=random.choice(scene.words.messages["witnesses"]),
        effect=random.choice(scene.words.messages["visits" if channel is Channel.VISIT else "effects"]).format_map(
            {"brand": sender.brand, "sum": random.randint(2, 90) * 100}
        ),
        person=random.choice(setting.people[contacted]) if contacted in setting.people else None,
    )
    written_at = _written_at(random, scene, setting, happened_at)
    by_hand = _seen_by_hand(random, setting.story, details, is_flood=is_flood)
    decide = _Decisions(random, scene, setting.counsellor, written_at)
    conducts = decide.of(message, by_hand)
    return InventedIncident(details, conducts, written_at)


def _contact(
    random: Random, messages: Messages, kind: str, sender: Sender
) -> tuple[Channel, Message | None, bool | None]:
    """How it came, what was said, and whether a call was taken."""
    way, who = random.random(), sender.organisation
    if kind == "T08" and way < 0.3:
        return Channel.VISIT, None, None
    if way < 0.16:
        return Channel.CALL, None, False
    if way < 0.27:
        told = messages.pick(random, "spoken" if kind in {"T00", "plain", "T16"} else kind, who)
        return Channel.CALL, told, True
    if kind in {"T00", "plain"} and way < 0.45:
        return Channel.ROBOT_CALL, messages.pick(random, "robot", who), True
    odds = {"T09": _EXPOSING, "T05": _OFFICIAL, "T18": _OFFICIAL, "T19": _OFFICIAL}.get(kind, _WRITTEN)
    return odds.pick(random), messages.pick(random, kind, who), None


def _contacted(random: Random, story: Story, kind: str) -> Contacted:
    others = 0.6 if kind == "T03b" and story.others else story.others
    return _OTHERS.pick(random) if random.random() < others else Contacted.CLIENT


def _moment(random: Random, day: date, known_from: KnownFrom, *, at_night: bool) -> tuple[datetime, Precision]:
    if known_from is KnownFrom.TOLD and random.random() < 0.5:
        return datetime.combine(day, time(), CHINA), Precision.DAY
    hour = (_HOURS_BY_NIGHT if at_night else _HOURS_BY_DAY).pick(random)
    exact = known_from is KnownFrom.EXPORT
    moment = time(hour, int(random.random() * 60), int(random.random() * 60) if exact else 0)
    return datetime.combine(day, moment, CHINA), Precision.SECOND if exact else Precision.MINUTE


def _written_at(random: Random, scene: Scene, setting: Setting, happened_at: datetime) -> datetime:
    """With the case when it came before, else within days; never after yesterday."""
    if happened_at < setting.opened_at:
        return setting.opened_at + timedelta(minutes=random.randint(5, 60))
    day = scene.span.within(happened_at.date() + timedelta(int(random.expovariate(0.4))))
    return scene.span.past(max(happened_at + timedelta(minutes=1), office_hour(random, day)))


def _seen_by_hand(random: Random, story: Story, details: IncidentDetails, *, is_flood: bool) -> list[str]:
    signs = {
        "T08": details.channel is Channel.VISIT,
        "T15": details.channel is Channel.ROBOT_CALL,
        "T17": not is_flood,
    }
    return [code for code in story.hand if signs[code] and random.random() < 0.4]


def _numbers(random: Random, organisation: KnownOrganisation | None) -> tuple[str, ...]:
    """A few numbers in use: the known ones with changing ends, or mobiles."""
    mobiles = tuple(invented_mobile(random.randint(10, 20), random.randint(0, 9_999)) for _ in range(2))
    if organisation is None or not organisation.words.numbers:
        return mobiles
    known = organisation.words.numbers
    return known + tuple(f"{number}{random.randint(0, 999):03d}" for number in known if number[:3] == "106") + mobiles


class _Decisions:
    """What became of suggestions: most of the older ones are decided, of the newest half."""

    def __init__(self, random: Random, scene: Scene, counsellor: CounsellorId, written_at: datetime) -> None:
        self._random = random
        self._span = scene.span
        self._pack = scene.pack.content_hash
        self._counsellor = counsellor
        self._written_at = written_at
        old = (scene.span.today - written_at.date()).days > 14
        # The odds of confirmed, rejected, waiting.
        self._states = (0.68, 0.88, 1.0) if old else (0.36, 0.5, 1.0)

    def of(self, message: Message | None, by_hand: Sequence[str]) -> tuple[NewConduct, ...]:
        """The conducts of an incident: what the rules suggest of its words, and what a person saw."""
        suggested = message.suggestions if message else ()
        found = [self._decided(as_suggested(each, self._pack)) for each in suggested]
        codes = {each.conduct for each in suggested}
        found += [
            NewConduct(code, ConductState.CONFIRMED, pack_hash=self._pack, decided=self._when())
            for code in by_hand
            if code not in codes
        ]
        return tuple(found)

    def on_norm(self, passed: Passed) -> NewConduct:
        """What became of a norm that was passed."""
        return self._decided(of_norm(passed, self._pack))

    def _decided(self, each: SuggestedConduct) -> NewConduct:
        state = _STATES[bisect(self._states, self._random.random())]
        decided = None if state is ConductState.SUGGESTED else self._when()
        return NewConduct(
            each.code, state, each.rule, each.clues, each.certainty, each.counted, each.pack_hash, decided
        )

    def _when(self) -> Decided:
        at = self._span.past(self._written_at + timedelta(minutes=self._random.randint(1, 90)))
        return Decided(at, self._counsellor)


_STATES = (ConductState.CONFIRMED, ConductState.REJECTED, ConductState.SUGGESTED)
