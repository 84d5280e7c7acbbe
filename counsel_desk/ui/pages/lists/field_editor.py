"""What one sets a filter with: check marks, spans of days, ranges, words, as the field asks for it."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.amounts import parse_amount
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.listing import Between, Condition, Contains, Field, FieldKind, OneOf, Span, Within
from counsel_desk.errors import InputError
from counsel_desk.ui.pages.lists.condition_words import Choices
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.flow import Chips
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.text import plain

_PAUSE = 250  # milliseconds after typing


class FieldEditor(QWidget):
    """Sets the condition on one field; what is set holds at once."""

    changed = Signal(object)
    """The `Condition` that holds now, or None."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._quiet = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.tell)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(SPACE_SMALL))

    def condition(self) -> Condition | None:
        """What is set; None when nothing is. InputError when it cannot be understood."""
        raise NotImplementedError

    def show_condition(self, condition: Condition | None) -> None:
        """Show what is set."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where the keyboard enters."""
        raise NotImplementedError

    def tell(self) -> None:
        """Say what holds now; what cannot be understood changes nothing."""
        self._pause.stop()
        if self._quiet:
            return
        try:
            self.changed.emit(self.condition())
        except InputError:
            return  # told beneath its line

    def tell_soon(self) -> None:
        """Say it when typing pauses."""
        if not self._quiet:
            self._pause.start()

    def settle(self) -> None:
        """Nothing more will be typed."""
        if self._pause.isActive():
            self.tell()

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Change what is shown without telling."""
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before


class ChecksEditor(FieldEditor):
    """One check mark for each value."""

    def __init__(self, field: Field, choices: Choices) -> None:
        super().__init__(field)
        self.column.setSpacing(0)
        self.boxes = []
        for number, (value, words) in enumerate(choices):
            box = QCheckBox(plain(words))
            box.setObjectName(f"value_{number}")
            box.toggled.connect(self.tell)
            self.boxes.append((value, box))
            self.column.addWidget(box)

    def condition(self) -> Condition | None:
        """One of the values that have a mark."""
        values = tuple(value for value, box in self.boxes if box.isChecked())
        return OneOf(self.field.name, values) if values else None

    def show_condition(self, condition: Condition | None) -> None:
        """Mark the values."""
        values = condition.values if isinstance(condition, OneOf) else ()
        with self.quietly():
            for value, box in self.boxes:
                box.setChecked(value in values)

    def first(self) -> QWidget:
        """The first box."""
        return self.boxes[0][1] if self.boxes else self


class WordsEditor(FieldEditor):
    """A line of words that the text must contain."""

    def __init__(self, field: Field, name: str) -> None:
        super().__init__(field)
        self.line = QLineEdit(placeholderText=QCoreApplication.translate("Filter", "Contains…"))
        self.line.setObjectName("words")
        self.line.setAccessibleName(name)
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self.tell_soon)
        self.line.returnPressed.connect(self.tell)
        self.column.addWidget(self.line)

    def condition(self) -> Condition | None:
        """The words, if there are any."""
        text = self.line.text().strip()
        return Contains(self.field.name, text) if text else None

    def show_condition(self, condition: Condition | None) -> None:
        """Write the words."""
        with self.quietly():
            self.line.setText(condition.text if isinstance(condition, Contains) else "")

    def first(self) -> QWidget:
        """The line."""
        return self.line


class RangeEditor(FieldEditor):
    """Two ends, each of which may be left open."""

    def __init__(
        self,
        field: Field,
        read: Callable[[str], Any],
        written: Callable[[Any], str],
        echo: Callable[[Any], str] | None = None,
    ) -> None:
        super().__init__(field)
        self._written = written
        self.form = Form()
        least, most = QCoreApplication.translate("Filter", "From"), QCoreApplication.translate("Filter", "Up to")
        self.least = self._add(least, "least", read, echo)
        self.most = self._add(most, "most", read, echo)
        self.column.addLayout(self.form)

    def condition(self) -> Condition | None:
        """Between the two; the smaller one is the lower end, whichever way they were typed."""
        least, most = self.least.value(), self.most.value()
        if least is not None and most is not None and most < least:
            least, most = most, least
        return None if least is None and most is None else Between(self.field.name, least, most)

    def show_condition(self, condition: Condition | None) -> None:
        """Write the ends."""
        ends = (condition.least, condition.most) if isinstance(condition, Between) else (None, None)
        with self.quietly():
            for edit, end in zip((self.least, self.most), ends, strict=True):
                edit.set_text("" if end is None else self._written(end))

    def first(self) -> QWidget:
        """The lower end."""
        return self.least.line

    def _add(
        self, name: str, called: str, read: Callable[[str], Any], echo: Callable[[Any], str] | None
    ) -> CheckedEdit[Any]:
        edit: CheckedEdit[Any] = CheckedEdit(read, name=name, echo=echo)
        edit.line.setObjectName(called)
        edit.edited.connect(self.tell_soon)
        edit.left.connect(self.settle)
        self.form.add_field(name, edit)
        return edit


class DayEditor(RangeEditor):
    """Spans counted from today, one of which can be chosen, or two days."""

    def __init__(self, field: Field, today: date, name: str) -> None:
        super().__init__(field, partial(_day, today), format_day, messages.day_and_weekday)
        self._span: Span | None = None
        self.spans = Chips(name, [(span, messages.word(span)) for span in Span])
        self.spans.changed.connect(self._take_span)
        self.least.edited.connect(self._forget_span)
        self.most.edited.connect(self._forget_span)
        self.column.insertWidget(0, self.spans)

    def condition(self) -> Condition | None:
        """Within the span, or between the days."""
        return super().condition() if self._span is None else Within(self.field.name, self._span)

    def show_condition(self, condition: Condition | None) -> None:
        """Mark the span, or write the days."""
        self._span = condition.span if isinstance(condition, Within) else None
        self.spans.choose(() if self._span is None else (self._span,))
        super().show_condition(condition)

    def first(self) -> QWidget:
        """The first span."""
        return self.spans.findChildren(QWidget, f"chip_{Span.BEFORE_TODAY}")[0]

    def _take_span(self) -> None:
        pressed = next((span for span in map(Span, self.spans.chosen()) if span is not self._span), None)
        self.show_condition(None if pressed is None else Within(self.field.name, pressed))
        self.tell()

    def _forget_span(self) -> None:
        self._span = None
        self.spans.choose(())


def editor_for(field: Field, name: str, choices: Choices, today: date) -> FieldEditor:
    """The editor that fits a field; `name` is its heading, `choices` its values where they can be counted."""
    match field.kind:
        case FieldKind.CODE | FieldKind.COUNSELLOR | FieldKind.YES_NO:
            return ChecksEditor(field, choices)
        case FieldKind.DAY:
            return DayEditor(field, today, name)
        case FieldKind.NUMBER:
            return RangeEditor(field, _number, str)
        case FieldKind.MONEY:
            return RangeEditor(field, _amount, _yuan, messages.money)
        case FieldKind.TEXT:
            return WordsEditor(field, name)


def _day(today: date, text: str) -> date:
    return parse_day(text, today)


def _number(text: str) -> int:
    if re.fullmatch(r"\d{1,9}", text.strip(), re.ASCII) is None:
        raise InputError("number.not_whole", "number")
    return int(text)


def _amount(text: str) -> int:
    return parse_amount(text).fen


def _yuan(fen: int) -> str:
    yuan, rest = divmod(fen, 100)
    return f"{yuan}.{rest:02}" if rest else str(yuan)
