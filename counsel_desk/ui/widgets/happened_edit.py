"""When something happened: a time ahead of now is questioned, once, and kept if it is meant."""

from datetime import datetime

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
            lambda text: parse_instant(text, clock(), field="happened_at"),
            name=name,
            placeholder=self.tr("such as 昨晚10点20, 3月5日 15:00"),
            echo=lambda value: messages.instant(*value),
            parent=parent,
        )
        self._clock = clock
        self._meant = ""  # the text that somebody saved a second time

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

    def _is_ahead(self) -> bool:
        value = self.value()
        return value is not None and value[0] > self._clock()
