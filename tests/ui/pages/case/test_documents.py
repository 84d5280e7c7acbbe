"""Files are kept by drop, paste or dialog, each told what became of it, and shown from memory."""

from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk import messages
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.clients import give_consent
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting
from counsel_desk.services.evidence import Pasted, attach_bytes, attach_files, change_evidence, evidence_of
from counsel_desk.services.evidence_copies import attach_redacted
from counsel_desk.services.history import case_history
from counsel_desk.services.incidents import record_incident
from counsel_desk.services.undo import undo
from counsel_desk.ui.dialogs.evidence_dialog import EvidenceDialog
from counsel_desk.ui.dialogs.evidence_viewer import EvidenceViewer
from counsel_desk.ui.dialogs.export_evidence import WhichCopyDialog
from counsel_desk.ui.dialogs.passing_on import ProtectLifeDialog
from counsel_desk.ui.draft_return import DraftReturn
from counsel_desk.ui.pages.case.documents import DocumentsTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme, Tone


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="欧阳喆玥"))


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle) -> DocumentsTab:
    made = DocumentsTab(desk, tasks)
    made.told = []
    made.said.connect(lambda words, tone, action, _do: made.told.append((words, tone, action)))
    made.changed.connect(lambda _kinds: made.show_case(case_id))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.show_case(case_id)
    settle()
    return made


