"""Pasted and forwarded messages: each is found with who said it and when, and nothing of its words is lost."""

import phone_exports as phone
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.phone_records import Finding, PhoneRecord, as_details
from counsel_desk.exchange.phone_files import open_phone_text
from counsel_desk.exchange.phone_texts import begins_messages, read_phone_text, read_single_message

NOW = phone.at("2026-03-10 09:30:00")


def told(text: str) -> list[tuple[str, str, str]]:
    """Of each message the instant, the sender and the words."""
    found = read_phone_text(text, NOW)
    return [
        (each.at.strftime("%m-%d %H:%M:%S"), each.sender, each.words) for each in found if isinstance(each, PhoneRecord)
    ]


def test_a_chat_copied_from_wechat_on_a_computer_is_read() -> None:
    assert told("小王 2026/3/5 10:20:30\n明天还不上\n\n就去你单位\n老赵 2026/3/5 22:00:00\n找你领导\n") == [
        ("03-05 10:20:30", "小王", "明天还不上\n\n就去你单位"),
        ("03-05 22:00:00", "老赵", "找你领导"),
    ]


def test_a_chat_sent_by_mail_from_wechat_has_its_days_in_lines_of_their_own() -> None:
    text = "—————  2026-03-05  —————\n\n小王  10:20\n\n还钱\n\n————— 2026-03-06 —————\n\n小王  08:00\n\n在吗\n"
    assert told(text) == [("03-05 10:20:00", "小王", "还钱"), ("03-06 08:00:00", "小王", "在吗")]


def findings(text: str) -> list[tuple[str, str]]:
    """The codes of what is to be told, with what is shown."""
    return [(each.code, each.shown) for each in open_phone_text(text).entries(NOW) if isinstance(each, Finding)]


TALK = [("03-05 21:07:00", "小王", "还钱"), ("03-05 21:08:00", "小王", "没有")]
SHAPES = {
    "name before the time": "小王 2026/3/5 21:07\n 还钱\n我 2026/3/5 21:08\n 没有",
    "time before the name": "2026-03-05 21:07:00 小王\n 还钱\n2026-03-05 21:08:00 我\n 没有",
    "all in one line": "[2026/3/5 21:07:00] 小王: 还钱\n[2026/3/5 21:08:00] 我: 没有",
    "all of the head in brackets": "[小王 2026-03-05 21:07]\n还钱\n[我 2026-03-05 21:08]\n没有",
    "name above the time": "小王\n2026年3月5日 21:07\n还钱\n\n我\n2026年3月5日 21:08\n没有",
    "name below the time": "2026年3月5日 星期四 21:07\n\n小王\n还钱\n\n2026年3月5日 星期四 21:08\n\n我\n没有",
    "name and words below the time": "2026年3月5日 下午9:07\n小王：还钱\n2026年3月5日 下午9:08\n我：没有",
    "account behind the name": "小王(wxid_abc123) 2026-03-05 21:07\n还钱\n我(wxid_def456) 2026-03-05 21:08\n没有",
    "twelve hours": "小王 2026-3-5 PM 9:07\n还钱\n我 2026-03-05 9:08 PM\n没有",
}


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES.keys())
def test_a_talk_is_the_same_in_whatever_shape_it_is_forwarded(text: str) -> None:
    assert told(text) == TALK
    first, second = read_phone_text(text, NOW)
    assert (first.direction, second.direction) == (Direction.INCOMING, Direction.OUTGOING)
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "小王 3月5日 下午9:07\n还钱\n我 3月5日 下午9:08\n没有",
        "3月5日 周四 21:07\n小王：还钱\n3月5日 周四 21:08\n我：没有",
        "—— 03-05 ——\n小王 21:07\n还钱\n我 21:08\n没有",
    ],
)
def test_a_year_that_is_not_said_is_taken_from_the_present_and_that_is_told_once(text: str) -> None:
    assert told(text) == TALK
    [(code, shown)] = findings(text)
    assert code == "phone_file.year_taken"
    assert shown.endswith("→ 2026-03-05")


def test_days_around_new_year_lie_each_in_its_own_year() -> None:
    text = "小王 12月31日 23:59\n还钱\n小王 1月1日 00:01\n还钱"
    assert [each.at.year for each in read_phone_text(text, NOW) if isinstance(each, PhoneRecord)] == [2025, 2026]
    assert findings(text) == [("phone_file.year_taken", "12月31日 23:59 → 2025-12-31")]


def test_a_day_that_is_only_counted_from_today_is_told() -> None:
    assert findings("小王 昨天 23:20\n还钱") == [("phone_file.day_taken", "昨天 23:20 → 2026-03-09")]
    assert findings("小王 星期三 21:07\n还钱") == [("phone_file.day_taken", "星期三 21:07 → 2026-03-04")]


