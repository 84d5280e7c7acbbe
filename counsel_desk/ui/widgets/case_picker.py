"""Which case something goes to: one found by typing, or a new one whose client may stay nameless."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.lists import Hit, HitKind
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.search import Found, search
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.safe_contact import SafeContactNotice
from counsel_desk.ui.widgets.text import button, label, visible

_OFFERED = 5


class CasePicker(QWidget):
    """Offers the cases that fit what is typed elsewhere (`look_for`); a new case as long as none is chosen."""

    changed = Signal()
    """Another case, or a new one, is chosen."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._case: CaseId | None = None
        self._sought = ""
        self._place = label(role=TextRole.STRONG, wrap=True)
        self._place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._another = button(self.tr("Choose another"), "quiet")
        self._another.setObjectName("choose_another_case")
        self._another.clicked.connect(lambda: self.choose(None))
        self._offers = QWidget()
        self._flow = FlowLayout(self._offers)
        self._contact = SafeContactNotice()
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self._place, 1)
        row.addWidget(self._another)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        for each in (self._offers, self._contact):
            column.addWidget(each)
        column.insertLayout(0, row)
        self._show_new()

    @property
    def case_id(self) -> CaseId | None:
        """The case chosen; None for a new one."""
        return self._case

    @property
    def place(self) -> str:
        """Where it goes, in words."""
        return self._place.text()

    @property
    def offers(self) -> list[QPushButton]:
        """The cases offered, as buttons."""
        return [each for each in self._offers.findChildren(QPushButton) if not each.isHidden()]

    def look_for(self, text: str) -> None:
        """Offer the cases that a name, a phone, a reference or other words lead to."""
        self._sought = text.strip()
        if not self._sought or self._case is not None:
            self._offer((), ())
            return
        asked = self._sought
        self._tasks.read(self, partial(search, self._desk, asked, _OFFERED * 3), then=partial(self._take, asked))

    def choose(self, case_id: CaseId | None) -> None:
        """Choose a case, or a new one; the client's safe contact is shown."""
        self._case = case_id
        if case_id is None:
            self._show_new()
            self.look_for(self._sought)
        else:
            self._offer((), ())
            self._tasks.read(self, partial(load_case_file, self._desk, case_id), then=self._show_file)
        self.changed.emit()

    def _take(self, asked: str, found: Found) -> None:
        if asked == self._sought and self._case is None:
            kept = {hit.case_id: hit for hit in found.hits if hit.kind is HitKind.CASE and hit.case_id is not None}
            self._offer(tuple(kept), tuple(kept.values()))

    def _offer(self, cases: tuple[CaseId | None, ...], hits: tuple[Hit, ...]) -> None:
        clear(self._flow)
        for case_id, hit in list(zip(cases, hits, strict=True))[:_OFFERED]:
            words = f"{hit.title or self.tr('No name')} · {hit.reference}"
            made = button(visible(words), icon="person", tip=self.tr("Put it into this case"))
            made.setObjectName(f"offer_{hit.reference}")
            made.clicked.connect(partial(self.choose, case_id))
            self._flow.addWidget(made)
        self._offers.setVisible(bool(hits))

    def _show_new(self) -> None:
        self._place.setText(self.tr("A new case; it needs no name"))
        self._another.hide()
        self._contact.hide()

    def _show_file(self, file: CaseFile) -> None:
        if file.case.id != self._case:
            return
        details = file.client.details
        name = details.name or details.alias or self.tr("No name")
        self._place.setText(visible(f"{name} · {file.case.reference}"))
        self._another.show()
        self._contact.show_contact(details.safe_contact, self._desk.clock())
