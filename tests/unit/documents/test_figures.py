"""The paper of figures shows what the figures show and no more: a bar beside each count, none where it is withheld."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from counsel_desk.documents.figures import figures_pdf, lay_out_figures
from counsel_desk.documents.ruled_table import RuledColumn, RuledTable, height_of
from counsel_desk.documents.sheet import PaperDocument
from counsel_desk.documents.words import paper_words
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.periods import Month
from counsel_desk.domain.releases import Released
from counsel_desk.domain.statistics import WORK_FIGURES, CountTable, Figure, PeriodFigures, TableCode, Work
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.messages.figure_papers import FigureSentences

WORDS = FigureSentences(shipped_pack(), "示例·林一")
NAMES = ("示例·甲", "示例·乙", *(f"示例·第{number}人" for number in range(60)))
FIGURES = PeriodFigures(
    period=Month(2026, 10),
    summary={Figure.NEW_CASES: 12, Figure.INCIDENTS: None},
    before={Figure.NEW_CASES: 1_234, Figure.INCIDENTS: None},
    year_before={Figure.NEW_CASES: 0, Figure.INCIDENTS: None},
    tables=(
        CountTable(TableCode.CASES_BY_GENDER, {"female": 9, "male": None, "unknown": None}, 12),
        CountTable(TableCode.CASES_BY_REGION, {}, None, withheld=True),
    ),
    work=(),
    made_at=datetime(2026, 11, 2, 9, 30, tzinfo=CHINA),
    guidance_version="2026.11",
    office="青禾互助（虚构）",
    threshold=5,
    published=True,
)


def words_of(document: PaperDocument) -> str:
    return document.toPlainText()


def drawn(figures: PeriodFigures, monkeypatch: pytest.MonkeyPatch) -> list[RuledTable]:
    """The tables that are drawn into the paper."""
    found: list[RuledTable] = []
    height = height_of
    monkeypatch.setattr("counsel_desk.documents.figures.height_of", lambda table: found.append(table) or height(table))
    lay_out_figures(figures, WORDS, paper_words())
    return found


def test_a_published_paper_says_for_whom_it_is_and_names_no_counsellor() -> None:
    said = words_of(lay_out_figures(FIGURES, WORDS, paper_words()))
    for words in ("For publication", "2 Nov 2026 09:30", "2026.11", "counts from 1 to below 5", "Definitions"):
        assert words in said
    assert "示例·林一" not in said
    assert WORDS.withheld_whole in said


def test_a_published_paper_says_which_releases_it_shows_and_when_in_china_they_were_made() -> None:
    midnight = datetime(2026, 11, 1, 16, 30, tzinfo=UTC)
    releases = (Released(Month(2026, 10), 2, midnight, 5, "2026.11", "示例·林一"),)
    said = words_of(lay_out_figures(replace(FIGURES, releases=releases), WORDS, paper_words()))
    assert "2026-10, release 2 of 2 Nov 2026" in said
    assert "示例·林一" not in said


def test_an_internal_paper_says_who_made_it() -> None:
    said = words_of(lay_out_figures(replace(FIGURES, published=False), WORDS, paper_words()))
    assert "示例·林一" in said
    assert "Internal, not to be passed on" in said


def test_beside_every_count_stands_its_bar_and_a_withheld_one_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    summary, gender = drawn(FIGURES, monkeypatch)
    assert summary.rows == (("New cases", "12", "1,234", "0"), ("Incidents", "withheld", "withheld", "withheld"))
    assert gender.rows == (
        ("Female", "9", "75.0%"), ("Male", "withheld", ""), ("Not stated", "withheld", ""), ("Total", "12", "")
    )  # fmt: skip
    assert gender.bars == (9, None, None)


def test_the_work_of_a_large_office_goes_on_over_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    work = tuple(Work(name, Counter(dict.fromkeys(WORK_FIGURES, 2))) for name in NAMES)
    figures = replace(FIGURES, published=False, work=work)
    tables = drawn(figures, monkeypatch)[2:]
    assert [row[0] for table in tables for row in table.rows] == [*NAMES, "Total"]
    assert tables[-1].rows[-1][1:] == ("124",) * len(WORK_FIGURES)
    assert figures_pdf(figures, WORDS).startswith(b"%PDF")


def test_a_long_name_takes_a_second_line_and_is_not_cut() -> None:
    def high(name: str) -> float:
        return height_of(RuledTable((RuledColumn("Checklist", 30),), ((name,),)))

    assert high("家人、单位被打扰或隐私被公开时怎么办" * 2) > high("家人")
