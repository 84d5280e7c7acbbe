"""When something happened: a time ahead of now is questioned, once, and kept if it is meant."""

from contextlib import suppress
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import parse_instant
from counsel_desk.domain.moments import Clock, Precision
from counsel_desk.errors import InputError
from counsel_desk.ui.widgets.checked_edit import CheckedEdit


class HappenedEdit(CheckedEdit[tuple[datetime, Precision]]):
    """It is not refused: the clock of this computer may be the one that is wrong."""

    def __init__(self, clock: Clock, *, name: str, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(
            self._read,
            name=name,
            placeholder=self.tr("such as 昨晚10点20, 3月5日 15:00"),
            echo=lambda value: messages.instant(*value),
            parent=parent,
        )
        self._clock = clock
        self._day: date | None = None
        self._meant = ""  # the text that somebody saved a second time

    def rest_on(self, day: date | None) -> None:
        """An hour alone is one of this day, as long as the day before it is not said; None is now."""
        self._day = day
        self.tell()

    def tell(self) -> bool:
        """Say beneath how it was understood, and that it is still to come."""
        good = super().tell()
        if good and self._is_ahead() and self.text() != self._meant:
            words = self.tr("{time} is still to come. Check the day and the hour.")
            self._say(words.format(time=self.note), wrong=True)
        return good

    def settle(self) -> None:
        """The time that stands here was kept before: nobody asks again."""
        self._meant = self.text()
        self.tell()

    def answer(self) -> tuple[datetime, Precision] | None:
        """The value to be saved; InputError ``incident.ahead`` the first time that it is ahead of now."""
        value = self.value()
        if self._is_ahead() and self.text() != self._meant:
            self._meant = self.text()
            raise InputError("incident.ahead", "happened_at")
        return value

    def _read(self, text: str) -> tuple[datetime, Precision]:
        now = self._clock()
        if self._day is not None:
            with suppress(InputError):  # it says its own day
                return parse_instant(f"{self._day:%Y-%m-%d} {text}", now, field="happened_at")
        return parse_instant(text, now, field="happened_at")

    def _is_ahead(self) -> bool:
        value = self.value()
        return value is not None and value[0] > self._clock()
