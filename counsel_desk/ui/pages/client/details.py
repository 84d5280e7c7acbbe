"""What is written about a client; the ID number is seen only by whoever asks for it."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.id_numbers import mask_id_number
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.people import Client, Gender
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label


class DetailsPanel(Panel):
    """What is not known takes no room."""

    id_number_asked = Signal()
    """The number is to be shown; who saw it is written down first."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only
        self._id_number: _IdNumber | None = None
        self.set_heading(self.tr("Details"))
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(theme().px(SPACE))
        self._facts.setVerticalSpacing(theme().px(SPACE_SMALL))
        self.body.addLayout(self._facts)

    def show_client(self, client: Client) -> None:
        """Show a client as kept; the ID number is masked again."""
        while self._facts.rowCount():
            self._facts.removeRow(0)
        self._id_number = None
        for name, value in self._known(client):
            self._facts.addRow(label(name, TextRole.MUTED), value)

    def show_id_number(self, number: str) -> None:
        """Show the number in full."""
        if self._id_number is not None:
            self._id_number.show_whole(number)

    def _known(self, client: Client) -> Iterator[tuple[str, QWidget]]:
        details = client.details
        yield from self._words(
            (self.tr("Name"), details.name or self.tr("Not given")),
            (self.tr("Alias"), details.alias),
            (self.tr("Role"), messages.word(details.role)),
        )
        if details.id_number:
            self._id_number = _IdNumber(mask_id_number(details.id_number), read_only=self._read_only)
            self._id_number.asked.connect(self.id_number_asked)
            yield self.tr("ID number"), self._id_number
        yield from self._words(
            (self.tr("Born"), str(details.birth_year or "")),
            (self.tr("Gender"), "" if details.gender is Gender.UNKNOWN else messages.word(details.gender)),
            (self.tr("Region"), details.region),
            (self.tr("Known since"), messages.day(day_of(client.created_at))),
            (self.tr("Keep until"), messages.day(details.retain_until) if details.retain_until else ""),
        )

    def _words(self, *facts: tuple[str, str]) -> Iterator[tuple[str, QWidget]]:
        for name, value in facts:
            if value:
                yield name, label(value, wrap=True, selectable=True)


class _IdNumber(QWidget):
    """The number behind its mask, until it is asked for."""

    asked = Signal()

    def __init__(self, masked: str, *, read_only: bool) -> None:
        super().__init__()
        self._masked = masked
        self._number = label(masked, selectable=True)
        self._turn = button(self.tr("Show"), "link", "eye", self.tr("It is written down who looked at it"))
        self._turn.setObjectName("reveal_id_number")
        self._turn.setDisabled(read_only)
        self._turn.clicked.connect(self._ask_or_hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self._number)
        row.addWidget(self._turn)
        row.addStretch(1)

    def show_whole(self, number: str) -> None:
        self._number.setText(number)
        self._turn.setText(self.tr("Hide"))

    def _ask_or_hide(self) -> None:
        if self._number.text() == self._masked:
            self.asked.emit()
        else:
            self._number.setText(self._masked)
            self._turn.setText(self.tr("Show"))
