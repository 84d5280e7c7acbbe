from dataclasses import replace
from datetime import date

import pytest

from counsel_desk.domain.checklists import CaseStep, KeptStep, StepState
from counsel_desk.domain.follow_ups import follow_up
from counsel_desk.domain.guidance import Actor, Step
from counsel_desk.domain.ids import StepId
from counsel_desk.domain.working_days import Calendar

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def step() -> CaseStep:
    words = Step(
        "CL-90/1", Actor.COUNSELLOR, "先打官方客服；要工单号。再记下来。", "", None, None, (), (), None, (), "", ()
    )
    kept = KeptStep(StepId(1), 1, StepState.OPEN, "", "", None, "", None, None, False, None)
    return CaseStep.of(kept, words, ())


def test_a_step_without_a_term_is_for_the_next_working_day(step: CaseStep) -> None:
    assert follow_up(step, FRIDAY, Calendar()).due_on == date(2026, 11, 23)


def test_a_step_with_a_term_is_due_when_it_ends(step: CaseStep) -> None:
    assert follow_up(replace(step, due_on=date(2026, 12, 5)), FRIDAY, Calendar()).due_on == date(2026, 12, 5)


def test_a_term_that_has_run_out_sets_no_day_in_the_past(step: CaseStep) -> None:
    assert follow_up(replace(step, due_on=date(2026, 11, 2)), FRIDAY, Calendar()).due_on == date(2026, 11, 23)


def test_the_title_is_the_first_sentence(step: CaseStep) -> None:
    assert follow_up(step, FRIDAY, Calendar()).title == "先打官方客服"


def test_a_long_sentence_is_cut_where_a_list_would_cut_it(step: CaseStep) -> None:
    long = replace(step, step=replace(step.step, text="很长" * 60))
    title = follow_up(long, FRIDAY, Calendar()).title
    assert len(title) == 40
    assert title.endswith("…")
