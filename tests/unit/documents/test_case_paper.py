"""The paper of an evidence bundle, page by page: nothing torn apart, nothing drawn over, however long it is."""

from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest

from counsel_desk.documents.case_paper import lay_out_case_paper
from counsel_desk.documents.printing import page_images, pdf
from counsel_desk.documents.sheet import BOTTOM, TOP, PaperDocument, page_of
from counsel_desk.documents.words import PaperWords
from counsel_desk.domain.case_papers import (
    CasePaper,
    PaperBar,
    PaperBars,
    PaperFact,
    PaperItem,
    PaperPart,
    PaperTable,
    rows_of,
    shortened,
)
from counsel_desk.domain.papers import OfficeHead

BEGIN = date(2026, 1, 1)


def bars(*counts: tuple[int, int, int]) -> PaperBars:
    """Bars of (day, calls, nights)."""
    made = tuple(PaperBar(BEGIN + timedelta(day), (calls, 1), nights) for day, calls, nights in counts)
    return PaperBars("每天的接触次数", ("电话", "短信"), "夜间", made)


def items(count: int, words: str = "再不还钱就去你单位。") -> tuple[PaperItem, ...]:
    return tuple(
        PaperItem(f"第{n}次 开头", "10690000000001", words * (1 + n % 5), (PaperFact("证据", f"第{n}次 结尾"),))
        for n in range(count)
    )


def paper(*parts: PaperPart) -> CasePaper:
    return CasePaper(
        office=OfficeHead("青禾互助（虚构）", "400-000-0000", ("示例路 1 号",)),
        title="证据包",
        subtitle="报案",
        running="C-2026-0001",
        foot="2026年11月20日",
        facts=(PaperFact("求助人", "示例·阿青"),),
        notes_heading="阅读说明",
        notes=("这是收到和听到的内容。",),
        parts=parts,
        signatures=("交出人、日期", "接收人、日期"),
    )


def texts(document: PaperDocument) -> list[str]:
    with pypdfium2.PdfDocument(pdf(document)) as file:
        return [page.get_textpage().get_text_range() for page in file]


@pytest.mark.parametrize("count", [1, 17, 200])
def test_what_belongs_to_one_contact_stays_on_one_page(chinese: PaperWords, count: int) -> None:
    pages = texts(lay_out_case_paper(paper(PaperPart("时间线", items=items(count))), chinese))
    for n in range(count):
        [begin] = [page for page, said in enumerate(pages) if f"第{n}次 开头" in said]
        assert f"第{n}次 结尾" in pages[begin]


def test_no_page_but_the_last_of_a_part_stands_nearly_empty(chinese: PaperWords) -> None:
    document = lay_out_case_paper(paper(PaperPart("时间线", items=items(300))), chinese)
    ends: dict[int, float] = {}
    for block in range(document.blockCount()):
        for line in document.lines(block):
            page = page_of(line.top())
            assert line.bottom() - page * document.pageSize().height() <= BOTTOM + 1
            ends[page] = line.bottom() - page * document.pageSize().height()
    middle = [end for page, end in ends.items() if 0 < page < max(ends)]
    assert min(middle) > TOP + (BOTTOM - TOP) / 2


def test_words_longer_than_a_page_go_on_overleaf(chinese: PaperWords) -> None:
    pages = texts(
        lay_out_case_paper(paper(PaperPart("时间线", items=(PaperItem("1", words="欠债还钱" * 1500),))), chinese)
    )
    assert sum("".join(said.split()).count("欠债还钱") for said in pages) >= 1490  # some are cut by a line's end
    assert len(pages) >= 4


def test_each_long_part_begins_a_page_and_a_short_one_follows_on(chinese: PaperWords) -> None:
    long, short = PaperPart("时间线", items=items(2)), PaperPart("怎样核对", ("看这里。",))
    pages = texts(lay_out_case_paper(paper(long, replace(long, heading="证据清单"), short), chinese))
    assert ["时间线" in pages[1], "证据清单" in pages[2], "怎样核对" in pages[2]] == [True] * 3


@pytest.mark.parametrize("rows", range(10, 30))
def test_a_short_part_is_not_torn_by_the_end_of_a_page(chinese: PaperWords, rows: int) -> None:
    table = PaperPart("每天", table=PaperTable(("日", "数"), (("1", "2"),) * rows * 2))
    pages = texts(lay_out_case_paper(paper(table, PaperPart("怎样核对", ("先看这里。", "再看那里。"))), chinese))
    assert sum("怎样核对" in said and "先看这里" in said and "再看那里" in said for said in pages) == 1


def test_a_chart_is_drawn_where_its_room_is(chinese: PaperWords) -> None:
    part = PaperPart(
        "每天", bars=bars((0, 3, 1), (5, 1, 0), (200, 2, 0)), table=PaperTable(("日", "数"), (("1", "2"),))
    )
    document = lay_out_case_paper(paper(part), chinese)
    assert len(document.figures) == 3  # what the bars mean, and two stretches of days
    picture = page_images(document, 60)[1]
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert "#0a5a66" in colours
    assert "2026-07-20" in texts(document)[1]


def test_long_times_without_contact_take_no_room() -> None:
    chart = bars((0, 1, 0), (91, 1, 0), (92, 1, 0), (700, 1, 0))
    assert [(begin, len(row)) for begin, row in rows_of(chart.bars)] == [
        (BEGIN, 2),
        (BEGIN + timedelta(92), 1),
        (BEGIN + timedelta(700), 1),
    ]


def test_what_is_looked_at_is_the_beginning_of_long_parts() -> None:
    whole = paper(PaperPart("时间线", items=items(9), table=PaperTable(("日",), (("1",),) * 9)))
    [part] = shortened(whole, 4).parts
    assert part.table is not None
    assert (len(part.items), len(part.table.rows)) == (4, 4)
    assert shortened(whole, 9) == whole


def test_the_properties_of_the_pdf_name_nobody(chinese: PaperWords) -> None:
    with pypdfium2.PdfDocument(pdf(lay_out_case_paper(paper(), chinese))) as file:
        assert "阿青" not in str(file.get_metadata_dict())
