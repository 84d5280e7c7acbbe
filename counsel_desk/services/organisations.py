"""Lenders, collectors and official bodies."""

from dataclasses import replace

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.organisations import Organisation, OrganisationDetails, OrganisationRole
from counsel_desk.domain.texts import kept, kept_line
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import organisations as records


def organisations(desk: Desk, role: OrganisationRole | None = None) -> tuple[Organisation, ...]:
    """Lenders, collectors or both, by name."""
    with desk.database.read() as session:
        return records.organisations(session, role)


def add_organisation(desk: Desk, details: OrganisationDetails) -> OrganisationId:
    """Make a lender or collector, or find the one of exactly that name and role."""
    named = _named(details)
    with desk.database.change("organisation.add") as session:
        known = records.organisation_named(session, named.name, named.role)
        return known or records.add_organisation(session, named)


def change_organisation(desk: Desk, organisation: Organisation, details: OrganisationDetails) -> None:
    """Replace what is known of a lender or collector."""
    with desk.database.change("organisation.change") as session:
        records.set_organisation(session, organisation, _named(details))


def _named(details: OrganisationDetails) -> OrganisationDetails:
    fitting = replace(
        kept(details, notes=("notes",)),
        short_names=tuple(kept_line(each, "short_names") for each in details.short_names),
        signatures=tuple(kept_line(each, "signatures") for each in details.signatures),
    )
    if not fitting.name:
        raise InputError("organisation.nameless", "name")
    return fitting
