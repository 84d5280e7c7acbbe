"""Clients who were written down twice: made one by a choice side by side, and parted again where that was a mistake."""

from collections.abc import Mapping

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.merging import (
    Comparison,
    FieldPair,
    MergeField,
    Moving,
    Parting,
    Side,
    joined_details,
)
from counsel_desk.domain.people import Client
from counsel_desk.domain.texts import kept
from counsel_desk.errors import RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries.field_changes import last_changed
from counsel_desk.storage.records import cases, client_merge, client_notes, client_parting, people, people_around


def compare_clients(desk: Desk, stays: ClientId, goes: ClientId) -> Comparison:
    """Both side by side: what to choose, and how much hangs on who goes.

    RefusedError ``client.itself``, ``record.gone``, ``record.not_yours``, and ``client.merge_not_whole`` where a case
    of one of them is out of sight of who acts.
    """
    if stays == goes:
        raise RefusedError("client.itself")
    _require_whole(desk, stays, goes)
    with desk.database.read() as session:
        one, other = people.load_client(session, stays), people.load_client(session, goes)
        moving = Moving(
            cases=len(cases.cases_of(session, goes)),
            people=len(people_around.people_around(session, goes)),
            notes=len(client_notes.notes_on(session, goes)),
        )
        return Comparison(one, other, _pairs(session, one, other), moving)


def merge_clients(desk: Desk, stays: Client, goes: Client, taken: Mapping[MergeField, Side]) -> None:
    """Make one of two: all that hangs on `goes` hangs on `stays`, and what differs is as `taken` says.

    One step of undo; refused when one changed since it was read. Raises as `compare_clients` does, and InputError where
    the notes on safe contact are too long together.
    """
    if stays.id == goes.id:
        raise RefusedError("client.itself")
    _require_whole(desk, stays.id, goes.id)
    details = joined_details(stays.details, goes.details, taken)
    kept(details.safe_contact, notes=("note",))  # all else was kept as it is
    with desk.database.change("client.merge") as session:
        client_merge.merge(session, stays, goes, details, desk.clock)


def look_at_parting(desk: Desk, goes: ClientId) -> Parting:
    """What un-merging would put back and what it would leave; `goes` is who was merged into another.

    RefusedError ``client.not_merged``, ``client.merged_later`` where another was merged into the same client after
    them, and as `compare_clients`.
    """
    _require_may_part(desk, goes)
    with desk.database.read() as session:
        return client_parting.look_at_parting(session, client_parting.to_part(session, goes))


def unmerge_clients(desk: Desk, goes: ClientId) -> None:
    """Part two who were merged; what came since stays with who stayed. Raises as `look_at_parting`."""
    _require_may_part(desk, goes)
    with desk.database.change("client.unmerge") as session:
        client_parting.part(session, client_parting.to_part(session, goes))


def standing_client(desk: Desk, client_id: ClientId) -> ClientId:
    """Who a client is now: themselves, or whom they were merged into."""
    with desk.database.read() as session:
        return people.standing_client(session, client_id)


def _require_may_part(desk: Desk, goes: ClientId) -> None:
    with desk.database.read() as session:
        into = people.client_merged_into(session, goes)
        if into is not None:
            people.load_client(session, into)  # it must be theirs to see
    if into is not None:
        _require_whole(desk, into)


def _require_whole(desk: Desk, *clients: ClientId) -> None:
    """Nobody decides about what they cannot see."""
    with desk.database.read() as session:
        seen = [cases.cases_of(session, each) for each in clients]
    with desk.database.read(everyone=True) as session:
        there = [cases.cases_of(session, each) for each in clients]
    if seen != there:
        raise RefusedError("client.merge_not_whole")


def _pairs(session: Transaction, one: Client, other: Client) -> tuple[FieldPair, ...]:
    ours, theirs = last_changed(session, one.id), last_changed(session, other.id)
    return tuple(
        FieldPair(
            field,
            getattr(one.details, field.value),
            getattr(other.details, field.value),
            ours.get(field.value, one.created_at),
            theirs.get(field.value, other.created_at),
        )
        for field in MergeField
    )
