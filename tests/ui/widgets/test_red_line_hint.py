"""Words that may cross a counsellor's red line bring a hint with its reason; a warning of it brings none."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.contacts import PromisedBy
from counsel_desk.domain.guidance import RedLinePlace
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.services import cases
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.contact_dialog import ContactDialog
from counsel_desk.ui.dialogs.tell_dialog import TellDialog
from counsel_desk.ui.pages.case.notes import NoteEditor
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.red_line_hint import RedLineHint
from tests.ui.waiting import settle


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails(situations=("SIT-06",)))


def test_the_hint_names_the_words_and_the_reason_and_goes_away_again(qtbot: QtBot, theme: Theme) -> None:
    hint = RedLineHint(shipped_pack(), RedLinePlace.ADVICE)
    qtbot.addWidget(hint)
    hint.consider("放心，我们保证不起诉您。")
    assert not hint.isHidden()
    assert "保证不起诉" in hint._words.text()
    hint.consider("不能保证对方不起诉。")
    assert hint.isHidden()


def test_only_advice_is_held_against_the_lines_among_notes(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    editor = NoteEditor(desk, tasks)
    qtbot.addWidget(editor)
    editor.show_case(cases.load_case_file(desk, case_id).case)
    settle(tasks)
    editor.text.setPlainText("对方说保证不起诉，先交手续费")
    assert editor.hint.isHidden()
    editor.kind.choose(NoteKind.ADVICE)
    editor.text.setPlainText("这事交给我们，收您五百元服务费就行")
    assert not editor.hint.isHidden()
    assert editor.add.isEnabled()


def test_what_others_promise_is_theirs(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId) -> None:
    dialog = ContactDialog(desk, tasks, case_id)
    qtbot.addWidget(dialog)
    dialog.promise.setPlainText("我们包停息")
    assert not dialog.hint.isHidden()
    dialog.promised_by.choose(PromisedBy.THEM)
    assert dialog.hint.isHidden()
    settle(tasks)


def test_several_steps_are_ticked_and_kept_together(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    checklist = next(each for each in case_checklists(desk, case_id) if each.checklist.code == "CL-07")
    around = QWidget()  # a dialog deletes itself when it is closed
    qtbot.addWidget(around)
    dialog = TellDialog(desk, tasks, checklist, around)
    assert "CL-07/3" not in dialog.boxes  # the counsellor's own
    assert not dialog._save.isEnabled()
    for code in ("CL-07/1", "CL-07/2"):
        dialog.boxes[code].setChecked(True)
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert {note.step for note in cases.notes_of(desk, case_id)} == {"CL-07/1", "CL-07/2"}
    settle(tasks)
