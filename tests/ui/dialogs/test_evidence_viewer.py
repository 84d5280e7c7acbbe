"""A file is looked at from memory: pictures, words, pages; what cannot be shown or no longer fits is said."""

import io
from contextlib import closing

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.evidence import FileKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Pasted, attach_files, evidence_of
from counsel_desk.storage.engine import connect
from counsel_desk.ui.dialogs.evidence_viewer import EvidenceViewer
from counsel_desk.ui.evidence_content import showing
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.pages.case.documents import DocumentsTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.picture_view import PictureView
from tests.ui.waiting import said


def png(width: int = 1600, height: int = 900) -> bytes:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made.save(buffer, "PNG")
    return bytes(buffer.data().data())


def pdf(pages: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200, 300)
    written = io.BytesIO()
    document.save(written)
    document.close()
    return written.getvalue()


FILES = (
    Pasted("截图.png", png()),
    Pasted("短信.txt", "你再不还钱，<b>我们</b>就上门".encode("gb18030")),
    Pasted("合同.pdf", pdf(3)),
    Pasted("录音.amr", b"#!AMR"),
)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    attach_files(desk, case_id, FILES)
    return case_id


@pytest.fixture
def viewer(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle) -> EvidenceViewer:
    made = EvidenceViewer(desk, tasks, evidence_of(desk, case_id), 0)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def press(viewer: EvidenceViewer, name: str) -> None:
    next(each for each in viewer.findChildren(QAbstractButton, name) if each.isVisible()).click()


def test_a_picture_is_shown_whole_and_then_in_its_own_size(viewer: EvidenceViewer) -> None:
    view = viewer.findChild(PictureView)
    assert view.isVisible()
    assert view.scale < 1
    assert view.widget().width() <= view.viewport().width()
    press(viewer, "own_size")
    assert view.widget().width() == 1600
    press(viewer, "zoom_in")
    assert view.widget().width() == 2000
    assert "125%" in said(viewer)
    press(viewer, "fit")
    assert view.widget().width() <= view.viewport().width()


def test_next_and_previous_lead_through_the_case(viewer: EvidenceViewer, settle) -> None:
    assert "1 of 4" in said(viewer)
    press(viewer, "file_after")
    settle()
    assert "短信.txt" in said(viewer)
    assert viewer.findChild(QPlainTextEdit).toPlainText() == "你再不还钱，<b>我们</b>就上门"
    press(viewer, "file_before")
    settle()
    assert viewer.findChild(PictureView).isVisible()


def test_a_pdf_is_turned_page_by_page(viewer: EvidenceViewer, settle) -> None:
    for _ in range(2):
        press(viewer, "file_after")
        settle()
    assert "Page 1 of 3" in said(viewer)
    press(viewer, "page_after")
    settle()
    assert "Page 2 of 3" in said(viewer)
    assert viewer.findChild(PictureView).isVisible()


def test_what_cannot_be_shown_can_be_exported_and_is_not_even_read(
    qtbot: QtBot, viewer: EvidenceViewer, settle
) -> None:
    for _ in range(3):
        press(viewer, "file_after")
        settle()
    assert "cannot be shown here" in said(viewer)
    with qtbot.waitSignal(viewer.export_asked) as asked:
        press(viewer, "empty_action")
    assert asked.args[0].origin.name == "录音.amr"


def test_a_file_that_is_no_longer_what_was_kept_is_told_and_not_shown(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, theme: Theme, settle
) -> None:
    files = evidence_of(desk, case_id)
    with closing(connect(desk.vault.evidence_path, desk.vault.data_key)) as connection:
        connection.execute("UPDATE chunk SET bytes = ? WHERE evidence = ?", (png(10, 10), files[0].uuid))
    made = EvidenceViewer(desk, tasks, files, 0)
    qtbot.addWidget(made)
    made.show()
    settle()
    assert "is no longer the one that was kept" in said(made)
    assert not made.findChild(PictureView).isVisible()


def test_a_file_left_before_it_was_read_never_appears(viewer: EvidenceViewer, settle) -> None:
    press(viewer, "file_after")
    press(viewer, "file_after")
    settle()
    assert "合同.pdf" in said(viewer)
    assert viewer.findChild(PictureView).isVisible()


def test_locking_takes_the_file_off_the_screen(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, theme: Theme, settle
) -> None:
    window = MainWindow()
    page = DocumentsTab(desk, tasks, window)
    page.show_case(case_id)
    window.show()
    settle()
    page.table.opened.emit(evidence_of(desk, case_id)[0].id)
    settle()
    viewer = page.findChild(EvidenceViewer)
    assert viewer.isVisible()

    gone = []
    viewer.destroyed.connect(lambda: gone.append(True))
    window.show_start(QWidget())

    assert not viewer.isVisible()
    qtbot.waitUntil(lambda: gone == [True])
    window.close_now()
    window.deleteLater()


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("短信".encode(), "短信"),
        (b"\xef\xbb\xbf" + "短信".encode(), "短信"),
        ("短信".encode("gb18030"), "短信"),
        ("短信".encode("utf-16"), "短信"),
        (b"\xff\x00\xff", None),
    ],
    ids=["utf-8", "mark", "gb18030", "utf-16", "no text"],
)
def test_words_are_read_in_the_encodings_of_the_day(content: bytes, text: str | None) -> None:
    assert showing(content, FileKind.TEXT).text == text


def test_a_long_text_is_cut_and_says_so() -> None:
    seen = showing(("短" * 500_000).encode(), FileKind.TEXT)
    assert (seen.cut, len(seen.text or "")) == (True, 400_000)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"no picture", FileKind.PICTURE),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>', FileKind.PICTURE),
        (b"%PDF-1.7 broken", FileKind.PDF),
        (pdf(1)[:100], FileKind.PDF),
        (b"PK", FileKind.OTHER),
    ],
    ids=["no picture", "drawing", "broken pdf", "cut pdf", "archive"],
)
def test_what_is_broken_or_could_load_other_files_is_not_shown(qapp, content: bytes, kind: FileKind) -> None:
    seen = showing(content, kind)
    assert (seen.image, seen.text) == (None, None)


def test_a_flood_of_dots_is_refused(qapp) -> None:
    header = b"P6\n60000 60000\n255\n"
    assert showing(header + b"\0" * 100, FileKind.PICTURE).image is None
