"""What a client agreed to, purpose by purpose, each given and taken back on its own."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.people import Client, Consent, ConsentMeans, ConsentPurpose
from counsel_desk.ui.theme import SPACE_SMALL, SPACE_TIGHT, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, icon_button, label


class ConsentRows(QWidget):
    """One row a purpose; what is kept back stands beneath. With `past`, so do the consents that ended."""

    given = Signal(object, object)
    """A purpose and how the client agreed, today."""
    withdrawn = Signal(object)
    """A purpose."""
    more_asked = Signal(object)
    """The day, or what is kept back, is to be written down for this purpose."""

    def __init__(self, *, read_only: bool = False, past: bool = False) -> None:
        super().__init__()
        self._read_only, self._past = read_only, past
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme().px(SPACE_SMALL))

    def show_client(self, client: Client) -> None:
        """Show what a client agreed to."""
        clear(self._rows)
        for purpose in ConsentPurpose:
            self._rows.addWidget(self._row(client, purpose))

    def _row(self, client: Client, purpose: ConsentPurpose) -> QWidget:
        of_purpose = [each for each in client.consents if each.purpose is purpose]
        standing = next((each for each in of_purpose if each.stands), None)
        made = QWidget()
        made.setToolTip(_told(standing or (of_purpose[-1] if of_purpose else None)))
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_TIGHT))
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(label(messages.word(purpose), wrap=True), 1)
        row.addWidget(self._state(standing, asked=bool(of_purpose)))
        for each in () if self._read_only else self._acts(purpose, stands=standing is not None):
            row.addWidget(each)
        column.addLayout(row)
        for words in self._beneath(standing, of_purpose):
            column.addWidget(label(words, TextRole.CAPTION, wrap=True))
        return made

    def _state(self, standing: Consent | None, *, asked: bool) -> Pill:
        if standing is not None:
            return Pill(messages.day(standing.given_on), Tone.OK)
        return Pill(self.tr("Withdrawn"), Tone.WARNING) if asked else Pill(self.tr("Not asked"), Tone.NEUTRAL)

    def _beneath(self, standing: Consent | None, of_purpose: list[Consent]) -> list[str]:
        said = []
        if standing is not None and standing.withhold:
            said.append(messages.labelled(self.tr("Kept back"), messages.listed(map(messages.word, standing.withhold))))
        if self._past:
            ended = (each for each in reversed(of_purpose) if not each.stands)
            said += [messages.labelled(self.tr("Earlier"), _told(each)) for each in ended]
        return said

    def _acts(self, purpose: ConsentPurpose, *, stands: bool) -> tuple[QWidget, ...]:
        if not stands:
            return (self._give(purpose),)
        edit = icon_button("edit", messages.labelled(messages.word(purpose), self.tr("Change what is kept back")))
        edit.setObjectName(f"change_{purpose}")
        edit.clicked.connect(partial(self._ask_more, purpose))
        withdraw = self._named(button(self.tr("Withdraw"), "quiet"), "withdraw", purpose)
        withdraw.clicked.connect(partial(self._withdraw, purpose))
        return edit, withdraw

    def _give(self, purpose: ConsentPurpose) -> QPushButton:
        menu = QMenu(self)
        for means in ConsentMeans:
            menu.addAction(messages.word(means), partial(self.given.emit, purpose, means))
        menu.addSeparator()
        menu.addAction(self.tr("On another day, or with something kept back…"), partial(self._ask_more, purpose))
        made = button(self.tr("Agreed…"), "quiet")
        made.setMenu(menu)
        return self._named(made, "give", purpose)

    def _ask_more(self, purpose: ConsentPurpose, _checked: object = None) -> None:
        self.more_asked.emit(purpose)

    def _withdraw(self, purpose: ConsentPurpose, _checked: object = None) -> None:
        self.withdrawn.emit(purpose)

    def _named(self, made: QPushButton, what: str, purpose: ConsentPurpose) -> QPushButton:
        made.setObjectName(f"{what}_{purpose}")
        made.setAccessibleName(messages.labelled(messages.word(purpose), made.text()))
        return made


def _told(consent: Consent | None) -> str:
    """When and how."""
    if consent is None:
        return ""
    days = [messages.day(day) for day in (consent.given_on, consent.withdrawn_on) if day]
    return f"{' – '.join(days)} · {messages.word(consent.means)}"
