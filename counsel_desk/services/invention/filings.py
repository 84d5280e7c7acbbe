"""Invented filings: complaints, reports and requests, with what was promised and what came of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from random import Random
from typing import Any

import yaml

from counsel_desk.domain.filings import FilingChannel, FilingDetails, FilingOutcome
from counsel_desk.domain.guidance import FilingKind, FilingWay
from counsel_desk.domain.ids import DebtId, OrganisationId
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin, TaskState
from counsel_desk.paths import RESOURCES
from counsel_desk.services.invention.days import office_hour
from counsel_desk.services.invention.follow_ups import Work
from counsel_desk.services.invention.odds import Odds
from counsel_desk.services.invention.scene import Scene
from counsel_desk.storage.bulk_records import NewTask

_OFTEN = 0.35  # of the cases that filed something filed once more
_LATE = 0.3  # of the answers that are due have not come and nobody wrote so
_CHANNELS = Odds({FilingChannel.CALL: 6, FilingChannel.ONLINE: 2, FilingChannel.EMAIL: 1, FilingChannel.LETTER: 1})
_TITLE = "{to}答复了吗？"


@dataclass(frozen=True, slots=True)
class InventedFiling:
    """A filing, when it was written down, and the task that watches over it."""

    details: FilingDetails
    written_at: datetime
    task: NewTask | None


def invent_filings(
    random: Random, scene: Scene, work: Work, lenders: Sequence[tuple[DebtId, OrganisationId]]
) -> Iterator[InventedFiling]:
    """None in most cases, one or two in the others; nothing where nobody knows a lender."""
    words = _words()
    if not lenders or random.random() > words["share"]:
        return
    for _ in range(2 if random.random() < _OFTEN else 1):
        yield _filing(random, scene, work, lenders, words)


def _filing(
    random: Random, scene: Scene, work: Work, lenders: Sequence[tuple[DebtId, OrganisationId]], words: dict[str, Any]
) -> InventedFiling:
    debt, lender = random.choice(lenders)
    known = scene.organisations[lender]
    fitting = {way: words["ways"][way.code] for way in scene.pack.filing_ways if _fits(way, known.words.kind, words)}
    way = Odds(fitting).pick(random)
    filed_on = _day(random, scene, work)
    number = random.choice(words["numbers"]).format(number=f"{filed_on:%m%d}{random.randint(0, 9_999):04d}")
    until = _promised(random, scene, way, filed_on)
    told = FilingDetails(
        kind=way.kind,
        filed_on=filed_on,
        sent_to=way.to or known.words.name,
        way=way.code,
        organisation=lender,
        debt=debt,
        channel=FilingChannel.IN_PERSON if way.kind is FilingKind.POLICE else _CHANNELS.pick(random),
        number=number,
        request=random.choice(words["requests"]),
        promised_until=until,
    )
    told = _answered(random, scene, work, told, words)
    written_at = scene.span.past(office_hour(random, filed_on))
    return InventedFiling(told, written_at, _task(random, scene, work, told, written_at))


def _fits(way: FilingWay, kind: object, words: dict[str, Any]) -> bool:
    return way.code in words["ways"] and (not way.kinds or kind in way.kinds)


def _day(random: Random, scene: Scene, work: Work) -> date:
    opened = work.life.opened_at.date()
    days = (work.life.until(scene.span.last) - opened).days
    return opened + timedelta(max(0, days - random.randint(0, min(days, 50))))


def _promised(random: Random, scene: Scene, way: FilingWay, filed_on: date) -> date | None:
    if way.terms:
        return scene.last_day(filed_on, way.terms[0]).day
    return scene.working_days_after(filed_on, random.choice((5, 7, 15))) if random.random() < 0.6 else None


def _answered(random: Random, scene: Scene, work: Work, told: FilingDetails, words: dict[str, Any]) -> FilingDetails:
    """What came of it: the answer stands there once its day has passed, or sometimes before."""
    due, today = told.promised_until, scene.span.today
    is_over = not work.life.is_open or (due is not None and due < today)
    if not is_over or (work.life.is_open and random.random() < _LATE):
        return told
    outcome = Odds({FilingOutcome(name): weight for name, weight in words["outcomes"].items()}).pick(random)
    last = work.life.until(scene.span.last)
    answered_on = min(max(told.filed_on, (due or last) - timedelta(random.randint(0, 4))), last)
    if not outcome.is_answer:
        return replace(told, outcome=outcome)
    answer = random.choice(words["answers"][outcome.value])
    return replace(told, outcome=outcome, answered_on=answered_on, answer=answer)


def _task(random: Random, scene: Scene, work: Work, told: FilingDetails, written_at: datetime) -> NewTask | None:
    if told.promised_until is None:
        return None
    details = TaskDetails(_TITLE.format(to=told.sent_to), told.promised_until, assignee=work.counsellor)
    if told.outcome is FilingOutcome.WAITING:
        return NewTask(details, origin=TaskOrigin.FILING)
    closed_on = told.answered_on or min(told.promised_until, work.life.until(scene.span.last))
    closed_at = scene.span.past(max(office_hour(random, closed_on), written_at))
    return NewTask(details, TaskState.DONE, told.answer, TaskOrigin.FILING, closed_at)


@cache
def _words() -> Any:
    with (RESOURCES / "demo" / "filings.yaml").open("rb") as file:
        return yaml.load(file, yaml.CSafeLoader)
