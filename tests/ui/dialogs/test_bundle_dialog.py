"""Before evidence leaves: who agreed, what goes in, what stays, and a look at the paper."""

import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.evidence_bundle import BundlePurpose
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Contacted, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.services import cases, clients, evidence, incidents
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence_bundle import given_bundles
from counsel_desk.ui.dialogs.bundle_dialog import BundleDialog
from counsel_desk.ui.dialogs.files import QT_DIALOGS
from counsel_desk.ui.pages.case.documents import DocumentsTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

AT = datetime(2026, 11, 17, 22, 30, tzinfo=CHINA)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    for words, contacted in (("再不还款就去你单位", Contacted.CLIENT), ("叫你朋友还钱", Contacted.FRIEND)):
        told = incidents.record_incident(desk, case_id, IncidentDetails(AT, words=words, contacted=contacted))
        evidence.attach_bytes(desk, case_id, words.encode(), f"{contacted}.png", EvidenceDetails(incidents=(told,)))
    return case_id


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setenv(QT_DIALOGS, "1")
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, window: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId) -> BundleDialog:
    made = BundleDialog(desk, tasks, case_id, window)
    made.open()
    qtbot.waitUntil(lambda: made._subject is not None)
    return made


def agree(desk: Desk, case_id: CaseId) -> None:
    client = cases.load_case_file(desk, case_id).client
    clients.give_consent(desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.WRITTEN)


def press(widget: QWidget, name: str) -> None:
    made = widget.findChild(QAbstractButton, name)
    assert made is not None
    made.click()


def ready(dialog: BundleDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog._ready is not None)


def test_nothing_is_shown_or_written_before_the_client_agrees(dialog: BundleDialog, qtbot: QtBot) -> None:
    qtbot.wait(500)
    assert dialog._stage.currentWidget() is dialog._waiting
    assert not dialog._zip.isEnabled()


def test_a_consent_given_now_is_kept_and_shows_the_paper(
    dialog: BundleDialog, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    press(dialog, "consent_spoken")
    ready(dialog, qtbot)
    assert cases.load_case_file(desk, case_id).client.consents_to(ConsentPurpose.EXPORT)
    assert dialog.preview.page_text
    assert dialog._zip.isEnabled()


def test_a_file_that_stays_in_is_told_with_the_reason(
    desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget, qtbot: QtBot
) -> None:
    agree(desk, case_id)
    dialog = BundleDialog(desk, tasks, case_id, window)
    dialog.open()
    ready(dialog, qtbot)
    assert "friend.png" in dialog.stayed._words.text()
    assert "has not agreed" in dialog.stayed._words.text()


def test_to_protect_life_every_file_goes_and_the_reason_is_asked(dialog: BundleDialog, qtbot: QtBot) -> None:
    press(dialog, "override")
    dialog.consent.reason.setText("今晚有人上门")
    ready(dialog, qtbot)
    assert dialog.stayed.isHidden()


def test_the_zip_is_written_and_stands_among_what_was_given_out(
    dialog: BundleDialog, desk: Desk, case_id: CaseId, qtbot: QtBot, tmp_path: Path
) -> None:
    press(dialog, "consent_written")
    dialog.options.recipient.setText("青山派出所（虚构）")
    dialog.options.purpose.choose(BundlePurpose.COURT)
    ready(dialog, qtbot)
    press(dialog, "save_zip")
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    assert Path(asked.selectedFiles()[0]).name == "C-2026-0001 2026-11-18.zip"
    asked.fileSelected.emit(str(tmp_path / "out.zip"))
    asked.reject()
    qtbot.waitUntil(lambda: not dialog._writing)
    assert "SHA256SUMS" in zipfile.ZipFile(tmp_path / "out.zip").namelist()
    assert "history of the case" in dialog.message.words
    [given] = given_bundles(desk, case_id)
    assert (given.purpose, given.recipient, given.files) == (BundlePurpose.COURT, "青山派出所（虚构）", 1)


def test_a_folder_that_is_there_is_left_alone_and_another_is_made(
    dialog: BundleDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "usb"
    (place / "C-2026-0001 2026-11-18").mkdir(parents=True)
    press(dialog, "consent_written")
    ready(dialog, qtbot)
    dialog.write_into(place)
    qtbot.waitUntil(lambda: not dialog._writing)
    assert (place / "C-2026-0001 2026-11-18 (2)" / "SHA256SUMS").is_file()
    assert not list((place / "C-2026-0001 2026-11-18").iterdir())


def test_a_day_that_cannot_be_read_holds_the_bundle_back(dialog: BundleDialog, qtbot: QtBot) -> None:
    press(dialog, "consent_written")
    ready(dialog, qtbot)
    dialog.options.since.set_text("32 May")
    dialog.options.since.edited.emit()
    qtbot.wait(500)
    assert not dialog._zip.isEnabled()
    dialog.options.since.set_text("2026-11-18")
    dialog.options.since.edited.emit()
    ready(dialog, qtbot)
    assert dialog._ready is not None
    assert str(dialog._ready.since) == "2026-11-18"


def test_files_chosen_in_the_table_can_be_the_only_ones(
    desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget, qtbot: QtBot
) -> None:
    agree(desk, case_id)
    [first, _] = evidence.evidence_of(desk, case_id)
    dialog = BundleDialog(desk, tasks, case_id, window, chosen=[first.id])
    dialog.open()
    ready(dialog, qtbot)
    dialog.options.files.setCurrentIndex(1)
    ready(dialog, qtbot)
    assert dialog._ready is not None
    assert dialog._ready.evidence == {first.id}


def test_the_tab_of_the_files_shows_what_was_given_out_and_leads_to_the_next(
    desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget, qtbot: QtBot
) -> None:
    tab = DocumentsTab(desk, tasks, window)
    tab.show_case(case_id)
    qtbot.waitUntil(lambda: tab.given.note.text() == "nothing yet")
    press(tab, "evidence_bundle")
    dialog = tab.findChild(BundleDialog)
    assert dialog is not None
    dialog.reject()
