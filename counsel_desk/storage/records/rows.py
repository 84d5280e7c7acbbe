"""What the record modules share: finding a row, refusing a stale edit, numbering references."""

from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.moments import Clock
from counsel_desk.errors import RefusedError
from counsel_desk.storage.tables import Case, Client, Contact, Debt, Erasure, Evidence, Incident
from counsel_desk.storage.tables.base import Record

Row = TypeVar("Row", bound=Record)
OfCase = TypeVar("OfCase", Contact, Debt, Evidence, Incident)


def the_row(session: Session, kind: type[Row], row_id: int) -> Row:
    """The row of that id.

    RefusedError ``record.gone`` when it was withdrawn meanwhile, ``record.not_yours`` when it is out of sight for whom
    is limited to their own cases.
    """
    wanted = sa.select(kind).where(kind.id == row_id)
    row = session.scalar(wanted)
    if row is None:
        is_there = session.scalar(wanted.execution_options(own_only=False)) is not None
        raise RefusedError("record.not_yours" if is_there else "record.gone", table=kind.__tablename__)
    return row


def row_to_edit(session: Session, kind: type[Row], row_id: int, version: int) -> Row:
    """The row, if it still is what the user saw; else RefusedError ``record.changed_since``."""
    row = the_row(session, kind, row_id)
    if row.version != version:
        raise RefusedError("record.changed_since", table=kind.__tablename__)
    return row


def require_of_case(session: Session, kind: type[OfCase], row_id: int | None, case_id: int) -> None:
    """Let no record of a case name what belongs to another: RefusedError ``record.other_case``."""
    if row_id is not None and the_row(session, kind, row_id).case_id != case_id:
        raise RefusedError("record.other_case")


def withdraw(session: Session, kind: type[Record], row_id: int, clock: Clock) -> None:
    """Take a record out of sight; history and undo keep it."""
    the_row(session, kind, row_id).withdrawn_at = clock()


def next_reference(session: Session, kind: type[Case] | type[Client], year: int) -> str:
    """C-2026-0001 for cases, P-2026-0001 for clients; a number once given is never given again.

    The database is asked once in a transaction, in which nobody else can number: an import asks for thousands.
    """
    prefix = f"{'C' if kind is Case else 'P'}-{year}-"
    given: dict[str, int] = session.info.setdefault("references", {})
    if prefix not in given:
        given[prefix] = _last_number(session, kind, prefix)
    given[prefix] += 1
    return f"{prefix}{given[prefix]:04d}"


def _last_number(session: Session, kind: type[Case] | type[Client], prefix: str) -> int:
    last = session.scalar(
        sa.select(sa.func.max(sa.cast(sa.func.substr(kind.reference, len(prefix) + 1), sa.Integer)))
        # A range, which the index serves; LIKE would read every reference. The full stop follows the hyphen.
        .where(kind.reference > prefix, kind.reference < prefix[:-1] + ".")
        .execution_options(withdrawn=True)
    )
    return max(last or 0, _last_erased(session, kind, prefix))


def _last_erased(session: Session, kind: type[Case] | type[Client], prefix: str) -> int:
    """The highest number of those whose records were erased."""
    erased = session.execute(sa.select(Erasure.reference, Erasure.cases))
    references = (each for row in erased for each in (row.cases if kind is Case else (row.reference,)))
    return max((int(each.removeprefix(prefix)) for each in references if each.startswith(prefix)), default=0)
