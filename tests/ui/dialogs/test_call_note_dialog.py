"""The call note: danger first, no name needed, nothing lost, never harmless where it is not."""

from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsel_desk.domain.cases import CaseDetails, Danger, Risk
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting
from counsel_desk.ui.dialogs.call_note_dialog import CallNoteDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.crisis_panel import CrisisPanel
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.safe_contact import SafeContactNotice
from tests.ui.waiting import settle

GRAVE = "她说觉得活着没意思"


@pytest.fixture
def note(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks) -> Iterator[CallNoteDialog]:
    made = open_note(qtbot, desk, tasks)
    yield made
    settle(tasks)


def open_note(qtbot: QtBot, desk: Desk, tasks: Tasks, *, in_view: CaseId | None = None) -> CallNoteDialog:
    around = QWidget()  # owns the window, which deletes itself when it is closed
    qtbot.addWidget(around, before_close_func=close_dialogs)
    made = CallNoteDialog(desk, tasks, around, in_view=in_view)
    made.around = around  # type: ignore[attr-defined]
    made.show()
    settle(tasks)
    return made


def close_dialogs(around: QWidget) -> None:
    for dialog in around.findChildren(QDialog):
        dialog.close()


def press(note: QWidget, name: str) -> None:
    found = note.findChild(QPushButton, name)
    assert found is not None
    found.click()


def write(qtbot: QtBot, note: CallNoteDialog, words: str) -> None:
    note._text.setPlainText(words)
    qtbot.waitUntil(lambda: not note._pause.isActive())


def crisis(note: CallNoteDialog) -> CrisisPanel:
    return note._crisis


def save(qtbot: QtBot, note: CallNoteDialog) -> CaseId:
    with qtbot.waitSignal(note.saved) as heard:
        press(note, "save_call_note")
    return heard.args[0]


def known_case(desk: Desk, name: str = "示例·阿青", phone: str = "13800000001") -> CaseId:
    contact = SafeContact(CallPermission.MESSAGE_WITHOUT_NAMING, ((time(19), time(21)),), "家人不知情")
    client = ClientDetails(name=name, phones=(ClientPhone(phone),), safe_contact=contact)
    return cases.open_case(desk, client, CaseDetails())


def test_a_few_words_are_enough_for_a_new_case(qtbot: QtBot, desk: Desk, note: CallNoteDialog) -> None:
    write(qtbot, note, "天天打到单位，不敢接")
    case_id = save(qtbot, note)
    assert cases.load_case_file(desk, case_id).client.details.name == ""
    assert [each.text for each in cases.notes_of(desk, case_id)] == ["天天打到单位，不敢接"]


def test_the_note_bears_the_hour_at_which_it_was_opened(
    qtbot: QtBot, desk: Desk, clock: object, note: CallNoteDialog
) -> None:
    began = desk.clock()
    clock.move(minutes=20)  # type: ignore[attr-defined]
    write(qtbot, note, "讲了二十分钟")
    assert cases.notes_of(desk, save(qtbot, note))[0].at == began


def test_words_of_self_harm_raise_the_panel_beside_the_typing(qtbot: QtBot, note: CallNoteDialog) -> None:
    assert crisis(note).isHidden()
    write(qtbot, note, GRAVE)
    assert not crisis(note).isHidden()
    assert crisis(note).heard == ["活着没意思"]
    assert note._text.isEnabled()


def test_the_words_heard_are_marked_where_they_were_typed(qtbot: QtBot, note: CallNoteDialog) -> None:
    write(qtbot, note, "😡" + GRAVE)
    assert [each.cursor.selectedText() for each in note._text.extraSelections()] == ["活着没意思"]


def test_everyday_words_raise_nothing(qtbot: QtBot, note: CallNoteDialog) -> None:
    write(qtbot, note, "今天累死了")
    assert crisis(note).isHidden()


@pytest.mark.parametrize("answer", ["danger_yes", "self_harm_yes", "self_harm_unsure"])
def test_a_yes_or_a_doubt_raises_the_panel_without_any_words(note: CallNoteDialog, answer: str) -> None:
    press(note, answer)
    assert not crisis(note).isHidden()


def test_a_no_after_asking_leaves_what_was_said_on_record(qtbot: QtBot, desk: Desk, note: CallNoteDialog) -> None:
    write(qtbot, note, GRAVE)
    press(note, "asked_no")
    assert note._self_harm.answer is Danger.NO
    assert not crisis(note).isHidden()
    assert cases.load_case_file(desk, save(qtbot, note)).case.details.risk is Risk.HIGH


def test_an_answer_pressed_again_is_taken_back(note: CallNoteDialog) -> None:
    press(note, "danger_yes")
    press(note, "danger_yes")
    assert note._danger.answer is Danger.NOT_ASKED


