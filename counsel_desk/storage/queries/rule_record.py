"""What people made of the rules' suggestions, counted in the database."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.rule_record import ByHandCount, RuleCount, RuleRecord
from counsel_desk.storage.queries.withdrawn import of_cases_out_of_sight, withdrawn
from counsel_desk.storage.tables import Conduct, Incident


def count_rules(session: Session) -> RuleRecord:
    """The record of every rule and of every conduct added by hand, over all incidents that stand."""
    in_sight = (
        Conduct.incident_id.not_in(withdrawn(Incident)),
        Conduct.incident_id.not_in(of_cases_out_of_sight(Incident)),
    )
    by_rule = session.execute(
        sa.select(Conduct.rule, Conduct.code, *map(_number, ConductState))
        .where(Conduct.rule != "", *in_sight)
        .group_by(Conduct.rule, Conduct.code)
    )
    counted = [
        RuleCount(rule, code, confirmed, rejected, waiting) for rule, code, waiting, confirmed, rejected in by_rule
    ]
    by_hand = session.execute(
        sa.select(Conduct.code, sa.func.count())
        .where(Conduct.rule == "", Conduct.state == ConductState.CONFIRMED, *in_sight)
        .group_by(Conduct.code)
    )
    added = [ByHandCount(code, number) for code, number in by_hand]
    return RuleRecord(
        rules=tuple(sorted(counted, key=lambda each: (-each.rejected, -each.confirmed, each.rule, each.conduct))),
        by_hand=tuple(sorted(added, key=lambda each: (-each.added, each.conduct))),
    )


def _number(state: ConductState) -> sa.ColumnElement[int]:
    return sa.func.sum(sa.case((Conduct.state == state, 1), else_=0))
