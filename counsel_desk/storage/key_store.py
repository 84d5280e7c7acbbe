"""The key store of the system: it keeps small secrets for whoever is signed in to this account of the computer.

Only the system's own is ever asked: the Credential Manager of Windows, the Keychain of macOS, the Secret Service of a
Linux desktop. What a variable or a file of the library names instead, such as a store in plain text, is never taken.
"""

import contextlib
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import VaultError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Counsel Desk"

PATIENCE = 30.0
"""Seconds for an answer: the system may ask the person to unlock its store first."""
GLANCE = 3.0
"""Seconds for what nobody is asked about."""
_TURN = 0.05

Answer = TypeVar("Answer")


def system_backend() -> "KeyringBackend":
    """The key store of this system; RuntimeError or ImportError where there is none."""
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415 - each is there on its own system only

        manager = WinVaultKeyring()  # type: ignore[no-untyped-call]  # as below
        manager.persist = "local machine"  # never carried to another computer of a domain
        made: KeyringBackend = manager
    elif sys.platform == "darwin":
        from keyring.backends.macOS import Keyring  # noqa: PLC0415 - as above

        made = Keyring()  # type: ignore[no-untyped-call]  # as below
    else:
        from keyring.backends.SecretService import Keyring  # noqa: PLC0415 - as above

        made = Keyring()  # type: ignore[no-untyped-call]  # its class says nothing of its arguments
    made.priority  # noqa: B018 - raises where it cannot be used
    return made


def require_key_store(progress: Progress = unwatched) -> None:
    """VaultError ``key_store.missing`` or ``key_store.silent`` where this computer has none that can be used."""
    _ask(system_backend, GLANCE, progress)


def keep(account: str, secret: bytes, progress: Progress = unwatched) -> None:
    """Have the key store keep a secret, and make sure that it gives it back; what goes wrong leaves none there.

    One that is kept after nobody waits for it any more is deleted at once. VaultError ``key_store.missing``,
    ``key_store.locked``, ``key_store.silent`` or ``key_store.failed``.
    """

    def work() -> None:
        backend = system_backend()
        backend.set_password(SERVICE, account, secret.hex())
        with contextlib.ExitStack() as unless_proven:
            unless_proven.callback(_delete, account)
            if backend.get_password(SERVICE, account) != secret.hex():
                raise VaultError("key_store.failed")
            unless_proven.pop_all()

    _ask(work, PATIENCE, progress, undo=partial(_delete, account))


def kept(account: str, progress: Progress = unwatched) -> bytes:
    """The secret; raises as `keep` does, and ``key_store.forgotten`` when it is not there or not one of ours."""
    text = _ask(lambda: system_backend().get_password(SERVICE, account), PATIENCE, progress)
    try:
        secret = bytes.fromhex(text or "")
    except ValueError:
        secret = b""
    if not secret:
        raise VaultError("key_store.forgotten")
    return secret


def forget(account: str, progress: Progress = unwatched) -> None:
    """Delete a secret; raises as `keep` does, also when it is not there."""
    _ask(lambda: system_backend().delete_password(SERVICE, account), GLANCE, progress)


def take_back(account: str) -> None:
    """Delete a secret that is not wanted after all, as soon as the key store can; nobody waits for it."""
    Thread(target=_delete, args=(account,), name="key store", daemon=True).start()


def _delete(account: str) -> None:
    with contextlib.suppress(Exception):  # nobody can be told; without its slot it opens nothing
        system_backend().delete_password(SERVICE, account)


def _ask(
    work: Callable[[], Answer], patience: float, progress: Progress, undo: Callable[[], object] | None = None
) -> Answer:
    """Have `work` done in a thread of its own, which nobody waits for longer than `patience`, nor once stopped.

    A key store may hang for ever, and cannot be told to stop; the thread ends with the program at the latest. What it
    did while nobody waited any more it then undoes.
    """
    answer: Future[Answer] = Future()

    def ask() -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - whatever a foreign system raises is told by its kind
            if answer.set_running_or_notify_cancel():
                answer.set_exception(VaultError(_code_of(error)))
            return
        if answer.set_running_or_notify_cancel():
            answer.set_result(result)
        elif undo is not None:
            undo()

    Thread(target=ask, name="key store", daemon=True).start()
    last = time.monotonic() + patience
    while not wait([answer], timeout=_TURN).done:
        try:
            _require_waiting(progress, last)
        except BaseException:
            if answer.cancel():  # else it came in this very moment, and is taken
                raise
    return answer.result()


def _require_waiting(progress: Progress, last: float) -> None:
    progress(0, 1)
    if time.monotonic() > last:
        raise VaultError("key_store.silent")


def _code_of(error: Exception) -> str:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError  # noqa: PLC0415 - only who asks waits for it

    if isinstance(error, VaultError):
        return error.code
    if isinstance(error, KeyringLocked | InitError):
        return "key_store.locked"
    if isinstance(error, NoKeyringError | RuntimeError | ImportError):
        return "key_store.missing"
    return "key_store.failed"
