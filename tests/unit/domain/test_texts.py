import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.texts import check_length, clean, one_line, without_bidi
from counsel_desk.errors import InputError

ANY = st.text(alphabet=st.characters(codec=None, categories=None))  # surrogates too


def test_rare_characters_and_emoji_stay_exactly() -> None:
    words = "𠮷野家\t👨‍👩‍👧 e\u0301 阿依古丽·买买提\u202eabc\u200b"
    assert clean(words) == words


def test_controls_and_lone_surrogates_go_and_line_ends_agree() -> None:
    assert clean("a\x00b\x1bc\x7f\x9fd") == "abcd"
    assert clean("一\r\n二\r三\x85四\n五") == "一\n二\n三\n四\n五"
    assert clean("x\ud83dy\ude00z") == "xyz"
    assert clean("\ud83d\ude00") == "😀"
    assert clean("\ud83d") == ""


def test_a_name_is_one_line() -> None:
    assert one_line("  张三\u3000\n 丰\t ") == "张三 丰"


def test_direction_tricks_are_seen_and_do_nothing() -> None:
    assert without_bidi("exe\u202egpj.\u2067") == "exe\ufffdgpj.\ufffd"


def test_a_text_too_long_says_by_how_much() -> None:
    assert check_length("好" * 5, 5, "words") == "好" * 5
    with pytest.raises(InputError) as refused:
        check_length("好" * 6, 5, "words")
    assert refused.value.values == {"length": 6, "limit": 5}


@given(ANY)
def test_cleaning_twice_changes_nothing_and_can_be_written(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    once.encode("utf-8")
    assert "\x00" not in once
    assert "\n" not in one_line(text)
    assert len(without_bidi(text)) == len(text)
