"""How the rules of the guidance do in this office: the ground on which to mend them."""

from counsel_desk.domain.rule_record import RuleRecord
from counsel_desk.services.desk import Desk
from counsel_desk.storage.queries.rule_record import count_rules


def rule_record(desk: Desk) -> RuleRecord:
    """How often each rule was confirmed and rejected, and how often each conduct was added by hand. Counts only."""
    with desk.database.read(everyone=True) as session:
        return count_rules(session)
