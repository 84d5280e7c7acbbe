"""People taken out of an open vault as erasing takes them out of a copy, so that a test needs no second vault."""

from datetime import date

from counsel_desk.services.desk import Desk
from counsel_desk.storage.erasing import client_called, take_out, traces_of
from counsel_desk.storage.keys import KeyRing


def leave(desk: Desk, *references: str, known_until: date | None = None) -> None:
    """Erase the clients of these numbers, whose pages stay; of older records it is said until when they know."""
    with desk.database.keep() as session:
        for reference in references:
            traces = traces_of(session, client_called(session, reference) or 0)
            ring, by = KeyRing.load(desk.vault.folder), desk.counsellor.id
            take_out(session, traces, ring, by=by, at=desk.clock(), known_until=known_until)
