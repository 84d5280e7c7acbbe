"""Among counsellors: who sees whose cases, who covers for whom, and how much everybody has."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.colleagues import Caseload, KeptCover
from counsel_desk.domain.ids import CounsellorId
from counsel_desk.errors import WorldError
from counsel_desk.services import caseloads, covers, office
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.cover_dialog import CoverDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label, visible


@dataclass(frozen=True, slots=True)
class _Now:
    limited: bool
    covers: tuple[KeptCover, ...]
    names: dict[CounsellorId, str]
    loads: tuple[Caseload, ...]


class ColleaguesPart(QWidget):
    """Everybody may read it; a coordinator decides, and who goes on holiday says who covers for them."""

    changed = Signal(frozenset)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self.message = MessageBar()
        self.limited = QCheckBox(self.tr("Counsellors see only their own cases"))
        self.limited.setObjectName("own_cases_only")
        self.limited.setEnabled(desk.counsellor.is_coordinator and not desk.read_only)
        self.limited.toggled.connect(self._limit)
        self.add = button(self.tr("Add cover…"), icon="add")
        self.add.setObjectName("add_cover")
        self.add.setEnabled(not desk.read_only)
        self.add.clicked.connect(self.ask_for_cover)
        self._covers, self._loads = QVBoxLayout(), QGridLayout()
        self._load_panel = Panel(self.tr("How much everybody has"))
        self._load_panel.setVisible(desk.counsellor.is_coordinator)
        self._lay_out()
        self.read_again()

    def read_again(self) -> None:
        """Show how things stand."""
        self._tasks.read(self, partial(_look, self._desk), then=self._show, failed=self._tell)

    def ask_for_cover(self) -> None:
        """Open the form for who covers for whom."""
        dialog = CoverDialog(self._desk, self._tasks, self)
        dialog.changed.connect(self._tell_changed)
        dialog.open()

    def _limit(self, limited: bool) -> None:  # noqa: FBT001 - the shape of the signal
        work = partial(office.limit_to_own_cases, self._desk, limited=limited)
        words = (
            self.tr("From now on counsellors see only their own cases. Coordinators see all.")
            if limited
            else self.tr("From now on everybody sees every case.")
        )

        def told(_nothing: None) -> None:
            self.message.say(words, Tone.OK)
            self.changed.emit(frozenset({"office"}))

        self._tasks.write(self, work, then=told, failed=self._tell)

    def _end(self, cover: KeptCover) -> None:
        work = partial(covers.end_cover, self._desk, cover)
        self._tasks.write(self, work, then=lambda _nothing: self._tell_changed(), failed=self._tell)

    def _tell_changed(self, _kinds: object = None) -> None:
        self.read_again()
        self.changed.emit(frozenset({"office"}))

    def _tell(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)
        if error.code != "vault.closed":
            self.read_again()

    def _show(self, now: _Now) -> None:
        with QSignalBlocker(self.limited):
            self.limited.setChecked(now.limited)
        clear(self._covers)
        for cover in now.covers:
            self._covers.addWidget(self._cover(cover))
        if not now.covers:
            self._covers.addWidget(label(self.tr("Nobody is away."), TextRole.MUTED))
        clear(self._loads)
        for column, words in enumerate(self._headings()):
            self._loads.addWidget(_cell(words, column, TextRole.CAPTION), 0, column)
        for row, load in enumerate(now.loads, 1):
            name = self.tr("Nobody") if load.counsellor is None else visible(now.names[load.counsellor])
            self._loads.addWidget(_cell(name, 0), row, 0)
            for column, count in enumerate((load.open_cases, load.pressing, load.late_tasks, load.offered), 1):
                self._loads.addWidget(_cell(f"{count:,}", column), row, column)

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Counsellor"),
            self.tr("Open cases"),
            self.tr("Terms pressing"),
            self.tr("Tasks late"),
            self.tr("Asked to take over"),
        )

    def _cover(self, cover: KeptCover) -> QFrame:
        made = QFrame()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, theme().px(2), 0, theme().px(2))
        row.setSpacing(theme().px(SPACE_SMALL))
        words = self.tr("{by} covers for {absent}, {since} to {until}").format(
            by=visible(cover.by_name),
            absent=visible(cover.absent_name),
            since=messages.day(cover.cover.since),
            until=messages.day(cover.cover.until),
        )
        row.addWidget(label(words, wrap=True), 1)
        me = self._desk.counsellor
        if not self._desk.read_only and (me.is_coordinator or cover.cover.absent == me.id):
            end = button(self.tr("End"), "link")
            end.setObjectName(f"end_cover_{cover.id}")
            end.setAccessibleName(f"{end.text()} {words}")
            end.clicked.connect(partial(self._end, cover))
            row.addWidget(end)
        return made

    def _lay_out(self) -> None:
        px = theme().px
        seeing, away = Panel(self.tr("Who sees what")), Panel(self.tr("Holiday cover"))
        seeing.body.addWidget(self.limited)
        told = self.tr(
            "Their own are the cases they look after, those they cover for a colleague, those offered to them, and "
            "those in which a task is theirs. Coordinators see all; figures count everything. The program holds to "
            "this; it is not a lock of its own."
        )
        seeing.body.addWidget(label(told, TextRole.CAPTION, wrap=True))
        away.add_button(self.add)
        away.body.addLayout(self._covers)
        self._loads.setHorizontalSpacing(px(SPACE))
        for column, share in enumerate((2, 1, 1, 1, 1)):
            self._loads.setColumnStretch(column, share)
        self._load_panel.body.addLayout(self._loads)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(SPACE))
        for each in (self._load_panel, away, self.message, seeing):  # what is said stands beside what it is about
            rows.addWidget(each)


def _cell(words: str, column: int, role: TextRole = TextRole.BODY) -> QLabel:
    """Names at the left, numbers at the right; what is longer than its column goes on in another line."""
    made = label(words, role, wrap=True)
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | (Qt.AlignmentFlag.AlignTop if role is TextRole.BODY else Qt.AlignmentFlag.AlignBottom))
    return made


def _look(desk: Desk) -> _Now:
    names = {each.id: each.name for each in office.counsellors(desk)}
    loads = caseloads.caseloads(desk) if desk.counsellor.is_coordinator else ()
    return _Now(office.own_cases_only(desk), covers.covers(desk), names, loads)
