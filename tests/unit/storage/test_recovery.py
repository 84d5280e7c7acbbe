"""The recovery code survives being printed, read aloud and typed, and says where it was mistyped."""

import itertools

import pytest

from counsel_desk.errors import VaultError
from counsel_desk.storage.recovery import looks_like_recovery_code, new_recovery_code, parse_recovery_code


def group_named_wrong(text):
    with pytest.raises(VaultError) as caught:
        parse_recovery_code(text)
    assert caught.value.code == "recovery.group_wrong"
    return caught.value.values["group"]


def test_a_code_is_eight_groups_of_characters_that_cannot_be_confused():
    for _ in range(50):
        groups = new_recovery_code().split("-")
        assert [len(group) for group in groups] == [5] * 8
        assert not set("".join(groups)) & set("0O1IL2Z5S8B6GDQUV")


def test_no_two_codes_are_alike_and_each_holds_128_bits():
    codes = {new_recovery_code() for _ in range(100)}
    assert len(codes) == 100
    assert all(len(parse_recovery_code(code)) == 16 for code in codes)


def test_a_code_is_understood_in_any_case_width_and_spacing():
    code = new_recovery_code()
    wide = "".join(chr(ord(character) + 0xFEE0) for character in code)

    for typed in (code.lower(), code.replace("-", ""), code.replace("-", "  "), f" {code}\n", wide):
        assert looks_like_recovery_code(typed)
        assert parse_recovery_code(typed) == parse_recovery_code(code)


def test_every_single_wrong_character_names_its_group():
    code = new_recovery_code()
    for place, character in enumerate(code):
        if character == "-":
            continue
        for other in "3479ACEFHJKMNPRTX0OZ?".replace(character, ""):
            typed = code[:place] + other + code[place + 1 :]
            if other == "?":
                continue
            assert group_named_wrong(typed) == place // 6 + 1


def test_exchanged_neighbours_and_exchanged_groups_are_noticed():
    code = new_recovery_code()
    groups = code.split("-")
    for first, second in itertools.pairwise(range(8)):
        if groups[first] != groups[second]:
            exchanged = groups.copy()
            exchanged[first], exchanged[second] = groups[second], groups[first]
            assert group_named_wrong("-".join(exchanged)) == first + 1
    for place in range(4):
        group = groups[0]
        swapped = group[:place] + group[place + 1] + group[place] + group[place + 2 :]
        if swapped != group:
            assert group_named_wrong("-".join([swapped, *groups[1:]])) == 1


def test_a_missing_character_names_the_group_or_the_length():
    code = new_recovery_code()
    assert group_named_wrong(code[:6] + code[7:]) == 2

    with pytest.raises(VaultError) as caught:
        parse_recovery_code(code.replace("-", "")[:-1])
    assert caught.value.code == "recovery.length_wrong"
    assert caught.value.values == {"expected": 40, "found": 39}


def test_a_passphrase_is_not_taken_for_a_code():
    for passphrase in (
        "correct horse battery staple",
        "安静的夏天有很多蝉" * 5,
        "x" * 12,
        "Frühling-lässt-sein-blaues-Band-wieder-flattern",
    ):
        assert not looks_like_recovery_code(passphrase)
