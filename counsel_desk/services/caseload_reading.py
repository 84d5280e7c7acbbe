"""The records of many cases for one table, some cases at a time: neither all in memory, nor asked for one by one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from counsel_desk.domain.contacts import Contact
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.ids import CaseId, CounsellorId
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.people import Office
from counsel_desk.domain.tasks import Task
from counsel_desk.errors import RefusedError
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.cases import CaseFile
from counsel_desk.services.desk import Desk
from counsel_desk.services.people_around import codes_of
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import cases, contacts, debts, incidents, office, people, people_around, tasks

_AT_ONCE = 100


class _OfCase(Protocol):
    @property
    def case_id(self) -> CaseId: ...


_Record = TypeVar("_Record", bound=_OfCase)


def read_cases(
    desk: Desk, case_ids: Sequence[int], made_at: datetime, *, hiding: bool
) -> Iterator[CaseContents | None]:
    """Each case in its turn, with its client, debts, contacts and tasks; None where it is gone meanwhile.

    Where something is to be kept back, `hiding` also brings what tells what to hide in texts.
    """
    for start in range(0, len(case_ids), _AT_ONCE):
        some = [CaseId(each) for each in case_ids[start : start + _AT_ONCE]]
        with desk.database.read() as session:
            found = list(_Some(desk, session, some, made_at, hiding=hiding).contents())
        yield from found


class _Some:
    """Cases that are read together."""

    def __init__(
        self, desk: Desk, session: Transaction, case_ids: Sequence[CaseId], made_at: datetime, *, hiding: bool
    ) -> None:
        self._desk, self._session, self._case_ids = desk, session, case_ids
        self._made_at, self._hiding = made_at, hiding
        self._office: Office = office.load_office(session)
        self._names: Mapping[CounsellorId, str] = {each.id: each.name for each in office.counsellors(session)}
        self._debts: Mapping[CaseId, list[Debt]] = _by_case(debts.debts_of_cases(session, case_ids))
        self._tasks: Mapping[CaseId, list[Task]] = _by_case(tasks.tasks_of_cases(session, case_ids))
        self._incidents: Mapping[CaseId, list[Incident]] = _by_case(incidents.incidents_of_cases(session, case_ids))
        talks = contacts.contacts_of_cases(session, case_ids) if hiding else ()
        self._contacts: Mapping[CaseId, list[Contact]] = _by_case(talks)

    def contents(self) -> Iterator[CaseContents | None]:
        """What leaves of each, where nothing is kept back."""
        for case_id in self._case_ids:
            try:
                yield self._of(case_id)
            except RefusedError:
                yield None

    def _of(self, case_id: CaseId) -> CaseContents:
        session = self._session
        case = cases.load_case(session, case_id)
        client = people.load_client(session, case.client_id)
        everyone = people_around.everyone_around(session, client.id) if self._hiding else ()
        name = self._names.get(case.details.counsellor, "") if case.details.counsellor else ""
        return CaseContents(
            file=CaseFile(case, client, name, days_open=0, next_step=None),
            people=people_around.people_around(session, client.id) if self._hiding else (),
            everyone=everyone,
            codes=codes_of(everyone, case.reference),
            office=self._office,
            pack=self._desk.pack,
            made_at=self._made_at,
            incidents=tuple(self._incidents.get(case_id, ())),
            contacts=tuple(self._contacts.get(case_id, ())),
            evidence=(),
            debts=tuple(self._debts.get(case_id, ())),
            tasks=tuple(self._tasks.get(case_id, ())),
        )


def _by_case(records: Iterable[_Record]) -> Mapping[CaseId, list[_Record]]:
    found: dict[CaseId, list[_Record]] = defaultdict(list)
    for each in records:
        found[each.case_id].append(each)
    return found
