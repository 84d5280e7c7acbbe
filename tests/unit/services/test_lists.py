"""Every list is filtered by everything it shows, sorted by it both ways, and shows nothing that was taken back.

Each answer is held against the rows themselves, looked through in plain Python.
"""

from collections.abc import Iterator
from dataclasses import fields as attributes
from datetime import date, datetime
from typing import Any

import pytest
import sqlalchemy as sa

from counsel_desk.domain.cases import Risk
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.listing import (
    Between,
    Contains,
    Field,
    FieldKind,
    ListKind,
    ListView,
    OneOf,
)
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services import cases, debts, incidents, organisations, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import fields, list_ids, list_rows
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.tables import Case, Client, Incident, Organisation, Task
from tests.conftest import PASSPHRASE, QUICK, StandingClock
from tests.unit.services.list_office import fill
from tests.unit.services.list_oracle import holds, in_order, questions, sort_key

TABLES = {
    ListKind.CASES: Case,
    ListKind.CLIENTS: Client,
    ListKind.INCIDENTS: Incident,
    ListKind.TASKS: Task,
    ListKind.ORGANISATIONS: Organisation,
}
EVERY_FIELD = [(kind, field) for kind in ListKind for field in fields(kind)]
CONFIRMED = "T01"
ODD_TEXTS = [*"%_'\"\\[*％", "/%", "NULL", "\x00", "\ud800", "🙂" * 20_000, "a" * 60_000]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A small office with something to tell apart in every field; the tests of this file only read it."""
    clock = StandingClock(datetime(2026, 11, 2, 9, 30, tzinfo=CHINA))
    desk, _ = create_vault(
        tmp_path_factory.mktemp("lists") / "vault",
        Office("青禾互助（虚构）"),
        "示例·林一",
        PASSPHRASE,
        clock=clock,
        cost=QUICK,
    )
    fill(desk, clock)
    yield desk
    close_vault(desk)


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD, ids=lambda each: getattr(each, "name", str(each)))
def test_a_list_is_sorted_by_anything_it_shows_and_what_is_not_known_comes_last(
    office: Desk, kind: ListKind, field: Field
) -> None:
    rows = _all(office, kind)
    assert len({sort_key(row, field) for row in rows}) > 1, "nothing here tells the rows apart"
    for descending in (False, True):
        shown = list_ids(office, kind, ListView(order=field.name, descending=descending))
        assert list(shown) == in_order(rows, field, descending=descending)


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD, ids=lambda each: getattr(each, "name", str(each)))
def test_a_list_is_filtered_by_anything_it_shows(office: Desk, kind: ListKind, field: Field) -> None:
    rows = _all(office, kind)
    asked = list(questions(office, field, rows))
    assert asked
    answers = set()
    for condition in asked:
        shown = set(list_ids(office, kind, ListView(conditions=(condition,))))
        assert shown == {row.id for row in rows if holds(office, row, field, condition)}, condition
        answers.add(len(shown))
    assert len(answers) > 1, "no question told the rows apart"


def _all(desk: Desk, kind: ListKind) -> list[Any]:
    """Every row of a list, read past its engine."""
    with desk.database.read() as session:
        ids = list(session.scalars(sa.select(TABLES[kind].id)))
    everything = ListView(columns=tuple(field.name for field in fields(kind)))
    return list(list_rows(desk, kind, ids, everything))


def test_every_field_is_an_attribute_of_the_rows_of_its_list(office: Desk) -> None:
    for kind, field in EVERY_FIELD:
        row = _all(office, kind)[0]
        assert field.name in {attribute.name for attribute in attributes(row)}, f"{kind}: {field.name}"


def test_all_conditions_of_a_view_hold_at_once(office: Desk) -> None:
    view = ListView(
        text="周",
        conditions=(OneOf("status", ("active", "intake")), OneOf("risk", ("acute",)), Between("debts", 2)),
    )
    (row,) = list_rows(office, ListKind.CASES, list_ids(office, ListKind.CASES, view))
    assert (row.client_name, row.risk, row.debts) == ("周白露", Risk.ACUTE, 2)


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        (ListKind.CASES, "zbl", 2),
        (ListKind.CASES, "13800000002", 2),
        (ListKind.CASES, "0003", 2),  # the end of a case's number, and of a phone
        (ListKind.CLIENTS, "shan xiao", 1),
        (ListKind.CLIENTS, "P-2026-0003", 1),
        (ListKind.INCIDENTS, "周白露", 3),
        (ListKind.INCIDENTS, "139 0000 0009", 2),
        (ListKind.INCIDENTS, "不还钱", 2),
        (ListKind.TASKS, "投诉信", 3),
        (ListKind.TASKS, "shanxiaoman", 3),
        (ListKind.ORGANISATIONS, "【晴天金融】", 1),
        (ListKind.ORGANISATIONS, "400 000 0001", 1),
        (ListKind.ORGANISATIONS, "anna", 1),
    ],
)
def test_a_list_is_searched_by_what_people_call_its_records(
    office: Desk, kind: ListKind, text: str, found: int
) -> None:
    assert len(list_ids(office, kind, ListView(text=text))) == found


def test_a_contact_before_midnight_and_one_after_belong_to_two_days_in_china(office: Desk) -> None:
    def on(day: date) -> int:
        return len(list_ids(office, ListKind.INCIDENTS, ListView(conditions=(Between("happened_at", day, day),))))

    assert [on(date(2026, 11, 9)), on(date(2026, 11, 10)), on(date(2026, 11, 8))] == [2, 2, 0]


@pytest.mark.parametrize("text", ODD_TEXTS, ids=map(str, range(len(ODD_TEXTS))))
@pytest.mark.parametrize("kind", ListKind)
def test_odd_texts_are_searched_literally(office: Desk, kind: ListKind, text: str) -> None:
    text_fields = [field.name for field in fields(kind) if field.kind is FieldKind.TEXT]
    views = [ListView(text=text), *(ListView(conditions=(Contains(name, text),)) for name in text_fields)]
    everything = len(list_ids(office, kind, ListView()))
    nothing_typed = not text.replace("\x00", "").replace("\ud800", "")
    for view in views:
        found = len(list_ids(office, kind, view))
        assert found == everything if nothing_typed else found < everything


def test_a_list_of_nothing_is_empty(desk: Desk) -> None:
    for kind in ListKind:
        assert list(list_ids(desk, kind, ListView(order=fields(kind)[0].name))) == []
        assert list_rows(desk, kind, []) == ()


def test_rows_come_in_the_order_asked_for_however_many(office: Desk) -> None:
    ids = [3, 1, 2, 999] * 600
    assert [row.id for row in list_rows(office, ListKind.CASES, ids)] == [3, 1, 2] * 600


@pytest.mark.parametrize("taken", ["client", "case"])
def test_what_hangs_on_a_withdrawn_record_is_not_shown(desk: Desk, taken: str) -> None:
    kept, gone = (cases.open_case(desk, ClientDetails(name)) for name in ("周白露", "单小满"))
    lender = organisations.add_organisation(desk, OrganisationDetails("晴天消费金融（虚构）"))
    for case_id in (kept, gone):
        incidents.record_incident(desk, case_id, IncidentDetails(desk.clock(), words="在吗", organisation=lender))
        tasks.add_task(desk, case_id, TaskDetails("回访", desk.today))
        debts.add_debt(desk, case_id, DebtDetails(lender=lender))
    client = cases.load_case_file(desk, gone).client.id
    with desk.database.change(f"{taken}.withdraw") as session:
        row = session.get_one(Client, client) if taken == "client" else session.get_one(Case, gone)
        row.withdrawn_at = desk.clock()
    for kind in (ListKind.CASES, ListKind.INCIDENTS, ListKind.TASKS):
        for order in fields(kind):
            ids = list_ids(desk, kind, ListView(order=order.name))
            (row,) = list_rows(desk, kind, [*ids, 2])
            assert list(ids) == [row.id]
    (organisation,) = list_rows(desk, ListKind.ORGANISATIONS, [lender])
    assert (organisation.cases, organisation.incidents) == (1, 1)
    assert list(list_ids(desk, ListKind.ORGANISATIONS, ListView(conditions=(Between("cases", 1, 1),)))) == [lender]
    shown = list_rows(desk, ListKind.CLIENTS, list_ids(desk, ListKind.CLIENTS, ListView(order="name")))
    assert [(client.name, client.cases) for client in shown] == (
        [("周白露", 1)] if taken == "client" else [("单小满", 0), ("周白露", 1)]
    )


def test_a_withdrawn_record_leaves_its_own_list(desk: Desk) -> None:
    case_id = cases.open_case(desk, ClientDetails("周白露"))
    lender = organisations.add_organisation(desk, OrganisationDetails("晴天消费金融（虚构）"))
    incident = incidents.record_incident(
        desk, case_id, IncidentDetails(desk.clock(), words="在吗", organisation=lender)
    )
    with desk.database.change("organisation.withdraw") as session:
        session.get_one(Organisation, lender).withdrawn_at = desk.clock()
    assert list_rows(desk, ListKind.ORGANISATIONS, list_ids(desk, ListKind.ORGANISATIONS, ListView())) == ()
    (row,) = list_rows(
        desk, ListKind.INCIDENTS, list_ids(desk, ListKind.INCIDENTS, ListView(order="organisation_name"))
    )
    assert row.organisation_name == ""
    incidents.withdraw_incident(desk, incidents.load_incident(desk, incident))
    assert list(list_ids(desk, ListKind.INCIDENTS, ListView())) == []
    (case,) = list_rows(desk, ListKind.CASES, list_ids(desk, ListKind.CASES, ListView(order="incidents")))
    assert case.incidents == 0
