"""The manual is a key away, in the language of the screen, and nothing in it leads out of it."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from counsel_desk.paths import MANUAL
from counsel_desk.ui.help_window import FIRST, PAGE_OF, HelpWindow
from counsel_desk.ui.theme import Theme


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def manual(qtbot: QtBot, theme: Theme, language: str) -> HelpWindow:
    made = HelpWindow(language)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_page_stands_in_the_list_and_is_shown(manual: HelpWindow, language: str) -> None:
    pages = sorted((MANUAL / language).glob("*.md"))
    assert manual.pages.count() == len(pages)
    for page in pages:
        manual.show_page(page.stem)
        assert manual.text.toPlainText().strip().startswith(manual.pages.currentItem().text())
        assert manual.pages.currentItem().toolTip() == manual.pages.currentItem().text()


def test_nothing_of_a_page_is_lost_on_the_way_to_the_screen(manual: HelpWindow, language: str) -> None:
    for page in sorted((MANUAL / language).glob("*.md")):
        manual.show_page(page.stem)
        shown = "".join(manual.text.toPlainText().split())
        for bold in re.findall(r"\*\*(.+?)\*\*", page.read_text(encoding="utf-8")):
            assert "".join(bold.replace("`", "").split()) in shown, (page.name, bold)


def test_every_page_of_the_window_has_one_of_the_manual(language: str) -> None:
    assert not {name for name in (FIRST, *PAGE_OF.values()) if not (MANUAL / language / f"{name}.md").is_file()}


def test_a_link_leads_to_another_page_and_never_out_of_the_manual(manual: HelpWindow) -> None:
    manual.show_page(FIRST)
    manual.text.anchorClicked.emit(QUrl("02-the-call.md"))
    assert manual.pages.currentItem().data(Qt.ItemDataRole.UserRole) == "02-the-call"
    manual.text.anchorClicked.emit(QUrl("https://example.org/"))
    assert manual.pages.currentItem().data(Qt.ItemDataRole.UserRole) == "02-the-call"


def test_only_pictures_of_the_manual_are_read(manual: HelpWindow, tmp_path) -> None:
    picture = next((MANUAL / "pictures").glob("*.png"))
    image = QTextDocument.ResourceType.ImageResource.value
    assert manual.text.loadResource(image, QUrl(f"../pictures/{picture.name}")).width() > 100
    for elsewhere in (tmp_path.as_uri() + "/a.png", "https://example.org/a.png", "file:///etc/hostname"):
        assert manual.text.loadResource(image, QUrl(elsewhere)).width() == 1
