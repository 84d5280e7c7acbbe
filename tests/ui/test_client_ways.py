"""To the page of a client from anywhere, and back to where one came from; never in a circle."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.people import ClientDetails, ConsentPurpose, PersonDetails
from counsel_desk.services.cases import close_case, load_case_file, open_case
from counsel_desk.services.clients import add_client, load_client
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import Draft
from counsel_desk.services.people_around import add_person
from counsel_desk.ui.client_ways import ClientWays
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.dialogs.consent_dialog import ConsentDialog
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.dialogs.person_dialog import PersonDialog
from counsel_desk.ui.draft_return import DraftReturn
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.pages.client_page import ClientPage
from counsel_desk.ui.pages.clients_page import ClientsPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle


class Setting:
    """The window with the list, the page of a client, and the workspace of a case."""

    def __init__(self, desk: Desk, tasks: Tasks, qtbot: QtBot) -> None:
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.every, self.page = ClientsPage(desk, tasks, Clipboard()), ClientPage(desk, tasks)
        self.window.show_desk((self.every, self.page, CasePage(desk, tasks)), "青禾互助（虚构）", "示例·林一")
        self.ways = ClientWays(self.window, self.page, self.every, self.window)
        self.window.show()

    @property
    def in_view(self) -> str:
        assert self.window.current_page is not None
        return self.window.current_page.name


@pytest.fixture
def client_id(desk: Desk) -> ClientId:
    return add_client(desk, ClientDetails("示例·阿青"))


@pytest.fixture
def setting(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, client_id: ClientId) -> Iterator[Setting]:
    made = Setting(desk, tasks, qtbot)
    yield made
    settle(tasks)


def test_one_goes_back_to_where_one_came_from(setting: Setting, client_id: ClientId) -> None:
    for start in ("case", "clients"):
        setting.window.show_page(start)
        setting.ways.show_client(client_id)
        assert (setting.in_view, setting.page.client_id) == ("client", client_id)
        assert setting.window.findChild(QPushButton, "navigate_clients").isChecked()
        setting.ways.leave()
        assert setting.in_view == start


def test_a_case_and_its_client_do_not_lead_to_each_other_for_ever(setting: Setting, client_id: ClientId) -> None:
    setting.window.show_page("case")
    setting.ways.show_client(client_id)
    setting.ways.forget_the_way()  # on to one of the client's cases …
    setting.window.show_page("case")
    setting.window.show_page("client")  # … and back by the arrow of the case
    setting.ways.leave()
    assert setting.in_view == "clients"


def test_while_a_client_is_in_view_their_newest_open_case_is_meant(
    setting: Setting, desk: Desk, tasks: Tasks, client_id: ClientId
) -> None:
    def looked_at() -> CaseId | None:
        setting.ways.show_client(client_id)
        settle(tasks)
        return setting.ways.case_in_view

    assert looked_at() is None
    older, newer = open_case(desk, client_id), open_case(desk, client_id)
    assert looked_at() == newer
    close_case(desk, load_case_file(desk, newer).case, Outcome.HARASSMENT_STOPPED)
    assert looked_at() == older
    close_case(desk, load_case_file(desk, older).case, Outcome.HARASSMENT_STOPPED)
    assert looked_at() == newer
    setting.window.show_page("clients")
    assert setting.ways.case_in_view is None


@pytest.mark.parametrize(
    ("form", "subject", "kind"),
    [
        ("person", "client 1", PersonDialog),
        ("person", "person 1", PersonDialog),
        ("consent", "client 1 export", ConsentDialog),
        ("client_note", "client 1", None),
    ],
)
def test_a_form_left_unsaved_comes_back_on_the_page_of_its_client(
    qtbot: QtBot,
    desk: Desk,
    tasks: Tasks,
    setting: Setting,
    client_id: ClientId,
    form: str,
    subject: str,
    kind: type[FormDialog] | None,
) -> None:
    add_person(desk, client_id, PersonDetails("示例·阿母"))
    back = DraftReturn(desk, tasks, setting.window, {})
    shown: list[FormDialog] = []
    back.form_wanted.connect(shown.append)
    with qtbot.waitSignal(back.client_wanted) as wanted:
        back.bring_back(Draft(form, subject, {}, desk.clock()))
    assert wanted.args == [client_id]
    assert [type(each) for each in shown] == ([] if kind is None else [kind])
    if subject.endswith("export"):
        assert shown[0].content()["purpose"] is ConsentPurpose.EXPORT
    assert load_client(desk, client_id).consents == ()
