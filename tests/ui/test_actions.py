from collections import Counter
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.paths import RESOURCES
from counsel_desk.ui.actions import TABLE, Act, Actions, shortcut_sheet
from counsel_desk.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def focused(qtbot: QtBot, window: QMainWindow, editor: QWidget) -> QWidget:
    window.setCentralWidget(editor)
    editor.show()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    return editor


def test_no_two_actions_share_a_key() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in TABLE for key in spec.keys)
    assert [key for key, times in keys.items() if times > 1] == []
    assert "" not in keys


def test_every_action_is_in_the_table_once_and_its_icon_exists() -> None:
    assert [spec.act for spec in TABLE] == list(Act)
    assert [spec.icon for spec in TABLE if not (RESOURCES / "icons" / f"{spec.icon}.svg").is_file()] == []


def test_the_shortcut_sheet_names_every_key(theme: Theme) -> None:
    sheet = {line.text: line.keys for line in shortcut_sheet()}
    assert sheet["Call note"] == "F2"
    assert sheet["Redo"] == "Ctrl+Y / Ctrl+Shift+Z"
    assert sheet["Save a form or a note"] == "Ctrl+S / Ctrl+Enter"
    assert len(sheet) == len([spec for spec in TABLE if spec.keys]) + 1


def test_an_action_is_out_of_sight_until_somebody_says_what_it_does(window: QMainWindow) -> None:
    actions, done = Actions(window), []
    actions.set_open(is_open=True)
    assert not any(action.isVisible() for action in actions)
    actions.on(Act.CALL_NOTE, lambda: done.append("note"))
    assert actions[Act.CALL_NOTE].isVisible()
    actions[Act.CALL_NOTE].trigger()
    assert done == ["note"]


def test_only_what_needs_no_vault_works_while_it_is_locked(window: QMainWindow) -> None:
    actions = Actions(window)
    for act in (Act.CALL_NOTE, Act.HELP):
        actions.on(act, list)
    assert not actions[Act.CALL_NOTE].isEnabled()
    assert actions[Act.HELP].isEnabled()
    actions.set_open(is_open=True)
    assert actions[Act.CALL_NOTE].isEnabled()


def test_undo_names_what_it_undoes_and_rests_when_there_is_nothing(window: QMainWindow) -> None:
    actions = Actions(window)
    actions.on(Act.UNDO, list)
    actions.set_open(is_open=True)
    assert not actions[Act.UNDO].isEnabled()
    actions.name_undo("Add task", None)
    assert actions[Act.UNDO].text() == "Undo: Add task"
    assert actions[Act.UNDO].isEnabled()
    assert not actions[Act.REDO].isEnabled()


@pytest.mark.parametrize("editor", [QLineEdit, QPlainTextEdit])
def test_ctrl_k_searches_also_from_within_an_editor(
    qtbot: QtBot, window: QMainWindow, editor: type[QLineEdit | QPlainTextEdit]
) -> None:
    actions, searched = Actions(window), []
    actions.on(Act.SEARCH, lambda: searched.append(1))
    actions.set_open(is_open=True)
    made = focused(qtbot, window, editor("typed"))
    qtbot.keyClick(made, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert searched == [1]


def test_undo_in_an_editor_is_the_editors_own(qtbot: QtBot, window: QMainWindow) -> None:
    actions, undone = Actions(window), []
    actions.on(Act.UNDO, lambda: undone.append(1))
    actions.set_open(is_open=True)
    actions.name_undo("Add task", None)
    line = focused(qtbot, window, QLineEdit())
    assert isinstance(line, QLineEdit)
    line.insert("typed")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (line.text(), undone) == ("", [])
    plain = focused(qtbot, window, QWidget(focusPolicy=Qt.FocusPolicy.StrongFocus))
    qtbot.keyClick(plain, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]


@pytest.mark.parametrize("modal", [True, False])
def test_the_desk_can_be_locked_from_a_form_and_searched_from_one_that_stands_beside_it(
    qtbot: QtBot, window: QMainWindow, modal: bool
) -> None:
    actions, done = Actions(window), []
    for act in (Act.LOCK, Act.SEARCH):
        actions.on(act, partial(done.append, act))
    actions.set_open(is_open=True)
    form = QDialog(window)
    form.setModal(modal)
    written = QPlainTextEdit("typed")
    QVBoxLayout(form).addWidget(written)
    form.show()
    form.activateWindow()
    written.setFocus()
    qtbot.waitUntil(written.hasFocus)
    for key in (Qt.Key.Key_K, Qt.Key.Key_L):
        qtbot.keyClick(written, key, Qt.KeyboardModifier.ControlModifier)
    assert done == ([Act.LOCK] if modal else [Act.SEARCH, Act.LOCK])
    assert modal or written.toPlainText() == "typed"
    form.close()
