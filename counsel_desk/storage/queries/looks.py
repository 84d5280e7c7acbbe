"""Who looked at what, as the history tells of it."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId, ClientId, CounsellorId
from counsel_desk.storage.tables import History

LOOKS = ("case.view", "client.view")
"""Deeds that changed nothing and gave nothing out: a record was opened."""
_GIVEN = ("evidence.export", "paper.print", "list.copy", "handover.gone", "handover.made")
_SEEN_OR_GIVEN = (*LOOKS, "client.reveal_id", "evidence.view", *_GIVEN)


def was_given(action: str) -> bool:
    """Whether a deed printed something of a record or passed it on."""
    return action in _GIVEN or action.startswith("export.")


def seen_or_given() -> sa.ColumnElement[bool]:
    """Every deed by which something of a record was looked at, printed or passed on."""
    return History.action.in_(_SEEN_OR_GIVEN) | History.action.startswith("export.")


def looked_since(
    session: Session,
    action: str,
    since: datetime,
    *,
    by: CounsellorId,
    case_id: CaseId | None = None,
    client_id: ClientId | None = None,
) -> bool:
    """Whether somebody is written down to have looked at a case, or else at a client, since that instant."""
    of_record = History.client_id == client_id if case_id is None else History.case_id == case_id
    looked = sa.select(History.id).where(
        of_record, History.action == action, History.counsellor_id == by, History.at >= since
    )
    return session.scalar(looked.limit(1)) is not None
