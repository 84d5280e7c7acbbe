"""Drives what only some screens have: tables, menus, cards over a page, the search from anywhere, taking back."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QMenu, QTableView, QWidget

from counsel_desk.ui.widgets.empty_state import EmptyState
from tests.journeys.driving import Person

_LOOKS, _LOOKS_EVERY = 100, 20  # times for one line, milliseconds


class Regular(Person):
    """Somebody who sits at the desk every day."""

    def choose(self, words: str, name: str, within: str = "") -> None:
        """Open the menu of a button and click a line; "Put off › By one week" leads through a menu in a menu."""
        menu = _MenuReader(words.split(" › "))
        self.press(name, within)
        self.until(menu.is_done, f"a menu with {words}; there were: {menu.offered}")
        _leave_the_menu()

    def press_words(self, words: str, within: str) -> None:
        """Click the button or box on which these words stand."""
        self.until(lambda: self._saying(words, within), f"{words} in {within}")
        self.press(self._saying(words, within)[0].objectName(), within)

    def press_first(self, start: str) -> None:
        """Click the uppermost of the buttons whose names begin alike, as those of the rows of a list do."""
        self.until(lambda: self._buttons(start), f"a button {start}…")
        self.press(min(self._buttons(start), key=_height).objectName())

    def press_line(self, view: str, words: str, *, besides: bool = False) -> None:
        """Click the row of a table in which these words stand; `besides` those that are chosen already."""
        table, index = self.find(view, QTableView), self._index(view, words)
        table.scrollTo(index)
        keys = Qt.KeyboardModifier.ControlModifier if besides else Qt.KeyboardModifier.NoModifier
        place = table.visualRect(index).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, place)

    def open_line(self, view: str, words: str) -> None:
        """Choose a row of a table and open it with Enter."""
        self.press_line(view, words)
        self.keys("Return")

    def sees_line(self, view: str, *words: str) -> None:
        """Wait until all of these words stand in one row of a table."""
        self.until(lambda: self._fitting(view, words), f"a row with {words} among {self.lines(view)}")

    def line_gone(self, view: str, words: str) -> None:
        """Wait until no row of a table that is read has these words."""
        self.until(lambda: not self._fitting(view, (words,)) and self._is_read(view), f"{words} to leave {view}")

    def lines(self, view: str) -> list[str]:
        """The rows of a table as words; none while it is out of sight."""
        table = next(iter(self._tables(view)), None)
        if table is None:
            return []
        model = table.model()
        return [
            " | ".join(str(model.index(row, column).data() or "") for column in range(model.columnCount()))
            for row in range(model.rowCount(QModelIndex()))
        ]

    def search(self, words: str) -> None:
        """Find anything from anywhere and open the first hit."""
        self.keys("Ctrl+K")
        self.type(words, into="search_text")
        self.keys("Return")
        self.gone("search_popup")

    def save(self, dialog: str) -> None:
        """Save a form, which then goes."""
        self.press("save", dialog)
        self.gone(dialog)

    def undo(self, what: str) -> None:
        """Take back the last deed, which the button names before and the bar afterwards."""
        self.until(lambda: self._would_undo(what), f"{what} to be what can be undone")
        self.press("undo_button")
        self.sees(f"Undone: {what}")

    def lacks(self, *words: str) -> None:
        """Wait until none of these words is in sight."""
        self.until(lambda: not any(each in self.words() for each in words), f"{words} to go out of sight")

    def _saying(self, words: str, within: str) -> list[QAbstractButton]:
        around = self.find(within, QWidget)
        return [each for each in around.findChildren(QAbstractButton) if each.isVisible() and each.text() == words]

    def _buttons(self, start: str) -> list[QAbstractButton]:
        found = (top.findChildren(QAbstractButton) for top in QApplication.topLevelWidgets())
        return [
            each for buttons in found for each in buttons if each.isVisible() and each.objectName().startswith(start)
        ]

    def _would_undo(self, what: str) -> bool:
        tip = self.find("undo_button", QWidget).toolTip()
        return tip.startswith(f"Undo: {what}")

    def _fitting(self, view: str, words: tuple[str, ...]) -> list[int]:
        return [row for row, line in enumerate(self.lines(view)) if all(each in line for each in words)]

    def _is_read(self, view: str) -> bool:
        if not self._tables(view):  # what stands there in place of an empty table
            return any(
                each.isVisible() for top in QApplication.topLevelWidgets() for each in top.findChildren(EmptyState)
            )
        return all(line.replace("|", "").strip() for line in self.lines(view))

    def _index(self, view: str, words: str) -> QModelIndex:
        self.sees_line(view, words)
        return self.find(view, QTableView).model().index(self._fitting(view, (words,))[0], 0)

    def _tables(self, view: str) -> list[QTableView]:
        found = (top.findChildren(QTableView, view) for top in QApplication.topLevelWidgets() if top.isVisible())
        return [each for tables in found for each in tables if each.isVisible()]


def _leave_the_menu() -> None:
    """Do what the platform without a screen leaves out when a menu closes: the window has the keyboard again."""
    desk = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow) and each.isVisible())
    (QApplication.activeModalWidget() or desk).activateWindow()


def _height(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint()).y()


class _MenuReader:
    """Clicks through the menus that open: they keep the program waiting, so it looks from a timer."""

    def __init__(self, path: list[str]) -> None:
        self.offered: list[str] = []
        self._left = path
        self._looks = _LOOKS
        self._timer = QTimer(interval=_LOOKS_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def is_done(self) -> bool:
        """Whether the last line was clicked."""
        return not self._left

    def _look(self) -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            return
        lines = {each.text().partition("\t")[0].replace("&", ""): each for each in menu.actions() if each.isEnabled()}
        self.offered = list(lines)
        line = lines.get(self._left[0])
        if line is not None:
            self._left.pop(0)
            if not self._left:
                self._timer.stop()
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(line).center())
            return
        self._looks -= 1  # the menu in the menu may be on its way
        if not self._looks:
            self._timer.stop()
            menu.close()
