"""The way to an open vault: unlocking, the recovery code, and the first vault of an office."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from counsel_desk.domain.people import Office
from counsel_desk.language import Language
from counsel_desk.services.backups import back_up_now
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage.keys import KdfCost
from counsel_desk.ui.dialogs.restore_dialog import RestoreDialog
from counsel_desk.ui.pages.start.bring_back import BringBackStep
from counsel_desk.ui.pages.start.deeds import save_paper
from counsel_desk.ui.pages.start.looking_around import LookAroundStep
from counsel_desk.ui.pages.start.lost import GoneStep
from counsel_desk.ui.pages.start.questions import (
    CounsellorStep,
    OfficeStep,
    PassphraseStep,
    PlaceStep,
    WelcomeStep,
)
from counsel_desk.ui.pages.start.recovery_code import RecoveryCodeStep
from counsel_desk.ui.pages.start.rescue import RescueStep, RestoredStep
from counsel_desk.ui.pages.start.tries import Tries
from counsel_desk.ui.pages.start.unlocking import ForgottenStep, UnlockStep
from counsel_desk.ui.pages.start_page import StartPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.scrolling import scrolled
from tests.ui.waiting import PATIENCE, settle

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
PASSPHRASE = "四匹马 走过 雨夜"
OFFICE = Office("青禾互助（虚构）")


class Opening:
    """What the start page handed over."""

    def __init__(self) -> None:
        self.desks: list[tuple[Desk, Office, Path]] = []

    def __call__(self, desk: Desk, office: Office, folder: Path) -> None:
        self.desks.append((desk, office, folder))


@pytest.fixture
def opening() -> Iterator[Opening]:
    made = Opening()
    yield made
    for desk, _, _ in made.desks:
        close_vault(desk)


@pytest.fixture
def vault(tmp_path: Path) -> tuple[Path, str]:
    desk, code = create_vault(tmp_path / "vault", OFFICE, "示例·林一", PASSPHRASE, cost=QUICK)
    close_vault(desk)
    return tmp_path / "vault", code


def start(folder: Path, tasks: Tasks, opening: Opening, qtbot: QtBot, *, was_there: bool = False) -> StartPage:
    page = StartPage(tasks, folder, Language.ENGLISH, opening, was_there=was_there)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    return page


def press(page: StartPage, name: str) -> None:
    made = page.step.findChild(QAbstractButton, name)
    assert made is not None
    made.click()


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file() and each.name != "lock"}


def test_the_right_passphrase_opens_the_vault_and_says_who_acts(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = start(vault[0], tasks, opening, qtbot)
    assert isinstance(page.step, UnlockStep)
    page.step.passphrase.set_text(PASSPHRASE)
    qtbot.keyClick(page.step.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opening.desks))
    desk, office, folder = opening.desks[0]
    assert (desk.counsellor.name, office.name, folder) == ("示例·林一", OFFICE.name, vault[0])


def test_a_file_with_the_passphrase_opens_the_vault_without_typing(
    vault: tuple[Path, str], tmp_path: Path, tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    file = tmp_path / "passphrase.txt"
    file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    start(vault[0], tasks, opening, qtbot).open_with(file)
    qtbot.waitUntil(lambda: bool(opening.desks))


def test_a_missing_passphrase_file_is_told_and_one_can_still_type(
    vault: tuple[Path, str], tmp_path: Path, tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = start(vault[0], tasks, opening, qtbot)
    page.open_with(tmp_path / "nowhere.txt")
    qtbot.waitUntil(lambda: page.step.message.isVisibleTo(page.step))
    assert page.step.passphrase.line.isEnabled()


def test_a_wrong_passphrase_is_told_beneath_it_and_no_file_changes(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    before = contents(vault[0])
    page = start(vault[0], tasks, opening, qtbot)
    assert isinstance(page.step, UnlockStep)
    field = page.step.passphrase
    field.set_text("nearly right")
    page.step.go()
    qtbot.waitUntil(lambda: bool(field.note))
    assert "does not open the vault" in field.note
    assert field.line.hasSelectedText()
    assert page.step.on.isEnabled()
    assert contents(vault[0]) == before


def test_each_wrong_passphrase_after_the_third_makes_one_wait_longer_and_then_the_right_one_opens(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = start(vault[0], tasks, opening, qtbot)
    step = page.step
    assert isinstance(step, UnlockStep)
    begin = step._pause.start
    step._pause.start = lambda milliseconds: begin(60 * milliseconds)  # a busy machine must not sit it out
    for seconds in (0, 0, 0, 2, 4):
        step.passphrase.set_text("nearly right")
        step.go()
        settle(tasks)
        assert step.on.isEnabled() is (seconds == 0)
        assert (f"Try again in {seconds} seconds." in step.passphrase.note) is (seconds > 0)
        step.passphrase.set_text(PASSPHRASE)
        if seconds:
            step.go()
            assert not opening.desks
            step._pause.start(0)  # the time is over
            qtbot.waitUntil(step.on.isEnabled)
    page.use_vault(vault[0])
    assert isinstance(page.step, UnlockStep)
    page.step.passphrase.set_text("wrong again")
    page.step.go()
    settle(tasks)
    assert "Try again in 8 seconds." in page.step.passphrase.note
    page.step._pause.start(0)
    qtbot.waitUntil(page.step.on.isEnabled)
    page.step.passphrase.set_text(PASSPHRASE)
    page.step.go()
    qtbot.waitUntil(lambda: bool(opening.desks))


def test_nobody_waits_longer_than_half_a_minute() -> None:
    tries = Tries()
    assert [tries.failed() for _ in range(10)] == [0, 0, 0, 2, 4, 8, 16, 30, 30, 30]


def test_a_vault_open_elsewhere_says_so_above(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    other = open_vault(vault[0], PASSPHRASE)
    page = start(vault[0], tasks, opening, qtbot)
    assert isinstance(page.step, UnlockStep)
    page.step.passphrase.set_text(PASSPHRASE)
    page.step.go()
    qtbot.waitUntil(lambda: "open already" in page.step.message.words)
    assert page.step.passphrase.text() == PASSPHRASE
    close_vault(other)


def damage(vault: Path) -> None:
    records = vault / "records.db"
    records.write_bytes(b"\0" * 4096 + records.read_bytes()[4096:])


def try_to_open(page: StartPage, tasks: Tasks, qtbot: QtBot) -> RescueStep:
    assert isinstance(page.step, UnlockStep)
    page.step.passphrase.set_text(PASSPHRASE)
    page.step.go()
    qtbot.waitUntil(lambda: isinstance(page.step, RescueStep) and not tasks.busy)
    assert isinstance(page.step, RescueStep)
    return page.step


def test_a_damaged_vault_without_a_backup_offers_what_is_left_and_not_deleting(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    damage(vault[0])
    page = start(vault[0], tasks, opening, qtbot)
    step = try_to_open(page, tasks, qtbot)
    assert "Do not delete anything" in step.message.words
    assert "No good backup was found" in step.found.text()
    words = [each.text() for each in step.findChildren(QAbstractButton) if not each.isHidden()]
    assert {"Check what is broken", "Another backup…", "Open read-only", "Back"} <= set(words)
    assert not [each for each in words if "elete" in each]
    press(page, "check_damaged")
    qtbot.waitUntil(lambda: "records.db is damaged" in step.broken.text())
    press(page, "open_read_only")
    settle(tasks)
    assert not opening.desks
    press(page, "back")
    assert isinstance(page.step, UnlockStep)


def test_a_damaged_vault_comes_back_from_its_newest_good_backup(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    desk = open_vault(vault[0], PASSPHRASE)
    back_up_now(desk)
    close_vault(desk)
    damage(vault[0])
    page = start(vault[0], tasks, opening, qtbot)
    step = try_to_open(page, tasks, qtbot)
    assert "Newest good backup" in step.found.text()
    press(page, "next")
    dialog = page.window().findChild(RestoreDialog)
    assert dialog is not None
    settle(tasks)
    dialog.go_on.click()
    dialog.restore.click()
    qtbot.waitUntil(lambda: isinstance(page.step, RestoredStep) and not tasks.busy)
    assert "vault-replaced-" in "".join(each.text() for each in page.step.findChildren(QLabel))
    press(page, "next")
    qtbot.waitUntil(lambda: bool(opening.desks))
    assert opening.desks[0][0].counsellor.name == "示例·林一"


def test_a_vault_that_is_gone_is_looked_for_again_and_nothing_is_made_in_its_place(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    away = vault[0].rename(vault[0].with_name("unplugged"))
    page = start(vault[0], tasks, opening, qtbot, was_there=True)
    assert isinstance(page.step, GoneStep)
    press(page, "next")
    assert "not there yet" in page.step.message.words
    assert not vault[0].exists()
    away.rename(vault[0])
    press(page, "next")
    assert isinstance(page.step, UnlockStep)


def test_a_vault_that_is_gone_can_be_given_up_for_a_new_one_or_the_choice_thought_over(
    tmp_path: Path, tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = start(tmp_path / "gone", tasks, opening, qtbot, was_there=True)
    gone = page.step
    press(page, "new")
    assert isinstance(page.step, WelcomeStep)
    press(page, "back")
    press(page, "restore_backup")
    assert isinstance(page.step, BringBackStep)
    press(page, "next")
    assert "Choose the folder of a backup." in "".join(each.text() for each in page.step.findChildren(QLabel))
    press(page, "back")
    assert page.step is gone


def test_a_vault_that_is_gone_comes_back_from_a_backup_kept_elsewhere(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    desk = open_vault(vault[0], PASSPHRASE)
    back_up_now(desk)
    close_vault(desk)
    [kept] = [each for each in vault[0].with_name("vault-backups").iterdir() if each.is_dir()]
    shutil.rmtree(vault[0])
    page = start(vault[0], tasks, opening, qtbot, was_there=True)
    press(page, "restore_backup")
    assert isinstance(page.step, BringBackStep)
    page.step.backup.take(kept)
    settle(tasks)
    page.step.passphrase.set_text(PASSPHRASE)
    press(page, "next")
    dialog = page.window().findChild(RestoreDialog)
    assert dialog is not None
    settle(tasks)
    dialog.go_on.click()
    dialog.restore.click()
    qtbot.waitUntil(lambda: isinstance(page.step, RestoredStep) and not tasks.busy)
    press(page, "next")
    qtbot.waitUntil(lambda: bool(opening.desks))
    assert opening.desks[0][2] == vault[0]


def test_the_recovery_code_opens_the_vault_and_a_new_passphrase_takes_over(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    folder, code = vault
    page = start(folder, tasks, opening, qtbot)
    press(page, "forgotten")
    step = page.step
    assert isinstance(step, ForgottenStep)
    groups = code.split("-")
    step.code.set_text("-".join((groups[0][:-1] + ("3" if groups[0][-1] != "3" else "4"), *groups[1:])))
    step.passphrase.first.set_text("新的 口令 三月")
    step.passphrase.again.set_text("新的 口令 三月")
    step.go()
    qtbot.waitUntil(lambda: "Group 1" in step.code.note)
    step.code.set_text(code.lower())
    step.go()
    qtbot.waitUntil(lambda: bool(opening.desks))
    close_vault(opening.desks.pop()[0])
    close_vault(open_vault(folder, "新的 口令 三月"))


def test_what_is_wrong_is_brought_into_view_where_the_screen_is_low(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = StartPage(tasks, vault[0], Language.ENGLISH, opening)
    around = QScrollArea(widgetResizable=True)
    around.setWidget(page)
    qtbot.addWidget(around)
    around.resize(700, 260)
    around.show()
    press(page, "forgotten")
    step = page.step
    step.code.set_text("A")
    step.passphrase.first.set_text("新的 口令 三月")
    step.passphrase.again.set_text("旧的")
    step.go()

    note = step.passphrase.again
    qtbot.waitUntil(lambda: around.viewport().rect().contains(note.mapTo(around.viewport(), note.rect().bottomLeft())))
    assert "not the same" in note.note


def test_a_low_window_leaves_the_room_to_the_step(
    tmp_path: Path, tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = start(tmp_path / "vault", tasks, opening, qtbot)
    assert page._version.isVisible()
    room = page.step.sizeHint().height()
    page.resize(900, 480)
    qtbot.waitUntil(lambda: not page._version.isVisible())
    assert page.step.sizeHint().height() < room


def test_a_first_vault_is_made_step_by_step_and_nothing_typed_is_lost(
    tmp_path: Path, tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = start(tmp_path / "first", tasks, opening, qtbot)
    code = make_vault(page, qtbot)
    assert isinstance(page.step, LookAroundStep)
    press(page, "next")
    desk, office, folder = opening.desks[0]
    assert (desk.counsellor.name, office.name, folder) == ("示例·林一", OFFICE.name, tmp_path / "first")
    assert desk.counsellor.is_coordinator
    close_vault(opening.desks.pop()[0])
    close_vault(open_vault(folder, code))


def test_looking_around_first_opens_invented_people_beside_the_own_vault(
    tmp_path: Path, tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = start(tmp_path / "first", tasks, opening, qtbot)
    make_vault(page, qtbot)
    press(page, "look_around")
    qtbot.waitUntil(lambda: bool(opening.desks), timeout=2 * PATIENCE)
    _, office, folder = opening.desks[0]
    assert folder == tmp_path / "first-invented"
    assert "invented" in office.name
    close_vault(open_vault(tmp_path / "first", PASSPHRASE))


def make_vault(page: StartPage, qtbot: QtBot) -> str:
    """Go through the questions, once back and forth; the recovery code."""
    assert isinstance(page.step, WelcomeStep)
    press(page, "next")
    assert isinstance(page.step, PlaceStep)
    press(page, "next")
    office = page.step
    assert isinstance(office, OfficeStep)
    press(page, "next")
    assert office.name.note  # an office needs a name
    office.name.set_text(OFFICE.name)
    press(page, "back")
    press(page, "next")
    assert office.name.text() == OFFICE.name
    press(page, "next")
    assert isinstance(page.step, CounsellorStep)
    page.step.name.set_text("示例·林一")
    press(page, "next")
    step = page.step
    assert isinstance(step, PassphraseStep)
    step.passphrase.first.set_text(PASSPHRASE)
    press(page, "next")
    assert "not the same" in step.passphrase.again.note
    step.passphrase.again.set_text(PASSPHRASE)
    press(page, "next")
    qtbot.waitUntil(lambda: isinstance(page.step, RecoveryCodeStep), timeout=2 * PATIENCE)  # slow on purpose
    shown = page.step
    assert isinstance(shown, RecoveryCodeStep)
    press(page, "next")
    assert shown.last_group.note  # not before it was copied down
    shown.last_group.set_text(shown._paper.groups[-1].lower())
    press(page, "next")
    return "-".join(shown._paper.groups)


def test_a_folder_that_is_synchronised_is_warned_of_and_a_full_one_refused(
    tmp_path: Path, tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = start(tmp_path / "first", tasks, opening, qtbot)
    press(page, "next")
    step = page.step
    assert isinstance(step, PlaceStep)
    step.place.set_text(str(tmp_path / "坚果云" / "vault"))
    qtbot.waitUntil(lambda: step.place.warning == "坚果云")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("x")
    step.place.set_text(str(tmp_path / "full"))
    press(page, "next")
    assert page.step is step
    assert "already" in step.place.note


def test_the_paper_with_the_recovery_code_is_written_whole(
    tmp_path: Path, tasks: Tasks, theme: Theme, desk: Desk, qtbot: QtBot
) -> None:
    step = RecoveryCodeStep(tasks, "-".join(["K7P3A"] * 8), OFFICE.name, desk.today, partial(save_paper, desk))
    qtbot.addWidget(step)
    step.save(tmp_path / "code.pdf")
    settle(tasks)
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    assert "delete it" in step.message.words


def test_the_way_on_stays_in_sight_once_the_recovery_code_was_saved(
    tmp_path: Path, tasks: Tasks, theme: Theme, desk: Desk, qtbot: QtBot
) -> None:
    step = RecoveryCodeStep(tasks, "-".join(["K7P3A"] * 8), OFFICE.name, desk.today, partial(save_paper, desk))
    around = scrolled(step)
    qtbot.addWidget(around)
    around.resize(560, 320)  # a low screen
    around.show()
    step.save(tmp_path / "code.pdf")
    qtbot.waitUntil(lambda: step.on.visibleRegion().boundingRect() == step.on.rect())


def test_another_language_on_the_welcome_page_is_asked_for(
    tmp_path: Path, tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = start(tmp_path / "first", tasks, opening, qtbot)
    with qtbot.waitSignal(page.language_chosen) as asked:
        press(page, "language_zh_CN")
    assert asked.args == [Language.CHINESE]


def test_what_is_typed_can_be_shown_and_caps_lock_is_noticed(
    vault: tuple[Path, str], tasks: Tasks, opening: Opening, theme: Theme, qtbot: QtBot
) -> None:
    page = start(vault[0], tasks, opening, qtbot)
    assert isinstance(page.step, UnlockStep)
    field = page.step.passphrase
    assert field.line.echoMode() is field.line.EchoMode.Password
    press(page, "show_passphrase")
    assert field.line.echoMode() is field.line.EchoMode.Normal
    qtbot.keyClick(field.line, "A")
    assert "Caps Lock" in field.note
    qtbot.keyClick(field.line, "a")
    assert not field.note
