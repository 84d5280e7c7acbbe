"""The open vault with a counsellor at it: what every service is given first."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from datetime import date

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.guidance_editions import EditionInForce
from counsel_desk.domain.moments import Clock, day_of
from counsel_desk.domain.people import Counsellor
from counsel_desk.domain.triage import TriageEngine
from counsel_desk.domain.working_days import Calendar
from counsel_desk.guidance.reading import triage_engine
from counsel_desk.services.guidance_in_force import edition_in_force
from counsel_desk.storage.database import Database
from counsel_desk.storage.records import guidance_editions, office_lists
from counsel_desk.storage.vault import Vault


@dataclass(frozen=True)
class Desk:
    """An open vault, the counsellor who acts, the guidance that comes with the program, and the clock."""

    vault: Vault = field(repr=False)
    database: Database = field(repr=False)
    counsellor: Counsellor
    shipped: Pack = field(repr=False)
    clock: Clock = field(repr=False)
    # The calendar as read after so many writes, so that a list of a thousand terms reads it once.
    _calendars: MutableMapping[int, Calendar] = field(init=False, repr=False, compare=False, default_factory=dict)
    # The guidance after so many changes of it: the window asks at every turn.
    _editions: MutableMapping[int, EditionInForce] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def today(self) -> date:
        """The present day in China."""
        return day_of(self.clock())

    @property
    def pack(self) -> Pack:
        """The guidance in force: what comes with the program or was installed, with what the office made of it."""
        return self.edition.pack

    @property
    def edition(self) -> EditionInForce:
        """The guidance in force and what it is made of; a change of it counts at once, everywhere."""
        changes = self.database.changes_in(guidance_editions.TABLES)
        found = self._editions.get(changes)
        if found is None:
            with self.database.read() as session:
                found = edition_in_force(self.shipped, session)
            self._editions.clear()
            self._editions[changes] = found
        return found

    @property
    def triage(self) -> TriageEngine:
        """The rules of the guidance in force, ready to read messages with."""
        return triage_engine(self.pack)

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
        """Why nothing can be written: ``asked``, or a code that says what stands against it; None when it can."""
        return self.vault.read_only_reason
