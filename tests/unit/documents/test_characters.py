import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsel_desk.documents.characters import LINE_SEPARATOR, as_printed
from counsel_desk.documents.fonts import can_draw


@pytest.mark.parametrize("text", ["林小满", "<b>&amp;</b>", "{name} %s \\n", "C-2026-0001", "欧阳·喆玥昇"])
def test_ordinary_text_is_printed_as_it_was_typed(text: str):
    assert as_printed(text) == text


def test_a_character_no_font_can_draw_is_a_box_with_its_code():
    assert as_printed("张\U000f1234") == "张□[U+F1234]"


@pytest.mark.parametrize("text", ["\x00", "\x1b", "\ud83d", "\ufffc", "\ufdd0", "\uffff"])
def test_what_is_not_a_character_is_seen_and_not_obeyed(text: str):
    assert as_printed(f"a{text}b") == f"a□[U+{ord(text):04X}]b"


def test_the_name_character_of_a_plane_the_font_lacks_is_drawn_by_the_system_or_shown_as_its_code():
    assert as_printed("𠮷") == ("𠮷" if can_draw("𠮷") else "□[U+20BB7]")


def test_radicals_copied_from_other_papers_become_the_characters_they_look_like():
    assert as_printed("⽇⽤⾯⾃⼈") == "日用面自人"
    assert as_printed("\uf9d1") == "六"


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u2066", "\ufeff", "\u00ad", "\ufe0f", "\U000e0100"])
def test_invisible_marks_do_not_turn_or_break_the_writing(hidden: str):
    assert as_printed(f"林{hidden}小满") == "林小满"


def test_a_tower_of_accents_is_cut_to_what_writing_needs():
    assert len(as_printed("x" + "\u0301" * 200)) <= 3


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\v"])
def test_a_new_line_stays_in_its_paragraph(line_end: str):
    assert as_printed(f"一{line_end}二") == f"一{LINE_SEPARATOR}二"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(st.text(st.characters(codec=None), max_size=20))
def test_no_text_at_all_is_refused_and_what_is_printed_stays_so(text: str):
    printed = as_printed(text)
    assert as_printed(printed) == printed
    printed.encode()
