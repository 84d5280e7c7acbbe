"""No page of a checklist stands nearly empty: long lists go on overleaf, and notes never stand alone."""

from datetime import date

import pypdfium2
import pytest

from counsel_desk.documents.checklist import lay_out_checklist
from counsel_desk.documents.printing import pdf
from counsel_desk.documents.sheet import PaperDocument
from counsel_desk.documents.words import PaperWords
from counsel_desk.domain.papers import ClientChecklistPaper, OfficeHead, PaperHotline, PaperSection, PaperStep

NUMBERS = tuple(PaperHotline(f"123{n:02}", f"示例热线{n}", "管什么，写得长一点，好占两行") for n in range(12))
NOTE = "欠款和催收是两件事。"


def texts(document: PaperDocument) -> list[str]:
    with pypdfium2.PdfDocument(pdf(document)) as file:
        return ["".join(page.get_textpage().get_text_bounded().split("\r\n")) for page in file]


def paper(*sections: PaperSection, large: bool = False) -> ClientChecklistPaper:
    return ClientChecklistPaper(
        office=OfficeHead("青禾互助（虚构）"),
        client="示例·阿青",
        printed_on=date(2026, 11, 20),
        guidance_version="2026.11",
        today=(PaperStep("先截图，别删。"),),
        sections=sections,
        hotlines=NUMBERS,
        notes=(NOTE,),
        large=large,
    )


@pytest.mark.parametrize("steps", range(1, 14))
@pytest.mark.parametrize("large", [False, True])
def test_the_notes_stand_on_a_page_with_a_step(chinese: PaperWords, steps: int, large: bool) -> None:
    many = tuple(PaperStep(f"第{n}步：" + "把这件事一五一十写下来。" * 4) for n in range(steps))
    *_, last = texts(lay_out_checklist(paper(PaperSection("怎么办", many), large=large), chinese))
    assert NOTE in last
    assert f"第{steps - 1}步" in last


def test_a_list_of_numbers_goes_on_overleaf_a_few_on_either_side(chinese: PaperWords) -> None:
    pages = texts(lay_out_checklist(paper(PaperSection("怎么办", (PaperStep("做这个。"),)), large=True), chinese))
    first, second = pages[:2]
    assert sum(each.number in first for each in NUMBERS) >= 3
    assert sum(each.number in second for each in NUMBERS) >= 3


def test_without_further_steps_the_notes_stand_before_the_numbers(chinese: PaperWords) -> None:
    whole = "".join(texts(lay_out_checklist(paper(), chinese)))
    assert whole.index(NOTE) < whole.index(NUMBERS[0].number)
