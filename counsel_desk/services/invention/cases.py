"""Invented cases: how long they last, how they end, what is written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from counsel_desk.domain.cases import CaseDetails, CaseStatus, Danger, NoteKind, Outcome, Risk
from counsel_desk.domain.ids import CounsellorId
from counsel_desk.services.invention.days import office_hour
from counsel_desk.services.invention.messages import invented_values
from counsel_desk.services.invention.scene import Scene
from counsel_desk.services.invention.vocabulary import Story
from counsel_desk.storage.bulk_records import NewNote

StatusHistory = tuple[tuple[date, CaseStatus, str], ...]

_USUAL_DAYS = 4.3  # the natural logarithm of some 74 days, half of all cases last longer


@dataclass(frozen=True, slots=True)
class Life:
    """From when to when someone worked on a case, and how its status changed."""

    opened_at: datetime
    history: StatusHistory
    closed_on: date | None

    @property
    def status(self) -> CaseStatus:
        """Where it stands."""
        return self.history[-1][1]

    @property
    def is_open(self) -> bool:
        """Whether someone still has to act."""
        return self.status.is_open

    def until(self, last: date) -> date:
        """The last day anything happened in it, at most `last`."""
        return self.closed_on or last


def invent_life(random: Random, scene: Scene, opened_at: datetime, closing_note: str) -> Life:
    """The course of a case opened at that instant."""
    opened, last = opened_at.date(), scene.span.last
    ends = opened + timedelta(2 + int(random.lognormvariate(_USUAL_DAYS, 0.8)))
    history = [(opened, CaseStatus.INTAKE, "")]
    for status, share, after in ((CaseStatus.ACTIVE, 0.95, 4), (CaseStatus.WAITING, 0.4, 30)):
        on = history[-1][0] + timedelta(random.randint(0, after))
        if random.random() < share and on <= min(ends, last):
            history.append((on, status, ""))
    if ends > last or random.random() < 0.05:  # some stay open for no good reason
        return Life(opened_at, tuple(history), None)
    history.append((ends, CaseStatus.CLOSED, closing_note))
    again = ends + timedelta(random.randint(10, 120))
    if random.random() < 0.06 and again <= last:
        history.append((again, CaseStatus.REOPENED, random.choice(scene.words.notes.reopening)))
        closed_again = again + timedelta(random.randint(10, 80))
        if closed_again > last:
            return Life(opened_at, tuple(history), None)
        history.append((closed_again, CaseStatus.CLOSED, closing_note))
    return Life(opened_at, tuple(history), history[-1][0])


def invent_closing(random: Random, scene: Scene, story: Story) -> tuple[Outcome, str]:
    """How a case would end, and what is said about it."""
    outcome = story.outcomes.pick(random)
    return outcome, random.choice(scene.words.notes.closing[outcome])


def invent_details(
    random: Random, scene: Scene, story: Story, life: Life, closing: tuple[Outcome, str], counsellor: CounsellorId
) -> CaseDetails:
    """What the counsellor set on the case."""
    risk = story.risks.pick(random)
    reasons = {
        Risk.ACUTE: scene.words.notes.acute_reasons,
        Risk.HIGH: scene.words.notes.high_reasons,
        Risk.RAISED: scene.words.notes.raised_reasons,
    }
    sometimes = tuple(code for code in story.sometimes if random.random() < 0.35)
    outcome, closing_note = (None, "") if life.is_open else closing
    return CaseDetails(
        status=life.status,
        risk=risk,
        risk_reason=random.choice(reasons[risk]) if risk in reasons else "",
        summary=_worded(random, scene, random.choice(story.summary)),
        situations=tuple(sorted({"SIT-00", *story.situations, *sometimes})),
        counsellor=None if random.random() < 0.03 and life.is_open else counsellor,
        outcome=outcome,
        closing_note=closing_note,
    )


def invent_notes(
    random: Random, scene: Scene, story: Story, life: Life, risk: Risk, counsellor: CounsellorId
) -> Sequence[NewNote]:
    """The first call, what was advised, and how things went on."""
    words, last = scene.words.notes, life.until(scene.span.last)
    worried = risk is Risk.ACUTE or (risk is Risk.HIGH and random.random() < 0.25)
    first = random.choice(words.worried) if worried and random.random() < 0.6 else random.choice(story.call)
    notes = [
        NewNote(
            NoteKind.CALL,
            life.opened_at,
            counsellor,
            _worded(random, scene, first),
            in_danger=Danger.YES if risk is Risk.ACUTE else random.choice((Danger.NO, Danger.NO, Danger.NOT_ASKED)),
            self_harm=Danger.UNSURE if first in words.worried else Danger.NO,
        )
    ]
    if random.random() < 0.75:
        advised = life.opened_at + timedelta(minutes=random.randint(12, 50))
        notes.append(NewNote(NoteKind.ADVICE, scene.span.past(advised), counsellor, random.choice(story.advice)))
    days = (last - life.opened_at.date()).days
    for _ in range(min(days, random.choice((0, 1, 1, 2, 2, 3, 4)))):
        at = office_hour(random, life.opened_at.date() + timedelta(random.randint(1, days)))
        kind = NoteKind.CALL if random.random() < 0.4 else NoteKind.NOTE
        notes.append(NewNote(kind, at, counsellor, _worded(random, scene, random.choice(words.follow_up))))
    return sorted(notes, key=lambda note: note.at)


def _worded(random: Random, scene: Scene, wording: str) -> str:
    if "{" not in wording:
        return wording
    return wording.format_map(invented_values(scene, random, scene.lender_odds.pick(random)))
