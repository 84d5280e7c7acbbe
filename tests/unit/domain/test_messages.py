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
