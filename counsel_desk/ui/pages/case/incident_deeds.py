"""What is done with an incident as a whole: it is taken out, brought back, followed up by a task."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsel_desk import messages
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin
from counsel_desk.services.incidents import withdraw_incident
from counsel_desk.services.tasks import add_task
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.theme import Tone

_OF_INCIDENT = frozenset({"incident", "conduct", "checklist"})


class IncidentDeeds(QObject):
    """Does them for a tab, which says so and offers to take it back."""

    changed = Signal(frozenset)
    """Records of these kinds were changed."""

    def __init__(self, tab: CaseTab) -> None:
        super().__init__(tab)
        self._tab = tab

    def withdraw(self, incident: Incident) -> None:
        """Take the incident out of the case."""
        work = partial(withdraw_incident, self._tab.desk, incident)
        self._tab.tasks.write(self, work, then=self._tell_withdrawn, failed=self._tab.tell)

    def make_task(self, incident: Incident, due_on: date) -> None:
        """Follow the incident up on that day."""
        details = incident.details
        about = f"{messages.word(details.channel)} {messages.instant(details.happened_at, details.precision)}"
        task = TaskDetails(self.tr("Follow up: {incident}").format(incident=about), due_on)
        work = partial(
            add_task, self._tab.desk, incident.case_id, task, origin=TaskOrigin.INCIDENT, incident_id=incident.id
        )
        self._tab.tasks.write(self, work, then=partial(self._tell_task, due_on), failed=self._tab.tell)

    def _tell_withdrawn(self, _nothing: object) -> None:
        undo = take_back(self._tab, "incident.withdraw", partial(self.changed.emit, _OF_INCIDENT))
        self.changed.emit(_OF_INCIDENT)
        self._tab.say(self.tr("The incident was withdrawn."), Tone.OK, self.tr("Undo"), undo)

    def _tell_task(self, due_on: date, _task: object) -> None:
        self.changed.emit(frozenset({"task"}))
        self._tab.say(self.tr("A task was made, due {day}.").format(day=messages.day(due_on)))
