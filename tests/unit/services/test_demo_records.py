"""The invented caseload holds every kind of record: people, conversations, agreements, files, an office's own lists."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QImage

from counsel_desk.domain.contacts import ContactParty, PromiseState, promise_state
from counsel_desk.domain.debts import Certificate, Debt, FeeKind, Plan
from counsel_desk.domain.evidence import FileKind, kind_of
from counsel_desk.domain.ids import CaseId, ContactId
from counsel_desk.domain.incidents import Contacted, Direction
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OFFICIAL_KINDS
from counsel_desk.domain.people import ConsentPurpose, PersonConsent, Relation
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.tasks import TaskOrigin, TaskState
from counsel_desk.services import contacts, debts, evidence, health, office_lists, tasks, templates
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.invention.files import MOST
from counsel_desk.services.search import search
from counsel_desk.services.vaults import close_vault
from tests.unit.services.demo_vault import TODAY, new_desk, rows, values


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A vault that holds the caseload a newcomer sees. Tests only read it."""
    desk = new_desk(tmp_path_factory.mktemp("demo"))
    fill_with_invented_caseload(desk)
    yield desk
    close_vault(desk)


def _open_cases(desk: Desk) -> list[CaseId]:
    return [row.id for row in rows(desk, "SELECT id FROM case_file WHERE status != 'closed'")]


def _every_debt(desk: Desk) -> list[Debt]:
    return [each for case_id in values(desk, "case_file", "id") for each in debts.debts_of(desk, case_id)]


def test_a_check_finds_nothing_wrong(filled: Desk) -> None:
    assert not health.check(filled).problems


def test_half_of_the_clients_have_people_around_them(filled: Desk) -> None:
    around = Counter(values(filled, "person", "client_id"))
    assert 0.4 < len(around) / len(values(filled, "client", "id")) < 0.65
    assert max(around.values()) <= 4
    assert set(values(filled, "person", "relation")) >= set(Relation) - {Relation.UNKNOWN}
    assert set(values(filled, "person", "consent")) == set(PersonConsent)
    assert {row.contacted for row in rows(filled, "SELECT contacted FROM person")} == {0, 1, None}


def test_whoever_around_a_client_has_a_telephone_has_one_of_nobody(filled: Desk) -> None:
    for number in filter(None, values(filled, "person", "phone")):
        assert check_phone(number) == number
        assert "0000" in number


def test_an_incident_names_only_someone_of_its_client_whom_it_can_have_reached(filled: Desk) -> None:
    named = rows(
        filled,
        "SELECT i.contacted, p.relation, p.contacted AS reached, p.client_id = c.client_id AS own FROM incident i"
        " JOIN person p ON p.id = i.person_id JOIN case_file c ON c.id = i.case_id",
    )
    assert len(named) > 20
    assert all(row.own and row.reached for row in named)
    relations = {row.relation for row in named if row.contacted == Contacted.EMPLOYER}
    assert relations <= {Relation.EMPLOYER, Relation.COLLEAGUE}


def test_two_of_a_family_have_each_a_case_of_their_own(filled: Desk) -> None:
    pairs = rows(
        filled,
        "SELECT p.client_id AS one, f.client_id AS other FROM person p"
        " JOIN client_phone f ON f.number = p.phone AND f.position = 0 JOIN client c ON c.id = f.client_id"
        " WHERE p.name = c.name",
    )
    assert pairs
    with_cases = set(values(filled, "case_file", "client_id"))
    assert all(pair.one != pair.other and {pair.one, pair.other} <= with_cases for pair in pairs)


def test_clients_have_notes_consents_that_keep_back_and_dates_of_retention(filled: Desk) -> None:
    assert len(values(filled, "client_note", "text")) > 20
    assert set(values(filled, "consent", "purpose")) == set(ConsentPurpose)
    assert len([each for each in values(filled, "consent", "withhold") if each != "[]"]) > 10
    assert len(values(filled, "consent", "withdrawn_on")) > 3
    kept = values(filled, "client", "retain_until")
    assert min(kept) < TODAY.isoformat() < max(kept)
    assert not rows(
        filled,
        "SELECT 1 FROM client c WHERE c.retain_until IS NOT NULL AND c.id IN"
        " (SELECT client_id FROM case_file WHERE status != 'closed')",
    )


