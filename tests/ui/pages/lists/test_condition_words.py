"""What a filter lets through, in words."""

from datetime import date

import pytest

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.listing import Between, Condition, Contains, Field, FieldKind, OneOf, Span, Within
from counsel_desk.ui.pages.lists.condition_words import choices_of, condition_words
from counsel_desk.ui.pages.lists.spec import ListColumn

COUNSELLORS = ((1, "示例·林一"), (2, "示例·白二"))


def said(condition: Condition, kind: FieldKind, codes: type | None = None) -> str:
    column = ListColumn(condition.field, "Field", str, nothing="Nobody")
    return condition_words(condition, Field(condition.field, kind, codes), column, COUNSELLORS)


@pytest.mark.parametrize(
    ("condition", "kind", "words"),
    [
        (Contains("x", "王"), FieldKind.TEXT, "Field: “王”"),
        (OneOf("x", (2, None)), FieldKind.COUNSELLOR, "Field: 示例·白二, Nobody"),
        (OneOf("x", (True,)), FieldKind.YES_NO, "Field: Yes"),
        (Between("x", 100_00, 5000_00), FieldKind.MONEY, "Field: ¥100 to ¥5,000"),
        (Between("x", least=3), FieldKind.NUMBER, "Field: from 3"),
        (Between("x", most=3), FieldKind.NUMBER, "Field: up to 3"),
        (Between("x", date(2026, 11, 18), date(2026, 11, 18)), FieldKind.DAY, "Field: 18 Nov 2026"),
        (Within("x", Span.LAST_7_DAYS), FieldKind.DAY, "Field: Last 7 days"),
    ],
)
def test_a_filter_says_what_it_lets_through(condition: Condition, kind: FieldKind, words: str) -> None:
    assert said(condition, kind) == words


def test_of_many_values_the_first_are_named_and_the_others_counted() -> None:
    everything = OneOf("x", tuple(CaseStatus))
    assert said(everything, FieldKind.CODE, CaseStatus) == "Field: Intake, Active and 3 more"


def test_a_very_long_text_is_cut_on_its_chip() -> None:
    assert len(said(Contains("x", "长" * 80), FieldKind.TEXT)) < 40


def test_codes_of_the_guidance_are_offered_with_their_titles_and_with_having_none() -> None:
    column = ListColumn("x", "Conduct", str, choices=(("T01", "Threats"),), nothing="None")
    assert choices_of(Field("x", FieldKind.CODE), column, ()) == (("T01", "Threats"), (None, "None"))
