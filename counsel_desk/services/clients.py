"""The people helped: who they are, how they may be reached, what they agreed to."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from counsel_desk.domain import id_numbers
from counsel_desk.domain.duplicates import Lookalikes
from counsel_desk.domain.id_numbers import check_id_number
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import (
    Client,
    ClientDetails,
    Consent,
    ConsentAnswer,
    ConsentMeans,
    ConsentPurpose,
    Gender,
    Withheld,
)
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.texts import kept
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import sees_all
from counsel_desk.storage.queries.duplicates import lookalikes
from counsel_desk.storage.records import people

_OFFERED = 5


def load_client(desk: Desk, client_id: ClientId) -> Client:
    """A client as kept."""
    with desk.database.read() as session:
        return people.load_client(session, client_id)


def add_client(desk: Desk, details: ClientDetails) -> ClientId:
    """Make a client; a caller may stay nameless."""
    with desk.database.change("client.add") as session:
        return people.add_client(session, completed(details), desk.clock)


def change_client(desk: Desk, client: Client, details: ClientDetails) -> None:
    """Replace what is written about a client; refused when it changed since `client` was read."""
    with desk.database.change("client.change") as session:
        people.set_client(session, client, completed(details), desk.clock)


def possible_duplicates(desk: Desk, details: ClientDetails, of: ClientId | None = None) -> Lookalikes:
    """Who may be meant already: offered, never merged by the program. `of` is the client written about, if known.

    Nothing of it is checked: it is asked while somebody types.
    """
    with desk.database.read() as session:
        found = lookalikes(session, details, but=of, limit=_OFFERED)
    if sees_all(desk):
        return found
    with desk.database.read(everyone=True) as session:
        known = {each.id for each in lookalikes(session, details, but=of, limit=_OFFERED).clients}
    return replace(found, elsewhere=not known <= {each.id for each in found.clients})


def reveal_id_number(desk: Desk, client_id: ClientId) -> str:
    """The ID number in full, for somebody who asked; that they saw it is written down before they do."""
    number = load_client(desk, client_id).details.id_number
    desk.database.note_deed("client.reveal_id", client_id=client_id)
    return number


def give_consent(
    desk: Desk,
    client_id: ClientId,
    purpose: ConsentPurpose,
    means: ConsentMeans,
    *,
    given_on: date | None = None,
    withhold: Collection[Withheld] = (),
) -> None:
    """The client agrees, today or on the day named, with what is to be kept back all the same.

    What was agreed for the purpose before ends that day and stays on record. InputError ``consent.in_future``.
    """
    kept_back = tuple(each for each in Withheld if each in withhold)
    _answer(desk, client_id, Consent(purpose, given_on or desk.today, means, withhold=kept_back))


def refuse_consent(
    desk: Desk,
    client_id: ClientId,
    purpose: ConsentPurpose,
    means: ConsentMeans,
    *,
    given_on: date | None = None,
) -> None:
    """The client was asked and says no, today or on the day named; a consent that stood ends that day.

    InputError ``consent.in_future``.
    """
    _answer(desk, client_id, Consent(purpose, given_on or desk.today, means, answer=ConsentAnswer.REFUSED))


def withdraw_consent(desk: Desk, client_id: ClientId, purpose: ConsentPurpose) -> None:
    """The client takes a consent back, today."""
    with desk.database.change("consent.withdraw") as session:
        people.withdraw_consent(session, client_id, purpose, desk.today)


def completed(details: ClientDetails) -> ClientDetails:
    """The details as they are kept, checked; an ID number fills in birth year and gender where nothing was written.

    InputError as `kept`, `check_phone` and `check_id_number` raise it.
    """
    fitting = replace(
        kept(details),
        phones=tuple(replace(phone, number=check_phone(phone.number)) for phone in details.phones),
        safe_contact=kept(details.safe_contact, notes=("note",)),
    )
    if not fitting.id_number:
        return fitting
    number = check_id_number(fitting.id_number)
    return replace(
        fitting,
        id_number=number,
        birth_year=fitting.birth_year or id_numbers.birth_date(number).year,
        gender=id_numbers.gender(number) if fitting.gender is Gender.UNKNOWN else fitting.gender,
    )


def _answer(desk: Desk, client_id: ClientId, answer: Consent) -> None:
    """Write down what the client said; what was said to the purpose before ends that day and stays on record."""
    if answer.given_on > desk.today:
        raise InputError("consent.in_future", "given_on")
    action = "consent.give" if answer.stands else "consent.refuse"
    with desk.database.change(action) as session:
        people.withdraw_consent(session, client_id, answer.purpose, answer.given_on)
        people.add_consent(session, client_id, answer)
