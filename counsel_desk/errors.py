"""Two kinds of error: the user's world, told kindly, and our bug, told as such.

Everything that can go wrong outside the program is a `WorldError` with a code and the values that belong in the
sentence. `counsel_desk.messages` words it in the reader's language; nothing below that layer writes sentences for
people. Any other exception that reaches the top is our bug.
"""

from collections.abc import Mapping


class WorldError(Exception):
    """Something in the user's world prevents what was asked: a wrong passphrase, a full disk, a broken file.

    `code` is a stable name such as ``vault.wrong_passphrase``; `values` are the words and figures of the message.
    Values may be shown to the user but are never logged, because they can hold names.
    """

    def __init__(self, code: str, /, **values: object) -> None:
        self.code = code
        self.values: Mapping[str, object] = values
        super().__init__(code)  # never the values: they must not reach a log through str(error)


class VaultError(WorldError):
    """A vault cannot be opened, made or kept: wrong passphrase, damage, newer version, read-only, in use."""


class InputError(WorldError):
    """A value a person typed cannot be taken; `field` names the form field."""

    def __init__(self, code: str, field: str, /, **values: object) -> None:
        self.field = field
        super().__init__(code, **values)


class FileError(WorldError):
    """A file cannot be read or written; values may carry ``file``, ``sheet``, ``row``, ``column``, ``line``."""


class RefusedError(WorldError):
    """A rule of the office says no: no consent, changed since, not yours."""


class CancelledError(Exception):
    """The user stopped a long piece of work; nothing of it was kept."""
