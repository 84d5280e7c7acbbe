"""What a tab of the case workspace is."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone


class CaseTab(QWidget):
    """One tab of a case. It lives as long as the workspace and shows one case after the other.

    Put what it shows into its own layout; the workspace gives it its margins.
    """

    changed = Signal(frozenset)
    """Records of these kinds ("incident", "task" …) were changed here."""
    said = Signal(str, object, str, object)
    """For the workspace's message bar: words, `Tone`, the word on the button, what the button does (see `say`)."""
    organisation_asked = Signal(object)
    """The page of an organisation (`OrganisationId`) is to be opened."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.tasks = desk, tasks

    def title(self) -> str:
        """The word on the tab."""
        raise NotImplementedError

    def show_case(self, case_id: CaseId) -> None:
        """Show this case; called when the tab comes into view, and again when records changed.

        For the case it shows already it reads anew and keeps the selection and whatever is being typed.
        """
        raise NotImplementedError

    def keep(self) -> None:
        """Hand what is typed but not saved to the drafts, now."""

    def say(self, words: str, tone: Tone = Tone.OK, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say what happened; `action` and `do` are what can be done about it, such as undoing."""
        self.said.emit(words, tone, action, do)

    def tell(self, error: WorldError) -> None:
        """Say what went wrong in the user's world."""
        self.say(messages.error_text(error), Tone.DANGER)


class RowsTab(CaseTab):
    """A tab of rows with what can be done about each: whatever is changed here is told, and read again."""

    def read_again(self) -> None:
        """Read the rows of the case in view."""
        raise NotImplementedError

    def open_form(self, dialog: FormDialog) -> None:
        """Show a form, and what it changed."""
        dialog.changed.connect(self.tell_changed)
        dialog.open()

    def tell_changed(self, kinds: frozenset[str]) -> None:
        """Records of these kinds were changed here."""
        self.changed.emit(kinds)
        self.read_again()
