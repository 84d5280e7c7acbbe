"""Every row, table and figure of a month has its words, and a reader is told what was withheld."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.periods import Days, Month, Period, Quarter, Year
from counsel_desk.domain.regions import OTHER
from counsel_desk.domain.statistics import EARLIER, UNKNOWN, Figure, PeriodFigures, TableCode
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.messages import StatisticsWords
from counsel_desk.services.figure_counts import _ROWS

FIGURES = PeriodFigures(
    period=Month(2026, 10),
    summary={},
    before={},
    year_before={},
    tables=(),
    work=(),
    made_at=datetime(2026, 11, 2, 9, 30, tzinfo=CHINA),
    guidance_version="2026.11",
    office="青禾互助（虚构）",
    threshold=5,
)


@pytest.fixture
def words() -> StatisticsWords:
    return StatisticsWords(shipped_pack())


def test_every_row_that_always_stands_is_worded(words: StatisticsWords) -> None:
    for code, rows in _ROWS.items():
        for row in rows:
            assert words.row(code, row) != row
            assert "_" not in words.row(code, row)


def test_what_is_not_known_is_said_so(words: StatisticsWords) -> None:
    assert words.row(TableCode.CASES_BY_REGION, UNKNOWN) == "Not known"
    assert words.row(TableCode.CASES_BY_REGION, OTHER) == "Elsewhere"
    assert words.row(TableCode.CLOSED_BY_OUTCOME, UNKNOWN) == "Not known"


def test_names_stay_as_they_are(words: StatisticsWords) -> None:
    assert words.row(TableCode.CASES_BY_REGION, "北京") == "北京"
    assert words.row(TableCode.INCIDENTS_BY_ORGANISATION, "night") == "night"


def test_conduct_is_told_with_its_code(words: StatisticsWords) -> None:
    assert words.row(TableCode.INCIDENTS_BY_CONDUCT, "T01") == "T01 Threats of violence"


def test_every_figure_and_table_has_a_name_and_a_definition(words: StatisticsWords) -> None:
    for figure in Figure:
        assert words.figure(figure)
        assert words.define(figure).endswith(".")
    for code in TableCode:
        assert words.table(code)
        assert words.rows_of(code)
        assert words.define(code).endswith(".")


def test_names_of_sheets_fit_a_spreadsheet(words: StatisticsWords) -> None:
    names = [words.table(code) for code in TableCode]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 31


def test_a_reader_of_the_published_version_is_told_what_is_withheld(words: StatisticsWords) -> None:
    published = replace(FIGURES, published=True)
    assert "below 5 are withheld" in words.notes(published)[-1]
    assert "for publication" in words.subtitle(published)


def test_the_internal_version_says_that_it_stays_inside(words: StatisticsWords) -> None:
    assert "must not leave the office" in words.notes(FIGURES)[-1]
    assert words.subtitle(FIGURES) == (
        "青禾互助（虚构） · 2026-10 · internal, not to be passed on · made 2 Nov 2026 09:30 · guidance 2026.11"
    )


@pytest.mark.parametrize(
    ("period", "title", "said", "before"),
    [
        (Month(2026, 10), "Monthly statistics", "2026-10", "Month before"),
        (Quarter(2026, 3), "Quarterly statistics", "Q3 2026", "Quarter before"),
        (Year(2026), "Yearly statistics", "2026", "Year before"),
        (Days(date(2026, 1, 15), date(2026, 2, 14)), "Statistics", "15 Jan 2026 to 14 Feb 2026", "As long before"),
    ],
)
def test_every_kind_of_period_has_its_words(
    words: StatisticsWords, period: Period, title: str, said: str, before: str
) -> None:
    assert (words.title(period), words.period(period), words.before_header(period)) == (title, said, before)


def test_a_reader_of_a_published_quarter_is_told_that_it_adds_up_its_months(words: StatisticsWords) -> None:
    assert "adds up its months" in words.notes(replace(FIGURES, published=True, period=Quarter(2026, 3)))[-1]
    assert "adds up its months" not in " ".join(words.notes(replace(FIGURES, published=True)))


def test_a_checklist_is_told_with_its_code_and_one_that_is_gone_is_told_so(words: StatisticsWords) -> None:
    assert words.row(TableCode.STEPS_BY_CHECKLIST, "CL-07").startswith("CL-07 ")
    assert words.row(TableCode.STEPS_BY_CHECKLIST, EARLIER) == "Checklists of an earlier guidance"
    assert words.row(TableCode.INCIDENTS_BY_CLOCK, "07") == "07:00"
