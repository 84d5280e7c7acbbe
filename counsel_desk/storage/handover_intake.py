"""The rows of a handover put into the vault of the office that takes it over, under ids and numbers of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.names import find_key
from counsel_desk.domain.tasks import TaskState
from counsel_desk.storage.bulk import BulkRows
from counsel_desk.storage.handover_history import BroughtDeed, as_brought, put_case_deeds, put_deeds
from counsel_desk.storage.handover_rows import Row, Rows, carried
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.records.incidents import fingerprint
from counsel_desk.storage.records.organisations import organisation_named
from counsel_desk.storage.tables import Base, Batch, Case, Client, Counsellor, Evidence, GuidancePack
from counsel_desk.storage.tables.base import Record

KIND = "handover"
"""What a batch is called that brought cases of another office."""
_CLIENT = Client.__tablename__
_FILE = "file"  # in what a batch counts: which handover it was
_MANY = 10_000


@dataclass(frozen=True, slots=True)
class Coming:
    """From which office a handover comes: its name stands behind those of its counsellors. Who takes it, in a batch."""

    office: str
    by: int
    at: datetime
    batch: int


@dataclass(slots=True)
class Intake:
    """Puts rows in, those first that others refer to, and knows which id each has here.

    Somebody whom the `ring` knows as erased here comes with a new uuid: else the mark would take them out again.
    """

    session: Session
    rows: BulkRows
    coming: Coming
    ring: KeyRing
    ids: dict[tuple[str, int], int] = field(default_factory=dict)

    def take(self, given: Rows, evidence: Mapping[str, str]) -> None:
        """Put everything in; `evidence` says under which uuid the bytes of each file lie here."""
        self.session.execute(sa.text("PRAGMA defer_foreign_keys = ON"))
        taken = {name: _uuids_here(self.session, name, some) for name, some in given.items()}
        clients = (each["uuid"] for each in given[_CLIENT])
        taken[_CLIENT] |= {uuid for uuid in clients if self.ring.mark_of(uuid) in self.ring.erased}
        for name in carried():
            kind = _KINDS.get(name)
            if kind is None:
                continue
            for row in sorted(given.get(name, ()), key=_originals_first):
                known = self._known(name, row)
                self.ids[name, row["id"]] = known or self._add(kind, name, self._own(name, row, given), evidence, taken)
        self.rows.write()

    def take_history(self, deeds: tuple[BroughtDeed, ...]) -> None:
        """Append the deeds of the other office to the history of this one, told as brought."""
        put_deeds(
            self.session,
            (
                replace(
                    each,
                    action=as_brought(each.action),
                    counsellor_id=self.ids[Counsellor.__tablename__, each.counsellor_id],
                    case_id=self.ids.get((Case.__tablename__, each.case_id)) if each.case_id else None,
                    client_id=self.ids.get((Client.__tablename__, each.client_id)) if each.client_id else None,
                )
                for each in deeds
            ),
        )

    def _add(
        self, kind: type[Record], name: str, row: Row, evidence: Mapping[str, str], taken: Mapping[str, frozenset[str]]
    ) -> int:
        values = {column: value for column, value in row.items() if column not in _OWN_LIFE}
        if kind is Evidence:
            values["uuid"] = evidence[row["uuid"]]
        elif row["uuid"] not in taken[name]:
            values["uuid"] = row["uuid"]
        for key in Base.metadata.tables[name].foreign_keys:
            column, to = key.parent.name, key.column.table.name
            if to in _KINDS and values[column] is not None and (to, values[column]) in self.ids:
                values[column] = self.ids[to, values[column]]
        return self.rows.add(kind, row["created_at"], values | self._numbered(name, values))

    def _known(self, name: str, row: Row) -> int | None:
        """What this office has already: an organisation of that name and role, and a counsellor of its own."""
        if name == "organisation":
            return organisation_named(self.session, row["name"], row["role"])
        if name == "sender_number":
            whose = self.ids["organisation", row["organisation_id"]]
            same = sa.select(_KINDS[name].id).filter_by(organisation_id=whose, number=row["number"])
            return self.session.scalar(same.limit(1))
        if name == "counsellor":
            return self._counsellor(row["uuid"])
        return None

    def _counsellor(self, uuid: str) -> int | None:
        """A counsellor known here. One who went with a handover that was undone comes back, and is of this batch."""
        known = sa.select(Counsellor.id, Counsellor.withdrawn_at).where(Counsellor.uuid == uuid)
        found = self.session.execute(known.execution_options(withdrawn=True)).tuples().one_or_none()
        if found is None:
            return None
        known_id, withdrawn_at = found
        if withdrawn_at is not None:
            back = sa.update(Counsellor).where(Counsellor.id == known_id)
            now_of = back.values(withdrawn_at=None, batch_id=self.coming.batch)
            self.session.execute(now_of, execution_options={"synchronize_session": False})
        return known_id

    def _own(self, name: str, row: Row, given: Rows) -> Row:
        """A row as it is in this office, before what it refers to is."""
        match name:
            case "client":
                phones = [each["number"] for each in given["client_phone"] if each["client_id"] == row["id"]]
                return row | {
                    "reference": self.rows.next_reference(Client, day_of(self.coming.at).year),
                    "find_key": find_key((row["name"], row["alias"]), phones),
                }
            case "case_file":
                return row | {"reference": self.rows.next_reference(Case, day_of(self.coming.at).year)}
            case "counsellor":
                named = row["name"] if self.coming.office in row["name"] else f"{row['name']}（{self.coming.office}）"
                return row | {"name": named, "is_coordinator": False, "active": False}
            case _:
                return row

    def _numbered(self, name: str, values: Row) -> Row:
        """What depends on the ids of this office. Cases and open tasks are of who takes them over."""
        match name:
            case "case_file":
                return {"counsellor_id": self.coming.by}
            case "task" if values["state"] is TaskState.OPEN and values["assignee_id"] is not None:
                return {"assignee_id": self.coming.by}
            case "incident":
                told = ("happened_at", "channel", "number", "words")
                details = IncidentDetails(**{column: values[column] for column in told})
                return {"fingerprint": fingerprint(CaseId(values["case_id"]), details)}
            case _:
                return {}


def put_packs(session: Session, packs: list[Row]) -> None:
    """Keep the versions of the guidance that the cases were told, where this office has not had them."""
    for each in packs:
        if session.get(GuidancePack, each["content_hash"]) is None:
            session.add(GuidancePack(**each))
    session.flush()


def put_arrivals(session: Session, cases: Mapping[int, int], coming: Coming) -> None:
    """Write down for each case, and its client, from which office it came. `cases` lead to their clients."""
    put_case_deeds(session, "handover.arrived", cases, {"office": coming.office}, by=coming.by, at=coming.at)


def counts_of(file: str, held: Mapping[str, int]) -> dict[str, Any]:
    """What a batch tells of a handover: which it was, and how much it held."""
    return {_FILE: file, **held}


def taken_at(session: Session, file: str) -> datetime | None:
    """When a handover was taken over that still stands here."""
    batches = session.scalars(sa.select(Batch).where(Batch.kind == KIND).order_by(Batch.id.desc()))
    return next((each.created_at for each in batches if each.counts.get(_FILE) == file), None)


def cases_here(session: Session, uuids: list[str]) -> dict[str, str]:
    """The numbers of those cases that stand here already, under their uuid."""
    return dict(session.execute(sa.select(Case.uuid, Case.reference).where(Case.uuid.in_(uuids))).tuples().all())


def uuids_taken(session: Session, kind: str, given: list[Row]) -> frozenset[str]:
    """Which of the uuids of these rows this office has had already."""
    return _uuids_here(session, kind, given)


_OWN_LIFE = frozenset({"id", "uuid", "version", "created_at", "withdrawn_at", "batch_id"})
_KINDS: dict[str, Any] = {
    mapper.class_.__tablename__: mapper.class_
    for mapper in Record.registry.mappers
    if issubclass(mapper.class_, Record)
    and mapper.class_.__tablename__ in carried()
    and mapper.class_.__tablename__ != "office"
}


def _uuids_here(session: Session, name: str, given: list[Row]) -> frozenset[str]:
    """Asked of the table itself: a uuid that was withdrawn is taken too."""
    if not given or "uuid" not in given[0]:
        return frozenset()
    column, every = Base.metadata.tables[name].c.uuid, [each["uuid"] for each in given]
    slices = (every[first : first + _MANY] for first in range(0, len(every), _MANY))
    return frozenset(uuid for some in slices for uuid in session.scalars(sa.select(column).where(column.in_(some))))


def _originals_first(row: Row) -> tuple[bool, int]:
    """So that a redacted copy comes after what it was made from."""
    return row.get("redacted_from_id") is not None, row["id"]
