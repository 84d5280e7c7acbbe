"""What the office does in a case: steps of its checklists, follow-ups, notes and advice, and who did what when."""

from collections.abc import Iterable, Iterator
from datetime import date

from counsel_desk.domain.cases import Note
from counsel_desk.domain.checklists import CaseChecklist
from counsel_desk.domain.history import Deed
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.tasks import Task
from counsel_desk.exchange.workbooks import Kind
from counsel_desk.services.case_contents import joined
from counsel_desk.services.case_words import CaseField, CaseWords

Row = tuple[object, ...]

STEP_COLUMNS = (
    (CaseField.CHECKLIST, Kind.TEXT, 20),
    (CaseField.STEP, Kind.TEXT, 52),
    (CaseField.ACTOR, Kind.TEXT, 11),
    (CaseField.STATE, Kind.TEXT, 13),
    (CaseField.DUE_ON, Kind.DAY, 11),
    (CaseField.DECIDED_ON, Kind.DAY, 11),
    (CaseField.DECIDED_BY, Kind.TEXT, 13),
    (CaseField.REMARK, Kind.TEXT, 24),
)
TASK_COLUMNS = (
    (CaseField.TITLE, Kind.TEXT, 36),
    (CaseField.DUE_ON, Kind.DAY, 11),
    (CaseField.DUE_TIME, Kind.TEXT, 9),
    (CaseField.STATE, Kind.TEXT, 13),
    (CaseField.PRIORITY, Kind.TEXT, 14),
    (CaseField.ASSIGNEE, Kind.TEXT, 14),
    (CaseField.RESULT, Kind.TEXT, 32),
    (CaseField.CLOSED_AT, Kind.INSTANT, 17),
)
NOTE_COLUMNS = (
    (CaseField.WRITTEN_AT, Kind.INSTANT, 17),
    (CaseField.KIND, Kind.TEXT, 13),
    (CaseField.AUTHOR, Kind.TEXT, 14),
    (CaseField.TEXT, Kind.TEXT, 64),
    (CaseField.STEP, Kind.TEXT, 9),
    (CaseField.IN_DANGER, Kind.TEXT, 12),
    (CaseField.SELF_HARM, Kind.TEXT, 12),
)
DEED_COLUMNS = (
    (CaseField.DONE_AT, Kind.INSTANT, 17),
    (CaseField.WHO, Kind.TEXT, 16),
    (CaseField.DEED, Kind.TEXT, 44),
)


def step_rows(checklists: Iterable[CaseChecklist], today: date, words: CaseWords) -> Iterator[Row]:
    """Every step of every checklist, and what became of it; the term that runs on `today` tells when it is due."""
    value = words.value
    for each in checklists:
        for step in each.steps:
            yield (
                each.checklist.title,
                step.step.text,
                value(step.step.actor),
                value(step.state),
                step.ends_on(today),
                day_of(step.decided_at) if step.decided_at else None,
                step.decided_by,
                joined(step.note, step.reason),
            )


def task_rows(tasks: Iterable[Task], words: CaseWords) -> Iterator[Row]:
    """One line for each follow-up, in the order given."""
    value = words.value
    for task in tasks:
        details = task.details
        yield (
            details.title,
            details.due_on,
            f"{details.due_time:%H:%M}" if details.due_time else "",
            value(task.state),
            value(details.priority),
            task.assignee_name,
            task.result,
            task.closed_at,
        )


def note_rows(notes: Iterable[Note], words: CaseWords) -> Iterator[Row]:
    """One line for each call, note and advice, in the order given."""
    value = words.value
    for note in notes:
        yield note.at, value(note.kind), note.author, note.text, note.step, value(note.in_danger), value(note.self_harm)


def deed_rows(deeds: Iterable[Deed], words: CaseWords) -> Iterator[Row]:
    """One line for each thing done, in the order given; what a record said before is told to nobody."""
    for deed in deeds:
        yield deed.at, deed.who, words.deed(deed.action)
