import pytest

from counsel_desk.domain.triage_patterns import PatternError, Vocabulary
from counsel_desk.domain.triage_words import NotationError, spelt_out, words_of

CLASSES = {"kin": ["爸", "妈", "爸妈"], "third": ["{kin}", "同事"], "call": ["打给", "call"], "sum": [r"`\d+元`"]}


def stands(template: str, text: str) -> bool:
    vocabulary = Vocabulary(CLASSES)
    patterns = vocabulary.patterns(template)
    scan = vocabulary.index().scan(text)
    return any(map(scan.stands, patterns))


def test_a_notation_stands_for_all_its_words() -> None:
    assert sorted(spelt_out("[弄搞]死(你|他)?")) == ["弄死", "弄死他", "弄死你", "搞死", "搞死他", "搞死你"]
    assert spelt_out("a|b") == ["a", "b"]


@pytest.mark.parametrize("broken", ["(你", "你)", "[你", "?", "(一|二|三" + "|四)" * 3, "[一二三四五六七八九十]" * 6])
def test_a_notation_that_cannot_be_spelt_out_is_refused(broken: str) -> None:
    with pytest.raises(NotationError):
        spelt_out(broken)


@pytest.mark.parametrize("broken", [{"a": ["{a}"]}, {"a": ["{b}"]}, {"a": ["{b}"], "b": ["{a}"]}])
def test_a_class_that_leads_nowhere_or_back_to_itself_is_refused(broken: dict[str, list[str]]) -> None:
    with pytest.raises(NotationError):
        words_of(broken)


def test_a_gap_reaches_so_far_and_no_further() -> None:
    assert stands("{call}~2{third}", "打给你的妈")
    assert not stands("{call}~2{third}", "打给你们家的妈")
    assert stands("{call}{third}", "打给妈")
    assert not stands("{call}{third}", "打给你妈")


def test_a_gap_ends_with_the_sentence_unless_it_is_doubled() -> None:
    assert not stands("{call}~9{third}", "打给谁？你妈")
    assert stands("{call}~~9{third}", "打给谁？你妈")


def test_two_sides_may_come_in_either_order() -> None:
    assert stands("{call}<>3{third}", "同事我来打给")
    assert not stands("{call}~3{third}", "同事我来打给")


def test_a_word_within_a_longer_word_is_found_too() -> None:
    assert stands("爸妈都", "你爸妈都好")
    assert stands("{kin}妈", "你爸妈都好")


def test_what_may_be_missing_may_be_missing() -> None:
    assert stands("{call}(一下)?{third}", "打给妈")
    assert stands("{call}(一下)?{third}", "打给一下妈")
    assert stands("{call}{sum}?{third}", "打给500元妈")


def test_a_choice_may_name_classes_and_expressions() -> None:
    assert stands(r"({kin}|`\d+`|你们)来", "300来")
    assert stands(r"({kin}|`\d+`|你们)来", "你们来")
    assert not stands(r"({kin}|`\d+`|你们)来", "我们来")


def test_a_latin_word_stands_by_itself() -> None:
    assert stands("{call}", "我call你")
    assert not stands("{call}", "recalled")


@pytest.mark.parametrize("broken", ["{unknown}", "{call}<>2{kin}<>2{kin}", "(打给", "`[`", "打给}~3{"])
def test_a_pattern_that_cannot_be_read_is_refused(broken: str) -> None:
    with pytest.raises(PatternError):
        Vocabulary(CLASSES).patterns(broken)
