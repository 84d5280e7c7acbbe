"""Lenders, collectors and official bodies, and the numbers known to be theirs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.names import find_key
from counsel_desk.domain.organisation_figures import OrganisationFigures, last_months
from counsel_desk.domain.organisations import (
    KINDS_OF,
    NumberOwner,
    Organisation,
    OrganisationDetails,
    OrganisationKind,
    OrganisationRole,
    alike,
    joined,
)
from counsel_desk.domain.periods import Month
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.texts import NOTE_LIMIT, kept, kept_line
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.guidance.matching import RouteOfComplaint, routes_for
from counsel_desk.services.desk import Desk
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries.organisation_figures import count_organisation
from counsel_desk.storage.records import organisations as records
from counsel_desk.storage.records.organisation_merge import move_all


def organisations(desk: Desk, role: OrganisationRole | None = None) -> tuple[Organisation, ...]:
    """Every organisation, or those of one role, by name; each with what it is found by: names, pinyin, initials."""
    with desk.database.read() as session:
        found = records.organisations(session, role)
    return tuple(replace(each, find_key=_find_key(_called(each.details))) for each in found)


def load_organisation(desk: Desk, organisation_id: OrganisationId) -> Organisation:
    """An organisation as kept; RefusedError ``record.gone``."""
    with desk.database.read() as session:
        return records.load_organisation(session, organisation_id)


@dataclass(frozen=True, slots=True)
class OrganisationFile:
    """All that is shown of one organisation: what is known, where to complain, and what it did across cases."""

    organisation: Organisation
    routes: tuple[RouteOfComplaint, ...]
    figures: OrganisationFigures


def load_organisation_file(desk: Desk, organisation_id: OrganisationId) -> OrganisationFile:
    """The whole of one organisation; RefusedError ``record.gone``."""
    organisation = load_organisation(desk, organisation_id)
    routes = routes_of_complaint(desk, organisation.details.kind)
    return OrganisationFile(organisation, routes, organisation_figures(desk, organisation_id))


def name_organisation(
    desk: Desk, name: str, role: OrganisationRole, kind: OrganisationKind = OrganisationKind.UNKNOWN
) -> OrganisationId:
    """The organisation of exactly that name and role, written down (as that kind) where it is not known yet."""
    with desk.database.change("organisation.add") as session:
        return write_named(session, OrganisationDetails(name, role, kind))


def write_named(session: Transaction, details: OrganisationDetails) -> OrganisationId:
    """As `name_organisation`, as part of the change that saves what names it: one undo takes back both."""
    named = checked_details(details)
    return records.organisation_named(session, named.name, named.role) or records.add_organisation(session, named)


def add_organisation(desk: Desk, details: OrganisationDetails) -> OrganisationId:
    """Write down an organisation; InputError ``organisation.known`` when one of that name and role is there already."""
    checked = checked_details(details)
    with desk.database.change("organisation.add") as session:
        _refuse_second(session, checked)
        return records.add_organisation(session, checked)


def change_organisation(desk: Desk, organisation: Organisation, details: OrganisationDetails) -> None:
    """Replace what is known; refused when it changed since it was read, and as `add_organisation` refuses a name."""
    checked = checked_details(details)
    with desk.database.change("organisation.change") as session:
        _refuse_second(session, checked, besides=organisation.id)
        records.set_organisation(session, organisation, checked, desk.clock)


def withdraw_organisation(desk: Desk, organisation: Organisation) -> None:
    """Take out what nothing names; RefusedError ``organisation.in_use`` when something does. Undo brings it back."""
    with desk.database.change("organisation.withdraw") as session:
        if records.is_used(session, organisation.id):
            raise RefusedError("organisation.in_use")
        records.withdraw_organisation(session, organisation, desk.clock)


@dataclass(frozen=True, slots=True)
class KnownAlready:
    """What there is already like an organisation that is being written down."""

    alike: tuple[Organisation, ...] = ()
    owners: tuple[NumberOwner, ...] = ()


def known_already(desk: Desk, details: OrganisationDetails, *, besides: OrganisationId | None = None) -> KnownAlready:
    """Organisations that may be this one, and others that its numbers are known to be of."""
    return KnownAlready(
        possible_duplicates(desk, details, besides=besides), owners_of(desk, details.numbers, besides=besides)
    )


def possible_duplicates(
    desk: Desk, details: OrganisationDetails, *, besides: OrganisationId | None = None
) -> tuple[Organisation, ...]:
    """Organisations that may be this one, by name, short name or signature: offered, never merged by the program."""
    return tuple(each for each in organisations(desk) if each.id != besides and alike(each.details, details))


def owners_of(desk: Desk, numbers: Iterable[str], *, besides: OrganisationId | None = None) -> tuple[NumberOwner, ...]:
    """Whose these numbers are known to be already: told, not forbidden, since companies share and pass on numbers."""
    with desk.database.read() as session:
        owners = (NumberOwner(*found) for found in records.owners_of(session, tuple(numbers)))
        return tuple(owner for owner in owners if owner.organisation != besides)


def remember_sender(desk: Desk, organisation_id: OrganisationId, *, number: str = "", signature: str = "") -> None:
    """Keep a number and a signature of an incident as the organisation's, so that the next one is recognised."""
    with desk.database.change("organisation.remember") as session:
        organisation = records.load_organisation(session, organisation_id)
        details = organisation.details
        learnt = replace(
            details,
            numbers=tuple(filter(None, dict.fromkeys((*details.numbers, number)))),
            signatures=tuple(filter(None, dict.fromkeys((*details.signatures, signature)))),
        )
        records.set_organisation(session, organisation, checked_details(learnt), desk.clock)


