"""The band over a case: who it is about, how they may be reached, how it stands, what is next."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import CaseStatus, Risk
from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.people import ClientPhone
from counsel_desk.domain.phones import format_phone, mask_phone, phone_kind
from counsel_desk.domain.safe_hours import CallPermission
from counsel_desk.domain.tasks import Task
from counsel_desk.services.cases import CaseFile
from counsel_desk.ui.theme import SPACE_LARGE, SPACE_TIGHT, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.header_band import Fact, HeaderBand, back_button
from counsel_desk.ui.widgets.safe_contact import SafeContactNotice
from counsel_desk.ui.widgets.text import button, icon_button, label, restyle, visible

RISK_TONES = {
    Risk.UNKNOWN: Tone.NEUTRAL,
    Risk.LOW: Tone.OK,
    Risk.RAISED: Tone.WARNING,
    Risk.HIGH: Tone.DANGER,
    Risk.ACUTE: Tone.DANGER,
}
STATUS_TONES = {
    CaseStatus.INTAKE: Tone.VIOLET,
    CaseStatus.ACTIVE: Tone.ACCENT,
    CaseStatus.WAITING: Tone.WARNING,
    CaseStatus.CLOSED: Tone.NEUTRAL,
    CaseStatus.REOPENED: Tone.ACCENT,
}
_NARROW = 1000  # pixels at 100% text below which the lesser buttons are pictures and the facts go under the contact
_MANY = 2  # facts in a narrow band, beside which nothing else has room
_WIDE = 1500  # pixels at 100% text from which there is room for longer facts
_LONGEST, _LONGEST_NARROW, _LONGEST_WIDE = 28, 20, 36  # characters of a fact; the overview shows it whole


class CaseHeader(HeaderBand):
    """Safe contact stands above everything that could make one ring."""

    back_asked = Signal()
    client_asked = Signal()
    """The page of the client is to be opened."""
    call_note_asked = Signal()
    task_asked = Signal()
    print_asked = Signal()
    contact_asked = Signal()
    """How the client may be reached is to be written down."""

    def __init__(self, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._narrow, self._longest = False, _LONGEST
        self._shown: tuple[CaseFile, date, datetime] | None = None
        self.back = back_button(self.tr("Back to where you came from"))
        """Leads back to where one came from; in a window of its own a case has nowhere to go back to."""
        self.back.setObjectName("back")
        self.back.clicked.connect(self.back_asked)
        self.put_first(self.back)
        client = icon_button("person", self.tr("Open the client's record"), "link")
        client.setObjectName("case_client")
        client.clicked.connect(self.client_asked)
        self.put_after_title(client)
        self.menu = QMenu(self)
        """What is done more rarely; filled by the page."""
        self._lesser = (
            self._make(self.tr("Call note"), "call", "case_call_note", self.call_note_asked),
            self._make(self.tr("New task"), "tasks", "case_task", self.task_asked),
            self._make(self.tr("Print checklist"), "print", "case_print", self.print_asked),
        )
        for made in self._lesser:
            made.setDisabled(read_only)
            self.add_button(made)
        self.add_button(self._more())
        self._contact = SafeContactNotice()
        self._phones = PhoneLine()
        self._ask = button(self.tr("Write it down"), "link", "edit")
        self._ask.setObjectName("ask_contact")
        self._ask.clicked.connect(self.contact_asked)
        self._ask.setDisabled(read_only)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._phones, 1)
        row.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._contact.put_beside_heading(beside)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(theme().px(SPACE_LARGE))
        self._middle.addWidget(self._contact, 4)
        self._middle.addWidget(self._facts_row, 3)
        whole = self.layout()
        assert isinstance(whole, QBoxLayout)  # noqa: S101 - the base lays out in a column
        whole.insertLayout(1, self._middle)

    def show_file(self, file: CaseFile, today: date, now: datetime) -> None:
        """Show a case as it is now."""
        self._shown = (file, today, now)
        case, client = file.case, file.client
        name = client.details.name or client.details.alias or self.tr("Nameless caller")
        details = case.details
        self.set_title(
            name,
            [
                (messages.word(details.risk), RISK_TONES[details.risk]),
                (messages.word(details.status), STATUS_TONES[details.status]),
            ],
            case.reference,
        )
        self._contact.show_contact(client.details.safe_contact, now)
        self._phones.show_phones(client.details.phones)
        self._ask.setVisible(client.details.safe_contact.permission is CallPermission.NOT_ASKED)
        self.set_facts(self._facts_of(file, today))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way to the words when there is little room."""
        super().resizeEvent(event)
        narrow, wide = self.width() < theme().px(_NARROW), self.width() >= theme().px(_WIDE)
        longest = _LONGEST_NARROW if narrow else _LONGEST_WIDE if wide else _LONGEST
        if longest != self._longest:
            self._narrow, self._longest = narrow, longest
            self._middle.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
            self._middle.setSpacing(theme().px(SPACE_TIGHT if narrow else SPACE_LARGE))
            self.draw_in(narrow=narrow)
            for made in self._lesser:
                made.setText("" if narrow else made.accessibleName())
                made.setProperty("kind", "icon" if narrow else "")
                restyle(made)
            if self._shown is not None:
                self.show_file(*self._shown)

    def _facts_of(self, file: CaseFile, today: date) -> list[Fact]:
        """What is next comes first; a narrow band has one line, so that the rest is left to the overview."""
        case = file.case
        if not case.details.status.is_open:
            return self._closed_facts(file)
        next_step = self._term(file, today) or self._next_step(file.next_step, today)
        late = (*self._missed(file.missed_instalments), *self._late(file.late_answers))
        facts: list[Fact] = [*self._threat(file.threat), *next_step, *late]
        days = self.tr("{days} days").format(days=file.days_open)
        if self._narrow:
            return facts if len(facts) > _MANY else [*facts, (self.tr("Opened"), days)]
        facts.append((self.tr("Opened"), f"{messages.day(case.opened_on)} · {days}"))
        facts.append(self._counsellor(file))
        return facts

    def _closed_facts(self, file: CaseFile) -> list[Fact]:
        """How it ended and when; what was unsettled is told, and asks nobody to do anything."""
        case = file.case
        facts = self._threat(file.threat)
        if case.details.outcome is not None:
            facts.append((self.tr("Outcome"), messages.word(case.details.outcome)))
        if case.closed_on is not None:
            after = self.tr("after {days} days").format(days=file.days_open)
            facts.append((self.tr("Closed"), f"{messages.day(case.closed_on)} · {after}"))
        task = [] if file.next_step is None else [_cut(file.next_step.details.title, self._longest)]
        late = (*self._missed(file.missed_instalments), *self._late(file.late_answers))
        unsettled = " · ".join((*task, *(messages.labelled(name, value) for name, value, *_ in late)))
        if unsettled:
            facts.append((self.tr("Left open"), unsettled))
        return facts if self._narrow else [*facts, self._counsellor(file)]

    def _counsellor(self, file: CaseFile) -> Fact:
        return self.tr("Counsellor"), file.counsellor_name or self.tr("Nobody yet")

    def _term(self, file: CaseFile, today: date) -> list[Fact]:
        """A term that no task holds is what comes next, unless a task is due before it ends."""
        found, task = file.term, file.next_step
        if found is None or found.term is None or (task is not None and task.details.due_on <= found.term.last):
            return []
        ends = messages.relative_day(found.term.last, today)
        tone = Tone.DANGER if found.term.last < today else Tone.WARNING
        return [
            (self.tr("Next step"), _cut(found.term.deadline.label, self._longest)),
            (self.tr("Term ends"), ends, tone),
        ]

    def _next_step(self, task: Task | None, today: date) -> list[Fact]:
        if task is None:
            return [(self.tr("Next step"), self.tr("None yet"), Tone.WARNING)]
        due = messages.relative_day(task.details.due_on, today)
        if task.details.due_time is not None:
            due += f" {messages.time_of_day(task.details.due_time)}"
        late = task.details.due_on < today
        said: list[Fact] = [(self.tr("Next step"), _cut(task.details.title, self._longest))]
        return [*said, (self.tr("Due"), due, Tone.DANGER) if late else (self.tr("Due"), due)]

    def _missed(self, count: int) -> list[Fact]:
        return [(self.tr("Instalments"), self.tr("{count} missed").format(count=count), Tone.DANGER)] if count else []

    def _threat(self, state: ConductState | None) -> list[Fact]:
        return [] if state is None else [(self.tr("Threat"), messages.word(state), Tone.DANGER)]

    def _late(self, count: int) -> list[Fact]:
        return [(self.tr("Answers"), self.tr("{count} overdue").format(count=count), Tone.DANGER)] if count else []

    def _make(self, words: str, icon: str, name: str, asked: object) -> QPushButton:
        made = button(words, icon=icon, tip=words)
        made.setAccessibleName(words)
        made.setObjectName(name)
        made.clicked.connect(asked)
        return made

    def _more(self) -> QToolButton:
        made = icon_button("more", self.tr("More"))
        made.setObjectName("case_more")
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(self.menu)
        return made


