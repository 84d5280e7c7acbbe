"""Before a paper leaves the room: two questions, a look at it, and an entry in the history."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose, Withheld
from counsel_desk.services import cases, clients
from counsel_desk.services.desk import Desk
from counsel_desk.storage import tables
from counsel_desk.ui.dialogs.files import QT_DIALOGS
from counsel_desk.ui.dialogs.print_checklist_dialog import PrintChecklistDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

NAME = "示例·阿青"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name=NAME), CaseDetails(situations=("SIT-06", "SIT-10")))


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(
    qtbot: QtBot, window: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId, monkeypatch: pytest.MonkeyPatch
) -> PrintChecklistDialog:
    monkeypatch.setenv(QT_DIALOGS, "1")
    made = PrintChecklistDialog(desk, tasks, case_id, window)
    made.open()
    qtbot.waitUntil(lambda: made._subject is not None)
    return made


def press(dialog: PrintChecklistDialog, name: str) -> None:
    made = dialog.findChild(QAbstractButton, name)
    assert made is not None
    made.click()


def agree(desk: Desk, case_id: CaseId) -> None:
    client = cases.load_case_file(desk, case_id).client
    clients.give_consent(desk, client.id, ConsentPurpose.PRINT, ConsentMeans.WRITTEN)


def handed_out(desk: Desk) -> list[object]:
    with desk.database.read() as session:
        entries = session.query(tables.History).filter_by(action="paper.print").all()
        return [session.get_one(tables.HistoryContent, entry.id).content for entry in entries]


def text_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


def shown(dialog: PrintChecklistDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog._document is not None)


def save(dialog: PrintChecklistDialog, target: Path, qtbot: QtBot) -> str:
    shown(dialog, qtbot)
    press(dialog, "save_pdf")
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    suggested = Path(asked.selectedFiles()[0]).name
    with qtbot.waitSignal(dialog.exit.handed_out):
        asked.fileSelected.emit(str(target))
    asked.reject()
    return suggested


def test_nothing_is_shown_before_both_questions_are_answered(dialog: PrintChecklistDialog, qtbot: QtBot) -> None:
    assert not dialog._printed.isEnabled()
    press(dialog, "safe_yes")
    qtbot.wait(400)
    assert dialog._document is None
    assert not dialog._saved.isEnabled()


def test_consent_given_now_is_written_down_with_how(
    dialog: PrintChecklistDialog, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    press(dialog, "safe_yes")
    with qtbot.waitSignal(dialog.changed):
        press(dialog, "consent_spoken")
    shown(dialog, qtbot)
    consent = cases.load_case_file(desk, case_id).client.consents[0]
    assert (consent.purpose, consent.means) == (ConsentPurpose.PRINT, ConsentMeans.SPOKEN)
    assert dialog.preview.page_text.startswith("Page 1 of ")


def test_a_saved_checklist_names_the_client_inside_and_not_in_its_file_name(
    dialog: PrintChecklistDialog, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    press(dialog, "safe_yes")
    press(dialog, "consent_written")
    suggested = save(dialog, tmp_path / "paper.pdf", qtbot)
    assert suggested == "C-2026-0001 2026-11-18.pdf"
    assert NAME in text_of(tmp_path / "paper.pdf")
    assert handed_out(desk) == [{"paper": "checklist"}]
    assert dialog.message.words.startswith("Saved: paper.pdf.")


def test_not_safe_gives_a_neutral_sheet_that_knows_nobody_and_needs_no_consent(
    dialog: PrintChecklistDialog, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    press(dialog, "safe_no")
    suggested = save(dialog, tmp_path / "sheet.pdf", qtbot)
    assert suggested == "Looking after yourself.pdf"
    text = text_of(tmp_path / "sheet.pdf")
    assert not any(word in text for word in (NAME, "青禾互助", "C-2026", "债", "debt"))
    assert handed_out(desk) == [{"paper": "neutral"}]


def test_to_protect_life_a_reason_stands_for_the_consent_and_is_logged(
    dialog: PrintChecklistDialog, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    press(dialog, "safe_yes")
    press(dialog, "override")
    dialog.consent.reason.setText("门口有人，先把报警步骤给她")
    save(dialog, tmp_path / "paper.pdf", qtbot)
    assert handed_out(desk) == [{"paper": "checklist", "to_protect_life": "门口有人，先把报警步骤给她"}]


def test_a_reason_taken_back_takes_the_paper_back(dialog: PrintChecklistDialog, qtbot: QtBot) -> None:
    press(dialog, "safe_yes")
    press(dialog, "override")
    dialog.consent.reason.setText("紧急")
    shown(dialog, qtbot)
    press(dialog, "override")
    assert dialog._document is None
    qtbot.wait(400)
    assert dialog._document is None


def test_the_name_can_be_left_out_and_the_print_be_large(
    dialog: PrintChecklistDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    press(dialog, "safe_yes")
    press(dialog, "consent_message")
    dialog.options._names.setCurrentIndex(1)
    press(dialog, "large_print")
    save(dialog, tmp_path / "paper.pdf", qtbot)
    text = text_of(tmp_path / "paper.pdf")
    assert NAME not in text
    assert "C-2026-0001" in text


def test_what_the_client_was_told_is_offered_once_there_is_some_and_printed_when_ticked(
    dialog: PrintChecklistDialog, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    asked = dialog.findChild(QAbstractButton, "with_advice")
    assert asked is not None
    assert asked.isHidden()
    cases.add_note(desk, case_id, NoteKind.ADVICE, "请对方发书面材料。")
    press(dialog, "safe_yes")
    with qtbot.waitSignal(dialog.changed):
        press(dialog, "consent_spoken")
    qtbot.waitUntil(lambda: not asked.isHidden())
    shown(dialog, qtbot)
    assert dialog._document is not None
    assert "请对方发书面材料" not in dialog._document.toPlainText()
    asked.click()
    qtbot.waitUntil(lambda: dialog._document is not None and "请对方发书面材料" in dialog._document.toPlainText())
    press(dialog, "safe_no")
    assert asked.isHidden()


def test_advice_that_is_to_be_kept_back_cannot_be_asked_for(
    qtbot: QtBot, window: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    client = cases.load_case_file(desk, case_id).client
    back = frozenset({Withheld.NOTES})
    clients.give_consent(desk, client.id, ConsentPurpose.PRINT, ConsentMeans.WRITTEN, withhold=back)
    cases.add_note(desk, case_id, NoteKind.ADVICE, "请对方发书面材料。")
    dialog = PrintChecklistDialog(desk, tasks, case_id, window)
    dialog.open()
    asked = dialog.findChild(QAbstractButton, "with_advice")
    assert asked is not None
    qtbot.waitUntil(lambda: not asked.isHidden())
    assert not asked.isEnabled()
    dialog.close()


def test_what_was_written_for_the_checklist_does_not_slip_onto_the_neutral_sheet(
    dialog: PrintChecklistDialog, qtbot: QtBot
) -> None:
    dialog.options._appointment.setText("周四 15:00，青禾互助，带还款记录")
    press(dialog, "safe_no")
    shown(dialog, qtbot)
    assert dialog.options.appointment == ""


def test_a_printer_takes_the_same_paper(dialog: PrintChecklistDialog, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    press(dialog, "safe_no")
    shown(dialog, qtbot)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert dialog._document is not None
    with qtbot.waitSignal(dialog.exit.handed_out):
        dialog.exit.print_on(printer, dialog._document, dialog._handout())
    assert (tmp_path / "out.pdf").stat().st_size > 0
    assert handed_out(desk) == [{"paper": "neutral"}]


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_logged(
    dialog: PrintChecklistDialog, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    press(dialog, "safe_no")
    shown(dialog, qtbot)
    assert dialog._document is not None
    with qtbot.waitSignal(dialog.exit.failed):
        dialog.exit.save_to(tmp_path / "gone" / "out.pdf", dialog._document, dialog._handout())
    assert dialog.message.words
    assert handed_out(desk) == []


def test_a_standing_consent_is_shown_with_its_day(
    qtbot: QtBot, window: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    agree(desk, case_id)
    dialog = PrintChecklistDialog(desk, tasks, case_id, window, only="CL-07")
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.consent._standing.isHidden())
    assert dialog.options.only == "CL-07"
    press(dialog, "safe_yes")
    shown(dialog, qtbot)


def test_the_preview_comes_nearer_and_fits_again(dialog: PrintChecklistDialog, qtbot: QtBot) -> None:
    press(dialog, "safe_no")
    shown(dialog, qtbot)
    fitted = dialog.preview._scale()
    press(dialog, "zoom_in")
    assert dialog.preview._scale() > fitted
    press(dialog, "fit_width")
    assert dialog.preview._scale() == fitted
