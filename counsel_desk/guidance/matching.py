"""Which guidance a case gets, and which of its steps the client takes home. Pure functions."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, groupby

from counsel_desk.domain.guidance import Actor, Checklist, Confidence, Deadline, Hotline, LegalBasis, Pack, Route, Step
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.domain.papers import MOST_FOR_TODAY

ALWAYS = "always"  # why a case has a checklist that every case gets


@dataclass(frozen=True, slots=True)
class ClientSection:
    """What a client does under one checklist."""

    checklist: Checklist
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ClientSteps:
    """The steps of a client's paper: at most three for today, and the rest by checklist. No step stands in both."""

    today: tuple[Step, ...]
    details: tuple[ClientSection, ...]


@dataclass(frozen=True, slots=True)
class RouteOfComplaint:
    """A route as it is shown: with the hotlines it names and the legal bases in force."""

    route: Route
    hotlines: tuple[Hotline, ...]
    bases: tuple[LegalBasis, ...]


def checklists_for(pack: Pack, situations: Iterable[str], conducts: Iterable[str]) -> tuple[str, ...]:
    """The codes of the checklists a case gets, in pack order: the ones every case gets, then by situation and conduct.

    `conducts` are the confirmed ones. A code that this version of the pack does not have adds nothing.
    """
    situations, conducts = set(situations), set(conducts)
    wanted = {situation.checklist for situation in pack.situations if situation.code in situations}
    wanted.update(chain.from_iterable(c.checklists for c in pack.conducts if c.code in conducts))
    return tuple(checklist.code for checklist in pack.checklists if checklist.always or checklist.code in wanted)


def asked_for_by(pack: Pack, checklist: Checklist, situations: Iterable[str], conducts: Iterable[str]) -> str:
    """Why a case gets a checklist of `checklists_for`: ALWAYS, or the first situation or conduct that asks for it.

    Situations go before conduct, each in the order given.
    """
    if checklist.always:
        return ALWAYS
    by_conduct = {conduct.code for conduct in pack.conducts if checklist.code in conduct.checklists}
    asking = chain(
        (code for code in situations if code in checklist.situations), (code for code in conducts if code in by_conduct)
    )
    return next(asking)


def situation_for(pack: Pack, conducts: Iterable[str]) -> str | None:
    """The situation that conduct suggests: the one the gravest names, else the first of the checklists it leads to.

    None when there is no conduct. Like the conduct itself it is a suggestion for a person to confirm.
    """
    return next(iter(situations_for(pack, conducts)), None)


def situations_for(pack: Pack, conducts: Iterable[str]) -> tuple[str, ...]:
    """The situations that several conducts suggest, each once, the gravest conduct's first; see `situation_for`."""
    conducts = set(conducts)
    by_gravity = sorted((each for each in pack.conducts if each.code in conducts), key=lambda each: each.rank)
    suggested = (each.situation or _situation_of_checklists(pack, each.checklists) for each in by_gravity)
    return tuple(dict.fromkeys(code for code in suggested if code is not None))


def _situation_of_checklists(pack: Pack, checklists: Iterable[str]) -> str | None:
    return next((s.code for code in checklists for s in pack.situations if s.checklist == code), None)


def bases_for(pack: Pack, keys: Iterable[str], on: date) -> tuple[LegalBasis, ...]:
    """The legal bases of those keys that are in force on that day and may be shown.

    What nobody has verified stays hidden. Raises KeyError for a key the pack does not have.
    """
    bases = (pack.basis(key) for key in dict.fromkeys(keys))
    return tuple(b for b in bases if _in_force(b, on) and b.confidence is not Confidence.UNVERIFIED_MEMORY)


def routes_for(pack: Pack, kind: OrganisationKind, on: date) -> tuple[RouteOfComplaint, ...]:
    """Where to complain about an organisation of that kind, with the hotlines and legal bases that may be shown.

    What nobody has verified stays hidden: a route, a hotline, a basis. A pack without routes has none to give.
    """
    hotlines = {each.number: each for each in pack.hotlines if each.confidence is not Confidence.UNVERIFIED_MEMORY}
    return tuple(
        RouteOfComplaint(
            route,
            tuple(hotlines[number] for number in route.hotlines if number in hotlines),
            bases_for(pack, route.legal_keys, on),
        )
        for route in pack.routes
        if kind in route.kinds and route.confidence is not Confidence.UNVERIFIED_MEMORY
    )


def client_sheet(steps: Iterable[tuple[Checklist, Step]]) -> ClientSteps:
    """What a client's paper says of the steps that are still open, given in the order of the case.

    Steps that say the same thing (`same_as`) become one: the most urgent wording, with everyone's evidence, legal
    bases and deadlines. The most urgent of them are for today; the rest follow under their checklist.
    """
    merged = _merged([(checklist, step) for checklist, step in steps if step.actor is Actor.CLIENT])
    urgent = sorted((step for _, step in merged if step.today is not None), key=_urgency)[:MOST_FOR_TODAY]
    rest = [(checklist, step) for checklist, step in merged if step not in urgent]
    sections = groupby(rest, key=lambda pair: pair[0])
    return ClientSteps(
        today=tuple(urgent),
        details=tuple(ClientSection(checklist, tuple(step for _, step in pairs)) for checklist, pairs in sections),
    )


def _in_force(basis: LegalBasis, on: date) -> bool:
    return (basis.effective_from or date.min) <= on <= (basis.effective_until or date.max)


def _urgency(step: Step) -> float:
    return float("inf") if step.today is None else step.today


def _merged(pairs: list[tuple[Checklist, Step]]) -> list[tuple[Checklist, Step]]:
    """One pair for each thing to do, where its most urgent wording stood."""
    groups: dict[str, list[Step]] = {}
    for _, step in pairs:
        groups.setdefault(step.same_as or step.id, []).append(step)
    spoken = {min(group, key=_urgency).id: group for group in groups.values()}
    return [(checklist, _joined(step, spoken[step.id])) for checklist, step in pairs if step.id in spoken]


def _joined(step: Step, group: list[Step]) -> Step:
    deadlines = _deadlines(group)
    return replace(
        step,
        evidence=tuple(dict.fromkeys(chain.from_iterable(each.evidence for each in group))),
        legal_keys=tuple(dict.fromkeys(chain.from_iterable(each.legal_keys for each in group))),
        deadline=deadlines[0] if deadlines else None,
        later_deadlines=deadlines[1:],
    )


def _deadlines(group: list[Step]) -> tuple[Deadline, ...]:
    every = chain.from_iterable((each.deadline, *each.later_deadlines) for each in group)
    return tuple(dict.fromkeys(deadline for deadline in every if deadline is not None))
