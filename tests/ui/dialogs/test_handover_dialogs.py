"""Cases on their way to another office, and from one: who goes is said before, what became of it after."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.handover import HandedOver
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.services import cases, clients, handover
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs import handover_dialog
from counsel_desk.ui.dialogs.close_case_dialog import CloseCaseDialog
from counsel_desk.ui.dialogs.consent_dialog import ConsentDialog
from counsel_desk.ui.dialogs.files import QT_DIALOGS
from counsel_desk.ui.dialogs.handover_dialog import HandoverDialog
from counsel_desk.ui.dialogs.take_over_dialog import TakeOverDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.conftest import QUICK
from tests.ui.waiting import said

SECRET = "只为这个文件 的口令"


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setenv(QT_DIALOGS, "1")
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def ids(desk: Desk) -> list[CaseId]:
    """Two cases; the client of the first agreed."""
    found = [cases.open_case(desk, ClientDetails(name=f"示例·阿{each}")) for each in "青蓝"]
    agree(desk, found[0])
    return found


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess at the passphrase of a file costs little here."""

    def quickly(*arguments, **named) -> HandedOver:
        return handover.hand_over(*arguments, cost=QUICK, **named)

    monkeypatch.setattr(handover_dialog, "hand_over", quickly)


def agree(desk: Desk, case_id: CaseId) -> None:
    client = cases.load_case_file(desk, case_id).client
    clients.give_consent(desk, client.id, ConsentPurpose.HANDOVER, ConsentMeans.SPOKEN)


def find(dialog: QWidget, name: str) -> QAbstractButton:
    made = dialog.findChild(QAbstractButton, name)
    assert made is not None
    return made


def test_who_goes_and_who_stays_is_said_and_a_consent_can_be_recorded_at_once(
    desk: Desk, tasks: Tasks, window: QWidget, ids: list[CaseId], settle
) -> None:
    dialog = HandoverDialog(desk, tasks, ids, window)
    dialog.open()
    settle()
    assert "1 of 2 cases go" in said(dialog)
    assert dialog.lines.toPlainText().splitlines()[0] == "C-2026-0001  示例·阿青: goes"
    assert "stays: the client was not asked." in dialog.lines.toPlainText()

    find(dialog, "record_consent").click()
    settle()
    consent = dialog.findChild(ConsentDialog)
    assert consent is not None
    consent.means.choose(ConsentMeans.SPOKEN)
    consent.save()
    settle()

    assert "2 of 2 cases go" in said(dialog)
    assert find(dialog, "record_consent").isHidden()
    dialog.reject()


def test_where_nobody_agreed_there_is_nothing_to_write(
    desk: Desk, tasks: Tasks, window: QWidget, ids: list[CaseId], settle
) -> None:
    dialog = HandoverDialog(desk, tasks, ids[1:], window)
    dialog.open()
    settle()
    assert not find(dialog, "choose_folder").isEnabled()
    consent = find(dialog, "record_consent")
    assert consent.visibleRegion().boundingRect().size() == consent.size(), "the button is cut off"
    assert not dialog.recipient.isVisible()
    dialog.reject()


def test_the_file_is_written_into_a_folder_and_the_case_can_be_closed(
    desk: Desk, tasks: Tasks, window: QWidget, ids: list[CaseId], tmp_path: Path, settle, quick: None
) -> None:
    dialog = HandoverDialog(desk, tasks, ids[:1], window)
    dialog.open()
    settle()
    find(dialog, "choose_folder").click()
    assert dialog.recipient.note == "Write which office gets the cases."
    dialog.recipient.set_text("河口互助（虚构）")
    find(dialog, "choose_folder").click()
    assert dialog.passphrase.first.note == "Choose a passphrase."
    for field in (dialog.passphrase.first, dialog.passphrase.again):
        field.set_text(SECRET)
    (tmp_path / "out").mkdir()
    find(dialog, "choose_folder").click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    asked.fileSelected.emit(str(tmp_path / "out"))
    asked.reject()
    settle()

    assert [each.name for each in (tmp_path / "out").iterdir()] == ["2026-11-18.handover"]
    assert "Written: 2026-11-18.handover" in said(dialog)
    assert dialog.passphrase.first.text() == ""
    find(dialog, "close_case").click()
    settle()
    closing = dialog.findChild(CloseCaseDialog)
    assert closing is not None
    assert closing.outcome.chosen() is Outcome.REFERRED
    closing.save()
    settle()
    assert not cases.load_case_file(desk, ids[0]).case.details.status.is_open
    assert find(dialog, "close_case").isHidden()
    dialog.reject()


def test_a_passphrase_of_the_vault_is_refused_beneath_its_field(
    desk: Desk, tasks: Tasks, window: QWidget, ids: list[CaseId], tmp_path: Path, settle
) -> None:
    dialog = HandoverDialog(desk, tasks, ids[:1], window)
    dialog.open()
    settle()
    dialog.recipient.set_text("河口互助（虚构）")
    for field in (dialog.passphrase.first, dialog.passphrase.again):
        field.set_text("四匹马 走过 雨夜")
    dialog.write_into(tmp_path)
    settle()
    assert "This passphrase opens your vault." in dialog.passphrase.first.note
    assert find(dialog, "choose_folder").isEnabled()
    dialog.reject()


def test_a_file_is_looked_into_taken_over_and_taken_back(
    desk: Desk, tasks: Tasks, window: QWidget, ids: list[CaseId], tmp_path: Path, settle
) -> None:
    target = tmp_path / "out.handover"
    handover.hand_over(desk, ids[:1], target, SECRET, "河口互助（虚构）", cost=QUICK)
    dialog = TakeOverDialog(desk, tasks, window)
    dialog.open()
    dialog.choose(target)
    assert not find(dialog, "next").isEnabled()
    dialog.file.passphrase.line.setText("falsch")
    dialog.file.passphrase.edited.emit()
    find(dialog, "next").click()
    settle()
    assert "the file is whole" in dialog.file.passphrase.note

    dialog.file.passphrase.set_text(SECRET)
    find(dialog, "next").click()
    settle()

    assert "From 青禾互助（虚构） for 河口互助（虚构）." in said(dialog)
    assert dialog.preview.lines.toPlainText().startswith("C-2026-0001 示例·阿青: here already as C-2026-0001")
    assert dialog.preview.notice.isVisible()
    find(dialog, "next").click()
    settle()
    assert dialog.outcome.lines.toPlainText() == "C-2026-0003 (there: C-2026-0001)"
    assert cases.case_called(desk, "C-2026-0003")
    find(dialog, "undo_take_over").click()
    settle()
    assert "It was undone." in said(dialog)
    assert not find(dialog, "undo_take_over").isEnabled()
    assert find(dialog, "open_case").isHidden()
    dialog.reject()


def test_a_case_that_came_in_is_opened_from_where_one_stands(
    desk: Desk, tasks: Tasks, window: QWidget, ids: list[CaseId], tmp_path: Path, qtbot: QtBot, settle
) -> None:
    target = tmp_path / "out.handover"
    handover.hand_over(desk, ids[:1], target, SECRET, "河口互助（虚构）", cost=QUICK)
    dialog = TakeOverDialog(desk, tasks, window)
    dialog.open()
    dialog.choose(target)
    dialog.file.passphrase.set_text(SECRET)
    dialog.file.passphrase.edited.emit()
    for _ in range(2):
        find(dialog, "next").click()
        settle()
    with qtbot.waitSignal(dialog.open_asked) as opened:
        find(dialog, "open_case").click()
    assert opened.args == [CaseId(3)]
