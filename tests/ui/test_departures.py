"""Somebody leaves, on the screen: it is said what that means, the new code comes on paper, the window opens again."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.app import _desk_pages
from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.errors import VaultError
from counsel_desk.services.backups import back_up_now, shelf_of
from counsel_desk.services.departures import Departure, new_code, replace_key, without_way_in
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import counsellors, load_office
from counsel_desk.services.vaults import add_counsellor, close_vault, open_vault
from counsel_desk.ui.dialogs.departure_dialog import DepartureDialog
from counsel_desk.ui.dialogs.given_passphrase_dialog import GivenPassphraseDialog
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.pages.settings.backups_tab import BackupsTab
from counsel_desk.ui.pages.settings.counsellors_tab import CounsellorsTab
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.conftest import PASSPHRASE, QUICK
from tests.ui.waiting import said, settle
from tests.unit.storage.first_format import in_first_format

LEAVING, STAYING = "要走的人 的口令", "留下的人 的口令"


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings")


@pytest.fixture
def of_three(desk: Desk, clock) -> Desk:
    """An office of three, with a backup of yesterday."""
    add_counsellor(desk, "示例·周二", LEAVING, cost=QUICK)
    add_counsellor(desk, "示例·吴三", STAYING, cost=QUICK)
    back_up_now(desk)
    clock.move(days=1)
    return desk


@pytest.fixture
def shell(of_three: Desk, tasks: Tasks, theme: Theme, settings: SettingsFile) -> Iterator[Shell]:
    """The window of that office."""
    folder = str(of_three.vault.folder)
    made = Shell(MainWindow(), tasks, settings, lambda _shell: QWidget(), _desk_pages, vault=folder)
    made.window.show()
    made.open_desk(of_three, load_office(of_three))
    settle(tasks)
    yield made
    made.close()
    made.window.close_now()
    made.window.deleteLater()


def number_of(desk: Desk, name: str) -> int:
    return next(each.id for each in counsellors(desk) if each.name == name)


def a_tab(desk: Desk, tasks: Tasks, settings: SettingsFile, qtbot: QtBot) -> CounsellorsTab:
    made = CounsellorsTab(desk, tasks, settings)
    qtbot.addWidget(made)
    made.show()
    settle(tasks)
    return made


def asked_whether_zhou_left(tab: CounsellorsTab, desk: Desk, tasks: Tasks) -> DepartureDialog:
    button = tab.findChild(QPushButton, f"left_{number_of(desk, '示例·周二')}")
    assert button is not None
    button.click()
    settle(tasks)
    dialog = tab.window().findChild(DepartureDialog)
    assert dialog is not None
    return dialog


def test_who_leaves_is_let_go_in_the_window_which_opens_again_under_the_new_key(
    shell: Shell, of_three: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    old_key = of_three.vault.data_key
    tab = shell.window.findChild(CounsellorsTab)
    assert tab is not None
    dialog = asked_whether_zhou_left(tab, of_three, tasks)
    assert "示例·周二 has left" in said(dialog)
    dialog.question.passphrase.set_text(PASSPHRASE)
    dialog.question.go()
    settle(tasks)
    code = dialog.code._paper.groups
    dialog.code.last_group.set_text(code[-1])
    with qtbot.waitSignal(shell.opened):
        dialog.code.go()
    settle(tasks)

    assert shell.desk is not None
    assert shell.desk.vault.data_key != old_key
    assert "示例·周二 has left." in shell.window._messages.words
    assert "rewritten or deleted: 2" in shell.window._messages.words
    assert shelf_of(shell.desk).former == ()
    folder = shell.desk.vault.folder
    shell.close()
    with pytest.raises(VaultError):
        open_vault(folder, LEAVING)
    for secret in (STAYING, "-".join(code)):
        close_vault(open_vault(folder, secret))


def test_a_wrong_passphrase_or_that_of_a_colleague_is_told_beneath_it(
    of_three: Desk, tasks: Tasks, settings: SettingsFile, theme: Theme, qtbot: QtBot
) -> None:
    tab = a_tab(of_three, tasks, settings, qtbot)
    dialog = asked_whether_zhou_left(tab, of_three, tasks)
    for typed, told in (("", "Type your passphrase."), ("不是", "does not open"), (STAYING, "does not open")):
        dialog.question.passphrase.set_text(typed)
        dialog.question.go()
        settle(tasks)
        assert told in said(dialog.question.passphrase)
        assert not dialog.question.isHidden()
    dialog.reject()


def test_the_code_must_be_typed_back_before_anything_is_done(
    of_three: Desk, tasks: Tasks, settings: SettingsFile, theme: Theme, qtbot: QtBot
) -> None:
    tab = a_tab(of_three, tasks, settings, qtbot)
    asked = []
    tab.departure_asked.connect(lambda departure, what: asked.append((departure, what)))
    dialog = asked_whether_zhou_left(tab, of_three, tasks)
    drop = dialog.findChild(QRadioButton, "backups_drop")
    assert drop is not None
    drop.setChecked(True)
    dialog.question.passphrase.set_text(PASSPHRASE)
    dialog.question.go()
    settle(tasks)
    dialog.code.last_group.set_text("AAAAA")
    dialog.code.go()
    assert asked == []
    dialog.code.last_group.set_text(dialog.code._paper.groups[-1].lower())
    dialog.code.go()
    ((departure, what),) = asked
    assert (departure.leaver, what) == (number_of(of_three, "示例·周二"), FormerBackups.DROP)
    assert departure.code == "-".join(dialog.code._paper.groups)


def test_nobody_is_offered_to_let_themselves_go_and_only_coordinators_are_offered_it(
    of_three: Desk, tasks: Tasks, settings: SettingsFile, theme: Theme, qtbot: QtBot
) -> None:
    tab = a_tab(of_three, tasks, settings, qtbot)
    offered = [each.objectName() for each in tab.findChildren(QPushButton) if each.objectName().startswith("left_")]
    assert len(offered) == 2
    assert f"left_{of_three.counsellor.id}" not in offered
    close_vault(of_three)
    colleague = open_vault(of_three.vault.folder, STAYING)
    tab = a_tab(colleague, tasks, settings, qtbot)
    assert not [each for each in tab.findChildren(QPushButton) if each.objectName().startswith("left_")]
    close_vault(colleague)


def test_those_who_should_sign_in_first_are_named_and_can_be_given_a_new_passphrase_afterwards(
    of_three: Desk, tasks: Tasks, settings: SettingsFile, theme: Theme, clock, qtbot: QtBot
) -> None:
    names = {"示例·林一": PASSPHRASE, "示例·周二": LEAVING, "示例·吴三": STAYING}
    owners = {names[each.name]: UUID(each.uuid) for each in counsellors(of_three)}
    in_first_format(of_three.vault.folder, of_three.vault.data_key, owners)
    tab = a_tab(of_three, tasks, settings, qtbot)
    dialog = asked_whether_zhou_left(tab, of_three, tasks)
    assert "Not signed in since the program was updated: 示例·吴三." in said(dialog)
    dialog.reject()
    zhou = number_of(of_three, "示例·周二")
    close_vault(of_three)
    replace_key(of_three.vault.folder, Departure(zhou, PASSPHRASE, new_code()), clock=clock, cost=QUICK)

    again = open_vault(of_three.vault.folder, PASSPHRASE)
    tab = a_tab(again, tasks, settings, qtbot)
    qtbot.waitUntil(lambda: "needs a new passphrase" in said(tab))
    button = tab.findChild(QPushButton, f"give_{number_of(again, '示例·吴三')}")
    assert button is not None
    button.click()
    given = tab.findChild(GivenPassphraseDialog)
    assert given is not None
    given.new.first.set_text("新的 口令 也要 够长")
    given.new.again.set_text("新的 口令 也要 够长")
    given.save()
    settle(tasks)
    assert without_way_in(again) == ()
    qtbot.waitUntil(lambda: "needs a new passphrase" not in said(tab))
    close_vault(again)


def test_a_stick_that_comes_back_shows_what_a_former_passphrase_opens_and_it_is_dealt_with(
    of_three: Desk, tasks: Tasks, settings: SettingsFile, theme: Theme, clock, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    back_up_now(of_three, second=stick)
    settings.change(backup_folder=str(stick))
    zhou = number_of(of_three, "示例·周二")
    close_vault(of_three)
    replace_key(of_three.vault.folder, Departure(zhou, PASSPHRASE, new_code()), clock=clock, cost=QUICK)
    clock.move(days=1)
    again = open_vault(of_three.vault.folder, PASSPHRASE, clock=clock)
    tab = BackupsTab(again, tasks, settings)
    qtbot.addWidget(tab)
    tab.show()
    settle(tasks)
    assert "somebody who has left still opens: 3." in said(tab.former)
    assert str(stick) in said(tab.former)

    tab.former.rewrite.click()
    settle(tasks)
    assert tab.former.isHidden()
    assert "rewritten or deleted: 3." in tab.message.words
    assert shelf_of(again, stick).former == ()
    close_vault(again)


def test_deleting_former_backups_is_asked_for_twice(
    of_three: Desk, tasks: Tasks, settings: SettingsFile, theme: Theme, clock, qtbot: QtBot
) -> None:
    zhou = number_of(of_three, "示例·周二")
    close_vault(of_three)
    replace_key(of_three.vault.folder, Departure(zhou, PASSPHRASE, new_code()), clock=clock, cost=QUICK)
    again = open_vault(of_three.vault.folder, PASSPHRASE, clock=clock)
    tab = BackupsTab(again, tasks, settings)
    qtbot.addWidget(tab)
    tab.show()
    settle(tasks)
    tab.former.delete.click()
    settle(tasks)
    assert len(shelf_of(again).former) == 1
    tab.former.really.click()
    settle(tasks)
    assert shelf_of(again).former == ()
    assert len(shelf_of(again).kept) == 1
    close_vault(again)
