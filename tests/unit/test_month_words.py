"""Every row, table and figure of a month has its words, and a reader is told what was withheld."""

from dataclasses import replace
from datetime import datetime

import pytest

from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.regions import OTHER
from counsel_desk.domain.statistics import UNKNOWN, Figure, Month, MonthFigures, TableCode
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.messages import MonthWords
from counsel_desk.services.statistics import _ROWS

FIGURES = MonthFigures(
    month=Month(2026, 10),
    summary={},
    before={},
    tables=(),
    made_at=datetime(2026, 11, 2, 9, 30, tzinfo=CHINA),
    guidance_version="2026.11",
    office="青禾互助（虚构）",
    threshold=5,
)


@pytest.fixture
def words() -> MonthWords:
    return MonthWords(shipped_pack())


def test_every_row_that_always_stands_is_worded(words: MonthWords) -> None:
    for code, rows in _ROWS.items():
        for row in rows:
            assert words.row(code, row) != row
            assert "_" not in words.row(code, row)


def test_what_is_not_known_is_said_so(words: MonthWords) -> None:
    assert words.row(TableCode.CASES_BY_REGION, UNKNOWN) == "Not known"
    assert words.row(TableCode.CASES_BY_REGION, OTHER) == "Elsewhere"
    assert words.row(TableCode.CLOSED_BY_OUTCOME, UNKNOWN) == "Not known"


def test_names_stay_as_they_are(words: MonthWords) -> None:
    assert words.row(TableCode.CASES_BY_REGION, "北京") == "北京"
    assert words.row(TableCode.WORK_BY_COUNSELLOR, "other") == "other"
    assert words.row(TableCode.INCIDENTS_BY_ORGANISATION, "night") == "night"


def test_conduct_is_told_with_its_code(words: MonthWords) -> None:
    assert words.row(TableCode.INCIDENTS_BY_CONDUCT, "T01") == "T01 Threats of violence"


def test_every_figure_and_table_has_a_name_and_a_definition(words: MonthWords) -> None:
    for figure in Figure:
        assert words.figure(figure)
        assert words.define(figure).endswith(".")
    for code in TableCode:
        assert words.table(code)
        assert words.rows_of(code)
        assert words.define(code).endswith(".")


def test_names_of_sheets_fit_a_spreadsheet(words: MonthWords) -> None:
    names = [words.table(code) for code in TableCode]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 31


def test_a_reader_of_the_published_version_is_told_what_is_withheld(words: MonthWords) -> None:
    published = replace(FIGURES, published=True)
    assert "below 5 are withheld" in words.notes(published)[-1]
    assert "for publication" in words.subtitle(published)


def test_the_internal_version_says_that_it_stays_inside(words: MonthWords) -> None:
    assert "must not leave the office" in words.notes(FIGURES)[-1]
    assert words.subtitle(FIGURES) == (
        "青禾互助（虚构） · 2026-10 · internal, not to be passed on · made 2 Nov 2026 09:30 · guidance 2026.11"
    )
