"""A case on its way out as a workbook: consent is asked for before it is asked where to."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.clients import give_consent, refuse_consent
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.export_case import CaseExport, ProtectLifeDialog
from counsel_desk.ui.dialogs.files import QT_DIALOGS
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

EXPORT = ConsentPurpose.EXPORT


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setenv(QT_DIALOGS, "1")
    made = QWidget()
    qtbot.addWidget(made, before_close_func=lambda widget: [each.close() for each in widget.findChildren(QDialog)])
    made.show()
    return made


@pytest.fixture
def export(desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget) -> CaseExport:
    return CaseExport(desk, tasks, case_id, "C-2026-0001", window)


def shown(qtbot: QtBot, window: QWidget, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)), timeout=20_000)
    return next(each for each in window.findChildren(kind) if each.isVisible())


def save_as(qtbot: QtBot, window: QWidget, export: CaseExport, target: Path) -> None:
    with qtbot.waitSignal(export.exported, timeout=20_000):
        shown(qtbot, window, QFileDialog).fileSelected.emit(str(target))
    assert target.read_bytes().startswith(b"PK")


def test_with_consent_one_is_asked_only_where_to(
    qtbot: QtBot, desk: Desk, case_id: CaseId, window: QWidget, export: CaseExport, tmp_path: Path
) -> None:
    give_consent(desk, load_case_file(desk, case_id).client.id, EXPORT, ConsentMeans.SPOKEN)
    export.begin()
    save_as(qtbot, window, export, tmp_path / "case.xlsx")
    assert window.findChild(ProtectLifeDialog) is None


def test_without_consent_it_is_asked_for_first_and_can_be_written_down_on_the_spot(
    qtbot: QtBot, desk: Desk, case_id: CaseId, window: QWidget, export: CaseExport, tmp_path: Path
) -> None:
    export.begin()
    ask = shown(qtbot, window, ProtectLifeDialog)
    assert window.findChild(QFileDialog) is None
    with qtbot.waitSignal(export.changed):
        ask.findChild(QPushButton, "agrees_now").menu().actions()[0].trigger()
    save_as(qtbot, window, export, tmp_path / "case.xlsx")
    answer = load_case_file(desk, case_id).client.answer_to(EXPORT)
    assert answer is not None
    assert (answer.stands, answer.means) == (True, ConsentMeans.SPOKEN)


@pytest.mark.parametrize("way", ["export_under_code", "export_anyway"])
def test_it_leaves_under_its_code_or_to_protect_a_life_and_only_then_asks_where_to(
    qtbot: QtBot, window: QWidget, export: CaseExport, tmp_path: Path, way: str
) -> None:
    export.begin()
    ask = shown(qtbot, window, ProtectLifeDialog)
    ask.reason.setPlainText("她说今晚要跳楼，交给派出所")
    ask.findChild(QAbstractButton, way).click()
    save_as(qtbot, window, export, tmp_path / "case.xlsx")


def test_a_refusal_is_named_with_its_day(
    qtbot: QtBot, desk: Desk, case_id: CaseId, window: QWidget, export: CaseExport
) -> None:
    refuse_consent(desk, load_case_file(desk, case_id).client.id, EXPORT, ConsentMeans.SPOKEN)
    export.begin()
    ask = shown(qtbot, window, ProtectLifeDialog)
    assert "The client refused this on 18 Nov 2026" in [each.text() for each in ask.findChildren(QLabel)]


def test_who_does_not_want_to_export_after_all_was_asked_for_no_place(
    qtbot: QtBot, window: QWidget, export: CaseExport
) -> None:
    export.begin()
    with qtbot.waitSignal(export.destroyed, timeout=20_000):
        shown(qtbot, window, ProtectLifeDialog).findChild(QAbstractButton, "cancel").click()
    assert window.findChild(QFileDialog) is None
