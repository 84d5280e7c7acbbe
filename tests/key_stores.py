"""Key stores of an invented system, in place of that of whoever runs the tests: one that works, and the others."""

from collections.abc import Collection
from threading import Event

from keyring.errors import KeyringLocked, NoKeyringError, PasswordDeleteError

from counsel_desk.services import computers
from counsel_desk.services.desk import Desk


class KeyStore:
    """Keeps in memory what it is given."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.given, self.forgot = Event(), Event()

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password
        self.given.set()

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")
        self.forgot.set()


class LockedKeyStore(KeyStore):
    """The person did not let the program in."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("Failed to unlock the collection!")


class BrokenKeyStore(KeyStore):
    """Raises what nobody has foreseen, with the secret in its words."""

    def get_password(self, service: str, username: str) -> str | None:
        raise OSError(f"strange: {self.kept}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError(f"strange: {password}")


class LosingKeyStore(KeyStore):
    """Says that it keeps a secret, and does not."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class GarblingKeyStore(KeyStore):
    """Gives back something else than it was given."""

    def get_password(self, service: str, username: str) -> str | None:
        return "00"


class HangingKeyStore(KeyStore):
    """Never answers until the person does, or the test is over; then it does what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.over = Event(), Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.over.wait(60)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.asked.set()
        self.over.wait(60)
        super().set_password(service, username, password)


def no_key_store() -> KeyStore:
    """What asking for the system's key store comes to on a computer without one."""
    raise NoKeyringError("The Secret Service daemon is neither running nor activatable through D-Bus")


def let_open(desk: Desk, passphrase: str, known: Collection[str]) -> str:
    """Let a computer open the vault, both steps of it; returns its account."""
    new = computers.ask_key_store(desk, passphrase, known)
    computers.let_open(desk, new, known)
    return new.account
