"""A case opened by mistake can be removed while it is empty, comes back with undo, and is counted nowhere."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, Danger, NoteKind, Outcome
from counsel_desk.domain.contacts import ContactDetails
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.filings import FilingDetails
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.domain.periods import Month
from counsel_desk.domain.statistics import Figure
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.errors import RefusedError
from counsel_desk.messages.filings import FilingSentences
from counsel_desk.services.calls import save_call_note
from counsel_desk.services.cases import add_note, cases_of_client, close_case, load_case_file, notes_of, open_case
from counsel_desk.services.checklists import case_checklists, complete_step
from counsel_desk.services.clients import add_client, give_consent, load_client
from counsel_desk.services.contacts import add_contact
from counsel_desk.services.debts import add_debt
from counsel_desk.services.desk import Desk
from counsel_desk.services.empty_cases import remove_empty_case
from counsel_desk.services.evidence import attach_bytes
from counsel_desk.services.filings import add_filing
from counsel_desk.services.history import client_history
from counsel_desk.services.incidents import incidents_of, record_incident
from counsel_desk.services.merging import compare_clients, merge_clients, unmerge_clients
from counsel_desk.services.moving import move_incidents, move_note
from counsel_desk.services.statistics import count_figures
from counsel_desk.services.tasks import add_task, tasks_of
from counsel_desk.services.undo import undo

AT = datetime(2026, 11, 18, 9, 0, tzinfo=CHINA)
NOVEMBER = Month(2026, 11)
NOBODY = ClientDetails()


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, NOBODY, CaseDetails(situations=("SIT-00", "SIT-06")))


def tick(desk: Desk, case_id: CaseId) -> None:
    complete_step(desk, case_checklists(desk, case_id)[0].steps[0])


def close(desk: Desk, case_id: CaseId) -> None:
    close_case(desk, load_case_file(desk, case_id).case, Outcome.WITHDRAWN)


def test_an_empty_case_goes_with_the_client_that_came_with_it_and_both_come_back(desk: Desk, case_id: CaseId) -> None:
    file = load_case_file(desk, case_id)
    assert file.is_empty
    assert remove_empty_case(desk, case_id)
    for look in (lambda: load_case_file(desk, case_id), lambda: load_client(desk, file.client.id)):
        with pytest.raises(RefusedError) as refused:
            look()
        assert refused.value.code == "record.gone"
    assert tasks_of(desk, case_id) == ()
    assert undo(desk) == "case.remove"
    again = load_case_file(desk, case_id)
    assert again.case.details == file.case.details
    assert len(case_checklists(desk, case_id)) > 1


def test_a_removed_case_is_counted_nowhere(desk: Desk, case_id: CaseId) -> None:
    counted = (Figure.NEW_CASES, Figure.NEW_CLIENTS, Figure.OPEN_AT_END)
    assert [count_figures(desk, NOVEMBER).summary[each] for each in counted] == [1, 1, 1]
    remove_empty_case(desk, case_id)
    assert [count_figures(desk, NOVEMBER).summary[each] for each in counted] == [0, 0, 0]


def test_a_client_who_was_known_before_stays(desk: Desk) -> None:
    client_id = add_client(desk, ClientDetails("示例·阿青"))
    kept, wrong = open_case(desk, client_id), open_case(desk, client_id)
    assert not remove_empty_case(desk, wrong)
    assert cases_of_client(desk, client_id) == (kept,)
    assert client_history(desk, client_id)[0].action == "case.remove"


def test_a_client_of_whom_something_is_known_stays(desk: Desk, case_id: CaseId) -> None:
    client = load_case_file(desk, case_id).client
    give_consent(desk, client.id, ConsentPurpose.RECORD, ConsentMeans.SPOKEN)
    assert not remove_empty_case(desk, case_id)
    assert load_client(desk, client.id).id == client.id


def test_a_client_with_whom_another_was_made_one_stays_and_both_can_be_parted(desk: Desk, case_id: CaseId) -> None:
    stays, goes = load_case_file(desk, case_id).client.id, add_client(desk, ClientDetails("示例·阿青"))
    both = compare_clients(desk, stays, goes)
    merge_clients(desk, both.stays, both.goes, both.proposed)

    assert not remove_empty_case(desk, case_id)
    assert load_client(desk, stays).details.name == "示例·阿青"
    unmerge_clients(desk, goes)
    assert load_client(desk, goes).details.name == "示例·阿青"


CONTENT: dict[str, Callable[[Desk, CaseId], object]] = {
    "an incident": lambda desk, case_id: record_incident(desk, case_id, IncidentDetails(AT, words="还钱")),
    "a conversation": lambda desk, case_id: add_contact(desk, case_id, ContactDetails(AT, said="下周再谈")),
    "a note": lambda desk, case_id: add_note(desk, case_id, NoteKind.NOTE, "见面谈"),
    "advice": lambda desk, case_id: add_note(desk, case_id, NoteKind.ADVICE, "先别转账"),
    "a debt": lambda desk, case_id: add_debt(desk, case_id, DebtDetails(claimed=100)),
    "a file": lambda desk, case_id: attach_bytes(desk, case_id, b"picture", "截图.png", EvidenceDetails()),
    "a filing": lambda desk, case_id: add_filing(
        desk, case_id, FilingDetails(FilingKind.POLICE, date(2026, 11, 18), "派出所"), FilingSentences()
    ),
    "a task": lambda desk, case_id: add_task(desk, case_id, TaskDetails("回访", date(2026, 11, 20))),
    "a ticked step": tick,
    "an end": close,
}


@pytest.mark.parametrize("put", CONTENT.values(), ids=CONTENT)
def test_a_case_that_holds_anything_stays(desk: Desk, case_id: CaseId, put: Callable[[Desk, CaseId], object]) -> None:
    put(desk, case_id)
    assert not load_case_file(desk, case_id).is_empty
    with pytest.raises(RefusedError) as refused:
        remove_empty_case(desk, case_id)
    assert refused.value.code == "case.not_empty"


def test_a_case_out_of_which_everything_was_moved_is_empty(desk: Desk, case_id: CaseId) -> None:
    right = open_case(desk, ClientDetails("示例·阿青"))
    record_incident(desk, case_id, IncidentDetails(AT, words="再不还款，我们就上门"))
    move_incidents(desk, [each.id for each in incidents_of(desk, case_id)], right)
    assert load_case_file(desk, case_id).is_empty
    called = save_call_note(desk, CallNote(AT, Danger.NOT_ASKED, Danger.NOT_ASKED, "打错了", "", ""))
    move_note(desk, notes_of(desk, called)[0].id, right)
    assert remove_empty_case(desk, called)
