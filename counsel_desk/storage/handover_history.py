"""The history of cases that go to another office: who did what, when, and to which fields.

Former values stay behind: what was corrected, taken out or kept back since is no part of the case that is handed over.
In the other office the deeds stand in the chain of that office's own history, told as brought.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.handover import BROUGHT
from counsel_desk.domain.ids import CaseId
from counsel_desk.storage import history
from counsel_desk.storage.queries.history_list import deeds_of_case
from counsel_desk.storage.tables import History, HistoryContent

_DEEDS = 100_000  # of one case: more than a person can do
_PACKED = "handover.made"
_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class BroughtDeed:
    """A deed of another office: what was done to a case or its client. The ids are those of where it is read."""

    at: datetime
    counsellor_id: int
    action: str
    case_id: int | None
    client_id: int | None
    changed: tuple[str, ...]


def deeds_to_hand_over(session: Session, cases: Mapping[int, int]) -> tuple[BroughtDeed, ...]:
    """What was done to these cases and, once each, to their clients; oldest first. `cases` lead to their clients.

    Who only opened a record is no part of its history.
    """
    found: dict[tuple[int, int | None], BroughtDeed] = {}
    for case_id, client_id in cases.items():
        deeds = {deed.step: deed for deed in deeds_of_case(session, CaseId(case_id), _DEEDS, looks=False)}
        for step, who, of_case, of_client in _owners(session, deeds, case_id, client_id):
            owner = case_id if of_case else None
            deed = deeds[step]
            found[step, owner] = BroughtDeed(
                deed.at, who, deed.action, owner, client_id if of_client else None, deed.changed
            )
    return tuple(deed for _, deed in sorted(found.items(), key=lambda each: each[0][0]))


def put_deeds(session: Session, deeds: Iterable[BroughtDeed]) -> None:
    """Write deeds into the history of a handover, or of the office that takes it over, after what stands there."""
    history.write_deeds(
        session,
        (
            (
                History(
                    at=each.at,
                    counsellor_id=each.counsellor_id,
                    action=each.action,
                    case_id=each.case_id,
                    client_id=each.client_id,
                ),
                {"changed": list(each.changed)},
            )
            for each in deeds
        ),
    )


def put_case_deeds(
    session: Session, action: str, cases: Mapping[int, int], details: Mapping[str, str], *, by: int, at: datetime
) -> None:
    """Write one deed into the history of each case and its client. `cases` lead to their clients."""
    made = (
        (History(at=at, counsellor_id=by, action=action, case_id=case, client_id=cases[case]), details)
        for case in cases
    )
    history.write_deeds(session, made)


def put_origin(session: Session, *, by: int, at: datetime, recipient: str) -> None:
    """Write down in a handover who packed it, when and for whom."""
    history.write_deed(session, action=_PACKED, by=by, at=at, details={"recipient": recipient})


def read_deeds(session: Session) -> tuple[BroughtDeed, ...]:
    """The deeds in a handover, oldest first."""
    return tuple(
        BroughtDeed(
            entry.at, entry.counsellor_id, entry.action, entry.case_id, entry.client_id, tuple(said.get("changed", ()))
        )
        for entry, said in _entries(session)
        if entry.action != _PACKED
    )


def read_origin(session: Session) -> tuple[int, str]:
    """Who packed a handover, and for whom."""
    entry, said = next((entry, said) for entry, said in _entries(session) if entry.action == _PACKED)
    return entry.counsellor_id, str(said.get("recipient", ""))


def as_brought(action: str) -> str:
    """How a deed is told in the office that took the case over, however many had it before."""
    return action if action.startswith(f"{BROUGHT}:") else f"{BROUGHT}:{action}"


def _entries(session: Session) -> Iterator[tuple[History, dict[str, Any]]]:
    rows = session.execute(
        sa.select(History, HistoryContent.content)
        .join(HistoryContent, HistoryContent.history_id == History.id)
        .order_by(History.id)
    )
    yield from ((entry, said) for entry, said in rows)


def _owners(
    session: Session, steps: Collection[int], case_id: int, client_id: int
) -> Iterator[tuple[int, int, bool, bool]]:
    """Of each step who did it, and whether it touched the case, or something within it, and the client."""
    every = sorted(steps)
    for first in range(0, len(every), _AT_ONCE):
        of_client = History.client_id == client_id
        of_case = sa.or_(History.case_id == case_id, sa.and_(History.case_id.is_(None), History.client_id.is_(None)))
        rows = session.execute(
            sa.select(
                History.step,
                sa.func.min(History.counsellor_id),
                sa.func.max(sa.func.coalesce(of_case, sa.false())),
                sa.func.max(sa.func.coalesce(of_client, sa.false())),
            )
            .where(History.step.in_(every[first : first + _AT_ONCE]), sa.or_(of_case, of_client))
            .group_by(History.step)
        )
        yield from ((step, who, bool(case), bool(client)) for step, who, case, client in rows)
