"""Notes on a client rather than on one case: dated, attributed, never overwritten."""

from counsel_desk.domain.ids import ClientId, ClientNoteId
from counsel_desk.domain.people import ClientNote
from counsel_desk.domain.texts import kept_note
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.services.risks import raise_risk, risk_of_words
from counsel_desk.storage.records import cases
from counsel_desk.storage.records.client_notes import add_client_note as add
from counsel_desk.storage.records.client_notes import notes_on


def add_client_note(desk: Desk, client_id: ClientId, text: str) -> ClientNoteId:
    """Write a note on a client. InputError ``note.empty``.

    Words of self-harm are never filed as harmless: they raise the risk of the client's open cases, or of the newest.
    """
    words = kept_note(text, "text")
    if not words.strip():
        raise InputError("note.empty", "text")
    with desk.database.change("client_note.add") as session:
        of_client = [cases.load_case(session, case_id) for case_id in cases.cases_of(session, client_id)]
        for case in [each for each in of_client if each.details.status.is_open] or of_client[:1]:
            raise_risk(desk, session, case.id, *risk_of_words(desk, words))
        return add(session, client_id, words, at=desk.clock(), by=desk.counsellor.id)


def client_notes(desk: Desk, client_id: ClientId) -> tuple[ClientNote, ...]:
    """The notes on a client, newest first."""
    with desk.database.read() as session:
        return notes_on(session, client_id)
