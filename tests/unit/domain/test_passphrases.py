import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.passphrases import normalise_passphrase, strength
from counsel_desk.errors import InputError


@pytest.mark.parametrize("passphrase", ["a'b\"c\\d", "nul\x00in", "🔑钥匙", "trailing ", " leading", "\t"])
def test_what_is_typed_stays_part_of_the_passphrase(passphrase: str) -> None:
    assert normalise_passphrase(passphrase) == passphrase


def test_full_width_and_decomposed_typing_open_the_same_vault() -> None:
    assert normalise_passphrase("ｐａｓｓ１") == "pass1"
    assert normalise_passphrase("cafe\u0301") == normalise_passphrase("café")


def test_half_a_character_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        normalise_passphrase("\ud83d")
    assert refused.value.code == "passphrase.broken_character"


@pytest.mark.parametrize(
    ("passphrase", "level", "code"),
    [
        ("", 0, "passphrase.empty"),
        ("abc", 0, "passphrase.too_short"),
        ("123456", 0, "passphrase.common"),
        ("Password1", 0, "passphrase.common"),
        ("１２３４５６", 0, "passphrase.common"),
        ("aaaaaaaaaaaa", 0, "passphrase.repeated"),
        ("abcdefghijk", 0, "passphrase.repeated"),
        ("hxtq", 0, "passphrase.too_weak"),
        ("gk7rw2m", 1, "passphrase.weak"),
        ("窗外有棵老槐树", 2, "passphrase.fair"),
        ("窗外有棵老槐树今年没开花", 4, "passphrase.strong"),
        ("vK7-pQ2-zT", 3, "passphrase.good"),
        ("teal harbour ox lantern", 4, "passphrase.strong"),
    ],
)
def test_the_hint_matches_what_a_thief_would_need(passphrase: str, level: int, code: str) -> None:
    assert (strength(passphrase).level, strength(passphrase).code) == (level, code)


def test_a_common_part_adds_little() -> None:
    assert strength("wx password").level < strength("wx pzhkvotd").level


@given(st.text())
def test_any_text_has_a_strength_and_one_form(passphrase: str) -> None:
    assert 0 <= strength(passphrase).level <= 4
    assert strength(passphrase) == strength(unicodedata.normalize("NFKC", passphrase))
    assert normalise_passphrase(normalise_passphrase(passphrase)) == normalise_passphrase(passphrase)