def test_official_bodies_of_every_kind_needed_are_known(filled: Desk) -> None:
    officials = rows(filled, "SELECT kind, name FROM organisation WHERE role = 'official'")
    assert {row.kind for row in officials} >= set(OFFICIAL_KINDS[:5])
    assert all("虚构" in row.name for row in officials)
    lenders = rows(filled, "SELECT app, site, licence_checked_on FROM organisation WHERE app != '' AND site != ''")
    assert lenders
    assert all(".example" in row.site and row.licence_checked_on < TODAY.isoformat() for row in lenders)


def test_debts_cost_something_and_are_agreed_on_missed_and_settled(filled: Desk) -> None:
    every = [debt.details for debt in _every_debt(filled)]
    assert {fee.kind for debt in every for fee in debt.fees} >= set(FeeKind) - {FeeKind.OTHER}
    assert any(debt.plan(Plan.CONTRACT) for debt in every)
    assert any(debt.sold_on for debt in every)
    agreed = [debt for debt in every if debt.plan(Plan.AGREEMENT)]
    assert all(debt.agreed_on and debt.agreement for debt in agreed)
    assert any(debt.missed(TODAY) for debt in agreed)
    soon = [each for debt in agreed for each in debt.plan(Plan.AGREEMENT) if 0 <= (each.due_on - TODAY).days < 14]
    assert soon
    assert {debt.certificate for debt in every if debt.is_settled} == set(Certificate)


def test_what_was_paid_was_paid_before_today_and_adds_up(filled: Desk) -> None:
    for debt in (each.details for each in _every_debt(filled)):
        assert all(each.paid_on is None or each.paid_on < TODAY for each in debt.instalments)
        assert all((each.paid_on is None) == (each.paid == 0) for each in debt.instalments)
        assert (debt.paid_so_far or 0) >= sum(each.paid for each in debt.instalments)
        assert debt.settled_on is None or debt.settled_on < TODAY


def test_every_instalment_still_owed_in_an_open_case_has_its_task(filled: Desk) -> None:
    """It waits to be done, or was given up where it was missed long ago."""
    for case_id in _open_cases(filled):
        made = {task.instalment_id: task for task in tasks.tasks_of(filled, case_id) if task.instalment_id}
        for debt in debts.debts_of(filled, case_id):
            for each in debt.details.plan(Plan.AGREEMENT):
                if not each.is_paid and not debt.details.is_settled and each.id is not None:
                    waits = each.due_on >= TODAY - timedelta(30)
                    assert made[each.id].state in {TaskState.OPEN, *(() if waits else (TaskState.NOT_POSSIBLE,))}
                    assert made[each.id].details.due_on == each.due_on
                    assert debt.lender_name in made[each.id].details.title


def test_an_open_case_has_two_to_six_conversations(filled: Desk) -> None:
    counts = [len(contacts.contacts_of(filled, case_id)) for case_id in _open_cases(filled)]
    assert set(counts) == set(range(2, 7))


def test_conversations_are_with_everybody_and_about_one_attempt_in_four_fails(filled: Desk) -> None:
    assert set(values(filled, "contact", "party")) >= set(ContactParty) - {ContactParty.OTHER}
    answered = [row.answered for row in rows(filled, "SELECT answered FROM contact")]
    assert 0.18 < answered.count(0) / len(answered) < 0.33
    family = rows(filled, "SELECT person_id, direction FROM contact WHERE party = 'relative'")
    assert all(row.person_id and row.direction == Direction.INCOMING for row in family)
    receipts = rows(filled, "SELECT 1 FROM contact WHERE party = 'police' AND ticket != ''")
    assert receipts


