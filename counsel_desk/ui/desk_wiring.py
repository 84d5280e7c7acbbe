"""Joins the pages of an open vault: what one asks for, another does."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from counsel_desk.domain.people import Office
from counsel_desk.services import office
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import triage
from counsel_desk.ui.actions import Act
from counsel_desk.ui.backup_watch import BackupWatch
from counsel_desk.ui.case_ways import CaseWays
from counsel_desk.ui.case_windows import CaseWindows
from counsel_desk.ui.client_ways import ClientWays
from counsel_desk.ui.deeds import Deeds
from counsel_desk.ui.draft_return import DraftReturn
from counsel_desk.ui.erasing import Erasing
from counsel_desk.ui.organisation_ways import OrganisationWays
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.pages.cases_page import CasesPage
from counsel_desk.ui.pages.client_page import ClientPage
from counsel_desk.ui.pages.clients_page import ClientsPage
from counsel_desk.ui.pages.guidance_page import GuidancePage
from counsel_desk.ui.pages.incidents_page import IncidentsPage
from counsel_desk.ui.pages.organisation_page import OrganisationPage
from counsel_desk.ui.pages.organisations_page import OrganisationsPage
from counsel_desk.ui.pages.settings_page import SettingsPage
from counsel_desk.ui.pages.statistics_page import StatisticsPage
from counsel_desk.ui.pages.tasks_page import TasksPage
from counsel_desk.ui.pages.today_page import TodayPage
from counsel_desk.ui.settings import SettingsFile, remember
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tour import Tour
from counsel_desk.ui.vault_banner import VaultBanner
from counsel_desk.ui.widgets.page import Page


class DeskWiring(QObject):
    """Makes the pages of an open vault and listens to them; a new one is made at every opening."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._tasks, self._window = shell, desk, shell.tasks, shell.window
        self.today = TodayPage(desk, self._tasks)
        self.cases = CasesPage(desk, self._tasks, shell.clipboard)
        self.clients = ClientsPage(desk, self._tasks, shell.clipboard)
        self.incidents = IncidentsPage(desk, self._tasks, shell.clipboard)
        self.tasks = TasksPage(desk, self._tasks, shell.clipboard)
        self.organisations = OrganisationsPage(desk, self._tasks, shell.clipboard)
        self.guidance = GuidancePage(desk, self._tasks)
        self.statistics = StatisticsPage(desk, self._tasks)
        self.settings = SettingsPage(desk, self._tasks, shell.settings, self._window.commands)
        self.case = CasePage(desk, self._tasks)
        self.client = ClientPage(desk, self._tasks)
        self.organisation = OrganisationPage(desk, self._tasks)
        self.organisation_ways = OrganisationWays(self._window, self.organisation, self.organisations, self)
        self.client_ways = ClientWays(self._window, self.client, self.clients, self)
        self.windows = CaseWindows(self._window, self._make_workspace, self)
        self.ways = CaseWays(shell, desk, self.case, self.cases, self.windows, self)
        self.deeds = Deeds(
            shell, desk, self.ways, self.client_ways, self.organisation_ways, self.statistics, self.settings, self
        )
        self.erasing = Erasing(shell, desk, self)
        self._drafts = DraftReturn(
            desk,
            self._tasks,
            self._window,
            {"call_note": self.deeds.write_call_note, "pasted_message": self.deeds.paste_message},
        )
        self._banner = VaultBanner(shell, desk, self)
        self._backups = BackupWatch(shell, desk, self)
        self.tour = Tour(desk, self._tasks, self._window, self.ways.show_case, self)
        self._connect_today()
        self._connect_lists()
        self._connect_clients()
        self._connect_workspace(self.case)
        self.case.closed.connect(self.ways.leave)
        self._connect_rest()
        self._connect_actions()
        self._connect_backups()
        shell.opened.connect(self._banner.show)
        shell.opened.connect(self._backups.begin)
        shell.opened.connect(self.tour.begin_if_due)
        shell.opened.connect(self._make_rules_ready)
        shell.locked.connect(self._end)

    @property
    def pages(self) -> Sequence[Page]:
        """The pages, in the order of the navigation; the workspace of a case is reached from the others."""
        return (
            self.today,
            self.cases,
            self.clients,
            self.incidents,
            self.tasks,
            self.organisations,
            self.guidance,
            self.statistics,
            self.settings,
            self.case,
            self.client,
            self.organisation,
        )

    def _connect_today(self) -> None:
        self.today.case_chosen.connect(self.ways.show_case)
        self.today.step_chosen.connect(self.ways.show_next)
        self.today.call_note_asked.connect(self.deeds.write_call_note)
        self.today.draft_chosen.connect(self._drafts.bring_back)
        self.today.all_aimless_asked.connect(self.ways.show_aimless)

    def _connect_lists(self) -> None:
        self.cases.case_chosen.connect(self.ways.show_case)
        self.cases.case_chosen_beside.connect(self.windows.show_case)
        self.cases.new_case_asked.connect(self.deeds.begin_case)
        self.cases.import_asked.connect(self.deeds.import_caseload)
        self.cases.export_asked.connect(self.deeds.export_cases)
        self.cases.handover_asked.connect(self.deeds.hand_over)
        self.cases.call_note_asked.connect(self.deeds.write_call_note)
        self.cases.print_asked.connect(self.deeds.print_checklist)
        self.incidents.incident_chosen.connect(self.ways.show_incident)
        self.incidents.incident_chosen_beside.connect(self.windows.show_incident)
        self.incidents.paste_asked.connect(self.deeds.paste_message)
        self.tasks.case_chosen.connect(self.ways.show_tasks)
        self.tasks.case_chosen_beside.connect(partial(self.windows.show_case, tab="tasks"))
        self.tasks.empty_action_asked.connect(partial(self._window.show_page, self.cases.name))

    def _connect_clients(self) -> None:
        ways = self.client_ways
        self.clients.client_chosen.connect(ways.show_client)
        self.clients.case_chosen.connect(self.ways.show_case)
        self.clients.new_case_asked.connect(self.ways.show_new_case)
        self.clients.new_client_asked.connect(self.deeds.write_client)
        self.client.closed.connect(ways.leave)
        self.client.known_chosen.connect(ways.show_client)
        self.client.case_chosen.connect(ways.forget_the_way)
        self.client.case_chosen.connect(self.ways.show_case)
        self.client.new_case_asked.connect(self.ways.show_new_case)
        self.client.erase_asked.connect(self.erasing.ask)
        self._drafts.client_wanted.connect(ways.show_client)

    def _connect_workspace(self, workspace: CasePage) -> None:
        workspace.client_page_asked.connect(self.client_ways.show_client)
        workspace.removed.connect(self.ways.leave_removed)
        workspace.left.connect(self.ways.leave_given_away)
        workspace.organisation_asked.connect(self.organisation_ways.show_organisation)
        workspace.call_note_asked.connect(self.deeds.write_call_note)
        workspace.paste_asked.connect(self.deeds.paste_message)
        workspace.phone_asked.connect(self.deeds.import_messages)
        workspace.pictures_asked.connect(self.deeds.write_from_pictures)
        workspace.print_asked.connect(self.deeds.print_checklist)
        workspace.export_asked.connect(self.deeds.export_case)
        workspace.deeds.handover_asked.connect(self.deeds.hand_over)
        workspace.client_asked.connect(self.ways.show_client)
        workspace.changed.connect(self._shell.changed)
        _keep_calendar(workspace, self._shell.settings)

    def _make_rules_ready(self) -> None:
        """Reading nothing does it: the first message that is pasted need not wait for them."""
        self._tasks.read(self, partial(triage, self._desk, ""))

    def _make_workspace(self) -> CasePage:
        """The workspace of a case, for a window of its own."""
        made = CasePage(self._desk, self._tasks)
        self._connect_workspace(made)
        return made

    def _connect_rest(self) -> None:
        self.settings.changed.connect(self._follow_office)
        self.settings.tour_asked.connect(self.tour.begin)
        self.statistics.case_chosen.connect(self.ways.show_case)
        self.statistics.client_chosen.connect(self.client_ways.show_client)
        self.settings.safety.lock_after_chosen.connect(self._shell.lock_after)
        for page in (
            self.today,
            self.cases,
            self.clients,
            self.client,
            self.incidents,
            self.tasks,
            self.organisations,
            self.organisation,
            self.guidance,
            self.settings,
        ):
            page.changed.connect(self._shell.changed)
        self._drafts.case_wanted.connect(self.ways.show_case)
        self._drafts.form_wanted.connect(self.deeds.open_form)
        self._drafts.page_wanted.connect(self._window.show_page)
        self._drafts.setting_wanted.connect(self._show_setting)

    def _connect_backups(self) -> None:
        self._backups.looked.connect(self._banner.warn_of_backups)
        self._backups.looked.connect(lambda _shelf: self.settings.backups.read_again())
        self._backups.missed.connect(self._banner.tell_missed_backup)
        self.settings.backups.changed.connect(self._backups.look_again)
        self.settings.backups.restore_asked.connect(self._shell.restore)
        self.settings.counsellors.departure_asked.connect(self._shell.let_leave)

    def _connect_actions(self) -> None:
        deeds = self.deeds
        does: dict[Act, Callable[[], object]] = {
            Act.CALL_NOTE: deeds.write_call_note,
            Act.NEW_CONTACT: deeds.write_contact,
            Act.PASTE_MESSAGE: deeds.paste_message,
            Act.SEARCH: deeds.search,
            Act.NEW_CASE: deeds.begin_case,
            Act.PRINT_CHECKLIST: deeds.print_checklist,
            Act.IMPORT: deeds.import_caseload,
            Act.IMPORT_MESSAGES: deeds.import_messages,
            Act.TAKE_OVER: deeds.take_over,
            Act.EXPORT_STATISTICS: deeds.export_statistics,
            Act.BACK_UP: deeds.back_up,
            Act.SHORTCUTS: partial(deeds.show_settings, self.settings.shortcuts),
            Act.ABOUT: partial(deeds.show_settings, self.settings.about),
        }
        self._acts = tuple(does)
        for act, do in does.items():
            self._window.commands.on(act, do)

    def _follow_office(self, kinds: frozenset[str]) -> None:
        if "office" in kinds:
            self._tasks.read(self, partial(office.load_office, self._desk), then=self._name_office)

    def _name_office(self, of: Office) -> None:
        self._window.foot.show_office(of.name, self._desk.counsellor.name)

    def _show_setting(self, form: str, subject: str) -> None:
        self._window.show_page(self.settings.name)
        self.settings.bring_back(form, subject)

    def _end(self) -> None:
        self.tour.stop()
        self._backups.end()
        for act in self._acts:
            self._window.commands.off(act)
        self.deleteLater()


def _keep_calendar(workspace: CasePage, settings: SettingsFile) -> None:
    """The calendar of a case is shown, or put away, as it was the last time."""
    bar = workspace.incidents.timeline.bar
    if settings.now.calendar_shown is not None:
        bar.show_calendar(shown=settings.now.calendar_shown)
    bar.calendar_chosen.connect(lambda shown: remember(settings, calendar_shown=shown))
