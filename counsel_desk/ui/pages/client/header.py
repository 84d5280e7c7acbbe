"""The band over a client: who it is, by what number, and how they may be reached."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton

from counsel_desk import messages
from counsel_desk.domain.people import Client
from counsel_desk.ui.pages.case.header import PhoneLine
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.header_band import HeaderBand, back_button
from counsel_desk.ui.widgets.safe_contact import SafeContactNotice
from counsel_desk.ui.widgets.text import button


class ClientHeader(HeaderBand):
    """Safe contact stands above everything that could make one ring; numbers are masked until asked for."""

    back_asked = Signal()
    edit_asked = Signal()
    case_asked = Signal()
    """A new case is to be opened."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        back = back_button(self.tr("Back to where you came from"))
        back.setObjectName("client_back")
        back.clicked.connect(self.back_asked)
        self.put_first(back)
        self.add_button(self._make(self.tr("Edit"), "", "edit", "client_edit", self.edit_asked, read_only=read_only))
        self.add_button(
            self._make(self.tr("New case"), "primary", "add", "client_new_case", self.case_asked, read_only=read_only)
        )
        self._contact = SafeContactNotice()
        self._phones = PhoneLine()
        self._contact.put_beside_heading(self._phones)
        whole = self.layout()
        assert isinstance(whole, QBoxLayout)  # noqa: S101 - the base lays out in a column
        whole.insertWidget(1, self._contact)

    def show_client(self, client: Client, now: datetime) -> None:
        """Show a client as they may be reached now."""
        details = client.details
        name = details.name or details.alias or self.tr("Nameless caller")
        self.set_title(name, [(messages.word(details.role), Tone.NEUTRAL)], client.reference)
        self._contact.show_contact(details.safe_contact, now)
        self._phones.show_phones(details.phones)

    def _make(self, words: str, kind: str, icon: str, name: str, asked: object, *, read_only: bool) -> QPushButton:
        made = button(words, kind, icon)
        made.setObjectName(name)
        made.setDisabled(read_only)
        made.clicked.connect(asked)
        return made
