"""Erasing a person, on the screen: what goes is said, number and passphrase are typed, the window opens again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.app import _desk_pages
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.progress import unwatched
from counsel_desk.errors import FileError
from counsel_desk.services import erasure_receipt
from counsel_desk.services.backups import back_up_now, shelf_of
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import ErasingAsked
from counsel_desk.services.office import load_office
from counsel_desk.services.undo import next_undo
from counsel_desk.services.vaults import close_vault
from counsel_desk.ui import while_closed
from counsel_desk.ui.dialogs.erase_dialog import EraseDialog
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.pages.client_page import ClientPage
from counsel_desk.ui.pages.settings.history_tab import HistoryTab
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme, Tone
from tests.conftest import PASSPHRASE
from tests.ui.waiting import said, settle


@pytest.fixture
def shell(desk: Desk, tasks: Tasks, theme: Theme, tmp_path: Path) -> Iterator[Shell]:
    """The window of an office with one client in view, whom a backup holds too."""
    client = load_case_file(desk, open_case(desk, ClientDetails(name="示例·阿青"))).client.id
    back_up_now(desk)
    settings = SettingsFile(tmp_path / "settings")
    folder = str(desk.vault.folder)
    made = Shell(MainWindow(), tasks, settings, lambda _shell: QWidget(), _desk_pages, vault=folder)
    made.window.show()
    made.open_desk(desk, load_office(desk))
    page = made.window.findChild(ClientPage)
    assert page is not None
    page.open_client(client)
    made.window.show_page(page.name)
    settle(tasks)
    yield made
    made.close()
    made.window.close_now()
    made.window.deleteLater()


def asked(shell: Shell, tasks: Tasks) -> EraseDialog:
    button = shell.window.findChild(QPushButton, "client_erase")
    assert button is not None
    button.click()
    settle(tasks)
    dialog = shell.window.findChild(EraseDialog)
    assert dialog is not None
    return dialog


def test_a_person_is_erased_from_their_page_and_the_window_opens_again_without_them(
    shell: Shell, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(shell, tasks)
    told = said(dialog)
    assert "Erase P-2026-0001 for good" in told
    assert "Backups that hold the person: 1" in told
    step = dialog.question
    for number, passphrase, wrong in (
        ("P-2026-0002", PASSPHRASE, "Type P-2026-0001"),
        ("p-2026-0001", "", "Type your passphrase."),
        ("p-2026-0001", "不是", "does not open"),
    ):
        step.number.set_text(number)
        step.passphrase.set_text(passphrase)
        step.go()
        settle(tasks)
        qtbot.waitUntil(lambda wrong=wrong: wrong in said(dialog))
    step.passphrase.set_text(PASSPHRASE)
    with qtbot.waitSignal(step.gone_on):
        step.go()
    dialog.file_dialog.reject()
    target = tmp_path / "receipt.pdf"
    with qtbot.waitSignal(shell.opened):
        dialog.ask(target)
    settle(tasks)

    assert shell.desk is not None
    assert "P-2026-0001 was erased for good." in shell.window._messages.words
    assert target.read_bytes().startswith(b"%PDF")
    assert shelf_of(shell.desk).former == ()  # rewritten, as is proposed
    assert next_undo(shell.desk) is None


def test_backups_may_be_kept_and_a_receipt_that_cannot_be_written_is_told_with_the_way_to_another(
    shell: Shell, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(shell, tasks)
    keep = dialog.findChild(QRadioButton, "backups_keep")
    assert keep is not None
    keep.setChecked(True)
    dialog.question.passphrase.set_text(PASSPHRASE)
    with qtbot.waitSignal(shell.opened):
        dialog.ask(tmp_path / "gone" / "receipt.pdf")
    settle(tasks)

    assert shell.desk is not None
    words = shell.window._messages.words
    assert "Backups that still hold the person: 1" in words
    assert "choose the line that says that P-2026-0001 was erased" in words
    write_the_receipt_again(shell, tasks, qtbot, tmp_path / "again.pdf")
    assert [each.erased for each in shelf_of(shell.desk).former] == [1]


def test_what_stands_against_the_receipt_is_told_with_the_person_gone_and_the_way_to_another(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise FileError("file.disk_failed", file="records.db")

    open_case(desk, ClientDetails(name="示例·阿青"))
    close_vault(desk)
    monkeypatch.setattr(erasure_receipt, "receipt", gone)
    asked = ErasingAsked("P-2026-0001", PASSPHRASE)
    deed = while_closed.erasing(desk.vault.folder, asked, None, None, tmp_path / "receipt.pdf")

    (after, _office), told = deed.work(progress=unwatched)

    words, tone = deed.words(told, after)
    close_vault(after)
    assert words.startswith("P-2026-0001 was erased for good.")
    assert "choose the line that says that P-2026-0001 was erased" in words
    assert tone is Tone.WARNING
    assert not (tmp_path / "receipt.pdf").exists()


def write_the_receipt_again(shell: Shell, tasks: Tasks, qtbot: QtBot, target: Path) -> None:
    """From the history of the office, where the line of the erasure alone offers it."""
    assert shell.desk is not None
    tab = HistoryTab(shell.desk, tasks, shell.settings)
    qtbot.addWidget(tab)
    tab.show()
    tab.read_again()
    settle(tasks)
    table = tab.view.table
    offered = {}
    for row in range(table.model().rowCount()):
        table.setCurrentIndex(table.model().index(row, 0))
        offered[table.model().index(row, 2).data()] = tab.receipt.isEnabled()
    assert [words.split(" · ")[0] for words, can in offered.items() if can] == ["P-2026-0001"]
    tab.write_receipt("P-2026-0001", target)
    settle(tasks)
    assert target.read_bytes().startswith(b"%PDF")
