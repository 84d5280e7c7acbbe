"""Two clients who were made one, parted again: the step of the history that merged them, taken back by its columns.

What the merge made of a record goes back as it was where nobody has touched it since; what was changed, and what came
later, stays with who stayed.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.merging import Merged, Part, Parting, Returning, Staying, StaysWhy
from counsel_desk.domain.people import ConsentPurpose
from counsel_desk.errors import RefusedError
from counsel_desk.storage import tables
from counsel_desk.storage.history import Values
from counsel_desk.storage.history_images import as_left_by, images_of_step
from counsel_desk.storage.putting_back import Leftover, leftovers
from counsel_desk.storage.records import people

_EVERYTHING = {"withdrawn": True, "own_only": False}
_PARTS: dict[Any, Part] = {
    tables.Case: Part.CASES,
    tables.Person: Part.PEOPLE,
    tables.ClientNote: Part.NOTES,
    tables.ClientPhone: Part.PHONES,
    tables.Consent: Part.CONSENTS,
}
# What follows from something else: found anew, or of no meaning to a reader.
_DERIVED = frozenset({"find_key"})
_UNTOLD = frozenset({"position", "client_id", "merged_into_id", "withdrawn_at"})
_ANSWER = frozenset({"withdrawn_on", "withhold"})  # what a merge writes into a consent
_WISH = frozenset({"call_permission", "safe_hours", "safe_note"})
_SHOWN = 24  # characters of a note
_Named = tables.Incident | tables.Contact


def merged_into(session: Session, client_id: ClientId) -> tuple[Merged, ...]:
    """Whoever was merged into a client themself, the last first; only that one can be parted from them next."""
    table = tables.Client
    rows = session.scalars(sa.select(table).where(table.merged_into_id == client_id), execution_options=_EVERYTHING)
    return tuple(sorted((_merged(session, row, client_id) for row in rows), key=lambda each: -each.step))


def to_part(session: Session, goes: ClientId) -> Merged:
    """The merge that is taken back next of the client whom `goes` was merged into.

    RefusedError ``client.not_merged``; ``client.merged_later`` where that is another's: what came later rests on what
    was before it.
    """
    into = people.client_merged_into(session, goes)
    if into is None:
        raise RefusedError("client.not_merged")
    further = people.client_merged_into(session, into)
    newest = merged_into(session, further or into)[0]
    if newest.id != goes:
        raise RefusedError("client.merged_later", reference=newest.reference)
    return newest


def joined_with_erased(session: Session, is_erased: Callable[[str], bool]) -> Merged | None:
    """The last merge that made one person of somebody who was erased and somebody who was not."""
    table = tables.Client
    gone = sa.select(table.id).where(table.merged_into_id > 0)
    joined = {
        people.standing_client(session, ClientId(each)) for each in session.scalars(gone, execution_options=_EVERYTHING)
    }
    for client_id in sorted(joined):
        everybody = sa.select(table.uuid).where(table.id.in_((client_id, *people.merged_ids(session, client_id))))
        if len({is_erased(uuid) for uuid in session.scalars(everybody, execution_options=_EVERYTHING)}) > 1:
            return merged_into(session, client_id)[0]
    return None


def look_at_parting(session: Session, merged: Merged) -> Parting:
    """What parting these two would do; nothing is written."""
    found = _plan(session, merged)
    return Parting(
        merged,
        tuple(_grouped(Returning, _going_back(found))),
        tuple(_grouped(Staying, (*_staying(found), *_added(session, found, merged)))),
        len(found.across),
    )


def part(session: Session, merged: Merged) -> None:
    """Put back what still stands of the merge; what names somebody around the other client no longer does."""
    found = _plan(session, merged)
    for each in found.leftovers:
        each.put_back()
    for row in found.across:
        row.person_id = None
    session.flush()
    for client_id in (merged.into, merged.id):
        people.renew_find_key(session, client_id)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What still stands of a merge; `across` see `part`."""

    leftovers: tuple[Leftover, ...]
    across: tuple[_Named, ...]


def _plan(session: Session, merged: Merged) -> _Plan:
    found = tuple(leftovers(session, images_of_step(session, merged.step)))
    asked = _asked_since(session, merged)
    for each in found:
        each.before.pop("find_key", None)  # it follows from the names and numbers of the end
        if isinstance(each.row, tables.Consent) and each.row.purpose in asked:
            each.leave(_ANSWER)  # something was said to it since: an older consent must not come back over that
        if isinstance(each.row, tables.Client) and each.since & _WISH:
            each.leave(_WISH)  # said together: half of it must not come back beside half of what was said since
        if isinstance(each.row, tables.ClientPhone) and _ended(each):
            _follow_its_twin(session, each, each.row, merged)
    return _Plan(found, tuple(_across(session, found, merged)))


def _ended(each: Leftover) -> bool:
    """Whether the merge took it out: a number that both had stays one."""
    return "withdrawn_at" in each.before and _is_in_sight(each)


def _follow_its_twin(session: Session, each: Leftover, double: tables.ClientPhone, merged: Merged) -> None:
    """A number that both had: what became of the one record it was since holds for both.

    Taken out it does not come back, and whose phone it is was said of the number.
    """
    table = tables.ClientPhone
    alike = sa.select(table).where(table.client_id == merged.into, table.number == double.number, table.id != double.id)
    for twin in session.scalars(alike, execution_options=_EVERYTHING):
        left = as_left_by(session, twin, merged.step)
        if left is None or left["withdrawn_at"] is not None:
            continue
        if twin.withdrawn_at is not None:
            each.leave({"withdrawn_at"})
        elif twin.use is not left["use"]:
            each.before["use"] = twin.use
            each.changed |= {"use"}


