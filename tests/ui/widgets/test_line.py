"""A line of text that is longer than its field."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent
from pytestqt.qtbot import QtBot

from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.line import Line

LONG = "示例·买买提江·吐尔逊娜依·阿不都热合曼"


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> Line:
    made = Line()
    qtbot.addWidget(made)
    made.resize(120, 34)
    made.setText(LONG)
    return made


def enter(line: Line, reason: Qt.FocusReason) -> None:
    QCoreApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusIn, reason))


def leave(line: Line, reason: Qt.FocusReason) -> None:
    QCoreApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut, reason))


def test_its_beginning_is_seen(line: Line) -> None:
    assert line.cursorPosition() == 0


def test_its_beginning_is_seen_when_tab_selects_all_of_it(line: Line) -> None:
    enter(line, Qt.FocusReason.TabFocusReason)
    assert line.selectedText() == LONG
    assert line.cursorPosition() == 0


def test_a_draft_that_returns_where_the_cursor_stands_is_gone_on_with_at_its_end(line: Line) -> None:
    line.setFocus()
    line.setText(LONG)
    assert line.cursorPosition() == len(LONG)


def test_what_was_selected_stays_selected_when_the_window_comes_back(line: Line) -> None:
    line.setSelection(0, 2)
    enter(line, Qt.FocusReason.ActiveWindowFocusReason)
    assert line.selectedText() == LONG[:2]


@pytest.mark.parametrize(
    ("reason", "place"), [(Qt.FocusReason.TabFocusReason, 0), (Qt.FocusReason.ActiveWindowFocusReason, len(LONG))]
)
def test_its_beginning_is_seen_once_one_writes_elsewhere_and_not_while_one_looks_elsewhere(
    line: Line, reason: Qt.FocusReason, place: int
) -> None:
    line.setCursorPosition(len(LONG))
    leave(line, reason)
    assert line.cursorPosition() == place
