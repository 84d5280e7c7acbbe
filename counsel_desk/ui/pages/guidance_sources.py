"""Where advice comes from, and what is commonly got wrong, as the Guidance page shows them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance import LegalBasis
from counsel_desk.domain.guidance_sources import Correction, Source, Verdict
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label

_TONES = {
    Verdict.RIGHT: Tone.OK,
    Verdict.GENERAL: Tone.NEUTRAL,
    Verdict.LIMITED: Tone.WARNING,
    Verdict.CORRECTED: Tone.WARNING,
    Verdict.WRONG: Tone.DANGER,
}


class SourcesFold(QWidget):
    """What was said out there and what was found of it, shown when asked for."""

    def __init__(self, sources: Sequence[Source]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        words = self.tr("Where this advice comes from ({count})").format(count=len(sources))
        shown = QWidget()
        shown.setObjectName("sources")
        inner = QVBoxLayout(shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme().px(SPACE_SMALL))
        for each in sources:
            inner.addWidget(_source(each))
        shown.hide()
        unfold = button(words, "link", "info")
        unfold.setObjectName("show_sources")
        unfold.setCheckable(True)
        unfold.toggled.connect(shown.setVisible)
        column.addWidget(unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(shown)


class CorrectionCard(Panel):
    """A common mistake, what is right, the law, and the steps at which it is told."""

    step_asked = Signal(str)
    """The checklist of a step is to be seen."""

    def __init__(self, correction: Correction, bases: Sequence[LegalBasis]) -> None:
        super().__init__()
        self.setObjectName(f"correction_{correction.number}")
        head = QHBoxLayout()
        head.setSpacing(theme().px(SPACE_SMALL))
        head.addWidget(Pill(self.tr("Wrong"), Tone.DANGER), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(correction.wrong, TextRole.STRONG, wrap=True, selectable=True), 1)
        self.body.addLayout(head)
        right = QHBoxLayout()
        right.setSpacing(theme().px(SPACE_SMALL))
        right.addWidget(Pill(self.tr("Right"), Tone.OK), 0, Qt.AlignmentFlag.AlignTop)
        right.addWidget(label(correction.right, wrap=True, selectable=True), 1)
        self.body.addLayout(right)
        for basis in bases:
            self.body.addWidget(label(messages.legal_basis_line(basis), TextRole.CAPTION, wrap=True))
        places = FlowLayout(gap=2)
        places.addWidget(label(self.tr("Told at:"), TextRole.CAPTION))
        for step in correction.steps:
            led = button(step, "quiet", "next")
            led.setObjectName(f"to_{step}")
            led.clicked.connect(lambda _checked, step=step: self.step_asked.emit(step.partition("/")[0]))
            places.addWidget(led)
        self.body.addLayout(places)


def _source(source: Source) -> QFrame:
    made = QFrame()
    made.setProperty("surface", "sunken")
    px = theme().px
    column = QVBoxLayout(made)
    column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
    column.setSpacing(px(2))
    head = QHBoxLayout()
    head.setSpacing(px(SPACE_SMALL))
    said = messages.labelled(source.situation, source.said)
    head.addWidget(label(said, wrap=True, selectable=True), 1)
    head.addWidget(Pill(messages.word(source.verdict), _TONES[source.verdict]), 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    if source.found:
        column.addWidget(label(source.found, TextRole.MUTED, wrap=True, selectable=True))
    column.addWidget(label(source.id, TextRole.CAPTION))
    return made
