"""What stands in a form that was not saved yet, and the office's small settings."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CounsellorId
from counsel_desk.storage import tables


def keep_draft(
    session: Session, by: CounsellorId, form: str, subject: str, content: Mapping[str, Any], at: datetime
) -> None:
    """Keep what stands in a form, over what stood there before."""
    row = _draft(session, by, form, subject)
    if row is None:
        row = tables.Draft(counsellor_id=by, form=form, subject=subject)
        session.add(row)
    row.content, row.saved_at = dict(content), at


def drop_draft(session: Session, by: CounsellorId, form: str, subject: str) -> None:
    """The form was saved or thrown away."""
    row = _draft(session, by, form, subject)
    if row is not None:
        session.delete(row)


def drafts(session: Session, by: CounsellorId) -> tuple[tuple[str, str, Mapping[str, Any], datetime], ...]:
    """Every draft of a counsellor, newest first: form, subject, content, when."""
    rows = session.scalars(
        sa.select(tables.Draft).where(tables.Draft.counsellor_id == by).order_by(tables.Draft.saved_at.desc())
    )
    return tuple((row.form, row.subject, row.content, row.saved_at) for row in rows)


def set_setting(session: Session, name: str, value: object) -> None:
    """Keep a setting of the office; any JSON value."""
    row = session.get(tables.Setting, name)
    if row is None:
        session.add(tables.Setting(name=name, value=value))
    else:
        row.value = value


def setting(session: Session, name: str, default: Any = None) -> Any:
    """A setting of the office, or `default`."""
    row = session.get(tables.Setting, name)
    return default if row is None else row.value


def _draft(session: Session, by: CounsellorId, form: str, subject: str) -> tables.Draft | None:
    return session.scalar(
        sa.select(tables.Draft).where(
            tables.Draft.counsellor_id == by, tables.Draft.form == form, tables.Draft.subject == subject
        )
    )
