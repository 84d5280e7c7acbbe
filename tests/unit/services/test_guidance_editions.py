"""The office's own edition: a layer over the guidance that survives a newer one, is undone, and counts at once."""

from dataclasses import replace
from datetime import date

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.guidance import Actor, Pack
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.guidance.frozen import content_hash
from counsel_desk.guidance.records import to_plain
from counsel_desk.services import cases, checklists, guidance_editions
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_editions import StepWords
from counsel_desk.services.history import office_history
from counsel_desk.services.undo import redo, undo

OURS = StepWords("先问安全，再问钱。", actor=Actor.COUNSELLOR)


def newer(pack: Pack, step_id: str, **words: object) -> Pack:
    """The pack of the next year, in which the makers reworded one step; without words the step is gone."""

    def steps(checklist):
        for step in checklist.steps:
            if step.id != step_id:
                yield step
            elif words:
                yield replace(step, **words)

    lists = tuple(replace(each, steps=tuple(steps(each))) for each in pack.checklists)
    made = replace(pack, version="2027.01", released=date(2027, 1, 5), checklists=lists, content_hash="")
    return replace(made, content_hash=content_hash(to_plain(made)))


def text_of(desk: Desk, step_id: str) -> str:
    checklist = desk.pack.checklist(step_id.partition("/")[0])
    return next(step.text for step in checklist.steps if step.id == step_id)


def test_before_the_first_edit_the_guidance_is_that_of_the_program(desk: Desk) -> None:
    assert desk.pack is desk.shipped
    assert desk.edition.number == 0


def test_a_step_in_our_words_counts_at_once_and_keeps_everything_else(desk: Desk) -> None:
    before = desk.pack.checklist("CL-01").steps[0]
    guidance_editions.reword_step(desk, "CL-01/1", OURS)

    after = desk.pack.checklist("CL-01").steps[0]
    assert after.text == OURS.text
    assert (after.legal_keys, after.leads_to, after.seed_ids) == (before.legal_keys, before.leads_to, before.seed_ids)
    assert desk.pack.version == "2026.11+1"
    assert desk.pack.content_hash != desk.shipped.content_hash


def test_an_edit_is_undone_and_brought_back_and_no_number_is_given_twice(desk: Desk) -> None:
    guidance_editions.reword_step(desk, "CL-01/1", OURS)
    undo(desk)
    assert desk.pack is desk.shipped
    redo(desk)
    assert text_of(desk, "CL-01/1") == OURS.text
    undo(desk)
    guidance_editions.reword_step(desk, "CL-01/1", replace(OURS, text="别的话。"))
    assert desk.pack.version == "2026.11+2"


def test_words_that_are_the_guidances_again_are_no_edit(desk: Desk) -> None:
    step = desk.pack.checklist("CL-01").steps[0]
    guidance_editions.reword_step(desk, "CL-01/1", OURS)
    same = StepWords(step.text, correction=step.correction, evidence=step.evidence)
    guidance_editions.reword_step(desk, "CL-01/1", same)
    assert desk.edition.edits == ()
    assert desk.pack is desk.shipped


def test_a_step_of_our_own_stands_at_the_end_and_goes_to_cases_opened_from_now_on(desk: Desk) -> None:
    earlier = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    step_id = guidance_editions.add_step(desk, "CL-01", StepWords("登记接待编号。"))
    later = cases.open_case(desk, ClientDetails(name="示例·阿红"), CaseDetails())

    assert step_id == "CL-01/OWN-1"
    assert desk.pack.checklist("CL-01").steps[-1].text == "登记接待编号。"
    told = [
        [step.step.id for each in checklists.case_checklists(desk, case) for step in each.steps]
        for case in (earlier, later)
    ]
    assert step_id not in told[0]
    assert step_id in told[1]


def test_a_checklist_of_our_own_is_given_to_cases(desk: Desk) -> None:
    code = guidance_editions.add_own_checklist(
        desk, "本所结案回访", "我们会再联系您", StepWords("三个月后回访。"), always=True
    )
    case = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    assert code == "OWN-1"
    assert code in {each.checklist.code for each in checklists.case_checklists(desk, case)}
    guidance_editions.add_step(desk, code, StepWords("记下回访结果。"))
    assert [step.id for step in desk.pack.checklist(code).steps] == ["OWN-1/1", "OWN-1/2"]

    own = next(kept for kept in desk.edition.edits if kept.edit.key == code)
    guidance_editions.take_back_edit(desk, own)
    assert desk.pack is desk.shipped
    assert guidance_editions.add_own_checklist(desk, "另一份", "", StepWords("一步。")) == "OWN-2"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (StepWords("  "), "guidance.empty_step"),
        (StepWords("说一说", actor=Actor.CLIENT), "guidance.client_words"),
        (StepWords("长" * 2001), "text.too_long"),
    ],
)
def test_a_step_without_words_is_not_taken(desk: Desk, words: StepWords, code: str) -> None:
    with pytest.raises(InputError) as caught:
        guidance_editions.add_step(desk, "CL-01", words)
    assert caught.value.code == code
    assert desk.pack is desk.shipped


