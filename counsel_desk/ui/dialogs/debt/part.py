"""What every part of the form about a debt is, and the lines for amounts and days that they are made of."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.amounts import Amount, format_amount, parse_amount
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.services.desk import Desk
from counsel_desk.ui.widgets.checked_edit import CheckedEdit

Said = dict[str, Any]
"""Fields of `DebtDetails` by name."""


class DebtPart(QWidget):
    """Some fields of a debt, on one sheet; `fields` are the lines whose errors stand beneath them."""

    edited = Signal()
    """A person changed something."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, CheckedEdit[Any]] = {}

    def title(self) -> str:
        """The word on the sheet."""
        raise NotImplementedError

    def content(self) -> Said:
        """What stands here, as JSON can hold it."""
        raise NotImplementedError

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write back what `content` gave."""
        raise NotImplementedError

    def fill(self, details: DebtDetails) -> None:
        """Show a debt as kept."""
        raise NotImplementedError

    def said(self) -> Said:
        """The fields of a debt that this part says; InputError when one cannot be taken."""
        raise NotImplementedError

    def add_amount(self, name: str, words: str) -> CheckedEdit[Amount]:
        """A line for an amount, under the name of its field."""
        made = amount_line(name, words, _echo)
        self._take(name, made)
        return made

    def add_day(self, desk: Desk, name: str, words: str) -> CheckedEdit[date]:
        """A line for a day, under the name of its field."""
        made = day_line(desk, name, words)
        self._take(name, made)
        return made

    def texts(self) -> dict[str, str]:
        """The lines as typed."""
        return {name: field.text() for name, field in self.fields.items()}

    def write_texts(self, content: Mapping[str, Any]) -> None:
        """Write the lines."""
        for name, field in self.fields.items():
            field.set_text(content[name])

    def values(self) -> Said:
        """The lines as fields of a debt: fen and days; InputError when one cannot be taken."""
        read = {name: field.value() for name, field in self.fields.items()}
        return {name: value.fen if isinstance(value, Amount) else value for name, value in read.items()}

    def written(self, details: DebtDetails) -> dict[str, str]:
        """The lines for a debt as kept."""
        return {name: in_figures(getattr(details, name)) for name in self.fields}

    def _take(self, name: str, made: CheckedEdit[Any]) -> None:
        self.fields[name] = made
        made.edited.connect(self.edited)


def amount_line(name: str, words: str, echo: Callable[[Amount], str] | None = None) -> CheckedEdit[Amount]:
    """A line for an amount; `name` is for errors and tests, `words` for screen readers."""
    made = CheckedEdit(
        lambda text: parse_amount(text, name),
        messages.error_text,
        name=words,
        placeholder=QCoreApplication.translate("DebtDialog", "Such as 1.2万"),
        echo=echo,
    )
    made.line.setObjectName(name)
    return made


def day_line(desk: Desk, name: str, words: str, *, future: bool = False) -> CheckedEdit[date]:
    """A line for a day; `future` reads 3月5日 as the next one rather than the last."""
    prefer: Any = "future" if future else "past"
    made = CheckedEdit(
        lambda text: parse_day(text, desk.today, prefer=prefer, field=name),
        messages.error_text,
        name=words,
        placeholder=QCoreApplication.translate("DebtDialog", "2026-03-05 or 3月5日"),
        echo=messages.day,
    )
    made.line.setObjectName(name)
    return made


def in_figures(value: int | date | None) -> str:
    """Fen or a day as a line shows it."""
    if value is None:
        return ""
    return format_day(value) if isinstance(value, date) else format_amount(value)


def _echo(amount: Amount) -> str:
    about = QCoreApplication.translate("DebtDialog", "about {amount}") if amount.approximate else "{amount}"
    return about.format(amount=format_amount(amount.fen))
