import re
from collections import Counter
from datetime import date

import pytest

from counsel_desk.domain.guidance import Actor, Confidence, DeadlineUnit
from counsel_desk.domain.guidance_sources import Verdict
from counsel_desk.guidance.pack import load_pack, shipped_pack, validate_pack
from counsel_desk.paths import RESOURCES

PACK = shipped_pack()
STEPS = [step for checklist in PACK.checklists for step in checklist.steps]
CLIENT_STEPS = [step for step in STEPS if step.actor is Actor.CLIENT]
DEADLINES = [d for step in STEPS for d in (step.deadline, *step.later_deadlines) if d is not None]

# How many steps each list of the dossier has, and the 90 pieces of advice they carry.
STEPS_OF = {
    "CL-01": 7, "CL-02": 8, "CL-03": 7, "CL-04": 6, "CL-05": 9, "CL-06": 6, "CL-07": 9,
    "CL-08": 8, "CL-09": 8, "CL-10": 8, "CL-11": 10, "CL-12": 8, "CL-13": 9, "CL-14": 7,
}  # fmt: skip
SEEDS = {f"A{n:02}" for n in range(1, 24)} | {f"B{n:02}" for n in range(1, 41)} | {f"C{n:02}" for n in range(1, 28)}


def words_of_the_client() -> list[str]:
    return [step.client_text for step in CLIENT_STEPS] + [checklist.client_title for checklist in PACK.checklists]


def test_the_shipped_pack_has_no_problem() -> None:
    assert validate_pack(RESOURCES / "guidance") == ()
    assert load_pack(RESOURCES / "guidance") == PACK


def test_every_step_of_every_list_is_carried() -> None:
    assert {checklist.code: len(checklist.steps) for checklist in PACK.checklists} == STEPS_OF
    assert len(STEPS) == 110
    assert [step.id for step in STEPS] == [
        f"{code}/{n}" for code, count in STEPS_OF.items() for n in range(1, count + 1)
    ]


def test_every_piece_of_advice_is_carried() -> None:
    assert len(SEEDS) == 90
    assert {seed for step in STEPS for seed in step.seed_ids} == SEEDS


@pytest.mark.parametrize("source", PACK.sources, ids=lambda source: source.id)
def test_a_piece_of_advice_is_told_in_words_and_carried_by_a_step(source) -> None:
    assert source.said
    assert source.situation
    assert source.article == source.id[0]
    assert any(source.id in step.seed_ids for step in STEPS)
    if source.verdict in {Verdict.LIMITED, Verdict.CORRECTED, Verdict.WRONG}:
        assert source.found


def test_the_list_of_advice_is_the_one_that_was_read() -> None:
    assert {source.id for source in PACK.sources} == SEEDS
    assert {source.id for source in PACK.sources if source.verdict is Verdict.WRONG} == {"A06", "B26", "C26"}
    assert {s.id for s in PACK.sources if s.verdict is Verdict.CORRECTED} == {
        *("A04", "A10", "A15", "A16", "A17", "B09", "B10", "B11", "C10", "C13"),
    }


@pytest.mark.parametrize("correction", PACK.corrections, ids=lambda correction: str(correction.number))
def test_a_common_mistake_is_corrected_at_each_of_its_steps(correction) -> None:
    for step_id in correction.steps:
        step = next(step for step in STEPS if step.id == step_id)
        assert step.correction, step_id
    advice = {source.id: source for source in PACK.sources}
    assert all(advice[seed].verdict is not Verdict.RIGHT for seed in correction.sources)


def test_all_sixteen_common_mistakes_are_there_and_lean_on_law_that_may_be_shown() -> None:
    assert [each.number for each in PACK.corrections] == list(range(1, 17))
    for each in PACK.corrections:
        assert any(PACK.basis(key).confidence is not Confidence.UNVERIFIED_MEMORY for key in each.legal_keys)


def test_every_legal_key_leads_to_a_basis() -> None:
    for key in {key for step in STEPS for key in step.legal_keys} | {k for c in PACK.conducts for k in c.legal_keys}:
        assert PACK.basis(key).summary


def test_every_basis_of_the_dossier_is_there() -> None:
    assert len(PACK.legal_bases) == 103
    assert {basis.kind for basis in PACK.legal_bases} == {"law", "interpretation", "regulation", "standard", "case"}


def test_every_situation_has_its_checklist_and_every_checklist_knows_its_situations() -> None:
    assert [situation.code for situation in PACK.situations] == [f"SIT-{n:02}" for n in range(15)]
    for situation in PACK.situations:
        assert situation.code in PACK.checklist(situation.checklist).situations
    assert PACK.checklist("CL-10").situations == ("SIT-09", "SIT-10")


def test_safety_and_evidence_are_given_to_every_case() -> None:
    assert [checklist.code for checklist in PACK.checklists if checklist.always] == ["CL-01", "CL-05"]


def test_conducts_are_ranked_as_the_dossier_ranks_them() -> None:
    ranked = [conduct.code for conduct in sorted(PACK.conducts, key=lambda conduct: conduct.rank)]
    found_by_rules = [code for code in ranked if code not in {"T06", "T07", "T15", "T17"}]
    assert ">".join(found_by_rules) == "T01>T02>T04>T05>T11>T10>T12>T09>T03>T18>T08>T14>T13>T03b>T16>T19>T11b>T00"
    assert len(ranked) == 22


