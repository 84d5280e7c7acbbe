"""The way through making a vault: the questions one after the other, the recovery code, and where to begin."""

from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsel_desk.language import Language
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.pages.start.looking_around import LookAroundStep
from counsel_desk.ui.pages.start.place import is_in_use
from counsel_desk.ui.pages.start.questions import (
    CounsellorStep,
    OfficeStep,
    PassphraseStep,
    PlaceStep,
    WelcomeStep,
)
from counsel_desk.ui.pages.start.recovery_code import RecoveryCodeStep
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.tasks import Tasks

if TYPE_CHECKING:
    from counsel_desk.services.desk import Desk


class Setup(QObject):
    """Holds the steps, so that going back finds what was typed."""

    step_changed = Signal(object)
    gone_back = Signal()
    language_chosen = Signal(object)
    restore_asked = Signal(object)
    """A backup is to be restored instead; carries the `Step` to come back to."""
    another_asked = Signal()
    made = Signal(object, object)
    """A vault is open: the desk with its office, and its folder."""

    def __init__(self, tasks: Tasks, suggested: Path, spoken: Language, *, can_go_back: bool) -> None:
        """`suggested` is the folder proposed for the vault; `spoken` the language of the window."""
        super().__init__()
        self._tasks = tasks
        self._welcome = WelcomeStep(spoken, back=can_go_back)
        self._place = PlaceStep(tasks, suggested)
        self._office = OfficeStep()
        self._counsellor = CounsellorStep()
        self._passphrase = PassphraseStep()
        self._steps: list[Step] = [self._welcome, self._place, self._office, self._counsellor, self._passphrase]
        for number, step in enumerate(self._steps[1:], start=1):
            step.say_place(number, len(self._steps) - 1)
            step.gone_back.connect(partial(self._show, number - 1))
        self._welcome.gone_back.connect(self.gone_back)
        self._welcome.language_chosen.connect(self.language_chosen)
        self._welcome.restore_asked.connect(lambda: self.restore_asked.emit(self._welcome))
        self._welcome.another_asked.connect(self.another_asked)
        for number, step in enumerate(self._steps[:-1]):
            step.gone_on.connect(partial(self._show, number + 1))
        self._passphrase.gone_on.connect(self._make)

    def begin(self) -> None:
        """Show the first step."""
        self._show(0)

    def _show(self, number: int) -> None:
        self.step_changed.emit(self._steps[number])

    def _make(self) -> None:
        secret = self._passphrase.passphrase.first.text()
        work = partial(
            deeds.make_vault,
            self._place.place.folder,
            self._office.office,
            self._counsellor.name.text().strip(),
            secret,
        )
        then = partial(self._show_code, secret)
        self._tasks.write(self._passphrase, work, then=then, failed=self._passphrase.tell)

    def _show_code(self, secret: str, made: tuple["Desk", str]) -> None:
        desk, code = made
        self._passphrase.passphrase.clear()
        step = RecoveryCodeStep(
            self._tasks, code, self._office.office.name, desk.today, partial(deeds.save_paper, desk)
        )
        step.gone_on.connect(partial(self._ask_to_look_around, desk, secret))
        self.step_changed.emit(step)

    def _ask_to_look_around(self, desk: "Desk", secret: str) -> None:
        folder, office = self._place.place.folder, self._office.office
        beside = free_folder(folder.with_name(f"{folder.name}-invented"))
        invented = replace(office, name=self.tr("{office} (invented people)").format(office=office.name))
        make = partial(deeds.make_invented_vault, beside, invented, desk.counsellor.name, secret)
        step = LookAroundStep(self._tasks, beside, make)
        step.begun.connect(lambda: self.made.emit((desk, office), folder))
        step.invented.connect(partial(self._open_invented, desk, beside))
        self.step_changed.emit(step)

    def _open_invented(self, desk: "Desk", beside: Path, opened: deeds.Opened) -> None:
        """The real vault waits closed while one looks around."""
        closing = self._tasks.write(self, partial(deeds.close, desk))
        closing.finished.connect(lambda: self.made.emit(opened, beside))


def free_folder(folder: Path) -> Path:
    """This folder, or the next one after it in which nothing is yet."""
    if not is_in_use(folder):
        return folder
    numbered = (folder.with_name(f"{folder.name}-{number}") for number in count(2))
    return next(each for each in numbered if not is_in_use(each))
