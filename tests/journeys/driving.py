"""Drives the composed program as a person does: by what is in sight, with mouse, keys and an input method.

Nothing that is hidden, covered, switched off or shut away behind a dialog can be reached.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from counsel_desk.ui.shell import Shell

PATIENCE = 180  # seconds; a key is derived slowly on purpose, and the machine may be busy
_EDGE = 10  # pixels from the left, where the box of a wide check box is

Kind = TypeVar("Kind", bound=QWidget)


class Person:
    """Somebody in front of the window. What they do waits until it can be done, and fails with what they saw."""

    def __init__(self, shell: Shell) -> None:
        self._tasks = shell.tasks

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait for something to come about."""
        last = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < last, f"waited in vain for {what}; in sight:\n{self.words()}"
            pause(0.02)

    def find(self, name: str, kind: type[Kind], within: str = "") -> Kind:
        """The one widget of that name in reach, or in reach inside of another."""
        found: list[Kind] = []

        def look() -> bool:
            found[:] = [each for each in _in_reach(name, within) if isinstance(each, kind)]
            return len(found) == 1 and found[0].isEnabled()

        self.until(look, f"one {name}")
        return found[0]

    def press(self, name: str, within: str = "") -> None:
        """Click a button, or a box to tick."""
        self.until(lambda: not self._tasks.busy, "the window to catch up")
        self._click(self.find(name, QAbstractButton, within))

    def press_row(self, view: str, words: str) -> None:
        """Click the line of a list in which these words stand."""
        listed = self.find(view, QListView)
        model = listed.model()

        def places() -> list[int]:
            return [row for row in range(model.rowCount()) if words in str(model.index(row, 0).data())]

        self.until(places, f"{words} in {view}")
        index = model.index(places()[0], 0)
        listed.scrollTo(index)
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualRect(index).center())

    def press_tab(self, tabs: str, words: str) -> None:
        """Click the tab of that name."""
        bar = self.find(tabs, QTabWidget).tabBar()
        place = next(each for each in range(bar.count()) if bar.tabText(each) == words)
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())

    def pick(self, name: str, words: str) -> None:
        """Choose from a drop-down list with the arrow keys."""
        choice = self.find(name, QComboBox)
        choice.window().activateWindow()  # as the system does with a dialog that opens
        choice.setFocus(Qt.FocusReason.TabFocusReason)
        self.until(choice.hasFocus, f"the keyboard in {name}")
        self.keys("Home")
        for _ in range(choice.count()):
            if choice.currentText() == words:
                return
            self.keys("Down")
        raise AssertionError(f"{words} is not offered by {name}")

    def write(self, name: str, words: str, within: str = "") -> None:
        """Write into a field, in place of what stands there."""
        field = self.find(name, QWidget, within)
        line = field.findChild(QLineEdit) if isinstance(field, QComboBox | QAbstractSpinBox) else field
        assert isinstance(line, QLineEdit | QPlainTextEdit)
        self._click(line)
        self.until(line.hasFocus, f"the cursor in {name}")
        line.selectAll()
        _commit(line, words)

    def type(self, words: str, into: str) -> None:
        """Write without a click where the cursor is, which must have been put into that field."""
        field = self.find(into, QWidget)
        self.until(lambda: _has_keyboard() and field.hasFocus(), f"the cursor in {into}")
        _commit(field, words)

    def keys(self, keys: str) -> None:
        """Press keys, such as "Ctrl+K", wherever the keyboard is."""
        self.until(_has_keyboard, "a window with the keyboard")
        holder = QApplication.focusWidget() or QApplication.activeWindow()
        pressed = QKeySequence(keys)[0]
        QTest.keyClick(holder, pressed.key(), pressed.keyboardModifiers())

    def save_as(self, target: Path) -> None:
        """Answer Qt's file dialog."""
        self.write("fileNameEdit", str(target))
        self.keys("Return")
        self.until(target.exists, f"the file {target.name}")

    def sees(self, *words: str) -> None:
        """Wait until all of these words are in sight."""
        self.until(lambda: all(each in self.words() for each in words), " and ".join(words))

    def is_at(self, name: str) -> None:
        """Wait until the widget of that name is in reach."""
        self.find(name, QWidget)

    def gone(self, name: str) -> None:
        """Wait until nothing of that name is in sight."""
        self.until(lambda: not any(_in_sight(name)), f"{name} to go")

    def words(self) -> str:
        """Every word in sight, whether a line may be broken in it or not."""
        seen = "\n".join(filter(None, map(_words_of, _in_sight())))
        return seen.replace("\u2060", "").replace("\u00a0", " ")

    def text_of(self, name: str, within: str = "") -> str:
        """What stands in a field, a label or on a button."""
        return _words_of(self.find(name, QWidget, within))

    def _click(self, widget: QWidget) -> None:
        window, place = widget.window(), _place_to_click(widget)
        window.activateWindow()  # as the system does on a click
        self.until(window.isActiveWindow, f"the keyboard in {window.objectName()}")
        self.until(lambda: _is_hit(widget, place), f"{widget.objectName()} to be where the mouse can reach it")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def pause(seconds: float) -> None:
    """Let the program go on; not with `QTest.qWait`, which keeps its worker threads from running any Python."""
    turn = QEventLoop()
    QTimer.singleShot(round(seconds * 1_000), turn.quit)
    turn.exec()


def _in_sight(name: str = "") -> Iterator[QWidget]:
    """Every widget that is shown, or those of that name."""
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            inside = top.findChildren(QWidget, name) if name else top.findChildren(QWidget)
            yield from (each for each in inside if each.isVisible() and each.window() is top)
            if not name or top.objectName() == name:
                yield top


def _in_reach(name: str, within: str) -> Iterator[QWidget]:
    """What is in sight and not shut away behind a dialog that wants an answer first."""
    modal = QApplication.activeModalWidget()
    for each in _in_sight(name):
        if (modal is None or each.window() is modal) and (not within or _stands_in(each, within)):
            yield each


def _stands_in(widget: QWidget, around: str) -> bool:
    above = widget.parentWidget()
    while above is not None and above.objectName() != around:
        above = above.parentWidget()
    return above is not None


def _has_keyboard() -> bool:
    """Whether some window has the keyboard.

    When one closes, the one behind it is given the keyboard here: the platform without a screen leaves that out.
    """
    if QApplication.activeWindow() is None:
        desks = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
        desk = next(each for each in desks if each.isVisible())
        (QApplication.activeModalWidget() or desk).activateWindow()
    return QApplication.activeWindow() is not None


def _commit(field: QWidget, words: str) -> None:
    """Hand words over as an input method does: Chinese comes in whole, not key by key."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


def _is_hit(widget: QWidget, place: QPoint) -> bool:
    """Whether a click there, once everything around is scrolled to it, reaches this widget and none above it."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
    hit = widget.window().childAt(widget.mapTo(widget.window(), place))
    return hit is not None and (hit is widget or widget.isAncestorOf(hit))


def _place_to_click(widget: QWidget) -> QPoint:
    middle = widget.rect().center()
    return QPoint(min(_EDGE, middle.x()), middle.y()) if isinstance(widget, QCheckBox | QRadioButton) else middle


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QLineEdit | QAbstractButton) else ""
