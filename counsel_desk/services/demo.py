"""An invented caseload, to try the program on and to measure it with. Nobody in it is real."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, time
from random import Random

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.guidance.frozen import to_json
from counsel_desk.services.desk import Desk
from counsel_desk.services.invention.arrivals import Arrival, arrivals
from counsel_desk.services.invention.cases import Life, invent_closing, invent_life
from counsel_desk.services.invention.circles import KnownPerson, invent_circle, invent_client_notes
from counsel_desk.services.invention.days import Span
from counsel_desk.services.invention.files import Shelf, kept_or_forgotten
from counsel_desk.services.invention.office import (
    Founding,
    invent_colleagues,
    invent_lists,
    invent_organisations,
    invent_templates,
)
from counsel_desk.services.invention.people import invent_client, invent_consents, invent_retention
from counsel_desk.services.invention.scene import Scene
from counsel_desk.services.invention.vocabulary import Story, vocabulary
from counsel_desk.services.invention.writing import CaseWriter, Plot
from counsel_desk.storage import bulk_people
from counsel_desk.storage.bulk import BulkRows, bulk_rows
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import checklists

_INCIDENTS_A_CLIENT = 10
_COUNTED = ("cases", "debts", "incidents", "notes", "contacts", "tasks")


@dataclass(frozen=True, slots=True)
class DemoCounts:
    """What was brought in; `people` are those around clients, `files` what is kept as evidence."""

    clients: int
    people: int
    cases: int
    debts: int
    incidents: int
    notes: int
    contacts: int
    tasks: int
    files: int


def fill_with_invented_caseload(
    desk: Desk, *, clients: int = 300, incidents: int | None = None, seed: int = 1, progress: Progress = unwatched
) -> DemoCounts:
    """Bring in an invented caseload of the last 24 months as one step that can be undone.

    Exactly so many clients and incidents (ten a client unless told); the same arguments on the same day give the same
    caseload. Nothing of it is kept when `progress` raises. Organisations, counsellors, templates and the office's own
    lists that are there already are used again.
    """
    wanted = clients * _INCIDENTS_A_CLIENT if incidents is None else incidents

    def late_progress(done: int, total: int) -> None:
        """Making the rows takes about twice as long as making them searchable."""
        progress(clients + clients * done // (2 * total), clients * 3 // 2)

    with (
        kept_or_forgotten(desk.vault) as shelf,
        desk.database.bring_in("demo.fill", "demo", f"seed {seed}") as (session, batch),
        bulk_rows(session, batch) as rows,
    ):
        checklists.keep_pack(session, desk.pack, to_json)
        scene = _scene(desk, session, rows, seed)
        counts = _Filling(scene, rows, shelf, wanted).fill(clients, progress)
        rows.finish(asdict(counts), late_progress)
    return counts


@dataclass(frozen=True, slots=True)
class _Caller:
    """A client as known once they have come for the first time."""

    id: ClientId
    details: ClientDetails
    people: Sequence[KnownPerson]


class _Filling:
    """Lets one client after the other come, with whoever is around them and what they tell."""

    def __init__(self, scene: Scene, rows: BulkRows, shelf: Shelf, incidents: int) -> None:
        self._scene = scene
        self._rows = rows
        self._shelf = shelf
        self._incidents = incidents
        self._writer = CaseWriter(scene, rows, shelf, incidents)
        self._people = 0

    def fill(self, clients: int, progress: Progress) -> DemoCounts:
        """Everybody comes, the oldest case first."""
        come_back: dict[int, _Caller] = {}
        come = 0
        for arrival in arrivals(self._scene, clients, self._incidents):
            progress(come, clients * 3 // 2)
            random = self._scene.chance("case", arrival.index, arrival.case)
            story = self._scene.story_odds.pick(self._scene.chance("story", arrival.index, arrival.case))
            closing = invent_closing(random, self._scene, story)
            life = invent_life(random, self._scene, arrival.opened_at, closing[1])
            caller = come_back.pop(arrival.index, None)
            if caller is None:
                come += 1
                caller = self._first_call(arrival, story, life, closing[0])
            if arrival.comes_again:
                come_back[arrival.index] = caller
            phones, safe = caller.details.phones, caller.details.safe_contact
            phone = phones[0].number if phones else ""
            plot = Plot(caller.id, safe, phone, caller.people, story, life, closing, arrival.incidents)
            self._writer.write(random, plot)
        files = self._shelf.keep(self._scene, self._rows)
        counted = {name: self._writer.counts[name] for name in _COUNTED}
        return DemoCounts(clients=come, people=self._people, files=files, **counted)

    def _first_call(self, arrival: Arrival, story: Story, life: Life, outcome: Outcome) -> _Caller:
        scene, rows, index, at = self._scene, self._rows, arrival.index, arrival.opened_at
        details = invent_client(scene, index, story)
        if life.closed_on is not None:
            details = replace(
                details, retain_until=invent_retention(scene.chance("kept", index), life.closed_on, outcome)
            )
        client_id = bulk_people.add_client(rows, details, invent_consents(scene, index, at.date()), at)
        circle = invent_circle(scene, index, story, details, at.date())
        people = [KnownPerson(bulk_people.add_person(rows, client_id, each, at), each) for each in circle]
        for note in invent_client_notes(scene, index, at):
            bulk_people.add_client_note(rows, client_id, note.text, note.by, note.at)
        self._people += len(people)
        return _Caller(client_id, details, people)


def _scene(desk: Desk, session: Transaction, rows: BulkRows, seed: int) -> Scene:
    words, span = vocabulary(), Span(desk.today)
    at = datetime.combine(span.first, time(9), CHINA)
    chance = Random(f"{seed}/office")  # noqa: S311  nothing here is secret, and it must come out the same again
    founding = Founding(session, rows, words, chance, desk.today, at)
    colleagues, every = invent_colleagues(founding), invent_organisations(founding)
    invent_lists(founding)
    return Scene(
        seed=seed,
        words=words,
        pack=desk.pack,
        triage=desk.triage,
        span=span,
        calendar=desk.calendar,
        # Whoever fills the vault has the most cases, so that there is something to do.
        counsellors=(desk.counsellor.id, desk.counsellor.id, *colleagues),
        lenders=every[OrganisationRole.LENDER],
        collectors=every[OrganisationRole.COLLECTOR],
        officials=every[OrganisationRole.OFFICIAL],
        templates=invent_templates(founding),
    )
