"""What was done, for whoever answers for it."""

from counsel_desk.domain.history import Deed
from counsel_desk.domain.ids import CaseId, ClientId, OrganisationId
from counsel_desk.services.desk import Desk
from counsel_desk.storage.queries import history_list


def case_history(desk: Desk, case_id: CaseId, limit: int = 500, *, looks: bool = False) -> tuple[Deed, ...]:
    """Who did what when to a case and its client, newest first, at most `limit` deeds; `looks`: also who opened it."""
    with desk.database.read() as session:
        return history_list.deeds_of_case(session, case_id, limit, looks=looks)


def client_history(desk: Desk, client_id: ClientId, limit: int = 500, *, looks: bool = False) -> tuple[Deed, ...]:
    """Who did what when to the record of a client, newest first, at most `limit` deeds.

    What was done with a case as a whole is among them, such as a print; what was done within it stands in its own.
    """
    with desk.database.read() as session:
        return history_list.deeds_of_client(session, client_id, limit, looks=looks)


def organisation_history(desk: Desk, organisation_id: OrganisationId, limit: int = 500) -> tuple[Deed, ...]:
    """Who did what when to what is known of an organisation, newest first, at most `limit` deeds.

    Which cases name it is not among them: that would open somebody's file.
    """
    with desk.database.read() as session:
        return history_list.deeds_of_organisation(session, organisation_id, limit)


def office_history(desk: Desk, limit: int = 500) -> tuple[Deed, ...]:
    """Who did what when to the office's own lists, and what was done with no case in particular: a backup, a report."""
    with desk.database.read() as session:
        return history_list.deeds_of_office(session, limit)


def looks_and_exports(desk: Desk, limit: int = 500) -> tuple[Deed, ...]:
    """Who looked at, printed or passed on what, newest first, at most `limit` deeds.

    `Deed.about` is the reference of the case or the client. Whoever sees only their own cases finds only these.
    """
    with desk.database.read() as session:
        return history_list.deeds_of_looking(session, limit)
