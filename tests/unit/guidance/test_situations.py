"""Conduct suggests the situation a case may be in; a person confirms it."""

from dataclasses import replace

import pytest

from counsel_desk.guidance.matching import situation_for
from counsel_desk.guidance.pack import shipped_pack


@pytest.mark.parametrize(
    ("conducts", "situation"),
    [
        ([], None),
        (["T99"], None),
        (["T00"], "SIT-01"),
        (["T11"], "SIT-02"),
        (["T17"], "SIT-03"),
        (["T13"], "SIT-04"),
        (["T07"], "SIT-05"),
        (["T02"], "SIT-06"),
        (["T03"], "SIT-07"),
        (["T08"], "SIT-08"),
        (["T04"], "SIT-09"),
        (["T18"], "SIT-10"),
        (["T12"], "SIT-12"),
        (["T10"], "SIT-14"),
        (["T16"], "SIT-14"),
        (["T19"], "SIT-04"),
        (["T08", "T01", "T03"], "SIT-06"),
    ],
)
def test_the_gravest_conduct_suggests_the_situation(conducts: list[str], situation: str | None) -> None:
    assert situation_for(shipped_pack(), conducts) == situation


def test_a_conduct_that_names_no_situation_suggests_the_first_of_its_checklist() -> None:
    pack = shipped_pack()
    unnamed = replace(pack, conducts=tuple(replace(each, situation=None) for each in pack.conducts))
    assert [situation_for(unnamed, [code]) for code in ("T10", "T18")] == ["SIT-11", "SIT-09"]


def test_every_conduct_suggests_a_situation_of_the_pack() -> None:
    pack = shipped_pack()
    known = {each.code for each in pack.situations}
    assert all(situation_for(pack, [each.code]) in known for each in pack.conducts)
