"""A pasted message: read at once, kept word for word, decided by a person."""

import time
from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import ConductState, IncidentDetails
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, checklists, incidents, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import draft_from
from counsel_desk.services.lists import list_ids
from counsel_desk.ui.dialogs import paste_message_dialog
from counsel_desk.ui.dialogs.paste_message_dialog import PasteMessageDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle

WORDS = "【长尾催收】今天再不还钱就安排兄弟去堵你"
PASTED = f"10690000001234\n昨天 22:20\n{WORDS}"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    organisations.add_organisation(
        desk, OrganisationDetails("长尾催收（虚构）", OrganisationRole.COLLECTOR, signatures=("长尾催收",))
    )
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def close_dialogs(around: QWidget) -> None:
    for dialog in around.findChildren(QDialog):
        dialog.close()


def paste(qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId | None, text: str = PASTED) -> PasteMessageDialog:
    around = QWidget()  # owns the dialog, which deletes itself when it is closed
    qtbot.addWidget(around, before_close_func=close_dialogs)
    made = PasteMessageDialog(desk, tasks, case_id, text, around)
    made.around = around  # type: ignore[attr-defined]
    made.show()
    settle(tasks)
    return made


def press(inside: QWidget, name: str) -> None:
    found = inside.findChild(QPushButton, name)
    assert found is not None
    found.click()


def record(qtbot: QtBot, tasks: Tasks, dialog: PasteMessageDialog) -> None:
    press(dialog, "record_message")
    qtbot.waitUntil(lambda: dialog._kept is not None)
    settle(tasks)


def test_a_message_tells_its_number_its_hour_and_who_signed_it(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id)
    assert dialog._words.toPlainText() == WORDS
    assert dialog._fields.number.text() == "10690000001234"
    assert dialog._fields.when.text() == "2026-11-17 22:20"
    assert dialog._fields.organisation.text() == "长尾催收（虚构）"


def test_suggestions_stand_there_before_anything_is_kept_and_cannot_be_decided_yet(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id)
    assert [card.conduct.code for card in dialog._conducts.cards] == ["T01"]
    assert dialog._conducts.cards[0].findChild(QPushButton, "confirm") is None
    marked = [each.cursor.selectedText() for each in dialog._words.extraSelections()]
    assert marked
    assert all(words in WORDS for words in marked)
    assert incidents.incidents_of(desk, case_id) == ()


def test_it_is_kept_word_for_word_in_the_case_in_view(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id)
    record(qtbot, tasks, dialog)
    (kept,) = incidents.incidents_of(desk, case_id)
    assert kept.details.words == WORDS
    assert kept.details.number == "10690000001234"
    assert kept.organisation_name == "长尾催收（虚构）"
    assert {each.code: each.state for each in kept.conducts} == {
        "T01": ConductState.SUGGESTED,
        "T06": ConductState.SUGGESTED,  # it came at 22:20
    }


def test_confirming_right_there_gives_the_case_its_checklist_and_says_so(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id)
    record(qtbot, tasks, dialog)
    press(dialog._conducts.cards[0], "confirm")
    settle(tasks)
    assert "CL-07" in dialog._messages.words
    assert "CL-07" in {each.checklist.code for each in checklists.case_checklists(desk, case_id)}
    assert dialog._conducts.cards[0].conduct.state is ConductState.CONFIRMED


def test_what_is_to_be_decided_is_in_sight_once_the_message_is_recorded(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id)
    dialog.resize(900, 460)  # a low screen
    record(qtbot, tasks, dialog)

    def first_is_seen_whole() -> bool:
        card = dialog._conducts.cards[0]
        return card.visibleRegion().boundingRect() == card.rect()

    qtbot.waitUntil(first_is_seen_whole)


def test_a_message_without_a_case_opens_one_for_a_client_without_a_name(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks
) -> None:
    dialog = paste(qtbot, desk, tasks, None)
    record(qtbot, tasks, dialog)
    made = cases.case_called(desk, "C-2026-0001")
    assert len(incidents.incidents_of(desk, made)) == 1
    assert cases.load_case_file(desk, made).client.details.name == ""


