import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from counsel_desk.documents.checklist import lay_out_checklist
from counsel_desk.documents.composer import Composer, Ink, Piece
from counsel_desk.documents.printing import page_images, pdf, print_to, write_pdf
from counsel_desk.documents.sheet import NORMAL, PAGE, Box, PaperDocument, Running, SafeDocument
from counsel_desk.documents.words import PaperWords
from counsel_desk.domain.papers import ClientChecklistPaper
from counsel_desk.errors import FileError


def one_line(text: str, *, bold: bool = False, size: float = 11) -> PaperDocument:
    document = PaperDocument("Paper", NORMAL, Running())
    Composer(document).write(Piece(text, Ink(size, bold=bold)))
    return document


@pytest.mark.parametrize("size", [8.5, 11, 24])
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "日用面自人一十土士月水火生行見",
        "C-2026-0001 400-800-1234",
        "9:00～17:00／周一–周五 • ·",
        "喆玥昇镕堃㛃䶮",
        "office AVfi",
    ],
)
def test_the_text_of_a_pdf_is_found_as_it_was_typed(text: str, bold: bool, size: float):
    with pypdfium2.PdfDocument(pdf(one_line(text, bold=bold, size=size))) as file:
        assert file[0].get_textpage().get_text_bounded().strip() == text


@pytest.fixture
def document(usual: ClientChecklistPaper, chinese: PaperWords) -> PaperDocument:
    return lay_out_checklist(usual, chinese)


def test_a_pdf_has_the_pages_it_reports_on_a4(document: PaperDocument, tmp_path: Path):
    pages = write_pdf(document, tmp_path / "paper.pdf")
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as file:
        assert len(file) == pages == 2
        assert [round(length) for length in file[0].get_size()] == [595, 842]


def test_a_command_without_a_screen_can_make_a_pdf(tmp_path: Path):
    target = tmp_path / "paper.pdf"
    program = """if True:
        import pathlib, sys
        from counsel_desk.documents.fonts import typesetting_application
        from counsel_desk.documents.neutral import lay_out_neutral_sheet
        from counsel_desk.documents.printing import write_pdf
        from counsel_desk.documents.words import paper_words
        from counsel_desk.domain.papers import NeutralSheet
        application = typesetting_application()
        assert typesetting_application() is application
        write_pdf(lay_out_neutral_sheet(NeutralSheet(), paper_words()), pathlib.Path(sys.argv[1]))
    """
    screen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in screen}
    subprocess.run([sys.executable, "-c", program, target], env=environment, check=True, timeout=60)
    with pypdfium2.PdfDocument(target) as file:
        assert "12356" in file[0].get_textpage().get_text_bounded()


def test_the_properties_of_a_pdf_name_nobody(document: PaperDocument, usual: ClientChecklistPaper):
    content = pdf(document)
    with pypdfium2.PdfDocument(content) as file:
        properties = file.get_metadata_dict()
    assert properties["Title"] == document.title
    assert properties["Creator"] == "Counsel Desk"
    assert properties["Author"] == ""
    for name in (usual.client, usual.office.name, usual.counsellor):
        for encoding in ("utf-8", "utf-16-be"):
            assert name.encode(encoding) not in content


def test_a_folder_that_does_not_exist_is_an_error_and_leaves_nothing(document: PaperDocument, tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        write_pdf(document, tmp_path / "none" / "paper.pdf")
    assert not list(tmp_path.iterdir())


def test_a_paper_loads_no_picture_from_a_file(tmp_path: Path):
    secret = tmp_path / "secret.png"
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    assert picture.save(str(secret))
    document = SafeDocument()
    loaded = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl.fromLocalFile(str(secret)))
    assert (loaded.width(), loaded.height()) == (1, 1)


def test_a_character_no_font_has_leaves_ink_on_the_paper():
    image = page_images(one_line("\U000f1234"), 72)[0]
    assert dark_pixels(image) > 20


def test_the_preview_shows_every_page_at_the_size_asked_for(document: PaperDocument):
    images = page_images(document, 96)
    assert [(image.width(), image.height()) for image in images] == [(794, 1123)] * 2
    assert all(dark_pixels(image) > 500 for image in images)


def test_lines_break_alike_whatever_the_device(document: PaperDocument):
    before = document.toPlainText(), [document.extent(group) for group in document.groups]
    page_images(document, 40)
    pdf(document)
    page_images(document, 200)
    assert before == (document.toPlainText(), [document.extent(group) for group in document.groups])


def test_a_ticked_box_holds_more_ink_than_an_open_one():
    inks = []
    for ticked in (False, True):
        document = one_line("")
        document.boxes.append(Box(0, left=1000, size=300, ticked=ticked))
        inks.append(dark_pixels(page_images(document, 96)[0]))
    assert 0 < inks[0] < inks[1]


def test_a_printer_gets_the_pages_it_was_set_to(usual: ClientChecklistPaper, document: PaperDocument, tmp_path: Path):
    printer = printer_to(tmp_path / "all.pdf")
    print_to(document, printer)
    printer = printer_to(tmp_path / "second.pdf")
    printer.setFromTo(2, 9)
    print_to(document, printer)
    with (
        pypdfium2.PdfDocument(tmp_path / "all.pdf") as everything,
        pypdfium2.PdfDocument(tmp_path / "second.pdf") as one,
    ):
        assert len(everything) == 2
        assert len(one) == 1
        text = one[0].get_textpage().get_text_bounded()
    assert "第 2 页 / 共 2 页" in text
    assert usual.sections[0].title in text


def test_paper_of_another_size_holds_the_whole_page(document: PaperDocument, tmp_path: Path):
    printer = printer_to(tmp_path / "a5.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    print_to(document, printer)
    with pypdfium2.PdfDocument(tmp_path / "a5.pdf") as file:
        assert round(file[0].get_width()) == 420
        assert "第 1 页 / 共 2 页" in file[0].get_textpage().get_text_bounded()


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt tells the log as well; the error is what the user sees
def test_a_printer_that_takes_nothing_is_a_clear_error(document: PaperDocument, tmp_path: Path):
    with pytest.raises(FileError) as refused:
        print_to(document, printer_to(tmp_path / "none" / "paper.pdf"))
    assert refused.value.code == "paper.printer_refused"


def test_a_page_is_a4():
    assert (round(PAGE.width() / 600 * 25.4), round(PAGE.height() / 600 * 25.4)) == (210, 297)


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(path))
    return printer


def dark_pixels(image: QImage) -> int:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(value < 128 for value in bytes(grey.constBits()))
