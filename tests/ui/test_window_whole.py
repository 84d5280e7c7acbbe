"""The window as it is composed, on an invented caseload: every page, every dialog, in both languages."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.app import _desk_pages
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.people import ClientDetails, ConsentPurpose, Office
from counsel_desk.domain.tasks import TaskState
from counsel_desk.language import Language, install_language
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.clients import withdraw_consent
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import Draft, drafts_waiting
from counsel_desk.services.lists import list_ids
from counsel_desk.services.office import load_office
from counsel_desk.services.tasks import tasks_of
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.ui.actions import Act
from counsel_desk.ui.desk_wiring import DeskWiring
from counsel_desk.ui.dialogs.call_note_dialog import CallNoteDialog
from counsel_desk.ui.dialogs.case_dialog import CaseDialog
from counsel_desk.ui.dialogs.case_summary_dialog import CaseSummaryDialog
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.close_case_dialog import CloseCaseDialog
from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog
from counsel_desk.ui.dialogs.contact_dialog import ContactDialog
from counsel_desk.ui.dialogs.debt_dialog import DebtDialog
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.dialogs.import_wizard import ImportWizard
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.dialogs.paste_message_dialog import PasteMessageDialog
from counsel_desk.ui.dialogs.phone_import.wizard import PhoneImport
from counsel_desk.ui.dialogs.print_checklist_dialog import PrintChecklistDialog
from counsel_desk.ui.dialogs.search_popup import SearchPopup
from counsel_desk.ui.dialogs.take_over_dialog import TakeOverDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.pages.start_page import StartPage
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.panel import Notice
from tests.conftest import PASSPHRASE, QUICK
from tests.ui.waiting import settle

DIALOGS: dict[Act, type[QDialog]] = {
    Act.CALL_NOTE: CallNoteDialog,
    Act.NEW_CONTACT: ContactDialog,
    Act.PASTE_MESSAGE: PasteMessageDialog,
    Act.SEARCH: SearchPopup,
    Act.NEW_CASE: ClientDialog,
    Act.PRINT_CHECKLIST: PrintChecklistDialog,
    Act.IMPORT: ImportWizard,
    Act.IMPORT_MESSAGES: PhoneImport,
    Act.TAKE_OVER: TakeOverDialog,
}
Kind = TypeVar("Kind", bound=QWidget)


class Whole:
    """The window over an open vault."""

    def __init__(self, shell: Shell, qtbot: QtBot) -> None:
        self.shell, self.window, self._qtbot = shell, shell.window, qtbot

    @property
    def desk(self) -> Desk:
        assert self.shell.desk is not None
        return self.shell.desk

    @property
    def wiring(self) -> DeskWiring:
        return self.shell.findChildren(DeskWiring)[-1]

    def until(self, holds: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(holds()))

    def rest(self) -> None:
        settle(self.shell.tasks)

    def dialog(self, kind: type[Kind]) -> Kind:
        self.until(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def leave(self, dialog: QWidget) -> None:
        self.rest()
        dialog.close()
        self.rest()

    def newest_case(self) -> CaseId:
        return CaseId(list_ids(self.desk, ListKind.CASES, ListView())[0])


@pytest.fixture(scope="module")
def filled_today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """By the clock of this machine, which the window follows."""
    folder = tmp_path_factory.mktemp("today") / "vault"
    desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", PASSPHRASE, cost=QUICK)
    fill_with_invented_caseload(desk, clients=25, incidents=60)
    close_vault(desk)
    return folder


@pytest.fixture
def vault(tmp_path: Path, filled_today: Path) -> Path:
    return Path(shutil.copytree(filled_today, tmp_path / "vault"))


@pytest.fixture(params=list(Language))
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    translators = install_language(qapp, request.param)
    yield request.param
    for each in translators:
        qapp.removeTranslator(each)
    install_language(qapp, Language.ENGLISH)


@pytest.fixture
def shell(vault: Path, tasks: Tasks, theme: Theme, tmp_path: Path) -> Iterator[Shell]:
    def start_page(shell: Shell) -> StartPage:
        def open_desk(desk: Desk, office: Office, _folder: Path) -> None:
            shell.open_desk(desk, office)

        return StartPage(shell.tasks, shell.vault, Language.ENGLISH, open_desk)

    made = Shell(MainWindow(), tasks, SettingsFile(tmp_path / "settings"), start_page, _desk_pages, vault=str(vault))
    made.window.resize(1366, 740)
    made.window.show()
    yield made
    made.close()
    made.window.close_now()
    made.window.deleteLater()


@pytest.fixture
def whole(shell: Shell, vault: Path, qtbot: QtBot) -> Whole:
    desk = open_vault(vault, PASSPHRASE)
    shell.open_desk(desk, load_office(desk))
    made = Whole(shell, qtbot)
    made.rest()
    return made


def test_every_page_and_dialog_opens_in_every_language(spoken: Language, whole: Whole) -> None:
    for page in whole.window.pages:
        if page is not whole.wiring.case:
            whole.window.show_page(page.name)
            whole.rest()
            assert page.title()
    whole.wiring.ways.show_case(whole.newest_case())
    for tab in ("overview", "debts", "incidents", "contacts", "guidance", "filings", "tasks", "history"):
        whole.wiring.case.show_tab(tab)
        whole.rest()
    for act, kind in DIALOGS.items():
        whole.window.commands[act].trigger()
        whole.leave(whole.dialog(kind))
    tabs = whole.wiring.settings.sections
    whole.window.commands[Act.GO_SETTINGS].trigger()
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
    assert whole.shell.desk is not None


def test_unlocking_locking_and_unlocking_again_shows_the_desk_each_time(shell: Shell, qtbot: QtBot) -> None:
    shell.begin()
    for _ in range(2):
        qtbot.waitUntil(lambda: shell.window.findChild(StartPage) is not None)
        start = shell.window.findChild(StartPage)
        start.step.passphrase.set_text(PASSPHRASE)
        start.step.go()
        qtbot.waitUntil(lambda: shell.desk is not None)
        assert shell.window.current_page.name == "today"
        with qtbot.waitSignal(shell.locked):
            shell.lock()
        assert not any(shell.window.commands[act].isVisible() for act in DIALOGS)


def test_messages_of_a_phone_enter_from_the_incidents_and_lead_back_to_them(whole: Whole, tmp_path: Path) -> None:
    case_id = whole.newest_case()
    whole.wiring.ways.show_case(case_id, "overview")
    table = tmp_path / "sms.csv"
    table.write_text("对方号码,时间,内容\n10690000000001,2026-03-05 10:00:00,请还款\n", "utf-8")
    whole.wiring.case.incidents.phone_asked.emit(table)
    wizard = whole.dialog(PhoneImport)
    for step in (wizard.senders, wizard.preview, wizard.outcome):
        whole.until(lambda step=step: wizard._step is step and wizard._job is None)
        wizard.senders.senders.tick_shown(ticked=True)
        whole.rest()
        wizard._on.click()
    whole.rest()
    tabs = whole.wiring.case._tabs
    assert tabs.tabText(tabs.currentIndex()) == whole.wiring.case.incidents.title()
    assert not whole.window.commands[Act.UNDO].text().endswith("Undo")


def test_locking_while_the_messages_of_a_phone_are_read_leaves_nothing_of_them(
    whole: Whole, qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "sms.csv"
    rows = "".join(f"1069000000{n % 9999:04},2026-03-05 10:00:00,请还款 {n}\n" for n in range(5000))
    table.write_text(f"对方号码,时间,内容\n{rows}", "utf-8")
    whole.wiring.deeds.import_messages(whole.newest_case(), table)
    wizard = whole.dialog(PhoneImport)
    with qtbot.waitSignal(whole.shell.locked):
        whole.shell.lock()
    assert not whole.window.findChildren(PhoneImport) or not wizard.isVisible()


def test_a_case_comes_from_a_list_and_goes_back_to_it(whole: Whole) -> None:
    whole.window.show_page("cases")
    whole.wiring.cases.case_chosen.emit(whole.newest_case())
    whole.rest()
    assert whole.window.current_page is whole.wiring.case
    whole.wiring.case.closed.emit()
    assert whole.window.current_page is whole.wiring.cases


def test_a_case_removed_as_empty_leads_back_to_the_cases_and_is_brought_back(whole: Whole) -> None:
    wrong = open_case(whole.desk, ClientDetails())
    whole.wiring.ways.show_case(wrong)
    whole.rest()
    whole.wiring.case.deeds.remove_case()
    whole.rest()
    assert whole.window.current_page is whole.wiring.cases
    whole.window._messages.action_asked.emit()
    whole.rest()
    assert whole.window.current_page is whole.wiring.case
    assert load_case_file(whole.desk, wrong).is_empty


def test_a_call_note_left_open_is_kept_when_locking_and_returns(whole: Whole, qtbot: QtBot, vault: Path) -> None:
    whole.window.commands[Act.CALL_NOTE].trigger()
    note = whole.dialog(CallNoteDialog)
    note._text.setPlainText("她说今天又来了七个电话。")
    with qtbot.waitSignal(whole.shell.locked):
        whole.shell.lock()
    assert not whole.window.findChildren(CallNoteDialog) or not note.isVisible()
    desk = open_vault(vault, PASSPHRASE)
    whole.shell.open_desk(desk, load_office(desk))
    whole.rest()
    draft = next(each for each in drafts_waiting(desk) if each.form == "call_note")
    whole.wiring.today.draft_chosen.emit(draft)
    again = whole.dialog(CallNoteDialog)
    whole.until(lambda: again._text.toPlainText() == "她说今天又来了七个电话。")
    whole.leave(again)


def test_drafts_of_forms_return_in_their_place(whole: Whole) -> None:
    file = load_case_file(whole.desk, whole.newest_case())
    open_tasks = [each for each in tasks_of(whole.desk, file.case.id) if each.state is TaskState.OPEN]
    places: list[tuple[str, str, type[FormDialog]]] = [
        ("task", f"case {file.case.id}", TaskDialog),
        ("case", file.case.reference, CaseDialog),
        ("close_case", file.case.reference, CloseCaseDialog),
        ("client", file.client.reference, ClientDialog),
        ("incident", f"case {file.case.id}", IncidentDialog),
        ("debt", file.case.reference, DebtDialog),
        *(("close_task", f"task {each.id}", CloseTaskDialog) for each in open_tasks[:1]),
    ]
    for form, subject, kind in places:
        whole.wiring.today.draft_chosen.emit(Draft(form, subject, {}, whole.desk.clock()))
        whole.leave(whole.dialog(kind))


def test_a_new_case_begins_with_its_client(whole: Whole) -> None:
    whole.window.commands[Act.NEW_CASE].trigger()
    dialog = whole.dialog(ClientDialog)
    dialog.saved.emit(1)
    whole.until(lambda: whole.window.current_page is whole.wiring.case)
    whole.leave(dialog)


def test_a_case_without_consent_leaves_only_under_its_code_or_to_protect_a_life(whole: Whole, tmp_path: Path) -> None:
    case_id = whole.newest_case()
    client = load_case_file(whole.desk, case_id).client
    if client.consents_to(ConsentPurpose.EXPORT):
        withdraw_consent(whole.desk, client.id, ConsentPurpose.EXPORT)
    whole.wiring.deeds.export_case(case_id)
    dialog = whole.dialog(CaseSummaryDialog)
    whole.until(lambda: dialog._shown == (False, ""))
    dialog.consent.reason.setText("她说今晚要跳楼，交给派出所")
    whole.until(lambda: dialog._shown == (True, "她说今晚要跳楼，交给派出所"))
    dialog.write(tmp_path / "case.xlsx")
    whole.until(lambda: not dialog._writing)
    assert (tmp_path / "case.xlsx").read_bytes().startswith(b"PK")
    whole.leave(dialog)


def test_a_read_only_vault_says_so_for_as_long_as_it_is_open(shell: Shell, vault: Path) -> None:
    desk = open_vault(vault, PASSPHRASE, read_only=True)
    shell.open_desk(desk, load_office(desk))
    settle(shell.tasks)
    banner = shell.window.findChild(QWidget, "banner")
    assert banner.isVisible()


def test_a_conflicted_copy_beside_the_vault_is_shown(shell: Shell, vault: Path, qtbot: QtBot) -> None:
    (vault / "records (conflicted copy 2026-11-18).db").write_bytes(b"x")
    desk = open_vault(vault, PASSPHRASE)
    shell.vault = vault
    shell.open_desk(desk, load_office(desk))
    banner = shell.window.findChild(Notice, "banner")
    qtbot.waitUntil(banner.isVisible)
    assert "conflicted copy" in banner._words.text()


def test_another_language_on_the_welcome_page_makes_the_window_anew(tmp_path: Path) -> None:
    code = (
        "import sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication, QRadioButton\n"
        "from counsel_desk.app import compose; from counsel_desk.ui.main_window import MainWindow\n"
        "application = QApplication([]); shell = compose(application, sys.argv[1])\n"
        "shell.window.show(); shell.begin()\n"
        "shell.window.findChild(QRadioButton, 'language_zh_CN').click()\n"
        "def look():\n"
        "    shown = [w for w in application.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]\n"
        "    if [w.findChild(QRadioButton, 'language_zh_CN').isChecked() for w in shown] == [True]:\n"
        "        application.quit()\n"
        "looking = QTimer(interval=20); looking.timeout.connect(look); looking.start(); application.exec()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "none yet")], capture_output=True, timeout=180, check=False
    )
    assert run.returncode == 0, run.stderr.decode()
