"""Prints every checklist of the guidance, in normal and in large print, from an invented case: to be looked at.

python tests/ui/print_checklists.py --to out      PDF and pages as pictures, and sheets of all pages side by side

It needs no screen, and opens no vault but the one it invents. Terms that a step has are dated, some of them so that the
first has passed, because that is what a paper must get right.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from counsel_desk.domain.ids import CaseId
    from counsel_desk.services.desk import Desk

DOTS = 60  # an inch of paper in a picture
ACROSS = 6  # pages side by side on a sheet
DAYS_AGO = 20  # the first term of a complaint has passed then, the second still runs
PASSPHRASE = "an invented office on a sunny day"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print them all; 0 when done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, required=True, help="the folder they go to")
    folder = parser.parse_args(arguments).to
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from counsel_desk.language import Language, install_language

    install_language(QApplication(sys.argv[:1]), Language.CHINESE)
    with tempfile.TemporaryDirectory() as room:
        _print_all(Path(room) / "vault", folder)
    return 0


def _print_all(vault: Path, folder: Path) -> None:
    from counsel_desk.documents.checklist import lay_out_checklist
    from counsel_desk.documents.printing import page_images, write_pdf
    from counsel_desk.documents.words import paper_words
    from counsel_desk.messages.paper import paper_phrases
    from counsel_desk.services import papers

    desk, case_id = _invent(vault)
    every: list[QImage] = []
    for checklist in desk.pack.checklists:
        for large in (False, True):
            paper = papers.client_checklist(
                desk, case_id, paper_phrases(), only=checklist.code, large=large, next_appointment="11 月 27 日 15:00"
            )
            document = lay_out_checklist(paper, paper_words())
            name = f"{checklist.code}{'.large' if large else ''}"
            write_pdf(document, folder / f"{name}.pdf")
            pages = page_images(document, DOTS)
            for number, page in enumerate(pages, 1):
                page.save(str(folder / f"{name}.{number}.png"))
            every += pages
            print(f"{name}: {len(pages)} pages")
    for number in range(0, len(every), ACROSS * 2):
        _sheet(every[number : number + ACROSS * 2]).save(str(folder / f"sheet{number // (ACROSS * 2) + 1:02}.png"))


def _invent(vault: Path) -> "tuple[Desk, CaseId]":
    from counsel_desk.domain.cases import CaseDetails
    from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose, Office
    from counsel_desk.services import cases, checklists, clients, vaults

    head = Office(name="青禾互助（虚构）", phone="13800000009", address="示例路 1 号")
    desk, _code = vaults.create_vault(vault, head, "示例·林一", PASSPHRASE)
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    client = cases.load_case_file(desk, case_id).client
    clients.give_consent(desk, client.id, ConsentPurpose.PRINT, ConsentMeans.SPOKEN)
    carried = {each.checklist.code for each in checklists.case_checklists(desk, case_id)}
    for checklist in desk.pack.checklists:
        if checklist.code not in carried:
            checklists.add_checklist(desk, case_id, checklist.code)
    for each in checklists.case_checklists(desk, case_id):
        for step in each.steps:
            if step.step.deadline is not None and each.checklist.code != "CL-04":  # one stays undated
                checklists.date_deadline(desk, step, desk.today - timedelta(DAYS_AGO))
    return desk, case_id


def _sheet(pages: "Sequence[QImage]") -> "QImage":
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter

    wide, high = pages[0].width() + 8, pages[0].height() + 8
    rows = -(-len(pages) // ACROSS)
    sheet = QImage(wide * ACROSS, high * rows, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(sheet)
    for number, page in enumerate(pages):
        painter.drawImage(number % ACROSS * wide + 4, number // ACROSS * high + 4, page)
    painter.end()
    return sheet


if __name__ == "__main__":
    sys.exit(main())
