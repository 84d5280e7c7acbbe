"""Bringing in a caseload from a spreadsheet: seen first, said row by row, taken back as one step."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.domain.same_person import Whose
from counsel_desk.errors import FileError
from counsel_desk.exchange.caseload import CaseloadRow, Outcome, guess_mapping, guess_mappings, read_rows
from counsel_desk.exchange.caseload_values import RowProblem, Severity
from counsel_desk.exchange.headings import Mapping as Headings
from counsel_desk.exchange.sheets import read_tables
from counsel_desk.exchange.tables import SkippedSheet, Tables
from counsel_desk.exchange.text_tables import write_csv
from counsel_desk.services.caseload_people import Somebody, people_of, place_of
from counsel_desk.services.caseload_questions import Answers, Possible, Question, Recognition
from counsel_desk.services.caseload_rows import Intake, New
from counsel_desk.services.caseload_standing import Standing
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.leaving import check_place
from counsel_desk.storage.queries.same_person import clients_like, found_of, known_clients

_SHOWN = 40  # characters of a name that a report shows


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
    completed: int = 0  # clients known before of whom more is known now
    questions: tuple[Question, ...] = ()  # people of whom it is not certain who they are, answered or not

    @property
    def brought_in(self) -> bool:
        """Whether anything was, or would be, new."""
        return any((self.clients, self.cases, self.debts, self.incidents, self.tasks, self.completed))


@dataclass(frozen=True, slots=True)
class CaseloadFile:
    """A file as it was read, and what its columns seem to hold; the user may correct that.

    `recalled` are the sheets whose columns hold what the office said of the same headings before.
    """

    path: Path
    tables: Tables
    mappings: Mapping[str, Headings]
    recalled: frozenset[str] = frozenset()


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
    desk: Desk,
    file: CaseloadFile,
    *,
    answers: Answers | None = None,
    unsure: Whose | None = None,
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> ImportOutcome:
    """Bring in every usable row in one transaction that undo takes back whole; a dry run keeps nothing of it.

    Rows that are certainly of one person make one client; rows that hold nothing new are skipped. Cancelling keeps
    nothing. Whose the others are is asked in `ImportOutcome.questions`: the `answers` decide, for those that have none
    `unsure` does, and without it their rows stay out.
    """
    rows = tuple(read_rows(file.tables, file.mappings, today=desk.today, progress=progress))
    outcomes: tuple[RowOutcome, ...] = ()
    questions: tuple[Question, ...] = ()
    counts = New()
    try:
        with desk.database.bring_in("import.caseload", "caseload", file.tables.file) as (session, _batch):
            people = people_of(row for row in rows if _is_usable(row))
            recognition, standing = _recognised(desk, session, people)
            questions = _described(desk, recognition.questions)
            recognition.settle(questions, answers or {}, unsure)
            intake = Intake(desk, session, [each for each in people if not each.themselves.left_out], standing)
            outcomes = tuple(_taken(intake, rows, people, progress))
            intake.finish()
            counts = intake.new
            _keep_nothing_if(dry_run or counts == New())
    except _KeptNothing:
        pass
    return ImportOutcome(
        rows=outcomes,
        skipped_sheets=file.tables.skipped,
        clients=counts.clients,
        cases=counts.cases,
        debts=counts.debts,
        incidents=counts.incidents,
        tasks=counts.tasks,
        completed=counts.completed,
        questions=questions,
    )


def check_report_place(path: Path, source: Path) -> None:
    """Say before the import that a report cannot stand at `path`: never in place of the caseload it reports on.

    FileError as `write_report`, and ``file.is_source``.
    """
    check_place(path)
    if path.resolve() == source.resolve():
        raise FileError("file.is_source", file=path.name)


def write_report(
    desk: Desk,
    outcome: ImportOutcome,
    path: Path,
    headings: Iterable[str],
    words: Callable[[RowOutcome], Iterable[str]],
) -> None:
    """Write what became of each row as a CSV that Excel opens, one line a row.

    `headings` are the words for its six columns; `words` says of a row what became of it, the fields, why, and what
    stood there.
    """
    rows = ((row.sheet, row.row, *words(row)) for row in outcome.rows)
    with going_out_as(desk, path) as unfinished:
        write_csv([tuple(headings), *rows], unfinished)


def _keep_nothing_if(condition: bool) -> None:  # noqa: FBT001  reads as the sentence it is
    if condition:
        raise _KeptNothing


def _is_usable(row: CaseloadRow) -> bool:
    return row.outcome not in (Outcome.REJECTED, Outcome.SKIPPED)


def _recognised(desk: Desk, session: Transaction, people: Sequence[Somebody]) -> tuple[Recognition, Standing]:
    """The people of a file compared with all clients who could be one of them, and what stands already.

    The writing session finds everybody; whom who acts does not see, a reading one tells.
    """
    known = clients_like(
        session,
        names={name for each in people for name in each.traits.names},
        phones={phone for each in people for phone in each.traits.phones},
        id_numbers={each.traits.id_number for each in people} - {""},
    )
    _, everything = found_of(session, known.keys())
    with desk.database.read() as reading:
        clients, cases = found_of(reading, known.keys())
    standing = Standing(session, desk.today, everything - cases)
    return Recognition(people, known, clients, standing.holds), standing


def _described(desk: Desk, questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions with what may be shown of those who may be meant, to who is asked."""
    ids = {each.client_id for question in questions for each in question.possible if each.client_id is not None}
    with desk.database.read() as session:
        shown = known_clients(session, ids)

    def described(each: Possible) -> Possible:
        return each if each.client_id is None else replace(each, client=shown.get(each.client_id))

    return tuple(replace(each, possible=tuple(map(described, each.possible))) for each in questions)


def _taken(
    intake: Intake, rows: Sequence[CaseloadRow], people: Iterable[Somebody], progress: Progress
) -> Iterator[RowOutcome]:
    whose = {place_of(row): each for each in people for row in each.rows}
    for number, row in enumerate(rows):
        if number % 20 == 0:
            progress(number, len(rows))
        if not _is_usable(row):
            yield _told(row, row.outcome)
            continue
        somebody = whose[place_of(row)]
        if left_out := somebody.themselves.left_out:
            problem = RowProblem(Severity.REJECTED, None, left_out, row.client_name[:_SHOWN])
            yield RowOutcome(row.sheet, row.row, Outcome.REJECTED.value, (problem,))
            continue
        problems, anything_new = intake.take(row, somebody)
        told = replace(row, problems=(*row.problems, *problems))
        if not anything_new:
            known = RowProblem(Severity.SKIPPED, None, "row.known", "")
            yield RowOutcome(row.sheet, row.row, Outcome.SKIPPED.value, (known, *problems))
        else:
            yield _told(told, told.outcome)


def _told(row: CaseloadRow, outcome: Outcome) -> RowOutcome:
    if outcome is Outcome.READY:
        return RowOutcome(row.sheet, row.row, "imported")
    problems = sorted(row.problems, key=lambda problem: problem.severity.value != outcome.value)
    return RowOutcome(row.sheet, row.row, outcome.value, tuple(problems))
