"""Key stores of an invented system, in place of that of whoever runs the tests: one that works, and the others."""

from threading import Event

from keyring.errors import KeyringLocked, NoKeyringError, PasswordDeleteError


class KeyStore:
    """Keeps in memory what it is given."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")


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


class HangingKeyStore(KeyStore):
    """Never answers until the test is over."""

    def __init__(self) -> None:
        super().__init__()
        self.over = Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.over.wait(60)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.over.wait(60)


def no_key_store() -> KeyStore:
    """What asking for the system's key store comes to on a computer without one."""
    raise NoKeyringError("The Secret Service daemon is neither running nor activatable through D-Bus")
