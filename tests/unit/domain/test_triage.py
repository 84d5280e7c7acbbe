import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.conduct_rules import Certainty, ConductRule
from counsel_desk.domain.guidance import ConductKind, CrisisWord, Severity
from counsel_desk.domain.incidents import Direction
from counsel_desk.domain.triage import Span, Suggestion, TriageEngine, screen_crisis
from counsel_desk.domain.triage_patterns import Vocabulary
from counsel_desk.domain.triage_reading import Reader, Tables

RANKED = ("T01", "T11", "T12", "T03", "T08", "T11b", "T00")
CONDUCTS = [ConductKind(code, code, code, Severity.HIGH, rank, (), (), "") for rank, code in enumerate(RANKED)]
CLASSES = {"your": ["[你您](的)?"], "kin": ["爸", "妈", "爸妈"], "visit": ["上门", "户籍地"], "never": ["不会", "从不"]}
WARNED = ("T11", "T12")
RULES = [
    ConductRule("R14", "T08", "可能要上门。", ("{visit}",), unless=("(快递|取件)",)),
    ConductRule("R01", "T01", "人身威胁。", ("(弄死|收拾)[你您]",), Certainty.CLEAR),
    ConductRule("R18", "T11", "索要屏幕。", ("(共享屏幕|安全账户)",), Certainty.CLEAR),
    ConductRule("R21", "T11", "加好友。", ("(添加|加)(我|老师)?微信",)),
    ConductRule("R24", "T12", "前期费。", ("解冻费",), unless=("{never}~8解冻费",)),
    ConductRule(
        "R07", "T03", "联系家里人。", ("(打给|找)~6{your}{kin}",), needs=("(欠|还钱)",), excluded_by=("家长会",)
    ),
    ConductRule("R30", "T11b", "有网址。", (r"`[a-z]+\.top`",)),
    ConductRule("R00", "T00", "普通提醒。", ("(应还|还款日)",)),
    ConductRule("G01", "GUARD", "防骗提示。", ("(谨防|请勿)",), guard=True, lowers=WARNED),
]
ENGINE = TriageEngine(RULES, CONDUCTS, Vocabulary(CLASSES), Reader(Tables({}, {}), {}, (), ()))
CRISIS = (CrisisWord("活着没(有)?意思", ""), CrisisWord("没意思了?", ""), CrisisWord("不想活", ""))


def codes(text: str) -> list[str]:
    return [each.conduct for each in ENGINE.read(text).suggestions]


def test_a_suggestion_says_which_rule_which_words_why_and_how_surely() -> None:
    (found,) = ENGINE.read("再不来就弄死你").suggestions
    assert found == Suggestion("T01", "R01", (Span(4, 7, "弄死你"),), Certainty.CLEAR, "人身威胁。")


def test_a_rule_that_rests_on_several_places_shows_each_of_them() -> None:
    (found,) = ENGINE.read("欠着不给？我这就打给一下你爸妈").suggestions
    assert [span.matched for span in found.spans] == ["打给", "你爸妈"]
    assert (found.start, found.end, found.matched) == (8, 10, "打给")


@pytest.mark.parametrize(
    ("patterns", "shown"),
    [(("上门", "上门~9(爸|妈)"), ["上门"]), (("上门~9(爸|妈)", "上门"), ["上门", "爸"])],
)
def test_of_ways_that_begin_at_one_place_the_first_that_the_rule_names_is_shown(patterns, shown) -> None:
    rules = [ConductRule("R14", "T08", "可能要上门。", patterns)]
    engine = TriageEngine(rules, CONDUCTS, Vocabulary({}), Reader(Tables({}, {}), {}, (), ()))
    (found,) = engine.read("明天上门找你爸").suggestions
    assert [span.matched for span in found.spans] == shown


def test_the_gravest_conduct_comes_first() -> None:
    assert codes("上门收拾你，先交解冻费") == ["T01", "T12", "T08"]


def test_each_conduct_is_suggested_once_by_its_surest_rule_and_every_hit_is_kept() -> None:
    triage = ENGINE.read("加微信，共享屏幕")
    assert [each.rule for each in triage.suggestions] == ["R18"]
    assert [each.rule for each in triage.hits] == ["R18", "R21"]


def test_words_need_their_context_where_the_rule_says_so() -> None:
    assert codes("我待会打给你爸") == []
    assert codes("还钱，我待会打给你爸") == ["T03"]
    assert codes("还钱，家长会的事打给你爸") == []


def test_a_sentence_that_says_the_contrary_takes_back_only_itself() -> None:
    assert codes("快递上门取件") == []
    assert codes("快递上门取件。今晚还有人上门") == ["T08"]
    assert codes("我们从不收取解冻费") == []
    assert codes("我们从不收费。先交解冻费") == ["T12"]


def test_what_the_client_wrote_shows_no_conduct_of_a_collector() -> None:
    assert ENGINE.read("你再来我收拾你", Direction.OUTGOING).hits == ()


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
    triage = ENGINE.read("要求共享屏幕、收取解冻费的，请勿相信")
    assert triage.suggestions == ()
    assert [(each.conduct, each.guard, each.guarded) for each in triage.to_check] == [
        ("T11", "G01", True),
        ("T12", "G01", True),
    ]
    assert [each.matched for each in triage.guards] == ["请勿"]


def test_a_warning_lowers_only_what_it_says_it_lowers() -> None:
    assert codes("请勿报警，否则弄死你，共享屏幕") == ["T01"]


def test_a_bare_address_is_not_named_beside_other_signs_of_phishing() -> None:
    assert codes("见 abc.top") == ["T11b"]
    assert codes("见 abc.top，共享屏幕") == ["T11"]


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


@given(st.text() | st.text(alphabet="加微信.-* \u200b上门请勿共享屏幕弄死①ﬁ欠打给你爸", max_size=30))
def test_every_find_points_into_the_original(text: str) -> None:
    triage = ENGINE.read(text)
    for each in triage.hits + triage.guards:
        assert each.spans
        for span in each.spans:
            assert text[span.start : span.end] == span.matched != ""
        assert all(one.end < other.start for one, other in zip(each.spans, each.spans[1:], strict=False))
    for span in screen_crisis(text, CRISIS):
        assert text[span.start : span.end] == span.matched != ""
