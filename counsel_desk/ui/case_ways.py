"""The ways to a case: to its workspace, to one of its incidents, to the newest case of a client, and back again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from counsel_desk.domain.ids import CaseId, ClientId, ContactId, IncidentId
from counsel_desk.domain.next_best import NextBest
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.ui.case_windows import CaseWindows
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.pages.cases_page import CasesPage
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.theme import Tone


class CaseWays(QObject):
    """Leads to the workspace of a case from anywhere, and back to the page one came from."""

    def __init__(
        self,
        shell: Shell,
        desk: Desk,
        workspace: CasePage,
        every_case: CasesPage,
        windows: CaseWindows,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell, self._desk, self._tasks, self._window = shell, desk, shell.tasks, shell.window
        self._workspace, self._every_case, self._windows = workspace, every_case, windows
        self._came_from = every_case.name

    @property
    def in_view(self) -> CaseId | None:
        """The case whose workspace one works in."""
        beside = self._windows.active
        if beside is not None:
            return beside
        return self._workspace.case_id if self._window.current_page is self._workspace else None

    @property
    def chosen(self) -> CaseId | None:
        """The case chosen in the list of cases, while the list is in view."""
        row = self._every_case.table.chosen_id() if self._window.current_page is self._every_case else None
        return None if row is None else CaseId(row)

    def show_case(self, case_id: CaseId, tab: str = "") -> None:
        """Open a case in its workspace."""
        before = self._window.current_page
        if before is not None and before is not self._workspace:
            self._came_from = before.name
        self._workspace.open_case(case_id)
        if tab:
            self._workspace.show_tab(tab)
        self._window.show_page(self._workspace.name, under=self._every_case.name)

    def show_tasks(self, case_id: CaseId) -> None:
        """Open a case at its tasks."""
        self.show_case(case_id, "tasks")

    def show_next(self, found: NextBest) -> None:
        """Open a case at what is to be done first in it."""
        self.show_case(found.case_id)
        self._workspace.show_next(found)

    def show_incidents(self, case_id: CaseId) -> None:
        """Open a case at its incidents, in the window in which one works."""
        if self._windows.active == case_id:
            self._windows.show_case(case_id, "incidents")
        else:
            self.show_case(case_id, "incidents")

    def show_incident(self, case_id: CaseId, incident_id: IncidentId) -> None:
        """Open a case at one of its incidents."""
        self.show_case(case_id, "incidents")
        self._workspace.incidents.show_incident(incident_id)

    def show_incident_here(self, incident_id: IncidentId) -> None:
        """Go to an incident of the case that is open already."""
        self._workspace.show_tab("incidents")
        self._workspace.incidents.show_incident(incident_id)

    def show_contact_here(self, contact_id: ContactId) -> None:
        """Go to a contact of the case that is open already."""
        self._workspace.show_tab("contacts")
        self._workspace.contacts.show_contact(contact_id)

    def write_contact(self, case_id: CaseId) -> None:
        """Open a case at its contacts to write one down, in the window in which one works."""
        page = self._workspace
        if self._windows.active == case_id:
            page = self._windows.show_case(case_id, "contacts")
        else:
            self.show_case(case_id, "contacts")
        page.contacts.add()

    def show_client(self, client_id: ClientId) -> None:
        """Go on with a known client: in the newest case there is, else in a new one."""
        work = partial(cases.cases_of_client, self._desk, client_id)
        self._tasks.read(self, work, then=partial(self._show_newest, client_id))

    def show_new_case(self, client_id: ClientId) -> None:
        """Take up a new case of a client and open it."""
        self._tasks.write(self, partial(cases.open_case, self._desk, client_id), then=self._show_opened)

    def show_aimless(self) -> None:
        """List the cases without a next step."""
        self._window.show_page(self._every_case.name)
        self._every_case.show_without_next_step()

    def leave_removed(self, case_id: CaseId, words: str) -> None:
        """A case is gone: say so over the list of cases, and offer to bring it back."""
        self._leave_for_list()
        self._window.say(words, Tone.OK, self.tr("Undo"), partial(self._bring_back, case_id))

    def leave_given_away(self, words: str) -> None:
        """A case in view is a colleague's now: say so over the list of cases."""
        self._leave_for_list()
        self._window.say(words)

    def _leave_for_list(self) -> None:
        if self._window.current_page is self._workspace and self._workspace.case_id is None:
            self._window.show_page(self._every_case.name)

    def leave(self) -> None:
        """Go back to the page from which the case was opened."""
        self._window.show_page(self._came_from)

    def _show_newest(self, client_id: ClientId, found: Sequence[CaseId]) -> None:
        if found:
            self.show_case(found[0])
        else:
            self.show_new_case(client_id)

    def _bring_back(self, case_id: CaseId) -> None:
        self._tasks.write(self, partial(undo_only, self._desk, "case.remove"), then=lambda _: self._show_again(case_id))

    def _show_again(self, case_id: CaseId) -> None:
        self._shell.changed(frozenset({"case", "client", "task"}))
        self.show_case(case_id)

    def _show_opened(self, case_id: CaseId) -> None:
        self._shell.changed(frozenset({"case", "checklist"}))
        self.show_case(case_id)
