"""The vault is made: begin with it, or look around among invented people first."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from counsel_desk.ui.pages.start.deeds import Opened
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.text import button, label

MakeInvented = Callable[..., Opened]
"""Takes ``progress``."""


class LookAroundStep(Step):
    """The invented caseload gets a vault of its own, beside the real one, and never mixes with it."""

    begun = Signal()
    """Begin with the empty vault."""
    invented = Signal(object)
    """A vault of invented people was made and is open: the desk and its office."""

    def __init__(self, tasks: Tasks, beside: Path, make: MakeInvented) -> None:
        """`make` makes the vault of invented people in the folder `beside`."""
        super().__init__(
            "look_around",
            self.tr("Your vault is ready"),
            self.tr("Would you like to look around among invented people first? Nobody among them is real."),
            on=self.tr("Start with my own vault"),
        )
        self._tasks, self._make = tasks, make
        words = self.tr("They get a vault of their own, {folder}, which opens with the same passphrase.")
        self.body.addWidget(label(words.format(folder=beside.name), wrap=True))
        self.look_around = button(self.tr("Look around first"), icon="clients")
        self.look_around.setObjectName("look_around")
        self.look_around.clicked.connect(self._begin_making)
        self.foot.insertWidget(self.foot.count() - 1, self.look_around)
        self.busy = BusyBar()
        self.body.addSpacing(theme().px(SPACE))
        self.body.addWidget(self.busy)

    def enter(self) -> None:
        """Enter begins with one's own vault."""
        self.on.setFocus()

    def go(self) -> None:
        """Begin."""
        self.begun.emit()

    def set_busy(self, *, busy: bool) -> None:
        """Neither way can be gone while the other is."""
        super().set_busy(busy=busy)
        self.look_around.setEnabled(not busy)

    def _begin_making(self) -> None:
        self.set_busy(busy=True)
        self.message.hide()
        job = self._tasks.write(self, self._make, then=self.invented.emit, failed=self.tell)
        job.finished.connect(lambda: self.set_busy(busy=False))
        self.busy.watch(job, self.tr("Inventing people…"))
