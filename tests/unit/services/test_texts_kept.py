"""What is typed or pasted is made safe once, on its way in, and what is too long is said at its field."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, NoteKind, Outcome
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.people import ClientDetails, ClientPhone, Office
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.domain.texts import LINE_LIMIT, NOTE_LIMIT
from counsel_desk.errors import InputError
from counsel_desk.services import calls, cases, checklists, clients, debts, incidents, office, organisations, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.search import search

TORTURE = (
    "甲\x00\x1f\ud800乙\u202e丙\U00020000"  # the direction mark and the rare character are part of what was written
)
CLEAN = "甲乙\u202e丙\U00020000"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name=TORTURE))


WRITERS: dict[str, tuple[int, Callable[[Desk, CaseId, str], object]]] = {
    "name": (LINE_LIMIT, lambda desk, _case, text: clients.add_client(desk, ClientDetails(name=text))),
    "note": (
        NOTE_LIMIT,
        lambda desk, _case, text: clients.add_client(
            desk, ClientDetails(safe_contact=SafeContact(CallPermission.MAY_CALL, (), text))
        ),
    ),
    "summary": (
        NOTE_LIMIT,
        lambda desk, _case, text: cases.open_case(desk, ClientDetails(), CaseDetails(summary=text)),
    ),
    "closing_note": (
        NOTE_LIMIT,
        lambda desk, case, text: cases.close_case(desk, cases.load_case_file(desk, case).case, Outcome.OTHER, text),
    ),
    "text": (NOTE_LIMIT, lambda desk, case, text: cases.add_note(desk, case, NoteKind.NOTE, text)),
    "caller_name": (
        LINE_LIMIT,
        lambda desk, case, text: calls.save_call_note(desk, CallNote(desk.clock(), caller_name=text)),
    ),
    "words": (
        NOTE_LIMIT,
        lambda desk, case, text: incidents.record_incident(
            desk, case, replace(incidents.draft_from(desk, "甲"), words=text)
        ),
    ),
    "contract_tail": (
        LINE_LIMIT,
        lambda desk, case, text: debts.add_debt(desk, case, DebtDetails(contract_tail=text)),
    ),
    "notes": (
        NOTE_LIMIT,
        lambda desk, _case, text: organisations.add_organisation(desk, OrganisationDetails("晴天（虚构）", notes=text)),
    ),
    "signatures": (
        LINE_LIMIT,
        lambda desk, _case, text: organisations.add_organisation(
            desk, OrganisationDetails("晴天（虚构）", signatures=(text,))
        ),
    ),
    "title": (LINE_LIMIT, lambda desk, case, text: tasks.add_task(desk, case, TaskDetails(text, desk.today))),
    "result": (
        NOTE_LIMIT,
        lambda desk, case, text: tasks.close_task(
            desk,
            tasks.load_task(desk, tasks.add_task(desk, case, TaskDetails("回电", desk.today))),
            TaskState.DONE,
            text,
        ),
    ),
    "reason": (
        NOTE_LIMIT,
        lambda desk, case, text: checklists.skip_step(desk, checklists.case_checklists(desk, case)[0].steps[0], text),
    ),
    "address": (NOTE_LIMIT, lambda desk, _case, text: office.change_office(desk, Office("青禾（虚构）", address=text))),
}


@pytest.mark.parametrize("field", WRITERS)
def test_no_character_that_a_file_cannot_hold_stops_a_form(desk: Desk, case_id: CaseId, field: str) -> None:
    _limit, write = WRITERS[field]
    write(desk, case_id, TORTURE)
    desk.database.undo()
    desk.database.redo()


@pytest.mark.parametrize("field", WRITERS)
def test_a_text_too_long_is_said_at_its_field_and_nothing_is_kept(desk: Desk, case_id: CaseId, field: str) -> None:
    limit, write = WRITERS[field]
    before = desk.database.undoable
    with pytest.raises(InputError) as refused:
        write(desk, case_id, "长" * (limit + 1))
    assert (refused.value.code, refused.value.field) == ("text.too_long", field)
    assert field == "result" or desk.database.undoable == before


def test_a_name_is_kept_clean_and_in_one_line(desk: Desk) -> None:
    client_id = clients.add_client(desk, ClientDetails(name=f"  {TORTURE}\n丁\t戊 "))
    assert clients.load_client(desk, client_id).details.name == f"{CLEAN} 丁 戊"


def test_words_are_kept_exact_and_the_rule_points_into_them(desk: Desk, case_id: CaseId) -> None:
    words = "  第一行\r\n\x07再不还钱就安排兄弟去堵你\n "
    details = replace(incidents.draft_from(desk, "甲"), words=words)
    incident = incidents.load_incident(desk, incidents.record_incident(desk, case_id, details))
    assert incident.details.words == "  第一行\n再不还钱就安排兄弟去堵你\n "
    assert incident.conducts
    for conduct in incident.conducts:
        assert [incident.details.words[clue.start : clue.end] for clue in conduct.clues] == [
            clue.matched for clue in conduct.clues
        ]


def test_a_number_that_is_no_number_is_said_and_not_our_bug(desk: Desk) -> None:
    for details, field in (
        (ClientDetails(id_number="999999199013450024"), "id_number"),
        (ClientDetails(id_number="x"), "id_number"),
        (ClientDetails(phones=(ClientPhone("明天给"),)), "phone"),
    ):
        with pytest.raises(InputError) as refused:
            clients.add_client(desk, details)
        assert refused.value.field == field


def test_what_separates_texts_in_the_index_cannot_be_typed(desk: Desk, case_id: CaseId) -> None:
    cases.add_note(desk, case_id, NoteKind.NOTE, "第一\x1f第二")
    assert search(desk, "第一第二").hits
