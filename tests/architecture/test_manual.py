"""The manual says what is so: its links lead somewhere, its commands are understood, its words stand on the screen."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsel_desk.cli.parser import read_arguments
from counsel_desk.ui.actions import shortcut_sheet

DOCS = Path(__file__).parents[2] / "docs"
MANUAL = DOCS / "manual"
PICTURES = MANUAL / "pictures"
TRANSLATIONS = DOCS.parent / "resources" / "translations" / "counsel_desk_zh_CN.ts"
PAGES = sorted(path for language in ("zh", "en") for path in (MANUAL / language).glob("*.md"))
EVERYTHING = [*PAGES, MANUAL / "README.md", MANUAL / "glossary.md", DOCS / "README.md", DOCS.parent / "README.md"]

KB = 1024


def words_on_screen(language: str) -> set[str]:
    """Every text the program can show, without the dots of a menu."""
    messages = ET.parse(TRANSLATIONS).getroot().iter("message")  # noqa: S314  reads our own file
    shown = (message.findtext("translation" if language == "zh" else "source") or "" for message in messages)
    return {text.strip().removesuffix("…") for text in shown}


def links(page: Path) -> Iterator[str]:
    yield from re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    yield from re.findall(r'(?:src|srcset)="([^"]+)"', page.read_text(encoding="utf-8"))


def test_every_page_is_there_in_both_languages() -> None:
    names = {language: sorted(path.name for path in (MANUAL / language).glob("*.md")) for language in ("zh", "en")}
    assert names["zh"] == names["en"]
    assert len(names["zh"]) == 20


@pytest.mark.parametrize("page", EVERYTHING, ids=lambda page: str(page.relative_to(DOCS.parent)))
def test_every_link_leads_somewhere(page: Path) -> None:
    lost = [link for link in links(page) if "://" not in link and not (page.parent / link).exists()]
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_bold_words_are_words_on_the_screen(page: Path) -> None:
    shown = words_on_screen(page.parent.name)
    said = re.findall(r"\*\*(.+?)\*\*", page.read_text(encoding="utf-8"))
    assert [words for words in said if words.removesuffix("…") not in shown] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_a_page_shows_pictures_of_its_own_language(page: Path) -> None:
    pictures = [link for link in links(page) if link.endswith(".png")]
    assert all(f".{page.parent.name}." in link for link in pictures)


def test_pictures_stay_small_and_are_all_shown() -> None:
    sizes = {picture.name: picture.stat().st_size for picture in PICTURES.glob("*.png")}
    assert {name: size for name, size in sizes.items() if size > 120 * KB} == {}
    assert sum(sizes.values()) <= 5 * KB * KB  # two languages of some forty screens
    shown = {Path(link).name for page in EVERYTHING for link in links(page) if link.endswith(".png")}
    assert set(sizes) == shown


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table_of_keys_says_what_the_actions_do(language: str) -> None:
    page = (MANUAL / language / "17-search-undo.md").read_text(encoding="utf-8")
    table = page.partition("<!-- shortcuts")[2].partition("<!-- end of shortcuts")[0]
    rows = re.findall(r"^\| `(.+?)` \|", table, re.MULTILINE)
    keys = {line.keys for line in shortcut_sheet()}
    assert len(rows) > 10
    assert set(rows) <= keys


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_command_of_the_manual_is_understood(language: str) -> None:
    page = (MANUAL / language / "18-command-line.md").read_text(encoding="utf-8")
    commands = [line.split() for line in re.findall(r"^\| `counsel-desk (.+?)` \|", page, re.MULTILINE)]
    assert len(commands) == 25
    values = {"N": "3", "M": "30", "S": "2", "PURPOSE": "court", "HOW": "keep"}
    values |= {"YYYY": "2025", "YYYY-Qn": "2026-Q3", "YYYY-MM": "2026-10", "YYYY-MM-DD": "2026-10-31"}
    for words in commands:
        arguments = [values.get(word.strip("[]"), word.strip("[]")) for word in words]
        assert read_arguments(arguments).deed
