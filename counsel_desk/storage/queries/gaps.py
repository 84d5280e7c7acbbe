"""Which cases that count in a period lack something that its figures count by."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.gaps import Gap
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.organisations import LENDER_KINDS, OrganisationKind
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.periods import Period
from counsel_desk.storage.queries.figure_records import closed_in, opened_in, within
from counsel_desk.storage.tables import Case, Client, Conduct, Debt, Incident, Organisation, StatusChange

_KNOWN_LENDERS = tuple(kind for kind in LENDER_KINDS if kind is not OrganisationKind.UNKNOWN)


def gaps(session: Session, period: Period) -> Mapping[CaseId, frozenset[Gap]]:
    """The gaps of every case that has one, counted over the same records as `statistics`."""
    found: defaultdict[CaseId, set[Gap]] = defaultdict(set)
    for gap, statement in _statements(period).items():
        for case_id in session.scalars(statement):
            found[CaseId(case_id)].add(gap)
    return {case_id: frozenset(each) for case_id, each in found.items()}


def _statements(period: Period) -> dict[Gap, Any]:
    opened = opened_in(period)
    new = sa.select(Case.id).join(Client, Client.id == Case.client_id).where(opened)
    debts = sa.select(Debt.case_id).distinct().join(Case, Case.id == Debt.case_id).where(opened)
    lenders = debts.outerjoin(Organisation, Organisation.id == Debt.lender_id)
    undecided = sa.select(Incident.case_id).distinct().join(Conduct, Conduct.incident_id == Incident.id)
    return {
        Gap.ROLE: new.where(Client.role == PartyRole.UNSURE),
        Gap.AGE: new.where(Client.birth_year.is_(None)),
        Gap.GENDER: new.where(Client.gender == Gender.UNKNOWN),
        Gap.REGION: new.where(Client.region == ""),
        Gap.LENDER: lenders.where(sa.or_(Organisation.id.is_(None), Organisation.kind.not_in(_KNOWN_LENDERS))),
        Gap.AMOUNT: debts.where(Debt.claimed.is_(None)),
        Gap.OUTCOME: sa.select(StatusChange.case_id).where(*closed_in(period), StatusChange.outcome.is_(None)),
        Gap.CONDUCT: undecided.where(within(Incident.happened_at, period), Conduct.state == ConductState.SUGGESTED),
    }