def picture(colour: str = "red") -> QImage:
    made = QImage(60, 40, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def png(colour: str = "red") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(colour).save(buffer, "PNG")
    return bytes(buffer.data().data())


def files(*paths: Path) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def drop(tab: DocumentsTab, mime: QMimeData) -> None:
    shape = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    tab.dragEnterEvent(QDragEnterEvent(QPoint(50, 50), *shape))
    tab.dropEvent(QDropEvent(QPoint(50, 50), *shape))


def press(tab, name: str) -> None:
    next(each for each in tab.findChildren(QPushButton, name) if each.isVisible()).click()


def column(tab: DocumentsTab, number: int) -> list[str]:
    model = tab.table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_dropped_files_are_kept_and_what_is_wrong_with_one_is_told(
    tab: DocumentsTab, desk: Desk, case_id: CaseId, tmp_path: Path, settle
) -> None:
    good, empty = tmp_path / "截图 1.png", tmp_path / "空.png"
    good.write_bytes(png())
    empty.touch()

    drop(tab, files(good, empty))
    settle()

    assert [each.origin.name for each in evidence_of(desk, case_id)] == ["截图 1.png"]
    words, tone, action = tab.told[-1]
    assert "Kept as evidence: 截图 1.png" in words
    assert "空.png" in words
    assert (tone, action) == (Tone.WARNING, "Undo")
    assert tab.table.chosen_id() == evidence_of(desk, case_id)[0].id


def test_the_same_file_again_is_told_and_not_kept_twice(
    tab: DocumentsTab, desk: Desk, case_id: CaseId, tmp_path: Path, settle
) -> None:
    file = tmp_path / "截图.png"
    file.write_bytes(png())
    for _ in range(2):
        drop(tab, files(file))
        settle()

    assert len(evidence_of(desk, case_id)) == 1
    assert tab.told[-1][0] == "Kept in this case already: 截图.png"


def test_a_screenshot_is_pasted_as_a_picture_named_by_its_hour(
    tab: DocumentsTab, desk: Desk, case_id: CaseId, settle
) -> None:
    QGuiApplication.clipboard().setImage(picture("blue"))
    tab.paste()
    settle()

    [kept] = evidence_of(desk, case_id)
    assert kept.origin.name == "Picture 2026-11-18 09.30.00.png"
    assert kept.origin.media_type == "image/png"


def test_pasting_where_nothing_can_be_kept_says_so(tab: DocumentsTab, desk: Desk, case_id: CaseId) -> None:
    QGuiApplication.clipboard().setText("只是文字")
    tab.paste()
    assert evidence_of(desk, case_id) == ()
    assert tab.told[-1][1] is Tone.WARNING


def test_the_files_are_numbered_with_type_size_day_and_what_they_belong_to(
    tab: DocumentsTab, desk: Desk, case_id: CaseId, settle
) -> None:
    incident = record_incident(desk, case_id, IncidentDetails(desk.clock(), words="还钱", number="95000"))
    attach_bytes(desk, case_id, png(), "a.png", EvidenceDetails(incidents=(incident,)))
    attach_bytes(desk, case_id, b"hello", "通话.amr", EvidenceDetails(formed_at=desk.clock()))
    tab.show_case(case_id)
    settle()
    column(tab, 0)  # asks for the rows
    settle()

    assert column(tab, 0) == ["1", "2"]
    assert column(tab, 1) == ["a.png", "通话.amr"]
    assert column(tab, 2) == ["Picture", "Sound"]
    assert ["2026" in words for words in column(tab, 4)] == [False, True]
    assert "95000" in column(tab, 5)[0]
    assert column(tab, 5)[1] == "—"
    assert column(tab, 6)[0] == f"{evidence_of(desk, case_id)[0].sha256[:12]}…"


def test_files_taken_out_come_back_with_one_undo(tab: DocumentsTab, desk: Desk, case_id: CaseId, settle) -> None:
    attach_files(desk, case_id, [Pasted("a.png", b"a"), Pasted("b.png", b"b")])
    tab.show_case(case_id)
    settle()
    tab.table.selectAll()
    assert len(tab.chosen()) == 2
    press(tab, "withdraw_files")
    settle()

    assert evidence_of(desk, case_id) == ()
    assert tab.told[-1][2] == "Undo"
    undo(desk)
    assert len(evidence_of(desk, case_id)) == 2


def test_a_hash_is_copied_and_several_as_sha256sum_writes_them(
    tab: DocumentsTab, desk: Desk, case_id: CaseId, settle
) -> None:
    attach_files(desk, case_id, [Pasted("a.png", b"a"), Pasted("b.png", b"b")])
    first, second = evidence_of(desk, case_id)
    tab.show_case(case_id)
    settle()
    tab.table.choose(first.id)
    press(tab, "copy_hashes")
    assert QGuiApplication.clipboard().text() == first.sha256
    tab.table.selectAll()
    press(tab, "copy_hashes")
    assert QGuiApplication.clipboard().text() == f"{first.sha256}  a.png\n{second.sha256}  b.png"


def test_exporting_asks_for_consent_before_it_asks_where_to_and_takes_a_reason_to_protect_life(
    qtbot: QtBot, tab: DocumentsTab, desk: Desk, case_id: CaseId, tmp_path: Path, settle, monkeypatch
) -> None:
    monkeypatch.setenv("COUNSEL_DESK_QT_FILE_DIALOGS", "1")
    attach_files(desk, case_id, [Pasted("a.png", b"a"), Pasted("b.png", b"b")])
    tab.show_case(case_id)
    settle()
    tab.table.selectAll()
    press(tab, "export_files")
    qtbot.waitUntil(lambda: tab.findChild(ProtectLifeDialog) is not None)

    assert tab.findChild(QFileDialog) is None
    asked = tab.findChild(ProtectLifeDialog)
    assert not asked.findChildren(QPushButton, "export_under_code")
    asked.reason.setPlainText("警方要求")
    asked.go_on.click()
    ask = tab.findChild(QFileDialog)
    ask.fileSelected.emit(str(tmp_path))
    ask.done(QFileDialog.DialogCode.Accepted)
    settle()

    assert sorted(path.name for path in tmp_path.glob("*.png")) == ["01 a.png", "02 b.png"]
    assert str(tmp_path) in tab.told[-1][0]


def test_a_consent_given_while_exporting_is_written_down_and_the_files_go_out(
    qtbot: QtBot, tab: DocumentsTab, desk: Desk, case_id: CaseId, tmp_path: Path, settle, monkeypatch
) -> None:
    monkeypatch.setenv("COUNSEL_DESK_QT_FILE_DIALOGS", "1")
    attach_files(desk, case_id, [Pasted("a.png", b"a")])
    tab.show_case(case_id)
    settle()
    tab.table.selectAll()
    press(tab, "export_files")
    qtbot.waitUntil(lambda: tab.findChild(ProtectLifeDialog) is not None)
    with qtbot.waitSignal(tab.changed):
        tab.findChild(ProtectLifeDialog).findChild(QPushButton, "agrees_now").menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: tab.findChild(QFileDialog) is not None)
    ask = tab.findChild(QFileDialog)
    ask.fileSelected.emit(str(tmp_path / "out.png"))
    ask.done(QFileDialog.DialogCode.Accepted)
    settle()

    assert (tmp_path / "out.png").read_bytes() == b"a"
    assert load_case_file(desk, case_id).client.may_be_named(ConsentPurpose.EXPORT)