def test_hours_without_any_day_are_the_last_ones_that_were() -> None:
    text = "小王 08:10\n还钱\n我 21:08\n没有"
    assert told(text) == [("03-10 08:10:00", "小王", "还钱"), ("03-09 21:08:00", "小王", "没有")]
    assert findings(text) == [("phone_file.day_taken", "今天 08:10 → 2026-03-10")]


def test_names_under_a_day_are_known_to_the_day_only() -> None:
    text = (
        "—— 2026-03-05 ——\n小王:\n还钱\n收款账号：\n6222\n\n我：\n没有\n\n老赵：\n在吗\n—— 2026-03-06 ——\n小王：\n还钱"
    )
    assert told(text) == [
        ("03-05 00:00:00", "小王", "还钱\n收款账号：\n6222"),
        ("03-05 00:00:00", "我", "没有"),
        ("03-05 00:00:00", "老赵", "在吗"),
        ("03-06 00:00:00", "小王", "还钱"),
    ]
    assert {each.precision for each in read_phone_text(text, NOW)} == {Precision.DAY}


def test_names_and_words_in_one_line_under_a_day_are_read() -> None:
    text = "—— 2026-03-05 ——\n小王: 还钱\n我: 没有\n老赵：在吗"
    assert [(sender, words) for _, sender, words in told(text)] == [("小王", "还钱"), ("我", "没有"), ("老赵", "在吗")]


def test_words_under_a_day_that_nobody_is_named_for_are_kept_as_nobodys() -> None:
    assert told("2026-03-05\n小王：还钱\n2026-03-06\n速还")[1] == ("03-06 00:00:00", "", "速还")


def test_a_colon_in_the_words_of_a_list_of_sms_names_nobody() -> None:
    text = "10690000000001\n2026-03-05 10:20\n通知：您已逾期\n10690000000001\n2026-03-05 10:21\n律师：还款"
    assert [sender for _, sender, _ in told(text)] == ["10690000000001"] * 2
    assert told("2026-03-05 10:20\n温馨提示：请还款") == [("03-05 10:20:00", "", "温馨提示：请还款")]


def test_the_title_of_a_forwarded_chat_is_nobodys_word() -> None:
    text = (
        "小王和我的聊天记录\n\n—————  2026-03-05  —————\n\n小王  21:07\n还钱\n\n群聊的聊天记录\n\n"
        "—————  2026-03-06  —————\n\n老赵  08:00\n我有聊天记录\n等着"
    )
    assert told(text) == [("03-05 21:07:00", "小王", "还钱"), ("03-06 08:00:00", "老赵", "我有聊天记录\n等着")]
    under = "群聊的聊天记录\n2026-03-05\n小王：还钱\n[聊天记录]\n2026-03-06\n小王：还钱"
    assert [words for _, _, words in told(under)] == ["还钱", "还钱"]


def test_a_list_of_sms_that_says_what_each_line_is_called_is_read() -> None:
    text = (
        "发件人: 10690000000001\n时间: 2026-03-05 21:07\n内容: 还钱\n时间：3天\n\n"
        "发件人：+86 138 0000 0001\n时间：2026-03-05 22:07\n内容：速还"
    )
    assert told(text) == [
        ("03-05 21:07:00", "10690000000001", "还钱\n时间：3天"),
        ("03-05 22:07:00", "13800000001", "速还"),
    ]


def test_a_time_that_is_named_within_the_words_begins_no_message() -> None:
    text = "小王 2026-03-05 10:20\n截止时间：2026-03-06 18:00\n时间：2026-03-07 18:00\n不然"
    assert told(text) == [("03-05 10:20:00", "小王", text.partition("\n")[2])]


def test_a_text_without_any_time_is_of_now_and_that_is_told() -> None:
    assert findings("小王:\n还钱\n\n我:\n没有") == [("phone_file.time_taken", "")]
    assert findings("10690000000001\n2026-03-05 10:20\n还款") == []


def test_an_hour_alone_means_today_in_a_chat_that_names_other_days() -> None:
    assert told("小王 昨天 23:20\n还钱\n小王 08:10\n在吗") == [
        ("03-09 23:20:00", "小王", "还钱"),
        ("03-10 08:10:00", "小王", "在吗"),
    ]


def test_a_list_of_sms_with_number_and_time_above_each_is_read_either_way_round() -> None:
    expected = [("03-05 10:20:00", "10690000000001", "请还款"), ("03-05 22:20:01", "10690000000002", "速还")]
    above = "10690000000001\n2026-03-05 10:20\n请还款\n\n10690000000002\n2026-03-05 22:20:01\n速还"
    below = "2026-03-05 10:20\n10690000000001\n请还款\n2026-03-05 22:20:01\n10690000000002\n速还"
    beside = "10690000000001 2026-03-05 10:20\n请还款\n2026年3月5日 22:20:01 10690000000002 速还"
    assert told(above) == told(below) == told(beside) == expected


