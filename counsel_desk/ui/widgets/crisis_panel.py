"""What to do when someone may be in danger: numbers, calm steps, the words that were heard. It decides nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsel_desk.domain.cases import Danger
from counsel_desk.domain.guidance import Hotline, Pack
from counsel_desk.domain.triage import Span
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label

_NUMBERS = ("110", "120", "12356")


class CrisisPanel(QFrame):
    """Stands beside the typing, never over it. `asked` carries what the client answered to the question put to them."""

    asked = Signal(object)

    def __init__(self, pack: Pack, *, brief: bool = False) -> None:
        """`brief` leaves the steps folded, where the panel stands beside much else."""
        super().__init__()
        self.setObjectName("crisis_panel")
        self.setProperty("surface", "card")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(SPACE), px(SPACE), px(SPACE))
        column.setSpacing(px(SPACE))
        column.addWidget(label(self.tr("Stay on the line. Ask, and listen."), TextRole.SECTION, wrap=True))
        column.addWidget(_numbers(pack))
        self._heard = QWidget()
        self._heard_words = FlowLayout(self._heard)
        column.addWidget(self._heard)
        column.addLayout(self._answers())
        steps = QWidget()
        below = QVBoxLayout(steps)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(SPACE))
        for number, step in enumerate(pack.crisis_steps, 1):
            below.addLayout(_step(number, step))
        if brief:
            steps.hide()
            column.addWidget(self._unfolding(steps), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(steps)
        self._note = label(
            self.tr("These words are a reason to ask, not a finding. They are saved as they were said."),
            TextRole.CAPTION,
            wrap=True,
        )
        column.addWidget(self._note)
        self.hide()

    @property
    def heard(self) -> list[str]:
        """The words shown as heard."""
        return [pill.text() for pill in self._heard.findChildren(Pill) if not pill.isHidden()]

    def show_heard(self, text: str, spans: Sequence[Span]) -> None:
        """Show the words that made the program speak up, as they stand in `text`."""
        words = list(dict.fromkeys(text[span.start : span.end] for span in spans))
        if words == self.heard:
            return
        clear(self._heard_words)
        if words:
            self._heard_words.addWidget(label(self.tr("Heard:"), TextRole.MUTED))
        for each in words:
            self._heard_words.addWidget(Pill(each, Tone.WARNING))
        self._heard.setVisible(bool(words))

    def _unfolding(self, steps: QWidget) -> QWidget:
        made = button(self.tr("What to do, step by step"), "link", "expand")
        made.setObjectName("crisis_steps")
        made.setCheckable(True)
        made.toggled.connect(steps.setVisible)
        return made

    def _answers(self) -> QVBoxLayout:
        """The answers to the question of self-harm, so that asking and noting it are one movement."""
        column = QVBoxLayout()
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addWidget(label(self.tr("I asked whether they think of ending their life. Answer:"), wrap=True))
        flow = FlowLayout()
        for answer, words in (
            (Danger.YES, self.tr("Yes")),
            (Danger.UNSURE, self.tr("Not sure")),
            (Danger.NO, self.tr("No")),
        ):
            made = button(words)
            made.setObjectName(f"asked_{answer}")
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the cursor stays where one writes
            made.setAccessibleName(self.tr("I asked; the answer was: {answer}").format(answer=words))
            made.clicked.connect(lambda _checked, answer=answer: self.asked.emit(answer))
            flow.addWidget(made)
        column.addLayout(flow)
        return column


def gentle_question(steps: Sequence[str]) -> str:
    """The question as a counsellor may ask it: the first step of the guidance that quotes one."""
    return next((step for step in steps if "？”" in step), "")


def hotline(pack: Pack, number: str) -> Hotline | None:
    """A number of the guidance."""
    return next((each for each in pack.hotlines if each.number == number), None)


def _numbers(pack: Pack) -> QWidget:
    """The three numbers, large, each with its name beside and what it is for below, where there is width for it."""
    made = QFrame()
    made.setProperty("surface", "danger")
    px = theme().px
    grid = QGridLayout(made)
    grid.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
    grid.setHorizontalSpacing(px(SPACE))
    grid.setColumnStretch(1, 1)
    for row, number in enumerate(_NUMBERS):
        large = label(number, selectable=True)
        large.setProperty("role", "hotline")
        grid.addWidget(large, 2 * row, 0)
        known = hotline(pack, number)
        grid.addWidget(label(known.name if known else "", TextRole.STRONG, wrap=True), 2 * row, 1)
        grid.addWidget(label(known.purpose if known else "", wrap=True), 2 * row + 1, 0, 1, 2)
    return made


def _step(number: int, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().px(SPACE_SMALL))
    count = QLabel(str(number))
    count.setProperty("pill", str(Tone.NEUTRAL))
    row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words, wrap=True, selectable=True), 1)
    return row
