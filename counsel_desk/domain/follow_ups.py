"""What a step of a checklist becomes when somebody is to see to it on a day."""

import re
from datetime import date

from counsel_desk.domain.checklists import CaseStep
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.domain.working_days import next_working_day

_TITLE = 40  # characters; a list shows no more
_PAUSE = re.compile(r"[。；;]")


def follow_up(step: CaseStep, today: date) -> TaskDetails:
    """A task for the step: its first sentence, due when its term ends, or else the next working day.

    A term that has run out no longer names a day: the step is then all the more to be done at once.
    """
    day = step.due_on if step.due_on is not None and step.due_on >= today else next_working_day(today)
    return TaskDetails(_short(step.step.text), day)


def _short(text: str) -> str:
    first = _PAUSE.split(text, maxsplit=1)[0].strip()
    return first if len(first) <= _TITLE else f"{first[: _TITLE - 1]}…"
