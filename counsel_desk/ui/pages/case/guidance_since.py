"""Says on a case that the guidance changed since a checklist was told, and leads to both wordings."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from counsel_desk import messages
from counsel_desk.domain.checklists import CaseChecklist
from counsel_desk.domain.ids import CaseId
from counsel_desk.services.guidance_changes import ChangedSince, changed_since
from counsel_desk.ui.dialogs.guidance_changed_dialog import GuidanceChangedDialog
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button


class ChangedSinceNotice(Notice):
    """Stands above the steps of a checklist that is worded otherwise today; hidden where nothing changed."""

    changed = Signal(frozenset)
    """The checklist was moved over, or back."""

    def __init__(self, tab: CaseTab) -> None:
        super().__init__("", Tone.ACCENT)
        self.setObjectName("guidance_changed")
        self._tab = tab
        self._found: dict[str, ChangedSince] = {}
        self._shown: CaseChecklist | None = None
        show = button(self.tr("See what changed…"), "link", "eye")
        show.setObjectName("show_changed")
        show.clicked.connect(self.open)
        self.body.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def read(self, case_id: CaseId) -> None:
        """Look up what changed for a case."""
        work = partial(changed_since, self._tab.desk, case_id)
        self._tab.tasks.read(self, work, then=self._take, failed=self._tab.tell)

    def show_of(self, checklist: CaseChecklist | None) -> None:
        """Speak of this checklist from now on."""
        self._shown = checklist
        found = self._of_shown()
        self.setVisible(found is not None)
        if found is not None:
            words = self.tr("The guidance changed since: {count} differences between {told} and {now}.")
            told, now = messages.guidance_version(found.told), messages.guidance_version(found.now)
            self.show_words(words.format(count=len(found.changes), told=told, now=now), Tone.ACCENT)

    def open(self) -> None:
        """Show both wordings, with the offer to move over."""
        found = self._of_shown()
        if found is None or self._shown is None:
            return
        title = messages.title_of(self._shown.checklist)
        dialog = GuidanceChangedDialog(self._tab.desk, self._tab.tasks, found, title, self._tab)
        dialog.changed.connect(self.changed)
        dialog.finished_with.connect(self._tell)
        dialog.open()

    def _of_shown(self) -> ChangedSince | None:
        return self._found.get(self._shown.checklist.code) if self._shown is not None else None

    def _take(self, found: tuple[ChangedSince, ...]) -> None:
        self._found = {each.code: each for each in found}
        self.show_of(self._shown)

    def _tell(self, said: str) -> None:
        undo = take_back(self._tab, "guidance.move_over", partial(self.changed.emit, frozenset({"checklist", "task"})))
        self._tab.say(said, action=self.tr("Undo"), do=undo)
