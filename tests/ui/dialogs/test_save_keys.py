"""Ctrl+Enter and Ctrl+S save whatever is being written, as in every chat window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import incidents_of
from counsel_desk.services.tasks import tasks_of
from counsel_desk.ui.dialogs.call_note_dialog import CallNoteDialog
from counsel_desk.ui.dialogs.contact_dialog import ContactDialog
from counsel_desk.ui.dialogs.paste_message_dialog import PasteMessageDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="王小喆"), CaseDetails())


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """Owns the dialogs, which delete themselves when they are closed."""
    made = QWidget()
    qtbot.addWidget(made, before_close_func=lambda widget: [each.close() for each in widget.findChildren(QDialog)])
    return made


def press(qtbot: QtBot, dialog: QDialog, field: QWidget, key: Qt.Key) -> None:
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    field.setFocus()
    qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("key", KEYS)
def test_ctrl_enter_saves_a_form_once(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, around: QWidget, key: Qt.Key
) -> None:
    dialog = TaskDialog(desk, tasks, case_id, parent=around)
    dialog.what.setText("回电")
    with qtbot.waitSignal(dialog.saved):
        press(qtbot, dialog, dialog.what, key)
        qtbot.keyClick(dialog.what, key, Qt.KeyboardModifier.ControlModifier)
    settle(tasks)
    assert [task.details.title for task in tasks_of(desk, case_id)] == ["回电"]


def test_ctrl_enter_saves_from_within_a_paragraph_too(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, around: QWidget
) -> None:
    dialog = ContactDialog(desk, tasks, case_id, parent=around)
    words = next(each for each in dialog.findChildren(QPlainTextEdit) if each.isEnabled())
    words.setPlainText("说了很多")
    with qtbot.waitSignal(dialog.saved):
        press(qtbot, dialog, words, Qt.Key.Key_Return)


def test_ctrl_enter_saves_a_call_note(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, around: QWidget
) -> None:
    dialog = CallNoteDialog(desk, tasks, around, case_id=case_id)
    words = dialog.findChild(QPlainTextEdit, "call_text")
    words.setPlainText("说有人上门")
    with qtbot.waitSignal(dialog.saved):
        press(qtbot, dialog, words, Qt.Key.Key_Return)


def test_ctrl_enter_records_a_pasted_message(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, around: QWidget
) -> None:
    dialog = PasteMessageDialog(desk, tasks, case_id, "再不还钱就上门", around)
    settle(tasks)
    press(qtbot, dialog, dialog.findChild(QPlainTextEdit, "pasted_words"), Qt.Key.Key_Return)
    settle(tasks)
    assert [each.details.words for each in incidents_of(desk, case_id)] == ["再不还钱就上门"]


def test_the_button_that_saves_names_the_key(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, around: QWidget
) -> None:
    form = TaskDialog(desk, tasks, case_id, parent=around)
    note = CallNoteDialog(desk, tasks, parent=around)
    for dialog, name in ((form, "save"), (note, "save_call_note")):
        assert "(Ctrl+Enter)" in dialog.findChild(QAbstractButton, name).toolTip()
