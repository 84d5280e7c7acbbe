"""Real vaults in temporary folders, over a small schema of their own."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from uuid import UUID

import pytest

from counsel_desk import paths
from counsel_desk.storage.keys import KdfCost
from counsel_desk.storage.vault import Vault

_NOBODY = 65534

FIRST = '''
"""Two tables, one trigger, one child that would be lost with its parent."""

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")
    op.execute(
        "CREATE TABLE phone (id INTEGER PRIMARY KEY, number TEXT, "
        "person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE)"
    )
    op.execute("CREATE TABLE loud (name TEXT)")
    op.execute("CREATE TRIGGER shout AFTER INSERT ON person BEGIN INSERT INTO loud VALUES (upper(new.name)); END")
'''


class SmallVaults:
    """Makes vaults quickly: cheap key derivation, and migrations that a test may add to."""

    passphrase = "ein stilles Wort 安静"
    owner = UUID("5b1f2c3d-0000-4000-8000-000000000001")
    cost = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)

    def __init__(self, folder: Path, versions: Path) -> None:
        self.folder = folder
        self.versions = versions
        self._open: list[Vault] = []

    def create(self, name: str = "vault") -> tuple[Vault, str]:
        vault, code = Vault.create(self.folder / name, self.passphrase, self.owner, cost=self.cost)
        self._open.append(vault)
        return vault, code

    def open(self, name: str = "vault", secret: str = passphrase, *, read_only: bool = False) -> Vault:
        vault = Vault.open(self.folder / name, secret, read_only=read_only)
        self._open.append(vault)
        return vault

    def filled(self, name: str = "vault", people: int = 300) -> Path:
        """The folder of a closed vault with some people in it."""
        vault, _ = self.create(name)
        self.add_people(vault, people)
        vault.close()
        return vault.folder

    def add_migration(self, revision: str, body: str, head: str = "") -> None:
        """One more migration after the last, whose upgrade is `body`."""
        lines = "\n".join(f"    {line}" for line in body.strip().splitlines())
        down = f"{int(revision) - 1:04}"
        (self.versions / f"{revision}_more.py").write_text(
            f'"""More."""\n\nimport sqlalchemy as sa\nfrom alembic import op\n\nrevision = "{revision}"\n'
            f'down_revision = "{down}"\n{head}\n\n\ndef upgrade() -> None:\n{lines}\n',
            "utf-8",
        )

    def add_people(self, vault: Vault, number: int, beyond: int = 0) -> None:
        with vault.engines.writer.begin() as connection:
            for person in range(beyond + 1, beyond + number + 1):
                name = f"虚构求助人{person} {'x' * 100}"
                connection.exec_driver_sql("INSERT INTO person (id, name) VALUES (?, ?)", (person, name))
                connection.exec_driver_sql("INSERT INTO phone (number, person_id) VALUES ('13800000001', ?)", (person,))

    def count_people(self, vault: Vault) -> int:
        with vault.engines.reader.begin() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM person").scalar_one())

    def close(self) -> None:
        for vault in self._open:
            vault.close()


@pytest.fixture
def vaults(monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallVaults]:
    """A place for vaults that other users of the machine may enter, unlike pytest's own folders."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o755)
    migrations = place / "migrations"
    (migrations / "versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako"):
        shutil.copy(paths.MIGRATIONS / name, migrations)
    (migrations / "versions" / "0001_first.py").write_text(FIRST, "utf-8")
    monkeypatch.setattr(paths, "MIGRATIONS", migrations)
    small = SmallVaults(place, migrations / "versions")
    yield small
    small.close()
    shutil.rmtree(place)


@pytest.fixture
def contents() -> Callable[[Path], dict[str, bytes]]:
    """Reads every file of a folder, to prove that it is unchanged byte for byte. The lock file is no content."""

    def read(folder: Path) -> dict[str, bytes]:
        return {
            str(file.relative_to(folder)): file.read_bytes()
            for file in sorted(folder.rglob("*"))
            if file.is_file() and file.name != "lock"
        }

    return read


@contextlib.contextmanager
def _unwritable(folder: Path) -> Iterator[None]:
    root = os.geteuid() == 0
    everything = [folder, *folder.rglob("*")]
    for path in everything:
        if root:
            os.chown(path, _NOBODY, -1)
        path.chmod(0o500 if path.is_dir() else 0o400)
    if root:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path in everything:
            path.chmod(0o700 if path.is_dir() else 0o600)


@pytest.fixture
def unwritable() -> Callable[[Path], AbstractContextManager[None]]:
    """Makes a folder one that cannot be written, also when the tests run as root: they go on as nobody meanwhile."""
    return _unwritable
