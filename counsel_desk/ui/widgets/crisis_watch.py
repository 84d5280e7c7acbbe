"""The crisis panel, where a client's own words are written down: it comes as soon as they ask for it."""

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance

from counsel_desk import messages
from counsel_desk.domain.cases import Danger
from counsel_desk.services.calls import crisis_in
from counsel_desk.services.desk import Desk
from counsel_desk.ui.widgets.crisis_panel import CrisisPanel


class CrisisWatch(CrisisPanel):
    """Reads along. It decides nothing: the words are a reason to ask."""

    answered = Signal(str)
    """The question of self-harm was asked: the sentence that says so, and what the answer was."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.pack, brief=True)
        self._desk = desk
        self.asked.connect(self._tell_answer)

    def read_along(self, said: Callable[[], str], *typed: SignalInstance) -> None:
        """Consider what `said` gives, now and at each of these signals."""
        for signal in typed:
            signal.connect(lambda *_: self.consider(said()))
        self.consider(said())

    def consider(self, said: str) -> None:
        """Words of self-harm bring the numbers and the question; other words put them away."""
        heard = crisis_in(self._desk, said)
        self.show_heard(said, heard)
        self.setVisible(bool(heard))

    def _tell_answer(self, answer: Danger) -> None:
        said = self.tr("Asked about thoughts of ending their life; the answer was: {answer}")
        self.answered.emit(said.format(answer=messages.word(answer)))
