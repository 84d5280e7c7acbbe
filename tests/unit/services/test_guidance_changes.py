"""What a case was told stays; what is worded otherwise today is shown, and moved over only when somebody says so."""

from dataclasses import replace
from datetime import date

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.checklists import CaseStep, StepState
from counsel_desk.domain.guidance import Actor, Pack, Step
from counsel_desk.domain.guidance_editions import ChangeKind, Section
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.errors import RefusedError
from counsel_desk.guidance.frozen import content_hash
from counsel_desk.guidance.records import to_plain
from counsel_desk.services import cases, checklists, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_changes import changed_since, move_over
from counsel_desk.services.guidance_editions import StepWords, reword_step
from counsel_desk.services.undo import undo

FIRST, SECOND, LAST = "CL-05/1", "CL-05/2", "CL-05/9"
NEW = Step("CL-05/10", Actor.COUNSELLOR, "新的一步。", "", None, None, (), (), None, (), "", ())


def second_version(pack: Pack) -> Pack:
    """A pack in which CL-05 has a step more, its first step other words, and its last is gone."""
    old = pack.checklist("CL-05")
    reworded = replace(old.steps[0], text="新说法：先保留原件。")
    kept = (reworded, *(step for step in old.steps[1:] if step.id != LAST), NEW)
    lists = tuple(replace(each, steps=kept) if each.code == "CL-05" else each for each in pack.checklists)
    made = replace(pack, version="2027.01", released=date(2027, 1, 5), checklists=lists, content_hash="")
    return replace(made, content_hash=content_hash(to_plain(made)))


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


@pytest.fixture
def later(desk: Desk, case_id: CaseId) -> Desk:
    """The same desk once version 2 is there; the case was opened under version 1."""
    return replace(desk, shipped=second_version(desk.shipped))


def step(desk: Desk, case_id: CaseId, step_id: str) -> CaseStep:
    return next(s for each in checklists.case_checklists(desk, case_id) for s in each.steps if s.step.id == step_id)


def told(desk: Desk, case_id: CaseId) -> dict[str, str]:
    (shown,) = (each for each in checklists.case_checklists(desk, case_id) if each.checklist.code == "CL-05")
    return {each.step.id: each.step.text for each in shown.steps}


def test_a_case_opened_under_version_1_is_shown_as_told_and_with_what_version_2_says(
    desk: Desk, later: Desk, case_id: CaseId
) -> None:
    before = told(desk, case_id)
    assert told(later, case_id) == before

    (changed,) = changed_since(later, case_id)
    assert (changed.code, changed.told, changed.now) == ("CL-05", "2026.11", "2027.01")
    seen = {each.key: each for each in changed.changes if each.section is Section.STEPS}
    assert {key: each.kind for key, each in seen.items()} == {
        FIRST: ChangeKind.REWORDED,
        NEW.id: ChangeKind.ADDED,
        LAST: ChangeKind.GONE,
    }
    (words,) = seen[FIRST].fields
    assert (words.name, words.before, words.after) == ("text", before[FIRST], "新说法：先保留原件。")


def test_a_version_that_only_words_other_lists_otherwise_says_nothing(desk: Desk, case_id: CaseId) -> None:
    assert changed_since(desk, case_id) == ()
    reword_step(desk, "CL-11/1", StepWords("别的清单。", "别的话。"))
    assert changed_since(desk, case_id) == ()


def test_law_that_changed_beneath_the_same_words_is_told(desk: Desk, case_id: CaseId) -> None:
    key = desk.pack.checklist("CL-01").steps[0].legal_keys[0]
    bases = tuple(replace(each, article="第999条") if each.key == key else each for each in desk.shipped.legal_bases)
    later = replace(desk, shipped=replace(desk.shipped, legal_bases=bases, content_hash="2"))

    (change,) = next(each.changes for each in changed_since(later, case_id) if each.code == "CL-01")
    assert (change.section, change.key) == (Section.LEGAL_BASES, key)


