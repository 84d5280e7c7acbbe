"""A new computer and a stick with backups: the vault comes back on the start page."""

import errno
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.backup_retention import BackupReason
from counsel_desk.domain.people import Office
from counsel_desk.language import Language
from counsel_desk.services import restoring
from counsel_desk.services.backups import back_up_now
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.ui.dialogs.restore_dialog import RestoreDialog
from counsel_desk.ui.pages.start.bring_back import BringBackStep
from counsel_desk.ui.pages.start.questions import WelcomeStep
from counsel_desk.ui.pages.start.rescue import RestoredStep
from counsel_desk.ui.pages.start.unlocking import UnlockStep
from counsel_desk.ui.pages.start_page import StartPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.conftest import PASSPHRASE, QUICK
from tests.ui.waiting import said, settle


@dataclass
class NewComputer:
    """Nothing is on it; in it is a stick with two backups of a vault of which nothing else is left."""

    page: StartPage
    stick: Path
    code: str
    tasks: Tasks
    opened: list[tuple[Desk, Office, Path]] = field(default_factory=list)

    @property
    def step(self) -> BringBackStep:
        assert isinstance(self.page.step, BringBackStep)
        return self.page.step

    def press(self, name: str) -> None:
        found = self.page.step.findChild(QAbstractButton, name)
        assert found is not None
        found.click()
        settle(self.tasks)

    def fill_in(self, backups: Path, secret: str) -> None:
        self.press("restore_backup")
        self.step.backup.take(backups)
        self.step.passphrase.set_text(secret)
        settle(self.tasks)

    def look_into(self) -> RestoreDialog:
        self.press("next")
        dialog = self.page.window().findChild(RestoreDialog)
        assert dialog is not None
        return dialog

    def restore(self) -> None:
        dialog = self.look_into()
        dialog.go_on.click()
        dialog.restore.click()
        settle(self.tasks)


