"""The manual beside the work: the pages that come with the program, read from its own folder, never from a network."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from counsel_desk.paths import MANUAL
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.growing import open_large

FIRST = "01-first-start"
# Where one finds out more about what a page of the window is for.
PAGE_OF = {
    "today": "05-tasks",
    "tasks": "05-tasks",
    "cases": "11-lists",
    "case": "02-the-call",
    "clients": "06-clients",
    "client": "06-clients",
    "incidents": "03-messages",
    "organisations": "09-organisations",
    "organisation": "09-organisations",
    "guidance": "04-guidance",
    "statistics": "15-figures",
    "settings": "13-office-lists",
}
_PICTURES = "pictures"
_ENTRY_HEIGHT = 34
_TWO_LOOKS = re.compile(
    r'<picture>.*?srcset="(?P<dark>[^"]+)".*?alt="(?P<words>[^"]*)" src="(?P<light>[^"]+)".*?</picture>', re.DOTALL
)


class HelpWindow(QDialog):
    """A window of its own, so that one can read and work. Pages are chosen from a list or by the links among them."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """`language` is "zh" or "en"."""
        super().__init__(parent)
        self.setObjectName("help_window")
        self.setWindowTitle(self.tr("Manual"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder = MANUAL / language
        self.pages = QListWidget()
        self.pages.setObjectName("help_pages")
        self.pages.setAccessibleName(self.tr("Pages of the manual"))
        self.pages.setFixedWidth(theme().px(310))
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for file in sorted(self._folder.glob("*.md")):
            item = QListWidgetItem(_heading(file))
            item.setSizeHint(QSize(0, theme().px(_ENTRY_HEIGHT)))  # the style sheet's padding has no say in it
            item.setToolTip(item.text())  # a long heading is cut
            item.setData(Qt.ItemDataRole.UserRole, file.stem)
            self.pages.addItem(item)
        self.text = _Page(self)
        self.text.anchorClicked.connect(self._follow)
        self.pages.currentItemChanged.connect(self._show)
        row = QHBoxLayout(self)
        edge = theme().px(SPACE)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(edge)
        row.addWidget(self.pages)
        row.addWidget(self.text, 1)
        open_large(self, theme().px(1020), theme().px(680))

    def show_page(self, name: str) -> None:
        """Show a page, such as ``05-tasks``; one that is not there leaves the one in view."""
        for row in range(self.pages.count()):
            if self.pages.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.pages.setCurrentRow(row)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            page = self._folder / f"{item.data(Qt.ItemDataRole.UserRole)}.md"
            self.text.show_words(_as_shown(page.read_text(encoding="utf-8"), dark=theme().dark))

    def _follow(self, url: QUrl) -> None:
        """Only from page to page: nothing here leads out of the manual."""
        self.show_page(Path(url.path()).stem)


class _Page(QTextBrowser):
    """Shows Markdown; of files it reads pictures of the manual and nothing else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help_text")
        self.setAccessibleName(self.tr("Manual"))
        self.setOpenLinks(False)

    def show_words(self, words: str) -> None:
        """Show a page from its beginning."""
        self.document().setMarkdown(words, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._give_room()
        self.moveCursor(self.textCursor().MoveOperation.Start)

    def _give_room(self) -> None:
        """Space between paragraphs, more above a heading: Qt puts them close together."""
        block = self.document().begin()
        while block.isValid():
            shape = block.blockFormat()
            shape.setTopMargin(theme().px(SPACE if shape.headingLevel() else 2))
            shape.setBottomMargin(theme().px(6))
            QTextCursor(block).setBlockFormat(shape)
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the manual, no wider than the page; of anything else nothing."""
        picture = QImage(str(MANUAL / _PICTURES / Path(QUrl(name).path()).name))
        if kind != QTextDocument.ResourceType.ImageResource.value or picture.isNull():
            return QImage(1, 1, QImage.Format.Format_ARGB32)
        wide = min(picture.width(), theme().px(620), max(200, self.viewport().width() - theme().px(40)))
        return picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)


def _heading(file: Path) -> str:
    with file.open(encoding="utf-8") as page:
        return page.readline().lstrip("# ").strip()


def _as_shown(page: str, *, dark: bool) -> str:
    """The page without the line of links to its neighbours, to which the list leads, and with pictures Qt can read."""
    lines = "\n".join(line for line in page.splitlines() if "../README.md" not in line)
    return _TWO_LOOKS.sub(rf"![\g<words>](\g<{'dark' if dark else 'light'}>)", lines)
