"""Whether the vault is whole, and how much is in it."""

from dataclasses import dataclass
from pathlib import Path

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.services.desk import Desk
from counsel_desk.storage import working_folders
from counsel_desk.storage.checks import Problem, check_evidence, check_vault
from counsel_desk.storage.evidence import forget_unnamed
from counsel_desk.storage.history import first_broken_link
from counsel_desk.storage.queries.counts import Counts, count_records
from counsel_desk.storage.records import evidence


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found: the schema, what the vault holds, and every problem.

    `swept` counts files that were being taken in when the program was killed, whose bytes the check has removed;
    `out_of_reach` are folders with what was to leave the vault then, which lie where they cannot be removed now.
    """

    schema: str
    counts: Counts
    problems: tuple[Problem, ...]
    swept: int = 0
    out_of_reach: tuple[Path, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(desk: Desk, *, progress: Progress = unwatched) -> Health:
    """Verify every page, reference, link of the history and kept file. Writing waits meanwhile.

    Bytes that a crash left behind while a file was taken in, and that belong to nobody, are swept away.
    """
    report = check_vault(desk.vault)
    with desk.database.read(everyone=True) as session:
        counts = count_records(session)
        broken = first_broken_link(session)
        files = tuple(evidence.every_evidence(session))
        named = evidence.named_bytes(session)
    problems = report.problems
    if broken is not None:
        problems += (Problem("check.history", desk.vault.records_path.name, broken),)
    of_evidence = {each.code for each in report.problems if each.file == desk.vault.evidence_path.name}
    if all(code.startswith("check.") for code in of_evidence):  # else it cannot be read at all, which is said
        problems += tuple(check_evidence(desk.vault, files, progress))
    swept = 0 if of_evidence or desk.read_only else forget_unnamed(desk.vault, named)
    left = working_folders.out_of_reach(desk.database) if desk.read_only else working_folders.sweep_left(desk.database)
    return Health(report.schema or "", counts, problems, swept, left)