def test_emergency_numbers_are_always_shown() -> None:
    shown = {line.number for line in PACK.hotlines if line.confidence is Confidence.ALWAYS_SHOWN}
    assert shown == {"110", "120"}
    assert {"12356", "12110", "96110", "12378", "12363", "12321", "12348", "12345", "12368", "12377"} <= {
        line.number for line in PACK.hotlines
    }


@pytest.mark.parametrize("text", words_of_the_client())
def test_the_client_reads_plain_words(text: str) -> None:
    assert not re.search(r"CL-\d|T\d\d|SIT-|第.{1,6}条|银保监会", text)
    assert "求助人" not in text
    assert len(text) <= 90


@pytest.mark.parametrize("step", CLIENT_STEPS, ids=lambda step: step.id)
def test_the_client_is_sent_to_no_number_nobody_has_verified(step) -> None:
    hidden = [line.number for line in PACK.hotlines if line.confidence is Confidence.UNVERIFIED_MEMORY]
    assert hidden
    assert not any(number in step.client_text + step.text for number in hidden)


def test_no_industry_norm_is_called_law_in_a_client_step() -> None:
    norms = {basis.key for basis in PACK.legal_bases if basis.kind == "standard"}
    for step in CLIENT_STEPS:
        if norms & set(step.legal_keys):
            assert "违法" not in step.client_text


def test_danger_comes_before_evidence_and_evidence_before_everything_else() -> None:
    urgency = {step.id: step.today for step in STEPS if step.today}
    assert {step for step, rank in urgency.items() if rank == 1} == {"CL-03/2", "CL-07/1", "CL-09/6"}
    assert "110" in PACK.checklist("CL-07").steps[0].client_text
    assert urgency["CL-05/1"] == urgency["CL-02/2"] == 2


def test_deadlines_are_data_and_name_the_event_they_start_from() -> None:
    terms = {(d.code, d.length, d.unit) for d in DEADLINES}
    days, months = DeadlineUnit.CALENDAR_DAYS, DeadlineUnit.MONTHS
    assert terms == {
        ("police_six_months", 6, months),
        ("payment_order", 15, days),
        ("credit_objection", 20, days),
        ("credit_complaint", 30, days),
        ("complaint_simple", 15, days),
        ("complaint_complex", 30, days),
        ("complaint_extended", 60, days),
    }
    assert all(d.event.endswith("之日") and d.legal_key for d in DEADLINES)


def test_deadlines_of_one_code_are_the_same_everywhere() -> None:
    assert max(Counter(d.code for d in set(DEADLINES)).values()) == 1


def test_the_old_article_42_ended_and_article_50_follows_it_the_next_day() -> None:
    assert PACK.basis("psapl_old42").effective_until == date(2025, 12, 31)
    assert PACK.basis("psapl_50").effective_from == date(2026, 1, 1)


# The corrections of the dossier (0.1), by number: the step that carries each and what it must say.
@pytest.mark.parametrize(
    ("step_id", "said"),
    [
        ("CL-07/6", "第五十条"),  # 1
        ("CL-13/2", "国家金融监督管理总局"),  # 2
        ("CL-02/2", "先截图"),  # 3
        ("CL-03/1", "不要先删除"),  # 3
        ("CL-04/1", "只有属实"),  # 4
        ("CL-06/4", "不是“停止一切联系”"),  # 4
        ("CL-06/5", "至少保留一条官方沟通渠道"),  # 5
        ("CL-10/1", "一律不予理会"),  # 5
        ("CL-14/4", "没有“信用修复服务”"),  # 6
        ("CL-14/5", "截止日已过"),  # 6
        ("CL-12/3", "只管民间借贷"),  # 7
        ("CL-06/2", "有效通话"),  # 8
        ("CL-07/3", "不是催收行为规范"),  # 9
        ("CL-13/7", "没有有效的仲裁协议不能仲裁"),  # 10
        ("CL-13/5", "法律援助“代理”限于"),  # 11
        ("CL-13/8", "严重精神损害"),  # 12
        ("CL-11/1", "时效重新计算"),  # 13
        ("CL-11/7", "时效重新计算"),  # 13
        ("CL-09/5", "时效重新计算"),  # 13
        ("CL-07/6", "只用于高利放贷等非法债务"),  # 14
        ("CL-02/7", "一般不属于商业性短信"),  # 15
    ],
)
def test_common_mistakes_are_corrected_where_they_would_be_made(step_id: str, said: str) -> None:
    step = next(step for step in STEPS if step.id == step_id)
    assert said in step.correction


def test_new_rules_of_2026_are_used() -> None:  # correction 16
    assert PACK.basis("cost_disclosure_2026").effective_from == date(2026, 8, 1)
    assert "2026 年 8 月 1 日" in PACK.checklist("CL-12").steps[3].client_text
    assert "救助" in PACK.checklist("CL-11").steps[8].client_text


def test_outdated_names_stand_in_no_advice_and_no_citation() -> None:
    for text in [step.text + step.client_text for step in STEPS] + [basis.law for basis in PACK.legal_bases]:
        assert not re.search("银保监会|第?四十二条", text)


def test_a_citation_says_only_what_is_known() -> None:
    for basis in PACK.legal_bases:
        assert not re.search("未核|凭记忆|二手", basis.article), basis.key