def test_the_same_message_twice_leads_to_the_one_that_stands_there(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    record(qtbot, tasks, paste(qtbot, desk, tasks, case_id))
    again = paste(qtbot, desk, tasks, case_id)
    record(qtbot, tasks, again)
    (kept,) = incidents.incidents_of(desk, case_id)
    assert again._kept is not None
    assert again._kept.known
    with qtbot.waitSignal(again.open_asked) as asked:
        press(again, "record_message")
    assert asked.args == [case_id, kept.id]


def test_an_empty_message_opens_no_case(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks) -> None:
    dialog = paste(qtbot, desk, tasks, None, "")
    press(dialog, "record_message")
    qtbot.waitUntil(lambda: bool(dialog._messages.words))
    assert list_ids(desk, ListKind.CASES, ListView()) == array("q")


def test_of_no_words_nothing_is_said(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks) -> None:
    dialog = paste(qtbot, desk, tasks, None, "")
    assert dialog._may_show.isHidden()
    assert dialog._conducts.isHidden()
    dialog.take(PASTED)
    qtbot.waitUntil(dialog._conducts.isVisible)
    assert dialog._may_show.isVisible()


def test_an_hour_that_cannot_be_read_is_said_beneath_its_field(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id)
    dialog._fields.when.line.setText("不记得了")
    press(dialog, "record_message")
    assert dialog._fields.when.note
    assert incidents.incidents_of(desk, case_id) == ()


def test_nothing_found_is_never_called_harmless(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id, "你好，明天见")
    assert dialog._conducts.cards == ()
    assert "does not mean" in dialog._conducts._nothing.text()


def test_folding_hides_the_message_and_the_words_on_the_cards(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id)
    press(dialog, "fold_words")
    assert dialog._words.isHidden()
    assert dialog._conducts.cards[0]._words.isHidden()


def test_a_page_too_long_for_one_message_is_refused_with_its_length(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id, "还钱" * 15_000)
    assert dialog._messages.words
    assert dialog._words.toPlainText() == ""


def test_closing_keeps_a_draft_that_the_next_paste_does_not_overwrite(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    first = paste(qtbot, desk, tasks, case_id)
    qtbot.waitUntil(lambda: first._words.toPlainText() == WORDS)
    first.close()
    settle(tasks)
    second = paste(qtbot, desk, tasks, case_id, "另一条短信")
    assert second._words.toPlainText() == "另一条短信"
    press(second, "draft_act")
    assert second._words.toPlainText() == WORDS


def test_what_was_left_is_offered_however_long_the_next_message_takes_to_be_read(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, monkeypatch: pytest.MonkeyPatch
) -> None:
    paste(qtbot, desk, tasks, case_id).close()
    settle(tasks)

    def read_slowly(desk: Desk, text: str) -> IncidentDetails:
        time.sleep(0.3)
        return draft_from(desk, text)

    monkeypatch.setattr(paste_message_dialog, "draft_from", read_slowly)
    second = paste(qtbot, desk, tasks, case_id, "另一条短信")
    assert second._words.toPlainText() == "另一条短信"
    press(second, "draft_act")
    assert second._words.toPlainText() == WORDS


def test_the_button_and_escape_close_the_dialog(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    for close in (lambda dialog: dialog.close(), lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape)):
        dialog = paste(qtbot, desk, tasks, case_id)
        close(dialog)
        qtbot.waitUntil(lambda dialog=dialog: not isValid(dialog))
        settle(tasks)


def test_of_messages_in_a_row_each_is_pasted_into_the_same_case_by_one_key(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id)
    record(qtbot, tasks, dialog)
    assert dialog.focusWidget() is dialog.foot.another
    QGuiApplication.clipboard().setText("13800000099 11-17 08:05 明天找你领导")
    with qtbot.waitSignal(dialog.another_asked) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert asked.args == [case_id, None]


def test_the_message_that_was_just_recorded_is_not_offered_again(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    QGuiApplication.clipboard().setText(PASTED)
    dialog = paste(qtbot, desk, tasks, case_id)
    record(qtbot, tasks, dialog)
    with qtbot.waitSignal(dialog.another_asked) as asked:
        press(dialog, "paste_another")
    assert asked.args == [case_id, ""]


def test_before_it_is_recorded_the_key_fills_an_empty_room_only(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id, "")
    for words in ("第一条", "第二条"):
        QGuiApplication.clipboard().setText(words)
        dialog.paste_another()
        settle(tasks)
    assert dialog._words.toPlainText() == "第一条"


def test_nothing_is_asked_to_be_decided_where_nothing_was_suggested(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id, "13800000099 11-17 10:05 你好，明天见")
    record(qtbot, tasks, dialog)
    assert "confirm" not in dialog._messages.words
    assert dialog.foot.remark.text() == ""


def test_a_message_dated_ahead_of_now_is_questioned_before_it_is_recorded(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = paste(qtbot, desk, tasks, case_id, f"10690000001234\n2026-11-21 09:20\n{WORDS}")
    press(dialog, "record_message")
    assert "save again" in dialog._fields.when.note
    assert incidents.incidents_of(desk, case_id) == ()
    record(qtbot, tasks, dialog)
    assert len(incidents.incidents_of(desk, case_id)) == 1