def test_a_chat_of_qq_names_its_account_behind_the_name() -> None:
    assert told("2026-03-05 10:23:11 老赵(123456789)\n快点还钱") == [("03-05 10:23:11", "老赵", "快点还钱")]


def test_what_the_client_said_themselves_went_out_to_the_one_other() -> None:
    _, answer = read_phone_text("小王 2026-03-05 10:20\n还钱\n我 2026-03-05 10:21\n没有", NOW)
    assert (answer.direction, answer.sender, answer.words) == (Direction.OUTGOING, "小王", "没有")
    assert as_details(answer).words == "没有"


def test_in_a_chat_of_several_it_is_not_guessed_whom_the_client_answered() -> None:
    text = "小王 2026-03-05 10:20\n还钱\n老赵 2026-03-05 10:21\n还钱\n我 2026-03-05 10:22\n没有"
    assert [each.sender for each in read_phone_text(text, NOW)] == ["小王", "老赵", "我"]


def test_the_name_in_a_chat_stands_before_the_words_of_the_incident() -> None:
    [record] = read_phone_text("小王 2026-03-05 10:20\n还钱", NOW)
    assert record.channel is Channel.WECHAT
    assert (as_details(record).number, as_details(record).words) == ("", "小王：还钱")


def test_a_message_that_only_speaks_of_a_time_begins_none() -> None:
    text = "10690000000001 2026-03-05 10:20\n请在 10:20 前还款\n截止时间：2026-03-06 18:00。\n逾期后果自负"
    assert told(text)[0][2].startswith("请在 10:20 前还款\n")


def test_text_without_any_such_line_is_one_message() -> None:
    assert not begins_messages("【晴天】再不还款\n就去你单位")
    note, record = read_single_message("10690000000001\n【晴天】再不还款\n就去你单位", NOW)
    assert note == Finding("phone_file.time_taken")
    assert (record.number, record.words, record.at) == ("10690000000001", "【晴天】再不还款\n就去你单位", NOW)
    assert record.precision is Precision.MINUTE


@pytest.mark.parametrize("local", ["21:59:59", "22:00:00", "07:59:59", "08:00:00"])
def test_the_second_of_a_message_is_kept(local: str) -> None:
    [record] = read_phone_text(f"小王 2026-03-05 {local}\n还钱", NOW)
    assert (record.at, record.precision) == (phone.at(f"2026-03-05 {local}"), Precision.SECOND)


@pytest.mark.parametrize(
    "line",
    [
        "：" * 100_000,
        "a" + " " * 100_000 + "b",
        "2026-03-05" + " " * 100_000 + "b",
        "2026-03-05 10:20 a(" + "a@" * 50_000,
    ],
    ids=["colons", "spaces", "a day and spaces", "accounts"],
)
def test_a_line_without_end_keeps_nobody_waiting(line: str) -> None:
    """With patterns that go back over it again and again each of these took minutes."""
    *_, last = open_phone_text(f"{line}\n小王 2026-03-05 10:20\n还钱").entries(NOW)
    assert (last.name, last.words) == ("小王", "还钱")


HEADS = [
    "小王：",
    "我: 没有",
    "3月5日 下午9:07",
    "群聊的聊天记录",
    "时间: 2026-03-05 10:20",
    "小王 2026-03-05 10:20",
    "2026-03-05 10:20",
    "10690000000001",
    "—— 2026-03-05 ——",
    "小王 10:20",
    "",
    "还钱",
]
LINES = st.sampled_from([*HEADS, "2026-13-45 10:20 小王", "2026-03-05 10:20 小王: 还钱", "我 昨天 10:20"])


@given(st.lists(LINES | st.text(max_size=20), max_size=12).map("\n".join))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for each in read_phone_text(text, NOW):
        str(each).encode("utf-8", "surrogatepass")


def without_ends(words: str) -> str:
    """Spaces at the ends of a line are seen by nobody."""
    return "\n".join(map(str.strip, words.split("\n")))


SPEECH = st.text(st.sampled_from("还钱我不3，。 \n😆a"), min_size=1).map(str.strip).filter(bool)
SHAPE_OF_HEAD = st.sampled_from(("{who} {at}\n{words}", "{at} {who}\n{words}", "[{at}] {who}: {words}"))


@given(SHAPE_OF_HEAD, st.lists(st.tuples(st.sampled_from(("小王", "老赵")), SPEECH), min_size=1, max_size=6))
def test_whatever_was_said_is_read_again(shape: str, said: list[tuple[str, str]]) -> None:
    times = [f"2026-03-05 10:{minute:02}:00" for minute in range(len(said))]
    text = "\n".join(shape.format(who=who, at=at, words=words) for (who, words), at in zip(said, times, strict=True))
    expected = [(at[5:], who, without_ends(words)) for (who, words), at in zip(said, times, strict=True)]
    assert [(at, who, without_ends(words)) for at, who, words in told(text)] == expected
