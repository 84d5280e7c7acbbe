"""What is done with the folder of a vault that must be closed for it, and what is said when it is open again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.domain.erasing import ErasureReceipt
from counsel_desk.errors import WorldError
from counsel_desk.services.departures import Departed, Departure
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import Erased, ErasingAsked
from counsel_desk.services.former_backups import Settled
from counsel_desk.services.restoring import Restored
from counsel_desk.ui.erasure_receipt import write_receipt
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.tasks import Job
from counsel_desk.ui.theme import SPACE_LARGE, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate

DoneAndOpened = tuple[deeds.Opened, Any]
"""The vault that stands there now, and what was done: an error or None where nothing was, and it is as before."""

_WIDTH = 520


class WorkingPage(QWidget):
    """Stands in the window meanwhile."""

    def __init__(self, icon: str, heading: str, sentence: str) -> None:
        super().__init__()
        self.setObjectName("working_page")
        self._heading = heading
        self.busy = BusyBar()
        self.busy.setFixedWidth(theme().px(_WIDTH))
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE_LARGE))
        column.addStretch(2)
        column.addWidget(EmptyState(icon, heading, sentence))
        column.addWidget(self.busy, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def watch(self, job: Job) -> None:
        """Show how far it is; it can be stopped, and then the vault is as it was."""
        self.busy.watch(job, self._heading)


@dataclass(frozen=True, slots=True)
class WhileClosed:
    """`work` is done in the worker; `words` say what came of it, at the desk opened."""

    page: Callable[[], WorkingPage]
    work: Callable[..., DoneAndOpened]
    words: Callable[[Any, Desk], tuple[str, Tone]]


def restoring(vault: Path, chosen: Path, secret: str) -> WhileClosed:
    """Put a backup into the place of the vault."""
    page = partial(WorkingPage, "backup", translate("while_closed", "Restoring…"), "")
    return WhileClosed(page, partial(deeds.restore_and_open, vault, chosen, secret), _of_restoring)


def letting_leave(vault: Path, departure: Departure, what: FormerBackups, second: Path | None) -> WhileClosed:
    """Replace the data key, because somebody leaves."""
    sentence = translate("while_closed", "If the power fails now, the vault is as it was or as it will be.")
    page = partial(WorkingPage, "lock", translate("while_closed", "Changing the lock…"), sentence)
    work = partial(deeds.let_leave_and_open, vault, departure, what, second)
    return WhileClosed(page, work, _of_leaving)


def erasing(
    vault: Path, asked: ErasingAsked, what: FormerBackups | None, second: Path | None, receipt: Path
) -> WhileClosed:
    """Erase a person, and write the receipt to a path."""
    sentence = translate("while_closed", "If the power fails now, the person is still there, or gone.")
    page = partial(WorkingPage, "lock", translate("while_closed", "Erasing…"), sentence)
    work = partial(deeds.erase_and_open, vault, asked, what, second)
    return WhileClosed(page, work, partial(_of_erasing, receipt))


def left_over(settled: Settled) -> Sequence[str]:
    """What a former passphrase still opens, and what stands against more, in sentences."""
    said = []
    if settled.left:
        words = translate("while_closed", "Older backups that are as they were: {number}. See Settings, Backups.")
        said.append(words.format(number=len(settled.left)))
    if settled.trouble is not None:
        said.append(messages.error_text(settled.trouble))
    if settled.missing is not None:
        words = translate(
            "while_closed",
            "The second place is not there now: {folder}. Backups in it are as they were. Plug it in, then see "
            "Settings, Backups.",
        )
        said.append(words.format(folder=settled.missing))
    return said


def _of_restoring(told: Restored | None, _desk: Desk) -> tuple[str, Tone]:
    if told is None:
        return _stopped()
    if told.put_aside is not None:
        said = translate("while_closed", "The backup was restored. The damaged vault lies in {folder}.")
        return said.format(folder=told.put_aside), Tone.OK
    said = translate("while_closed", "The backup was restored. The vault as it was before is kept among the backups.")
    if told.left_out:
        words = translate("while_closed", "People who were erased since and left out: {number}.")
        said = messages.sentences((said, words.format(number=told.left_out)))
    return said, Tone.OK


def _of_leaving(told: tuple[Departed, Settled] | None, _desk: Desk) -> tuple[str, Tone]:
    if told is None:
        return _stopped()
    departed, settled = told
    words = translate(
        "while_closed", "{name} has left. That passphrase and the old recovery code open the vault no more."
    )
    said = [words.format(name=departed.name)]
    if settled.done:
        words = translate(
            "while_closed", "A fresh backup was made and checked. Older backups rewritten or deleted: {number}."
        )
        said.append(words.format(number=settled.done))
    if departed.without_passphrase:
        words = translate("while_closed", "Give a new passphrase to: {names}.")
        said.append(words.format(names=messages.listed(departed.without_passphrase)))
    rest = list(left_over(settled))
    if departed.put_aside is not None:
        rest.append(_of_what_stayed(departed.put_aside))
    grave = rest or departed.without_passphrase
    return messages.sentences((*said, *rest)), Tone.WARNING if grave else Tone.OK


def _of_erasing(
    target: Path, told: tuple[Erased, Settled, ErasureReceipt | None] | None, desk: Desk
) -> tuple[str, Tone]:
    if told is None:
        return _stopped()
    erased, settled, receipt = told
    reference = erased.erasure.reference
    said = [translate("while_closed", "{reference} was erased for good.").format(reference=reference)]
    if settled.done:
        words = translate(
            "while_closed", "A fresh backup was made and checked. Older backups rewritten or deleted: {number}."
        )
        said.append(words.format(number=settled.done))
    rest = [] if receipt is None else list(_still_holding(receipt))
    rest += [messages.error_text(settled.trouble)] if settled.trouble is not None else []
    if erased.put_aside is not None:
        rest.append(_of_what_stayed(erased.put_aside))
    try:
        if receipt is not None:
            write_receipt(desk, target, receipt)
            said.append(translate("while_closed", "The receipt: {file}.").format(file=target))
    except WorldError as error:
        rest.append(messages.error_text(error))
        receipt = None
    if receipt is None:
        words = translate(
            "while_closed",
            "The receipt was not written. You can write it at any time: see Settings, History, and choose the line "
            "that says that {reference} was erased.",
        )
        rest.append(words.format(reference=reference))
    return messages.sentences((*said, *rest)), Tone.WARNING if rest else Tone.OK


def _of_what_stayed(folder: Path) -> str:
    words = translate(
        "while_closed",
        "Part of the old vault could not be deleted and lies in {folder}. Take out what you put there yourself, then "
        "delete the folder.",
    )
    return words.format(folder=folder)


def _still_holding(receipt: ErasureReceipt) -> Iterator[str]:
    if receipt.holding:
        words = translate("while_closed", "Backups that still hold the person: {number}. See Settings, Backups.")
        yield words.format(number=len(receipt.holding))
    if receipt.missing:
        yield translate("while_closed", "The second place is not there now, so what lies in it is not known.")


def _stopped() -> tuple[str, Tone]:
    return translate("while_closed", "Stopped. The vault is as it was."), Tone.ACCENT
