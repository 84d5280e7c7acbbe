"""What stands in the window while no vault is open: unlock one, or be led through making the first one."""

import contextlib
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsel_desk import __version__
from counsel_desk.domain.people import Office
from counsel_desk.errors import WorldError
from counsel_desk.language import Language
from counsel_desk.paths import suggested_vault
from counsel_desk.services.interrupted import finish_interrupted
from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.icons import pixmap
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.pages.start.lost import GoneStep
from counsel_desk.ui.pages.start.place import is_in_use
from counsel_desk.ui.pages.start.rescue import RescueStep, RestoredStep
from counsel_desk.ui.pages.start.setup import Setup, free_folder
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.pages.start.tries import Tries
from counsel_desk.ui.pages.start.unlocking import ForgottenStep, UnlockStep
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.scrolling import WidthFirst
from counsel_desk.ui.widgets.text import label, restyle

if TYPE_CHECKING:
    from counsel_desk.services.desk import Desk
    from counsel_desk.services.restoring import Restored

OpenDesk = Callable[["Desk", Office, Path], object]
"""Takes the open vault, its office and its folder."""

_LOW = 600  # pixels at 100% text


class StartPage(WidthFirst):
    """Ends with the call of `open_desk`. Going back loses nothing that was typed."""

    language_chosen = Signal(object)
    """Speak this `Language` from now on; nothing is open yet, so the whole window can be made anew."""

    def __init__(
        self,
        tasks: Tasks,
        vault: Path,
        spoken: Language,
        open_desk: OpenDesk,
        second: Path | None = None,
        *,
        was_there: bool = False,
        known: Collection[str] = (),
    ) -> None:
        """`vault` is the folder to open; where there is none yet, it is proposed for the first vault.

        `second` is where copies of its backups lie; `was_there` says that it was opened before.
        `known` are the accounts of the system's key store by which this computer may open it.
        """
        super().__init__()
        self.setObjectName("start_page")
        self._tasks, self._vault, self._spoken = tasks, vault, spoken
        self._open_desk, self._second, self._known = open_desk, second, known
        self._was_there = was_there
        self._tries = Tries()
        self._setup: Setup | None = None
        self._steps: list[Step] = []
        self._cards = QVBoxLayout()
        self._brand = _Brand()
        self._version = label(role=TextRole.CAPTION)
        self._low = False
        self._lay_out()
        with contextlib.suppress(WorldError):  # it is tried again, and told, when the vault is opened
            finish_interrupted(vault)
        if is_in_use(vault):
            self._show_unlock()
        elif was_there:
            self._show_gone()
        else:
            self._show_setup()
        tasks.read(self, deeds.load_services)

    @property
    def step(self) -> Step:
        """The step in view."""
        return self._step

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor goes where writing begins."""
        super().focusInEvent(event)
        self.step.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way to the step where there is little room."""
        super().resizeEvent(event)
        low = self.height() < theme().px(_LOW)
        if low != self._low:
            self._low = low
            self._draw_in()

    def use_vault(self, folder: Path) -> None:
        """Ask for the passphrase of another vault."""
        self._vault = folder
        self._show_unlock()

    def open_with(self, file: Path) -> None:
        """Open the vault that is asked for with the passphrase in a file; one can still type if that fails."""
        if isinstance(unlock := self.step, UnlockStep):
            work = partial(deeds.passphrase_in, file)
            self._tasks.read(self, work, then=unlock.open_with, failed=unlock.tell)

    def _show_unlock(self) -> None:
        unlock = UnlockStep(self._tasks, self._vault, self._tries, self._known)
        unlock.opened.connect(self._open)
        unlock.damaged.connect(partial(self._show_rescue, unlock))
        unlock.forgotten.connect(partial(self._show_forgotten, unlock))
        unlock.another_asked.connect(self._ask_for_another)
        unlock.restore_asked.connect(partial(self._show_bring_back, unlock))
        unlock.new_asked.connect(partial(self._show_setup, unlock))
        self._show(unlock)

    def _show_gone(self) -> None:
        gone = GoneStep(self._vault)
        gone.found.connect(self._show_unlock)
        gone.restore_asked.connect(partial(self._show_bring_back, gone))
        gone.another_asked.connect(self._ask_for_another)
        gone.new_asked.connect(partial(self._show_setup, gone))
        self._show(gone)

    def _show_bring_back(self, before: Step) -> None:
        """The vault comes back where it was, or where a first one would lie if its drive is gone."""
        from counsel_desk.ui.pages.start.bring_back import BringBackStep  # noqa: PLC0415 - brings the words along

        lost = self._was_there and not self._vault.parent.is_dir()
        step = BringBackStep(self._tasks, free_folder(suggested_vault() if lost else self._vault))
        step.restored.connect(self._show_restored)
        step.gone_back.connect(partial(self._show, before))
        self._show(step)

    def _show_rescue(self, unlock: Step, error: WorldError, secret: str) -> None:
        rescue = RescueStep(self._tasks, self._vault, self._second, secret, error)
        rescue.opened.connect(self._open)
        rescue.restored.connect(partial(self._show_restored, self._vault, secret))
        rescue.gone_back.connect(partial(self._show, unlock))
        self._show(rescue)

    def _show_restored(self, vault: Path, secret: str, restored: "Restored") -> None:
        step = RestoredStep(self._tasks, vault, secret, restored)
        step.opened.connect(lambda opened: self._open_made(opened, vault))
        self._show(step)

    def _show_forgotten(self, unlock: Step) -> None:
        forgotten = ForgottenStep(self._tasks, self._vault)
        forgotten.opened.connect(self._open)
        forgotten.gone_back.connect(partial(self._show, unlock))
        self._show(forgotten)

    def _ask_for_another(self) -> None:
        ask_for_folder(self, self.tr("Folder of the vault"), self.use_vault)

    def _show_setup(self, before: Step | None = None) -> None:
        if self._setup is None:
            self._setup = Setup(self._tasks, free_folder(self._vault), self._spoken, can_go_back=before is not None)
            self._setup.setParent(self)
            self._setup.step_changed.connect(self._show)
            self._setup.language_chosen.connect(self.language_chosen)
            self._setup.made.connect(self._open_made)
            self._setup.restore_asked.connect(self._show_bring_back)
            self._setup.another_asked.connect(self._ask_for_another)
            if before is not None:
                self._setup.gone_back.connect(partial(self._show, before))
        self._setup.begin()

    def _open_made(self, opened: deeds.Opened, folder: Path) -> None:
        self._vault = folder
        self._open(opened)

    def _open(self, opened: deeds.Opened) -> None:
        desk, office = opened
        self._open_desk(desk, office, self._vault)

    def _show(self, step: Step) -> None:
        if step not in self._steps:
            self._steps.append(step)
            self._cards.addWidget(step)
        for each in self._steps:
            each.setVisible(each is step)
        self._step = step
        step.draw_in(low=self._low)
        step.enter()

    def _draw_in(self) -> None:
        """In a low window the step has the room: large text on a small screen need not scroll."""
        px = theme().px
        edge = SPACE_SMALL if self._low else SPACE
        self._column.setContentsMargins(px(SPACE), px(edge), px(SPACE), px(SPACE_SMALL))
        self._column.setSpacing(px(edge))
        self._brand.draw_in(low=self._low)
        self._version.setVisible(not self._low)
        self.step.draw_in(low=self._low)

    def _lay_out(self) -> None:
        px = theme().px
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addLayout(self._cards)
        centre.addStretch(1)
        words = self.tr("Version {version} · works without a network")
        self._version.setText(words.format(version=__version__))
        self._version.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(SPACE), px(SPACE), px(SPACE), px(SPACE_SMALL))
        self._column.setSpacing(px(SPACE))
        self._column.addStretch(2)
        self._column.addWidget(self._brand)
        self._column.addLayout(centre)
        self._column.addStretch(3)
        self._column.addWidget(self._version)


class _Brand(QWidget):
    """The sign and the name of the program, side by side in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self._logo, self._name = QLabel(), label("Counsel Desk")
        head = QHBoxLayout(self)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme().px(SPACE))
        head.addStretch(1)
        head.addWidget(self._logo)
        head.addWidget(self._name)
        head.addStretch(1)
        self.draw_in(low=False)

    def draw_in(self, *, low: bool) -> None:
        """Keep it small in a low window."""
        size = theme().px(24 if low else 34)
        self._logo.setPixmap(pixmap("logo", theme().colours.link, size, self.devicePixelRatioF()))
        self._name.setProperty("role", str(TextRole.TITLE if low else TextRole.DISPLAY))
        restyle(self._name)
