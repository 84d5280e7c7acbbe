"""What the client was told is kept from the checklist in one click: dated, attributed, naming the step."""

import pytest

from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.checklists import CaseStep
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import RefusedError
from counsel_desk.services import advice, cases, checklists, moving
from counsel_desk.services.desk import Desk
from counsel_desk.services.undo import undo


@pytest.fixture
def case(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="长孙惊蛰"), CaseDetails(situations=("SIT-06",)))


def step(desk: Desk, case: CaseId, code: str) -> CaseStep:
    lists = checklists.case_checklists(desk, case)
    return next(each for one in lists for each in one.steps if each.step.id == code)


def test_the_clients_words_become_advice_that_names_the_step(desk: Desk, case: CaseId) -> None:
    told = step(desk, case, "CL-07/1")
    advice.tell_steps(desk, (told,))
    [note] = cases.notes_of(desk, case)
    assert (note.kind, note.text, note.step) == (NoteKind.ADVICE, told.step.client_text, "CL-07/1")
    assert (note.author, note.at) == (desk.counsellor.name, desk.clock())


def test_several_steps_are_told_at_once_and_taken_back_at_once(desk: Desk, case: CaseId) -> None:
    advice.tell_steps(desk, (step(desk, case, "CL-07/1"), step(desk, case, "CL-07/2")))
    assert set(advice.told_steps(desk, case)) == {"CL-07/1", "CL-07/2"}
    assert undo(desk) == "advice.tell"
    assert advice.told_steps(desk, case) == {}


def test_a_step_of_the_counsellor_has_no_words_for_the_client(desk: Desk, case: CaseId) -> None:
    with pytest.raises(RefusedError) as error:
        advice.tell_steps(desk, (step(desk, case, "CL-07/3"),))
    assert error.value.code == "advice.no_words"


def test_the_words_of_a_step_raise_no_alarm_about_the_client(desk: Desk, case: CaseId) -> None:
    before = cases.load_case_file(desk, case).case.details.risk
    advice.tell_steps(desk, (step(desk, case, "CL-07/1"),))
    assert cases.load_case_file(desk, case).case.details.risk is before


def test_advice_that_is_moved_to_another_case_lets_go_of_the_step(desk: Desk, case: CaseId) -> None:
    [note] = advice.tell_steps(desk, (step(desk, case, "CL-07/1"),))
    other = cases.open_case(desk, ClientDetails(name="单小雪"))
    moving.move_note(desk, note, other)
    assert [each.step for each in cases.notes_of(desk, other)] == [""]
