"""The incidents of a case: time line at the left, the chosen one in full at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import ConductState, Incident
from counsel_desk.domain.timelines import TimelineRow
from counsel_desk.services.cases import add_note
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import load_incident
from counsel_desk.ui.brought_files import Brought, brought_by
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.pages.case.evidence_deeds import EvidenceDeeds
from counsel_desk.ui.pages.case.incident_deeds import IncidentDeeds
from counsel_desk.ui.pages.case.incident_timeline import IncidentTimeline
from counsel_desk.ui.pages.case.moves import move_incidents
from counsel_desk.ui.pages.case.phone_drop import PhoneDrop
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.incident_detail import IncidentDetail

_CONDUCT = frozenset({"incident", "conduct", "checklist"})


class IncidentsTab(CaseTab):
    """Keys: arrows choose, Enter changes, C confirms and R rejects the conduct that waits."""

    paste_asked = Signal()
    """Paste a message into this case."""
    phone_asked = Signal(object)
    """Bring messages and calls of a phone into this case, from this file (`Path`), or from one to be chosen (None)."""
    pictures_asked = Signal(object)
    """Write incidents from pictures (a tuple of `Brought`), or from such as are still to be chosen."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._shown: Incident | None = None
        self.detail = IncidentDetail(desk, tasks)
        self.timeline = IncidentTimeline(desk, tasks, self.detail)
        self._busy = BusyBar()
        self._evidence = EvidenceDeeds(self, self._busy)
        self._deeds = IncidentDeeds(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._busy)
        if not desk.read_only:
            drop = PhoneDrop(self)
            drop.dropped.connect(self.phone_asked)
            drop.pictures_dropped.connect(lambda mime: self.pictures_asked.emit(brought_by(mime, desk.clock())))
            column.addWidget(drop)
        column.addWidget(self.timeline)
        self._connect()

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Incidents")

    def show_case(self, case_id: CaseId) -> None:
        """Show the incidents of a case; the chosen one stays chosen while the case stays the same."""
        if case_id != self.timeline.case_id:
            self._shown = None
            self.detail.hide()  # what is still in it belongs to another case
        self.timeline.show_case(case_id)

    def show_incident(self, incident_id: IncidentId) -> None:
        """Choose an incident, now or as soon as the list is read."""
        self.timeline.show_incident(incident_id)

    def _connect(self) -> None:
        timeline, detail = self.timeline, self.detail
        timeline.chosen.connect(self._read_chosen)
        timeline.opened.connect(self._open)
        timeline.bar.folded.connect(lambda folded: detail.unfold(folded=folded))
        timeline.bar.paste_asked.connect(self.paste_asked)
        timeline.bar.phone_asked.connect(lambda: self.phone_asked.emit(None))
        timeline.bar.pictures_asked.connect(lambda: self.pictures_asked.emit(()))
        timeline.bar.write_asked.connect(lambda: self._write_down(None))
        detail.organisations.asked.connect(self.organisation_asked)
        detail.edit_asked.connect(partial(self._do_with_shown, self._write_down))
        detail.withdraw_asked.connect(partial(self._do_with_shown, self._deeds.withdraw))
        detail.task_asked.connect(partial(self._do_with_shown, self._deeds.make_task))
        detail.attach_asked.connect(partial(self._do_with_shown, self._choose_files))
        detail.brought.connect(partial(self._do_with_shown, self._keep_files))
        detail.move_asked.connect(self._move_chosen)
        detail.files.asked.connect(self._evidence.look)
        detail.conducts.decided.connect(partial(self._follow, kinds=_CONDUCT))
        detail.told.kept.connect(self._follow)
        detail.crisis.answered.connect(self._write_answer)
        for failed in (detail.conducts.failed, detail.told.failed):
            failed.connect(self.tell)
        for changed in (self._deeds.changed, self._evidence.changed):
            changed.connect(self._read_anew)
        for key, state in (("C", ConductState.CONFIRMED), ("R", ConductState.REJECTED)):
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(key), self, partial(detail.conducts.decide, state), context=context)

    def _read_chosen(self, row: TimelineRow | None) -> None:
        """The list knows little of an incident: read the one that is chosen."""
        if row is not None:
            self.tasks.read(self, partial(load_incident, self.desk, row.id), then=self._show, failed=self.tell)

    def _show(self, incident: Incident) -> None:
        """Show it, unless another was chosen meanwhile."""
        current = self.timeline.view.current
        if current is not None and current.id == incident.id:
            self._shown = incident
            self.detail.show_incident(incident)
            self.detail.show()
            self.timeline.show_decided(incident)

    def _open(self, row: TimelineRow) -> None:
        self.tasks.read(self, partial(load_incident, self.desk, row.id), then=self._write_down, failed=self.tell)

    def _do_with_shown(self, do: Callable[..., object], *said: object) -> None:
        if self._shown is not None:
            do(self._shown, *said)

    def _move_chosen(self) -> None:
        """All that are chosen go together."""
        if chosen := self.timeline.view.selected:
            move_incidents(self, chosen)

    def _follow(self, words: str, kinds: frozenset[str]) -> None:
        """A decision was kept, or what the message tells was taken over: say so, and show the incident as it is now."""
        self.say(words)
        self._read_chosen(self.timeline.view.current)
        self.changed.emit(kinds)

    def _write_answer(self, said: str) -> None:
        """The question of self-harm was asked over an incident: that is a note of the case."""
        case_id = self.timeline.case_id
        if case_id is not None and not self.desk.read_only:
            work = partial(add_note, self.desk, case_id, NoteKind.NOTE, said)
            then = partial(self._tell_noted, said)
            self.tasks.write(self, work, then=then, failed=self.tell)

    def _tell_noted(self, said: str, _note: object) -> None:
        self.say(self.tr("Written down in the case: {note}").format(note=said))
        self.changed.emit(frozenset({"case"}))

    def _write_down(self, incident: Incident | None) -> None:
        """Write a new incident, or change this one."""
        case_id = self.timeline.case_id
        if case_id is None or self.desk.read_only:
            return
        dialog = IncidentDialog(self.desk, self.tasks, case_id, incident, self)
        dialog.saved.connect(self.show_incident)
        dialog.changed.connect(self._read_anew)
        dialog.open()

    def _choose_files(self, incident: Incident) -> None:
        self._evidence.choose(incident.case_id, incident.id)

    def _keep_files(self, incident: Incident, brought: tuple[Brought, ...]) -> None:
        self._evidence.attach(incident.case_id, brought, incident.id)

    def _read_anew(self, changed: frozenset[str]) -> None:
        if self.timeline.case_id is not None:
            self.show_case(self.timeline.case_id)
        self.changed.emit(changed)