class PhoneLine(QWidget):
    """The client's numbers, masked until asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: tuple[ClientPhone, ...] = ()
        self._masked = True
        self._flow = FlowLayout(self)

    def show_phones(self, phones: tuple[ClientPhone, ...]) -> None:
        """Show these numbers; those of another client are masked again."""
        if phones != self._numbers:
            self._numbers = phones
            self._write(masked=True)
        self.setVisible(bool(phones))

    def _write(self, *, masked: bool) -> None:
        self._masked = masked
        clear(self._flow)
        reveal = self._reveal()
        line = reveal.sizeHint().height()  # of each row, also where the button stands in the next
        for phone in self._numbers:
            self._flow.addWidget(_phone(phone, line, masked=masked))
        self._flow.addWidget(reveal)

    def _reveal(self) -> QPushButton:
        """A picture without words beside several numbers: else it would need a line of its own."""
        words = self.tr("Show numbers") if self._masked else self.tr("Hide numbers")
        made = button("" if len(self._numbers) > 1 else words, "link", "eye" if self._masked else "fold", tip=words)
        made.setAccessibleName(words)
        made.setObjectName("reveal_phones")
        made.clicked.connect(lambda: self._write(masked=not self._masked))
        return made


def _phone(phone: ClientPhone, line: int, *, masked: bool) -> QWidget:
    """A number and whose it is, which stay together."""
    shown = mask_phone(phone.number) if masked else format_phone(phone.number)
    number, whose = label(shown, TextRole.STRONG, selectable=True), label(messages.word(phone.use))
    whose.setToolTip(messages.word(phone_kind(phone.number)))
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(SPACE_TIGHT))
    for each in (number, whose):
        each.setMinimumHeight(line)
        row.addWidget(each)
    return made


def _cut(words: str, limit: int) -> str:
    plain = visible(words.replace("\n", " "))
    return plain if len(plain) <= limit else plain[:limit].rstrip("…") + "…"
