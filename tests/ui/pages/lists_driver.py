"""Drives a list page as a person would, and reads what is on it."""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.ui.pages.list_page import ListPage
from counsel_desk.ui.widgets.overlay import Overlay
from tests.ui.waiting import settle

WAITING = "…"
Kind = TypeVar("Kind", bound=QWidget)


class Driver:
    """One list page that stands on the screen."""

    def __init__(self, page: ListPage, qtbot: QtBot) -> None:
        self.page, self._qtbot = page, qtbot
        page.changed.connect(page.refresh)

    def show(self, width: int = 1100, height: int = 640) -> None:
        """Open the page."""
        self.page.resize(width, height)
        self.page.show()
        self.page.enter()
        self.rest()

    def rest(self) -> None:
        """Wait until nothing is read or written any more and every row is there."""
        self._qtbot.waitUntil(lambda: not self.page.reading)
        settle(self.page.tasks)
        model = self.page.table.model()
        if model.rowCount():
            self._qtbot.waitUntil(lambda: model.index(0, 0).data() != WAITING)
        settle(self.page.tasks)

    def column(self, field: str) -> list[str]:
        """The words of a column, from top to bottom."""
        model, place = self.page.table.model(), self.place(field)
        return [model.index(row, place).data() for row in range(model.rowCount())]

    def place(self, field: str) -> int:
        """The place of a column in the model."""
        return [each.field for each in self.page.spec.columns].index(field)

    def sort_by(self, field: str) -> None:
        """Click on a heading."""
        self.page.table.horizontalHeader().sectionClicked.emit(self.place(field))
        self.rest()

    def edit(self, field: str) -> Overlay:
        """Open the editor of a filter."""
        self.page.bar.edit(field)
        return next(each for each in self.page.findChildren(Overlay) if each.objectName() == f"edit_{field}")

    def press(self, name: str) -> None:
        """Press a button of the page."""
        self.find(QAbstractButton, name).click()
        self.rest()

    def find(self, kind: type[Kind], name: str) -> Kind:
        """A widget of the page."""
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def wait(self, milliseconds: int) -> None:
        """Let a pause in typing pass."""
        self._qtbot.wait(milliseconds)
        self.rest()
