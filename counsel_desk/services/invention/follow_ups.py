"""Invented work on a case: checklists half ticked, tasks done, overdue and promised for an hour."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from counsel_desk.domain.cases import Risk
from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.guidance import Checklist, Step
from counsel_desk.domain.ids import CounsellorId, TemplateId
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.domain.tasks import Priority, Recurrence, TaskDetails, TaskOrigin, TaskState
from counsel_desk.services.invention.cases import Life
from counsel_desk.services.invention.days import office_hour
from counsel_desk.services.invention.messages import invented_values
from counsel_desk.services.invention.odds import Odds
from counsel_desk.services.invention.scene import Scene
from counsel_desk.storage.bulk_records import Decided, NewTask
from counsel_desk.storage.records.checklists import StepDecision

_ORIGINS = Odds({TaskOrigin.HAND: 52, TaskOrigin.STEP: 30, TaskOrigin.INCIDENT: 18})
_ENDS = Odds({TaskState.DONE: 84, TaskState.NOT_POSSIBLE: 8, TaskState.DROPPED: 8})
_OPEN_TASKS = Odds({0: 22, 1: 46, 2: 24, 3: 8})  # none: the case that falls through the cracks
_DUE = Odds({(-21, -1): 15, (0, 0): 11, (1, 7): 46, (8, 35): 28})  # days from today
_PROMISED = (time(9), time(10, 30), time(14), time(15), time(16, 30), time(19), time(20))
_PRIORITIES = {Risk.ACUTE: Priority.HIGH, Risk.HIGH: Priority.HIGH, Risk.LOW: Priority.LOW}
_LONGEST_TITLE = 40
_FROM_TEMPLATES, _COMES_BACK = 0.3, 0.25
_OPEN_STEP = StepDecision(StepState.OPEN)


@dataclass(frozen=True, slots=True)
class InventedStep:
    """A step as a case carries it."""

    step: Step
    decision: StepDecision
    decided: Decided | None


@dataclass(frozen=True, slots=True)
class InventedTask:
    """A task; `step` is the one it was made of, by its id."""

    task: NewTask
    written_at: datetime
    step: str | None = None
    template: TemplateId | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """The case that is worked on."""

    life: Life
    risk: Risk
    counsellor: CounsellorId
    contact: SafeContact
    situations: tuple[str, ...] = ()


def invent_steps(random: Random, scene: Scene, work: Work, checklist: Checklist) -> Iterator[InventedStep]:
    """The steps of a checklist: the first ones done or not applicable, the rest open."""
    opened, last = work.life.opened_at.date(), work.life.until(scene.span.last)
    days = (last - opened).days
    reached = 0.93 if not work.life.is_open else min(0.85, 0.15 + days / 90) * random.random()
    count = len(checklist.steps)
    decided = _sittings(random, work, opened, round(days * reached))
    for place, step in enumerate(checklist.steps):
        dates = _deadline(random, scene, step, opened)
        if (place + random.random()) / count >= reached:
            yield InventedStep(step, StepDecision(StepState.OPEN, "", "", *dates) if dates else _OPEN_STEP, None)
        elif random.random() < 0.14:
            reason = random.choice(scene.words.notes.step_reasons)
            decision = StepDecision(StepState.NOT_APPLICABLE, "", reason, *dates)
            yield InventedStep(step, decision, decided[place * len(decided) // count])
        else:
            note = random.choice(scene.words.notes.step_notes)
            yield InventedStep(
                step, StepDecision(StepState.DONE, note, "", *dates), decided[place * len(decided) // count]
            )


def _sittings(random: Random, work: Work, opened: date, days: int) -> Sequence[Decided]:
    """A checklist is worked through in a few sittings, not step by step."""
    later = (office_hour(random, opened + timedelta(days * part // 2)) for part in (1, 2))
    return [Decided(max(at, work.life.opened_at), work.counsellor) for at in (work.life.opened_at, *later)]


def _deadline(random: Random, scene: Scene, step: Step, opened: date) -> tuple[()] | tuple[date, date, bool]:
    """From when a step's term runs and when it ends, for half of those that have one."""
    if step.deadline is None or random.random() < 0.5:
        return ()
    event_on = opened - timedelta(random.randint(0, 12))
    due = scene.last_day(event_on, step.deadline)
    return event_on, due.day, due.projected


def invent_tasks(
    random: Random, scene: Scene, work: Work, steps: Sequence[InventedStep], *, has_incidents: bool
) -> Iterator[InventedTask]:
    """What was done, and for an open case what is still to be done."""
    maker = _Tasks(random, scene, work, steps, has_incidents=has_incidents)
    for _ in range(random.choice((0, 1, 1, 2, 3))):
        yield maker.closed()
    yield from maker.of_templates()
    for _ in range(_OPEN_TASKS.pick(random) if work.life.is_open else 0):
        yield maker.open()


