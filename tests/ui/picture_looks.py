"""The scenes to be looked at: with those of the manual, every page, tab, step and dialog there is."""

from picture_archive import ARCHIVE
from picture_around import AROUND
from picture_backups import BACKUPS
from picture_beside import BESIDE
from picture_bundle import BUNDLES
from picture_case import CASES
from picture_colleagues import COLLEAGUES
from picture_computers import COMPUTERS
from picture_departures import DEPARTURES
from picture_dialogs import FORMS
from picture_erasing import ERASING
from picture_filings import FILINGS
from picture_guidance import GUIDANCE
from picture_handover import HANDOVERS
from picture_import import IMPORTS
from picture_lists import LISTS
from picture_merging import MERGING
from picture_pages import PAGES
from picture_person import PERSON
from picture_phone import PHONES
from picture_releases import RELEASES
from picture_safety import SAFETY
from picture_stage import Scene
from picture_start import STARTS
from picture_upkeep import UPKEEP
from picture_ways import WAYS

LOOKS: dict[str, Scene] = {
    each.__name__: each
    for each in (
        *STARTS,
        *PAGES,
        *LISTS,
        *CASES,
        *FORMS,
        *AROUND,
        *WAYS,
        *UPKEEP,
        *SAFETY,
        *FILINGS,
        *GUIDANCE,
        *PHONES,
        *BESIDE,
        *BUNDLES,
        *BACKUPS,
        *COMPUTERS,
        *DEPARTURES,
        *COLLEAGUES,
        *HANDOVERS,
        *ERASING,
        *MERGING,
        *ARCHIVE,
        *RELEASES,
        *IMPORTS,
        *PERSON,
    )
}