def test_a_client_is_rung_at_their_hours(filled: Desk) -> None:
    calls = rows(
        filled,
        "SELECT t.id, c.safe_hours, date(t.at / 1000, 'unixepoch', '+8 hours') > f.opened_on AS later FROM contact t"
        " JOIN case_file f ON f.id = t.case_id JOIN client c ON c.id = f.client_id"
        " WHERE t.party = 'client' AND t.direction = 'outgoing'",
    )
    for call in calls:
        hours = json.loads(call.safe_hours)
        at = contacts.load_contact(filled, ContactId(call.id)).details.at.astimezone(CHINA)
        if hours and call.later:
            assert any(start <= f"{at:%H:%M}" and (f"{at:%H:%M}" < end or end < start) for start, end in hours)


def test_a_lender_promises_a_written_answer_within_15_working_days(filled: Desk) -> None:
    promised = rows(filled, "SELECT id FROM contact WHERE promise LIKE '十五个工作日内书面答复%' AND ticket != ''")
    assert promised
    for row in promised[:20]:
        contact = contacts.load_contact(filled, ContactId(row.id)).details
        assert contact.officer or contact.ticket
        assert contact.promised_until == filled.calendar.add_working_days(contact.at.date(), 15)


def test_promises_are_found_in_every_state(filled: Desk) -> None:
    found = Counter(
        promise_state(conversation, TODAY)
        for case_id in values(filled, "case_file", "id")
        for conversation in contacts.conversations_of(filled, case_id)
    )
    assert set(found) == {None, *PromiseState}


def test_a_ticket_leads_to_its_conversation(filled: Desk) -> None:
    ticket = next(filter(None, values(filled, "contact", "ticket")))
    assert any(hit.kind == "contact" for hit in search(filled, ticket).hits)


def test_tasks_come_from_everywhere_and_some_come_back(filled: Desk) -> None:
    never = {TaskOrigin.RECURRENCE, TaskOrigin.IMPORT}
    assert set(values(filled, "task", "origin")) == set(TaskOrigin) - never
    assert len(set(values(filled, "task", "recur_every"))) > 1


def test_the_office_has_templates_a_hotline_and_a_rate_of_its_own(filled: Desk) -> None:
    assert len(templates.templates(filled)) == 2
    assert len(office_lists.office_hotlines(filled)) == 1
    (rate,) = office_lists.lpr_rates(filled)
    assert rate.published_on < TODAY


def test_some_twenty_files_are_kept_and_can_be_looked_at(filled: Desk) -> None:
    kept = [
        each
        for case_id in sorted(set(values(filled, "evidence", "case_id")))
        for each in evidence.evidence_of(filled, case_id)
    ]
    assert len(kept) == MOST
    assert max(len(each.details.incidents) for each in kept) > 1
    assert {kind_of(each.origin.media_type) for each in kept} == {FileKind.PICTURE, FileKind.TEXT}
    for each in kept:
        assert each.details.incidents
        content = evidence.content_of(filled, each)
        if kind_of(each.origin.media_type) is FileKind.PICTURE:
            assert not QImage.fromData(content).isNull()
        else:
            assert "虚构" in content.decode()
    assert max(each.kept_at.date() for each in kept) > TODAY - timedelta(90)


def test_nothing_of_it_was_written_in_the_days_to_come(filled: Desk) -> None:
    now = round(filled.clock().timestamp() * 1000)
    for table in ("person", "client_note", "contact", "evidence", "debt", "instalment", "task"):
        assert max(values(filled, table, "created_at")) < now
    assert max(values(filled, "contact", "at")) < now
    for table, column in (("person", "consent_on"), ("debt", "agreed_on"), ("debt", "certificate_on")):
        assert date.fromisoformat(max(values(filled, table, column))) < TODAY


def test_filling_twice_keeps_one_hotline_and_each_template_once(desk: Desk) -> None:
    for seed in (1, 2):
        fill_with_invented_caseload(desk, clients=5, incidents=5, seed=seed)
    assert len(templates.templates(desk)) == 2
    assert len(office_lists.office_hotlines(desk)) == 1
    assert len(office_lists.lpr_rates(desk)) == 1
