from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.phones import (
    PhoneKind,
    check_phone,
    find_numbers,
    format_phone,
    last_four,
    mask_phone,
    normalise_phone,
    phone_kind,
)
from counsel_desk.errors import InputError


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("138 0000 0001", "13800000001"),
        ("138-0000-0001", "13800000001"),
        ("１３８００００００１１", "13800000011"),
        ("+86 138 0000 0001", "13800000001"),
        ("＋86 13800000001", "13800000001"),
        ("0086-13800000001", "13800000001"),
        ("8613800000001", "13800000001"),
        ("013800000001", "13800000001"),
        ("(010) 8888-6666", "01088886666"),
        ("+86 10 8888 6666", "01088886666"),
        ("+86 (0)755 8888 6666", "075588886666"),
        ("+86 95588", "95588"),
        ("+86 106575555", "106575555"),
        ("00852 0000 1111", "+85200001111"),
        ("+1 (202) 555-0100", "+12025550100"),
        ("", ""),
    ],
)
def test_a_number_is_the_same_however_it_is_typed(typed: str, kept: str) -> None:
    assert normalise_phone(typed) == kept


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("13800000001", PhoneKind.MOBILE),
        ("19900000001", PhoneKind.MOBILE),
        ("01088886666", PhoneKind.LANDLINE),
        ("075588886666", PhoneKind.LANDLINE),
        ("88886666", PhoneKind.LANDLINE),
        ("95588", PhoneKind.SERVICE_95),
        ("95000123", PhoneKind.SERVICE_95),
        ("96110", PhoneKind.SERVICE_95),
        ("106575555", PhoneKind.SMS_106),
        ("10690000000000001", PhoneKind.SMS_106),
        ("4000000000", PhoneKind.TOLLFREE),
        ("110", PhoneKind.HOTLINE),
        ("12378", PhoneKind.HOTLINE),
        ("10086", PhoneKind.HOTLINE),
        ("+85200001111", PhoneKind.FOREIGN),
        ("1380000000", PhoneKind.UNKNOWN),
        ("", PhoneKind.UNKNOWN),
    ],
)
def test_the_kind_follows_from_the_shape(number: str, kind: PhoneKind) -> None:
    assert phone_kind(number) is kind


@pytest.mark.parametrize("number", ["95588", "106575555", "110", "1380000000", "\u202d13800000001\u202c"])
def test_unusual_numbers_are_taken(number: str) -> None:
    assert check_phone(number)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "phone.too_short"),
        ("12", "phone.too_short"),
        ("1" * 25, "phone.too_long"),
        ("张三", "phone.not_a_number"),
        ("1380000000l", "phone.not_a_number"),
        ("1.38E+10", "phone.not_a_number"),
        ("138****0001", "phone.masked"),
        ("138xxxx0001", "phone.masked"),
    ],
)
def test_what_is_no_number_is_named_with_its_field(typed: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        check_phone(typed, "sender")
    assert (refused.value.code, refused.value.field) == (code, "sender")


def test_numbers_are_shown_in_groups_and_masked() -> None:
    assert format_phone("13800000001") == "138 0000 0001"
    assert format_phone("01088886666") == "010 8888 6666"
    assert format_phone("07558886666") == "0755 888 6666"
    assert format_phone("4000000000") == "400 000 0000"
    assert mask_phone("13800000001") == "138****0001"
    assert mask_phone("95588") == "95588"
    assert mask_phone("88886666") == "****6666"
    assert mask_phone("") == ""
    assert last_four("13800000001") == "0001"


def test_numbers_are_found_in_a_message_but_amounts_and_case_numbers_are_not() -> None:
    text = "逾期95000元，请致电400-000-0000或９５５８８，专员138 0000 0001；座机(010)88886666，再拨400-000-0000。"
    assert find_numbers(text) == ("4000000000", "95588", "13800000001", "01088886666")
    assert find_numbers("(2026)京0105民初12345号，尾号1234，卡号6222021234567890123，请通知王某138****0000") == ()
    assert find_numbers("可拨96110，或12378。") == ("96110", "12378")


@given(st.text())
def test_any_text_is_a_number_or_a_kind_refusal(text: str) -> None:
    number = normalise_phone(text)
    assert normalise_phone(number) == number
    assert normalise_phone(format_phone(number)) == number
    mask_phone(number)
    find_numbers(text)
    with suppress(InputError):
        assert check_phone(text) == number


@given(st.from_regex(r"(\+|00|86|0)?[0-9]{0,16}", fullmatch=True))
def test_normalising_twice_changes_nothing(text: str) -> None:
    number = normalise_phone(text)
    assert normalise_phone(number) == number
    assert normalise_phone(format_phone(number)) == number
