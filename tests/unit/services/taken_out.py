"""People taken out of an open vault as erasing takes them out of a copy, so that a test needs no second vault."""

from counsel_desk.services.desk import Desk
from counsel_desk.storage.erasing import client_called, take_out, traces_of
from counsel_desk.storage.keys import KeyRing


def leave(desk: Desk, *references: str) -> None:
    """Erase the clients of these numbers, whose pages stay."""
    with desk.database.keep() as session:
        for reference in references:
            traces = traces_of(session, client_called(session, reference) or 0)
            take_out(session, traces, KeyRing.load(desk.vault.folder), by=desk.counsellor.id, at=desk.clock())
