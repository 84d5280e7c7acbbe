"""Who signs in to this vault, and with what."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.people import Counsellor
from counsel_desk.errors import WorldError
from counsel_desk.services import departures, office
from counsel_desk.services.departures import Outlook
from counsel_desk.services.desk import Desk
from counsel_desk.ui.backup_watch import second_place
from counsel_desk.ui.dialogs.counsellor_dialog import CounsellorDialog
from counsel_desk.ui.dialogs.departure_dialog import DepartureDialog
from counsel_desk.ui.dialogs.given_passphrase_dialog import GivenPassphraseDialog
from counsel_desk.ui.dialogs.passphrase_dialog import PassphraseDialog
from counsel_desk.ui.pages.settings.colleagues_part import ColleaguesPart
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label


class CounsellorsTab(QWidget):
    """The list, and what can be done: add a colleague, change one's own passphrase, say that somebody has left."""

    changed = Signal(frozenset)
    departure_asked = Signal(object, object)
    """Somebody has left, and it was confirmed: a `Departure`, and what is done with the backups."""

    def __init__(self, desk: Desk, tasks: Tasks, settings: SettingsFile) -> None:
        super().__init__()
        self._desk, self._tasks, self._settings = desk, tasks, settings
        self.message = MessageBar()
        self.add = button(self.tr("Add a counsellor…"), icon="add")
        self.add.setObjectName("add_counsellor")
        self.add.clicked.connect(self.ask_for_counsellor)
        self.change = button(self.tr("Change my passphrase…"), icon="lock")
        self.change.setObjectName("change_passphrase")
        self.change.clicked.connect(self.ask_for_passphrase)
        self.change.setEnabled(not desk.read_only)
        may_add = desk.counsellor.is_coordinator
        self._decides = may_add and not desk.read_only
        self.add.setEnabled(self._decides)
        panel = Panel(self.tr("Counsellors"))
        panel.add_button(self.add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        panel.body.addLayout(self._rows)
        if not may_add:
            only = self.tr("Only a coordinator can add counsellors.")
            panel.body.addWidget(label(only, TextRole.CAPTION, wrap=True))
        panel.body.addSpacing(theme().px(SPACE_SMALL))
        panel.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self.message)
        column.addWidget(panel)
        self.colleagues = ColleaguesPart(desk, tasks)
        self.colleagues.changed.connect(self.changed)
        column.addWidget(self.colleagues)
        column.addStretch(1)
        self._read()

    def read_again(self) -> None:
        """Show everyone, and how things stand among them."""
        self._read()
        self.colleagues.read_again()

    def _read(self) -> None:
        self._tasks.read(self, partial(_everyone, self._desk), then=self._show)

    def ask_for_counsellor(self) -> None:
        """Open the form for a colleague."""
        dialog = CounsellorDialog(self._desk, self._tasks, self)
        dialog.saved.connect(self._tell_added)
        dialog.open()

    def ask_for_passphrase(self) -> None:
        """Open the form for one's own passphrase."""
        dialog = PassphraseDialog(self._desk, self._tasks, self)
        dialog.saved.connect(lambda: self._tell_passphrase(computers=bool(dialog.outcome)))
        dialog.open()

    def ask_for_departure(self, counsellor: CounsellorId) -> None:
        """Somebody has left: look at what that means, then open the form."""
        work = partial(departures.outlook, self._desk, counsellor, second_place(self._settings))
        self._tasks.read(self, work, then=self._open_departure, failed=self._tell)

    def ask_for_new_passphrase(self, counsellor: Counsellor) -> None:
        """Open the form for the passphrase of a colleague who has none."""
        dialog = GivenPassphraseDialog(self._desk, self._tasks, counsellor, self)
        dialog.saved.connect(self._tell_given)
        dialog.open()

    def _open_departure(self, outlook: Outlook) -> None:
        dialog = DepartureDialog(self._desk, self._tasks, outlook, self.window())
        dialog.departure_asked.connect(self.departure_asked)
        dialog.open()
        dialog.question.enter()

    def _tell(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)

    def _tell_passphrase(self, *, computers: bool) -> None:
        words = self.tr("Your passphrase was changed. The old one no longer opens the vault.")
        nor = self.tr("Nor does any computer without it: switch that on again under Safety.") if computers else ""
        self.message.say(messages.sentences((words, nor)), Tone.OK)

    def _tell_added(self) -> None:
        self.message.say(self.tr("Added. Your colleague can sign in now."), Tone.OK)
        self.read_again()
        self.changed.emit(frozenset({"office"}))

    def _tell_given(self) -> None:
        self.message.say(self.tr("Your colleague signs in with the new passphrase from now on."), Tone.OK)
        self.read_again()

    def _show(self, found: "tuple[tuple[Counsellor, ...], tuple[Counsellor, ...]]") -> None:
        people, without = found
        clear(self._rows)
        for each in people:
            self._rows.addWidget(self._row(each, has_a_way_in=each not in without))

    def _row(self, counsellor: Counsellor, *, has_a_way_in: bool) -> QFrame:
        px = theme().px
        made = QFrame()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, px(6), 0, px(6))
        row.setSpacing(px(SPACE_SMALL))
        row.addWidget(label(counsellor.name, wrap=True, selectable=True), 1)
        states = (
            (counsellor.id == self._desk.counsellor.id, self.tr("you"), Tone.ACCENT),
            (counsellor.is_coordinator, self.tr("coordinator"), Tone.OK),
            (not counsellor.active, self.tr("no longer active"), Tone.NEUTRAL),
            (not has_a_way_in, self.tr("needs a new passphrase"), Tone.WARNING),
        )
        for holds, words, tone in states:
            if holds:
                row.addWidget(Pill(words, tone))
        if self._decides and counsellor.active and counsellor.id != self._desk.counsellor.id:
            row.addWidget(self._deed("give", self.tr("New passphrase…"), counsellor, self.ask_for_new_passphrase))
            ask = self.ask_for_departure
            row.addWidget(self._deed("left", self.tr("Has left…"), counsellor, lambda each: ask(each.id)))
        return made

    def _deed(self, name: str, words: str, counsellor: Counsellor, do: Callable[[Counsellor], object]) -> QPushButton:
        made = button(words, "link")
        made.setObjectName(f"{name}_{counsellor.id}")
        made.setAccessibleName(f"{words} {counsellor.name}")
        made.clicked.connect(lambda: do(counsellor))
        return made


def _everyone(desk: Desk) -> tuple[tuple[Counsellor, ...], tuple[Counsellor, ...]]:
    return office.counsellors(desk), departures.without_way_in(desk)
