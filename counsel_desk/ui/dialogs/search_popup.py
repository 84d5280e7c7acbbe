"""Search everything (Ctrl+K): results while typing; arrows and Enter open without leaving the field."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import ClientId, ContactId, IncidentId, OrganisationId
from counsel_desk.domain.lists import Hit, HitKind
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.search import Found, search
from counsel_desk.ui.models.hit_list import HitListModel
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.hit_view import HitView
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.text import label

_LIMIT = 50
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class SearchPopup(QDialog):
    """A client and an organisation open their page, any other hit its case, and the popup closes."""

    case_chosen = Signal(object)
    """A case (`CaseId`) is to be opened."""
    client_chosen = Signal(object)
    """The page of a client (`ClientId`) is to be opened."""
    organisation_chosen = Signal(object)
    """The page of an organisation (`OrganisationId`) is to be opened."""
    incident_chosen = Signal(object)
    """After `case_chosen`: this `IncidentId` was found in it."""
    contact_chosen = Signal(object)
    """After `case_chosen`: this `ContactId` was found in it."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._job: Job | None = None
        self._eager = False
        self.setObjectName("search_popup")
        self.setWindowTitle(self.tr("Search everything"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.field = SearchField(self.tr("Search everything"), self.tr("Name, initials, phone, number, or any words"))
        self.field.setObjectName("search_text")
        self.field.searched.connect(self._search)
        self.field.textEdited.connect(self._take_time)
        self.field.installEventFilter(self)
        self._model = HitListModel(self)
        self.hits = HitView(self.tr("Found"), self._model)
        self.hits.opened.connect(self._open)
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keyboard and leads through the list
        self._failed = Notice()
        self._failed.setObjectName("search_failed")
        self._failed.hide()
        self._lay_out()
        room = self.screen().availableSize() * 0.9
        self.resize(QSize(theme().px(720), theme().px(520)).boundedTo(room))
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows and Enter of the field go to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _STEPS:
                for _ in range(abs(_STEPS[key])):
                    self.hits.step(1 if _STEPS[key] > 0 else -1)
                self._tell_choice()
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        """Open what is chosen; with results still on their way, as soon as they are there."""
        if self._job is not None or self.field.waiting:
            self._eager = True
            self.field.search_now()
        else:
            self.hits.open_chosen()

    def _take_time(self) -> None:
        """Somebody types on: what Enter asked for before is no longer wanted."""
        self._eager = False

    def _search(self, text: str) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._failed.hide()
        if not text.strip():
            self._model.show(())
            self._show_note(None)
            return
        work = partial(search, self._desk, text, _LIMIT)
        self._job = self._tasks.read(self, work, then=partial(self._show, text), failed=self._tell)

    def _show(self, text: str, found: Found) -> None:
        if text != self.field.text():  # another answer is on its way
            return
        self._job = None
        self._model.show(found.hits)
        self.hits.begin()
        self._show_note(found)
        self._tell_choice()
        if self._eager:
            self._eager = False
            self.hits.open_chosen()

    def _show_note(self, found: Found | None) -> None:
        if found is None:
            self._stack.setCurrentWidget(self._begin)
            self._note.setText("")
        elif not found.hits:
            self._stack.setCurrentWidget(self._none)
            self._note.setText("")
        else:
            self._stack.setCurrentWidget(self.hits)
            more = len(found.hits) >= _LIMIT
            words = self.tr("The first {count}; type more to narrow it") if more else self.tr("{count} found")
            self._note.setText(words.format(count=len(found.hits)))
        one = len(self.field.text().strip()) == 1
        self._names_only.setVisible(one)

    def _tell_choice(self) -> None:
        """Let a screen reader say which hit is chosen, though the keyboard stays in the field."""
        self.field.setAccessibleDescription(str(self.hits.currentIndex().data() or ""))

    def _open(self, hit: Hit) -> None:
        if hit.kind is HitKind.CLIENT:
            self.accept()
            self.client_chosen.emit(ClientId(hit.id))
        elif hit.case_id is not None:
            self.accept()
            self.case_chosen.emit(hit.case_id)
            if hit.kind is HitKind.INCIDENT:
                self.incident_chosen.emit(IncidentId(hit.id))
            elif hit.kind is HitKind.CONTACT:
                self.contact_chosen.emit(ContactId(hit.id))
        else:
            self.accept()
            self.organisation_chosen.emit(OrganisationId(hit.id))

    def _tell(self, error: WorldError) -> None:
        self._job, self._eager = None, False
        self._failed.show_words(messages.error_text(error), Tone.DANGER)
        self._failed.show()

    def _lay_out(self) -> None:
        px = theme().px
        self._begin = EmptyState(
            "search",
            self.tr("Type to search"),
            self.tr("张小三, zxs, the last four of a phone, C-2026-0001, or words of a message"),
        )
        self._none = EmptyState(
            "search", self.tr("Nothing found"), self.tr("Try fewer words, or another part of the name.")
        )
        self._stack = QStackedWidget()
        for each in (self._begin, self.hits, self._none):
            self._stack.addWidget(each)
        self._note = label(role=TextRole.CAPTION)
        self._names_only = label(self.tr("One character searches names only"), TextRole.CAPTION)
        self._names_only.hide()
        foot = QHBoxLayout()
        foot.addWidget(self._note)
        foot.addWidget(self._names_only)
        foot.addStretch(1)
        foot.addWidget(label(self.tr("↑ ↓ choose   Enter open   Esc close"), TextRole.CAPTION))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(SPACE), px(SPACE), px(SPACE))
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(self.field)
        column.addWidget(self._stack, 1)
        column.addWidget(self._failed)
        column.addLayout(foot)
