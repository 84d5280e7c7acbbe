"""What a client agreed to or refused, purpose by purpose, each asked and taken back on its own."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.people import Client, Consent, ConsentAnswer, ConsentMeans, ConsentPurpose
from counsel_desk.ui.theme import SPACE_SMALL, SPACE_TIGHT, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.kept_focus import focus_kept
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, icon_button, label


class ConsentRows(QWidget):
    """One row a purpose; what is kept back stands beneath. With `past`, so do the consents that ended."""

    given = Signal(object, object)
    """A purpose and how the client agreed, today."""
    refused = Signal(object, object)
    """A purpose and how the client said no, today."""
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
        """Show what a client answered."""
        with focus_kept(self):
            clear(self._rows)
            for purpose in ConsentPurpose:
                row = self._row(client, purpose)
                self._rows.addWidget(row)
                row.show()  # at once: what is not shown yet cannot take the keyboard

    def _row(self, client: Client, purpose: ConsentPurpose) -> QWidget:
        answer = client.answer_to(purpose)
        made = QWidget()
        made.setToolTip(_told(answer) if answer is not None else "")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_TIGHT))
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(label(messages.word(purpose), wrap=True), 1)
        row.addWidget(self._state(answer))
        for each in () if self._read_only else self._acts(purpose, stands=answer is not None and answer.stands):
            row.addWidget(each)
        column.addLayout(row)
        earlier = [each for each in client.consents if each.purpose is purpose and each.withdrawn_on is not None]
        for words in self._beneath(answer, earlier):
            column.addWidget(label(words, TextRole.CAPTION, wrap=True))
        return made

    def _state(self, answer: Consent | None) -> Pill:
        if answer is None:
            return Pill(self.tr("Not asked"), Tone.NEUTRAL)
        if answer.answer is ConsentAnswer.REFUSED:
            return Pill(self.tr("Refused on {day}").format(day=messages.day(answer.given_on)), Tone.WARNING)
        if answer.stands:
            return Pill(messages.day(answer.given_on), Tone.OK)
        return Pill(self.tr("Withdrawn"), Tone.WARNING)

    def _beneath(self, answer: Consent | None, earlier: list[Consent]) -> list[str]:
        said = []
        if answer is not None and answer.stands and answer.withhold:
            said.append(messages.labelled(self.tr("Kept back"), messages.listed(map(messages.word, answer.withhold))))
        if self._past:
            said += [messages.labelled(self.tr("Earlier"), _told(each)) for each in reversed(earlier)]
        return said

    def _acts(self, purpose: ConsentPurpose, *, stands: bool) -> tuple[QWidget, ...]:
        if not stands:
            return (self._ask(purpose),)
        edit = icon_button("edit", messages.labelled(messages.word(purpose), self.tr("Change what is kept back")))
        edit.setObjectName(f"change_{purpose}")
        edit.clicked.connect(partial(self._ask_more, purpose))
        withdraw = self._named(button(self.tr("Withdraw"), "quiet"), "withdraw", purpose)
        withdraw.clicked.connect(partial(self._withdraw, purpose))
        return edit, withdraw

    def _ask(self, purpose: ConsentPurpose) -> QPushButton:
        """The client was asked: one choice writes down what was said, and how."""
        menu = QMenu(self)
        for answer, told in ((ConsentAnswer.AGREED, self.given), (ConsentAnswer.REFUSED, self.refused)):
            for means in ConsentMeans:
                words = messages.labelled(messages.word(answer), messages.word(means))
                menu.addAction(words, partial(told.emit, purpose, means))
            menu.addSeparator()
        menu.addAction(self.tr("On another day, or with something kept back…"), partial(self._ask_more, purpose))
        made = button(self.tr("Asked…"), "quiet")
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


def _told(consent: Consent) -> str:
    """When and how; a refusal says that it is one."""
    days = [messages.day(day) for day in (consent.given_on, consent.withdrawn_on) if day]
    refused = messages.word(consent.answer) if consent.answer is ConsentAnswer.REFUSED else ""
    return " · ".join(filter(None, (refused, " – ".join(days), messages.word(consent.means))))