def _asked_since(session: Session, merged: Merged) -> frozenset[ConsentPurpose]:
    """The purposes of which it does not stand as the merge left it; a later merge, parted again, said nothing."""
    table = tables.Consent
    rows = session.scalars(sa.select(table).where(table.client_id == merged.into), execution_options=_EVERYTHING)
    return frozenset(row.purpose for row in rows if _is_said_since(row, as_left_by(session, row, merged.step)))


def _is_said_since(row: tables.Consent, left: Values | None) -> bool:
    if left is None:
        return row.withdrawn_at is None  # else it was undone again
    return any(getattr(row, name) != left[name] for name in _ANSWER)


def _across(session: Session, found: Iterable[Leftover], merged: Merged) -> Iterator[_Named]:
    """Incidents and conversations that would name somebody around the other client."""
    going = {(type(each.row), each.row.id) for each in found if "client_id" in each.before}
    cases = sa.select(tables.Case.id).where(tables.Case.client_id == merged.into).execution_options(withdrawn=True)
    of_both = tuple(session.scalars(cases, execution_options=_EVERYTHING))
    kinds: tuple[Any, ...] = (tables.Incident, tables.Contact)
    for kind in kinds:
        naming = sa.select(kind).where(kind.case_id.in_(of_both), kind.person_id.is_not(None)).order_by(kind.id)
        for row in session.scalars(naming, execution_options=_EVERYTHING):
            if ((tables.Case, row.case_id) in going) != ((tables.Person, row.person_id) in going):
                yield row


def _going_back(found: _Plan) -> Iterator[tuple[Any, ...]]:
    for each in found.leftovers:
        if isinstance(each.row, tables.Client):
            told = (f"client.{name}" for name in each.image.after if name in each.before and name not in _UNTOLD)
            yield from ((Part.DETAILS, name) for name in told)
        elif "client_id" in each.before and _is_in_sight(each):
            yield _PARTS[type(each.row)], _called(each.row)


def _staying(found: _Plan) -> Iterator[tuple[Any, ...]]:
    for each in found.leftovers:
        changed = each.changed - _UNTOLD - _DERIVED
        if isinstance(each.row, tables.Client):
            yield from ((Part.DETAILS, StaysWhy.CHANGED, f"client.{name}") for name in sorted(changed))
        elif type(each.row) not in _PARTS:
            continue  # an incident or a conversation, where a parting was undone: told by their number
        elif "client_id" in each.changed:
            yield _PARTS[type(each.row)], StaysWhy.MOVED, _called(each.row)
        elif _is_taken_out(each):
            yield _PARTS[type(each.row)], StaysWhy.TAKEN_OUT, _called(each.row)
        elif changed:
            yield _PARTS[type(each.row)], StaysWhy.CHANGED, _called(each.row)


def _added(session: Session, found: _Plan, merged: Merged) -> Iterator[tuple[Any, ...]]:
    """What was written down since about who stayed."""
    for kind, part_of in _PARTS.items():
        touched = [each.row.id for each in found.leftovers if isinstance(each.row, kind)]
        since = sa.select(kind).where(
            kind.client_id == merged.into, kind.created_at > merged.at, kind.id.not_in(touched)
        )
        for row in session.scalars(since.order_by(kind.id), execution_options={"own_only": False}):
            yield part_of, StaysWhy.ADDED, _called(row)


def _is_taken_out(each: Leftover) -> bool:
    """Whether it stood before the merge, and does not again."""
    return each.image.before is not None and each.image.before["withdrawn_at"] is None and not _is_in_sight(each)


def _is_in_sight(each: Leftover) -> bool:
    """Whether it stands once all is put back."""
    return each.before.get("withdrawn_at", each.row.withdrawn_at) is None


def _called(row: Any) -> str:
    match row:
        case tables.Case():
            return row.reference
        case tables.Person():
            return row.name or row.relation
        case tables.ClientPhone():
            return row.number
        case tables.Consent():
            return row.purpose
        case _:
            return str(row.text)[:_SHOWN]


def _grouped(kind: Any, found: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
    """One for each part, and each reason, with the names; the parts in their order."""
    names: dict[tuple[Any, ...], list[str]] = {}
    for *group, name in found:
        names.setdefault(tuple(group), []).append(name)
    order = [*Part, *StaysWhy]
    for whole in sorted(names, key=lambda each: [order.index(member) for member in each]):
        yield kind(*whole, tuple(dict.fromkeys(names[whole])))


def _merged(session: Session, row: tables.Client, into: ClientId) -> Merged:
    entry, who = tables.History, tables.Counsellor
    last = session.execute(
        sa.select(entry.step, entry.at, who.name)
        .join(who, who.id == entry.counsellor_id)
        .where(entry.table_name == tables.Client.__tablename__, entry.row_id == row.id)
        .order_by(entry.id.desc())
        .limit(1),
        execution_options=_EVERYTHING,
    ).first()
    if last is None:
        raise RefusedError("client.not_merged")
    return Merged(ClientId(row.id), into, row.reference, people.details_of(row, ()), last.at, last.name, last.step)
