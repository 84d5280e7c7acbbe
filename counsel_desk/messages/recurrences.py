"""How often a task comes back, and when it does."""

from collections.abc import Mapping
from datetime import date

from counsel_desk.domain.tasks import Every, Recurrence
from counsel_desk.messages.formats import day, day_and_weekday
from counsel_desk.messages.joining import listed
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated

_EACH: Mapping[Every, str] = {
    Every.DAY: QT_TRANSLATE_NOOP("messages", "every day"),
    Every.WORKING_DAY: QT_TRANSLATE_NOOP("messages", "every working day"),
    Every.WEEK: QT_TRANSLATE_NOOP("messages", "every week"),
    Every.MONTH: QT_TRANSLATE_NOOP("messages", "every month"),
}
_SEVERAL: Mapping[Every, str] = {
    Every.DAY: QT_TRANSLATE_NOOP("messages", "every {count} days"),
    Every.WORKING_DAY: QT_TRANSLATE_NOOP("messages", "every {count} working days"),
    Every.WEEK: QT_TRANSLATE_NOOP("messages", "every {count} weeks"),
    Every.MONTH: QT_TRANSLATE_NOOP("messages", "every {count} months"),
}


def recurrence(again: Recurrence | None) -> str:
    """How often a task comes back: every 2 weeks, until 31 Dec 2026. Empty when it does not."""
    if again is None:
        return ""
    each, several = _EACH[again.every], _SEVERAL[again.every]
    how_often = translated(each) if again.count == 1 else filled(several, {"count": again.count})
    if again.until is None:
        return how_often
    return listed((how_often, filled(QT_TRANSLATE_NOOP("messages", "until {day}"), {"day": day(again.until)})))


def due_again(due: date | None) -> str:
    """When a task that was done is due again; empty when it does not come back."""
    if due is None:
        return ""
    return filled(QT_TRANSLATE_NOOP("messages", "Due again on {day}"), {"day": day_and_weekday(due)})
