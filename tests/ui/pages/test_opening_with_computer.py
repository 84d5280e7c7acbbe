"""The button that opens the vault with this computer, and the place in the settings where that is switched on."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.people import Office
from counsel_desk.services import computers
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import change_passphrase, close_vault
from counsel_desk.storage import key_store
from counsel_desk.ui.dialogs import passphrase_dialog
from counsel_desk.ui.dialogs.computer_dialog import ComputerDialog
from counsel_desk.ui.pages.settings.computers_panel import ComputersPanel
from counsel_desk.ui.pages.settings.counsellors_tab import CounsellorsTab
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.pages.start.unlocking import UnlockStep
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.conftest import PASSPHRASE, QUICK
from tests.key_stores import BrokenKeyStore, HangingKeyStore, KeyStore, LockedKeyStore, let_open, no_key_store
from tests.ui.waiting import said, settle


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> KeyStore:
    made = KeyStore()
    monkeypatch.setattr(key_store, "system_backend", lambda: made)
    return made


@pytest.fixture
def let(desk: Desk, store: KeyStore) -> tuple[Path, str]:
    """A vault that this computer opens, closed now, and the account."""
    account = let_open(desk, PASSPHRASE, ())
    close_vault(desk)
    return desk.vault.folder, account


class Unlocking:
    """The step of the start page, and what it opened."""

    def __init__(self, tasks: Tasks, folder: Path, known: tuple[str, ...], qtbot: QtBot) -> None:
        self.opened: list[tuple[Desk, Office]] = []
        self.step = UnlockStep(tasks, folder, known=known)
        self.step.opened.connect(self.opened.append)
        self.button = self.step.computer
        qtbot.addWidget(self.step)
        self.step.show()
        settle(tasks)

    def told(self) -> str:
        return self.step.message.words if self.step.message.isVisibleTo(self.step) else ""


@pytest.fixture
def unlocking(let: tuple[Path, str], tasks: Tasks, theme: Theme, qtbot: QtBot) -> Iterator[Unlocking]:
    folder, account = let
    made = Unlocking(tasks, folder, (account,), qtbot)
    yield made
    for desk, _office in made.opened:
        close_vault(desk)


def test_the_vault_opens_at_one_key_where_this_computer_was_let_to(unlocking: Unlocking, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: unlocking.button.isVisibleTo(unlocking.step))
    unlocking.button.setFocus()
    qtbot.keyClick(unlocking.button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(unlocking.opened))
    assert unlocking.opened[0][0].counsellor.name == "示例·林一"


def test_there_is_no_such_button_where_it_was_not_switched_on(
    let: tuple[Path, str], tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    for known in ((), ("another/one",)):
        assert Unlocking(tasks, let[0], known, qtbot).button.isHidden()


@pytest.mark.parametrize(
    ("store_now", "words"),
    [
        (LockedKeyStore(), "locked"),
        (BrokenKeyStore(), "error"),
        (KeyStore(), "no longer holds"),
    ],
)
def test_a_key_store_that_fails_leads_to_the_passphrase(
    unlocking: Unlocking,
    tasks: Tasks,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    store_now: KeyStore,
    words: str,
) -> None:
    monkeypatch.setattr(key_store, "system_backend", lambda: store_now)
    for _ in range(5):  # more often than a wrong passphrase may be typed without waiting
        unlocking.button.ask()
        settle(tasks)
    assert words in unlocking.told()
    assert "Type your passphrase." in unlocking.told()
    assert unlocking.step.focusWidget() is unlocking.step.passphrase.line
    assert unlocking.button.isHidden() == (type(store_now) is KeyStore)
    unlocking.step.passphrase.set_text(PASSPHRASE)
    unlocking.step.go()
    qtbot.waitUntil(lambda: bool(unlocking.opened))


def test_a_secret_of_another_vault_opens_nothing_and_is_not_asked_for_again(
    unlocking: Unlocking, store: KeyStore, tasks: Tasks
) -> None:
    for each in store.kept:
        store.kept[each] = bytes(32).hex()
    unlocking.button.ask()
    settle(tasks)
    assert "no longer opens the vault" in unlocking.told()
    assert unlocking.button.isHidden()
    assert unlocking.step.on.isEnabled()


def test_while_a_key_store_hangs_the_passphrase_opens_the_vault(
    unlocking: Unlocking, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging = HangingKeyStore()
    monkeypatch.setattr(key_store, "system_backend", lambda: hanging)
    unlocking.button.ask()
    assert not unlocking.button.isEnabled()
    unlocking.step.passphrase.set_text(PASSPHRASE)
    unlocking.step.go()
    qtbot.waitUntil(lambda: bool(unlocking.opened))
    hanging.over.set()
    settle(tasks)
    assert len(unlocking.opened) == 1


def test_a_key_store_that_never_answers_is_told_and_can_be_asked_again(
    unlocking: Unlocking, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging = HangingKeyStore()
    monkeypatch.setattr(key_store, "system_backend", lambda: hanging)
    monkeypatch.setattr(key_store, "PATIENCE", 0.1)
    unlocking.button.ask()
    settle(tasks)
    assert "does not answer" in unlocking.told()
    assert unlocking.button.isEnabled()
    hanging.over.set()


def test_a_vault_that_is_open_elsewhere_is_told_as_with_a_passphrase(
    unlocking: Unlocking, let: tuple[Path, str], tasks: Tasks
) -> None:
    opened, _office = deeds.open_vault(let[0], PASSPHRASE)
    unlocking.button.ask()
    settle(tasks)
    close_vault(opened)
    assert "open already" in unlocking.told()
    assert "passphrase" not in unlocking.told()


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings")


def shown(desk: Desk, tasks: Tasks, settings: SettingsFile, qtbot: QtBot) -> ComputersPanel:
    panel = ComputersPanel(desk, tasks, settings)
    qtbot.addWidget(panel)
    panel.show()
    settle(tasks)
    return panel


def press(panel: ComputersPanel, name: str, tasks: Tasks) -> None:
    made = panel.findChild(QPushButton, name)
    assert made is not None
    made.click()
    settle(tasks)


def test_it_is_switched_on_with_the_passphrase_and_off_again(
    desk: Desk, store: KeyStore, tasks: Tasks, settings: SettingsFile, theme: Theme, qtbot: QtBot
) -> None:
    panel = shown(desk, tasks, settings, qtbot)
    assert "No computer opens the vault" in said(panel)
    panel.ask()
    dialog = panel.findChild(ComputerDialog)
    assert dialog is not None
    assert "Whoever can use your account" in said(dialog)
    dialog.save()
    assert dialog.passphrase.note == "Type your passphrase."
    dialog.passphrase.set_text("不是这个")
    dialog.save()
    settle(tasks)
    assert "does not open the vault" in dialog.passphrase.note
    dialog.passphrase.set_text(PASSPHRASE)
    with qtbot.waitSignal(panel.changed):
        dialog.save()
    settle(tasks)
    assert "This computer, since" in said(panel)
    assert panel.let.isHidden()
    (account,) = SettingsFile(settings._file.parent).now.key_store_accounts
    assert [kept for _service, kept in store.kept] == [account]
    press(panel, "switch_off_this", tasks)
    assert "No computer opens the vault" in said(panel)
    assert not panel.let.isHidden()
    assert settings.now.key_store_accounts == ()
    assert not store.kept


def begin_to_let(panel: ComputersPanel) -> ComputerDialog:
    """The passphrase is typed, and the key store is being asked."""
    panel.ask()
    dialog = panel.findChild(ComputerDialog)
    assert dialog is not None
    dialog.passphrase.set_text(PASSPHRASE)
    dialog.save()
    return dialog


@pytest.mark.parametrize("leaving", ["cancel", "lock"])
def test_whoever_cancels_while_the_key_store_hangs_leaves_no_way_in_and_holds_up_no_saving(
    desk: Desk,
    tasks: Tasks,
    settings: SettingsFile,
    theme: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    leaving: str,
) -> None:
    hanging, saved = HangingKeyStore(), list[str]()
    monkeypatch.setattr(key_store, "system_backend", lambda: hanging)
    panel = shown(desk, tasks, settings, qtbot)
    dialog = begin_to_let(panel)
    qtbot.waitUntil(hanging.asked.is_set)
    tasks.write(panel, partial(saved.append, "a draft"))
    qtbot.waitUntil(lambda: bool(saved))
    assert not hanging.over.is_set()
    if leaving == "lock":
        tasks.cancel_reads()
    else:
        dialog.reject()
    settle(tasks)
    hanging.over.set()
    qtbot.waitUntil(hanging.forgot.is_set)
    settle(tasks)
    assert not hanging.kept
    assert not computers.computers(desk, ())
    assert settings.now.key_store_accounts == ()
    if leaving == "lock":
        dialog.reject()


def test_whoever_cancels_in_the_moment_the_key_store_answers_leaves_no_secret_there(
    desk: Desk, store: KeyStore, tasks: Tasks, settings: SettingsFile, theme: Theme, qtbot: QtBot
) -> None:
    panel = shown(desk, tasks, settings, qtbot)
    dialog = begin_to_let(panel)
    assert store.given.wait(60)
    dialog.reject()
    qtbot.waitUntil(store.forgot.is_set)
    settle(tasks)
    assert not store.kept
    assert not computers.computers(desk, ())


def test_what_is_being_added_to_the_vault_is_remembered_and_no_longer_left(
    desk: Desk, store: KeyStore, tasks: Tasks, settings: SettingsFile, theme: Theme, qtbot: QtBot
) -> None:
    panel, gate = shown(desk, tasks, settings, qtbot), Event()
    tasks.write(panel, gate.wait)
    dialog = begin_to_let(panel)
    qtbot.waitUntil(lambda: bool(settings.now.key_store_accounts))
    dialog.reject()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.saved):
        gate.set()
    settle(tasks)
    assert "This computer, since" in said(panel)


def test_another_computer_is_switched_off_from_here(
    desk: Desk, store: KeyStore, tasks: Tasks, settings: SettingsFile, theme: Theme, qtbot: QtBot
) -> None:
    let_open(desk, PASSPHRASE, ())  # as that one remembers it, and this one does not
    panel = shown(desk, tasks, settings, qtbot)
    assert "Another computer, since" in said(panel)
    press(panel, "switch_off_another", tasks)
    assert not computers.computers(desk, ())


def test_what_opens_the_vault_no_longer_is_forgotten_when_one_looks(
    desk: Desk, store: KeyStore, tasks: Tasks, settings: SettingsFile, theme: Theme, qtbot: QtBot
) -> None:
    first = let_open(desk, PASSPHRASE, ())
    second = let_open(desk, PASSPHRASE, (first,))
    settings.change(key_store_accounts=(first, second))
    shown(desk, tasks, settings, qtbot)
    assert settings.now.key_store_accounts == (second,)


def test_a_changed_passphrase_says_that_no_computer_opens_the_vault_any_more(
    desk: Desk,
    store: KeyStore,
    tasks: Tasks,
    settings: SettingsFile,
    theme: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(passphrase_dialog, "change_passphrase", partial(change_passphrase, cost=QUICK))
    let_open(desk, PASSPHRASE, ())
    tab = CounsellorsTab(desk, tasks, settings)
    qtbot.addWidget(tab)
    tab.show()
    tab.ask_for_passphrase()
    dialog = tab.findChild(passphrase_dialog.PassphraseDialog)
    assert dialog is not None
    dialog.current.set_text(PASSPHRASE)
    for field in (dialog.new.first, dialog.new.again):
        field.set_text("换成 这三个 词")
    dialog.save()
    settle(tasks)
    assert "Nor does any computer" in tab.message.words


def test_a_computer_without_a_key_store_says_why_it_cannot_be_switched_on(
    desk: Desk,
    tasks: Tasks,
    settings: SettingsFile,
    theme: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(key_store, "system_backend", no_key_store)
    panel = shown(desk, tasks, settings, qtbot)
    assert not panel.let.isEnabled()
    assert "has no key store" in said(panel)
