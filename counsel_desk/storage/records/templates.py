"""Templates of tasks."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId, TemplateId
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.tasks import TaskState, TaskTemplate, TemplateDetails
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import row_to_edit, the_row, withdraw

_COLUMNS = ("title", "start", "situation", "conduct", "offset", "working_days", "priority", "is_call", "active")


def add_template(session: Session, details: TemplateDetails) -> TemplateId:
    """Write down a template."""
    row = tables.TaskTemplate()
    session.add(row)
    _write(row, details)
    session.flush()
    return TemplateId(row.id)


def set_template(session: Session, template: TaskTemplate, details: TemplateDetails) -> None:
    """Replace a template; refused when it changed since `template` was read. Tasks made from it stay as they are."""
    _write(row_to_edit(session, tables.TaskTemplate, template.id, template.version), details)


def withdraw_template(session: Session, template_id: TemplateId, clock: Clock) -> None:
    """Make no more tasks from a template."""
    withdraw(session, tables.TaskTemplate, template_id, clock)


def templates(session: Session) -> tuple[TaskTemplate, ...]:
    """Every template, by situation and then in the order they come due."""
    table = tables.TaskTemplate
    rows = session.scalars(sa.select(table).order_by(table.situation, table.conduct, table.offset, table.id))
    return tuple(map(_template, rows))


def load_template(session: Session, template_id: TemplateId) -> TaskTemplate:
    """One template as kept."""
    return _template(the_row(session, tables.TaskTemplate, template_id))


def templates_used(session: Session, case_id: CaseId, *, still_open: bool) -> frozenset[TemplateId]:
    """The templates from which a case has a task, or an open one."""
    statement = sa.select(tables.Task.template_id).where(
        tables.Task.case_id == case_id, tables.Task.template_id.is_not(None)
    )
    if still_open:
        statement = statement.where(tables.Task.state == TaskState.OPEN)
    return frozenset(TemplateId(found) for found in session.scalars(statement) if found is not None)


def _template(row: tables.TaskTemplate) -> TaskTemplate:
    details = TemplateDetails(**{name: getattr(row, name) for name in _COLUMNS})
    return TaskTemplate(TemplateId(row.id), row.version, details)


def _write(row: tables.TaskTemplate, details: TemplateDetails) -> None:
    for name in _COLUMNS:
        setattr(row, name, getattr(details, name))
