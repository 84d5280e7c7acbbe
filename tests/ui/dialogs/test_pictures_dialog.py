"""Screenshots beside the form: each gives as many incidents as it shows, and nothing of the sitting is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting
from counsel_desk.services.evidence import Pasted, attach_bytes, evidence_of
from counsel_desk.services.incidents import incidents_of
from counsel_desk.services.undo import undo
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.dialogs.pictures.pictures_dialog import PicturesDialog
from counsel_desk.ui.draft_return import DraftReturn
from counsel_desk.ui.pages.case.documents import DocumentsTab
from counsel_desk.ui.pages.case.incidents import IncidentsTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

THREAT = "今天再不还款我们就安排人上门"


def png(colour: str) -> bytes:
    image = QImage(40, 90, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


PICTURES = tuple(Pasted(f"截图{number}.png", png(colour)) for number, colour in enumerate(("red", "green", "blue"), 1))


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def sit(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle):
    around = QWidget()  # owns the windows, which delete themselves when they are closed
    qtbot.addWidget(
        around, before_close_func=lambda owner: [each.close() for each in owner.findChildren(PicturesDialog)]
    )

    def begin(pictures=PICTURES) -> PicturesDialog:
        dialog = PicturesDialog(desk, tasks, case_id, pictures, around)
        dialog.show()
        settle()
        return dialog

    return begin


def press(inside: QWidget, name: str) -> None:
    found = next(each for each in inside.findChildren(QPushButton, name) if not each.isHidden())
    assert found.isEnabled()
    found.click()


def write(dialog: PicturesDialog, words: str, when: str) -> None:
    dialog.incident.words.setPlainText(words)
    dialog.incident._fields.when.set_text(when)


def shown(dialog: PicturesDialog) -> list[str]:
    pictures = dialog.findChild(QListWidget, "sitting_pictures")
    return [pictures.item(row).text().split("\n")[0] for row in range(pictures.count())]


def said(dialog: PicturesDialog) -> str:
    return dialog._messages.words


def test_one_picture_gives_several_incidents_and_the_next_gives_its_own(
    sit, desk: Desk, case_id: CaseId, settle
) -> None:
    dialog = sit()
    write(dialog, THREAT, "2026-11-17 21:03")
    dialog.incident._fields.number.set_text("10690000001234")
    press(dialog, "record_from_picture")
    settle()
    write(dialog, "最后通知", "22:41")
    press(dialog, "record_from_picture")
    settle()
    press(dialog, "next_picture")
    write(dialog, "打给你妈", "2026-11-18 07:12")
    press(dialog, "record_from_picture")
    settle()

    assert shown(dialog) == ["1 · Incidents: 2", "2 · Incidents: 1", "3 · No incident yet"]
    later, second, first = incidents_of(desk, case_id)
    assert [each.details.incidents for each in evidence_of(desk, case_id)] == [(first.id, second.id), (later.id,), ()]
    assert {each.details.number for each in (first, second, later)} == {"10690000001234"}


def test_the_next_incident_keeps_the_day_without_the_hour_and_an_hour_alone_is_of_that_day(
    sit, desk: Desk, case_id: CaseId, settle
) -> None:
    dialog = sit()
    write(dialog, THREAT, "2026-03-05 21:03")
    dialog.act()
    settle()

    assert dialog.incident._fields.when.text() == "2026-03-05"
    assert dialog.incident.words.toPlainText() == ""
    write(dialog, "最后通知", "22:41")
    dialog.act()
    settle()
    newest = incidents_of(desk, case_id)[0].details
    assert f"{newest.happened_at:%Y-%m-%d %H:%M}" == "2026-03-05 22:41"
    write(dialog, "又来", "2026-03-06")
    dialog.act()
    settle()
    assert incidents_of(desk, case_id)[0].details.precision is Precision.DAY


def test_a_time_is_asked_for_because_a_screenshot_hardly_shows_what_happens_now(
    sit, desk: Desk, case_id: CaseId, settle
) -> None:
    dialog = sit()
    dialog.incident.words.setPlainText(THREAT)
    dialog.act()
    settle()

    assert incidents_of(desk, case_id) == ()
    assert dialog.incident._fields.when.note == "Say when it happened. A day alone is enough."


def test_each_recorded_incident_is_a_step_of_undo_and_its_words_come_back(
    sit, desk: Desk, case_id: CaseId, settle
) -> None:
    dialog = sit()
    write(dialog, THREAT, "2026-11-17 21:03")
    dialog.act()
    settle()
    press(dialog, "message_action")
    settle()

    assert incidents_of(desk, case_id) == ()
    assert dialog.incident.words.toPlainText() == THREAT
    assert shown(dialog)[0] == "1 · No incident yet"
    dialog.act()
    settle()
    undo(desk)
    assert incidents_of(desk, case_id) == ()
    assert len(evidence_of(desk, case_id)) == 3


def test_a_message_at_the_edge_of_two_pictures_is_recorded_once_and_shown_by_both(
    sit, desk: Desk, case_id: CaseId, settle
) -> None:
    dialog = sit()
    write(dialog, THREAT, "2026-11-17 21:03")
    dialog.act()
    settle()
    press(dialog, "next_picture")
    write(dialog, THREAT, "2026-11-17 21:03")
    dialog.act()
    settle()

    [incident] = incidents_of(desk, case_id)
    assert [each.details.incidents for each in evidence_of(desk, case_id)] == [(incident.id,), (incident.id,), ()]
    assert said(dialog) == "This message was recorded before. It is now shown by this picture too."


def test_what_the_words_may_show_is_said_while_typing_and_decided_once_recorded(
    sit, desk: Desk, case_id: CaseId, qtbot: QtBot, settle
) -> None:
    dialog = sit()
    write(dialog, THREAT, "2026-11-17 21:03")
    qtbot.waitUntil(lambda: bool(dialog.incident.conducts.cards))
    dialog.act()
    settle()
    dialog.incident.conducts.decide(ConductState.CONFIRMED)
    settle()

    states = [each.state for each in incidents_of(desk, case_id)[0].conducts]
    assert ConductState.CONFIRMED in states


@pytest.mark.parametrize(("answer", "left"), [("keep_left_over", 3), ("drop_left_over", 1)])
def test_a_person_decides_at_the_end_on_pictures_that_gave_nothing(
    sit, desk: Desk, case_id: CaseId, settle, answer: str, left: int
) -> None:
    dialog = sit()
    write(dialog, THREAT, "2026-11-17 21:03")
    dialog.act()
    settle()
    press(dialog, "finish_pictures")
    assert dialog.isVisible()
    press(dialog, answer)
    settle()

    assert len(evidence_of(desk, case_id)) == left
    assert drafts_waiting(desk) == ()


def test_a_picture_that_was_kept_before_is_never_left_out(sit, desk: Desk, case_id: CaseId, settle) -> None:
    attach_bytes(desk, case_id, PICTURES[0].content, PICTURES[0].name)
    dialog = sit(evidence_of(desk, case_id))
    press(dialog, "finish_pictures")
    settle()

    assert len(evidence_of(desk, case_id)) == 1


def test_the_sitting_does_not_end_over_words_that_are_not_recorded(sit, settle) -> None:
    dialog = sit()
    dialog.incident.words.setPlainText(THREAT)
    press(dialog, "finish_pictures")

    assert dialog.isVisible()
    assert said(dialog).startswith("What stands in the form is not recorded yet.")


def test_a_sitting_that_is_closed_comes_back_with_its_pictures_its_place_and_its_words(sit, desk: Desk, settle) -> None:
    dialog = sit()
    press(dialog, "next_picture")
    settle()
    write(dialog, THREAT, "2026-11-17 21:03")
    dialog.reject()
    settle()

    again = sit(())
    assert len(shown(again)) == 3
    assert again.pictures.current.details.name == "截图2.png"
    assert again.incident.words.toPlainText() == THREAT


def test_today_brings_an_unfinished_sitting_back(
    sit, desk: Desk, tasks: Tasks, case_id: CaseId, settle, qtbot: QtBot
) -> None:
    sit().reject()
    settle()
    [draft] = drafts_waiting(desk)
    window = QWidget()
    qtbot.addWidget(window)
    back = DraftReturn(desk, tasks, window, {})
    with qtbot.waitSignal(back.form_wanted) as wanted:
        back.bring_back(draft)
    dialog = wanted.args[0]
    assert isinstance(dialog, PicturesDialog)
    settle()
    assert len(dialog.pictures.pictures) == 3
    dialog.close()
    settle()


def test_pictures_are_dropped_and_pasted_and_other_files_are_told_apart(
    sit, desk: Desk, case_id: CaseId, tmp_path: Path, settle
) -> None:
    picture, sheet = tmp_path / "截图.png", tmp_path / "详单.xlsx"
    picture.write_bytes(PICTURES[0].content)
    sheet.write_bytes(b"sheet")
    dialog = sit(())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in (picture, sheet)])
    shape = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(dialog, QDragEnterEvent(QPoint(20, 20), *shape))
    QApplication.sendEvent(dialog, QDropEvent(QPoint(20, 20), *shape))
    settle()
    QGuiApplication.clipboard().setImage(QImage(8, 8, QImage.Format.Format_RGB32))
    dialog._intake.paste()
    settle()

    names = [each.details.name for each in evidence_of(desk, case_id)]
    assert names[0] == "截图.png"
    assert names[1].startswith("Picture 2026-11-18")
    assert len(shown(dialog)) == 2


def test_an_incident_of_the_picture_is_opened_to_be_corrected(sit, desk: Desk, case_id: CaseId, settle) -> None:
    dialog = sit()
    write(dialog, THREAT, "2026-11-17 21:03")
    dialog.act()
    settle()
    press(dialog, "incident_of_picture")
    settle()
    form = dialog.findChild(IncidentDialog)
    form.words.setPlainText("今天就上门")
    form.save()
    settle()

    assert [each.details.words for each in incidents_of(desk, case_id)] == ["今天就上门"]
    [link] = dialog.findChildren(QPushButton, "incident_of_picture")
    assert link.text().endswith("今天就上门")


def test_a_picture_that_cannot_be_drawn_is_said_and_the_others_are_seen(sit, settle) -> None:
    dialog = sit((Pasted("坏.png", b"not a picture"), PICTURES[0]))
    assert dialog.pictures._stack.currentWidget() is dialog.pictures._unseen
    dialog.pictures.step(1)
    settle()
    assert dialog.pictures._stack.currentWidget() is dialog.pictures._picture


def test_the_incidents_and_the_files_of_a_case_lead_to_it(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle
) -> None:
    attach_bytes(desk, case_id, PICTURES[0].content, "截图1.png")
    incidents, files = IncidentsTab(desk, tasks), DocumentsTab(desk, tasks)
    for tab in (incidents, files):
        qtbot.addWidget(tab)
        tab.show()
        tab.show_case(case_id)
    settle()
    files.table.selectAll()
    with qtbot.waitSignal(incidents.pictures_asked) as asked:
        press(incidents, "from_pictures")
    assert asked.args == [()]
    with qtbot.waitSignal(files.pictures_asked) as asked:
        press(files, "write_from_files")
    assert asked.args == [evidence_of(desk, case_id)]
