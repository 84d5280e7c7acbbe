"""Every way into a vault, by what a person types or a computer keeps."""

from counsel_desk.errors import VaultError
from counsel_desk.storage.computer_slots import ComputerKey, unlock_with_computer
from counsel_desk.storage.keys import KeyRing, Unlocked
from counsel_desk.storage.recovery import looks_like_recovery_code

Secret = str | ComputerKey
"""A passphrase or the recovery code as typed, or what the key store of a computer keeps."""


def unlock(ring: KeyRing, secret: Secret) -> Unlocked:
    """What a secret opens; raises `VaultError` as `Vault.open` does."""
    if isinstance(secret, ComputerKey):
        return unlock_with_computer(ring, secret)
    if not looks_like_recovery_code(secret):
        return ring.unlock(secret)
    try:
        return ring.unlock_with_recovery_code(secret)
    except VaultError as mistyped:
        try:
            return ring.unlock(secret)  # someone may have chosen such a passphrase
        except VaultError:
            raise mistyped from None
