"""Two wordings of one sentence: what is marked in each is what the other does not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.text_differences import differing_spans


def marked(words: str, spans) -> list[str]:
    return [words[start:end] for start, end in spans]


def test_the_same_words_differ_nowhere() -> None:
    assert differing_spans("先截图。", "先截图。") == ((), ())


def test_only_what_changed_is_marked() -> None:
    before, after = "先截图、留原件，再举报。", "先截图、导出、留原件，再举报。"
    gone, new = differing_spans(before, after)
    assert marked(before, gone) == []
    (added,) = marked(after, new)
    assert sorted(added) == sorted("导出、")


@pytest.mark.parametrize(("before", "after"), [("", "新的话"), ("旧的话", ""), ("完全不同", "另外一句")])
def test_words_with_little_in_common_differ_as_a_whole(before: str, after: str) -> None:
    gone, new = differing_spans(before, after)
    assert "".join(marked(before, gone)) == before
    assert "".join(marked(after, new)) == after


@given(st.text("甲乙丙丁，。𠮷", max_size=60), st.text("甲乙丙丁，。𠮷", max_size=60))
def test_what_is_not_marked_is_the_same_in_both(before: str, after: str) -> None:
    def rest(words: str, spans) -> str:
        return "".join(c for at, c in enumerate(words) if not any(start <= at < end for start, end in spans))

    gone, new = differing_spans(before, after)
    assert rest(before, gone) == rest(after, new)
