"""What the Guidance page shows: a step with all it leans on, a situation, a hotline."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance import Actor, Confidence, Hotline, LegalBasis, Situation, Step
from counsel_desk.domain.guidance_sources import Correction, Source
from counsel_desk.domain.office_lists import OfficeHotline
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.ui.pages.guidance_sources import SourcesFold
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label

_ACTOR_TONES = {Actor.COUNSELLOR: Tone.ACCENT, Actor.CLIENT: Tone.VIOLET}
_CONFIDENCE_TONES = {
    Confidence.VERIFIED_TEXT: Tone.OK,
    Confidence.SECONDARY_SOURCE: Tone.WARNING,
    Confidence.UNVERIFIED_MEMORY: Tone.DANGER,
    Confidence.ALWAYS_SHOWN: Tone.DANGER,
}
_NARROW = 640  # pixels at 100% text below which a situation and its checklist stand on two lines


class StepCard(Panel):
    """Who acts, what both are told, what it leans on, what is commonly got wrong, where the advice comes from."""

    reword_asked = Signal()
    """The office wants to say it in its own words."""

    def __init__(
        self, step: Step, bases: Sequence[LegalBasis], sources: Sequence[Source], *, is_ours: bool, fixed: bool
    ) -> None:
        """`is_ours`: the office worded it; `fixed`: nothing can be written."""
        super().__init__()
        self.setObjectName(f"step_{step.id}")
        head = QHBoxLayout()
        head.setSpacing(theme().px(SPACE_SMALL))
        head.addWidget(label(step.id, TextRole.CAPTION))
        head.addWidget(Pill(messages.word(step.actor), _ACTOR_TONES[step.actor]))
        if step.today is not None:
            head.addWidget(Pill(self.tr("At once"), Tone.WARNING))
        if is_ours:
            head.addWidget(Pill(self.tr("in our words"), Tone.ACCENT))
        head.addStretch(1)
        reword = button(self.tr("Reword…"), "quiet", "edit")
        reword.setObjectName("reword")
        reword.setAccessibleName(messages.labelled(self.tr("Reword…"), step.id))
        reword.setEnabled(not fixed)
        reword.clicked.connect(self.reword_asked)
        head.addWidget(reword)
        self.body.addLayout(head)
        self.body.addWidget(label(step.text, wrap=True, selectable=True))
        if step.client_text:
            self.body.addWidget(Notice(step.client_text, Tone.NEUTRAL, self.tr("What the client reads")))
        if step.correction:
            self.body.addWidget(Notice(step.correction, Tone.WARNING, self.tr("Commonly got wrong")))
        terms = [each for each in (step.deadline, *step.later_deadlines) if each is not None]
        say = paper_phrases()
        for term in terms:
            self._add_fact(self.tr("Term"), say.deadline(term, None, projected=False))
        if step.evidence:
            self._add_fact(self.tr("Evidence"), messages.clauses(step.evidence))
        if step.leads_to:
            self._add_fact(self.tr("May lead to"), messages.listed(step.leads_to))
        for basis in bases:
            self.body.addWidget(_basis(basis))
        if sources:
            self.body.addWidget(SourcesFold(sources))

    def _add_fact(self, name: str, value: str) -> None:
        words = messages.labelled(name, value)
        self.body.addWidget(label(words, TextRole.CAPTION, wrap=True, selectable=True))


class SituationCard(QFrame):
    """A situation and the checklist it leads to; `asked` carries that checklist's code."""

    asked = Signal(str)

    def __init__(self, situation: Situation, checklist: str, corrections: Sequence[Correction] = ()) -> None:
        """`corrections` are mistakes that are made in it."""
        super().__init__()
        self.setProperty("surface", "card")
        px = theme().px
        named = QHBoxLayout()
        named.setSpacing(px(SPACE_SMALL))
        named.addWidget(label(situation.code, TextRole.CAPTION))
        named.addWidget(label(messages.title_of(situation), wrap=True), 1)
        led_to = button(checklist, "quiet", "next")
        led_to.setObjectName(f"to_{situation.checklist}")
        led_to.clicked.connect(lambda: self.asked.emit(situation.checklist))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(4), px(SPACE_SMALL), px(4))
        column.setSpacing(px(2))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(px(SPACE_SMALL))
        column.addLayout(self._row)
        for each in corrections:
            wrong = messages.labelled(self.tr("Commonly got wrong"), each.wrong)
            column.addWidget(label(wrong, TextRole.CAPTION, wrap=True))
        self._row.addLayout(named, 1)
        self._row.addWidget(led_to, 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the checklist goes beneath the situation."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


class HotlineCard(QFrame):
    """A number, what it is for, what it is not for, and how sure that is."""

    def __init__(self, hotline: Hotline) -> None:
        super().__init__()
        emergency = hotline.confidence is Confidence.ALWAYS_SHOWN
        self.setProperty("surface", "danger" if emergency else "card")
        self.setObjectName(f"hotline_{hotline.number}")
        small = self.tr("Not for: {what}").format(what=hotline.not_for) if hotline.not_for else ""
        pill = None if emergency else confidence_pill(hotline.confidence)
        _lay_out_number(self, hotline.number, (hotline.name, hotline.purpose, small), pill)


class OfficeHotlineCard(QFrame):
    """A number of the office's own choice, which no guidance vouches for: it says so."""

    def __init__(self, hotline: OfficeHotline) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setObjectName(f"office_hotline_{hotline.number}")
        words = (hotline.name, hotline.helps_with, hotline.hours)
        _lay_out_number(self, messages.phone(hotline.number), words, Pill(self.tr("of our office"), Tone.ACCENT))


def _lay_out_number(card: QFrame, number: str, words: tuple[str, str, str], pill: Pill | None) -> None:
    """The number large, beside it whose it is, what for, and small print."""
    row = QHBoxLayout(card)
    px = theme().px
    row.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
    row.setSpacing(px(SPACE))
    large = label(number, selectable=True)
    large.setProperty("role", "hotline")
    large.setMinimumWidth(px(96))
    row.addWidget(large, 0, Qt.AlignmentFlag.AlignTop)
    whose, what_for, small = words
    head = QHBoxLayout()
    head.addWidget(label(whose, TextRole.STRONG, wrap=True), 1)
    if pill is not None:
        head.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(px(2))
    column.addLayout(head)
    for said, role in ((what_for, TextRole.BODY), (small, TextRole.CAPTION)):
        if said:
            column.addWidget(label(said, role, wrap=True))
    row.addLayout(column, 1)


def _basis(basis: LegalBasis) -> QWidget:
    """A legal basis as surely as it was checked and no surer: the line says how it may be quoted."""
    made = QFrame()
    made.setProperty("surface", "sunken")
    column = QVBoxLayout(made)
    px = theme().px
    column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
    column.setSpacing(px(3))
    head = QHBoxLayout()
    head.addWidget(label(messages.legal_basis_line(basis), TextRole.STRONG, wrap=True, selectable=True), 1)
    head.addWidget(confidence_pill(basis.confidence), 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    column.addWidget(label(basis.summary, wrap=True, selectable=True))
    for words in filter(None, (basis.note, basis.source)):
        column.addWidget(label(words, TextRole.CAPTION, wrap=True, selectable=True))
    return made


def confidence_pill(confidence: Confidence) -> Pill:
    """How far something was checked."""
    return Pill(messages.word(confidence), _CONFIDENCE_TONES[confidence])
