"""The cases of a client, newest first."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.lists import CaseRow
from counsel_desk.ui.pages.case.header import RISK_TONES, STATUS_TONES
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label


class CasesPanel(Panel):
    """Each is opened from here."""

    case_chosen = Signal(object)
    """A case (`CaseId`) is to be opened."""
    case_asked = Signal()
    """A new case is to be opened."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only
        self.set_heading(self.tr("Cases"))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme().px(SPACE_SMALL))
        self.body.addLayout(self._list)

    def show_cases(self, cases: tuple[CaseRow, ...]) -> None:
        """Show these."""
        clear(self._list)
        self.note.setText(str(len(cases)) if cases else "")
        for case in cases:
            row = _CaseRow(case)
            row.opened.connect(self.case_chosen)
            self._list.addWidget(row)
        if not cases:
            self._list.addWidget(self._empty())

    def _empty(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(self.tr("No case yet."), TextRole.MUTED, wrap=True), 1)
        begin = button(self.tr("New case"), "", "add")
        begin.setObjectName("client_first_case")
        begin.setDisabled(self._read_only)
        begin.clicked.connect(self.case_asked)
        row.addWidget(begin)
        return made


class _CaseRow(QFrame):
    """How a case stands, and the way to it."""

    opened = Signal(object)

    def __init__(self, case: CaseRow) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        px = theme().px
        shown = QWidget()
        flow = FlowLayout(shown)
        flow.addWidget(label(case.reference, TextRole.STRONG, selectable=True))
        flow.addWidget(Pill(messages.word(case.status), STATUS_TONES[case.status]))
        flow.addWidget(Pill(messages.word(case.risk), RISK_TONES[case.risk]))
        if case.outcome is not None:
            flow.addWidget(Pill(messages.word(case.outcome), Tone.NEUTRAL))
        flow.addWidget(label(messages.labelled(self.tr("Opened"), messages.day(case.opened_on)), TextRole.CAPTION))
        if case.counsellor_name:
            flow.addWidget(label(case.counsellor_name, TextRole.CAPTION))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(shown)
        if case.next_step_on is not None:
            said = f"{messages.day(case.next_step_on)} · {case.next_step}"
            words.addWidget(label(messages.labelled(self.tr("Next step"), said), TextRole.CAPTION, wrap=True))
        open_it = button(self.tr("Open"), "quiet", "next")
        open_it.setObjectName(f"open_case_{case.id}")
        open_it.setAccessibleName(messages.labelled(case.reference, self.tr("Open")))
        open_it.clicked.connect(partial(self._open, case.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE_SMALL), px(SPACE_SMALL))
        row.addLayout(words, 1)
        row.addWidget(open_it)

    def _open(self, case_id: CaseId, _checked: object = None) -> None:
        self.opened.emit(case_id)
