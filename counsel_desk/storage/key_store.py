"""The key store of the system: it keeps small secrets for whoever is signed in to this account of the computer.

Only the system's own is ever asked: the Credential Manager of Windows, the Keychain of macOS, the Secret Service of a
Linux desktop. What a variable or a file of the library names instead, such as a store in plain text, is never taken.
"""

import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
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
    """Have the key store keep a secret, and make sure that it gives it back.

    VaultError ``key_store.missing``, ``key_store.locked``, ``key_store.silent`` or ``key_store.failed``.
    """

    def work() -> None:
        backend = system_backend()
        backend.set_password(SERVICE, account, secret.hex())
        if backend.get_password(SERVICE, account) != secret.hex():
            raise VaultError("key_store.failed")

    _ask(work, PATIENCE, progress)


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


def _ask(work: Callable[[], Answer], patience: float, progress: Progress) -> Answer:
    """Have `work` done in a thread of its own, which nobody waits for longer than `patience`, nor once stopped.

    A key store may hang for ever, and cannot be told to stop; the thread ends with the program at the latest.
    """
    answer: Future[Answer] = Future()

    def ask() -> None:
        try:
            answer.set_result(work())
        except Exception as error:  # noqa: BLE001 - whatever a foreign system raises is told by its kind
            answer.set_exception(VaultError(_code_of(error)))

    Thread(target=ask, name="key store", daemon=True).start()
    last = time.monotonic() + patience
    while not wait([answer], timeout=_TURN).done:
        progress(0, 1)
        if time.monotonic() > last:
            raise VaultError("key_store.silent")
    return answer.result()


def _code_of(error: Exception) -> str:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError  # noqa: PLC0415 - only who asks waits for it

    if isinstance(error, VaultError):
        return error.code
    if isinstance(error, KeyringLocked | InitError):
        return "key_store.locked"
    if isinstance(error, NoKeyringError | RuntimeError | ImportError):
        return "key_store.missing"
    return "key_store.failed"
