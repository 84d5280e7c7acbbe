import pytest
import yaml

from counsel_desk.domain.guidance import RedLinePlace
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.guidance.red_lines import crossings, lines_at
from counsel_desk.paths import RESOURCES

PACK = shipped_pack()
EXAMPLES = yaml.safe_load((RESOURCES / "guidance/red_lines.yaml").read_text("utf-8"))
HITS = [(line["code"], text) for line in EXAMPLES for text in line["hits"]]
MISSES = [text for line in EXAMPLES for text in line["misses"]]
STEPS = [step for checklist in PACK.checklists for step in checklist.steps]


@pytest.mark.parametrize(("code", "text"), HITS)
def test_words_that_cross_a_line_are_hinted_at(code: str, text: str) -> None:
    assert code in {each.line.code for each in crossings(PACK, text, RedLinePlace.ADVICE)}


@pytest.mark.parametrize("text", MISSES)
def test_words_that_warn_of_it_are_left_alone(text: str) -> None:
    assert crossings(PACK, text, RedLinePlace.ADVICE) == ()


def test_every_line_with_a_pattern_has_examples_of_both_kinds() -> None:
    for line in EXAMPLES:
        assert not line.get("pattern") or (line["hits"] and line["misses"]), line["code"]


def test_the_shipped_checklists_keep_to_the_red_lines() -> None:
    said = {step.id: (step.client_text, step.text, step.correction) for step in STEPS}
    crossed = {
        (step, each.line.code, text[each.start : each.end])
        for step, texts in said.items()
        for text in texts
        for each in crossings(PACK, text, RedLinePlace.PAPER)
    }
    assert crossed == set()


def test_a_crossing_says_where_it_stands_in_the_text() -> None:
    text = "先核账。\n放心，我们保证不起诉您。"
    [found] = crossings(PACK, text, RedLinePlace.PROMISE)
    assert (found.line.code, text[found.start : found.end]) == ("no_promise", "保证不起诉")


def test_the_consent_of_third_persons_is_asked_where_their_things_are_kept() -> None:
    assert [line.code for line in lines_at(PACK, RedLinePlace.THIRD_PERSON)] == ["third_persons"]
