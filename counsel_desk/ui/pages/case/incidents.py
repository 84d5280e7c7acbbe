"""The incidents of a case: time line at the left, the chosen one in full at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import ConductState, Incident
from counsel_desk.services.cases import add_note
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import incidents_of, load_incident
from counsel_desk.ui.brought_files import Brought
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.guidance_titles import GuidanceTitles
from counsel_desk.ui.icons import dress
from counsel_desk.ui.models.incident_list import IncidentListModel
from counsel_desk.ui.pages.case.evidence_deeds import EvidenceDeeds
from counsel_desk.ui.pages.case.incident_deeds import IncidentDeeds
from counsel_desk.ui.pages.case.incident_filters import IncidentFilters
from counsel_desk.ui.pages.case.moves import move_incidents
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.giving_way import FittingRow
from counsel_desk.ui.widgets.incident_detail import IncidentDetail
from counsel_desk.ui.widgets.incident_view import IncidentView
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.text import button, label

_CONDUCT = frozenset({"incident", "conduct", "checklist"})
_SHORT = 900  # pixels at 100% text below which the row above the list cannot hold every word
_LIST, _NOTHING, _NONE_FITS, _UNREAD = range(4)  # what stands below the bar


class IncidentsTab(CaseTab):
    """Keys: arrows choose, Enter changes, C confirms and R rejects the conduct that waits."""

    paste_asked = Signal()
    """Paste a message into this case."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case: CaseId | None = None
        self._incidents: tuple[Incident, ...] = ()
        self._wanted: IncidentId | None = None
        self._model = IncidentListModel(self)
        self._view = IncidentView(self.tr("Incidents"), self._model, GuidanceTitles(desk, lambda pack: pack.conducts))
        self._view.chosen.connect(self._show_chosen)
        self._view.opened.connect(self._write_down)
        self._detail = IncidentDetail(desk, tasks)
        self._detail.organisations.asked.connect(self.organisation_asked)
        self._detail.edit_asked.connect(lambda: self._write_down(self._view.current))
        deeds = IncidentDeeds(self)
        deeds.changed.connect(self._read_anew)
        self._detail.withdraw_asked.connect(partial(self._do_with_chosen, deeds.withdraw))
        self._detail.move_asked.connect(self._move_chosen)
        self._detail.task_asked.connect(partial(self._do_with_chosen, deeds.make_task))
        self._busy = BusyBar()
        self._evidence = EvidenceDeeds(self, self._busy)
        self._evidence.changed.connect(self._read_anew)
        self._detail.files.asked.connect(self._evidence.look)
        self._detail.attach_asked.connect(partial(self._do_with_chosen, self._choose_files))
        self._detail.brought.connect(partial(self._do_with_chosen, self._keep_files))
        self._detail.conducts.decided.connect(self._follow)
        self._detail.conducts.failed.connect(self.tell)
        self._detail.told.kept.connect(self._follow_taken)
        self._detail.told.failed.connect(self.tell)
        self._detail.crisis.answered.connect(self._write_answer)
        self._lay_out()
        for key, state in (("C", ConductState.CONFIRMED), ("R", ConductState.REJECTED)):
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(key), self, partial(self._detail.conducts.decide, state), context=context)

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Incidents")

    def show_case(self, case_id: CaseId) -> None:
        """Show the incidents of a case; the chosen one stays chosen while the case stays the same."""
        if case_id != self._case:
            self._case, self._wanted = case_id, None
            self._incidents = ()
            self._search.clear()
            self._filters.clear()
            self._model.show(())
            self._stack.setCurrentIndex(_UNREAD)
        self.tasks.read(self, partial(incidents_of, self.desk, case_id), then=partial(self._take, case_id))

    def show_incident(self, incident_id: IncidentId) -> None:
        """Choose an incident, now or as soon as the list is read."""
        self._wanted = incident_id
        if self._view.choose(incident_id):
            self._wanted = None

    def _take(self, case_id: CaseId, incidents: tuple[Incident, ...]) -> None:
        if case_id == self._case:
            self._incidents = incidents
            self._filters.offer(incidents)
            self._filter()

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(self._bar())
        column.addWidget(self._busy)
        left = QFrame()
        left.setProperty("surface", "card")
        inside = QVBoxLayout(left)
        inside.setContentsMargins(1, px(4), 1, px(4))
        inside.addWidget(self._view)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(px(SPACE))
        split.addWidget(left)
        split.addWidget(self._detail)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 4)
        split.setSizes([500, 400])
        self._nothing = EmptyState(
            "incidents",
            self.tr("No incidents yet"),
            self.tr("Paste a collector's message (Ctrl+Shift+V), or write down a call or a visit."),
            self.tr("Write down an incident"),
        )
        self._nothing.asked.connect(lambda: self._write_down(None))
        self._none_fits = EmptyState("filter", self.tr("Nothing fits the filter"), "", self.tr("Show all"))
        self._none_fits.asked.connect(self._show_all)
        self._stack = QStackedWidget()
        for each in (split, self._nothing, self._none_fits, QWidget()):
            self._stack.addWidget(each)
        column.addWidget(self._stack, 1)

    def _bar(self) -> QWidget:
        self._row = FittingRow(_SHORT)
        self._search = SearchField(self.tr("Find in the incidents"), self.tr("Words, number or organisation"))
        self._search.setObjectName("find_incident")
        self._search.searched.connect(self._filter)
        self._search.went_down.connect(self._view.setFocus)
        self._filters = IncidentFilters(self.desk.pack)
        self._filters.chosen.connect(self._filter)
        self._fold = button("", "quiet")
        self._fold.setObjectName("show_words")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(lambda shown: self._show_words(shown=shown))
        self._show_words(shown=False)
        self._count = label(role=TextRole.CAPTION)
        paste = button("", icon="paste")
        self._row.name(paste, self.tr("Paste a message"))
        paste.setObjectName("paste_incident")
        paste.clicked.connect(self.paste_asked)
        write = button(self.tr("Write down"), "primary", "add", self.tr("Write down a call, a visit, a letter"))
        write.setObjectName("write_incident")
        write.clicked.connect(lambda: self._write_down(None))
        row = self._row.row
        row.addWidget(self._search, 1)
        row.addWidget(self._filters)
        row.addWidget(self._count)
        row.addWidget(self._fold)
        for made in (paste, write):
            made.setDisabled(self.desk.read_only)
            row.addWidget(made)
        return self._row

    def _show_words(self, *, shown: bool) -> None:
        words = self.tr("Fold words") if shown else self.tr("Show words")
        self._row.name(self._fold, words)
        dress(self._fold, "fold" if shown else "eye", "link")
        self._view.fold(folded=not shown)
        self._detail.unfold(folded=not shown)

    def _filter(self) -> None:
        """Show what the filter lets through, with the same incident chosen where it is still there."""
        before = self._wanted or (self._view.current.id if self._view.current else None)
        shown = tuple(filter(self._filters.with_words(self._search.text()).lets_through, self._incidents))
        self._model.show(shown)
        self._count.setText(self.tr("{shown} of {all}").format(shown=len(shown), all=len(self._incidents)))
        self._count.setVisible(len(shown) != len(self._incidents))
        self._stack.setCurrentIndex(_LIST if shown else _NONE_FITS if self._incidents else _NOTHING)
        if before is not None and self._view.choose(before):
            self._wanted = None
        else:
            self._view.choose_first()

    def _show_all(self) -> None:
        self._search.clear()
        self._filters.clear()
        self._filter()

    def _show_chosen(self, incident: Incident | None) -> None:
        if incident is not None:
            self._detail.show_incident(incident)

    def _do_with_chosen(self, do: Callable[..., object], *said: object) -> None:
        if self._view.current is not None:
            do(self._view.current, *said)

    def _move_chosen(self) -> None:
        """All that are chosen go together."""
        if chosen := self._view.selected:
            move_incidents(self, chosen)

    def _follow(self, words: str) -> None:
        """A decision was kept: say so, and show the incident as it is now."""
        self._show_again(words)
        self.changed.emit(_CONDUCT)

    def _follow_taken(self, words: str, kinds: frozenset[str]) -> None:
        """Something the message tells was taken over: say so, and show the incident as it is now."""
        self._show_again(words)
        self.changed.emit(kinds)

    def _write_answer(self, said: str) -> None:
        """The question of self-harm was asked over an incident: that is a note of the case."""
        if self._case is not None and not self.desk.read_only:
            work = partial(add_note, self.desk, self._case, NoteKind.NOTE, said)
            then = partial(self._tell_noted, said)
            self.tasks.write(self, work, then=then, failed=self.tell)

    def _tell_noted(self, said: str, _note: object) -> None:
        self.say(self.tr("Written down in the case: {note}").format(note=said))
        self.changed.emit(frozenset({"case"}))

    def _show_again(self, words: str) -> None:
        self.say(words)
        current = self._view.current
        if current is not None:
            self.tasks.read(self, partial(load_incident, self.desk, current.id), then=self._replace)

    def _replace(self, incident: Incident) -> None:
        self._incidents = tuple(incident if each.id == incident.id else each for each in self._incidents)
        if self._model.place_of(incident.id) >= 0:
            self._model.replace(incident)
        if self._view.current is not None and self._view.current.id == incident.id:
            self._detail.show_incident(incident)

    def _write_down(self, incident: Incident | None) -> None:
        """Write a new incident, or change this one."""
        if self._case is None or self.desk.read_only:
            return
        dialog = IncidentDialog(self.desk, self.tasks, self._case, incident, self)
        dialog.saved.connect(self.show_incident)
        dialog.changed.connect(self._read_anew)
        dialog.open()

    def _choose_files(self, incident: Incident) -> None:
        self._evidence.choose(incident.case_id, incident.id)

    def _keep_files(self, incident: Incident, brought: tuple[Brought, ...]) -> None:
        self._evidence.attach(incident.case_id, brought, incident.id)

    def _read_anew(self, changed: frozenset[str]) -> None:
        if self._case is not None:
            self.show_case(self._case)
        self.changed.emit(changed)
