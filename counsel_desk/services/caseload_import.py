"""Bringing in a caseload from a spreadsheet: seen first, said row by row, taken back as one step."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import FileError
from counsel_desk.exchange.caseload import CaseloadRow, Outcome, guess_mapping, guess_mappings, read_rows
from counsel_desk.exchange.caseload_values import RowProblem, Severity
from counsel_desk.exchange.headings import Mapping as Headings
from counsel_desk.exchange.sheets import read_tables
from counsel_desk.exchange.tables import SkippedSheet, Tables
from counsel_desk.exchange.text_tables import write_csv
from counsel_desk.services.caseload_rows import Intake, New
from counsel_desk.services.desk import Desk
from counsel_desk.storage.leaving import check_place, leaving_as


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What became of one row, or would become of it, with all its problems. `row` counts as the spreadsheet does."""

    sheet: str
    row: int
    outcome: str  # imported | skipped | warned | rejected
    problems: tuple[RowProblem, ...] = ()  # the one that decided the outcome first

    @property
    def reason(self) -> str:
        """The code of the problem that decided, empty when there was none."""
        return self.problems[0].reason if self.problems else ""

    @property
    def field(self) -> str:
        """The field that decided, empty when there was none or it was the whole row."""
        return self.problems[0].field or "" if self.problems else ""


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did, or would do. Only new records are counted."""

    rows: tuple[RowOutcome, ...]
    skipped_sheets: tuple[SkippedSheet, ...]
    clients: int
    cases: int
    debts: int
    incidents: int
    tasks: int


@dataclass(frozen=True, slots=True)
class CaseloadFile:
    """A file as it was read, and what its columns seem to hold; the user may correct that."""

    path: Path
    tables: Tables
    mappings: Mapping[str, Headings]


class _KeptNothing(Exception):  # noqa: N818  not an error: it rolls back what was only tried
    """Leaves the transaction without keeping anything: a dry run, or a file with nothing new."""


def read_caseload(path: Path, *, encoding: str | None = None, progress: Progress = unwatched) -> CaseloadFile:
    """Read a file and guess its columns; `FileError` says what is wrong with it."""
    tables = read_tables(path, encoding=encoding, progress=progress)
    return CaseloadFile(path, tables, guess_mappings(tables))


def read_for_mapping(path: Path, *, encoding: str | None = None, progress: Progress = unwatched) -> CaseloadFile:
    """Read a file for somebody who chooses the columns: every sheet has a guess, also one that seems to name nobody.

    `FileError` as `read_caseload`, except ``caseload.columns_missing``.
    """
    tables = read_tables(path, encoding=encoding, progress=progress)
    if not tables.sheets:
        raise FileError("caseload.nothing_to_read", file=tables.file, hidden=len(tables.skipped))
    return CaseloadFile(path, tables, {sheet.name: guess_mapping(sheet) for sheet in tables.sheets})


def preview(desk: Desk, file: CaseloadFile, limit: int = 50) -> tuple[CaseloadRow, ...]:
    """The first rows as they would be understood; nothing is written."""
    rows = read_rows(file.tables, file.mappings, today=desk.today)
    return tuple(row for _, row in zip(range(limit), rows, strict=False))


def import_caseload(
    desk: Desk, file: CaseloadFile, *, dry_run: bool = False, progress: Progress = unwatched
) -> ImportOutcome:
    """Bring in every usable row in one transaction that undo takes back whole; a dry run keeps nothing of it.

    Several rows of one person make one client; rows that hold nothing new are skipped. Cancelling keeps nothing.
    """
    outcomes: list[RowOutcome] = []
    rows = read_rows(file.tables, file.mappings, today=desk.today, progress=progress)
    counts = New()
    try:
        with desk.database.bring_in("import.caseload", "caseload", file.tables.file) as (session, _batch):
            intake = Intake(desk, session)
            outcomes.extend(_taken(intake, rows))
            counts = intake.new
            _keep_nothing_if(dry_run or counts == New())
    except _KeptNothing:
        pass
    return ImportOutcome(
        rows=tuple(outcomes),
        skipped_sheets=file.tables.skipped,
        clients=counts.clients,
        cases=counts.cases,
        debts=counts.debts,
        incidents=counts.incidents,
        tasks=counts.tasks,
    )


def check_report_place(path: Path, source: Path) -> None:
    """Say before the import that a report cannot stand at `path`: never in place of the caseload it reports on.

    FileError as `write_report`, and ``file.is_source``.
    """
    check_place(path)
    if path.resolve() == source.resolve():
        raise FileError("file.is_source", file=path.name)


def write_report(
    outcome: ImportOutcome, path: Path, headings: Iterable[str], words: Callable[[RowOutcome], Iterable[str]]
) -> None:
    """Write what became of each row as a CSV that Excel opens, one line a row.

    `headings` are the words for its six columns; `words` says of a row what became of it, the fields, why, and what
    stood there.
    """
    rows = ((row.sheet, row.row, *words(row)) for row in outcome.rows)
    with leaving_as(path) as unfinished:
        write_csv([tuple(headings), *rows], unfinished)


def _keep_nothing_if(condition: bool) -> None:  # noqa: FBT001  reads as the sentence it is
    if condition:
        raise _KeptNothing


def _taken(intake: Intake, rows: Iterator[CaseloadRow]) -> Iterator[RowOutcome]:
    for row in rows:
        if row.outcome in (Outcome.REJECTED, Outcome.SKIPPED):
            yield _told(row, row.outcome)
            continue
        problems, anything_new = intake.take(row)
        told = replace(row, problems=(*row.problems, *problems))
        if not anything_new:
            known = RowProblem(Severity.SKIPPED, None, "row.known", "")
            yield RowOutcome(row.sheet, row.row, Outcome.SKIPPED.value, (known,))
        else:
            yield _told(told, told.outcome)


def _told(row: CaseloadRow, outcome: Outcome) -> RowOutcome:
    if outcome is Outcome.READY:
        return RowOutcome(row.sheet, row.row, "imported")
    problems = sorted(row.problems, key=lambda problem: problem.severity.value != outcome.value)
    return RowOutcome(row.sheet, row.row, outcome.value, tuple(problems))
