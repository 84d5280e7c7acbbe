from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from counsel_desk.documents.checklist import lay_out_checklist
from counsel_desk.documents.printing import pdf
from counsel_desk.documents.sheet import BOTTOM, RIGHT, TOP, PanelStyle, PaperDocument, page_of
from counsel_desk.documents.words import PaperWords
from counsel_desk.domain.papers import (
    ClientChecklistPaper,
    OfficeHead,
    PaperAdvice,
    PaperHotline,
    PaperSection,
    PaperStep,
)


def texts(document: PaperDocument) -> list[str]:
    """What a reader of the PDF finds on each page, lines joined."""
    with pypdfium2.PdfDocument(pdf(document)) as file:
        return ["".join(page.get_textpage().get_text_bounded().split("\r\n")) for page in file]


def paper(**given: object) -> ClientChecklistPaper:
    fields: dict[str, object] = {
        "office": OfficeHead("晴川志愿站（虚构）"),
        "client": "林小满",
        "printed_on": date(2026, 3, 5),
        "guidance_version": "2026.1",
        "today": (),
        "sections": (),
    }
    return ClientChecklistPaper(**(fields | given))  # type: ignore[arg-type] # the fields are named above


def test_page_one_alone_carries_what_matters_today_and_the_emergency_numbers(
    sample: ClientChecklistPaper, chinese: PaperWords
):
    first = texts(lay_out_checklist(sample, chinese))[0]
    for step in sample.today:
        assert step.text in first
    for number in ("110", "120", "12356"):
        assert number in first


def test_every_step_is_printed_with_its_deadline_evidence_and_basis(usual: ClientChecklistPaper, chinese: PaperWords):
    everything = "".join(texts(lay_out_checklist(usual, chinese)))
    for step in [*usual.today, *(step for section in usual.sections for step in section.steps)]:
        for text in (step.text, *step.deadlines, *step.evidence, *step.legal):
            assert text in everything
    for hotline in usual.hotlines:
        assert hotline.number in everything
    assert usual.next_appointment in everything


def test_numbers_of_the_offices_choice_stand_under_a_heading_of_their_own(
    usual: ClientChecklistPaper, chinese: PaperWords
) -> None:
    ours = (PaperHotline("4000000001", "示例互助热线", "夜里有人听"),)
    everything = "".join(texts(lay_out_checklist(replace(usual, office_hotlines=ours), chinese)))
    last = everything.index(usual.hotlines[-1].number)
    assert everything.index("110") < last < everything.index(chinese.office_hotlines) < everything.index("4000000001")
    assert chinese.office_hotlines not in "".join(texts(lay_out_checklist(usual, chinese)))


def test_what_was_told_stands_after_the_steps_behind_its_day(chinese: PaperWords):
    said = [PaperAdvice(date(2026, 3, 1), "先休息。"), PaperAdvice(date(2026, 3, 4), "再核对\n账单。")]
    printed = "".join(texts(lay_out_checklist(paper(told=tuple(said)), chinese)))
    _, told = printed.split(chinese.told)
    days = [told.index(part) for part in ("2026年3月1日", "先休息。", "2026年3月4日", "再核对", "账单。")]
    assert days == sorted(days)
    assert chinese.told not in "".join(texts(lay_out_checklist(paper(), chinese)))


def test_details_begin_on_page_two_when_they_do_not_fit_below(usual: ClientChecklistPaper, chinese: PaperWords):
    first, second = texts(lay_out_checklist(usual, chinese))
    assert usual.sections[0].title not in first
    assert usual.sections[0].title in second


def test_a_short_checklist_needs_one_page(chinese: PaperWords):
    short = paper(sections=(PaperSection("先稳住", (PaperStep("保存短信。"),)),))
    assert "保存短信。" in texts(lay_out_checklist(short, chinese))[0]
    assert lay_out_checklist(short, chinese).pageCount() == 1


def test_nothing_urgent_is_said_and_not_left_blank(chinese: PaperWords):
    assert chinese.nothing_today in texts(lay_out_checklist(paper(), chinese))[0]


def test_more_than_three_things_for_today_are_our_mistake():
    with pytest.raises(ValueError, match="at most 3"):
        paper(today=(PaperStep("一"),) * 4)


def test_no_step_is_cut_by_the_end_of_a_page(sample: ClientChecklistPaper, chinese: PaperWords):
    document = lay_out_checklist(sample, chinese)
    for group in document.groups:
        extent = document.extent(group)
        assert page_of(extent.top()) == page_of(extent.bottom())


def test_no_heading_stands_alone_at_the_foot_of_a_page(sample: ClientChecklistPaper, chinese: PaperWords):
    document = lay_out_checklist(replace(sample, large=True), chinese)
    for heading in (panel.span.last for panel in document.panels if panel.style is PanelStyle.RULE):
        here, below = (next(document.lines(block)).top() for block in (heading, heading + 1))
        assert page_of(here) == page_of(below)


def test_no_line_leaves_the_text_area(sample: ClientChecklistPaper, chinese: PaperWords):
    document = lay_out_checklist(sample, chinese)
    page_height = document.pageSize().height()
    for number in range(document.blockCount()):
        for line in document.lines(number):
            assert line.right() <= RIGHT + 1
            assert line.top() % page_height >= TOP - 1
            assert line.bottom() % page_height <= BOTTOM + 1


def test_a_word_longer_than_a_line_is_broken(chinese: PaperWords):
    document = lay_out_checklist(paper(today=(PaperStep("A" * 400),)), chinese)
    assert all(line.right() <= RIGHT + 1 for block in range(document.blockCount()) for line in document.lines(block))


def test_a_step_longer_than_a_page_runs_on(chinese: PaperWords):
    endless = PaperStep("先保存短信，再打电话。" * 600)
    document = lay_out_checklist(paper(sections=(PaperSection("很长", (endless,)),)), chinese)
    assert document.pageCount() > 3
    assert "".join(texts(document)).count("再打电话") > 590


def test_emergency_numbers_move_up_when_long_texts_would_push_them_off_page_one(chinese: PaperWords):
    document = lay_out_checklist(paper(today=(PaperStep("请把所有短信保存好。" * 15),) * 3, large=True), chinese)
    first = texts(document)[0]
    assert first.index("12356") < first.index("请把所有短信保存好")


def test_every_page_says_which_of_how_many_it_is_and_the_guidance_version(
    sample: ClientChecklistPaper, chinese: PaperWords
):
    pages = texts(lay_out_checklist(sample, chinese))
    for number, page in enumerate(pages, start=1):
        assert f"第 {number} 页 / 共 {len(pages)} 页" in page
        assert "2026年3月5日" in page
        assert "指引版本：2026.1" in page


def test_large_print_is_at_least_eighteen_points(usual: ClientChecklistPaper, chinese: PaperWords):
    normal, large = (lay_out_checklist(replace(usual, large=large), chinese) for large in (False, True))
    assert large.sizes.body >= 18
    assert large.pageCount() > normal.pageCount()


def test_markup_in_a_name_is_printed_as_it_was_typed(chinese: PaperWords):
    name = '<b>&amp;</b> <img src="file:///etc/passwd"> {page} %1'
    assert name in texts(lay_out_checklist(paper(client=name), chinese))[0]


def test_done_steps_have_a_ticked_box(usual: ClientChecklistPaper, chinese: PaperWords):
    steps = [*usual.today, *(step for section in usual.sections for step in section.steps)]
    assert [box.ticked for box in lay_out_checklist(usual, chinese).boxes] == [step.done for step in steps]
