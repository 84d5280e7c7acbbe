"""Whether the call with which a task ends is kept, and what to do if it told of danger."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Danger
from counsel_desk.services.calls import crisis_in
from counsel_desk.services.desk import Desk
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.crisis_panel import CrisisPanel
from counsel_desk.ui.widgets.text import label


class CallRecord(QWidget):
    """A box that stands ticked, and the crisis panel when the client's words ask for it."""

    answered = Signal(str)
    """The question of self-harm was asked: the sentence that says so, and what the answer was."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.box = QCheckBox(self.tr("Keep the call as a contact with the client"))
        self.box.setObjectName("keep_call")
        self.box.setChecked(True)
        self.crisis = CrisisPanel(desk.pack)
        self.crisis.asked.connect(self._tell_answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addWidget(self.box)
        hint = self.tr("The result is kept as what was said; “not possible” as a call that nobody answered.")
        column.addWidget(label(hint, TextRole.CAPTION, wrap=True))
        column.addWidget(self.crisis)

    def weigh(self, said: str) -> None:
        """Words of self-harm bring the numbers and the question."""
        heard = crisis_in(self._desk, said)
        self.crisis.show_heard(said, heard)
        self.crisis.setVisible(bool(heard))

    def _tell_answer(self, answer: Danger) -> None:
        said = self.tr("Asked about thoughts of ending their life; the answer was: {answer}")
        self.answered.emit(said.format(answer=messages.word(answer)))
