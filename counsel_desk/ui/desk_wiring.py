"""Joins the pages of an open vault: what one asks for, another does."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId, ClientId, IncidentId
from counsel_desk.domain.people import Client, Office
from counsel_desk.services import cases, office, vaults
from counsel_desk.services.cases import CaseFile
from counsel_desk.services.desk import Desk
from counsel_desk.ui.actions import Act
from counsel_desk.ui.dialogs.call_note_dialog import CallNoteDialog
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.export_case import CaseExport
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.dialogs.import_wizard import ImportWizard
from counsel_desk.ui.dialogs.paste_message_dialog import PasteMessageDialog
from counsel_desk.ui.dialogs.print_checklist_dialog import PrintChecklistDialog
from counsel_desk.ui.dialogs.search_popup import SearchPopup
from counsel_desk.ui.draft_return import DraftReturn
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.pages.cases_page import CasesPage
from counsel_desk.ui.pages.guidance_page import GuidancePage
from counsel_desk.ui.pages.settings_page import SettingsPage
from counsel_desk.ui.pages.statistics_page import StatisticsPage
from counsel_desk.ui.pages.today_page import TodayPage
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.page import Page

_NAMED = 3  # files named in a warning


class DeskWiring(QObject):
    """Makes the pages of an open vault and listens to them; a new one is made at every opening."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._tasks, self._window = shell, desk, shell.tasks, shell.window
        self.today = TodayPage(desk, self._tasks)
        self.cases = CasesPage(desk, self._tasks)
        self.guidance = GuidancePage(desk, self._tasks)
        self.statistics = StatisticsPage(desk, self._tasks)
        self.settings = SettingsPage(desk, self._tasks, shell.settings, self._window.commands)
        self.case = CasePage(desk, self._tasks)
        self._drafts = DraftReturn(
            desk, self._tasks, self._window, {"call_note": self.write_call_note, "pasted_message": self.paste_message}
        )
        self._came_from = self.cases.name
        self._connect_pages()
        self._connect_actions()
        shell.opened.connect(self._say_what_holds)
        shell.locked.connect(self._end)

    @property
    def pages(self) -> Sequence[Page]:
        """The pages, in the order of the navigation; the workspace of a case is reached from the others."""
        return (self.today, self.cases, self.guidance, self.statistics, self.settings, self.case)

    def show_case(self, case_id: CaseId, tab: str = "") -> None:
        """Open a case in its workspace."""
        before = self._window.current_page
        if before is not None and before is not self.case:
            self._came_from = before.name
        self.case.open_case(case_id)
        if tab:
            self.case.show_tab(tab)
        self._window.show_page(self.case.name, under=self.cases.name)

    def show_incident(self, case_id: CaseId, incident_id: IncidentId) -> None:
        """Open a case at one of its incidents."""
        self.show_case(case_id, "incidents")
        self.case.incidents.show_incident(incident_id)

    def write_call_note(self, case_id: CaseId | None = None) -> None:
        """Bring the call note up, the one that is open already or a new one; it goes to this case unless changed."""
        opened = self._window.findChild(CallNoteDialog)
        if opened is not None and opened.isVisible():
            opened.raise_()
            opened.activateWindow()
            return
        note = CallNoteDialog(self._desk, self._tasks, self._window, case_id)
        note.changed.connect(self._tell_changed)
        note.saved.connect(self.show_case)
        note.show()

    def paste_message(self, case_id: CaseId | None = None) -> None:
        """Keep a message as an incident of a case; of the one in view, unless another is chosen."""
        dialog = PasteMessageDialog(self._desk, self._tasks, case_id or self._case_in_view(), parent=self._window)
        dialog.changed.connect(self._tell_changed)
        dialog.open_asked.connect(self.show_incident)
        dialog.open()

    def search(self) -> None:
        """Find anything."""
        popup = SearchPopup(self._desk, self._tasks, self._window)
        popup.case_chosen.connect(self.show_case)
        popup.incident_chosen.connect(self._show_found_incident)
        popup.open()

    def print_checklist(self, case_id: CaseId | None = None) -> None:
        """Print the checklist of a case, or of the one in view."""
        chosen = case_id or self._case_in_view() or self._case_listed()
        if chosen is None:
            self._window.say(self.tr("Open the case whose checklist you want to print."))
            return
        dialog = PrintChecklistDialog(self._desk, self._tasks, chosen, self._window)
        dialog.changed.connect(self._tell_changed)
        dialog.open()

    def begin_case(self) -> None:
        """A new case begins with its client, who may be known already."""
        dialog = ClientDialog(self._desk, self._tasks, None, self._window)
        dialog.saved.connect(self._open_first_case)
        dialog.duplicate_chosen.connect(self.show_client)
        self._open(dialog)

    def show_client(self, client: Client) -> None:
        """Go on with a known client: in the newest case there is, else in a new one."""
        work = partial(cases.cases_of_client, self._desk, client.id)
        self._tasks.read(self, work, then=partial(self._show_newest, client.id))

    def import_caseload(self) -> None:
        """Bring in cases from a spreadsheet."""
        wizard = ImportWizard(self._desk, self._tasks, self._window)
        wizard.changed.connect(self._tell_changed)
        wizard.open()

    def export_case(self, case_id: CaseId) -> None:
        """Pass a case on as a workbook."""
        work = partial(cases.load_case_file, self._desk, case_id)
        self._tasks.read(self, work, then=self._ask_where_to_export)

    def export_statistics(self) -> None:
        """Write the month's workbook."""
        self._window.show_page(self.statistics.name)
        self.statistics.ask_to_export()

    def back_up(self) -> None:
        """Back up now, where one sees how it goes."""
        self._window.show_page(self.settings.name)
        self.settings.show_tab(self.settings.safety)
        self.settings.safety.back_up()

    def _connect_pages(self) -> None:
        self.today.case_chosen.connect(self.show_case)
        self.today.call_note_asked.connect(self.write_call_note)
        self.today.draft_chosen.connect(self._drafts.bring_back)
        self.today.all_aimless_asked.connect(self._show_aimless)
        self.cases.case_chosen.connect(self.show_case)
        self.cases.new_case_asked.connect(self.begin_case)
        self.cases.import_asked.connect(self.import_caseload)
        self.case.closed.connect(self._leave_case)
        self.case.call_note_asked.connect(self.write_call_note)
        self.case.paste_asked.connect(self.paste_message)
        self.case.print_asked.connect(self.print_checklist)
        self.case.export_asked.connect(self.export_case)
        self.case.client_asked.connect(self.show_client)
        self.statistics.exported.connect(self._tell_exported)
        self.settings.changed.connect(self._follow_office)
        self.settings.safety.lock_after_chosen.connect(self._shell.lock_after)
        for page in (self.today, self.case, self.settings):
            page.changed.connect(self._tell_changed)
        self._drafts.case_wanted.connect(self.show_case)
        self._drafts.form_wanted.connect(self._open)
        self._drafts.page_wanted.connect(self._window.show_page)

    def _connect_actions(self) -> None:
        deeds: dict[Act, Callable[[], object]] = {
            Act.CALL_NOTE: self.write_call_note,
            Act.PASTE_MESSAGE: self.paste_message,
            Act.SEARCH: self.search,
            Act.NEW_CASE: self.begin_case,
            Act.PRINT_CHECKLIST: self.print_checklist,
            Act.IMPORT: self.import_caseload,
            Act.EXPORT_STATISTICS: self.export_statistics,
            Act.BACK_UP: self.back_up,
            Act.SHORTCUTS: partial(self._show_settings, self.settings.shortcuts),
            Act.ABOUT: partial(self._show_settings, self.settings.about),
        }
        self._acts = tuple(deeds)
        for act, deed in deeds.items():
            self._window.commands.on(act, deed)

    def _open(self, dialog: FormDialog) -> None:
        dialog.changed.connect(self._tell_changed)
        dialog.open()

    def _tell_changed(self, kinds: frozenset[str]) -> None:
        self._shell.changed(kinds)

    def _case_in_view(self) -> CaseId | None:
        return self.case.case_id if self._window.current_page is self.case else None

    def _case_listed(self) -> CaseId | None:
        chosen = self.cases.table.chosen_id() if self._window.current_page is self.cases else None
        return None if chosen is None else CaseId(chosen)

    def _leave_case(self) -> None:
        self._window.show_page(self._came_from)

    def _show_aimless(self) -> None:
        self._window.show_page(self.cases.name)
        self.cases.show_without_next_step()

    def _show_settings(self, tab: QWidget) -> None:
        self._window.show_page(self.settings.name)
        self.settings.show_tab(tab)

    def _show_found_incident(self, incident_id: IncidentId) -> None:
        self.case.show_tab("incidents")
        self.case.incidents.show_incident(incident_id)

    def _open_first_case(self, client_id: ClientId) -> None:
        self._tasks.write(self, partial(cases.open_case, self._desk, client_id), then=self._show_opened)

    def _show_opened(self, case_id: CaseId) -> None:
        self._tell_changed(frozenset({"case", "checklist"}))
        self.show_case(case_id)

    def _show_newest(self, client_id: ClientId, found: Sequence[CaseId]) -> None:
        if found:
            self.show_case(found[0])
        else:
            self._open_first_case(client_id)

    def _ask_where_to_export(self, file: CaseFile) -> None:
        export = CaseExport(self._desk, self._tasks, file.case.id, file.case.reference, self._window)
        export.exported.connect(self._tell_exported)
        export.failed.connect(self._shell.tell)
        export.begin()

    def _tell_exported(self, target: Path) -> None:
        words = self.tr("Written to {file}").format(file=target)
        folder = QUrl.fromLocalFile(str(target.parent))
        self._window.say(words, Tone.OK, self.tr("Open the folder"), partial(QDesktopServices.openUrl, folder))

    def _follow_office(self, kinds: frozenset[str]) -> None:
        if "office" in kinds:
            self._tasks.read(self, partial(office.load_office, self._desk), then=self._name_office)

    def _name_office(self, of: Office) -> None:
        self._window.foot.show_office(of.name, self._desk.counsellor.name)

    def _say_what_holds(self) -> None:
        """What endangers the vault, or keeps it from being written, is said for as long as it is open."""
        reason = self._desk.read_only_reason
        if reason is None:
            self._tasks.read(self, partial(_dangers, self._shell.vault), then=self._warn)
            return
        words = self.tr("This vault is read-only: you can look, but nothing can be written, printed or exported.")
        if reason != "asked":
            words += " " + messages.code_text(reason, file=self._shell.vault.name)
        self._window.show_banner(words)

    def _warn(self, dangers: tuple[str | None, tuple[str, ...]]) -> None:
        program, copies = dangers
        words = []
        if program is not None:
            said = self.tr("{program} synchronises the folder of this vault and can damage it. Move it elsewhere.")
            words.append(said.format(program=program))
        if copies:
            said = self.tr("Another program left copies in the folder of this vault: {files}. Delete nothing yet.")
            words.append(said.format(files="、".join(copies[:_NAMED])))
        if words:
            self._window.show_banner("\n".join(words))

    def _end(self) -> None:
        for act in self._acts:
            self._window.commands.off(act)
        self.deleteLater()


def _dangers(folder: Path) -> tuple[str | None, tuple[str, ...]]:
    return vaults.place_warning(folder), vaults.copies_beside(folder)
