import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.guidance import ConductKind, ConductRule, CrisisWord, Severity
from counsel_desk.domain.triage import Span, Suggestion, TriageEngine, screen_crisis

RANKED = ("T01", "T11", "T12", "T08", "T00")
CONDUCTS = [ConductKind(code, code, code, Severity.HIGH, rank, (), (), "") for rank, code in enumerate(RANKED)]
RULES = [
    ConductRule("R14", "T08", "上门|户籍地", "可能要上门"),
    ConductRule("R01", "T01", "弄死|收拾你", "人身威胁"),
    ConductRule("R18", "T11", "共享屏幕|安全账户", "索要屏幕"),
    ConductRule("R21", "T11", "(添加|加)(我|老师)?微信", "加好友"),
    ConductRule("R24", "T12", "解冻费", "前期费"),
    ConductRule("R00", "T00", "应还|还款日", "普通提醒"),
    ConductRule("GUARD", "GUARD", "谨防|请勿", "防骗提示", guard=True),
]
ENGINE = TriageEngine(RULES, CONDUCTS)
CRISIS = (CrisisWord("活着没(有)?意思", ""), CrisisWord("没意思了?", ""), CrisisWord("不想活", ""))


def codes(text: str) -> list[str]:
    return [each.conduct for each in ENGINE.read(text).suggestions]


def test_a_suggestion_says_which_rule_and_which_words() -> None:
    assert ENGINE.read("三日内上门走访").suggestions == (Suggestion("T08", "R14", 3, 5, "上门"),)


def test_the_gravest_conduct_comes_first() -> None:
    assert codes("上门收拾你，先交解冻费") == ["T01", "T12", "T08"]


def test_each_conduct_is_suggested_once_and_every_hit_is_kept() -> None:
    triage = ENGINE.read("加微信，共享屏幕")
    assert [each.rule for each in triage.suggestions] == ["R21"]
    assert [each.rule for each in triage.hits] == ["R21", "R18"]


@pytest.mark.parametrize(
    ("written", "matched"),
    [
        ("请加\u200b微\ufeff信", "加\u200b微\ufeff信"),
        ("请加.微-信吧", "加.微-信"),
        ("请加 微 信", "加 微 信"),
        ("请加*老师 微信", "加*老师 微信"),
        ("⑴加微信", "加微信"),
    ],
)
def test_tricks_against_filters_are_seen_through_and_shown_as_written(written: str, matched: str) -> None:
    (found,) = ENGINE.read(written).suggestions
    assert found.matched == written[found.start : found.end] == matched


def test_a_warning_against_swindlers_is_not_suggested_but_asked_to_be_checked() -> None:
    triage = ENGINE.read("凡是要求共享屏幕、收取解冻费的，都是诈骗，请勿相信")
    assert triage.suggestions == ()
    assert [(each.conduct, each.guarded) for each in triage.to_check] == [("T11", True), ("T12", True)]
    assert [each.matched for each in triage.guards] == ["请勿"]


def test_a_threat_stays_a_threat_beside_any_warning() -> None:
    assert codes("请勿报警，否则弄死你，共享屏幕") == ["T01"]


def test_an_ordinary_reminder_is_named_only_when_nothing_else_is_found() -> None:
    assert codes("本期应还986.40元") == ["T00"]
    assert codes("本期应还986.40元，否则上门") == ["T08"]
    assert codes("本期应还986.40元，请勿共享屏幕") == []
    assert codes("您的包裹已到站") == []


def test_rules_do_not_reach_across_lines() -> None:
    assert codes("请加\n微信") == []
    assert screen_crisis("活着没\n今天来电", (CrisisWord("活着没$", ""),)) == (Span(0, 3, "活着没"),)


def test_words_of_despair_are_found_however_they_are_written() -> None:
    assert screen_crisis("我觉得活 着没意思了，真的不想活", CRISIS) == (
        Span(3, 10, "活 着没意思了"),
        Span(13, 16, "不想活"),
    )
    assert screen_crisis("", CRISIS) == ()


@given(st.text() | st.text(alphabet="加微信.-* \u200b上门请勿共享屏幕弄死①ﬁ", max_size=30))
def test_every_find_points_into_the_original(text: str) -> None:
    triage = ENGINE.read(text)
    for each in triage.hits + triage.guards:
        assert text[each.start : each.end] == each.matched != ""
    for span in screen_crisis(text, CRISIS):
        assert text[span.start : span.end] == span.matched != ""
