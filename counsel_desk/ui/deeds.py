"""What can be done from anywhere in an open vault, whatever page is in view."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.ids import CaseId
from counsel_desk.services.desk import Desk
from counsel_desk.ui.brought_files import Brought
from counsel_desk.ui.case_ways import CaseWays
from counsel_desk.ui.client_ways import ClientWays
from counsel_desk.ui.dialogs.call_note_dialog import CallNoteDialog
from counsel_desk.ui.dialogs.case_summary_dialog import CaseSummaryDialog
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.export_cases_dialog import ExportCasesDialog
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.dialogs.handover_dialog import HandoverDialog
from counsel_desk.ui.dialogs.import_wizard import ImportWizard
from counsel_desk.ui.dialogs.paste_message_dialog import PasteMessageDialog
from counsel_desk.ui.dialogs.phone_import.wizard import PhoneImport
from counsel_desk.ui.dialogs.pictures.pictures_dialog import PicturesDialog
from counsel_desk.ui.dialogs.print_checklist_dialog import PrintChecklistDialog
from counsel_desk.ui.dialogs.search_popup import SearchPopup
from counsel_desk.ui.dialogs.take_over_dialog import TakeOverDialog
from counsel_desk.ui.organisation_ways import OrganisationWays
from counsel_desk.ui.pages.settings_page import SettingsPage
from counsel_desk.ui.pages.statistics_page import StatisticsPage
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.theme import Tone


class Deeds(QObject):
    """Each opens its dialog, or the page on which one sees how it goes; what was changed is told to the shell."""

    def __init__(
        self,
        shell: Shell,
        desk: Desk,
        ways: CaseWays,
        client_ways: ClientWays,
        organisation_ways: OrganisationWays,
        statistics: StatisticsPage,
        settings: SettingsPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell, self._desk, self._tasks, self._window = shell, desk, shell.tasks, shell.window
        self._ways, self._client_ways, self._organisation_ways = ways, client_ways, organisation_ways
        self._statistics, self._settings = statistics, settings
        statistics.exported.connect(self._tell_exported)

    def write_call_note(self, case_id: CaseId | None = None) -> None:
        """Bring the call note up, the one that is open already or a new one; it goes to this case unless changed."""
        opened = self._window.findChild(CallNoteDialog)
        if opened is not None and opened.isVisible():
            opened.raise_()
            opened.activateWindow()
            return
        note = CallNoteDialog(self._desk, self._tasks, self._window, case_id, in_view=self._in_view)
        note.changed.connect(self._shell.changed)
        note.saved.connect(self._ways.show_case)
        note.show()

    def write_contact(self) -> None:
        """Write down a conversation of the case in view."""
        wanted = self._in_view or self._ways.chosen
        if wanted is None:
            self._window.say(self.tr("Open the case that the contact belongs to."))
        else:
            self._ways.write_contact(wanted)

    def paste_message(self, case_id: CaseId | None = None, text: str | None = None) -> None:
        """Keep a message as an incident of a case; of the one in view, unless another is chosen.

        Without `text` it is what the clipboard holds.
        """
        dialog = PasteMessageDialog(self._desk, self._tasks, case_id or self._in_view, text, self._window)
        dialog.changed.connect(self._shell.changed)
        dialog.open_asked.connect(self._ways.show_incident)
        dialog.another_asked.connect(self.paste_message)
        dialog.open()

    def write_from_pictures(self, case_id: CaseId, pictures: Sequence[Evidence | Brought]) -> None:
        """See pictures beside the form, and write down the incidents that each shows."""
        dialog = PicturesDialog(self._desk, self._tasks, case_id, pictures, self._window)
        dialog.changed.connect(self._shell.changed)
        dialog.open()

    def search(self) -> None:
        """Find anything."""
        popup = SearchPopup(self._desk, self._tasks, self._window)
        popup.case_chosen.connect(self._ways.show_case)
        popup.client_chosen.connect(self._client_ways.show_client)
        popup.organisation_chosen.connect(self._organisation_ways.show_organisation)
        popup.incident_chosen.connect(self._ways.show_incident_here)
        popup.contact_chosen.connect(self._ways.show_contact_here)
        popup.open()

    def print_checklist(self, case_id: CaseId | None = None) -> None:
        """Print the checklist of a case, or of the one in view."""
        wanted = case_id or self._in_view or self._ways.chosen
        if wanted is None:
            self._window.say(self.tr("Open the case whose checklist you want to print."))
            return
        dialog = PrintChecklistDialog(self._desk, self._tasks, wanted, self._window)
        dialog.changed.connect(self._shell.changed)
        dialog.open()

    def begin_case(self) -> None:
        """A new case begins with its client, who may be known already."""
        dialog = ClientDialog(self._desk, self._tasks, None, self._window)
        dialog.saved.connect(self._ways.show_new_case)
        dialog.duplicate_chosen.connect(self._ways.show_client)
        self.open_form(dialog)

    def write_client(self) -> None:
        """A client before any case."""
        dialog = ClientDialog(self._desk, self._tasks, None, self._window)
        for known in (dialog.saved, dialog.duplicate_chosen):
            known.connect(self._client_ways.show_client)
        self.open_form(dialog)

    def open_form(self, dialog: FormDialog | PicturesDialog) -> None:
        """Open a form that somebody made."""
        dialog.changed.connect(self._shell.changed)
        dialog.open()

    def import_caseload(self) -> None:
        """Bring in cases from a spreadsheet."""
        wizard = ImportWizard(self._desk, self._tasks, self._window)
        wizard.changed.connect(self._shell.changed)
        wizard.open()

    def import_messages(self, case_id: CaseId | None = None, path: Path | None = None) -> None:
        """Bring messages and calls of a phone into a case, or into the one in view; from `path` where it is known."""
        wanted = case_id or self._in_view or self._ways.chosen
        if wanted is None:
            self._window.say(self.tr("Open the case that the messages belong to."))
            return
        wizard = PhoneImport(self._desk, self._tasks, wanted, self._window)
        wizard.changed.connect(self._shell.changed)
        wizard.open_asked.connect(self._ways.show_incidents)
        wizard.open()
        if path is not None:
            wizard.read(path)

    def hand_over(self, case_ids: Sequence[int]) -> None:
        """Give cases to another office, as an encrypted file."""
        dialog = HandoverDialog(self._desk, self._tasks, case_ids, self._window)
        dialog.changed.connect(self._shell.changed)
        dialog.open()

    def take_over(self) -> None:
        """Take over the cases of an encrypted file that another office wrote."""
        dialog = TakeOverDialog(self._desk, self._tasks, self._window)
        dialog.changed.connect(self._shell.changed)
        dialog.open_asked.connect(self._ways.show_case)
        dialog.open()

    def export_case(self, case_id: CaseId) -> None:
        """Pass a case on as a workbook or a PDF."""
        dialog = CaseSummaryDialog(self._desk, self._tasks, case_id, self._window)
        dialog.changed.connect(self._shell.changed)
        dialog.open()

    def export_cases(self, case_ids: Sequence[int]) -> None:
        """Pass many cases on, into one folder; one alone as it is from its own page."""
        if len(case_ids) == 1:
            self.export_case(CaseId(case_ids[0]))
            return
        dialog = ExportCasesDialog(self._desk, self._tasks, case_ids, self._window)
        dialog.changed.connect(self._shell.changed)
        dialog.open()

    def export_statistics(self) -> None:
        """Write the month's workbook."""
        self._window.show_page(self._statistics.name)
        self._statistics.ask_to_export()

    def back_up(self) -> None:
        """Back up now, where one sees how it goes."""
        self.show_settings(self._settings.backups)
        self._settings.backups.back_up()

    def show_settings(self, tab: QWidget) -> None:
        """Show the settings at one of their tabs."""
        self._window.show_page(self._settings.name)
        self._settings.show_tab(tab)

    @property
    def _in_view(self) -> CaseId | None:
        """The case one works in, also by way of the page of its client."""
        return self._ways.in_view or self._client_ways.case_in_view

    def _tell_exported(self, target: Path) -> None:
        words = self.tr("Written to {file}").format(file=target)
        folder = QUrl.fromLocalFile(str(target.parent))
        self._window.say(words, Tone.OK, self.tr("Open the folder"), partial(QDesktopServices.openUrl, folder))
