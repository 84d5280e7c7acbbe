"""What a message tells besides its conduct: sums, days, its debt, a situation. One click takes each of them over."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Incident, IncidentDetails
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.told import (
    Told,
    take_claim,
    take_debt,
    take_situation,
    told_by_incident,
    told_by_words,
)
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.text import button, label, plain, visible

_MOST_SITUATIONS = 2
Line = tuple[str, str, str, Callable[[], object] | None]
"""What is told, the word on the button, its name, and what it does; None where there is nothing to do."""


class ToldPanel(QFrame):
    """Shows nothing where a message tells nothing. What belongs into the form around it is asked of that form."""

    debt_taken = Signal(object)
    """The message is about this debt (`DebtId`)."""
    number_taken = Signal(str)
    """This number of the text is who rang or wrote."""
    sender_taken = Signal(str)
    """Whoever signed is the sender."""
    kept = Signal(str, frozenset)
    """Something was written down: the words for it, and the kinds of records that changed."""
    failed = Signal(object)
    """It could not be written (`WorldError`)."""
    shown = Signal()
    """What is told stands there now, or nothing is told: what is below has its place."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._asked = 0  # a late answer about other words is not shown
        self._incident: Incident | None = None
        self._case: CaseId | None = None
        self._draft = IncidentDetails(desk.clock())
        self.setObjectName("told")
        self.setProperty("surface", "sunken")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
        column.setSpacing(px(4))
        column.addWidget(label(self.tr("What can be taken over"), TextRole.CAPTION))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        column.addLayout(self._lines)
        self.hide()

    def show_words(self, details: IncidentDetails, case_id: CaseId | None) -> None:
        """Show what a message that is still being written down tells."""
        self._incident, self._case, self._draft = None, case_id, details
        self._ask(partial(told_by_words, self._desk, details, case_id))

    def show_incident(self, incident: Incident) -> None:
        """Show what a recorded message tells."""
        self._incident, self._case, self._draft = incident, incident.case_id, incident.details
        self._ask(partial(told_by_incident, self._desk, incident))

    def _ask(self, work: Callable[[], Told]) -> None:
        self._asked += 1
        self._tasks.read(self, work, then=partial(self._show, self._asked))

    def _show(self, asked: int, told: Told) -> None:
        if asked != self._asked:
            return
        clear(self._lines)
        lines = tuple(self._told(told))
        for words, act, name, deed in lines:
            self._add_line(words, act, name, deed)
        self.setVisible(bool(lines))
        self.shown.emit()

    def _add_line(self, words: str, act: str, name: str, deed: Callable[[], object] | None) -> None:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE))
        row.addWidget(label(visible(words), wrap=True, selectable=True), 1)
        if deed is not None and not self._desk.read_only:
            take = button(plain(act), "link")
            take.setObjectName(name)
            take.clicked.connect(lambda _checked: deed())
            row.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(made)

    def _told(self, told: Told) -> Iterator[Line]:
        facts = " · ".join(self._facts(told))
        if facts:
            yield facts, "", "", None
        if self._incident is None:
            yield from self._of_form(told)
        yield from self._of_debt(told)
        for code in told.situations[:_MOST_SITUATIONS]:
            title = next(messages.title_of(each) for each in self._desk.pack.situations if each.code == code)
            words = self.tr("It fits the situation: {title}").format(title=title)
            yield words, self.tr("Add to the case"), f"take_{code}", self._adding(told, code, title)

    def _facts(self, told: Told) -> Iterator[str]:
        facts = told.facts
        if facts.claimed is not None:
            yield self.tr("Claims {amount}").format(amount=messages.money(facts.claimed))
        if facts.overdue_days is not None:
            yield self.tr("{count} days overdue").format(count=facts.overdue_days)
        if facts.due_on is not None:
            yield self.tr("Sets {day}").format(day=messages.day(facts.due_on))
        if facts.tail:
            yield self.tr("Ends in {tail}").format(tail=facts.tail)
        if facts.acts_for:
            yield self.tr("Acts for {whom}").format(whom=facts.acts_for)

    def _of_form(self, told: Told) -> Iterator[Line]:
        """What the form around this takes over."""
        if told.proposed is not None:
            looks = messages.aside(messages.word(told.proposed.role), messages.word(told.proposed.kind))
            words = self.tr("Signed 【{name}】, not known yet: {looks}").format(name=told.proposed.name, looks=looks)
            take = partial(self.sender_taken.emit, told.proposed.name)
            yield words, self.tr("Take as the sender"), "take_signed", take
        if told.numbers and not self._draft.number:
            words = self.tr("Names the number {number}").format(number=messages.phone(told.numbers[0]))
            take = partial(self.number_taken.emit, told.numbers[0])
            yield words, self.tr("Take as the sender's"), "take_number", take

    def _of_debt(self, told: Told) -> Iterator[Line]:
        if told.debt is not None:
            debt = told.debt.debt
            named = " · ".join(filter(None, (debt.lender_name, debt.collector_name, debt.details.contract_tail)))
            signs = messages.listed([messages.word(sign) for sign in told.debt.signs])
            words = self.tr("About the debt {debt} ({signs})").format(debt=named or "–", signs=signs)
            yield words, self.tr("Choose this debt"), "take_debt", partial(self._choose, told)
        about = told.about
        if about is None:
            return
        if told.claimed is not None:
            words = self.tr("The debt does not say that {amount} are claimed.").format(
                amount=messages.money(told.claimed)
            )
            work = partial(take_claim, self._desk, about, claimed=told.claimed)
            deed = partial(self._write, work, self.tr("The claim stands on the debt."), frozenset({"debt"}))
            yield words, self.tr("Put it on the debt"), "take_claim", deed
        if told.overdue_since is not None:
            words = self.tr("Overdue since {day}, by its days.").format(day=messages.day(told.overdue_since))
            work = partial(take_claim, self._desk, about, overdue_since=told.overdue_since)
            deed = partial(self._write, work, self.tr("The day stands on the debt."), frozenset({"debt"}))
            yield words, self.tr("Put it on the debt"), "take_overdue", deed

    def _choose(self, told: Told) -> None:
        if told.debt is None:
            return
        if self._incident is None:
            self.debt_taken.emit(told.debt.debt.id)
            return
        work = partial(take_debt, self._desk, self._incident, told.debt.debt.id)
        self._write(work, self.tr("The incident is about this debt."), frozenset({"incident"}))

    def _adding(self, told: Told, code: str, title: str) -> Callable[[], object] | None:
        if told.case is None:
            return None
        said = self.tr("The case is also in this situation: {title}").format(title=title)
        work = partial(take_situation, self._desk, told.case, code)
        return partial(self._write, work, said, frozenset({"case", "checklist", "task"}))

    def _write(self, work: Callable[[], None], said: str, kinds: frozenset[str]) -> None:
        def tell(_nothing: None) -> None:
            self.kept.emit(said, kinds)
            self._again()

        def refuse(error: WorldError) -> None:
            self.failed.emit(error)
            self._again()  # somebody may have changed what was shown: the next click goes by what stands now

        self.setEnabled(False)
        job = self._tasks.write(self, work, then=tell, failed=refuse)
        job.finished.connect(partial(self.setEnabled, True))  # noqa: FBT003 - Qt's own

    def _again(self) -> None:
        """What was taken over is not offered any more."""
        if self._incident is None:
            self.show_words(self._draft, self._case)
        else:
            self.show_incident(self._incident)
