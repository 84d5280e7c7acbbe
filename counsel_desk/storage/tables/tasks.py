"""Follow-ups, and the templates they are made from."""

from datetime import date, datetime, time

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.tasks import Every, Priority, TaskOrigin, TaskState, TemplateStart
from counsel_desk.storage.tables.base import ClockTime, Code, Record, belongs_to


class Task(Record):
    """A follow-up of a case."""

    __tablename__ = "task"
    __table_args__ = (
        sa.Index("ix_task_state_due_on", "state", "due_on", "withdrawn_at", "assignee_id", "case_id"),
        sa.Index("ix_task_closed_at", "closed_at", "state", "withdrawn_at", "due_on"),
    )

    case_id: Mapped[int] = belongs_to("case_file")
    title: Mapped[str]
    due_on: Mapped[date]
    due_time: Mapped[time | None] = mapped_column(ClockTime)
    priority: Mapped[Priority] = mapped_column(Code(Priority))
    assignee_id: Mapped[int | None] = belongs_to("counsellor", optional=True)
    is_call: Mapped[bool] = mapped_column(default=False)
    state: Mapped[TaskState] = mapped_column(Code(TaskState), default=TaskState.OPEN)
    result: Mapped[str] = mapped_column(default="")
    origin: Mapped[TaskOrigin] = mapped_column(Code(TaskOrigin), default=TaskOrigin.HAND)
    step_id: Mapped[int | None] = belongs_to("case_step", optional=True)
    incident_id: Mapped[int | None] = belongs_to("incident", optional=True)
    contact_id: Mapped[int | None] = belongs_to("contact", optional=True)
    instalment_id: Mapped[int | None] = belongs_to("instalment", optional=True)
    debt_id: Mapped[int | None] = belongs_to("debt", optional=True)
    template_id: Mapped[int | None] = belongs_to("task_template", optional=True)
    filing_id: Mapped[int | None] = belongs_to("filing", optional=True)
    recur_count: Mapped[int | None]
    recur_every: Mapped[Every | None] = mapped_column(Code(Every))
    recur_until: Mapped[date | None]
    recur_day: Mapped[int | None]
    closed_at: Mapped[datetime | None]


class TaskTemplate(Record):
    """A task that the office makes whenever a case of that kind is opened, or an incident of that kind is kept."""

    __tablename__ = "task_template"

    title: Mapped[str]
    start: Mapped[TemplateStart] = mapped_column(Code(TemplateStart))
    situation: Mapped[str] = mapped_column(default="")
    conduct: Mapped[str] = mapped_column(default="")
    offset: Mapped[int] = mapped_column(default=0)
    working_days: Mapped[bool] = mapped_column(default=True)
    priority: Mapped[Priority] = mapped_column(Code(Priority))
    is_call: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
