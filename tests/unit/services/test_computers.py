"""Letting this computer open the vault without the passphrase: for oneself, until anything is changed."""

import logging
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import Mock

import pytest

from counsel_desk import log
from counsel_desk.domain.ids import CounsellorId
from counsel_desk.errors import FileError, RefusedError, VaultError, WorldError
from counsel_desk.services import computers
from counsel_desk.services.backups import back_up_now
from counsel_desk.services.departures import Departure, new_code, outlook, replace_key
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import office_history
from counsel_desk.services.restoring import restore_as_new, restore_in_place
from counsel_desk.services.vaults import add_counsellor, change_passphrase, close_vault, give_passphrase, open_vault
from counsel_desk.storage import key_store
from counsel_desk.storage.keys import KdfCost, KeyRing
from tests.conftest import PASSPHRASE
from tests.key_stores import GarblingKeyStore, KeyStore, LockedKeyStore, LosingKeyStore, let_open

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
COLLEAGUES = "第二个 口令"


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> KeyStore:
    made = KeyStore()
    monkeypatch.setattr(key_store, "system_backend", lambda: made)
    return made


def code_of(call: Callable[..., object], *arguments: object, **others: object) -> str:
    with pytest.raises(WorldError) as refused:
        call(*arguments, **others)
    return refused.value.code


def open_with(folder: Path, account: str) -> Desk:
    return open_vault(folder, computers.key_in(account))


def test_the_computer_opens_the_vault_for_whoever_let_it_and_the_passphrase_still_does(
    desk: Desk, store: KeyStore
) -> None:
    account = let_open(desk, PASSPHRASE, ())
    (shown,) = computers.computers(desk, (account,))
    assert (shown.since, shown.is_this) == (desk.today, True)
    assert not computers.computers(desk, ())[0].is_this  # what this computer does not remember is another one
    folder = desk.vault.folder
    close_vault(desk)
    assert computers.account_for(folder, ("another/one", account)) == account
    opened = open_with(folder, account)
    assert opened.counsellor.name == desk.counsellor.name
    actions = [each.action for each in office_history(opened)]
    close_vault(opened)
    assert "computer.let_open" in actions
    close_vault(open_vault(folder, PASSPHRASE))


def test_nothing_is_switched_on_without_ones_own_passphrase(desk: Desk, store: KeyStore) -> None:
    add_counsellor(desk, "示例·周二", COLLEAGUES, cost=QUICK)
    for other in ("不是这个", COLLEAGUES):
        assert code_of(let_open, desk, other, ()) == "vault.wrong_passphrase"
    assert not computers.computers(desk, ())
    assert not store.kept


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (LockedKeyStore(), "key_store.locked"),
        (LosingKeyStore(), "key_store.failed"),
        (GarblingKeyStore(), "key_store.failed"),
    ],
)
def test_a_key_store_that_does_not_keep_the_secret_leaves_the_vault_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, broken: KeyStore, code: str
) -> None:
    monkeypatch.setattr(key_store, "system_backend", lambda: broken)
    before = (desk.vault.folder / "keys.json").read_bytes()
    assert code_of(let_open, desk, PASSPHRASE, ()) == code
    assert (desk.vault.folder / "keys.json").read_bytes() == before
    assert not broken.kept


def test_until_the_slot_is_added_nothing_opens_the_vault_and_without_it_the_secret_goes(
    desk: Desk, store: KeyStore
) -> None:
    for give_up in (computers.take_back, partial(_fail_to_add, desk)):
        new = computers.ask_key_store(desk, PASSPHRASE, ())
        assert [account for _service, account in store.kept] == [new.account]
        assert not computers.computers(desk, (new.account,))
        store.forgot.clear()
        give_up(new)
        assert store.forgot.wait(60)
        assert not store.kept
        assert not computers.computers(desk, (new.account,))


def test_switching_it_on_again_leaves_one_way_in_and_forgets_the_old_one(desk: Desk, store: KeyStore) -> None:
    first = let_open(desk, PASSPHRASE, ())
    second = let_open(desk, PASSPHRASE, (first,))
    assert [each.account for each in computers.computers(desk, (first, second))] == [second]
    assert computers.forget_useless(desk, (first, second, "another/one")) == {first}
    assert [account for _service, account in store.kept] == [second]


def test_where_it_opens_for_a_colleague_nobody_else_switches_it_on(desk: Desk, store: KeyStore) -> None:
    add_counsellor(desk, "示例·周二", COLLEAGUES, cost=QUICK)
    account = let_open(desk, PASSPHRASE, ())
    folder = desk.vault.folder
    close_vault(desk)
    colleagues = open_vault(folder, COLLEAGUES)
    assert not computers.computers(colleagues, (account,))  # whose it is they need not know
    assert code_of(let_open, colleagues, COLLEAGUES, (account,)) == "computer.somebody_else"
    computers.no_longer_let_open(colleagues, account)
    close_vault(colleagues)
    close_vault(open_with(folder, account))  # nor can they switch it off


