"""What one organisation did, counted across all cases without a look into any."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.incidents import Channel, ConductState
from counsel_desk.domain.organisation_figures import ConductCount, NumberCount, OrganisationFigures
from counsel_desk.domain.periods import Month
from counsel_desk.storage.queries.withdrawn import cases_out_of_sight
from counsel_desk.storage.tables import Conduct, Contact, Debt, Incident

_MOST_NUMBERS = 50
# The month in China, straight from the milliseconds.
_MONTH = sa.func.strftime("%Y-%m", sa.type_coerce(Incident.happened_at, sa.BigInteger) // 1000 + 28800, "unixepoch")


def count_organisation(
    session: Session, organisation_id: OrganisationId, months: Sequence[Month]
) -> OrganisationFigures:
    """The figures of one organisation; those by month are of these months."""
    of_it = (Incident.organisation_id == organisation_id, _in_sight(Incident.case_id))
    debts = sa.or_(Debt.lender_id == organisation_id, Debt.collector_id == organisation_id)
    per_month = _pairs(session, sa.select(_MONTH, sa.func.count()).where(*of_it).group_by(_MONTH))
    return OrganisationFigures(
        cases=_cases(session, organisation_id),
        debts=_number(session, sa.select(sa.func.count(Debt.id)).where(debts, _in_sight(Debt.case_id))),
        incidents=sum(per_month.values()),
        contacts=_number(
            session,
            sa.select(sa.func.count(Contact.id)).where(
                Contact.organisation_id == organisation_id, _in_sight(Contact.case_id)
            ),
        ),
        months=tuple(months),
        by_month=tuple(per_month.get(str(month), 0) for month in months),
        by_conduct=_by_conduct(session, of_it, months),
        by_channel=_by_channel(session, of_it),
        numbers=_numbers(session, of_it),
    )


def _in_sight(case_id: Any) -> Any:
    return case_id.not_in(cases_out_of_sight())


def _cases(session: Session, organisation_id: OrganisationId) -> int:
    sources = ((Debt, Debt.lender_id), (Debt, Debt.collector_id), (Incident, Incident.organisation_id))
    each = [
        sa.select(table.case_id).where(whose == organisation_id, _in_sight(table.case_id)) for table, whose in sources
    ]
    return _number(session, sa.select(sa.func.count()).select_from(sa.union(*each).subquery()))


def _by_conduct(session: Session, of_it: Any, months: Sequence[Month]) -> tuple[ConductCount, ...]:
    """By code, the most often confirmed first; what a person rejected is not counted."""
    rows = session.execute(
        sa.select(Conduct.code, Conduct.state, _MONTH, sa.func.count(sa.distinct(Incident.id)))
        .join(Incident, Incident.id == Conduct.incident_id)
        .where(*of_it, Conduct.state != ConductState.REJECTED)
        .group_by(Conduct.code, Conduct.state, _MONTH)
    )
    by_month: dict[tuple[str, ConductState], Counter[str]] = defaultdict(Counter)
    for code, state, month, count in rows:
        by_month[code, state][month] += count
    counts = [
        ConductCount(
            code,
            confirmed=by_month[code, ConductState.CONFIRMED].total(),
            undecided=by_month[code, ConductState.SUGGESTED].total(),
            by_month=tuple(by_month[code, ConductState.CONFIRMED][str(month)] for month in months),
        )
        for code in sorted({code for code, _ in by_month})
    ]
    return tuple(sorted(counts, key=lambda each: (-each.confirmed, -each.undecided)))


def _by_channel(session: Session, of_it: Any) -> Mapping[Channel, int]:
    channels = sa.select(Incident.channel, sa.func.count()).where(*of_it).group_by(Incident.channel)
    return _pairs(session, channels.order_by(sa.func.count().desc(), Incident.channel))


def _numbers(session: Session, of_it: Any) -> tuple[NumberCount, ...]:
    count = sa.func.count()
    rows = session.execute(
        sa.select(Incident.number, count)
        .where(*of_it, Incident.number != "")
        .group_by(Incident.number)
        .order_by(count.desc(), Incident.number)
        .limit(_MOST_NUMBERS)
    )
    return tuple(NumberCount(number, incidents) for number, incidents in rows)


def _pairs(session: Session, statement: sa.Select[Any]) -> dict[Any, int]:
    return dict(session.execute(statement).tuples().all())


def _number(session: Session, statement: sa.Select[Any]) -> int:
    return session.scalar(statement) or 0
