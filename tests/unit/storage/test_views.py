"""A view kept is the view that comes back; what cannot be read is lost alone."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.listing import Between, Contains, ListView, OneOf, Span, Within
from counsel_desk.storage.records.views import from_plain, to_plain

_NAMES = st.text(max_size=12)
_ENDS = st.none() | st.integers() | st.dates()
_VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
_CONDITIONS = st.one_of(
    st.builds(Contains, _NAMES, st.text(max_size=30)),
    st.builds(OneOf, _NAMES, st.lists(_VALUES, max_size=5).map(tuple)),
    st.builds(Between, _NAMES, _ENDS, _ENDS),
    st.builds(Within, _NAMES, st.sampled_from(Span)),
)
_VIEWS = st.builds(
    ListView,
    st.text(max_size=30),
    st.lists(_CONDITIONS, max_size=6).map(tuple),
    _NAMES,
    st.booleans(),
    st.lists(_NAMES, max_size=5).map(tuple),
    st.dictionaries(_NAMES, st.integers(1, 2_000), max_size=4).map(lambda widths: tuple(widths.items())),
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_ALMOST = st.fixed_dictionaries(
    {},
    optional={
        "text": _JSON,
        "order": _JSON,
        "descending": _JSON,
        "columns": _JSON,
        "widths": _JSON,
        "conditions": _JSON
        | st.lists(
            st.fixed_dictionaries(
                {"field": _JSON},
                optional={"contains": _JSON, "one_of": _JSON, "between": _JSON, "within": _JSON},
            ),
            max_size=3,
        ),
    },
)


@given(_VIEWS)
def test_a_view_comes_back_as_it_was_kept(view: ListView) -> None:
    back = from_plain(json.loads(json.dumps(to_plain(view))))
    assert back == view
    assert repr(back) == repr(view)  # True is not 1, and a day is no text


@given(_ALMOST)
def test_whatever_stands_in_a_kept_view_it_opens(plain: dict[str, Any]) -> None:
    assert isinstance(from_plain(plain), ListView)


@pytest.mark.parametrize(
    "unreadable",
    [
        {"field": "risk"},
        {"contains": "周"},
        {"field": "opened_on", "between": ["soon", None]},
        {"field": "opened_on", "between": ["2026-01-01"]},
        {"field": "opened_on", "within": "next_century"},
        {"field": "risk", "none_of": ["high"]},
        "risk",
        None,
    ],
)
def test_a_condition_that_another_version_wrote_is_lost_alone(unreadable: object) -> None:
    plain = to_plain(ListView("周", (Contains("name", "a"), Between("opened_on", date(2026, 1, 1))), "risk"))
    plain["conditions"].insert(1, unreadable)
    assert from_plain(plain) == ListView("周", (Contains("name", "a"), Between("opened_on", date(2026, 1, 1))), "risk")
