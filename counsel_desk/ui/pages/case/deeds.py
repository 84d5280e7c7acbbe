"""What is done with a case as a whole: its forms, closing and reopening it, giving it a checklist."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Case
from counsel_desk.services import checklists, empty_cases
from counsel_desk.services.cases import CaseFile
from counsel_desk.ui.dialogs.case_dialog import CaseDialog
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.close_case_dialog import CloseCaseDialog
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.dialogs.reopen_case_dialog import ReopenCaseDialog
from counsel_desk.ui.icons import dress
from counsel_desk.ui.pages.case.moves import move_case
from counsel_desk.ui.pages.case.overview import OverviewTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.theme import Tone


class CaseDeeds(QObject):
    """Does them with the case in view. What was changed and what there is to say goes out by way of the overview."""

    client_page_asked = Signal(object)
    """The page of the client (`ClientId`) is to be opened."""
    client_asked = Signal(object)
    """Somebody recognised the known client of this `ClientId` while editing."""
    export_asked = Signal()
    handover_asked = Signal(object)
    """These cases (a tuple of ids) are to go to another office."""
    removed = Signal(object, str)
    """The case of this `CaseId` was empty and is gone; what there is to say of it."""

    def __init__(self, overview: OverviewTab, page: QWidget) -> None:
        super().__init__(page)
        self.file: CaseFile | None = None
        """The case in view, as it was last read; None until then."""
        self._overview, self._page = overview, page
        self._desk, self._tasks = overview.desk, overview.tasks
        overview.client_edit_asked.connect(self.edit_client)
        overview.client_open_asked.connect(self.open_client)
        overview.case_edit_asked.connect(self.edit_case)

    def fill(self, menu: QMenu) -> None:
        """The rarer things, as they stand for this case."""
        menu.clear()
        if self.file is None:
            return
        dress(menu.addAction(self.tr("Edit case…"), self.edit_case), "edit")
        client = menu.addAction(self.tr("Open client"), self.open_client)
        dress(client, "person")
        dress(menu.addAction(self.tr("Edit client…"), self.edit_client), "edit")
        more = menu.addMenu(self.tr("Give a checklist"))
        for checklist in self._desk.pack.checklists:
            more.addAction(messages.title_of(checklist), partial(self._give_checklist, checklist.code))
        export = menu.addAction(self.tr("Export case summary…"))
        export.triggered.connect(self.export_asked)
        dress(export, "export")
        dress(menu.addAction(self.tr("Hand over to another office…"), self.hand_over), "export")
        menu.addSeparator()
        dress(menu.addAction(self.tr("File under another client…"), self.move_case), "next")
        if self.file.case.details.status.is_open:
            dress(menu.addAction(self.tr("Close case…"), self.close_case), "ok")
        else:
            dress(menu.addAction(self.tr("Reopen case…"), self.reopen_case), "cases")
        if self.file.is_empty and not self._desk.read_only:
            dress(menu.addAction(self.tr("Remove this empty case"), self.remove_case), "delete")
        if self._desk.read_only:
            for each in menu.actions():
                each.setEnabled(each == client)  # all else writes, or takes something out of the vault

    def edit_case(self) -> None:
        """Open the form about the case."""
        if self.file is not None:
            self._open(CaseDialog(self._desk, self._tasks, self.file.case, self._page))

    def edit_client(self) -> None:
        """Open the form about the client."""
        if self.file is not None:
            dialog = ClientDialog(self._desk, self._tasks, self.file.client, self._page)
            dialog.duplicate_chosen.connect(self.client_asked)
            self._open(dialog)

    def ask_contact(self) -> None:
        """Open the form about the client at how they may be reached."""
        self.edit_client()
        for dialog in self._page.findChildren(ClientDialog):
            dialog.permission.setFocus()

    def open_client(self) -> None:
        """Go to the page of the client."""
        if self.file is not None:
            self.client_page_asked.emit(self.file.client.id)

    def move_case(self) -> None:
        """Ask under which client the case belongs."""
        if self.file is not None:
            move_case(self._overview, self.file)

    def hand_over(self) -> None:
        """Ask for what a file for another office needs."""
        if self.file is not None:
            self.handover_asked.emit((self.file.case.id,))

    def close_case(self) -> None:
        """Ask how the case ended, and close it."""
        if self.file is not None:
            dialog = CloseCaseDialog(self._desk, self._tasks, self.file.case, self._page)
            dialog.saved.connect(lambda _nothing: self._offer_undo(self.tr("Case closed"), "case.close", "case"))
            self._open(dialog)

    def reopen_case(self) -> None:
        """Ask why the closed case is taken up again, and do it."""
        if self.file is not None:
            dialog = ReopenCaseDialog(self._desk, self._tasks, self.file.case, self._page)
            dialog.saved.connect(lambda _nothing: self._offer_undo(self.tr("Case reopened"), "case.reopen", "case"))
            self._open(dialog)

    def remove_case(self) -> None:
        """Take the case out of sight, if it still is empty: it was opened by mistake."""
        if self.file is not None:
            work = partial(empty_cases.remove_empty_case, self._desk, self.file.case.id)
            self._tasks.write(self, work, then=partial(self._tell_removed, self.file.case), failed=self._overview.tell)

    def _tell_removed(self, case: Case, with_client: bool) -> None:  # noqa: FBT001 - the shape of a result
        words = self.tr("Empty case {reference} removed")
        if with_client:
            words = self.tr("Empty case {reference} removed, with its client")
        self.removed.emit(case.id, words.format(reference=case.reference))

    def _give_checklist(self, code: str) -> None:
        if self.file is not None:
            work = partial(checklists.add_checklist, self._desk, self.file.case.id, code)
            self._tasks.write(self, work, then=self._given, failed=self._overview.tell)

    def _given(self, _nothing: None) -> None:
        self._tell_changed("checklist")
        self._offer_undo(self.tr("Checklist given"), "checklist.add", "checklist")

    def _offer_undo(self, words: str, action: str, kind: str) -> None:
        undo = take_back(self._overview, action, partial(self._tell_changed, kind))
        self._overview.say(words, Tone.OK, self.tr("Undo"), undo)

    def _open(self, dialog: FormDialog) -> None:
        dialog.changed.connect(self._overview.changed)
        dialog.open()

    def _tell_changed(self, kind: str) -> None:
        self._overview.changed.emit(frozenset({kind}))