def test_a_code_in_the_clients_words_is_refused_and_nothing_changes(desk: Desk) -> None:
    with pytest.raises(InputError) as caught:
        guidance_editions.add_step(desk, "CL-01", StepWords("看清单", "请照 CL-02 做", Actor.CLIENT))
    assert (caught.value.code, caught.value.values["code"]) == ("guidance.code_for_client", "CL-0")
    assert desk.pack is desk.shipped


def test_a_newer_guidance_keeps_our_words_and_brings_its_own_for_the_rest(desk: Desk) -> None:
    guidance_editions.reword_step(desk, "CL-01/1", OURS)
    guidance_editions.add_step(desk, "CL-01", StepWords("登记接待编号。"))
    updated = replace(desk, shipped=newer(desk.shipped, "CL-01/2", text="新的第二步。"))

    assert text_of(updated, "CL-01/1") == OURS.text
    assert text_of(updated, "CL-01/2") == "新的第二步。"
    assert text_of(updated, "CL-01/OWN-1") == "登记接待编号。"
    assert updated.pack.version == "2027.01+2"
    assert updated.edition.clashes == ()


def test_a_step_reworded_by_both_shows_both_and_keeps_ours_until_somebody_decides(desk: Desk) -> None:
    guidance_editions.reword_step(desk, "CL-01/1", OURS)
    theirs = "指引的新说法。"
    updated = replace(desk, shipped=newer(desk.shipped, "CL-01/1", text=theirs, correction="新的提醒。"))

    (clash,) = updated.edition.clashes
    assert [(each.name, each.before, each.after) for each in clash.fields] == [("text", theirs, OURS.text)]
    assert text_of(updated, "CL-01/1") == OURS.text
    assert updated.pack.checklist("CL-01").steps[0].correction == "新的提醒。"  # only they touched it

    guidance_editions.decide_clash(updated, clash, keep_ours=True)
    assert updated.edition.clashes == ()
    assert text_of(updated, "CL-01/1") == OURS.text
    undo(updated)
    (clash,) = updated.edition.clashes
    guidance_editions.decide_clash(updated, clash, keep_ours=False)
    assert updated.edition.clashes == ()
    assert updated.pack is updated.shipped


def test_words_for_a_step_that_is_gone_become_a_step_of_our_own_or_go(desk: Desk) -> None:
    guidance_editions.reword_step(desk, "CL-01/7", OURS)
    updated = replace(desk, shipped=newer(desk.shipped, "CL-01/7"))
    (clash,) = updated.edition.clashes
    assert clash.gone

    guidance_editions.decide_clash(updated, clash, keep_ours=True)
    assert updated.pack.checklist("CL-01").steps[-1].id == "CL-01/OWN-1"
    assert text_of(updated, "CL-01/OWN-1") == OURS.text
    undo(updated)
    (clash,) = updated.edition.clashes
    guidance_editions.decide_clash(updated, clash, keep_ours=False)
    assert updated.edition.edits == ()


def test_edits_that_do_not_fit_a_newer_guidance_leave_it_alone_in_force_and_are_told(desk: Desk) -> None:
    guidance_editions.reword_step(desk, "CL-02/1", StepWords("看《反诈法》。", "先看看。"))
    base = newer(desk.shipped, "CL-01/1", text="新。")
    lost = tuple(each for each in base.legal_bases if each.key not in base.checklist("CL-02").steps[0].legal_keys)
    steps = tuple(replace(each, legal_keys=()) for each in base.checklist("CL-02").steps)
    lists = tuple(replace(each, steps=steps) if each.code == "CL-02" else each for each in base.checklists)
    broken = replace(base, legal_bases=lost[1:], checklists=lists, content_hash="broken")
    updated = replace(desk, shipped=broken)

    assert updated.pack is broken
    assert updated.edition.problem is not None
    assert updated.edition.problem.code == "unknown_reference"
    assert len(updated.edition.edits) == 1


def test_an_edit_that_somebody_changed_meanwhile_is_not_taken_back(desk: Desk) -> None:
    guidance_editions.reword_step(desk, "CL-01/1", OURS)
    (seen,) = desk.edition.edits
    guidance_editions.reword_step(desk, "CL-01/1", replace(OURS, text="后来的话。"))
    with pytest.raises(RefusedError) as caught:
        guidance_editions.take_back_edit(desk, seen)
    assert caught.value.code == "record.changed_since"


def test_the_office_can_read_who_worded_the_guidance_and_when(desk: Desk) -> None:
    guidance_editions.reword_step(desk, "CL-01/1", OURS)
    undo(desk)
    deeds = office_history(desk)
    assert [deed.action for deed in deeds[:2]] == ["undo:guidance.reword", "guidance.reword"]
