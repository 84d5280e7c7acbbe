"""Everything about one client, from their page: said before, written as a new folder, nothing left when stopped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import CancelledError
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import client_history
from counsel_desk.ui.dialogs import export_person_dialog
from counsel_desk.ui.dialogs.export_person_dialog import ExportPersonDialog
from counsel_desk.ui.pages.client_page import ClientPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import said, settle


@pytest.fixture
def dialog(
    desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ExportPersonDialog]:
    """Opened from the page of a client; pages are not laid out."""
    monkeypatch.setattr(export_person_dialog, "case_paper_pdf", lambda _paper: b"a paper")
    client = load_case_file(desk, open_case(desk, ClientDetails("示例·阿青"))).client.id
    page = ClientPage(desk, tasks)
    qtbot.addWidget(page)
    page.open_client(client)
    page.show()
    settle(tasks)
    page.record.everything.click()
    found = page.findChild(ExportPersonDialog)
    assert found is not None
    yield found
    settle(tasks)


def test_it_says_what_will_be_there_and_then_what_was_written(
    dialog: ExportPersonDialog, desk: Desk, tasks: Tasks, tmp_path: Path
) -> None:
    assert "For P-2026-0001" in said(dialog)
    assert "个人信息保护法" in said(dialog)
    dialog.write_into(tmp_path)
    settle(tasks)
    assert "Written: P-2026-0001 2026-11-18" in said(dialog)
    assert "Cases: 1, files: 0" in said(dialog)
    assert (tmp_path / "P-2026-0001 2026-11-18" / "everything.pdf").read_bytes() == b"a paper"
    dialog.reject()


def test_closing_stops_what_is_being_written_and_leaves_nothing(
    dialog: ExportPersonDialog, desk: Desk, tasks: Tasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(_paper: object) -> bytes:
        raise CancelledError

    monkeypatch.setattr(export_person_dialog, "case_paper_pdf", stopped)
    (tmp_path / "place").mkdir()
    dialog.write_into(tmp_path / "place")
    dialog.reject()
    settle(tasks)
    assert dialog.isVisible()
    assert list((tmp_path / "place").iterdir()) == []
    assert client_history(desk, ClientId(1))[0].action != "export.person"
    dialog.reject()


def test_a_place_where_nothing_can_be_written_is_said(
    dialog: ExportPersonDialog, desk: Desk, tasks: Tasks, tmp_path: Path
) -> None:
    dialog.write_into(tmp_path / "nowhere")
    settle(tasks)
    assert "nowhere" in dialog.message.words
    dialog.reject()
