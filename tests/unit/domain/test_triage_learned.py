import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.conduct_rules import Certainty, ConductRule
from counsel_desk.domain.guidance import ConductKind, Severity
from counsel_desk.domain.triage import TriageEngine
from counsel_desk.domain.triage_learned import (
    LEARNED,
    Learned,
    LearnedConduct,
    Level,
    Likeness,
    Resemblance,
    unsigned,
)
from counsel_desk.domain.triage_patterns import Vocabulary
from counsel_desk.domain.triage_reading import Reader, Tables
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.guidance.reading import triage_engine

# Invented points: 刀 and 河边 alarm and speak of harm, 妈 of third persons, 饺子 and 好吃 speak against any alarm.
GRAMS = ("刀 900 a900 b-300", "河边 600 a900", "你妈 900 b900", "妈 300 b300", "饺子 -1800", "好吃 -900")
LONG = "那么长的一段话" * 7
TAUGHT = Learned(
    fingerprint="0" * 64,
    messages=6,
    reason="像人工标注为「{conduct}」的信息。",
    base=-40,
    alarming=40,
    doubtful=0,
    strong=50,
    conducts=(LearnedConduct("T01", -20), LearnedConduct("T03", -20)),
    grams=GRAMS,
)
KINDS = [
    ConductKind(code, title, code, Severity.HIGH, rank, (), (), "")
    for rank, (code, title) in enumerate({"T01": "人身威胁", "T03": "骚扰旁人", "T08": "上门", "T00": "提醒"}.items())
]
RULES = [
    ConductRule("R01", "T01", "说刀。", ("带刀",), Certainty.CLEAR),
    ConductRule("R03", "T03", "找人。", ("找你妈",)),
    ConductRule("R08", "T08", "可能要上门。", ("上门",)),
    ConductRule("R00", "T00", "普通提醒。", ("到期",)),
    ConductRule("G01", "GUARD", "防骗提示。", ("谨防",), guard=True, lowers=("T01", "T03", "T08")),
]
READER = Reader(Tables({"馬": "马"}, {}), {}, (), ())
ENGINE = TriageEngine(RULES, KINDS, Vocabulary({}), READER, TAUGHT)
RESEMBLANCE = Resemblance(TAUGHT)


def likeness(text: str, resemblance: Resemblance = RESEMBLANCE) -> Likeness:
    found = resemblance.of(text)
    assert found is not None
    return found


def found(text: str) -> list[tuple[str, str]]:
    return [(each.conduct, each.rule) for each in ENGINE.read(text).suggestions]


@given(st.text("刀河边妈你饺子好吃 ", max_size=30))
def test_every_gram_that_stands_in_a_text_is_counted_once(text: str) -> None:
    assert RESEMBLANCE.grams_in(text) == {place for place, gram in enumerate(RESEMBLANCE.grams) if gram in text}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("晚上在河边见", Level.ALARMING),
        ("在河边吃饺子好吃", Level.QUIET),
        (LONG + "河边", Level.DOUBTFUL),
        ("什么也没有说", Level.QUIET),
    ],
)
def test_a_text_is_as_alarming_as_its_grams_together(text: str, level: Level) -> None:
    assert likeness(text).level is level


def test_points_are_a_sum_over_the_root_of_a_length_to_which_something_is_added() -> None:
    assert likeness("今天晚上你带刀来一趟好吗？").alarm == 900 / 5 - 40


def test_what_is_too_short_to_tell_is_left_to_the_rules() -> None:
    assert RESEMBLANCE.of("河边见") is None
    assert found("河边见") == []
    assert found("他带刀") == [("T01", "R01")]


def test_what_no_rule_knows_is_suggested_with_the_words_that_weighed_most() -> None:
    (suggested,) = ENGINE.read("我在河边等你哦").suggestions
    assert (suggested.conduct, suggested.rule, suggested.matched) == ("T01", LEARNED, "河边")
    assert suggested.reason == "像人工标注为「人身威胁」的信息。"
    assert suggested.certainty is Certainty.LIKELY


def test_words_are_shown_as_they_stand_in_the_original() -> None:
    text = "馬 上给我来河\u200b边"
    (suggested,) = ENGINE.read(text).suggestions
    assert text[suggested.start : suggested.end] == suggested.matched == "河\u200b边"


def test_a_rule_that_finds_the_same_conduct_explains_it() -> None:
    assert found("我明天找你妈") == [("T03", "R03")]
    assert [hit.rule for hit in ENGINE.read("我明天找你妈").hits] == ["R03"]


def test_of_a_message_that_resembles_harmless_ones_only_a_clear_threat_to_life_is_put_up_for_checking() -> None:
    triage = ENGINE.read("带刀来切饺子")
    assert triage.suggestions == ()
    assert [(each.conduct, each.guard) for each in triage.to_check] == [("T01", LEARNED)]


def test_the_name_a_message_is_signed_with_makes_a_threat_no_milder() -> None:
    threat = "再不还款就砍死你全家"
    signed = (f"【饺子消费金融】{threat}", f"{threat}【饺子消费金融】")
    assert [unsigned(each) for each in signed] == [threat, threat]
    shipped = triage_engine(shipped_pack())
    assert {shipped.read(each).suggestions[0].conduct for each in (threat, *signed)} == {"T01"}


def test_conduct_that_was_not_learned_is_left_to_its_rules() -> None:
    assert found("明天上门吃饺子") == [("T08", "R08")]


def test_a_clear_rule_counts_in_an_alarming_message_though_it_resembles_another_conduct() -> None:
    assert found("带刀找你妈你妈妈") == [("T01", "R01"), ("T03", "R03")]


def test_a_doubtful_message_is_to_be_checked_and_not_suggested() -> None:
    triage = ENGINE.read(LONG + "河边")
    assert triage.suggestions == ()
    assert [(each.conduct, each.guard) for each in triage.to_check] == [("T01", LEARNED)]


def test_a_reminder_that_is_only_doubtful_is_still_called_a_reminder() -> None:
    assert found(LONG + "河边到期") == [("T00", "R00")]


def test_a_warning_does_not_silence_what_was_learned() -> None:
    assert found("谨防有人在河边") == [("T01", LEARNED)]


def test_an_alarming_message_without_a_clear_conduct_shows_the_likeliest() -> None:
    conducts = (LearnedConduct("T01", -9), LearnedConduct("T03", -5))
    taught = Resemblance(Learned("0" * 64, 1, "", 0, 0, 0, 50, conducts, ()))
    assert likeness("什么都没有说", taught).shown == {"T03": Certainty.SLIGHT}


@given(st.text(max_size=80))
def test_every_span_of_any_text_says_what_stands_there(text: str) -> None:
    for hit in ENGINE.read(text + "在河边带刀").hits:
        assert all((text + "在河边带刀")[span.start : span.end] == span.matched for span in hit.spans)
