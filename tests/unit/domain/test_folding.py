from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.folding import fold, fold_with_origins


def test_the_same_words_compare_equal_however_they_are_written() -> None:
    assert fold("ＡＢＣ１２３：") == fold("abc123:") == "abc123:"
    assert fold("加\u200b微\ufeff信") == "加微信"
    assert fold("café") == fold("cafe\u0301") == "cafe"
    assert fold("⽇⽤⾯⾃⼈") == "日用面自人"
    assert fold("𠮷野家") == "𠮷野家"
    assert fold("가나") == "가나"


def test_a_find_points_into_the_original() -> None:
    original = "请㊤门：加\u200b微信"
    folded = fold_with_origins(original)
    start = folded.text.index("加微信")
    first, last = folded.span(start, start + 3)
    assert original[first:last] == "加\u200b微信"


@given(st.text(), st.text())
def test_a_part_of_a_text_folds_to_a_part(first: str, second: str) -> None:
    assert fold(first + second) == fold(first) + fold(second)


@given(st.text(alphabet=st.characters(codec=None, categories=None)))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    folded = fold_with_origins(text)
    assert folded.text == fold(text)
    assert len(folded.origins) == len(folded.text)