def test_one_file_is_exported_with_consent_under_its_name(
    qtbot: QtBot, tab: DocumentsTab, desk: Desk, case_id: CaseId, tmp_path: Path, settle
) -> None:
    client = load_case_file(desk, case_id).client
    give_consent(desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
    attach_files(desk, case_id, [Pasted("a.png", b"a")])
    tab.show_case(case_id)
    settle()
    tab.table.selectAll()
    press(tab, "export_files")
    qtbot.waitUntil(lambda: tab.findChild(QFileDialog) is not None)
    ask = tab.findChild(QFileDialog)
    assert ask.selectedFiles()[0].endswith("a.png")
    ask.fileSelected.emit(str(tmp_path / "out.png"))
    ask.done(QFileDialog.DialogCode.Accepted)
    settle()

    assert (tmp_path / "out.png").read_bytes() == b"a"


def test_what_is_said_of_a_file_is_changed_in_a_form(
    qtbot: QtBot, tab: DocumentsTab, desk: Desk, case_id: CaseId, settle
) -> None:
    incident = record_incident(desk, case_id, IncidentDetails(desk.clock(), words="还钱"))
    attach_files(desk, case_id, [Pasted("IMG_1.png", b"a")])
    tab.show_case(case_id)
    settle()
    tab.table.selectAll()
    press(tab, "change_file")
    settle()
    dialog = tab.findChild(EvidenceDialog)
    dialog.name.setText("聊天截图")
    dialog.formed_at.set_text("2026-11-17 22:05")
    dialog.obtained_at.set_text("2026-11-18")
    dialog.findChild(QListWidget, "evidence_incidents").item(0).setCheckState(Qt.CheckState.Checked)
    dialog.save()
    settle()

    details = evidence_of(desk, case_id)[0].details
    assert (details.name, details.incidents) == ("聊天截图", (incident,))
    assert f"{details.formed_at:%Y-%m-%d %H:%M}" == "2026-11-17 22:05"
    assert (details.formed_precision, details.obtained_precision) == (Precision.MINUTE, Precision.DAY)
    assert f"{details.obtained_at:%Y-%m-%d}" == "2026-11-18"


def test_a_file_formed_on_the_stroke_of_midnight_is_not_taken_for_one_of_some_time_that_day(
    tab: DocumentsTab, desk: Desk, case_id: CaseId, settle
) -> None:
    midnight = datetime(2026, 11, 17, tzinfo=CHINA)
    attach_bytes(desk, case_id, b"a", "零点.png", EvidenceDetails(formed_at=midnight))
    attach_bytes(desk, case_id, b"b", "那天.png", EvidenceDetails(formed_at=midnight, formed_precision=Precision.DAY))
    tab.show_case(case_id)
    settle()

    shown = [tab.table.model().index(row, 4).data() for row in range(2)]
    assert shown == [messages.instant(midnight, Precision.MINUTE), messages.instant(midnight, Precision.DAY)]


def test_a_form_left_without_saving_keeps_its_draft(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, settle, theme: Theme
) -> None:
    attach_files(desk, case_id, [Pasted("IMG_1.png", b"a")])
    [kept] = evidence_of(desk, case_id)
    dialog = EvidenceDialog(desk, tasks, kept)  # deletes itself when it is closed
    dialog.show()
    settle()
    dialog.findChild(type(dialog.name), "evidence_device").setText("华为手机")
    dialog.reject()
    settle()
    again = EvidenceDialog(desk, tasks, kept)
    qtbot.addWidget(again)
    settle()
    assert again.findChild(type(again.name), "evidence_device").text() == "华为手机"


def test_two_people_changing_one_file_lose_nothing(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, settle, theme: Theme
) -> None:
    attach_files(desk, case_id, [Pasted("IMG_1.png", b"a")])
    [kept] = evidence_of(desk, case_id)
    dialog = EvidenceDialog(desk, tasks, kept)  # deletes itself when it is closed
    dialog.show()
    settle()
    dialog.name.setText("我的名字")
    change_evidence(desk, kept, EvidenceDetails(name="IMG_1.png", device="平板"))
    dialog.save()
    settle()
    dialog.save()
    settle()
    details = evidence_of(desk, case_id)[0].details
    assert (details.name, details.device) == ("我的名字", "平板")


def test_a_double_click_shows_a_file_and_writes_the_look_down(
    qtbot: QtBot, tab: DocumentsTab, desk: Desk, case_id: CaseId, settle
) -> None:
    attach_bytes(desk, case_id, png(), "a.png")
    tab.show_case(case_id)
    settle()
    assert "evidence.view" not in {deed.action for deed in case_history(desk, case_id)}
    tab.table.opened.emit(evidence_of(desk, case_id)[0].id)
    settle()

    viewer = tab.findChild(EvidenceViewer)
    assert viewer.isVisible()
    assert "evidence.view" in {deed.action for deed in case_history(desk, case_id)}
    qtbot.waitUntil(partial(viewer.close))


def test_the_draft_about_a_file_returns_from_the_first_page(
    qtbot: QtBot, tab: DocumentsTab, desk: Desk, tasks: Tasks, case_id: CaseId, settle
) -> None:
    attach_files(desk, case_id, [Pasted("IMG_1.png", b"a")])
    [kept] = evidence_of(desk, case_id)
    left = EvidenceDialog(desk, tasks, kept)
    left.show()
    settle()
    left.name.setText("聊天截图")
    left.reject()
    settle()
    back = DraftReturn(desk, tasks, tab, {})
    shown: list[object] = []
    back.case_wanted.connect(lambda case, name: shown.extend((case, name)))
    back.form_wanted.connect(shown.append)

    back.bring_back(drafts_waiting(desk)[0])
    settle()

    assert shown[:2] == [case_id, "documents"]
    assert isinstance(shown[2], EvidenceDialog)
    assert shown[2].name.text() == "聊天截图"


@pytest.fixture
def covered(tmp_path: Path) -> Path:
    path = tmp_path / "covered.png"
    path.write_bytes(b"covered")
    return path


def attach_covered(tab: DocumentsTab, covered: Path, settle) -> None:
    press(tab, "redact_file")
    ask = tab.findChild(QFileDialog)
    ask.fileSelected.emit(str(covered))
    ask.done(QFileDialog.DialogCode.Accepted)
    settle()


def test_a_redacted_copy_stands_beneath_its_original_with_what_is_said_of_it(
    tab: DocumentsTab, desk: Desk, case_id: CaseId, covered: Path, settle
) -> None:
    attach_bytes(desk, case_id, b"a", "聊天截图.png", EvidenceDetails(obtained_by="求助人"))
    attach_bytes(desk, case_id, b"b", "合同.pdf")
    tab.show_case(case_id)
    settle()
    tab.table.choose(evidence_of(desk, case_id)[0].id)
    attach_covered(tab, covered, settle)

    original, _contract, copy = evidence_of(desk, case_id)
    assert (copy.origin.redacted_from, copy.details.obtained_by) == (original.id, "求助人")
    shown = [[tab.table.model().index(row, column).data() for column in (0, 1, 5)] for row in range(3)]
    assert shown[0][:2] == ["1", "聊天截图.png"]
    assert shown[1] == ["3", "↳ 聊天截图.png (redacted)", "Redacted copy of No. 1"]
    assert shown[2][:2] == ["2", "合同.pdf"]


def test_a_file_that_was_kept_already_becomes_the_copy_and_undo_parts_them(
    tab: DocumentsTab, desk: Desk, case_id: CaseId, covered: Path, settle
) -> None:
    attach_bytes(desk, case_id, b"a", "聊天截图.png")
    attach_bytes(desk, case_id, covered.read_bytes(), "遮挡后.png")
    tab.show_case(case_id)
    settle()
    tab.table.selectAll()
    press(tab, "redact_file")
    settle()
    original, copy = evidence_of(desk, case_id)
    assert copy.origin.redacted_from == original.id

    assert undo(desk) == "evidence.redact"
    tab.show_case(case_id)
    settle()
    tab.table.clearSelection()
    tab.table.choose(original.id)
    attach_covered(tab, covered, settle)
    assert [each.origin.redacted_from for each in evidence_of(desk, case_id)] == [None, original.id]


def test_the_original_itself_is_no_redacted_copy(
    tab: DocumentsTab, desk: Desk, case_id: CaseId, covered: Path, settle
) -> None:
    attach_bytes(desk, case_id, covered.read_bytes(), "聊天截图.png")
    tab.show_case(case_id)
    settle()
    tab.table.selectAll()
    attach_covered(tab, covered, settle)
    assert "byte for byte" in tab.told[-1][0]
    assert [each.origin.redacted_from for each in evidence_of(desk, case_id)] == [None]


@pytest.mark.parametrize(("choice", "written"), [("export_redacted", b"covered"), ("export_original", b"a")])
def test_the_redacted_copy_goes_out_in_place_of_its_original_unless_that_is_chosen(
    tab: DocumentsTab, desk: Desk, case_id: CaseId, covered: Path, tmp_path: Path, settle, choice: str, written: bytes
) -> None:
    client = load_case_file(desk, case_id).client
    give_consent(desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
    attach_bytes(desk, case_id, b"a", "聊天截图.png")
    [original] = evidence_of(desk, case_id)
    attach_redacted(desk, original, covered, "遮挡后")
    tab.show_case(case_id)
    settle()
    tab.table.choose(original.id)
    press(tab, "export_files")
    settle()
    press(tab.findChild(WhichCopyDialog), choice)
    ask = tab.findChild(QFileDialog)
    ask.fileSelected.emit(str(tmp_path / "out.png"))
    ask.done(QFileDialog.DialogCode.Accepted)
    settle()

    assert (tmp_path / "out.png").read_bytes() == written
