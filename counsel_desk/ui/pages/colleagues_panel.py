"""What goes on between colleagues: for whom one covers, and the cases that are offered, given back or not answered."""

from collections.abc import Callable
from functools import partial
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.colleagues import CaseOffer, KeptCover
from counsel_desk.services.case_offers import OffersNow
from counsel_desk.ui.dialogs.word_dialog import WordDialog
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label, visible

_NAMED = 6  # cases of one offer that are shown; the others are in the list of cases
_Deed = tuple[str, str, Callable[[], object]]


class ColleaguesPanel(Panel):
    """Away while there is nothing. Each signal carries the offers it is about, those of one colleague together."""

    case_asked = Signal(object)
    """This case (`CaseId`) is to be opened."""
    taken = Signal(object)
    """These are taken over."""
    given_back = Signal(object, str)
    """These are given back, with this word."""
    put_away = Signal(object)
    """The answer about these was read, or they are offered no longer."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.set_heading(self.tr("Among colleagues"))
        self.setObjectName("colleagues")
        self._read_only = read_only
        self.hide()

    def show_now(self, offers: OffersNow, covers: tuple[KeptCover, ...]) -> None:
        """Show how things stand."""
        clear(self.body)
        for cover in covers:
            self._add_cover(cover)
        for each in _together(offers.to_me):
            self._add_offered(each)
        for each in _together(offers.returned):
            self._add_returned(each)
        for each in _together(offers.asked):
            self._add_asked(each)
        self.setVisible(bool(covers or offers.to_me or offers.returned or offers.asked))

    def _add_cover(self, cover: KeptCover) -> None:
        words = self.tr("You cover for {name} until {day}.").format(
            name=visible(cover.absent_name), day=messages.day(cover.cover.until)
        )
        self.body.addWidget(label(words, wrap=True))

    def _add_offered(self, offers: tuple[CaseOffer, ...]) -> None:
        words = self.tr("{name} asks you to take over ({count}):").format(
            name=visible(offers[0].offered_by), count=len(offers)
        )
        take = (self.tr("Take over"), "take_over", partial(self.taken.emit, offers))
        back = (self.tr("Give back…"), "give_back", partial(self._ask_why, offers))
        self._add(words, offers, offers[0].note, take, back)

    def _add_returned(self, offers: tuple[CaseOffer, ...]) -> None:
        words = self.tr("{name} gave back ({count}):").format(name=visible(offers[0].offered_to), count=len(offers))
        seen = (self.tr("I have read it"), "offer_read", partial(self.put_away.emit, offers))
        self._add(words, offers, offers[0].answer, seen)

    def _add_asked(self, offers: tuple[CaseOffer, ...]) -> None:
        words = self.tr("{name} has not answered yet ({count}):").format(
            name=visible(offers[0].offered_to), count=len(offers)
        )
        drop = (self.tr("Do not ask any longer"), "offer_drop", partial(self.put_away.emit, offers))
        self._add(words, offers, offers[0].note, drop)

    def _add(self, words: str, offers: tuple[CaseOffer, ...], said: str, *deeds: _Deed) -> None:
        made = QFrame()
        made.setProperty("surface", "card")
        px = theme().px
        column = QVBoxLayout(made)
        column.setContentsMargins(px(SPACE), px(6), px(SPACE_SMALL), px(6))
        column.setSpacing(px(2))
        column.addWidget(label(words, wrap=True))
        if said:
            column.addWidget(label(said, TextRole.MUTED, wrap=True))
        cases = FlowLayout(row_gap=2)
        for each in offers[:_NAMED]:
            cases.addWidget(self._case(each))
        if len(offers) > _NAMED:
            more = self.tr("and {count} more").format(count=len(offers) - _NAMED)
            cases.addWidget(label(more, TextRole.CAPTION))
        column.addLayout(cases)
        if not self._read_only:
            acts = FlowLayout(row_gap=2)
            for place, (words_on, name, do) in enumerate(deeds):
                act = button(words_on, "quiet" if place else "")
                act.setObjectName(name)
                act.clicked.connect(do)
                acts.addWidget(act)
            column.addSpacing(px(4))
            column.addLayout(acts)
        self.body.addWidget(made)

    def _case(self, offer: CaseOffer) -> QPushButton:
        name = visible(offer.client_name) or self.tr("Nameless caller")
        opened = button(f"{name} · {offer.reference}", "link")
        opened.setObjectName("offered_case")
        opened.clicked.connect(partial(self.case_asked.emit, offer.case_id))
        return opened

    def _ask_why(self, offers: tuple[CaseOffer, ...]) -> None:
        ask = WordDialog(
            self.tr("Give back"),
            self.tr("The cases stay whose they are, and {name} reads your word.").format(name=offers[0].offered_by),
            self.tr("Why do you give them back?"),
            self.tr("Give back"),
            self.window(),
            needed=True,
        )
        ask.given.connect(lambda word: self.given_back.emit(offers, word))
        ask.open()


def _together(offers: tuple[CaseOffer, ...]) -> tuple[tuple[CaseOffer, ...], ...]:
    """Those of one colleague to another with the same words are answered at once."""

    def said(each: CaseOffer) -> tuple[str, ...]:
        return each.offered_by, each.offered_to, each.note, each.answer

    return tuple(tuple(group) for _words, group in groupby(sorted(offers, key=said), key=said))
