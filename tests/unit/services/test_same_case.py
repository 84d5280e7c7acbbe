"""A record of one case never names what belongs to another: two clients' files would run into each other."""

from dataclasses import replace
from datetime import date

import pytest

from counsel_desk.domain.contacts import ContactDetails
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.errors import RefusedError
from counsel_desk.services.cases import open_case
from counsel_desk.services.contacts import add_contact, change_contact, contacts_of, load_contact
from counsel_desk.services.debts import add_debt, load_debt, withdraw_debt
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import change_incident, incidents_of, load_incident, record_incident
from counsel_desk.services.tasks import add_task, tasks_of

TASK = TaskDetails("回访", date(2026, 11, 20))


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def another(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿蓝"))


def told(desk: Desk) -> IncidentDetails:
    return IncidentDetails(desk.clock(), words="还钱")


def said(desk: Desk) -> ContactDetails:
    return ContactDetails(desk.clock(), said="说过了")


def test_an_incident_cannot_name_a_debt_of_another_case(desk: Desk, case_id: CaseId, another: CaseId) -> None:
    theirs = add_debt(desk, another, DebtDetails())
    incident = load_incident(desk, record_incident(desk, case_id, told(desk)))

    with pytest.raises(RefusedError, match=r"record\.other_case"):
        record_incident(desk, case_id, replace(told(desk), words="再还", debt=theirs))
    with pytest.raises(RefusedError, match=r"record\.other_case"):
        change_incident(desk, incident, replace(incident.details, debt=theirs))

    assert incidents_of(desk, case_id) == (incident,)


def test_a_contact_cannot_name_a_debt_of_another_case(desk: Desk, case_id: CaseId, another: CaseId) -> None:
    theirs = add_debt(desk, another, DebtDetails())
    contact = load_contact(desk, add_contact(desk, case_id, said(desk)))

    with pytest.raises(RefusedError, match=r"record\.other_case"):
        add_contact(desk, case_id, replace(said(desk), debt=theirs))
    with pytest.raises(RefusedError, match=r"record\.other_case"):
        change_contact(desk, contact, replace(contact.details, debt=theirs))

    assert contacts_of(desk, case_id) == (contact,)


def test_a_task_cannot_follow_an_incident_or_a_contact_of_another_case(
    desk: Desk, case_id: CaseId, another: CaseId
) -> None:
    incident, contact = record_incident(desk, another, told(desk)), add_contact(desk, another, said(desk))

    with pytest.raises(RefusedError, match=r"record\.other_case"):
        add_task(desk, case_id, TASK, incident_id=incident)
    with pytest.raises(RefusedError, match=r"record\.other_case"):
        add_task(desk, case_id, TASK, contact_id=contact)

    assert tasks_of(desk, case_id) == ()


def test_what_names_a_debt_of_its_own_case_can_be_changed_after_the_debt_was_taken_out(
    desk: Desk, case_id: CaseId
) -> None:
    debt = add_debt(desk, case_id, DebtDetails())
    incident = load_incident(desk, record_incident(desk, case_id, replace(told(desk), debt=debt)))
    contact = load_contact(desk, add_contact(desk, case_id, replace(said(desk), debt=debt)))
    withdraw_debt(desk, load_debt(desk, debt))

    change_incident(desk, incident, replace(incident.details, words="马上还钱"))
    change_contact(desk, contact, replace(contact.details, said="又说了"))

    assert load_incident(desk, incident.id).details.debt == load_contact(desk, contact.id).details.debt == debt
