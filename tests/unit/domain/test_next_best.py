"""The program names what comes first and why: danger, then terms, how to reach the client, evidence, the rest."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from counsel_desk.domain.cases import Risk
from counsel_desk.domain.filings import Filing, FilingDetails, FilingOutcome
from counsel_desk.domain.guidance import Actor, Deadline, DeadlineUnit, FilingKind, Step
from counsel_desk.domain.ids import CaseId, FilingId, StepId, TaskId
from counsel_desk.domain.next_best import SAFETY_STEPS, Matter, OpenStep, Urgency, next_best, pressing
from counsel_desk.domain.terms import passed, running, terms_from
from counsel_desk.domain.working_days import Calendar

TODAY = date(2026, 11, 20)
CASE = CaseId(1)


def deadline(days: int, code: str = "payment_order", event: str = "收到支付令之日") -> Deadline:
    return Deadline(code, days, DeadlineUnit.CALENDAR_DAYS, event, "对支付令提出书面异议")


def step(code: str, today: int | None = None, term: Deadline | None = None, later: tuple[Deadline, ...] = ()) -> Step:
    return Step(code, Actor.CLIENT, f"{code} 的话", "", today, None, (), (), term, (), "", (), later)


def open_step(words: Step, event_on: date | None = None, because: str = "SIT-10", task: int | None = None) -> OpenStep:
    checklist, _, number = words.id.partition("/")
    terms = terms_from(words, event_on, Calendar())
    return OpenStep(StepId(int(number)), checklist, because, words, terms, None if task is None else TaskId(task))


def matter(*steps: OpenStep, risk: Risk = Risk.LOW, asked: bool = True, filings: tuple[Filing, ...] = ()) -> Matter:
    return Matter(CASE, risk, SAFETY_STEPS if asked else frozenset(), steps, filings)


def late_filing(days: int) -> Filing:
    told = FilingDetails(
        FilingKind.COMPLAINT, TODAY - timedelta(20), "晴天消费金融（虚构）", promised_until=TODAY - timedelta(days)
    )
    return Filing(FilingId(1), CASE, 1, told, "", "", "")


SAFETY = open_step(step("CL-01/1"), because="always")
ORDINARY = open_step(step("CL-02/3"))
EVIDENCE = open_step(step("CL-05/1", today=2), because="always")
DANGEROUS = open_step(step("CL-07/1", today=1))


def test_danger_comes_before_everything_in_a_case_of_grave_risk() -> None:
    term = open_step(step("CL-10/6", term=deadline(15)), TODAY - timedelta(14))
    found = next_best(matter(ORDINARY, term, EVIDENCE, DANGEROUS, risk=Risk.ACUTE), TODAY)
    assert found
    assert (found.step, found.why) == (DANGEROUS, Urgency.DANGER)


def test_where_nobody_asked_about_danger_that_is_asked_first() -> None:
    assert next_best(matter(ORDINARY, SAFETY, asked=False), TODAY).why is Urgency.DANGER_NOT_ASKED
    assert next_best(matter(SAFETY, EVIDENCE, asked=True), TODAY).step is EVIDENCE


def test_of_the_two_questions_the_one_that_nobody_answered_is_asked_first() -> None:
    self_harm = open_step(step("CL-01/2"), because="always")
    half = replace(matter(SAFETY, self_harm, EVIDENCE), answered=frozenset({"CL-01/1"}))
    found = next_best(half, TODAY)
    assert found
    assert (found.step, found.why) == (self_harm, Urgency.DANGER_NOT_ASKED)


def test_how_the_client_may_be_reached_is_asked_before_evidence_is_kept_and_after_a_term() -> None:
    term = open_step(step("CL-10/6", term=deadline(15)), TODAY - timedelta(12))
    unasked = replace(matter(SAFETY, EVIDENCE), reach_asked=False)
    found = next_best(unasked, TODAY)
    assert found
    assert (found.step, found.filing, found.why) == (None, None, Urgency.REACH_NOT_ASKED)
    assert not found.has_task
    pressed = next_best(replace(unasked, steps=(EVIDENCE, term)), TODAY)
    assert pressed
    assert pressed.why is Urgency.TERM
    nobody_safe = next_best(replace(unasked, answered=frozenset()), TODAY)
    assert nobody_safe
    assert nobody_safe.why is Urgency.DANGER_NOT_ASKED


def test_of_several_terms_the_one_that_ends_first_presses() -> None:
    later = open_step(step("CL-10/6", term=deadline(15)), TODAY - timedelta(5))
    sooner = open_step(step("CL-13/1", term=deadline(15)), TODAY - timedelta(12))
    found = next_best(matter(EVIDENCE, later, sooner), TODAY)
    assert found
    assert (found.step, found.why, found.day) == (sooner, Urgency.TERM, TODAY + timedelta(3))


def test_a_term_on_its_last_day_still_runs_and_the_day_after_it_has_passed() -> None:
    last_day = open_step(step("CL-10/6", term=deadline(15)), TODAY - timedelta(15))
    assert next_best(matter(last_day), TODAY).why is Urgency.TERM
    assert next_best(matter(last_day), TODAY + timedelta(1)).why is Urgency.TERM_PASSED


def test_an_answer_that_is_late_presses_like_a_term() -> None:
    found = next_best(matter(EVIDENCE, filings=(late_filing(2),)), TODAY)
    assert found
    assert found.why is Urgency.ANSWER_OVERDUE
    answered = replace(late_filing(2).details, outcome=FilingOutcome.SATISFIED)
    calm = next_best(matter(EVIDENCE, filings=(replace(late_filing(2), details=answered),)), TODAY)
    assert calm
    assert calm.why is Urgency.EVIDENCE


def test_a_term_that_ends_in_months_does_not_push_evidence_aside() -> None:
    far = open_step(step("CL-07/4", term=deadline(180)), TODAY)
    assert next_best(matter(far, EVIDENCE), TODAY).step is EVIDENCE


def test_what_ended_long_ago_is_no_longer_news() -> None:
    old = open_step(step("CL-10/6", term=deadline(15)), TODAY - timedelta(60))
    assert next_best(matter(old, EVIDENCE), TODAY).step is EVIDENCE


def test_court_papers_whose_day_nobody_wrote_down_come_before_evidence() -> None:
    undated = open_step(step("CL-10/6", today=2, term=deadline(15)))
    found = next_best(matter(EVIDENCE, undated), TODAY)
    assert found
    assert (found.step, found.why) == (undated, Urgency.TERM_NOT_DATED)
    by_hand = replace(undated, because="hand")
    assert next_best(matter(EVIDENCE, by_hand), TODAY).step is EVIDENCE


def test_the_rest_follows_what_is_for_today_and_then_its_order() -> None:
    at_once = open_step(step("CL-14/1", today=3))
    assert next_best(matter(ORDINARY, at_once), TODAY).step is at_once
    found = next_best(matter(ORDINARY, open_step(step("CL-02/4"))), TODAY)
    assert found
    assert (found.step, found.why) == (ORDINARY, Urgency.ORDER)


def test_where_nothing_is_open_nothing_is_named() -> None:
    assert next_best(matter(risk=Risk.ACUTE), TODAY) is None


def test_when_the_first_term_has_passed_the_next_one_runs() -> None:
    fifteen, thirty, sixty = (deadline(days, f"complaint_{days}") for days in (15, 30, 60))
    words = step("CL-13/1", term=fifteen, later=(thirty, sixty))
    terms = terms_from(words, date(2026, 11, 1), Calendar())

    def runs(day: date) -> str | None:
        now = running(terms, day)
        return None if now is None else now.deadline.code

    assert runs(date(2026, 11, 16)) == "complaint_15"
    assert runs(date(2026, 11, 17)) == "complaint_30"
    assert runs(date(2026, 12, 2)) == "complaint_60"
    assert runs(date(2027, 6, 1)) == "complaint_60"
    assert [each.deadline.code for each in passed(terms, date(2026, 12, 2))] == ["complaint_15", "complaint_30"]
    assert passed(terms, date(2027, 6, 1)) == terms[:2]


def test_a_term_that_counts_from_another_event_is_not_dated_by_the_first() -> None:
    other = deadline(30, "credit_complaint", "人民银行派出机构受理投诉之日")
    terms = terms_from(step("CL-14/4", term=deadline(20), later=(other,)), TODAY, Calendar())
    assert [each.deadline.length for each in terms] == [20]


@pytest.mark.parametrize(("ahead", "count"), [(2, 1), (3, 2)])
def test_what_presses_until_a_day_is_told_in_the_order_of_its_days(ahead: int, count: int) -> None:
    term = open_step(step("CL-10/6", term=deadline(15)), TODAY - timedelta(12))
    found = list(pressing(matter(term, filings=(late_filing(2),)), TODAY, TODAY + timedelta(ahead)))
    assert [each.why for each in found] == [Urgency.ANSWER_OVERDUE, Urgency.TERM][:count]


def test_a_step_with_an_open_task_is_in_hand() -> None:
    found = next_best(matter(open_step(step("CL-05/1", today=2), task=7)), TODAY)
    assert found
    assert found.has_task
