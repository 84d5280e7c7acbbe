import pytest
import sqlcipher3
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.grams import grams, normalise, query_grams

CHINESE = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF) | st.sampled_from("𠮷𪚥𰻝\U000323af\ue000々")
ALPHANUMERIC = st.sampled_from("abcdefXYZ0123456789ＡＢＣ９éÜß")
ANY = st.text(alphabet=st.characters(codec=None, categories=None))


class Index:
    """The index as the vault keeps it."""

    def __init__(self) -> None:
        self.database = sqlcipher3.connect(":memory:")
        self.database.execute(
            "CREATE VIRTUAL TABLE words USING fts5"
            "(grams, content='', contentless_delete=1, detail=none, tokenize='ascii')"
        )

    def add(self, text: str) -> None:
        self.database.execute("INSERT INTO words(grams) VALUES (?)", (grams(text),))

    def finds(self, typed: str) -> bool:
        match = " AND ".join(f'"{gram}"' for gram in query_grams(typed))
        return bool(self.database.execute("SELECT rowid FROM words WHERE words MATCH ?", (match,)).fetchall())


def test_chinese_is_cut_in_pairs_and_the_rest_in_triples() -> None:
    assert grams("今天不还钱") == "今天 天不 不还 还钱 钱"
    assert grams("致电95588或ABC") == "致电 电 955 558 588 88 8 或 abc bc c"
    assert grams("我 vx") == "我 vx x"
    assert grams("") == ""


def test_a_gram_is_kept_once() -> None:
    assert grams("哈哈哈哈") == "哈哈 哈"


def test_short_ends_of_a_query_do_not_hide_what_was_sought() -> None:
    assert query_grams("张三 借") == ("张三",)
    assert query_grams("借 5k") == ("借", "5k")


@pytest.mark.parametrize("typed", ['"', "*", "%", "_", "''", "()", "\x00", "\ud800", "  ", "-"])
def test_signs_alone_search_for_nothing(typed: str) -> None:
    assert query_grams(typed) == ()


@pytest.mark.parametrize(
    "typed", ['"张三"', "张三 OR *", "NEAR(张三", "{grams}: 张三", "张三\x00", "ＡＢＣ", "^张三 -x"]
)
def test_operators_are_only_letters_to_the_index(typed: str) -> None:
    index = Index()
    index.add("张三 or nea near grams abc")
    assert index.finds(typed)


@given(st.text(CHINESE, min_size=2), st.data())
def test_two_characters_are_found_in_every_encrypted_index(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    index = Index()
    index.add(f"。{text}!")
    assert index.finds(text[start : start + 2])


@given(st.text(CHINESE, min_size=2) | st.text(ALPHANUMERIC, min_size=3), ANY, ANY, st.data())
def test_any_part_long_enough_has_its_grams_in_the_text(
    text: str, before: str, after: str, data: st.DataObject
) -> None:
    size = 3 if normalise(text[0]).isascii() else 2
    start = data.draw(st.integers(0, len(text) - size))
    end = data.draw(st.integers(start + size, len(text)))
    assert set(query_grams(text[start:end])) <= set(grams(before + text + after).split(" "))
    assert normalise(text[start:end]) in normalise(before + text + after)


@given(st.text(CHINESE | ALPHANUMERIC | st.sampled_from(" ，。\n"), min_size=2), st.data())
def test_any_two_characters_are_the_beginnings_of_grams(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    kept = grams(text).split()
    for gram in query_grams(text[start : start + 2]):
        assert any(each.startswith(gram) for each in kept)


@given(ANY)
def test_every_gram_survives_the_index(text: str) -> None:
    index = Index()
    index.add(text)
    index.database.execute("CREATE VIRTUAL TABLE kept USING fts5vocab(words, 'row')")
    kept = {term for (term,) in index.database.execute("SELECT term FROM kept")}
    assert kept == set(grams(text).split())
