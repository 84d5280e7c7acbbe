"""What was filed in the wrong place is moved with all that hangs on it, and comes back with undo."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from counsel_desk.domain.cases import CaseDetails, NoteKind, Risk
from counsel_desk.domain.contacts import ContactDetails
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import ConductState, IncidentDetails
from counsel_desk.domain.lists import Along
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails, PersonDetails
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.errors import RefusedError
from counsel_desk.services.cases import add_note, load_case_file, notes_of, open_case
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.contacts import add_contact, contacts_of
from counsel_desk.services.debts import add_debt, debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import attach_bytes, evidence_of
from counsel_desk.services.history import case_history
from counsel_desk.services.incidents import decide_conduct, incidents_of, load_incident, record_incident
from counsel_desk.services.moving import (
    along_with_incidents,
    move_case,
    move_contact,
    move_debt,
    move_evidence,
    move_incidents,
    move_note,
    move_task,
)
from counsel_desk.services.people_around import add_person, load_person, withdraw_person
from counsel_desk.services.tasks import add_task, tasks_of
from counsel_desk.services.undo import undo

AT = datetime(2026, 11, 18, 9, 0, tzinfo=CHINA)
WORDS = "再不还款，我们就上门到你单位闹"
TASK = TaskDetails("回访", date(2026, 11, 20))


@pytest.fixture
def wrong(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def right(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿蓝"))


def client_of(desk: Desk, case_id: CaseId):
    return load_case_file(desk, case_id).client.id


def test_an_incident_takes_its_files_and_tasks_along(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    incident = record_incident(desk, wrong, IncidentDetails(AT, words=WORDS))
    attach_bytes(desk, wrong, b"picture", "截图.png", EvidenceDetails(incidents=(incident,)))
    add_task(desk, wrong, TASK, incident_id=incident)

    move_incidents(desk, [incident], right)

    assert (incidents_of(desk, wrong), evidence_of(desk, wrong), tasks_of(desk, wrong)) == ((), (), ())
    assert [each.id for each in incidents_of(desk, right)] == [incident]
    assert evidence_of(desk, right)[0].details.incidents == (incident,)
    assert tasks_of(desk, right)[0].incident_id == incident
    undo(desk)
    assert [each.id for each in incidents_of(desk, wrong)] == [incident]
    assert (len(evidence_of(desk, wrong)), len(tasks_of(desk, wrong))) == (1, 1)
    assert incidents_of(desk, right) == ()


def test_confirmed_conduct_brings_its_checklists_to_the_new_case(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    incident = record_incident(desk, wrong, IncidentDetails(AT, words=WORDS))
    for conduct in load_incident(desk, incident).conducts:
        decide_conduct(desk, conduct.id, ConductState.CONFIRMED)
    asked = {each.checklist.code for each in case_checklists(desk, wrong)}
    assert asked > {each.checklist.code for each in case_checklists(desk, right)}

    move_incidents(desk, [incident], right)

    assert {each.checklist.code for each in case_checklists(desk, right)} == asked


def test_several_incidents_move_as_one_step(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    moved = [record_incident(desk, wrong, IncidentDetails(AT + timedelta(hours=n), words=WORDS)) for n in range(3)]

    move_incidents(desk, moved, right)
    assert len(incidents_of(desk, right)) == 3
    undo(desk)
    assert len(incidents_of(desk, wrong)) == 3


def test_an_incident_the_other_case_has_already_is_not_doubled(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    details = IncidentDetails(AT, words=WORDS)
    incident = record_incident(desk, wrong, details)
    record_incident(desk, right, details)

    with pytest.raises(RefusedError, match=r"incident\.known"):
        move_incidents(desk, [incident], right)
    assert len(incidents_of(desk, wrong)) == 1


def test_a_moved_incident_lets_go_of_the_debt_and_the_people_of_the_other_client(
    desk: Desk, wrong: CaseId, right: CaseId
) -> None:
    debt = add_debt(desk, wrong, DebtDetails(contract_tail="8842"))
    person = add_person(desk, client_of(desk, wrong), PersonDetails("示例·阿母"))
    incident = record_incident(desk, wrong, IncidentDetails(AT, words=WORDS, debt=debt, person=person))

    move_incidents(desk, [incident], right)

    details = load_incident(desk, incident).details
    assert (details.debt, details.person) == (None, None)


def test_a_person_stays_named_between_two_cases_of_the_same_client(desk: Desk, wrong: CaseId) -> None:
    client = client_of(desk, wrong)
    second = open_case(desk, client, CaseDetails())
    person = add_person(desk, client, PersonDetails("示例·阿母"))
    incident = record_incident(desk, wrong, IncidentDetails(AT, words=WORDS, person=person))

    move_incidents(desk, [incident], second)

    assert load_incident(desk, incident).details.person == person


def test_what_names_a_person_who_was_taken_out_can_still_be_moved(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    person = add_person(desk, client_of(desk, wrong), PersonDetails("示例·阿母"))
    incident = record_incident(desk, wrong, IncidentDetails(AT, words=WORDS, person=person))
    withdraw_person(desk, load_person(desk, person))

    move_incidents(desk, [incident], right)

    assert load_incident(desk, incident).details.person is None


def test_a_debt_moves_and_what_stays_behind_lets_go_of_it(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    debt = add_debt(desk, wrong, DebtDetails(contract_tail="8842"))
    incident = record_incident(desk, wrong, IncidentDetails(AT, words=WORDS, debt=debt))

    move_debt(desk, debt, right)

    assert (debts_of(desk, wrong), [each.id for each in debts_of(desk, right)]) == ((), [debt])
    assert load_incident(desk, incident).details.debt is None
    undo(desk)
    assert load_incident(desk, incident).details.debt == debt


def test_a_conversation_a_file_a_task_and_a_note_move_too(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    contact = add_contact(desk, wrong, ContactDetails(AT, said="客服说三日内回复"))
    file = attach_bytes(desk, wrong, b"picture", "截图.png").id
    task = add_task(desk, wrong, TASK)
    note = add_note(desk, wrong, NoteKind.NOTE, "已说明不收费")

    move_contact(desk, contact, right)
    move_evidence(desk, [file], right)
    move_task(desk, task, right)
    move_note(desk, note, right)

    of_case: tuple[Callable[[Desk, CaseId], tuple], ...] = (contacts_of, evidence_of, tasks_of, notes_of)
    assert [[each.id for each in read(desk, right)] for read in of_case] == [[contact], [file], [task], [note]]
    assert not any(read(desk, wrong) for read in of_case)
    for _ in of_case:
        undo(desk)
    assert all(read(desk, wrong) for read in of_case)


def test_a_whole_case_is_filed_under_the_right_client(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    person = add_person(desk, client_of(desk, wrong), PersonDetails("示例·阿母"))
    incident = record_incident(desk, wrong, IncidentDetails(AT, words=WORDS, person=person))
    rightful = client_of(desk, right)

    move_case(desk, wrong, rightful)

    assert client_of(desk, wrong) == rightful
    assert load_incident(desk, incident).details.person is None
    undo(desk)
    assert client_of(desk, wrong) != rightful
    assert load_incident(desk, incident).details.person == person


def test_both_cases_tell_of_the_move_and_neither_names_the_other(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    note = add_note(desk, wrong, NoteKind.NOTE, "已说明不收费")

    move_note(desk, note, right)

    assert case_history(desk, wrong)[0].action == "note.move"
    assert case_history(desk, wrong)[0].changed == ()
    assert case_history(desk, right)[0].action == "note.move"


def test_a_file_that_goes_along_names_nothing_of_the_case_it_left(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    incident = record_incident(desk, wrong, IncidentDetails(AT, words=WORDS))
    contact = add_contact(desk, wrong, ContactDetails(AT, said="客户发来截图"))
    original = attach_bytes(desk, wrong, b"picture", "截图.png").id
    details = EvidenceDetails(incidents=(incident,), contact=contact)
    attach_bytes(desk, wrong, b"blacked out", "遮盖.png", details, redacted_from=original)
    add_task(desk, wrong, TASK, incident_id=incident, contact_id=contact)

    move_incidents(desk, [incident], right)

    (copy,), (task,) = evidence_of(desk, right), tasks_of(desk, right)
    assert (copy.details.incidents, copy.details.contact, copy.origin.redacted_from) == ((incident,), None, None)
    assert (task.incident_id, task.contact_id) == (incident, None)
    undo(desk)
    copy = evidence_of(desk, wrong)[1]
    assert (copy.details.contact, copy.origin.redacted_from) == (contact, original)


def test_a_copy_and_its_original_that_go_along_together_stay_a_pair(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    incident = record_incident(desk, wrong, IncidentDetails(AT, words=WORDS))
    details = EvidenceDetails(incidents=(incident,))
    original = attach_bytes(desk, wrong, b"picture", "截图.png", details).id
    attach_bytes(desk, wrong, b"blacked out", "遮盖.png", details, redacted_from=original)

    move_incidents(desk, [incident], right)

    assert evidence_of(desk, right)[1].origin.redacted_from == original


def test_a_picture_goes_along_with_the_last_of_the_incidents_it_shows(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    first, second = (record_incident(desk, wrong, IncidentDetails(AT, words=each)) for each in (WORDS, "还钱"))
    attach_bytes(desk, wrong, b"picture", "长截图.png", EvidenceDetails(incidents=(first, second)))

    assert along_with_incidents(desk, [first]) == Along(staying=("长截图.png",))
    assert along_with_incidents(desk, [first, second]) == Along(files=("长截图.png",))
    move_incidents(desk, [first], right)
    assert [each.details.incidents for each in evidence_of(desk, wrong)] == [(second,)]
    move_incidents(desk, [second], right)
    assert [each.details.incidents for each in evidence_of(desk, right)] == [(first, second)]
    undo(desk)
    undo(desk)
    assert [each.details.incidents for each in evidence_of(desk, wrong)] == [(first, second)]


def test_a_file_in_another_case_shows_no_incident_until_it_comes_back(desk: Desk, wrong: CaseId, right: CaseId) -> None:
    incident = record_incident(desk, wrong, IncidentDetails(AT, words=WORDS))
    file = attach_bytes(desk, wrong, b"picture", "截图.png", EvidenceDetails(incidents=(incident,))).id

    move_evidence(desk, [file], right)

    assert evidence_of(desk, right)[0].details.incidents == ()
    move_evidence(desk, [file], wrong)
    assert evidence_of(desk, wrong)[0].details.incidents == (incident,)


@pytest.mark.parametrize("kind", ["incident", "contact", "note"])
def test_words_of_self_harm_raise_the_risk_of_the_case_they_are_moved_into(
    desk: Desk, wrong: CaseId, right: CaseId, kind: str
) -> None:
    words = "我不想活了"
    if kind == "incident":
        move_incidents(desk, [record_incident(desk, wrong, IncidentDetails(AT, effect=words))], right)
    elif kind == "contact":
        move_contact(desk, add_contact(desk, wrong, ContactDetails(AT, said=words)), right)
    else:
        move_note(desk, add_note(desk, wrong, NoteKind.NOTE, words), right)

    assert load_case_file(desk, right).case.details.risk is Risk.HIGH
    undo(desk)
    assert load_case_file(desk, right).case.details.risk is Risk.UNKNOWN


def test_what_is_there_already_is_not_moved(desk: Desk, wrong: CaseId) -> None:
    task = add_task(desk, wrong, TASK)

    with pytest.raises(RefusedError, match=r"moving\.same_place"):
        move_task(desk, task, wrong)
    with pytest.raises(RefusedError, match=r"moving\.same_place"):
        move_case(desk, wrong, client_of(desk, wrong))


def test_nothing_is_moved_into_a_case_that_is_gone(desk: Desk, wrong: CaseId) -> None:
    task = add_task(desk, wrong, TASK)

    with pytest.raises(RefusedError, match=r"record\.gone"):
        move_task(desk, task, CaseId(99))
    assert len(tasks_of(desk, wrong)) == 1