class _Tasks:
    def __init__(
        self, random: Random, scene: Scene, work: Work, steps: Sequence[InventedStep], *, has_incidents: bool
    ) -> None:
        self._random = random
        self._scene = scene
        self._work = work
        self._steps = steps
        self._has_incidents = has_incidents
        self._words = scene.words.notes.tasks
        self._used: set[str] = set()  # a step becomes a task once

    def closed(self) -> InventedTask:
        """A task of the past and what became of it."""
        opened = self._work.life.opened_at.date()
        days = (self._work.life.until(self._scene.span.last) - opened).days
        due_on = opened + timedelta(self._random.randint(0, days))
        details, origin, step = self._details(due_on, StepState.DONE)
        return InventedTask(replace(self._ended(details), origin=origin), self._work.life.opened_at, step)

    def open(self) -> InventedTask:
        """A task that waits, most of them on a day on which offices are open."""
        today = self._scene.span.today
        due_on = today + timedelta(self._random.randint(*_DUE.pick(self._random)))
        while due_on != today and not self._scene.calendar.is_working_day(due_on) and self._random.random() < 0.9:
            due_on += timedelta(-1 if due_on < today else 1)
        details, origin, step = self._details(due_on, StepState.OPEN)
        written_on = min(due_on, today) - timedelta(self._random.randint(1, 9))
        written_at = office_hour(self._random, max(written_on, self._work.life.opened_at.date()))
        return InventedTask(
            NewTask(details, origin=origin), max(self._scene.span.past(written_at), self._work.life.opened_at), step
        )

    def of_templates(self) -> Iterator[InventedTask]:
        """What the office always makes when a case is opened, in some of the cases: mostly done by now."""
        opened = self._work.life.opened_at.date()
        for template_id, template in self._scene.templates.items():
            suits = template.situation in {"", *self._work.situations}
            if not suits or self._random.random() > _FROM_TEMPLATES:
                continue
            due_on = self._scene.working_days_after(opened, template.offset)
            details = TaskDetails(
                template.title, due_on, None, template.priority, self._work.counsellor, is_call=template.is_call
            )
            task = self._ended(details) if due_on <= self._work.life.until(self._scene.span.last) else NewTask(details)
            if task.state is not TaskState.OPEN or self._work.life.is_open:
                of_template = replace(task, origin=TaskOrigin.TEMPLATE)
                yield InventedTask(of_template, self._work.life.opened_at, template=template_id)

    def _ended(self, details: TaskDetails) -> NewTask:
        state = _ENDS.pick(self._random)
        results = {TaskState.NOT_POSSIBLE: self._words.not_possible, TaskState.DROPPED: self._words.dropped}
        result = self._filled(self._random.choice(results.get(state, self._words.results)))
        closed_at = max(office_hour(self._random, details.due_on), self._work.life.opened_at)
        return NewTask(details, state, result, closed_at=closed_at)

    def _recurring(self, due_on: date) -> TaskDetails:
        words = self._random.choice(self._scene.words.office.recurring)
        again = Recurrence(words.count, words.every, due_on + timedelta(180) if self._random.random() < 0.5 else None)
        return replace(self._titled(words.title, due_on, is_call=words.is_call), recurrence=again)

    def _details(self, due_on: date, state: StepState) -> tuple[TaskDetails, TaskOrigin, str | None]:
        origin = _ORIGINS.pick(self._random)
        of_state = [
            each.step for each in self._steps if each.decision.state is state and each.step.id not in self._used
        ]
        if origin is TaskOrigin.STEP and of_state:
            step = self._random.choice(of_state)
            self._used.add(step.id)
            return self._titled(_short(step.text), due_on, is_call=False), origin, step.id
        if origin is TaskOrigin.INCIDENT and self._has_incidents:
            return self._titled(self._random.choice(self._words.incident), due_on, is_call=False), origin, None
        if state is StepState.OPEN and self._random.random() < _COMES_BACK:
            return self._recurring(due_on), TaskOrigin.HAND, None
        is_call = self._random.random() < 0.55
        title = self._random.choice(self._words.call if is_call else self._words.hand)
        return self._titled(self._filled(title), due_on, is_call=is_call), TaskOrigin.HAND, None

    def _titled(self, title: str, due_on: date, *, is_call: bool) -> TaskDetails:
        promised = is_call and self._random.random() < 0.65
        return TaskDetails(
            title=title,
            due_on=due_on,
            due_time=self._hour() if promised else None,
            priority=_PRIORITIES.get(self._work.risk, Priority.NORMAL),
            assignee=self._work.counsellor,
            is_call=is_call,
        )

    def _hour(self) -> time:
        """Within the client's safe hours, or now and then beside them, as promises are made."""
        hours = self._work.contact.hours
        if hours and self._random.random() < 0.9:
            return self._random.choice(hours)[0]
        return self._random.choice(_PROMISED)

    def _filled(self, wording: str) -> str:
        values = invented_values(self._scene, self._random, self._scene.lender_odds.pick(self._random))
        return wording.format_map(values)


def _short(text: str) -> str:
    """The first sentence, or as many of its clauses as fit into a title."""
    sentence = re.split("[。；]", text)[0]
    while len(sentence) > _LONGEST_TITLE and "，" in sentence:
        sentence = sentence.rpartition("，")[0]
    return sentence[:_LONGEST_TITLE]
