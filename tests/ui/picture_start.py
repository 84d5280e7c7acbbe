"""The scenes in which no vault is open, to be looked at: making one, opening one, and what can go wrong."""

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from picture_stage import Scene, Stage
from picture_vault import OFFICE, make_vault
from PySide6.QtWidgets import QLineEdit

from counsel_desk.domain.progress import Progress
from counsel_desk.errors import VaultError
from counsel_desk.services import vaults
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.start.bring_back import BringBackStep
from counsel_desk.ui.pages.start.looking_around import LookAroundStep
from counsel_desk.ui.pages.start.lost import GoneStep
from counsel_desk.ui.pages.start.recovery_code import RecoveryCodeStep
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.pages.start_page import StartPage
from counsel_desk.ui.shell import Shell

CODE = "7TXH3-4ERCE-NMTXF-AHHXN-4KP3K-AER9P-4EKMA-FFPF4"


def empty_vault(stage: Stage, name: str = "empty") -> Path:
    """A vault in which nothing is written yet."""
    folder = stage.vault.parent / name
    if not folder.exists():
        vaults.close_vault(make_vault(folder, stage.passphrase, stage.clock))
    return folder


def write(stage: Stage, name: str, words: str) -> None:
    """Write into a line, as if it were typed."""
    line = stage.find(QLineEdit, name)
    line.setText(words)
    line.textEdited.emit(words)


def locked(stage: Stage) -> None:
    """The counsellor has left the desk."""
    stage.show_page("today")
    stage.lock()


def unlock_nothing_typed(stage: Stage) -> None:
    """Open, without a passphrase."""
    stage.start(stage.vault)
    stage.press("next")


def unlock_wrong_passphrase(stage: Stage) -> None:
    """A passphrase that is not the right one, in plain sight."""
    stage.start(stage.vault)
    write(stage, "passphrase", "an invented office on a rainy day")
    stage.press("show_passphrase")
    stage.press("next")


def unlock_newer_vault(stage: Stage) -> None:
    """A newer program has written in this vault."""
    folder = empty_vault(stage, "newer")
    with contextlib.suppress(VaultError):
        desk = vaults.open_vault(folder, stage.passphrase)
        _make_newer(desk)
        vaults.close_vault(desk)
    _open_by_hand(stage, folder)


def unlock_vault_in_use(stage: Stage) -> None:
    """Another window has this vault open."""
    folder = empty_vault(stage, "in use")
    stage.lock()
    desk = vaults.open_vault(folder, stage.passphrase)
    try:
        _open_by_hand(stage, folder)
    finally:
        vaults.close_vault(desk)


def unlock_damaged_vault(stage: Stage) -> None:
    """A file of the vault is missing."""
    folder = empty_vault(stage, "damaged")
    for file in folder.glob("records*"):
        file.unlink()
    _open_by_hand(stage, folder)


def unlock_no_vault(stage: Stage) -> None:
    """The folder holds something, but no vault."""
    folder = stage.vault.parent / "documents"
    folder.mkdir(exist_ok=True)
    (folder / "note.txt").write_text("x", encoding="utf-8")
    _open_by_hand(stage, folder)


def vault_gone(stage: Stage) -> None:
    """The folder opened last is there no longer."""
    show_step(stage, GoneStep(stage.vault.parent / "青禾互助"))


def vault_brought_back(stage: Stage) -> None:
    """On a new computer a stick holds several backups, one of which was found damaged."""
    backups = stage.vault.parent / "U盘" / "vault-backups"
    for day, size in ((20, 61_000_000), (19, 60_200_000), (13, 58_700_000)):
        folder = backups / f"2026-11-{day}T18-04-00"
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "records.db").open("wb") as file:
            file.truncate(size)
    (backups / "2026-11-20T18-04-00" / "damaged").touch()
    step = BringBackStep(stage.shell.tasks, stage.vault.parent / "new" / "vault")
    show_step(stage, step)
    step.backup.take(backups.parent)
    stage.rest()
    stage.press("next")


def vault_brought_back_without_a_backup(stage: Stage) -> None:
    """Nothing is on the stick, and the folder for the vault would be copied to the network."""
    empty = stage.vault.parent / "empty stick"
    empty.mkdir(exist_ok=True)
    step = BringBackStep(stage.shell.tasks, stage.vault.parent / "OneDrive" / "vault")
    show_step(stage, step)
    step.backup.take(empty)
    stage.rest()
    stage.press("next")


def forgotten(stage: Stage) -> None:
    """The recovery code instead of the passphrase."""
    stage.start(stage.vault)
    stage.press("forgotten")


def forgotten_wrong_code(stage: Stage) -> None:
    """A recovery code of another vault, and a passphrase that is easily guessed."""
    forgotten(stage)
    write(stage, "recovery_code", CODE)
    write(stage, "new_passphrase", "an invented office")
    write(stage, "new_passphrase_again", "an invented office")
    stage.press("next")


