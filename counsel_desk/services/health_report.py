"""A report on a vault that can be sent to whoever helps: figures and codes, nothing of anybody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from counsel_desk.domain.backup_retention import BackupState, SecondPlace
from counsel_desk.domain.moments import day_of
from counsel_desk.services.backups import shelf_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.health import Health
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.leaving import leaving_as


@dataclass(frozen=True, slots=True)
class HealthReport:
    """How a vault is on a day: what a check found, sizes of its files in bytes, and how it is backed up.

    `backups` counts by state, copies in the second place included; `newest` is the day of the newest that counts.
    """

    made_on: date
    health: Health
    sizes: Mapping[str, int]
    ways_in: int
    backups: Mapping[BackupState, int]
    newest: date | None
    second: SecondPlace


def report_on(desk: Desk, health: Health, second: Path | None = None) -> HealthReport:
    """Gather what belongs into a report beside what a check found."""
    shelf = shelf_of(desk, second)
    every = (*shelf.kept, *shelf.copies)
    files = (desk.vault.records_path, desk.vault.evidence_path)
    place = SecondPlace.NONE if second is None else SecondPlace.MISSING if shelf.second_missing else SecondPlace.THERE
    return HealthReport(
        made_on=desk.today,
        health=health,
        sizes={each.name: each.stat().st_size for each in files if each.exists()},
        ways_in=len(KeyRing.load(desk.vault.folder).slots),
        backups={state: sum(each.state is state for each in every) for state in BackupState},
        newest=day_of(shelf.newest_good.taken_at) if shelf.newest_good else None,
        second=place,
    )


def write_report(path: Path, words: str) -> None:
    """Write the words of a report to a file. FileError as `leaving_as`."""
    with leaving_as(path) as unfinished:
        unfinished.write_text(words + "\n", encoding="utf-8")
