"""The conduct an incident may show, card by card; confirming gives the case its checklists."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance import ConductKind
from counsel_desk.domain.incidents import Conduct, ConductState, Incident
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import add_conduct, correct_conduct, decide_conduct, reason_for
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.conduct_card import ConductCard
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.scrolling import bring_into_view
from counsel_desk.ui.widgets.text import label

_Code = str


class ConductList(QWidget):
    """Shows one incident's conduct. A decision is written at once; show the incident anew on `decided`."""

    decided = Signal(str)
    """A decision was kept; the words say what followed."""
    failed = Signal(object)
    """A decision could not be kept (`WorldError`)."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._cards: list[ConductCard] = []
        self._writing = False
        self._had_keyboard = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        self._nothing = label(
            self.tr("No rule applies. That does not mean it is harmless or lawful: read it yourself."),
            TextRole.MUTED,
            wrap=True,
        )
        column.addWidget(self._nothing)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme().px(SPACE_SMALL))
        column.addLayout(self._column)
        self._by_hand = QPushButton(self.tr("Add conduct by hand"))
        self._by_hand.setObjectName("add_conduct")
        self._by_hand.setAutoDefault(False)
        self._menu = QMenu(self)
        self._by_hand.setMenu(self._menu)
        column.addWidget(self._by_hand)

    @property
    def cards(self) -> tuple[ConductCard, ...]:
        """The cards shown, in their order."""
        return tuple(self._cards)

    def show_incident(self, incident: Incident, *, folded: bool) -> None:
        """Show what a kept incident may show, to be decided; matched words hidden while its text is `folded`."""
        self._show_cards(incident, incident.conducts, {}, folded=folded)
        self._fill_menu(incident)
        self._by_hand.setVisible(not self._desk.read_only)
        if self._had_keyboard:  # the card that was decided is gone: go on with the next one
            self._had_keyboard = False
            waiting = self._waiting()
            if waiting:
                waiting[0].take_keyboard()
            else:
                self._by_hand.setFocus()

    def show_preview(self, incident: Incident, to_check: tuple[Conduct, ...], *, folded: bool) -> None:
        """Show what an incident not kept yet would suggest; `to_check` may only be quoted by a warning."""
        suggested = self.tr("Suggested")
        notes = dict.fromkeys((each.code for each in incident.conducts), suggested)
        notes |= dict.fromkeys((each.code for each in to_check), self.tr("Perhaps only quoted: check"))
        self._show_cards(incident, (*incident.conducts, *to_check), notes, folded=folded)
        self._by_hand.hide()

    def fold(self, *, folded: bool) -> None:
        """Hide or show the matched words on every card."""
        for card in self._cards:
            card.fold(folded=folded)

    def decide(self, state: ConductState) -> None:
        """Decide the card that has the keyboard, or else the first that waits."""
        waiting = self._waiting()
        chosen = next((card for card in waiting if card.has_keyboard()), waiting[0] if waiting else None)
        if chosen is not None:
            self._decide(chosen.conduct, state)

    def bring_waiting_into_view(self) -> None:
        """Scroll to the first card that waits: nobody decides by a key what is out of sight."""
        for card in self._waiting()[:1]:
            bring_into_view(card)

    def _waiting(self) -> list[ConductCard]:
        return [card for card in self._cards if card.conduct.state is ConductState.SUGGESTED and card.conduct.id]

    def _show_cards(
        self, incident: Incident, conducts: tuple[Conduct, ...], notes: dict[_Code, str], *, folded: bool
    ) -> None:
        clear(self._column)
        self._cards = []
        self._writing = False
        for conduct in conducts:
            reason = reason_for(self._desk, incident, conduct)
            note = notes.get(conduct.code, self.tr("Read-only") if self._desk.read_only else "")
            said = messages.conduct_reason(conduct, incident.details)
            card = ConductCard(conduct, reason, said, self._desk.pack, others=self._others(incident), undecidable=note)
            card.fold(folded=folded)
            card.decided.connect(partial(self._decide, conduct))
            card.corrected.connect(partial(self._correct, incident, conduct))
            self._column.addWidget(card)
            self._cards.append(card)
        self._nothing.setVisible(not conducts)

    def _fill_menu(self, incident: Incident) -> None:
        self._menu.clear()
        for kind in self._others(incident):
            self._menu.addAction(messages.title_of(kind), partial(self._add, incident, kind.code))

    def _others(self, incident: Incident) -> list[ConductKind]:
        """What the incident does not show yet, the gravest first."""
        has = {conduct.code for conduct in incident.conducts}
        return sorted((each for each in self._desk.pack.conducts if each.code not in has), key=lambda each: each.rank)

    def _decide(self, conduct: Conduct, state: ConductState) -> None:
        self._write(partial(decide_conduct, self._desk, conduct.id, state), partial(self._tell, conduct.code, state))

    def _correct(self, incident: Incident, wrong: Conduct, code: _Code) -> None:
        work = partial(correct_conduct, self._desk, incident, wrong.id, code)
        self._write(work, partial(self._tell, code, ConductState.CONFIRMED))

    def _add(self, incident: Incident, code: _Code) -> None:
        self._write(partial(add_conduct, self._desk, incident, code), partial(self._tell, code, ConductState.CONFIRMED))

    def _write(self, work: Callable[[], tuple[_Code, ...]], then: Callable[[tuple[_Code, ...]], Any]) -> None:
        """One decision, then the cards are shown anew: a key pressed twice must not decide the same card twice."""
        if not self._writing:
            self._writing = True
            self._had_keyboard = any(card.has_keyboard() for card in self._cards)
            self._tasks.write(self, work, then=then, failed=self._fail)

    def _fail(self, error: WorldError) -> None:
        self._writing = False
        self.failed.emit(error)

    def _tell(self, code: _Code, state: ConductState, given: tuple[_Code, ...]) -> None:
        title = messages.title_of(self._desk.pack.conduct(code))
        said = {
            ConductState.CONFIRMED: self.tr("Confirmed: {conduct}."),
            ConductState.REJECTED: self.tr("Rejected: {conduct}."),
            ConductState.SUGGESTED: self.tr("Decision taken back: {conduct}."),
        }[state].format(conduct=title)
        if given:
            names = messages.clauses(f"{each} {messages.title_of(self._desk.pack.checklist(each))}" for each in given)
            said = messages.sentences((said, self.tr("The case now has: {checklists}.").format(checklists=names)))
        self.decided.emit(said)
