"""What a pasted message says about itself, and that its words stay exact."""

from datetime import datetime

import pytest

from counsel_desk.domain.messages import read_message
from counsel_desk.domain.moments import CHINA, Precision

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=CHINA)


def test_number_and_time_above_a_message_are_taken_off_and_read() -> None:
    read = read_message("1069 0000 0001\n2026年11月17日 21:30\n【晴天】请尽快还款", NOW)
    assert (read.number, read.words, read.signature) == ("106900000001", "【晴天】请尽快还款", "晴天")
    assert (read.happened_at, read.precision) == (datetime(2026, 11, 17, 21, 30, tzinfo=CHINA), Precision.MINUTE)


@pytest.mark.parametrize("text", ["今天\n不还钱就上门", "昨晚\n打了十次", "请还款", "95588", "今天"])
def test_a_first_line_that_may_be_the_message_stays(text: str) -> None:
    assert read_message(text, NOW).words == text


def test_a_message_without_a_time_was_there_now() -> None:
    read = read_message("请还款【晴天】", NOW)
    assert (read.happened_at, read.precision, read.signature) == (NOW, Precision.MINUTE, "晴天")


def test_controls_go_and_everything_else_stays() -> None:
    assert read_message("还\x00钱\r\n  两\t格 \ud800", NOW).words == "还钱\n  两\t格"


@pytest.mark.parametrize(
    "head",
    [
        "13800000099 11-17 08:05 ",
        "13800000099，11月17日 08:05：",
        "138 0000 0099 2026-11-17 08:05\n",
        "2026/11/17 08:05 +86 13800000099 ",
        "[2026-11-17 08:05] 13800000099: ",
        "13800000099 昨天 早上8:05\n",
    ],
)
def test_number_and_time_in_one_line_before_the_words_are_read(head: str) -> None:
    read = read_message(f"{head}你舅妈知道了吗", NOW)
    assert (read.number, read.words) == ("13800000099", "你舅妈知道了吗")
    assert (read.happened_at, read.precision) == (datetime(2026, 11, 17, 8, 5, tzinfo=CHINA), Precision.MINUTE)


@pytest.mark.parametrize(
    "text", ["10月9日 23:15 明天不还就找你领导", "10月9日 23:15【晴天】请还款", "13800000099\n10月9日 23:15 还钱"]
)
def test_a_day_and_an_hour_before_the_words_are_the_time(text: str) -> None:
    read = read_message(text, NOW)
    assert read.happened_at == datetime(2026, 10, 9, 23, 15, tzinfo=CHINA)
    assert not read.words.startswith("10月")


@pytest.mark.parametrize(
    "text",
    [
        "11月17日 10:00 前还清",  # a term
        "11月17日10:00上门",
        "11月23日 08:05 上门找你",  # a day to come
        "2027-11-23 08:05 上门找你",
        "08:05 上门找你",  # no day
        "我们 11-17 08:05 到你家",  # the middle of a sentence
        "请于 13800000099 11-17 08:05 联系",
        "欠款 5000 11-17 08:05 起诉",
        "13800000099 是你家人吗",
        "11-17 08:05",
    ],
)
def test_a_time_that_a_sentence_speaks_of_stays_in_it(text: str) -> None:
    read = read_message(text, NOW)
    assert (read.words, read.number, read.happened_at) == (text, "", NOW)
