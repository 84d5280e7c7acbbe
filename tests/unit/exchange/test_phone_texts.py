"""Pasted and forwarded messages: each is found with who said it and when, and nothing of its words is lost."""

import phone_exports as phone
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.phone_records import PhoneRecord, as_details
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
    record = read_single_message("10690000000001\n【晴天】再不还款\n就去你单位", NOW)
    assert (record.number, record.words, record.at) == ("10690000000001", "【晴天】再不还款\n就去你单位", NOW)
    assert record.precision is Precision.MINUTE


@pytest.mark.parametrize("local", ["21:59:59", "22:00:00", "07:59:59", "08:00:00"])
def test_the_second_of_a_message_is_kept(local: str) -> None:
    [record] = read_phone_text(f"小王 2026-03-05 {local}\n还钱", NOW)
    assert (record.at, record.precision) == (phone.at(f"2026-03-05 {local}"), Precision.SECOND)


HEADS = ["小王 2026-03-05 10:20", "2026-03-05 10:20", "10690000000001", "—— 2026-03-05 ——", "小王 10:20", "", "还钱"]
LINES = st.sampled_from([*HEADS, "2026-13-45 10:20 小王", "2026-03-05 10:20 小王: 还钱", "我 昨天 10:20"])


@given(st.lists(LINES | st.text(max_size=20), max_size=12).map("\n".join))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for each in read_phone_text(text, NOW):
        str(each).encode("utf-8", "surrogatepass")
