"""Forms that were not saved yet: kept encrypted as one types, back in their place afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import drafts


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in a form. `subject` names its record, or is empty for a new one; `content` is JSON."""

    form: str
    subject: str
    content: Mapping[str, Any]
    saved_at: datetime


def keep_draft(desk: Desk, form: str, subject: str, content: Mapping[str, Any]) -> None:
    """Keep what stands in a form, over what stood there before."""
    with desk.database.keep() as session:
        drafts.keep_draft(session, desk.counsellor.id, form, subject, content, desk.clock())


def drop_draft(desk: Desk, form: str, subject: str) -> None:
    """The form was saved or thrown away."""
    with desk.database.keep() as session:
        drafts.drop_draft(session, desk.counsellor.id, form, subject)


def drafts_waiting(desk: Desk) -> tuple[Draft, ...]:
    """One's own unsaved forms, newest first."""
    with desk.database.read() as session:
        return tuple(Draft(*found) for found in drafts.drafts(session, desk.counsellor.id))


def draft_of(desk: Desk, form: str, subject: str) -> Draft | None:
    """What stands in one form, if anything."""
    return next((each for each in drafts_waiting(desk) if (each.form, each.subject) == (form, subject)), None)
