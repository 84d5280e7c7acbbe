"""The phone numbers of a client: as many as there are, each checked as it is typed and named by its kind."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.people import ClientPhone, PhoneUse
from counsel_desk.domain.phones import check_phone, format_phone, phone_kind
from counsel_desk.errors import InputError
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.text import button, icon_button

Line = tuple[str, str]


class PhonesField(QWidget):
    """Lines of number and whose phone it is; one empty line is always there."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_PhoneLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(SPACE_SMALL))
        self._more = button(self.tr("Another number"), "link", "add")
        self._more.setObjectName("another_number")
        self._more.clicked.connect(self._add_and_enter)
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch(1)
        self._column.addLayout(row)
        self.write(())

    def lines(self) -> list[Line]:
        """What is written, line by line, as typed."""
        return [(line.number.text(), line.whose.chosen() or "") for line in self._lines if line.number.text().strip()]

    def write(self, lines: Sequence[Line]) -> None:
        """Write these lines."""
        while self._lines:
            self._take_out(self._lines[-1])
        for text, whose in lines or (("", PhoneUse.OWN),):
            self._add(text, whose)

    def phones(self) -> tuple[ClientPhone, ...]:
        """The checked numbers; InputError when one cannot be taken, which its line then says."""
        for line in self._lines:
            if not line.number.tell():
                line.number.line.setFocus()
        return tuple(
            ClientPhone(number, line.whose.chosen() or PhoneUse.OWN)
            for line in self._lines
            if (number := line.number.value()) is not None
        )

    def good_phones(self) -> tuple[ClientPhone, ...]:
        """Those that can be taken already."""
        return tuple(
            ClientPhone(number, line.whose.chosen() or PhoneUse.OWN)
            for line in self._lines
            if line.number.is_good() and (number := line.number.value()) is not None
        )

    def _add(self, text: str, whose: str) -> None:
        line = _PhoneLine()
        line.number.set_text(text)
        line.whose.choose(whose)
        line.number.edited.connect(self.changed)
        line.whose.currentIndexChanged.connect(self.changed)
        line.gone.connect(partial(self._remove, line))
        self._lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)

    def _add_and_enter(self) -> None:
        self._add("", PhoneUse.OWN)
        self._lines[-1].number.setFocus()

    def _remove(self, line: "_PhoneLine") -> None:
        self._take_out(line)
        if not self._lines:
            self._add("", PhoneUse.OWN)
        self._lines[-1].number.setFocus()
        self.changed.emit()

    def _take_out(self, line: "_PhoneLine") -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()


class _PhoneLine(QWidget):
    gone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number: CheckedEdit[str] = CheckedEdit(
            check_phone, _wording, name=self.tr("Phone"), placeholder="138…", echo=_kind
        )
        self.number.line.setObjectName("phone")
        self.number.setMinimumWidth(theme().px(150))
        self.whose = Choice(self.tr("Whose phone"), PhoneUse)
        self.whose.setMinimumContentsLength(12)
        self.whose.setObjectName("whose_phone")
        self.whose.setFixedWidth(theme().px(156))
        away = icon_button("close", self.tr("Remove this number"))
        away.setObjectName("remove_phone")
        away.clicked.connect(self.gone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self.number, 1)
        for each in (self.whose, away):
            column = QVBoxLayout()
            column.addWidget(each)
            column.addStretch(1)
            row.addLayout(column)


def _wording(error: InputError) -> str:
    return messages.error_text(error)


def _kind(number: str) -> str:
    return f"{messages.word(phone_kind(number))} · {format_phone(number)}"
