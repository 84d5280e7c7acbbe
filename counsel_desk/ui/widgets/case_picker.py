"""Which case something goes to: one found by typing, or a new one whose client may stay nameless."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.lists import Hit, HitKind
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.widgets.hit_picker import HitPicker
from counsel_desk.ui.widgets.safe_contact import SafeContactNotice


class CasePicker(HitPicker):
    """Offers the cases that fit what is typed elsewhere; a new case as long as none is chosen.

    `nothing` are other words for none chosen, where there can be no new case.
    """

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        nothing: str = "",
        leave_out: CaseId | None = None,
    ) -> None:
        words = nothing or self.tr("A new case; it needs no name")
        super().__init__(desk, tasks, (words, self.tr("Put it into this case")), leave_out, parent)
        self._another.setObjectName("choose_another_case")
        self._contact = SafeContactNotice()
        self._contact.hide()
        self.column.addWidget(self._contact)

    @property
    def case_id(self) -> CaseId | None:
        """The case chosen; None for a new one."""
        return None if self._chosen is None else CaseId(self._chosen)

    def choose(self, case_id: CaseId | None) -> None:
        """Choose a case, or a new one; the client's safe contact is shown."""
        self._choose(case_id)

    def key(self, hit: Hit) -> int | None:
        """The case of a find."""
        return hit.case_id if hit.kind is HitKind.CASE else None

    def load(self, chosen: int) -> Callable[[], CaseFile]:
        """Reads the case with its client."""
        return partial(load_case_file, self._desk, CaseId(chosen))

    def name_of(self, record: CaseFile) -> tuple[str, str]:
        """The client and the number of the case."""
        details = record.client.details
        return details.name or details.alias or self.tr("No name"), record.case.reference

    def show_record(self, record: CaseFile) -> None:
        """How that client may be reached."""
        self._contact.show_contact(record.client.details.safe_contact, self._desk.clock())

    def forget_record(self) -> None:
        """How that client may be reached goes with them."""
        self._contact.hide()