def forgotten_mistyped(stage: Stage) -> None:
    """One group of the code is wrong, and the passphrase was not typed twice alike."""
    forgotten(stage)
    write(stage, "recovery_code", "ABCDE-12345")
    write(stage, "new_passphrase", "short")
    write(stage, "new_passphrase_again", "other")
    stage.press("next")


def welcome(stage: Stage) -> None:
    """The program is begun for the first time."""
    stage.start(stage.vault.parent / "first" / "vault")


def start_another(stage: Stage) -> None:
    """One more vault, asked for where one is locked: one can go back to it."""
    stage.start(stage.vault)
    stage.press("new")


def start_place(stage: Stage) -> None:
    """Where the vault is to lie."""
    welcome(stage)
    stage.press("next")


def start_place_synchronised(stage: Stage) -> None:
    """A folder that a program copies to the network."""
    start_place(stage)
    write(stage, "vault_folder", str(stage.vault.parent / "OneDrive" / "vault"))


def start_place_taken(stage: Stage) -> None:
    """A folder in which there is something."""
    start_place(stage)
    write(stage, "vault_folder", str(stage.vault))
    stage.press("next")


def start_office(stage: Stage) -> None:
    """What stands at the head of every page."""
    start_place(stage)
    stage.press("next")


def start_office_nameless(stage: Stage) -> None:
    """It needs a name."""
    start_office(stage)
    stage.press("next")


def start_counsellor(stage: Stage) -> None:
    """Who works here."""
    start_office(stage)
    write(stage, "office_name", OFFICE.name)
    stage.press("next")


def start_passphrase(stage: Stage) -> None:
    """The passphrase, not typed yet."""
    start_counsellor(stage)
    write(stage, "counsellor_name", "示例·林一")
    stage.press("next")


def start_passphrase_typed(stage: Stage) -> None:
    """A weak passphrase, the second time otherwise."""
    start_passphrase(stage)
    write(stage, "new_passphrase", "sunny day")
    write(stage, "new_passphrase_again", "sunny")
    stage.press("next")


def start_recovery_code_wrong(stage: Stage) -> None:
    """The last group was not copied rightly."""
    show_step(stage, RecoveryCodeStep(stage.shell.tasks, CODE, OFFICE.name, date(2026, 11, 20), plainly))
    write(stage, "last_group", "FFPF5")
    stage.press("next")


def start_recovery_code_saved(stage: Stage) -> None:
    """The code was written as a PDF."""
    step = RecoveryCodeStep(stage.shell.tasks, CODE, OFFICE.name, date(2026, 11, 20), plainly)
    show_step(stage, step)
    step.save(stage.vault.parent / "code.pdf")


def start_look_around(stage: Stage) -> None:
    """The offer of the invented caseload."""
    show_step(stage, LookAroundStep(stage.shell.tasks, stage.vault.parent / "vault-invented", _never))


def fault_of_the_program(stage: Stage) -> None:
    """What nobody foresaw."""
    stage.show_page("today")
    stage.shell.tasks.crashed.emit(RuntimeError("never shown"))


def could_not_be_kept(stage: Stage) -> None:
    """Closing the window, when the last words cannot be written."""
    stage.show_page("today")
    Shell._close_if(stage.shell, saved=False)


def _open_by_hand(stage: Stage, folder: Path) -> None:
    stage.start(folder)
    write(stage, "passphrase", stage.passphrase)
    stage.press("next")
    stage.spoil()  # whether it opened or not


def show_step(stage: Stage, step: Step) -> None:
    """Show a step of making or opening a vault."""
    welcome(stage)
    page = stage.window.findChildren(StartPage)[-1]
    page._show(step)
    stage.rest()


def _make_newer(desk: Desk) -> None:
    with desk.vault.engines.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")


def _never(*, progress: Progress) -> NoReturn:
    raise AssertionError("nobody is invented for a picture")


STARTS: tuple[Scene, ...] = (
    start_another,
    start_place,
    start_place_synchronised,
    start_place_taken,
    start_office,
    start_office_nameless,
    start_counsellor,
    start_passphrase,
    start_passphrase_typed,
    start_recovery_code_wrong,
    start_recovery_code_saved,
    start_look_around,
    unlock_nothing_typed,
    unlock_wrong_passphrase,
    unlock_newer_vault,
    unlock_vault_in_use,
    unlock_damaged_vault,
    unlock_no_vault,
    vault_gone,
    vault_brought_back,
    vault_brought_back_without_a_backup,
    forgotten,
    forgotten_wrong_code,
    forgotten_mistyped,
    locked,
    fault_of_the_program,
    could_not_be_kept,
)


def plainly(target: Path, write: Callable[[Path], object]) -> None:
    """Write a paper where no vault is open."""
    write(target)
