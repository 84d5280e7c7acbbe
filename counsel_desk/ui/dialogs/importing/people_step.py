"""Who are the people of whom that is not certain? Nothing is decided before somebody has answered."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.same_person import Whose
from counsel_desk.messages import caseload_words
from counsel_desk.services.caseload_people import Place
from counsel_desk.services.caseload_questions import Answer, Question
from counsel_desk.ui.dialogs.importing.row_tables import RowColumn, RowsModel, table_of
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, SPACE_TIGHT, TextRole, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button, label, plain, visible

_MOST = 150  # pixels at 100% text for what may give way to the answer; the tip shows it whole
_INDENT = 26  # of what is known, below the name beside its button
_ALL = (Whose.SAME, Whose.NEW, Whose.OUT)


class PeopleStep(QWidget):
    """The people in a table, beside it the one in hand with everybody who may be meant."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._questions: tuple[Question, ...] = ()
        self._answers: dict[Place, Answer] = {}
        self._looked_at: set[Place] = set()  # answered one by one
        self._open = label(role=TextRole.STRONG, wrap=True)
        self._open.setObjectName("people_open")
        self._model: RowsModel[Question] = RowsModel(
            (
                RowColumn(self.tr("Name"), caseload_words.name_in_file, most=_MOST),
                RowColumn(self.tr("Rows"), _rows, most=_MOST),
                RowColumn(self.tr("Answer"), self._answered, stretches=True),
            )
        )
        self.table = table_of(self.tr("People to be told apart"), self._model)
        self.table.setObjectName("people")
        self.table.selectionModel().currentRowChanged.connect(self._show_one)
        self._panel = Panel()
        self._said = label(wrap=True, selectable=True)
        self._said.setObjectName("said_in_file")
        self._why = label(role=TextRole.CAPTION, wrap=True)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(theme().px(SPACE_TIGHT))
        self._group = QButtonGroup(self)
        self._lay_out()

    @property
    def answers(self) -> dict[Place, Answer]:
        """What was answered so far."""
        return dict(self._answers)

    @property
    def is_answered(self) -> bool:
        """Whether nobody is left open."""
        return all(each.key in self._answers for each in self._questions)

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Ask these; what was answered to the very same before stays."""
        asked = {each.key: each for each in self._questions}
        kept = {each.key for each in questions if asked.get(each.key) == each}
        self._answers = {key: answer for key, answer in self._answers.items() if key in kept}
        self._looked_at &= kept
        self._questions = tuple(questions)
        self._model.show(self._questions)
        self._tell()
        if questions:
            self.table.selectRow(0)

    def showEvent(self, event: QShowEvent) -> None:
        """The keys lead from person to person first; a stray space answers nobody."""
        super().showEvent(event)
        self.table.setFocus()

    def answer_all(self, whose: Whose) -> None:
        """Answer everybody alike of whom nothing was said one by one; who needs a look of their own is left open."""
        for question in self._questions:
            if question.key in self._looked_at:
                continue
            self._answers.pop(question.key, None)
            answer = question.all_the_same(whose)
            if answer is not None:
                self._answers[question.key] = answer
        self._show_one(self.table.currentIndex())
        self._tell()

    def choose(self, question: Question, answer: Answer) -> None:
        """Answer one."""
        self._looked_at.add(question.key)
        self._answers[question.key] = answer
        self._tell()

    def _answered(self, question: Question) -> str:
        answer = self._answers.get(question.key)
        return self.tr("not answered") if answer is None else caseload_words.answer_words(question, answer)

    def _tell(self) -> None:
        waiting = sum(each.key not in self._answers for each in self._questions)
        words = self.tr("{count} of {all} people are not answered yet.") if waiting else self.tr("All are answered.")
        self._open.setText(words.format(count=f"{waiting:,}", all=f"{len(self._questions):,}"))
        self._model.tell_changed()
        self.changed.emit()

    def _show_one(self, current: QModelIndex, _before: object = None) -> None:
        """What the file says of the person in hand, and the answers there are."""
        clear(self._choices)
        self._group = QButtonGroup(self)
        self._panel.setVisible(current.isValid())
        if not current.isValid():
            return
        question = self._model.record(current.row())
        self._panel.set_heading(visible(caseload_words.name_in_file(question)))
        said = caseload_words.said_in_file(question) or self.tr("nothing but the name")
        self._said.setText(visible(messages.labelled(self.tr("The file says"), said)))
        why = "" if question.possible else caseload_words.question_reason(question)
        self._why.setText(visible(messages.clauses((_rows(question), why))))
        for number, possible in enumerate(question.possible):
            if possible.may_be_told:
                facts = caseload_words.possible_facts(possible)
                self._offer(question, Answer(Whose.SAME, number), f"answer_same_{number}", facts)
            else:
                self._choices.addWidget(label(caseload_words.possible_name(possible), TextRole.CAPTION, wrap=True))
        self._offer(question, Answer(Whose.NEW), "answer_new")
        if question.apart > 1:
            self._offer(question, Answer(Whose.EACH), "answer_each")
        self._offer(question, Answer(Whose.OUT), "answer_out")

    def _offer(self, question: Question, answer: Answer, name: str, facts: str = "") -> None:
        words = caseload_words.answer_words(question, answer)
        made = QRadioButton(plain(words))
        made.setObjectName(name)
        made.setAccessibleDescription(facts)
        made.setChecked(self._answers.get(question.key) == answer)
        made.clicked.connect(partial(self._click, question, answer))
        self._group.addButton(made)
        self._choices.addWidget(made)
        if facts:
            below = label(facts, TextRole.CAPTION, wrap=True)
            below.setContentsMargins(theme().px(_INDENT), 0, 0, theme().px(SPACE_TIGHT))
            self._choices.addWidget(below)

    def _click(self, question: Question, answer: Answer, _checked: object = None) -> None:
        self.choose(question, answer)

    def _lay_out(self) -> None:
        px = theme().px
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_SMALL))
        head.addWidget(self._open, 1)
        head.addWidget(label(self.tr("Answer all others:"), TextRole.CAPTION))
        for whose in _ALL:
            made = button(messages.word(whose), "quiet")
            made.setObjectName(f"all_{whose}")
            made.clicked.connect(partial(self._click_all, whose))
            head.addWidget(made)
        self._panel.body.addWidget(self._why)
        self._panel.body.addWidget(self._said)
        self._panel.body.addLayout(self._choices)
        why = label(
            self.tr(
                "The same ID number and name, or the same name and phone, is the same person. "
                "These only look alike: families share phones, and many people share a name."
            ),
            TextRole.CAPTION,
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(why)
        column.addLayout(head)
        beside = QHBoxLayout()
        beside.setSpacing(px(SPACE))
        beside.addWidget(self.table, 4)
        beside.addWidget(scrolling(self._panel), 5)
        column.addLayout(beside, 1)

    def _click_all(self, whose: Whose, _checked: object = None) -> None:
        self.answer_all(whose)


def _rows(question: Question) -> str:
    return caseload_words.rows_named((row.sheet, row.row) for row in question.rows)