def test_a_known_phone_offers_the_case_and_shows_the_safe_contact(
    qtbot: QtBot, desk: Desk, tasks: Tasks, note: CallNoteDialog
) -> None:
    case_id = known_case(desk)
    note._phone.line.setText("138 0000 0001")
    note._phone.edited.emit()
    qtbot.waitUntil(lambda: bool(note._picker.offers))
    note._picker.offers[0].click()
    settle(tasks)
    contact = note.findChild(SafeContactNotice)
    assert contact is not None
    assert not contact.isHidden()
    assert "C-2026-0001" in note._picker.place
    write(qtbot, note, "又打来了")
    assert save(qtbot, note) == case_id


def test_part_of_a_name_is_enough_to_be_offered_the_case(qtbot: QtBot, desk: Desk, note: CallNoteDialog) -> None:
    known_case(desk, name="示例·欧阳岚")
    note._name.setText("欧阳")
    note._name.textEdited.emit("欧阳")
    qtbot.waitUntil(lambda: bool(note._picker.offers))
    assert "欧阳岚" in note._picker.offers[0].text()


def test_the_case_one_looks_at_is_offered_but_never_taken_by_itself(qtbot: QtBot, desk: Desk, tasks: Tasks) -> None:
    nameless = cases.open_case(desk, ClientDetails(), CaseDetails())
    known_case(desk, name="示例·欧阳岚")
    note = open_note(qtbot, desk, tasks, in_view=nameless)
    qtbot.waitUntil(lambda: bool(note._picker.offers))
    assert note._picker.case_id is None
    assert [each.text() for each in note._picker.offers] == ["No name · C-2026-0001"]
    note._name.setText("欧阳")
    note._name.textEdited.emit("欧阳")
    qtbot.waitUntil(lambda: len(note._picker.offers) == 2)
    note._picker.offers[1].click()
    settle(tasks)
    write(qtbot, note, "他又来了")
    assert save(qtbot, note) == nameless


def test_a_phone_that_is_none_is_said_beneath_its_field_and_nothing_is_lost(
    qtbot: QtBot, tasks: Tasks, note: CallNoteDialog
) -> None:
    write(qtbot, note, "号码没听清")
    note._phone.line.setText("138****0001")
    press(note, "save_call_note")
    qtbot.waitUntil(lambda: bool(note._phone.note))
    settle(tasks)
    assert note._text.toPlainText() == "号码没听清"


def test_an_empty_note_is_refused_kindly(qtbot: QtBot, note: CallNoteDialog) -> None:
    press(note, "save_call_note")
    bar = note.findChild(MessageBar)
    assert bar is not None
    qtbot.waitUntil(lambda: bool(bar.words))


def test_closing_keeps_the_draft_and_it_returns_with_hour_answers_and_words(
    qtbot: QtBot, desk: Desk, tasks: Tasks, clock: object, note: CallNoteDialog
) -> None:
    write(qtbot, note, GRAVE)
    press(note, "danger_no")
    began = note._started_at
    note.close()
    settle(tasks)
    clock.move(hours=1)  # type: ignore[attr-defined]
    again = open_note(qtbot, desk, tasks)
    assert again._text.toPlainText() == GRAVE
    assert again._danger.answer is Danger.NO
    assert again._started_at == began
    assert not again._crisis.isHidden()


def test_a_saved_note_leaves_no_draft(qtbot: QtBot, desk: Desk, tasks: Tasks, note: CallNoteDialog) -> None:
    write(qtbot, note, "记下了")
    note.keep()
    save(qtbot, note)
    settle(tasks)
    assert drafts_waiting(desk) == ()


def test_the_button_and_escape_close_the_note_and_its_words_come_back(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks
) -> None:
    for close in (lambda note: note.close(), lambda note: qtbot.keyClick(note, Qt.Key.Key_Escape)):
        note = open_note(qtbot, desk, tasks)
        note._text.setPlainText("说到一半")
        close(note)
        qtbot.waitUntil(lambda note=note: not isValid(note))
        settle(tasks)
        again = open_note(qtbot, desk, tasks)
        assert again._text.toPlainText() == "说到一半"
        again.close()
        qtbot.waitUntil(lambda again=again: not isValid(again))
        settle(tasks)


@pytest.mark.parametrize("name", ["danger_no", "self_harm_unsure"])
def test_an_answer_that_is_clicked_leaves_the_cursor_where_one_writes(
    qtbot: QtBot, note: CallNoteDialog, name: str
) -> None:
    note.activateWindow()
    note._text.setFocus()
    qtbot.waitUntil(note._text.hasFocus)
    found = note.findChild(QPushButton, name)
    assert found is not None
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    assert found.isChecked()
    assert note._text.hasFocus()
