"""One filing of a case: with whom, its number, until when an answer is promised, what came of it, where to go on."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.filings import Filing, FilingState
from counsel_desk.domain.guidance import FilingWay
from counsel_desk.ui.icons import dress
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, icon_button, label

STATE_TONES = {
    FilingState.WAITING: Tone.ACCENT,
    FilingState.NO_DAY: Tone.WARNING,
    FilingState.OVERDUE: Tone.DANGER,
    FilingState.GO_ON: Tone.WARNING,
    FilingState.TAKEN_FURTHER: Tone.NEUTRAL,
    FilingState.SETTLED: Tone.OK,
    FilingState.ENDED: Tone.NEUTRAL,
    FilingState.UNSETTLED: Tone.NEUTRAL,
    FilingState.UNANSWERED: Tone.NEUTRAL,
}
_GOING_ON = frozenset({FilingState.OVERDUE, FilingState.GO_ON})
_WAITING = frozenset({FilingState.WAITING, FilingState.NO_DAY, FilingState.OVERDUE})
_ANSWERABLE = _WAITING | {FilingState.UNANSWERED}


class FilingRow(QFrame):
    """Shows one filing as it stands; it changes only when it is made anew."""

    answer_asked = Signal()
    change_asked = Signal()
    move_asked = Signal()
    withdraw_asked = Signal()
    onward_asked = Signal(str)
    """Go on by the way of this code."""

    def __init__(
        self,
        filing: Filing,
        state: FilingState,
        ways: Iterable[FilingWay],
        today: date,
        *,
        read_only: bool,
        files: Sequence[str] = (),
    ) -> None:
        """`state` is how it stands on `today`, `ways` lead on, `files` are the words for those that went with it."""
        super().__init__()
        self.filing, self.state = filing, state
        self.setObjectName(f"filing_{filing.id}")
        self.setProperty("surface", "card" if self.state in _WAITING | _GOING_ON else "sunken")
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE_SMALL), px(SPACE_SMALL))
        row.setSpacing(px(SPACE_SMALL))
        column = QVBoxLayout()
        column.setSpacing(px(4))
        self._fill(column, today, files)
        if self.state in _GOING_ON and not read_only:
            self._add_onward(column, ways)
        row.addLayout(column, 1)
        for made in () if read_only else self._acts():
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)

    def _fill(self, column: QVBoxLayout, today: date, files: Sequence[str]) -> None:
        details = self.filing.details
        title = label(f"{messages.word(details.kind)} · {details.sent_to}", TextRole.STRONG, wrap=True, selectable=True)
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column.addWidget(title)
        states = FlowLayout(row_gap=4)
        states.addWidget(Pill(messages.word(self.state), STATE_TONES[self.state]))
        if details.promised_until is not None and self.state in _WAITING:
            until = messages.relative_day(details.promised_until, today)
            states.addWidget(Pill(self.tr("Promised: {day}").format(day=until), STATE_TONES[self.state]))
        column.addLayout(states)
        column.addWidget(label(" · ".join(filter(None, self._facts())), TextRole.CAPTION, wrap=True))
        if details.request:
            asked = messages.labelled(self.tr("Asked"), details.request)
            column.addWidget(label(asked, wrap=True, selectable=True))
        if files:
            sent = messages.labelled(self.tr("Evidence that went with it"), messages.listed(files))
            column.addWidget(label(sent, TextRole.CAPTION, wrap=True))
        if details.outcome.is_answer or details.answer:
            when = messages.day(details.answered_on) if details.answered_on else ""
            said = " · ".join(filter(None, (when, messages.word(details.outcome), details.answer)))
            column.addWidget(label(messages.labelled(self.tr("Answer"), said), wrap=True, selectable=True))

    def _facts(self) -> Iterable[str]:
        details = self.filing.details
        yield self.tr("filed {day}").format(day=messages.day(details.filed_on))
        yield messages.word(details.channel)
        yield messages.labelled(self.tr("Number"), details.number) if details.number else ""
        about = self.filing.debt_name or self.filing.organisation_name  # a debt is called by its lender
        if self.filing.organisation_name not in about:
            about = f"{self.filing.organisation_name} · {about}"
        yield messages.labelled(self.tr("About"), about) if about and about != details.sent_to else ""
        yield self.filing.counsellor_name

    def _add_onward(self, column: QVBoxLayout, ways: Iterable[FilingWay]) -> None:
        flow = FlowLayout(gap=SPACE, row_gap=2)
        for way in ways:
            made = button(messages.title_of(way), "link", "next", way.note)
            made.setObjectName(f"onward_{way.code}")
            made.clicked.connect(partial(self.onward_asked.emit, way.code))
            flow.addWidget(made)
        if flow.count():
            column.addWidget(label(self.tr("Where to go on:"), TextRole.MUTED))
            column.addLayout(flow)

    def _acts(self) -> Iterable[QAbstractButton]:
        if self.state in _ANSWERABLE:
            answer = button(self.tr("Write the answer"), "quiet", "note")
            answer.setObjectName("write_answer")
            answer.clicked.connect(self.answer_asked)
            yield answer
        change = button(self.tr("Change"), "quiet", "edit")
        change.setObjectName("change_filing")
        change.clicked.connect(self.change_asked)
        yield change
        more = icon_button("more", self.tr("More"))
        more.setObjectName("more_filing")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        dress(menu.addAction(self.tr("Move to another case…"), self.move_asked.emit), "next")
        dress(menu.addAction(self.tr("Take out"), self.withdraw_asked.emit), "delete")
        more.setMenu(menu)
        yield more
