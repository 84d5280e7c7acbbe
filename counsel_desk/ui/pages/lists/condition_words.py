"""What a filter lets through, in words: "Status: Active, Waiting"."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.listing import Between, Condition, Contains, Field, FieldKind, OneOf, Within
from counsel_desk.ui.pages.lists.spec import ListColumn, Value
from counsel_desk.ui.widgets.text import visible

_NAMED = 3  # of more values than that only the first are named
_LONGEST = 24  # characters of a text that is looked for

Choices = Sequence[tuple[Value, str]]


def choices_of(field: Field, column: ListColumn, counsellors: Choices) -> Choices:
    """What a field can be filtered by, each with its words."""
    if column.choices:
        found = column.choices
    elif field.kind is FieldKind.COUNSELLOR:
        found = tuple(counsellors)
    elif field.kind is FieldKind.YES_NO:
        yes, no = QCoreApplication.translate("Filter", "Yes"), QCoreApplication.translate("Filter", "No")
        found = ((True, yes), (False, no))
    else:
        found = tuple((str(member), messages.word(member)) for member in field.codes or ())
    return (*found, (None, column.nothing)) if column.nothing else found


def condition_words(condition: Condition, field: Field, column: ListColumn, counsellors: Choices) -> str:
    """The words on the chip of a filter."""
    what = _what(condition, field, column, counsellors)
    return QCoreApplication.translate("Filter", "{field}: {what}").format(field=column.heading, what=what)


def _what(condition: Condition, field: Field, column: ListColumn, counsellors: Choices) -> str:
    match condition:
        case Contains(text=text):
            short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            return QCoreApplication.translate("Filter", "“{text}”").format(text=visible(short))
        case OneOf(values=values):
            return _one_of(values, dict(choices_of(field, column, counsellors)))
        case Between(least=least, most=most):
            return _between(least, most, field.kind)
        case Within(span=span):
            return messages.word(span)


def _one_of(values: Sequence[Value], words: dict[Value, str]) -> str:
    named = [visible(words.get(value, "…")) for value in values]
    comma = QCoreApplication.translate("Filter", ", ", "between the values of a filter")
    if len(named) <= _NAMED:
        return comma.join(named)
    more = QCoreApplication.translate("Filter", "{some} and {count} more")
    return more.format(some=comma.join(named[: _NAMED - 1]), count=len(named) - _NAMED + 1)


def _between(least: int | date | None, most: int | date | None, kind: FieldKind) -> str:
    first, last = _written(least, kind), _written(most, kind)
    if least == most:
        return first
    if most is None:
        return QCoreApplication.translate("Filter", "from {least}").format(least=first)
    if least is None:
        return QCoreApplication.translate("Filter", "up to {most}").format(most=last)
    return QCoreApplication.translate("Filter", "{least} to {most}").format(least=first, most=last)


def _written(end: int | date | None, kind: FieldKind) -> str:
    if end is None:
        return ""
    if isinstance(end, date):
        return messages.day(end)
    return messages.money(end) if kind is FieldKind.MONEY else str(end)
