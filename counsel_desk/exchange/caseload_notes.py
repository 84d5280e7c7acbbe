"""What a row says and no record has room for: it goes into the notes of the case and is not lost."""

from datetime import date, timedelta

from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.exchange.caseload_values import RowProblem, RowValues, Severity
from counsel_desk.exchange.headings import is_of_either_time

_F = CaseloadField
_SOON = timedelta(days=183)  # a day without its year, meant as one to come, is not further off


def way_alone(values: RowValues, heading: str) -> str:
    """How somebody is contacted, as a line of notes, for a row that tells of no contact: 催收方式：短信、电话."""
    return _line(heading, values.text(_F.INCIDENT_CHANNEL))


def due_or_done(values: RowValues, heading: str, today: date) -> tuple[date | None, str, tuple[RowProblem, ...]]:
    """The day of a row on which something is due, else a line of notes with the day, and what to tell of that.

    跟进时间 alone may say when the client was last talked to or when they are to be talked to next: a day that has
    passed is no task.
    """
    due = values.day(_F.DUE_ON, prefer="future")
    if due is None or not is_of_either_time(heading):
        return due, "", ()
    if due > today + _SOON:
        due = values.day(_F.DUE_ON) or due
    if due >= today:
        return due, "", ()
    told = RowProblem(Severity.WARNED, _F.DUE_ON, "row.day_done", due.isoformat())
    return None, _line(heading, due.isoformat()), (told,)


def _line(heading: str, said: str) -> str:
    return f"{heading}：{said}" if said else ""
