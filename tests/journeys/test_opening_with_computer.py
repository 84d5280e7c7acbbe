"""A counsellor lets their own computer open the vault: it does at the next start, and not after a locking."""

import shutil
from pathlib import Path

import pytest

from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.storage import key_store
from counsel_desk.ui.settings import SettingsFile
from tests.conftest import PASSPHRASE
from tests.journeys.conftest import Start
from tests.journeys.desk_driving import Regular
from tests.key_stores import KeyStore, let_open


def test_this_computer_opens_the_vault_at_the_start_and_the_passphrase_does_after_a_locking(
    start: Start, new_vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, vault = KeyStore(), tmp_path / "vault"
    monkeypatch.setattr(key_store, "system_backend", lambda: store)
    shutil.copytree(new_vault, vault)
    desk = open_vault(vault, PASSPHRASE)
    SettingsFile().change(key_store_accounts=(let_open(desk, PASSPHRASE, ()),))
    close_vault(desk)
    person = Regular(start(str(vault)))
    person.press("open_with_computer")
    person.sees("Nothing is due")
    person.keys("Ctrl+L")
    person.is_at("passphrase")
    person.lacks("Open with this computer")
    person.type(PASSPHRASE, into="passphrase")
    person.keys("Return")
    person.sees("Nothing is due")
