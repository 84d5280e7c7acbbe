"""The summary of a case on its way out: consent is asked for, the paper is shown, and only then it is written."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.case_exports import CaseForm
from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose, Withheld
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.clients import give_consent
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history
from counsel_desk.storage import tables
from counsel_desk.ui.dialogs.case_summary_dialog import CaseSummaryDialog
from counsel_desk.ui.dialogs.files import QT_DIALOGS
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle

EXPORT = ConsentPurpose.EXPORT


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setenv(QT_DIALOGS, "1")
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget) -> CaseSummaryDialog:
    made = CaseSummaryDialog(desk, tasks, case_id, window)
    made.open()
    return made


def ready(dialog: CaseSummaryDialog, qtbot: QtBot, *, named: bool) -> None:
    qtbot.waitUntil(lambda: dialog._shown is not None and dialog._shown[0] is named)


def agree(desk: Desk, case_id: CaseId, *withhold: Withheld) -> None:
    client = load_case_file(desk, case_id).client
    give_consent(desk, client.id, EXPORT, ConsentMeans.SPOKEN, withhold=withhold)


def press(widget: QWidget, name: str) -> None:
    made = widget.findChild(QAbstractButton, name)
    assert made is not None
    made.click()


def save_as(qtbot: QtBot, dialog: CaseSummaryDialog, target: Path) -> None:
    press(dialog, "save_summary")
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    asked.fileSelected.emit(str(target))
    asked.reject()
    qtbot.waitUntil(lambda: "history of the case" in dialog.message.words)


@pytest.mark.parametrize(("form", "begins"), [(CaseForm.WORKBOOK, b"PK"), (CaseForm.PDF, b"%PDF")])
def test_with_consent_it_is_written_as_what_was_chosen_and_told_in_the_history(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget, tmp_path: Path, form, begins: bytes
) -> None:
    agree(desk, case_id)
    dialog = opened(desk, tasks, case_id, window)
    ready(dialog, qtbot, named=True)
    dialog.options._form.choose(form)
    save_as(qtbot, dialog, tmp_path / f"case.{form}")
    assert (tmp_path / f"case.{form}").read_bytes().startswith(begins)
    assert case_history(desk, case_id)[0].action == "export.case"
    dialog.reject()


def test_without_consent_it_is_shown_under_its_code_and_the_name_waits_for_the_client(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget
) -> None:
    dialog = opened(desk, tasks, case_id, window)
    ready(dialog, qtbot, named=False)
    dialog.options._names.setCurrentIndex(0)
    qtbot.waitUntil(lambda: dialog._stage.currentWidget() is dialog._waiting)
    assert not dialog._save.isEnabled()
    press(dialog, "consent_spoken")
    ready(dialog, qtbot, named=True)
    assert load_case_file(desk, case_id).client.may_be_named(EXPORT)
    dialog.reject()


def test_to_protect_a_life_the_name_goes_without_consent_and_the_reason_is_kept(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget
) -> None:
    dialog = opened(desk, tasks, case_id, window)
    ready(dialog, qtbot, named=False)
    press(dialog, "override")
    dialog.consent.reason.setText("她失联两天，交给派出所")
    qtbot.waitUntil(lambda: dialog._shown == (True, "她失联两天，交给派出所"))
    dialog.reject()


def test_who_keeps_the_name_back_is_offered_under_the_code_only_and_what_else_is_kept_back_is_said(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget
) -> None:
    agree(desk, case_id, Withheld.NAME, Withheld.AMOUNTS)
    dialog = opened(desk, tasks, case_id, window)
    ready(dialog, qtbot, named=False)
    assert dialog.options._names.count() == 1
    assert "kept back: " in dialog.options._said.text()
    dialog.reject()


def test_to_protect_a_life_a_name_that_is_kept_back_goes_to_rescuers_and_the_reason_is_written_down(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget, tmp_path: Path
) -> None:
    agree(desk, case_id, Withheld.NAME)
    dialog = opened(desk, tasks, case_id, window)
    ready(dialog, qtbot, named=False)
    assert not dialog.consent._ask.isVisible()
    press(dialog, "override")
    dialog.consent.reason.setText("她失联两天，交给派出所")
    assert dialog.options.named
    qtbot.waitUntil(lambda: dialog._shown == (True, "她失联两天，交给派出所"))
    save_as(qtbot, dialog, tmp_path / "case.pdf")
    with desk.database.read() as session:
        entry = session.query(tables.History).filter_by(action="export.case").one()
        said = session.get_one(tables.HistoryContent, entry.id).content
    assert said == {"named": True, "form": "pdf", "to_protect_life": "她失联两天，交给派出所"}
    press(dialog, "override")
    assert dialog.options._names.count() == 1
    ready(dialog, qtbot, named=False)
    dialog.reject()


def test_what_was_being_made_when_another_choice_is_made_can_no_longer_be_saved(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget
) -> None:
    agree(desk, case_id)
    dialog = opened(desk, tasks, case_id, window)
    ready(dialog, qtbot, named=True)
    dialog.forget()
    dialog._make()
    dialog.options._names.setCurrentIndex(1)
    dialog._pause.stop()  # typing goes on: nothing is made anew yet
    settle(tasks)
    assert dialog._shown is None
    assert not dialog._save.isEnabled()
    dialog.reject()
