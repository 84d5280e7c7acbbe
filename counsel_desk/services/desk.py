"""The open vault with a counsellor at it: what every service is given first."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.moments import Clock, day_of
from counsel_desk.domain.people import Counsellor
from counsel_desk.domain.triage import TriageEngine
from counsel_desk.domain.working_days import Calendar
from counsel_desk.storage.database import Database
from counsel_desk.storage.records import office_lists
from counsel_desk.storage.vault import Vault


@dataclass(frozen=True)
class Desk:
    """An open vault, the counsellor who acts, the guidance in force, and the clock."""

    vault: Vault = field(repr=False)
    database: Database = field(repr=False)
    counsellor: Counsellor
    pack: Pack = field(repr=False)
    clock: Clock = field(repr=False)
    # The calendar as read after so many writes, so that a list of a thousand terms reads it once.
    _calendars: MutableMapping[int, Calendar] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def today(self) -> date:
        """The present day in China."""
        return day_of(self.clock())

    @cached_property
    def triage(self) -> TriageEngine:
        """The rules of the guidance, ready to read messages with."""
        return TriageEngine(self.pack.rules, self.pack.conducts)

    @property
    def calendar(self) -> Calendar:
        """The working days as this office counts them; a year just written down or taken back counts at once."""
        writes = self.database.writes
        found = self._calendars.get(writes)
        if found is None:
            with self.database.read() as session:
                found = Calendar(office_lists.working_years(session))
            self._calendars.clear()
            self._calendars[writes] = found
        return found

    @property
    def read_only(self) -> bool:
        """Whether the vault lies where nothing can be written."""
        return self.vault.read_only

    @property
    def read_only_reason(self) -> str | None:
        """Why nothing can be written: ``asked``, or the code of the error that writing meets; None when it can."""
        return self.vault.read_only_reason
