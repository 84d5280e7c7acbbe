"""An invented caseload, to try the program on and to measure it with. Nobody in it is real."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, time
from itertools import cycle

from counsel_desk.domain.ids import ClientId, OrganisationId
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.guidance.frozen import to_json
from counsel_desk.services.desk import Desk
from counsel_desk.services.invention.arrivals import arrivals
from counsel_desk.services.invention.days import Span
from counsel_desk.services.invention.people import invent_client, invent_consents
from counsel_desk.services.invention.scene import KnownOrganisation, Scene
from counsel_desk.services.invention.vocabulary import Organisation, Story, vocabulary
from counsel_desk.services.invention.writing import CaseWriter, Plot
from counsel_desk.storage import bulk_people
from counsel_desk.storage.bulk import BulkRows, bulk_rows
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import checklists, office, organisations

_INCIDENTS_A_CLIENT = 10
_COUNTED = ("cases", "debts", "incidents", "notes", "tasks")


@dataclass(frozen=True, slots=True)
class DemoCounts:
    """What was brought in."""

    clients: int
    cases: int
    debts: int
    incidents: int
    notes: int
    tasks: int


def fill_with_invented_caseload(
    desk: Desk, *, clients: int = 300, incidents: int | None = None, seed: int = 1, progress: Progress = unwatched
) -> DemoCounts:
    """Bring in an invented caseload of the last 24 months as one step that can be undone.

    Exactly so many clients and incidents (ten a client unless told); the same arguments on the same day give the same
    caseload. Nothing of it is kept when `progress` raises. Organisations and counsellors that are there already under
    the same name are used again.
    """
    wanted = clients * _INCIDENTS_A_CLIENT if incidents is None else incidents

    def late_progress(done: int, total: int) -> None:
        """Making the rows takes about twice as long as making them searchable."""
        progress(clients + clients * done // (2 * total), clients * 3 // 2)

    with (
        desk.database.bring_in("demo.fill", "demo", f"seed {seed}") as (session, batch),
        bulk_rows(session, batch) as rows,
    ):
        checklists.keep_pack(session, desk.pack, to_json)
        counts = _fill(_scene(desk, session, rows, seed), rows, clients, wanted, progress)
        rows.finish(asdict(counts), late_progress)
    return counts


def _fill(scene: Scene, rows: BulkRows, clients: int, incidents: int, progress: Progress) -> DemoCounts:
    writer = CaseWriter(scene, rows)
    known: dict[int, ClientId] = {}
    for arrival in arrivals(scene, clients, incidents):
        progress(len(known), clients * 3 // 2)
        first_story = _story(scene, arrival.index, 0)
        details = invent_client(scene, arrival.index, first_story)
        if arrival.index not in known:
            consents = invent_consents(scene, arrival.index, arrival.opened_at.date())
            known[arrival.index] = bulk_people.add_client(rows, details, consents, arrival.opened_at)
        story = _story(scene, arrival.index, arrival.case)
        plot = Plot(known[arrival.index], details.safe_contact, story, arrival.opened_at, arrival.incidents)
        writer.write(scene.chance("case", arrival.index, arrival.case), plot)
    return DemoCounts(clients=len(known), **{name: writer.counts[name] for name in _COUNTED})


def _story(scene: Scene, index: int, case: int) -> Story:
    return scene.story_odds.pick(scene.chance("story", index, case))


def _scene(desk: Desk, session: Transaction, rows: BulkRows, seed: int) -> Scene:
    words, span = vocabulary(), Span(desk.today)
    at = datetime.combine(span.first, time(9), CHINA)
    known = {each.name: each.id for each in office.counsellors(session)}
    colleagues = [known.get(name) or bulk_people.add_counsellor(rows, name, at) for name in words.people.counsellors]
    notes = cycle(words.organisations.notes)

    def in_the_vault(organisations: Sequence[Organisation], role: OrganisationRole) -> tuple[KnownOrganisation, ...]:
        return tuple(
            KnownOrganisation(_organisation(session, rows, each, role, next(notes), at), each) for each in organisations
        )

    return Scene(
        seed=seed,
        words=words,
        pack=desk.pack,
        triage=desk.triage,
        span=span,
        calendar=desk.calendar,
        # Whoever fills the vault has the most cases, so that there is something to do.
        counsellors=(desk.counsellor.id, desk.counsellor.id, *colleagues),
        lenders=in_the_vault(words.organisations.lenders, OrganisationRole.LENDER),
        collectors=in_the_vault(words.organisations.collectors, OrganisationRole.COLLECTOR),
    )


def _organisation(
    session: Transaction, rows: BulkRows, words: Organisation, role: OrganisationRole, notes: str, at: datetime
) -> OrganisationId:
    known = organisations.organisation_named(session, words.name, role)
    if known is not None:
        return known
    details = OrganisationDetails(
        words.name,
        role,
        words.kind,
        short_names=words.short_names,
        signatures=words.signatures,
        hotline=words.hotline,
        numbers=words.numbers,
        notes=notes,
    )
    return bulk_people.add_organisation(rows, details, at)