def test_moving_over_keeps_what_was_decided_noted_and_promised(desk: Desk, later: Desk, case_id: CaseId) -> None:
    checklists.complete_step(desk, step(desk, case_id, FIRST), "截图已存")
    checklists.skip_step(desk, step(desk, case_id, SECOND), "没有短信")
    task = checklists.task_from_step(desk, step(desk, case_id, "CL-05/3"), TaskDetails("再问一次", date(2026, 12, 1)))
    (changed,) = changed_since(later, case_id)
    move_over(later, changed)

    first, second, third = (step(later, case_id, each) for each in (FIRST, SECOND, "CL-05/3"))
    assert (first.state, first.note, first.step.text) == (StepState.DONE, "截图已存", "新说法：先保留原件。")
    assert first.decided_at is not None
    assert (second.state, second.reason) == (StepState.NOT_APPLICABLE, "没有短信")
    assert third.task_id == task
    assert step(later, case_id, NEW.id).state is StepState.OPEN
    assert LAST not in told(later, case_id)
    assert changed_since(later, case_id) == ()


def test_open_tasks_of_steps_that_are_gone_are_named_and_dropped_only_when_asked(
    desk: Desk, later: Desk, case_id: CaseId
) -> None:
    checklists.task_from_step(desk, step(desk, case_id, "CL-05/3"), TaskDetails("再问一次", date(2026, 12, 1)))
    gone = checklists.task_from_step(desk, step(desk, case_id, LAST), TaskDetails("补一份证据", date(2026, 12, 2)))
    (changed,) = changed_since(later, case_id)
    assert [task.id for task in changed.left_over] == [gone]

    move_over(later, changed)
    assert {task.state for task in tasks.tasks_of(later, case_id)} == {TaskState.OPEN}
    undo(later)

    move_over(later, changed_since(later, case_id)[0], drop="指引里已没有这一步。")
    dropped = tasks.load_task(later, gone)
    assert (dropped.state, dropped.result) == (TaskState.DROPPED, "指引里已没有这一步。")
    assert [task.details.title for task in tasks.tasks_of(later, case_id) if task.state is TaskState.OPEN] == [
        "再问一次"
    ]
    undo(later)
    assert tasks.load_task(later, gone).state is TaskState.OPEN
    assert len(changed_since(later, case_id)) == 1


def test_a_left_over_task_that_changed_meanwhile_is_not_dropped_unseen(
    desk: Desk, later: Desk, case_id: CaseId
) -> None:
    gone = checklists.task_from_step(desk, step(desk, case_id, LAST), TaskDetails("补一份证据", date(2026, 12, 2)))
    (changed,) = changed_since(later, case_id)
    tasks.close_task(desk, tasks.load_task(desk, gone), TaskState.DONE)
    with pytest.raises(RefusedError, match=r"record\.changed_since"):
        move_over(later, changed, drop="不再需要")
    assert LAST in told(later, case_id)


def test_undo_brings_a_moved_checklist_back_as_it_was(desk: Desk, later: Desk, case_id: CaseId) -> None:
    checklists.complete_step(desk, step(desk, case_id, LAST), "做过")
    before = checklists.case_checklists(desk, case_id)
    (changed,) = changed_since(later, case_id)
    move_over(later, changed)
    undo(later)

    assert [(s.step, s.state, s.note) for each in checklists.case_checklists(later, case_id) for s in each.steps] == [
        (s.step, s.state, s.note) for each in before for s in each.steps
    ]
    assert len(changed_since(later, case_id)) == 1


def test_a_checklist_moved_meanwhile_is_not_moved_again(later: Desk, case_id: CaseId) -> None:
    (changed,) = changed_since(later, case_id)
    move_over(later, changed)
    with pytest.raises(RefusedError) as caught:
        move_over(later, changed)
    assert caught.value.code == "record.changed_since"


def test_a_list_that_the_guidance_no_longer_has_stays_as_told(desk: Desk, case_id: CaseId) -> None:
    lists = tuple(each for each in desk.shipped.checklists if each.code != "CL-05")
    later = replace(desk, shipped=replace(desk.shipped, checklists=lists, content_hash="2"))
    assert changed_since(later, case_id) == ()
    assert FIRST in told(later, case_id)


def test_the_offices_own_words_are_a_change_a_case_is_told_of_too(desk: Desk, case_id: CaseId) -> None:
    reword_step(desk, FIRST, StepWords("本所说法。", "本所对您说。"))
    (changed,) = changed_since(desk, case_id)
    assert changed.now == "2026.11+1"
    assert told(desk, case_id)[FIRST] != "本所说法。"
