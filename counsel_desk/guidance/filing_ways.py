"""By which ways one turns to others: which fit, by when an answer is due, which go on from there. Pure functions."""

from datetime import date

from counsel_desk.domain.filings import FilingDetails
from counsel_desk.domain.guidance import Deadline, FilingWay, Pack
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.domain.working_days import Calendar, DueDay


def way_called(pack: Pack, code: str) -> FilingWay | None:
    """The way of that code; None where this version of the guidance has none."""
    return next((each for each in pack.filing_ways if each.code == code), None)


def ways_for(pack: Pack, kind: OrganisationKind | None) -> tuple[FilingWay, ...]:
    """The ways that fit an organisation of that kind; all of them where nobody knows whom it is about."""
    if kind in {None, OrganisationKind.UNKNOWN}:
        return pack.filing_ways
    return tuple(each for each in pack.filing_ways if not each.kinds or kind in each.kinds)


def ways_of_step(pack: Pack, step: str) -> tuple[FilingWay, ...]:
    """The ways that a step of a checklist tells of."""
    return tuple(each for each in pack.filing_ways if each.step == step)


def ways_onward(pack: Pack, filing: FilingDetails, kind: OrganisationKind | None) -> tuple[FilingWay, ...]:
    """Where to go on when the answer did not come or did not help, the nearest first."""
    way = way_called(pack, filing.way)
    fitting = {each.code: each for each in ways_for(pack, kind)}
    return tuple(fitting[code] for code in (way.then if way else ()) if code in fitting)


def goes_on_from(pack: Pack, later: FilingDetails, earlier: FilingDetails) -> bool:
    """Whether somebody went on by the later one when the earlier, about the same, was not settled."""
    way = way_called(pack, earlier.way)
    same = (later.organisation, later.debt) == (earlier.organisation, earlier.debt)
    return same and way is not None and later.way in way.then and later.filed_on >= earlier.filed_on


def answer_due(
    pack: Pack, way: str, filed_on: date, today: date, calendar: Calendar
) -> tuple[tuple[Deadline, DueDay], ...]:
    """The terms for an answer with the days they end: those that have not passed, or else the last one."""
    found = way_called(pack, way)
    dated = tuple((term, calendar.due_day(filed_on, term)) for term in (found.terms if found else ()))
    return tuple(each for each in dated if each[1].day >= today) or dated[-1:]
