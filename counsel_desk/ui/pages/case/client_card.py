"""The client of a case at a glance, and what they agreed to."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.id_numbers import mask_id_number
from counsel_desk.domain.people import Client, Consent, ConsentMeans, ConsentPurpose, Gender
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label


class ClientCard(Panel):
    """Shows what is known; what is not known takes no room. Consents are given and taken back one by one."""

    edit_asked = Signal()
    consent_given = Signal(object, object)
    """A purpose and how the client agreed."""
    consent_withdrawn = Signal(object)
    """A purpose."""

    def __init__(self) -> None:
        super().__init__()
        self.set_heading(self.tr("Client"))
        edit = button(self.tr("Edit"), "quiet", "edit")
        edit.setObjectName("edit_client")
        edit.clicked.connect(self.edit_asked)
        self.add_button(edit)
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(theme().px(SPACE))
        self._facts.setVerticalSpacing(theme().px(SPACE_SMALL))
        self._consents = QVBoxLayout()
        self._consents.setSpacing(theme().px(SPACE_SMALL))
        self.body.addLayout(self._facts)
        self.body.addWidget(label(self.tr("Consent to"), TextRole.STRONG))
        self.body.addLayout(self._consents)

    def show_client(self, client: Client) -> None:
        """Show a client as kept."""
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in self._known(client):
            self._facts.addRow(label(name, TextRole.MUTED), label(value, wrap=True, selectable=True))
        clear(self._consents)
        for purpose in ConsentPurpose:
            self._consents.addWidget(self._consent(client, purpose))

    def _known(self, client: Client) -> list[tuple[str, str]]:
        details = client.details
        facts = (
            (self.tr("Name"), details.name or self.tr("Not given")),
            (self.tr("Alias"), details.alias),
            (self.tr("Role"), messages.word(details.role)),
            (self.tr("ID number"), mask_id_number(details.id_number)),
            (self.tr("Born"), str(details.birth_year or "")),
            (self.tr("Gender"), "" if details.gender is Gender.UNKNOWN else messages.word(details.gender)),
            (self.tr("Region"), details.region),
            (self.tr("Keep until"), messages.day(details.retain_until) if details.retain_until else ""),
        )
        return [fact for fact in facts if fact[1]]

    def _consent(self, client: Client, purpose: ConsentPurpose) -> QWidget:
        of_purpose = [each for each in client.consents if each.purpose is purpose]
        standing = next((each for each in of_purpose if each.stands), None)
        made = QWidget()
        made.setToolTip(_told(standing or (of_purpose[-1] if of_purpose else None)))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(label(messages.word(purpose), wrap=True), 1)
        if standing is not None:
            row.addWidget(Pill(messages.day(standing.given_on), Tone.OK))
        elif of_purpose:
            row.addWidget(Pill(self.tr("Withdrawn"), Tone.WARNING))
        else:
            row.addWidget(Pill(self.tr("Not asked"), Tone.NEUTRAL))
        row.addWidget(self._withdraw(purpose) if standing else self._give(purpose))
        return made

    def _give(self, purpose: ConsentPurpose) -> QPushButton:
        menu = QMenu(self)
        for means in ConsentMeans:
            menu.addAction(messages.word(means), partial(self.consent_given.emit, purpose, means))
        made = button(self.tr("Agreed…"), "quiet")
        made.setMenu(menu)
        return self._named(made, "give", purpose)

    def _withdraw(self, purpose: ConsentPurpose) -> QPushButton:
        made = button(self.tr("Withdraw"), "quiet")
        made.clicked.connect(lambda: self.consent_withdrawn.emit(purpose))
        return self._named(made, "withdraw", purpose)

    def _named(self, made: QPushButton, what: str, purpose: ConsentPurpose) -> QPushButton:
        made.setObjectName(f"{what}_{purpose}")
        made.setAccessibleName(messages.labelled(messages.word(purpose), made.text()))
        return made


def _told(consent: Consent | None) -> str:
    """When and how; for the tip."""
    if consent is None:
        return ""
    days = [messages.day(day) for day in (consent.given_on, consent.withdrawn_on) if day]
    return f"{' – '.join(days)} · {messages.word(consent.means)}"