def test_switched_off_it_opens_nothing_even_if_the_key_store_keeps_the_secret(desk: Desk, store: KeyStore) -> None:
    account = let_open(desk, PASSPHRASE, ())
    kept = dict(store.kept)
    computers.no_longer_let_open(desk, account)
    computers.no_longer_let_open(desk, account)  # twice is once
    assert store.kept == kept
    folder = desk.vault.folder
    close_vault(desk)
    assert computers.account_for(folder, (account,)) is None
    assert code_of(open_with, folder, account) == "vault.computer_unknown"


def test_the_secret_of_a_computer_that_was_switched_off_is_forgotten(desk: Desk, store: KeyStore) -> None:
    account = let_open(desk, PASSPHRASE, ())
    computers.no_longer_let_open(desk, account)
    assert computers.forget_useless(desk, (account,)) == {account}
    assert not store.kept


def test_a_changed_passphrase_takes_the_computers_along_and_counts_them(desk: Desk, store: KeyStore) -> None:
    account = let_open(desk, PASSPHRASE, ())
    let_open(desk, PASSPHRASE, ())
    assert change_passphrase(desk, PASSPHRASE, "新的 口令", cost=QUICK) == 2
    assert change_passphrase(desk, "新的 口令", PASSPHRASE, cost=QUICK) == 0
    folder = desk.vault.folder
    close_vault(desk)
    assert code_of(open_with, folder, account) == "vault.computer_unknown"


def test_whoever_left_or_was_given_a_new_passphrase_has_no_computer_that_opens_the_vault(
    desk: Desk, store: KeyStore
) -> None:
    colleague = add_counsellor(desk, "示例·周二", COLLEAGUES, cost=QUICK)
    folder, mine = desk.vault.folder, let_open(desk, PASSPHRASE, ())
    theirs = _let_open(desk, COLLEAGUES)
    desk = open_vault(folder, PASSPHRASE)
    give_passphrase(desk, colleague.id, "给的 口令", cost=QUICK)
    again = _let_open(desk, "给的 口令")
    assert code_of(open_with, folder, theirs) == "vault.computer_unknown"
    desk = open_vault(folder, PASSPHRASE)
    assert outlook(desk, CounsellorId(colleague.id)).computers == 2
    close_vault(desk)
    replace_key(folder, Departure(colleague.id, PASSPHRASE, new_code()), cost=QUICK)
    for account in (mine, theirs, again):
        assert code_of(open_with, folder, account) == "vault.computer_unknown"


def test_neither_a_backup_nor_what_is_restored_from_it_opens_with_a_computer(
    desk: Desk, store: KeyStore, tmp_path: Path
) -> None:
    account = let_open(desk, PASSPHRASE, ())
    kept = back_up_now(desk).kept
    folder = desk.vault.folder
    computers.no_longer_let_open(desk, account)
    store.set_password("Counsel Desk", account, bytes(32).hex())
    close_vault(desk)
    assert computers.account_for(kept.path, (account,)) is None
    restore_as_new(kept.path, tmp_path / "new", PASSPHRASE)
    shutil.rmtree(folder)  # the keys of the backup are all there is
    restore_in_place(folder, kept.path, PASSPHRASE)
    for each in (kept.path, tmp_path / "new", folder):
        assert code_of(open_with, each, account) == "vault.computer_unknown"


def test_a_vault_that_can_only_be_read_changes_nothing_about_its_computers(desk: Desk, store: KeyStore) -> None:
    account = let_open(desk, PASSPHRASE, ())
    folder = desk.vault.folder
    close_vault(desk)
    reading = open_vault(folder, computers.key_in(account), read_only=True)
    for refused in (
        lambda: let_open(reading, PASSPHRASE, ()),
        lambda: computers.no_longer_let_open(reading, account),
    ):
        with pytest.raises(RefusedError) as told:
            refused()
        assert told.value.code == "computer.read_only"
    close_vault(reading)


def test_the_secret_is_in_no_file_of_the_vault_and_neither_in_the_log_nor_in_the_report_of_a_crash(
    desk: Desk, store: KeyStore, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log.begin(tmp_path / "logs")
    with caplog.at_level(logging.DEBUG):
        account = let_open(desk, PASSPHRASE, ())
        key = computers.key_in(account)
        back_up_now(desk)
        folder = desk.vault.folder
        close_vault(desk)
        close_vault(open_with(folder, account))
        store.kept.clear()
        with pytest.raises(VaultError) as refused:
            computers.key_in(account)
        log.failed(refused.value)
        log.crashed(RuntimeError(key, key.secret, key.secret.hex()))
    log.end()
    everything = b"".join(each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()) + caplog.text.encode()
    assert b"key_store.forgotten" in everything
    assert b"RuntimeError" in everything
    for each in (key.secret, key.secret.hex().encode(), repr(key.secret).encode()):
        assert each not in everything


def _fail_to_add(desk: Desk, new: computers.NewComputer) -> None:
    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(KeyRing, "save", Mock(side_effect=FileError("file.disk_full")))
        assert code_of(computers.let_open, desk, new, ()) == "file.disk_full"


def _let_open(desk: Desk, passphrase: str) -> str:
    """Close the vault, let another computer open it for whoever has this passphrase, and close it again."""
    folder = desk.vault.folder
    close_vault(desk)
    theirs = open_vault(folder, passphrase)
    account = let_open(theirs, passphrase, ())
    close_vault(theirs)
    return account