def merge_organisations(desk: Desk, stays: Organisation, goes: Organisation) -> None:
    """Make one of two that were entered twice: all that names `goes` names `stays` from then on.

    One step of undo. RefusedError ``organisation.itself``, and ``organisation.official_and_not`` for a body one
    complains to and one that lends or collects; ``organisation.notes_too_long`` when the notes of both together are
    longer than can be kept.
    """
    roles = {stays.details.role, goes.details.role}
    if stays.id == goes.id:
        raise RefusedError("organisation.itself")
    if OrganisationRole.OFFICIAL in roles and len(roles) > 1:
        raise RefusedError("organisation.official_and_not")
    both = joined(stays.details, goes.details)
    if len(both.notes) > NOTE_LIMIT:
        raise RefusedError("organisation.notes_too_long", length=len(both.notes), limit=NOTE_LIMIT)
    with desk.database.change("organisation.merge") as session:
        move_all(session, goes.id, stays.id, desk.clock)
        records.withdraw_organisation(session, goes, desk.clock)
        records.set_organisation(session, stays, both, desk.clock)


def organisation_figures(desk: Desk, organisation_id: OrganisationId) -> OrganisationFigures:
    """What it did across cases: counts only, neither names nor references, so that nobody's file is opened."""
    months = last_months(Month(desk.today.year, desk.today.month))
    with desk.database.read(everyone=True) as session:
        return count_organisation(session, organisation_id, months)


def routes_of_complaint(desk: Desk, kind: OrganisationKind) -> tuple[RouteOfComplaint, ...]:
    """Whom one complains to about organisations of that kind, as the guidance in force says today."""
    return routes_for(desk.pack, kind, desk.today)


def _refuse_second(
    session: Transaction, details: OrganisationDetails, *, besides: OrganisationId | None = None
) -> None:
    if records.organisation_named(session, details.name, details.role) not in {None, besides}:
        raise InputError("organisation.known", "name")


def checked_details(details: OrganisationDetails) -> OrganisationDetails:
    """The details as they are kept; InputError for what cannot be, such as ``organisation.nameless``."""
    fitting = replace(
        kept(details, notes=("notes",)),
        short_names=tuple(kept_line(each, "short_names") for each in details.short_names),
        signatures=tuple(kept_line(each, "signatures") for each in details.signatures),
        numbers=tuple(dict.fromkeys(check_phone(each, "numbers") for each in details.numbers)),
    )
    if not fitting.name:
        raise InputError("organisation.nameless", "name")
    kinds = KINDS_OF[fitting.role]
    return fitting if fitting.kind in kinds else replace(fitting, kind=kinds[-1])  # the last one says the least


def _called(details: OrganisationDetails) -> tuple[str, ...]:
    return details.name, *details.short_names, *details.signatures


@lru_cache(maxsize=8192)
def _find_key(names: tuple[str, ...]) -> str:
    """Every form offers all of them, and reading a name aloud takes a while."""
    return find_key(names, ())
