"""A yearly rate is read as it is typed."""

import pytest

from counsel_desk.domain.rates import parse_rate
from counsel_desk.errors import InputError


@pytest.mark.parametrize("text", ["3.45", "3.45%", " ３．４５％", "百分之3.45"])
def test_a_rate_is_read_in_hundredths_of_a_percent(text: str) -> None:
    assert parse_rate(text) == 345


@pytest.mark.parametrize("text", ["", "0", "3.456", "35", "低", "-3"])
def test_what_is_no_rate_of_a_year_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"lpr\.rate"):
        parse_rate(text)
