"""From anywhere in the window to a conversation: by a key, by a search, by a draft that was left."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from counsel_desk.app import _desk_pages
from counsel_desk.domain.contacts import ContactDetails, ContactParty
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.language import Language
from counsel_desk.services import cases, contacts
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting
from counsel_desk.services.office import load_office
from counsel_desk.services.search import search
from counsel_desk.ui.actions import Act
from counsel_desk.ui.desk_wiring import DeskWiring
from counsel_desk.ui.dialogs.contact_dialog import ContactDialog
from counsel_desk.ui.dialogs.search_popup import SearchPopup
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.pages.start_page import StartPage
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    made = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    for hours, ticket in ((3, "工单0001"), (1, "工单0002")):
        at = desk.clock() - timedelta(hours=hours)
        contacts.add_contact(desk, made, ContactDetails(at, party=ContactParty.LENDER, said="已登记", ticket=ticket))
    return made


@pytest.fixture
def shell(desk: Desk, case_id: CaseId, tasks: Tasks, theme: Theme, tmp_path: Path) -> Iterator[Shell]:
    def start_page(shell: Shell) -> StartPage:
        def open_desk(opened: Desk, office: Office, _folder: Path) -> None:
            shell.open_desk(opened, office)

        return StartPage(shell.tasks, shell.vault, Language.ENGLISH, open_desk)

    made = Shell(MainWindow(), tasks, SettingsFile(tmp_path / "settings"), start_page, _desk_pages, vault="")
    made.window.show()
    made.open_desk(desk, load_office(desk))
    yield made
    made.close()
    made.window.close_now()
    made.window.deleteLater()


@pytest.fixture
def wiring(shell: Shell) -> DeskWiring:
    return shell.findChildren(DeskWiring)[-1]


def test_a_key_writes_down_a_conversation_of_the_case_in_view(
    shell: Shell, wiring: DeskWiring, case_id: CaseId, settle
) -> None:
    wiring.ways.show_case(case_id)
    settle()
    shell.window.commands[Act.NEW_CONTACT].trigger()
    assert wiring.case.contacts.isVisible()
    dialog = wiring.case.findChild(ContactDialog)
    assert isinstance(dialog, ContactDialog)
    settle()
    dialog.close()
    settle()


def test_without_a_case_the_key_says_what_to_open_first(shell: Shell, settle) -> None:
    settle()
    shell.window.commands[Act.NEW_CONTACT].trigger()
    assert "Open the case" in shell.window._messages.words


def test_a_conversation_that_was_found_is_opened_where_it_stands(
    shell: Shell, wiring: DeskWiring, desk: Desk, case_id: CaseId, settle
) -> None:
    shell.window.commands[Act.SEARCH].trigger()
    popup = shell.window.findChild(SearchPopup)
    assert isinstance(popup, SearchPopup)
    (hit,) = search(desk, "工单0001").hits
    assert hit.kind is HitKind.CONTACT
    popup.hits.opened.emit(hit)
    settle()
    assert wiring.case.contacts.isVisible()
    chosen = wiring.case.contacts.table.chosen_conversation()
    assert chosen is not None
    assert chosen.record.id == hit.id == contacts.contacts_of(desk, case_id)[-1].id


def test_a_conversation_left_unsaved_comes_back_from_the_drafts(
    shell: Shell, wiring: DeskWiring, desk: Desk, case_id: CaseId, settle
) -> None:
    wiring.ways.write_contact(case_id)
    dialog = wiring.case.findChild(ContactDialog)
    assert isinstance(dialog, ContactDialog)
    settle()
    dialog.said.setPlainText("说到一半")
    dialog.reject()
    settle()
    (draft,) = drafts_waiting(desk)
    wiring._drafts.bring_back(draft)
    settle()
    again = next(each for each in shell.window.findChildren(ContactDialog) if each.isVisible())
    assert again.said.toPlainText() == "说到一半"
    again.close()
    settle()
