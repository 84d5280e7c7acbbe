"""The list of organisations: found by name and number, opened, merged two at a time."""

import pytest
from pytestqt.qtbot import QtBot

from counsel_desk.domain.listing import ListKind
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.services import lists, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.dialogs.merge_dialog import MergeDialog
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.pages.lists.spec import Chosen
from counsel_desk.ui.pages.organisation_columns import organisation_list
from counsel_desk.ui.pages.organisations_page import OrganisationsPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.pages.lists_driver import Driver


@pytest.fixture
def page(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot) -> OrganisationsPage:
    for name in ("晴天（虚构）", "长尾（虚构）"):
        organisations.name_organisation(desk, name, OrganisationRole.COLLECTOR)
    made = OrganisationsPage(desk, tasks, Clipboard())
    qtbot.addWidget(made)
    Driver(made, qtbot).show()
    return made


def test_every_field_of_the_list_is_a_column() -> None:
    assert {each.field for each in organisation_list().columns} == {
        each.name for each in lists.fields(ListKind.ORGANISATIONS)
    }


def test_enter_opens_an_organisation(page: OrganisationsPage, qtbot: QtBot) -> None:
    (row,) = lists.list_rows(page.desk, ListKind.ORGANISATIONS, [1])
    with qtbot.waitSignal(page.organisation_chosen) as chosen:
        page.opened.emit(row)
    assert chosen.args == [1]


def test_two_chosen_ones_can_be_merged(page: OrganisationsPage, qtbot: QtBot) -> None:
    (merging,) = page.deeds(Chosen((1, 2), None))
    assert merging.do is not None
    merging.do()
    qtbot.waitUntil(lambda: page.findChild(MergeDialog) is not None)
    dialog = page.findChild(MergeDialog)
    qtbot.waitUntil(lambda: dialog.field.chosen() == 2)
    dialog._ask()
    qtbot.waitUntil(lambda: len(organisations.organisations(page.desk)) == 1)


def test_one_that_nothing_names_is_taken_out_from_the_list(page: OrganisationsPage, desk: Desk, qtbot: QtBot) -> None:
    *_, taking_out = page.deeds(Chosen((1,), None))
    assert taking_out.do is not None
    taking_out.do()
    qtbot.waitUntil(lambda: len(organisations.organisations(desk)) == 1)


def test_a_new_one_is_written_down_and_opened(page: OrganisationsPage, desk: Desk, qtbot: QtBot) -> None:
    page.new_asked.emit()
    dialog = page.findChild(OrganisationDialog)
    dialog.name.setText("某市金融局（虚构）")
    with qtbot.waitSignal(page.organisation_chosen) as opened:
        dialog.save()
    assert opened.args is not None
    details = organisations.load_organisation(desk, opened.args[0]).details
    assert details == OrganisationDetails("某市金融局（虚构）")
