"""The first tab of a client: details and consents beside cases, people and notes."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk.domain.ids import ClientId
from counsel_desk.services.client_file import ClientFile
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.client.cases import CasesPanel
from counsel_desk.ui.pages.client.consents import ConsentsPanel
from counsel_desk.ui.pages.client.details import DetailsPanel
from counsel_desk.ui.pages.client.merged import MergedNotice
from counsel_desk.ui.pages.client.notes import ClientNotesPanel
from counsel_desk.ui.pages.client.people import PeoplePanel
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button

_NARROW = 780  # pixels at 100% text below which the columns stand under each other


class ClientRecord(QWidget):
    """Puts the parts of a client's record side by side, where there is room for two columns."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        read_only = desk.read_only
        self._client_id: ClientId | None = None
        self.merged = MergedNotice(read_only=read_only)
        self.details = DetailsPanel(read_only=read_only)
        self.consents = ConsentsPanel(read_only=read_only)
        self.cases = CasesPanel(read_only=read_only)
        self.people = PeoplePanel(read_only=read_only)
        self.notes = ClientNotesPanel(desk, tasks)
        self.everything = button(self.tr("Everything about this person…"), "link")
        self.everything.setObjectName("client_everything")
        self.everything.setDisabled(read_only)
        self.merge = button(self.tr("Merge with another client…"), "link")
        self.merge.setObjectName("client_merge")
        self.merge.setDisabled(read_only)
        self.erase = button(self.tr("Erase this person…"), "link")
        self.erase.setObjectName("client_erase")
        self.erase.setDisabled(read_only)
        self._lay_out()

    def show_file(self, file: ClientFile) -> None:
        """Show a client as kept."""
        anew, self._client_id = self._client_id != file.client.id, file.client.id
        self.merged.show_merged(file.merged)
        self.details.show_client(file.client)
        self.consents.show_client(file.client)
        self.cases.show_cases(file.cases)
        self.people.show_people(file.people, anew=anew)
        self.notes.editor.show_client(file.client.id)
        self.notes.show_notes(file.notes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for two."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _lay_out(self) -> None:
        gap, inner = theme().px(SPACE), QWidget()
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in (
            (left, (self.merged, self.details, self.consents)),
            (right, (self.cases, self.people, self.notes)),
        ):
            column.setSpacing(gap)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(gap)
        self._columns.addLayout(left, 4)
        self._columns.addLayout(right, 6)
        apart = QWidget()  # from everything else, at the end of what is kept of the person
        end = QHBoxLayout(apart)
        end.setContentsMargins(0, 0, 0, gap)
        end.setSpacing(gap)
        end.addStretch(1)
        end.addWidget(self.merge)
        end.addWidget(self.everything)
        end.addWidget(self.erase)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner, apart))
