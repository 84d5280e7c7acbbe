"""Everything written about one client, as their page shows it."""

from dataclasses import dataclass

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.lists import CaseRow
from counsel_desk.domain.merging import Merged
from counsel_desk.domain.people import Client, ClientNote, Person
from counsel_desk.services.desk import Desk
from counsel_desk.storage.queries.case_list import case_rows
from counsel_desk.storage.records import cases, client_notes, client_parting, people, people_around


@dataclass(frozen=True, slots=True)
class ClientFile:
    """A client with the people around them, the notes on them, and their cases, newest first.

    `merged` are those who were merged into them, the last first.
    """

    client: Client
    people: tuple[Person, ...]
    notes: tuple[ClientNote, ...]
    cases: tuple[CaseRow, ...]
    merged: tuple[Merged, ...] = ()


def load_client_file(desk: Desk, client_id: ClientId) -> ClientFile:
    """What is kept of a client, and of nobody else's family; of one who was merged, of whom they were merged into."""
    with desk.database.read() as session:
        client_id = people.standing_client(session, client_id)
        return ClientFile(
            client=people.load_client(session, client_id),
            people=people_around.people_around(session, client_id),
            notes=client_notes.notes_on(session, client_id),
            cases=case_rows(session, cases.cases_of(session, client_id), desk.today),
            merged=client_parting.merged_into(session, client_id),
        )
