"""Many cases on their way out: a folder is chosen, one sees how far it is, and then what became of each."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.case_exports import Batch, CaseloadVersion
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.services import case_batch
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.clients import give_consent
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.export_cases_dialog import ExportCasesDialog
from counsel_desk.ui.dialogs.files import QT_DIALOGS
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme


@pytest.fixture
def ids(desk: Desk) -> list[CaseId]:
    found = [open_case(desk, ClientDetails(name=f"示例·阿{each}")) for each in "青蓝紫"]
    client = load_case_file(desk, found[0]).client
    give_consent(desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
    return found


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setenv(QT_DIALOGS, "1")
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(desk: Desk, tasks: Tasks, ids: list[CaseId], window: QWidget) -> ExportCasesDialog:
    made = ExportCasesDialog(desk, tasks, ids, window)
    made.open()
    return made


def find(dialog: QWidget, name: str) -> QAbstractButton:
    made = dialog.findChild(QAbstractButton, name)
    assert made is not None
    return made


def done(dialog: ExportCasesDialog, qtbot: QtBot) -> Batch:
    qtbot.waitUntil(lambda: not dialog.running and dialog._batch is not None)
    assert dialog._batch is not None
    return dialog._batch


def test_the_end_says_how_many_were_written_and_who_went_without_a_name_and_why(
    qtbot: QtBot, dialog: ExportCasesDialog, tmp_path: Path
) -> None:
    find(dialog, "choose_folder").click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    with qtbot.waitSignal(dialog.changed):
        asked.fileSelected.emit(str(tmp_path))
    asked.reject()
    assert done(dialog, qtbot).written == 3
    assert dialog._told._heading.text() == "3 of 3 written"
    assert dialog._lines.toPlainText().splitlines() == [
        f"C-2026-000{number}  Written under the code: The client was not asked" for number in (2, 3)
    ]
    assert dialog._go.isHidden()
    dialog.reject()


def test_closing_while_they_are_written_stops_and_first_shows_what_was(
    qtbot: QtBot, dialog: ExportCasesDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, first, go_on = case_batch.export_case, Event(), Event()

    def slow(*how, **more) -> None:
        whole(*how, **more)
        first.set()
        go_on.wait(20)

    monkeypatch.setattr(case_batch, "export_case", slow)
    dialog.write_into(tmp_path)
    qtbot.waitUntil(first.is_set)
    dialog.reject()
    assert dialog.isVisible()
    go_on.set()
    assert done(dialog, qtbot).written == 1
    assert dialog._told._heading.text() == "Stopped: 1 of 3 written"
    dialog.reject()


def test_a_folder_that_is_gone_is_told_and_another_can_be_chosen(
    qtbot: QtBot, dialog: ExportCasesDialog, tmp_path: Path
) -> None:
    dialog.write_into(tmp_path / "gone")
    qtbot.waitUntil(lambda: bool(dialog._message.words))
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog._go.isEnabled()
    dialog.reject()


def test_one_table_of_them_all_is_saved_and_the_end_says_who_stands_in_it_under_a_code(
    qtbot: QtBot, dialog: ExportCasesDialog, tmp_path: Path
) -> None:
    dialog._form.setCurrentIndex(2)
    assert find(dialog, "choose_folder").text() == "Save as…"
    find(dialog, "choose_folder").click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    with qtbot.waitSignal(dialog.changed):
        asked.fileSelected.emit(str(tmp_path / "all.xlsx"))
    asked.reject()
    assert (tmp_path / "all.xlsx").is_file()
    assert dialog._told._heading.text() == "Written: all.xlsx"
    assert dialog._lines.isHidden()
    dialog.reject()


def test_everything_is_offered_for_a_table_only_and_then_nobody_is_left_out(dialog: ExportCasesDialog) -> None:
    leave_out = find(dialog, "batch_leave_out")
    assert dialog._names.count() == 2
    dialog._form.setCurrentIndex(2)
    dialog._names.choose(CaseloadVersion.INTERNAL)
    assert dialog._names.chosen() is CaseloadVersion.INTERNAL
    assert not leave_out.isEnabled()
    dialog._form.setCurrentIndex(0)
    assert dialog._names.chosen() is CaseloadVersion.AS_AGREED
    assert leave_out.isEnabled()
    dialog.reject()


def test_a_place_in_a_vault_is_told_and_another_can_be_chosen(
    qtbot: QtBot, dialog: ExportCasesDialog, tmp_path: Path
) -> None:
    dialog._form.setCurrentIndex(2)
    dialog.write_table(tmp_path / "vault" / "all.xlsx")  # the vault of the desk
    qtbot.waitUntil(lambda: bool(dialog._message.words))
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog._go.isEnabled()
    dialog.reject()
