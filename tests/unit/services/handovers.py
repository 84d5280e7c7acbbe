"""Two offices, a case of the first with something of every kind in it, and a look at what stands in either."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.contacts import ContactDetails, ContactParty
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.handover import HandedOver, Incoming
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.incidents import Contacted, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import (
    ClientDetails,
    ClientPhone,
    ConsentMeans,
    ConsentPurpose,
    PersonConsent,
    PersonDetails,
    Relation,
    Withheld,
)
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services import cases, client_notes, clients, contacts, debts, incidents, organisations, people_around
from counsel_desk.services import tasks as tasks_service
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import attach_bytes
from counsel_desk.services.handover import hand_over
from counsel_desk.storage.handover_rows import rows_of_cases
from counsel_desk.storage.tables import Base
from tests.conftest import QUICK

SECRET = "两所之间 才知道 的口令"
NEXT_OFFICE = "河口互助（虚构）"
AT = datetime(2026, 11, 17, 22, 30, tzinfo=CHINA)
NAME, PHONE, ID_NUMBER = "示例·柳青禾", "13800000001", "110101199003070003"
MOTHER, MOTHERS_PHONE = "示例·柳阿母", "13800000009"
FRIEND, FRIENDS_PHONE = "示例·魏小友", "13800000008"
UNCLE, UNCLES_PHONE = "示例·柳大伯", "13800000007"
PICTURE = b"\x89PNG invented " * 90_000  # more than one piece


def note_of(incoming: Incoming, before: str) -> str:
    return f"来自{incoming.office}，原编号{before}"


def agree(desk: Desk, client_id: ClientId, *withhold: Withheld) -> None:
    clients.give_consent(desk, client_id, ConsentPurpose.HANDOVER, ConsentMeans.WRITTEN, withhold=withhold)


def full_case(desk: Desk) -> CaseId:
    """A case in which three people stand around the client: one agreed, one was not asked, one refused."""
    details = ClientDetails(NAME, id_number=ID_NUMBER, region="440000", phones=(ClientPhone(PHONE),))
    case_id = cases.open_case(desk, details, CaseDetails(situations=("SIT-01",)))
    client_id = cases.load_case_file(desk, case_id).client.id
    mother = people_around.add_person(desk, client_id, PersonDetails(MOTHER, Relation.PARENT, MOTHERS_PHONE))
    friend = PersonDetails(FRIEND, Relation.FRIEND, FRIENDS_PHONE, consent=PersonConsent.GIVEN)
    uncle = PersonDetails(UNCLE, Relation.RELATIVE, UNCLES_PHONE, consent=PersonConsent.REFUSED)
    known = people_around.add_person(desk, client_id, friend)
    people_around.add_person(desk, client_id, uncle)
    lender = organisations.add_organisation(
        desk,
        OrganisationDetails(
            "晴天消费金融（虚构）", OrganisationRole.LENDER, OrganisationKind.BANK, notes="另一人也借过"
        ),
    )
    debt = debts.add_debt(desk, case_id, DebtDetails(lender=lender, claimed=1_234_500, principal=1_000_000))
    words = f"今天不还就去你家，{MOTHER} 138-0000-0009"
    first = incidents.record_incident(
        desk, case_id, IncidentDetails(AT, number="10690000000001", words=words, debt=debt)
    )
    to_mother = IncidentDetails(AT, words="叫你女儿还", contacted=Contacted.RELATIVE, person=mother)
    second = incidents.record_incident(desk, case_id, to_mother)
    talk = ContactDetails(AT, number=PHONE, said="答应整理流水")
    contacts.add_contact(desk, case_id, talk)
    met = ContactDetails(AT, party=ContactParty.RELATIVE, person=known, number=FRIENDS_PHONE, said="愿意作证")
    contacts.add_contact(desk, case_id, met)
    cases.add_note(desk, case_id, NoteKind.NOTE, f"{NAME} 与 {UNCLE}、{FRIEND} 同住这里，证件 {ID_NUMBER}")
    client_notes.add_client_note(desk, client_id, "下午方便")
    tasks_service.add_task(
        desk, case_id, TaskDetails("催要回执 ¥1,200", date(2026, 11, 25), assignee=desk.counsellor.id)
    )
    attach_bytes(desk, case_id, PICTURE, "screenshot.png", EvidenceDetails(incidents=(first,)))
    attach_bytes(desk, case_id, b"to the mother", "mother.png", EvidenceDetails(incidents=(second,)))
    return case_id


def client_of(desk: Desk, case_id: CaseId) -> ClientId:
    return cases.load_case_file(desk, case_id).client.id


def give(desk: Desk, target: Path, *case_ids: CaseId, **how: Any) -> HandedOver:
    return hand_over(desk, case_ids, target, SECRET, NEXT_OFFICE, cost=QUICK, **how)


def stands(desk: Desk, *case_ids: CaseId) -> dict[str, list[dict[str, Any]]]:
    """Every row of these cases, told by uuids instead of ids, without what an office numbers and knows for itself."""
    with desk.database.read() as session:
        rows = rows_of_cases(session, case_ids)
    uuids = {(name, each["id"]): each["uuid"] for name, some in rows.items() for each in some}
    return {
        name: sorted((_told(name, each, uuids) for each in some), key=lambda row: row["uuid"])
        for name, some in rows.items()
    }


_OF_AN_OFFICE = {"id", "reference", "fingerprint", "version", "batch_id"}


def _told(name: str, row: dict[str, Any], uuids: dict[tuple[str, int], str]) -> dict[str, Any]:
    return dict(_values(name, row, uuids))


def _values(name: str, row: dict[str, Any], uuids: dict[tuple[str, int], str]) -> Iterator[tuple[str, Any]]:
    ways = {key.parent.name: key.column.table.name for key in Base.metadata.tables[name].foreign_keys}
    for column, value in row.items():
        if column in _OF_AN_OFFICE or ways.get(column) in {"counsellor", "organisation", "task_template"}:
            continue
        to = ways.get(column)
        yield column, value if to in {None, "guidance_pack"} or value is None else uuids[to, value]
