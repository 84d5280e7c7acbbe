"""What an invented office has before its first case: colleagues, organisations, templates, lists of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import cycle
from random import Random

from counsel_desk.domain.dates import add_months
from counsel_desk.domain.ids import CounsellorId, OrganisationId, TemplateId
from counsel_desk.domain.office_lists import LprRate
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.tasks import TemplateDetails
from counsel_desk.services.invention.scene import KnownOrganisation
from counsel_desk.services.invention.vocabulary import Organisation, Vocabulary
from counsel_desk.storage import bulk_office, bulk_people
from counsel_desk.storage.bulk import BulkRows
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import office, office_lists, organisations, templates


@dataclass(frozen=True, slots=True)
class Founding:
    """The vault an office is set up in; `today` is when its caseload ends, `at` when it began."""

    session: Transaction
    rows: BulkRows
    words: Vocabulary
    random: Random
    today: date
    at: datetime


def invent_colleagues(founding: Founding) -> list[CounsellorId]:
    """Those who share the work; who is there already under that name is used again."""
    known = {each.name: each.id for each in office.counsellors(founding.session)}
    names = founding.words.people.counsellors
    return [known.get(name) or bulk_people.add_counsellor(founding.rows, name, founding.at) for name in names]


def invent_organisations(founding: Founding) -> Mapping[OrganisationRole, Sequence[KnownOrganisation]]:
    """Who lends, who collects, where one complains; one that is there already under its name is used again."""
    words, notes = founding.words.organisations, cycle(founding.words.organisations.notes)
    of_roles = {
        OrganisationRole.LENDER: words.lenders,
        OrganisationRole.COLLECTOR: words.collectors,
        OrganisationRole.OFFICIAL: words.officials,
    }
    return {
        role: [KnownOrganisation(_organisation(founding, each, role, next(notes)), each) for each in every]
        for role, every in of_roles.items()
    }


def invent_templates(founding: Founding) -> Mapping[TemplateId, TemplateDetails]:
    """The tasks the office always makes; one that is there already under its title is used again."""
    known = {each.details.title: each.id for each in templates.templates(founding.session)}
    return {
        known.get(each.title) or bulk_office.add_template(founding.rows, each, founding.at): each
        for each in founding.words.office.templates
    }


def invent_lists(founding: Founding) -> None:
    """A hotline and a rate of the office's own, unless it has them."""
    session, words = founding.session, founding.words.office
    if words.hotline.number not in {each.number for each in office_lists.office_hotlines(session)}:
        bulk_office.add_hotline(founding.rows, words.hotline, founding.at)
    published_on = add_months(founding.today, -1).replace(day=20)
    if published_on not in {each.published_on for each in office_lists.lpr_rates(session)}:
        rate = LprRate(published_on, words.lpr.one_year, words.lpr.source)
        bulk_office.add_lpr_rate(founding.rows, rate, founding.at)


def _organisation(founding: Founding, words: Organisation, role: OrganisationRole, notes: str) -> OrganisationId:
    known = organisations.organisation_named(founding.session, words.name, role)
    if known is not None:
        return known
    checked_on = founding.today - timedelta(founding.random.randint(5, 300))
    details = OrganisationDetails(
        words.name,
        role,
        words.kind,
        short_names=words.short_names,
        signatures=words.signatures,
        hotline=words.hotline,
        app=words.app,
        site=words.site,
        numbers=words.numbers,
        licence_checked_on=checked_on if words.licence_checked else None,
        notes="" if role is OrganisationRole.OFFICIAL else notes,
    )
    return bulk_people.add_organisation(founding.rows, details, founding.at)
