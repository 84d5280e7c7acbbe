"""Files dropped on the form of an incident are kept with it, and one that cannot be kept loses nothing else."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import attach_bytes, evidence_of
from counsel_desk.services.incidents import incidents_of, record_incident
from counsel_desk.ui.dialogs.evidence_viewer import EvidenceViewer
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.dialogs.paste_message_dialog import PasteMessageDialog
from counsel_desk.ui.pages.case.incidents import IncidentsTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.waiting_files import WaitingFiles


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    good, empty = tmp_path / "截图.png", tmp_path / "空.png"
    good.write_bytes(b"picture")
    empty.touch()
    return good, empty


def drop(widget, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    shape = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(20, 20), *shape))
    QApplication.sendEvent(widget, QDropEvent(QPoint(20, 20), *shape))


def waiting(form) -> list[str]:
    return [each.text() for each in form.findChildren(QPushButton, "waiting_file") if each.isVisible()]


def test_files_dropped_on_the_form_are_kept_with_the_incident(
    theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle, files
) -> None:
    form = IncidentDialog(desk, tasks, case_id)
    form.show()
    settle()
    drop(form, files[0])
    settle()
    assert waiting(form) == ["截图.png"]
    form.words.setPlainText("今天不还钱就上门")
    form.save()
    settle()

    [incident] = incidents_of(desk, case_id)
    [kept] = evidence_of(desk, case_id)
    assert kept.details.incidents == (incident.id,)


def test_a_file_that_cannot_be_kept_is_told_and_the_incident_is_kept_once(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle, files
) -> None:
    form = IncidentDialog(desk, tasks, case_id)
    form.show()
    settle()
    drop(form, *files)
    form.words.setPlainText("今天不还钱就上门")
    form.save()
    settle()
    assert "空.png" in form.message.words
    assert form.isVisible()
    form.findChildren(QPushButton, "waiting_file")[-1].click()
    form.save()
    settle()

    assert len(incidents_of(desk, case_id)) == 1
    assert len(evidence_of(desk, case_id)) == 1


def test_a_screenshot_goes_with_a_pasted_message(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle
) -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    form = PasteMessageDialog(desk, tasks, case_id)
    form.show()
    settle()
    assert len(waiting(form)) == 1
    form._words.setPlainText("今天不还钱就上门")
    form.act()
    settle()

    [incident] = incidents_of(desk, case_id)
    [kept] = evidence_of(desk, case_id)
    assert kept.details.incidents == (incident.id,)
    form.close()


def test_an_incident_shows_its_files_and_opens_them(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle, files
) -> None:
    incident = record_incident(desk, case_id, IncidentDetails(desk.clock(), words="还钱"))
    attach_bytes(desk, case_id, b"other", "别的.png")
    attach_bytes(desk, case_id, b"picture", "截图.png", EvidenceDetails(incidents=(incident,)))
    tab = IncidentsTab(desk, tasks)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_case(case_id)
    settle()
    shown = [each for each in tab.findChildren(QPushButton, "open_incident_file") if each.isVisible()]
    assert [each.text() for each in shown] == ["No. 2 · 截图.png"]
    shown[0].click()
    settle()
    viewer = tab.findChild(EvidenceViewer)
    assert viewer.evidence.origin.name == "截图.png"
    viewer.close()


def test_a_file_dropped_on_an_incident_is_kept_with_it(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle, files
) -> None:
    incident = record_incident(desk, case_id, IncidentDetails(desk.clock(), words="还钱"))
    tab = IncidentsTab(desk, tasks)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_case(case_id)
    settle()
    drop(tab.detail, files[0])
    settle()

    [kept] = evidence_of(desk, case_id)
    assert kept.details.incidents == (incident,)
    assert [each.text() for each in tab.findChildren(QPushButton, "open_incident_file")][-1] == "No. 1 · 截图.png"


@pytest.mark.parametrize("form", [IncidentDialog, PasteMessageDialog])
def test_files_that_wait_in_a_closed_form_come_back_with_its_draft(
    desk: Desk, tasks: Tasks, case_id: CaseId, files: tuple[Path, Path], settle, theme: Theme, form: type
) -> None:
    def opened():
        dialog = IncidentDialog(desk, tasks, case_id) if form is IncidentDialog else PasteMessageDialog(desk, tasks)
        dialog.show()
        settle()
        return dialog

    QGuiApplication.clipboard().clear()  # the form for a message takes a picture from there
    first = opened()
    drop(first, files[0])
    mime = QMimeData()
    mime.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    waits = first.findChild(WaitingFiles)
    waits.take_from(mime)
    before = waits.brought
    first.reject()
    settle()

    again = opened()
    assert again.findChild(WaitingFiles).brought == before
    assert len(before) == 2
    again.reject()
    settle()