@pytest.fixture(scope="module")
def backed_up(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder with two backups of a vault of which nothing else is left, and its recovery code."""
    away = tmp_path_factory.mktemp("away")
    desk, code = create_vault(away / "vault", Office("青禾互助（虚构）"), "示例·林一", PASSPHRASE, cost=QUICK)
    for reason in (BackupReason.BEFORE_RESTORE, BackupReason.BY_HAND):
        back_up_now(desk, reason=reason)
    close_vault(desk)
    shutil.rmtree(away / "vault")
    return away / "vault-backups", code


@pytest.fixture
def new_computer(
    backed_up: tuple[Path, str], tmp_path: Path, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> Iterator[NewComputer]:
    backups, code = backed_up
    shutil.copytree(backups, tmp_path / "stick" / backups.name)
    opened: list[tuple[Desk, Office, Path]] = []
    page = StartPage(tasks, tmp_path / "new" / "vault", Language.ENGLISH, lambda *those: opened.append(those))
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    yield NewComputer(page, tmp_path / "stick", code, tasks, opened)
    for each, _, _ in opened:
        close_vault(each)


def test_a_new_computer_gets_the_vault_back_from_the_backups_on_a_stick(
    new_computer: NewComputer, tmp_path: Path
) -> None:
    assert isinstance(new_computer.page.step, WelcomeStep)
    new_computer.fill_in(new_computer.stick, PASSPHRASE)
    assert "Backups found: 2." in new_computer.step.backup.note
    assert new_computer.step.backup.found.currentIndex() == 0  # the newest
    assert new_computer.step.backup.found.currentText().endswith("vault-backups")
    new_computer.restore()
    assert isinstance(new_computer.page.step, RestoredStep)
    new_computer.press("next")
    [(desk, office, folder)] = new_computer.opened
    assert (desk.counsellor.name, office.name) == ("示例·林一", "青禾互助（虚构）")
    assert folder == tmp_path / "new" / "vault"


def test_the_recovery_code_restores_as_well_and_an_older_backup_and_place_can_be_chosen(
    new_computer: NewComputer, tmp_path: Path
) -> None:
    new_computer.fill_in(new_computer.stick / "vault-backups", new_computer.code)
    new_computer.step.backup.found.setCurrentIndex(1)
    new_computer.step.place.set_text(str(tmp_path / "elsewhere"))
    new_computer.restore()
    new_computer.press("next")
    assert new_computer.opened[0][2] == tmp_path / "elsewhere"


def test_what_is_missing_is_said_beneath_it_in_turn(new_computer: NewComputer, tmp_path: Path) -> None:
    new_computer.press("restore_backup")
    step = new_computer.step
    new_computer.press("next")
    assert "Choose the folder of a backup." in said(step)
    step.backup.set_text("~nobody of this name")
    settle(new_computer.tasks)
    assert "No backup was found there." in said(step)
    step.backup.take(tmp_path / "new")
    settle(new_computer.tasks)
    assert "No backup was found there." in said(step)
    step.backup.take(new_computer.stick)
    settle(new_computer.tasks)
    new_computer.press("next")
    assert step.passphrase.note == "Type your passphrase."
    step.passphrase.set_text(PASSPHRASE)
    step.place.set_text("~nobody of this name")
    new_computer.press("next")
    assert "Write the whole path" in step.place.note
    step.place.set_text(str(new_computer.stick))
    new_computer.press("next")
    assert "There is something in this folder already." in step.place.note
    step.place.set_text(str(tmp_path / "坚果云" / "vault"))
    settle(new_computer.tasks)
    assert step.place.warning == "坚果云"
    assert new_computer.page.window().findChild(RestoreDialog) is None


def test_a_wrong_passphrase_is_said_and_can_be_mended(new_computer: NewComputer, tmp_path: Path) -> None:
    new_computer.fill_in(new_computer.stick, "an invented wrong one")
    dialog = new_computer.look_into()
    assert "passphrase" in dialog.message.words
    dialog.reject()
    assert new_computer.step.passphrase.text() == "an invented wrong one"
    assert not (tmp_path / "new").exists()


def disk_full(*_those: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "invented")


def test_a_full_disk_leaves_nothing_half_made_and_one_can_try_again(
    new_computer: NewComputer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_computer.fill_in(new_computer.stick, PASSPHRASE)
    with monkeypatch.context() as full:
        full.setattr(restoring, "copy_whole", disk_full)
        new_computer.restore()
    assert "no room left" in new_computer.step.message.words
    assert list((tmp_path / "new").iterdir()) == []
    new_computer.restore()
    assert isinstance(new_computer.page.step, RestoredStep)


def test_a_damaged_backup_is_refused_and_is_the_last_to_be_chosen_then(new_computer: NewComputer) -> None:
    newest = max((new_computer.stick / "vault-backups").iterdir())
    with (newest / "records.db").open("r+b") as file:
        file.truncate(5000)
    new_computer.fill_in(new_computer.stick, PASSPHRASE)
    dialog = new_computer.look_into()
    assert "damaged" in dialog.message.words
    assert not dialog.go_on.isVisibleTo(dialog)
    dialog.reject()
    new_computer.press("back")
    new_computer.fill_in(new_computer.stick, PASSPHRASE)
    assert new_computer.step.backup.chosen != newest


def test_the_keyboard_alone_leads_there_and_through(new_computer: NewComputer, qtbot: QtBot) -> None:
    page = new_computer.page
    found = page.step.findChild(QAbstractButton, "restore_backup")
    assert found is not None
    assert found.focusPolicy() & Qt.FocusPolicy.TabFocus
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Return)
    step = new_computer.step
    assert step.focusWidget() is step.backup.line
    step.backup.take(new_computer.stick)
    settle(new_computer.tasks)
    reached = [step.backup.line]
    while (follower := reached[-1].nextInFocusChain()) is not step.on and len(reached) < 60:
        reached.append(follower)
    in_turn = [each for each in reached if each in {step.backup.found, step.passphrase.line, step.place.line}]
    assert in_turn == [step.backup.found, step.passphrase.line, step.place.line]


def test_a_vault_that_lies_on_this_computer_already_is_opened_from_the_welcome_page(
    new_computer: NewComputer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(_parent: object, _title: str, then: Callable[[Path], object]) -> None:
        then(tmp_path / "carried here")

    monkeypatch.setattr("counsel_desk.ui.pages.start_page.ask_for_folder", choose)
    new_computer.press("another")
    assert isinstance(new_computer.page.step, UnlockStep)
    new_computer.press("restore_backup")
    new_computer.press("back")
    assert isinstance(new_computer.page.step, UnlockStep)
