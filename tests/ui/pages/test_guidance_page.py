"""Browsing the guidance: nothing unverified, emergency numbers first, the law as sure as it was checked."""

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.guidance import Confidence
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.guidance_index import GuidanceIndex
from counsel_desk.ui.pages.guidance_page import GuidancePage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme


@pytest.fixture
def page(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot) -> GuidancePage:
    made = GuidancePage(desk, tasks)
    qtbot.addWidget(made)
    made.show()
    return made


def said(page: GuidancePage) -> str:
    return "\n".join(each.text() for each in page._chosen.widget().findChildren(QLabel))


def test_the_emergency_numbers_stand_first_and_unverified_ones_nowhere(desk: Desk) -> None:
    hotlines = GuidanceIndex(desk.pack).chapters()[0].hotlines
    assert [hotline.number for hotline in hotlines[:2]] == ["110", "120"]
    assert Confidence.UNVERIFIED_MEMORY not in {hotline.confidence for hotline in hotlines}


def test_no_step_shows_a_basis_nobody_has_verified(desk: Desk) -> None:
    index = GuidanceIndex(desk.pack)
    shown = [basis for each in desk.pack.checklists for step in each.steps for basis in index.bases_of(step)]
    assert shown
    assert Confidence.UNVERIFIED_MEMORY not in {basis.confidence for basis in shown}


def test_a_checklist_shows_wording_correction_law_and_where_its_advice_comes_from(page: GuidancePage) -> None:
    page.show_checklist("CL-07")
    words = said(page)
    step = page._index.pack.checklist("CL-07").steps[2]
    assert step.text in words
    assert step.correction in words
    assert "Where this advice comes from (2)" in {each.text() for each in page.findChildren(QPushButton)}
    assert "Under 《治安管理处罚法" in words
    assert "Checked against the text" in words


def test_searching_leaves_only_the_steps_that_speak_of_it(page: GuidancePage) -> None:
    page._search.setText("报警情况说明")
    page._search.search_now()
    chapters = page.findChild(QListWidget)
    assert 0 < chapters.count() < 17
    assert "报警情况说明" in said(page)


def test_searching_for_what_nobody_wrote_says_so(page: GuidancePage) -> None:
    page._search.setText("无此内容的词")
    page._search.search_now()
    assert page._stack.currentWidget() is page._none
    page._search.clear()
    page._search.search_now()
    assert page._stack.currentWidget() is page._chosen


def test_the_counsellors_red_lines_stand_together_with_their_law(page: GuidancePage) -> None:
    chapters = page.findChild(QListWidget)
    titles = [chapters.item(row).text() for row in range(chapters.count())]
    chapters.setCurrentRow(titles.index("Our red lines"))
    words = said(page)
    lines = page._index.pack.red_lines
    assert lines
    assert all(line.text in words and line.title_en in words for line in lines)
    assert "律师法" in words
    page._search.setText("不收任何费用")
    page._search.search_now()
    assert "Our red lines (1)" in [chapters.item(row).text() for row in range(chapters.count())]


def test_a_situation_leads_to_its_checklist(page: GuidancePage) -> None:
    page.findChild(QListWidget).setCurrentRow(1)
    situation = page._index.pack.situations[6]
    page.show_checklist(situation.checklist)
    assert page._index.pack.checklist(situation.checklist).client_title in said(page)


def test_on_a_narrow_page_a_situation_and_its_checklist_are_not_cut(page: GuidancePage, qtbot: QtBot) -> None:
    page.findChild(QListWidget).setCurrentRow(1)
    page.resize(735, 600)  # what is left of 1366 pixels at 150% text
    shown = page._chosen
    qtbot.waitUntil(lambda: shown.widget().width() <= shown.viewport().width())
