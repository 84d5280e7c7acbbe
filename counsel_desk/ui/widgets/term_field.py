"""A step's term: what it is for, when it began, when it ends."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.checklists import CaseStep
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.guidance import Deadline
from counsel_desk.domain.terms import Term, passed, running, terms_from
from counsel_desk.domain.working_days import Calendar
from counsel_desk.errors import InputError
from counsel_desk.messages.paper import due, term
from counsel_desk.ui.theme import TextRole, Tone, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import label

_SOON, _VERY_SOON = 7, 3  # days


class TermField(QWidget):
    """Asks when the event was; as one types it tells the last day. The day of the event is never assumed."""

    dated = Signal(object)
    """The event was on this day (`date`), or None: it is not known after all."""
    typed = Signal(str)
    """What stands in the field now (for drafts)."""

    def __init__(self, step: CaseStep, deadline: Deadline, today: date, calendar: Calendar) -> None:
        super().__init__()
        self._kept = step.event_on
        self._deadline, self._today, self._calendar = deadline, today, calendar
        self._step = step.step
        self.event_on = CheckedEdit(
            lambda text: parse_day(text, today, field="event_on"),
            messages.error_text,
            name=self.tr("When was {event}?").format(event=deadline.event),
            placeholder=self.tr("昨天, 11-18"),
            echo=self._ends,
        )
        self.event_on.line.setObjectName("event_on")
        self.event_on.line.setMaximumWidth(theme().px(280))
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        gone = {each.deadline.code for each in passed(step.terms, today)}
        now = running(step.terms, today)
        first = deadline if now is None else now.deadline
        for each in (deadline, *step.step.later_deadlines):
            role = TextRole.CAPTION if each.code in gone else TextRole.STRONG if each == first else TextRole.BODY
            column.addWidget(label(f"{each.label} · {term(each)}", role, wrap=True))
        if now is not None:
            column.addWidget(Pill(self._runs(now), _tone(now.last, today)))
        asked = label(self.tr("When was {event}?").format(event=deadline.event), wrap=True)
        asked.setBuddy(self.event_on.line)
        column.addWidget(asked)
        column.addWidget(self.event_on)
        if step.event_on is not None:
            self.event_on.set_text(format_day(step.event_on))
        self.event_on.edited.connect(lambda: self.typed.emit(self.event_on.text()))
        self.event_on.left.connect(self._keep)

    def _ends(self, event_on: date) -> str:
        """The last day of every term that runs from that day: of an answer after 15, then 30, then 60 days."""
        first, *later = terms_from(self._step, event_on, self._calendar)
        latest, away = due(first.last, projected=first.projected), messages.relative_day(first.last, self._today)
        said = [latest if away == messages.day(first.last) else f"{latest} · {away}"]  # far off: the day is said
        said += [messages.labelled(each.deadline.label, due(each.last, projected=each.projected)) for each in later]
        return "\n".join(said)

    def _runs(self, now: Term) -> str:
        """The day the running term ends; where one has passed before it, which one runs."""
        ends = messages.relative_day(now.last, self._today)
        return ends if now.deadline is self._deadline else messages.labelled(now.deadline.label, ends)

    def _keep(self) -> None:
        try:
            now = self.event_on.value()
        except InputError:
            return
        if now != self._kept:
            self._kept = now
            self.dated.emit(now)


def _tone(due_on: date, today: date) -> Tone:
    away = (due_on - today).days
    return Tone.DANGER if away <= _VERY_SOON else Tone.WARNING if away <= _SOON else Tone.NEUTRAL
