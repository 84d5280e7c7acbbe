"""Whether the vault is whole, and how much is in it."""

from dataclasses import dataclass

from counsel_desk.services.desk import Desk
from counsel_desk.storage.checks import Problem, check_vault
from counsel_desk.storage.history import first_broken_link
from counsel_desk.storage.queries.counts import Counts, count_records


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found: the schema, what the vault holds, and every problem."""

    schema: str
    counts: Counts
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(desk: Desk) -> Health:
    """Verify every page, reference and link of the history. Writing waits meanwhile."""
    report = check_vault(desk.vault)
    with desk.database.read() as session:
        counts = count_records(session, desk.vault)
        broken = first_broken_link(session)
    problems = report.problems
    if broken is not None:
        problems += (Problem("check.history", desk.vault.records_path.name, broken),)
    return Health(report.schema or "", counts, problems)
