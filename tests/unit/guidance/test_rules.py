import re
from pathlib import Path

import pytest
import yaml

from counsel_desk.domain.folding import fold
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.paths import RESOURCES

PACK = shipped_pack()


def entries(file: str, part: str) -> list[dict]:
    return yaml.safe_load(Path(RESOURCES, "guidance", file).read_text(encoding="utf-8"))[part]


def said(text: str) -> str:
    """The text as rules read it: folded, nothing between two Chinese characters."""
    return re.sub(r"(?<=[\u4e00-\u9fff])[\s.·•*\-]+(?=[\u4e00-\u9fff])", "", fold(text))


def hits(pattern: str, text: str) -> bool:
    return re.search(pattern, said(text), re.IGNORECASE) is not None


def own(part: str, file: str, key: str) -> list:
    return [pytest.param(entry["pattern"], text, id=text) for entry in entries(file, part) for text in entry[key]]


@pytest.mark.parametrize(("pattern", "text"), own("rules", "rules.yaml", "hits"))
def test_a_rule_finds_its_own_examples(pattern: str, text: str) -> None:
    assert hits(pattern, text)


@pytest.mark.parametrize(("pattern", "text"), own("rules", "rules.yaml", "misses"))
def test_a_rule_spares_its_harmless_examples(pattern: str, text: str) -> None:
    assert not hits(pattern, text)


@pytest.mark.parametrize("example", entries("rules.yaml", "examples"), ids=lambda example: example["id"])
def test_the_rules_together_label_an_example_as_people_did(example: dict) -> None:
    found = {rule.conduct for rule in PACK.rules if hits(rule.pattern, example["text"])}
    assert found >= set(example["must_hit"])
    assert not found & set(example["must_not_hit"])


def test_all_rules_and_labelled_examples_are_there() -> None:
    assert len(PACK.rules) == 32
    assert [rule.id for rule in PACK.rules if rule.guard] == ["GUARD"]
    assert len(entries("rules.yaml", "examples")) == 40


def test_every_rule_says_why_in_plain_words() -> None:
    for rule in PACK.rules:
        assert rule.reason.endswith("。")
        assert not re.search(r"CL-|T\d\d", rule.reason)


@pytest.mark.parametrize(("pattern", "text"), own("words", "crisis.yaml", "hits"))
def test_words_of_despair_are_heard(pattern: str, text: str) -> None:
    assert hits(pattern, text)


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
    assert any(hits(word.pattern, text) for word in PACK.crisis_words)


@pytest.mark.parametrize(
    "text",
    [text for entry in entries("crisis.yaml", "words") for text in entry["misses"]]
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
    assert not [word.pattern for word in PACK.crisis_words if hits(word.pattern, text)]


def test_the_crisis_steps_name_the_numbers_and_the_order() -> None:
    steps = PACK.crisis_steps
    assert steps[0].startswith("别挂电话")
    assert "直接问" in steps[1]
    for word in ("110", "120", "12356", "一个人", "家人", "有生命危险时"):
        assert any(word in step for step in steps)
