from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from counsel_desk.domain.guidance import Actor, Checklist, Step
from counsel_desk.guidance.matching import asked_for_by, bases_for, checklists_for, client_sheet
from counsel_desk.guidance.pack import shipped_pack

PACK = shipped_pack()
TODAY = date(2026, 11, 21)


def steps_of(*codes: str) -> list[tuple[Checklist, Step]]:
    return [(PACK.checklist(code), step) for code in codes for step in PACK.checklist(code).steps]


def test_every_case_gets_safety_and_evidence() -> None:
    assert checklists_for(PACK, [], []) == ("CL-01", "CL-05")


def test_situations_and_confirmed_conduct_add_their_checklists_in_pack_order() -> None:
    assert checklists_for(PACK, ["SIT-08", "SIT-01"], ["T01", "T03b"]) == (
        "CL-01", "CL-02", "CL-04", "CL-05", "CL-07", "CL-08", "CL-09",
    )  # fmt: skip


def test_a_checklist_wanted_twice_is_given_once() -> None:
    assert checklists_for(PACK, ["SIT-09", "SIT-10"], ["T04", "T05"]) == ("CL-01", "CL-03", "CL-05", "CL-10")


def test_a_code_of_another_version_adds_nothing() -> None:
    assert checklists_for(PACK, ["SIT-77"], ["T77"]) == ("CL-01", "CL-05")


@pytest.mark.parametrize(
    ("checklist", "because"),
    [("CL-05", "always"), ("CL-02", "SIT-01"), ("CL-07", "T02"), ("CL-08", "T03b")],
)
def test_a_checklist_says_what_first_asked_for_it(checklist: str, because: str) -> None:
    given = asked_for_by(PACK, PACK.checklist(checklist), ["SIT-77", "SIT-01"], ["T77", "T03b", "T02", "T01"])
    assert given == because


@pytest.mark.parametrize(
    ("day", "key"),
    [(date(2025, 12, 31), "psapl_old42"), (date(2026, 1, 1), "psapl_50")],
)
def test_the_article_in_force_on_the_day_is_cited(day: date, key: str) -> None:
    assert [basis.key for basis in bases_for(PACK, ["psapl_50", "psapl_old42"], day)] == [key]


def test_what_nobody_verified_is_hidden() -> None:
    assert [basis.key for basis in bases_for(PACK, ["pboc_2021_3", "civ_670", "civ_670"], TODAY)] == ["civ_670"]


def test_the_paper_holds_only_the_clients_steps() -> None:
    sheet = client_sheet(steps_of("CL-01", "CL-05", "CL-07"))
    printed = [*sheet.today, *(step for section in sheet.details for step in section.steps)]
    assert all(step.actor is Actor.CLIENT for step in printed)
    assert {section.checklist.code for section in sheet.details} == {"CL-05", "CL-07"}


def test_danger_stands_first_then_evidence() -> None:
    sheet = client_sheet(steps_of("CL-01", "CL-05", "CL-07", "CL-08"))
    assert [step.id for step in sheet.today] == ["CL-07/1", "CL-05/1", "CL-08/5"]


def test_what_is_done_makes_room_for_the_next_urgent_thing() -> None:
    open_steps = [pair for pair in steps_of("CL-01", "CL-05", "CL-08") if pair[1].id != "CL-05/1"]
    assert [step.id for step in client_sheet(open_steps).today] == ["CL-08/5", "CL-01/3"]


def test_the_same_advice_of_two_checklists_is_printed_once_with_all_its_evidence() -> None:
    sheet = client_sheet(steps_of("CL-02", "CL-05"))
    (keep,) = (step for step in sheet.today if step.same_as == "keep_evidence")
    assert keep.id == "CL-02/2"
    assert {"原手机里的原短信", "导出的备份"} <= set(keep.evidence)
    assert "CL-05/1" not in [step.id for section in sheet.details for step in section.steps]


def test_merging_keeps_every_deadline() -> None:
    checklist = PACK.checklist("CL-13")
    complaint = checklist.steps[0]
    payment = PACK.checklist("CL-10").steps[5]
    twins = [_same(complaint), _same(payment)]
    (section,) = client_sheet([(checklist, step) for step in twins]).details
    (merged,) = section.steps
    codes = [merged.deadline.code, *(later.code for later in merged.later_deadlines)]
    assert codes == ["complaint_simple", "complaint_complex", "complaint_extended", "payment_order"]


def _same(step: Step) -> Step:
    return replace(step, same_as="one_thing", today=None)


@pytest.mark.parametrize("situations", [*combinations([situation.code for situation in PACK.situations], 2)])
def test_whatever_meets_in_a_case_the_paper_says_nothing_twice_and_at_most_three_things_for_today(situations) -> None:
    sheet = client_sheet(steps_of(*checklists_for(PACK, situations, [])))
    printed = [*sheet.today, *(step for section in sheet.details for step in section.steps)]
    advice = [step.same_as or step.id for step in printed]
    assert 2 <= len(sheet.today) <= 3
    assert len(advice) == len(set(advice))
    assert [step.today for step in sheet.today] == sorted(step.today for step in sheet.today)
    assert [section.checklist.code for section in sheet.details] == sorted(s.checklist.code for s in sheet.details)


def test_nothing_open_is_an_empty_sheet() -> None:
    sheet = client_sheet([])
    assert sheet.today == ()
    assert sheet.details == ()
