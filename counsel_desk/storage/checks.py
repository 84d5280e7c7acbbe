"""Proof that a vault is whole: every page, every index, every reference, in both databases."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import VaultError, WorldError
from counsel_desk.storage import schema
from counsel_desk.storage.engine import RawConnection, checkpoint, connect, world_error
from counsel_desk.storage.evidence import Kept, pieces
from counsel_desk.storage.vault import Vault

_CHECKS = (
    ("check.cipher", "cipher_integrity_check"),
    ("check.integrity", "quick_check"),
    ("check.foreign_keys", "foreign_key_check"),
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a database.

    `code` is ``check.cipher`` (pages that do not authenticate), ``check.integrity``, ``check.foreign_keys``,
    ``check.schema``, ``check.evidence`` (a kept file whose bytes are not those that were taken in),
    ``check.evidence_missing``, or the code of the error that reading met; `file` names the database or the kept file,
    `found` counts.
    """

    code: str
    file: str
    found: int = 1


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of a vault found, and the schema it is in."""

    schema: str | None
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_vault(vault: Vault) -> CheckReport:
    """Read and verify everything; nothing can be written meanwhile.

    Raises ``vault.busy`` when a reader keeps the write-ahead log from being emptied: the check of the pages would
    give false alarms.
    """
    with closing(vault.engines.writer.raw_connection()) as writer:
        problems = check_database(writer.driver_connection, vault.records_path, writable=not vault.read_only)
    try:
        evidence = connect(vault.evidence_path, vault.data_key, read_only=vault.read_only)
    except VaultError as error:
        problems.append(Problem(error.code, vault.evidence_path.name))
    else:
        with closing(evidence):
            problems += check_database(evidence, vault.evidence_path, writable=not vault.read_only)
    return CheckReport(_schema(vault, problems), tuple(problems))


def check_evidence(
    vault: Vault, files: Sequence[tuple[str, Evidence]], progress: Progress = unwatched
) -> list[Problem]:
    """Read the bytes of kept files and compare their hashes; one problem names each that is not what was kept.

    `files` come with the references of their cases.
    """
    problems = []
    total, done = sum(each.size for _, each in files), 0
    for reference, each in files:
        read = 0
        try:
            for piece in pieces(vault, each.uuid, Kept(each.size, each.sha256)):
                read += len(piece)
                progress(done + read, total)
        except VaultError:
            code = "check.evidence" if read else "check.evidence_missing"
            problems.append(Problem(code, f"{reference} {each.details.name}"))
        done += each.size
    return problems


def check_database(connection: RawConnection, path: Path, *, writable: bool) -> list[Problem]:
    """Verify the database behind a driver's connection, which must be outside a transaction."""
    problems = []
    try:
        if writable and not checkpoint(connection):
            raise VaultError("vault.busy", file=path.name)
        for code, pragma in _CHECKS:
            answers = [row for row in connection.execute(f"PRAGMA {pragma}").fetchall() if row != ("ok",)]
            if answers:
                problems.append(Problem(code, path.name, len(answers)))
    except dbapi2.Error as error:
        told = world_error(error, path)
        if told is None:
            raise
        problems.append(Problem(told.code, path.name))
    return problems


def _schema(vault: Vault, problems: list[Problem]) -> str | None:
    try:
        version = vault.schema_version
    except WorldError:
        return None  # the damage is already among the problems
    if version != schema.head():
        problems.append(Problem("check.schema", vault.records_path.name))
    return version
