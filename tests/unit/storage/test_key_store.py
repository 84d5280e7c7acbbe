"""A key store that fails in whatever way is told by its kind, waited for no longer than it takes, left at a word."""

import sys
import threading
import time
from collections.abc import Callable

import pytest

from counsel_desk.domain.progress import unwatched
from counsel_desk.errors import CancelledError, VaultError
from counsel_desk.storage import key_store
from tests.key_stores import (
    BrokenKeyStore,
    GarblingKeyStore,
    HangingKeyStore,
    KeyStore,
    LockedKeyStore,
    LosingKeyStore,
    no_key_store,
)

ACCOUNT, SECRET = "vault/slot", bytes(range(32))

Use = Callable[[KeyStore], None]


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Use:
    return lambda store: monkeypatch.setattr(key_store, "system_backend", lambda: store)


def code_of(call: Callable[..., object], *arguments: object) -> str:
    with pytest.raises(VaultError) as refused:
        call(*arguments)
    assert SECRET.hex() not in f"{refused.value!r} {refused.value.__cause__!r} {refused.value.__context__!r}"
    return refused.value.code


def test_a_secret_is_kept_given_back_and_forgotten(use: Use) -> None:
    store = KeyStore()
    use(store)
    key_store.require_key_store()
    key_store.keep(ACCOUNT, SECRET)
    assert list(store.kept) == [("Counsel Desk", ACCOUNT)]
    assert key_store.kept(ACCOUNT) == SECRET
    key_store.forget(ACCOUNT)
    assert code_of(key_store.kept, ACCOUNT) == "key_store.forgotten"


def test_something_else_under_the_same_name_is_not_a_secret_of_ours(use: Use) -> None:
    store = KeyStore()
    store.set_password("Counsel Desk", ACCOUNT, "somebody's own password")
    use(store)
    assert code_of(key_store.kept, ACCOUNT) == "key_store.forgotten"


@pytest.mark.parametrize(
    ("store", "code"),
    [
        (LockedKeyStore(), "key_store.locked"),
        (BrokenKeyStore(), "key_store.failed"),
    ],
)
def test_what_a_key_store_raises_is_told_by_its_kind(use: Use, store: KeyStore, code: str) -> None:
    use(store)
    assert code_of(key_store.kept, ACCOUNT) == code
    assert code_of(key_store.keep, ACCOUNT, SECRET) == code


def test_a_key_store_that_keeps_nothing_is_noticed_at_once(use: Use) -> None:
    use(LosingKeyStore())
    assert code_of(key_store.keep, ACCOUNT, SECRET) == "key_store.failed"


def test_a_secret_that_comes_back_otherwise_is_not_left_there(use: Use) -> None:
    store = GarblingKeyStore()
    use(store)
    assert code_of(key_store.keep, ACCOUNT, SECRET) == "key_store.failed"
    assert store.forgot.is_set()
    assert not store.kept


def test_a_computer_without_a_key_store_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_store, "system_backend", no_key_store)
    assert code_of(key_store.require_key_store) == "key_store.missing"
    assert code_of(key_store.kept, ACCOUNT) == "key_store.missing"


def test_a_key_store_that_never_answers_is_not_waited_for_for_ever(use: Use, monkeypatch: pytest.MonkeyPatch) -> None:
    store = HangingKeyStore()
    use(store)
    monkeypatch.setattr(key_store, "PATIENCE", 0.1)
    assert code_of(key_store.kept, ACCOUNT) == "key_store.silent"
    store.over.set()


def test_whoever_no_longer_wants_an_answer_does_not_wait_for_it(use: Use) -> None:
    store = HangingKeyStore()
    use(store)

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    begun = time.monotonic()
    with pytest.raises(CancelledError):
        key_store.kept(ACCOUNT, stop)
    assert time.monotonic() - begun < key_store.PATIENCE
    store.over.set()


def test_a_secret_kept_after_nobody_waits_any_more_is_deleted_again(use: Use, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    monkeypatch.setattr(key_store, "PATIENCE", 0.1)
    for progress, told in ((stop, CancelledError), (unwatched, VaultError)):
        store = HangingKeyStore()
        use(store)
        with pytest.raises(told):
            key_store.keep(ACCOUNT, SECRET, progress)
        store.over.set()
        assert store.forgot.wait(60)
        assert not store.kept


def test_an_answer_that_comes_in_the_moment_of_a_stop_is_taken(use: Use) -> None:
    store = HangingKeyStore()
    use(store)

    def stop_too_late(_done: int, _total: int) -> None:
        store.over.set()
        for each in set(threading.enumerate()) - before:
            each.join(60)
        raise CancelledError

    before = set(threading.enumerate())
    key_store.keep(ACCOUNT, SECRET, stop_too_late)
    assert store.kept


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere this would be the key store of whoever runs the tests")
def test_neither_a_variable_nor_a_file_chooses_another_key_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library would take a store in plain text, if that is what somebody has set up for another program."""
    monkeypatch.undo()
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert code_of(key_store.require_key_store) == "key_store.missing"
