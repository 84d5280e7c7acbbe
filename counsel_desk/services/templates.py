"""Tasks that the office always makes: dated from the opening of a case, or from an incident."""

from collections.abc import Collection
from datetime import date

from counsel_desk.domain.cases import Case
from counsel_desk.domain.ids import CaseId, IncidentId, TemplateId
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.recurrences import first_due
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin, TaskTemplate, TemplateDetails, TemplateStart
from counsel_desk.domain.texts import kept
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import cases, tasks
from counsel_desk.storage.records import templates as records

LONGEST = 400  # days: a template that waits longer is a mistake of typing


def templates(desk: Desk) -> tuple[TaskTemplate, ...]:
    """Every template of the office, by situation and then in the order they come due."""
    with desk.database.read() as session:
        return records.templates(session)


def load_template(desk: Desk, template_id: TemplateId) -> TaskTemplate:
    """One template as kept."""
    with desk.database.read() as session:
        return records.load_template(session, template_id)


def add_template(desk: Desk, details: TemplateDetails) -> TemplateId:
    """Write down a template. InputError ``task.untitled``, ``template.offset``."""
    with desk.database.change("template.add") as session:
        return records.add_template(session, _checked(details))


def change_template(desk: Desk, template: TaskTemplate, details: TemplateDetails) -> None:
    """Replace a template; the tasks that were made from it stay as they are."""
    with desk.database.change("template.change") as session:
        records.set_template(session, template, _checked(details))


def withdraw_template(desk: Desk, template: TaskTemplate) -> None:
    """Make no more tasks from a template; undo brings it back."""
    with desk.database.change("template.withdraw") as session:
        records.withdraw_template(session, template.id, desk.clock)


def give_tasks_of_opening(desk: Desk, session: Transaction, case_id: CaseId) -> None:
    """Give a case the tasks of its situations, each once in its life, dated from the day it was opened."""
    case = cases.load_case(session, case_id)
    known = records.templates_used(session, case_id, still_open=False)
    for template in records.templates(session):
        if template.details.start is TemplateStart.CASE_OPENED and template.id not in known:
            _give(desk, session, template, case, case.opened_on)


def give_tasks_of_incident(desk: Desk, session: Transaction, incident: Incident, conducts: Collection[str]) -> None:
    """Give the case of an incident the tasks that follow it, dated from its day.

    `conducts` are the codes that have just been confirmed; a template for any incident follows one that was just
    recorded, with no codes. One that still waits in the case is not made a second time: of fifty messages in a night
    one is answered.
    """
    case = cases.load_case(session, incident.case_id)
    waiting = records.templates_used(session, case.id, still_open=True)
    wanted = set(conducts) or {""}
    for template in records.templates(session):
        details = template.details
        if details.start is TemplateStart.INCIDENT and details.conduct in wanted and template.id not in waiting:
            _give(desk, session, template, case, day_of(incident.details.happened_at), incident.id)


def _give(
    desk: Desk,
    session: Transaction,
    template: TaskTemplate,
    case: Case,
    event: date,
    incident: IncidentId | None = None,
) -> None:
    details = template.details
    is_wanted = details.active and case.details.status.is_open
    if not is_wanted or details.situation not in {"", *case.details.situations}:
        return
    task = TaskDetails(
        title=details.title,
        due_on=first_due(details, event, desk.today, desk.calendar),
        priority=details.priority,
        assignee=case.details.counsellor or desk.counsellor.id,
        is_call=details.is_call,
    )
    tasks.add_task(session, case.id, task, origin=TaskOrigin.TEMPLATE, incident_id=incident, template_id=template.id)


def _checked(details: TemplateDetails) -> TemplateDetails:
    fitting = kept(details)
    if not fitting.title:
        raise InputError("task.untitled", "title")
    if not 0 <= fitting.offset <= LONGEST:
        raise InputError("template.offset", "offset", limit=LONGEST)
    return fitting
