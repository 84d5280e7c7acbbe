import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from counsel_desk.domain.triage import GUARD
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.guidance.reading import reader_of, triage_engine
from counsel_desk.paths import RESOURCES

PACK = shipped_pack()
ENGINE = triage_engine(PACK)
RULES_ALONE = triage_engine(replace(PACK, learned=None, content_hash="the rules alone"))
READER = reader_of(PACK)
FOLDER = Path(RESOURCES, "guidance")


def content(file: Path):
    return yaml.safe_load(file.read_text(encoding="utf-8"))


RULES = [rule for file in sorted((FOLDER / "rules").glob("*.yaml")) for rule in content(file)["rules"]]
WORDS = content(FOLDER / "crisis.yaml")["words"]


def found_by(text: str) -> set[str]:
    triage = RULES_ALONE.read(text)
    return {hit.rule for hit in triage.hits if not hit.guarded} | {guard.rule for guard in triage.guards}


def despair(pattern: str, text: str) -> bool:
    return re.search(pattern, READER.read(text).text, re.IGNORECASE) is not None


def own(entries: list[dict], name: str, key: str) -> list:
    return [pytest.param(entry[name], text, id=f"{entry[name]} {text}") for entry in entries for text in entry[key]]


@pytest.mark.parametrize(("rule", "text"), own(RULES, "id", "hits"))
def test_a_rule_finds_its_own_examples(rule: str, text: str) -> None:
    assert rule in found_by(text)


@pytest.mark.parametrize(("rule", "text"), own(RULES, "id", "misses"))
def test_a_rule_spares_its_harmless_examples(rule: str, text: str) -> None:
    assert rule not in found_by(text)


@pytest.mark.parametrize("example", content(FOLDER / "examples.yaml"), ids=lambda example: example["id"])
def test_the_rules_together_label_an_example_as_people_did(example: dict) -> None:
    triage = ENGINE.read(example["text"])
    found = {each.conduct for each in triage.suggestions} | {each.conduct for each in triage.guards}
    assert found >= set(example["must_hit"])
    assert not found & set(example["must_not_hit"])


def test_every_labelled_example_is_there() -> None:
    assert len(content(FOLDER / "examples.yaml")) == 40


def test_every_rule_says_why_in_plain_words() -> None:
    for rule in PACK.rules:
        assert rule.reason.endswith("。")
        assert not re.search(r"CL-|T\d\d", rule.reason)


def test_only_guards_lower_and_every_guard_lowers_something() -> None:
    for rule in PACK.rules:
        assert rule.guard == bool(rule.lowers) == (rule.conduct == GUARD)


def test_every_conduct_that_shows_in_words_has_a_rule() -> None:
    by_words = {kind.code for kind in PACK.conducts} - {"T06", "T07", "T15", "T17"}
    assert {rule.conduct for rule in PACK.rules} == by_words | {GUARD}


@pytest.mark.parametrize(("pattern", "text"), own(WORDS, "pattern", "hits"))
def test_words_of_despair_are_heard(pattern: str, text: str) -> None:
    assert despair(pattern, text)


@pytest.mark.parametrize(
    "text",
    [
        "活着没意思",
        "不想活",
        "想死",
        "一了百了",
        "跳楼",
        "割腕",
        "安眠药",
        "撑不下去",
        "遗书",
        "解脱",
        "对不起家人，我走了",
        "不 想 活 了",
    ],
)
def test_no_word_a_counsellor_must_not_miss_is_missed(text: str) -> None:
    assert any(despair(word.pattern, text) for word in PACK.crisis_words)


@pytest.mark.parametrize(
    "text",
    [text for entry in WORDS for text in entry["misses"]]
    + [
        "累死了",
        "笑死我了",
        "气死我了",
        "烦死了",
        "急死了",
        "吓死我了",
        "想死你了",
        "跳楼价",
        "死活不肯还",
        "还清了就解脱了",
    ],
)
def test_everyday_words_raise_no_alarm(text: str) -> None:
    assert not [word.pattern for word in PACK.crisis_words if despair(word.pattern, text)]


def test_the_crisis_steps_name_the_numbers_and_the_order() -> None:
    steps = PACK.crisis_steps
    assert steps[0].startswith("别挂电话")
    assert "直接问" in steps[1]
    for word in ("110", "120", "12356", "一个人", "家人", "有生命危险时"):
        assert any(word in step for step in steps)
