"""In whose record a client stands as one of the people around."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import ClientId
from counsel_desk.storage.records.people import names_of_merged
from counsel_desk.storage.tables import Client, ClientPhone, Person


def named_elsewhere(session: Session, client_id: ClientId) -> tuple[str, ...]:
    """The references of other clients with somebody around them of the same name or number.

    Under the names of whoever was merged into the client, too.
    """
    name = sa.select(Client.name).where(Client.id == client_id, Client.name != "")
    numbers = sa.select(ClientPhone.number).where(ClientPhone.client_id == client_id)
    merged = names_of_merged(session, client_id)
    same = sa.or_(Person.name.in_(name), Person.name.in_(merged), Person.phone.in_(numbers))
    found = (
        sa.select(Client.reference)
        .join(Person, Person.client_id == Client.id)
        .where(same, Client.id != client_id)
        .distinct()
        .order_by(Client.reference)
    )
    return tuple(session.scalars(found))
