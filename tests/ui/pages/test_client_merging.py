"""Two records of one person are merged from the page of a client, side by side, and parted again there."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QRadioButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.services import cases, clients, merging
from counsel_desk.services.client_file import load_client_file
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.merge_clients_dialog import MergeClientsDialog
from counsel_desk.ui.dialogs.unmerge_dialog import UnmergeDialog
from counsel_desk.ui.pages.client_page import ClientPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.conftest import StandingClock
from tests.ui.waiting import said


@pytest.fixture
def stays(desk: Desk, clock: StandingClock) -> ClientId:
    case = cases.open_case(desk, ClientDetails("示例·阿青", region="示例省", phones=(ClientPhone("13800000001"),)))
    clock.move(days=1)
    return cases.load_case_file(desk, case).client.id


@pytest.fixture
def goes(desk: Desk, stays: ClientId, clock: StandingClock) -> ClientId:
    case = cases.open_case(desk, ClientDetails("示例·青青", birth_year=1990, phones=(ClientPhone("13800000001"),)))
    clock.move(days=1)
    return cases.load_case_file(desk, case).client.id


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, stays: ClientId, goes: ClientId, settle) -> ClientPage:
    made = ClientPage(desk, tasks)
    qtbot.addWidget(made)
    made.changed.connect(made.refresh)
    made.resize(1190, 714)
    made.show()
    made.open_client(stays)
    settle()
    return made


@pytest.fixture
def press(page: ClientPage, settle: Callable[[], None]) -> Callable[[str], None]:
    def click(name: str) -> None:
        found = [each for each in page.findChildren(QAbstractButton, name) if each.isVisible()]
        found[-1].click()
        settle()

    return click


def shown(page: ClientPage, kind: type[QDialog]) -> QDialog:
    return next(each for each in page.findChildren(kind) if each.isVisible())


def test_two_records_are_merged_by_a_choice_side_by_side_and_that_is_taken_back(
    page: ClientPage, desk: Desk, press: Callable[[str], None], stays: ClientId, goes: ClientId
) -> None:
    press("client_merge")
    dialog = shown(page, MergeClientsDialog)
    press("offer_P-2026-0002")  # the one who looks like them is offered without a search
    told = said(dialog)
    assert "示例·青青" in told
    assert "cases 1" in told
    assert dialog.findChild(QRadioButton, "name_goes").isChecked()  # the newer
    assert dialog.findChild(QRadioButton, "region_stays").isChecked()  # the other says nothing
    dialog.findChild(QRadioButton, "name_stays").click()
    press("merge")

    file = load_client_file(desk, stays)
    assert (file.client.details.name, file.client.details.alias) == ("示例·阿青", "示例·青青")
    assert (file.client.details.birth_year, len(file.cases)) == (1990, 2)
    assert "Merged: P-2026-0002 now leads to P-2026-0001." in said(page)
    press("message_action")
    assert [len(load_client_file(desk, each).cases) for each in (stays, goes)] == [1, 1]


def test_the_other_one_may_stay_and_the_page_follows(
    page: ClientPage, desk: Desk, press: Callable[[str], None], goes: ClientId
) -> None:
    press("client_merge")
    press("offer_P-2026-0002")
    press("merge_swap")
    press("merge")

    assert page.client_id == goes
    assert "P-2026-0002" in said(page)
    assert merging.standing_client(desk, ClientId(1)) == goes


def test_a_merge_is_told_on_the_page_and_parted_there_once_it_was_said_what_stays(
    page: ClientPage, desk: Desk, press: Callable[[str], None], stays: ClientId, goes: ClientId, settle
) -> None:
    both = merging.compare_clients(desk, stays, goes)
    merging.merge_clients(desk, both.stays, both.goes, {})
    client = clients.load_client(desk, stays)
    clients.change_client(desk, client, ClientDetails("示例·改过"))
    page.open_client(goes)
    settle()
    assert "The record you asked for was merged into this client." in said(page)
    assert "Merged with P-2026-0002 (示例·青青)" in said(page)

    press("client_unmerge")
    told = said(shown(page, UnmergeDialog))
    assert "C-2026-0002" in told
    assert "changed after the merge" in told
    press("unmerge")

    assert [len(load_client_file(desk, each).cases) for each in (stays, goes)] == [1, 1]
    assert "Merged with" not in said(page)


def test_a_hint_while_editing_leads_to_the_merge(page: ClientPage, press: Callable[[str], None], settle) -> None:
    press("client_edit")
    form = shown(page, ClientDialog)
    form.name.setText("示例·青青")
    form.name.textEdited.emit(form.name.text())
    form._pause.timeout.emit()
    settle()
    press("merge_duplicate")

    dialog = shown(page, MergeClientsDialog)
    assert "P-2026-0002" in said(dialog)
    dialog.reject()


def test_a_vault_open_to_read_merges_nobody_and_parts_nobody(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, stays: ClientId, goes: ClientId, settle, monkeypatch
) -> None:
    both = merging.compare_clients(desk, stays, goes)
    merging.merge_clients(desk, both.stays, both.goes, {})
    monkeypatch.setattr(Desk, "read_only", True)
    made = ClientPage(desk, tasks)
    qtbot.addWidget(made)
    made.show()
    made.open_client(stays)
    settle()

    assert not made.findChild(QAbstractButton, "client_merge").isEnabled()
    assert not made.findChild(QAbstractButton, "client_unmerge").isEnabled()
