"""What is asked before a paper leaves the room: is it safe to take home, and does the client agree."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.people import Consent, ConsentAnswer, ConsentMeans
from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.ui.theme import SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.text import button, label


class SafeQuestion(Panel):
    """Is this safe to take home? Not sure counts as no."""

    answered = Signal(bool)

    def __init__(self) -> None:
        super().__init__(self.tr("Safe to take this home?"))
        self.setObjectName("safe_question")
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_LARGE))
        self._answers = {}
        for safe, words in ((True, self.tr("Yes")), (False, self.tr("No, or not sure"))):
            made = QRadioButton(words)
            made.setObjectName("safe_yes" if safe else "safe_no")
            made.setAccessibleDescription(self.tr("Safe to take this home?"))
            made.clicked.connect(lambda _checked, safe=safe: self._answer(safe=safe))
            group.addButton(made)
            self._answers[safe] = made
            row.addWidget(made)
        row.addStretch(1)
        self.body.addLayout(row)
        self._advice = label(role=TextRole.CAPTION, wrap=True)
        self.body.addWidget(self._advice)
        self._advice.setText(self.tr("Ask: could somebody at home find it, and would that put you at risk?"))

    @property
    def answer(self) -> bool | None:
        """Whether it is safe; None as long as nobody answered."""
        return next((safe for safe, made in self._answers.items() if made.isChecked()), None)

    def enter(self) -> None:
        """Take the keyboard."""
        self._answers[True].setFocus()

    def _answer(self, *, safe: bool) -> None:
        self._advice.setText(
            self.tr("The client's steps are printed.")
            if safe
            else self.tr(
                "A neutral sheet is printed instead: advice on looking after oneself and the emergency numbers. "
                "It shows no name, no office and no word of a debt."
            )
        )
        self.answered.emit(safe)


class ConsentQuestion(Panel):
    """Does the client agree, to the print or to what `heading` asks? A standing consent is shown; else it is asked."""

    given = Signal(object)
    """The client agrees, by these means (`ConsentMeans`)."""
    overridden = Signal(str)
    """There is no consent, and this is why the paper must be printed to protect life; empty takes it back."""

    def __init__(self, heading: str = "", reason: str = "") -> None:
        """`reason` is what the line for a reason without consent is called, where it is not about a print."""
        super().__init__(heading or self.tr("Does the client agree to the print?"))
        self.setObjectName("consent_question")
        self._standing = Notice(tone=Tone.OK)
        self._standing.setObjectName("standing_consent")
        self._ask = QWidget()
        column = QVBoxLayout(self._ask)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        self._missing = label(wrap=True)
        column.addWidget(self._missing)
        means = FlowLayout()
        for each in ConsentMeans:
            made = button(messages.word(each), icon="check")
            made.setObjectName(f"consent_{each}")
            made.setAccessibleName(self.tr("The client agrees: {how}").format(how=messages.word(each)))
            made.clicked.connect(lambda _checked, each=each: self.given.emit(each))
            means.addWidget(made)
        column.addLayout(means)
        self._without = QWidget()
        column = QVBoxLayout(self._without)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        self._override = button(self.tr("No consent, but life is in danger"), "link", "warning")
        self._override.setObjectName("override")
        self._override.setCheckable(True)
        self._override.toggled.connect(self._turn)
        column.addWidget(self._override, 0, Qt.AlignmentFlag.AlignLeft)
        self.reason = QLineEdit(placeholderText=self.tr("What makes it necessary"))
        self.reason.setObjectName("life_reason")
        self.reason.setMaxLength(LINE_LIMIT)
        self.reason.setAccessibleName(reason or self.tr("Reason to print without consent"))
        self.reason.textChanged.connect(lambda words: self.overridden.emit(words.strip()))
        self._note = label(self.tr("The reason is written into the history of the case."), TextRole.CAPTION, wrap=True)
        column.addWidget(self.reason)
        column.addWidget(self._note)
        for part in (self._standing, self._ask, self._without):
            self.body.addWidget(part)
            part.hide()  # until it is known which of them holds
        self._turn(shown=False)

    def show_answer(self, answer: Consent | None, *, enough: bool = True) -> None:
        """Show the consent that stands, or ask for one; a refusal is named before anybody asks again.

        Where the consent that stands is not `enough` for all that may be wanted, a reason can still be given.
        """
        stands = answer is not None and answer.stands
        missing = self.tr("There is no consent yet. If the client agrees now, say how:")
        if answer is not None:
            told = {"day": messages.day(answer.given_on), "how": messages.word(answer.means)}
            self._standing.show_words(self.tr("Given on {day}: {how}").format(**told), Tone.OK)
            if answer.answer is ConsentAnswer.REFUSED:
                words = self.tr("Refused on {day}: {how}. Only if the client agrees after all, say how:")
                missing = words.format(**told)
        self._missing.setText(missing)
        self._standing.setVisible(stands)
        self._ask.setVisible(not stands)
        self._without.setVisible(not (stands and enough))

    def _turn(self, shown: bool) -> None:  # noqa: FBT001 - Qt hands it over like that
        for part in (self.reason, self._note):
            part.setVisible(shown)
        if shown:
            self.reason.setFocus()
        else:
            self.reason.clear()
