"""What is told wrong again and again in a situation, in one line each; why it is wrong unfolds beneath."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance import LegalBasis
from counsel_desk.domain.guidance_sources import Correction
from counsel_desk.guidance.matching import bases_for
from counsel_desk.services.desk import Desk
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, label


class CommonMistakes(Notice):
    """Away while nothing is told wrong in the situations shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tone=Tone.WARNING, heading=self.tr("Commonly got wrong"))
        self.setObjectName("common_mistakes")
        self._desk = desk
        self._shown: tuple[Correction, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme().px(2))
        self.body.addLayout(self._lines)
        self.hide()

    def show_situations(self, codes: Iterable[str]) -> None:
        """Show the mistakes that are made in these; what was unfolded stays while they are the same."""
        wanted = frozenset(codes)
        found = tuple(each for each in self._desk.pack.corrections if wanted & frozenset(each.situations))
        if found != self._shown:
            self._shown = found
            clear(self._lines)
            for each in found:
                self._lines.addWidget(_Mistake(each, bases_for(self._desk.pack, each.legal_keys, self._desk.today)))
        self.setVisible(bool(found))


class _Mistake(QWidget):
    """One mistake with what is right, folded."""

    def __init__(self, correction: Correction, bases: Sequence[LegalBasis]) -> None:
        super().__init__()
        self.setObjectName(f"mistake_{correction.number}")
        why = QWidget()
        why.setObjectName("right")
        inner = QVBoxLayout(why)
        inner.setContentsMargins(theme().px(SPACE), 0, 0, theme().px(SPACE_SMALL))
        inner.setSpacing(theme().px(2))
        inner.addWidget(label(correction.right, wrap=True, selectable=True))
        for basis in bases:
            inner.addWidget(label(messages.legal_basis_line(basis), TextRole.CAPTION, wrap=True))
        why.hide()
        unfold = button(self.tr("Why"), "link")
        unfold.setObjectName("why")
        unfold.setAccessibleName(messages.labelled(self.tr("Why"), correction.wrong))
        unfold.setCheckable(True)
        unfold.toggled.connect(why.setVisible)
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        wrong = label(correction.wrong, wrap=True)
        wrong.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row.addWidget(wrong, 1)
        row.addWidget(unfold, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        column.addLayout(row)
        column.addWidget(why)
