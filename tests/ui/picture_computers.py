"""Opening the vault with this computer: where that is switched on, and the start page then."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from unittest.mock import patch

from keyring.errors import KeyringLocked
from picture_stage import Scene, Stage
from picture_start import show_step

from counsel_desk.services import computers
from counsel_desk.storage import key_store
from counsel_desk.ui.pages.start.unlocking import UnlockStep


@contextmanager
def _key_store() -> Iterator[None]:
    """A key store that keeps in memory what it is given: that of this machine is never asked."""
    kept: dict[str, str] = {}
    made = SimpleNamespace(
        set_password=lambda _service, account, secret: kept.update({account: secret}),
        get_password=lambda _service, account: kept.get(account),
        delete_password=lambda _service, account: kept.pop(account),
    )
    with patch.object(key_store, "system_backend", lambda: made):
        yield


def settings_computers(stage: Stage) -> None:
    """This computer opens the vault, and another one."""
    with _key_store():
        _switch_all_off(stage)
        _let_open(stage)
        account = _let_open(stage)
        stage.shell.settings.change(key_store_accounts=(account,))
        _safety(stage)


def settings_no_key_store(stage: Stage) -> None:
    """This computer has no key store."""
    _switch_all_off(stage)
    with patch.object(key_store, "system_backend", side_effect=RuntimeError):
        _safety(stage)


def computer_form(stage: Stage) -> None:
    """What it means, before it is switched on."""
    _switch_all_off(stage)
    with _key_store():
        _safety(stage)
        stage.press("let_open")


def unlock_with_computer(stage: Stage) -> None:
    """The vault opens with the passphrase, or with this computer."""
    step = _offered(stage)
    assert step.computer.isVisible()


def unlock_key_store_locked(stage: Stage) -> None:
    """The system did not let the program in."""
    step = _offered(stage)
    with patch.object(key_store, "system_backend", side_effect=KeyringLocked):
        step.computer.click()
        stage.rest()


def _let_open(stage: Stage) -> str:
    new = computers.ask_key_store(stage.desk, stage.passphrase, ())
    computers.let_open(stage.desk, new, ())
    return new.account


def _switch_all_off(stage: Stage) -> None:
    for each in computers.computers(stage.desk, ()):
        computers.no_longer_let_open(stage.desk, each.account)


def _offered(stage: Stage) -> UnlockStep:
    with _key_store():
        account = _let_open(stage)
        stage.lock()
        step = UnlockStep(stage.shell.tasks, stage.vault, known=(account,))
        show_step(stage, step)
        stage.rest()
    return step


def _safety(stage: Stage) -> None:
    stage.show_page("settings")
    settings = stage.wiring.settings
    settings.show_tab(settings.appearance)  # whatever stood there before: it is read when it comes into view
    stage.rest()
    settings.show_tab(settings.safety)
    stage.rest()


COMPUTERS: tuple[Scene, ...] = (
    settings_computers,
    settings_no_key_store,
    computer_form,
    unlock_with_computer,
    unlock_key_store_locked,
)
