"""The records that were taken back, and what hangs on them."""

from typing import Any

import sqlalchemy as sa

from counsel_desk.storage.tables import Case, Client, Incident, Record, Task


def withdrawn(kind: type[Record]) -> sa.Select[Any]:
    """The ids of the withdrawn records of a kind: few, and found in an index.

    What hangs on a record is counted without a look at its row, by leaving these out.
    """
    table = kind.__table__.c  # the mapped class would leave them out
    return sa.select(table.id).where(table.withdrawn_at.is_not(None))


def cases_out_of_sight() -> sa.Select[Any]:
    """The ids of the cases that were withdrawn, or whose client was."""
    cases = Case.__table__.c
    return sa.select(cases.id).where(cases.withdrawn_at.is_not(None) | cases.client_id.in_(withdrawn(Client)))


def of_cases_out_of_sight(kind: type[Incident | Task]) -> sa.Select[Any]:
    """The ids of the records that hang on such cases: few again, so that a list leaves them out without a join."""
    return sa.select(kind.__table__.c.id).where(kind.__table__.c.case_id.in_(cases_out_of_sight()))
