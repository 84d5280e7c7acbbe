"""What a message tells besides its conduct, held against what the vault and the case know. It is offered, no more."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counsel_desk.domain.cases import Case
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.ids import CaseId, DebtId
from counsel_desk.domain.incidents import ConductState, Incident, IncidentDetails
from counsel_desk.domain.message_debts import DebtMatch, match_debt
from counsel_desk.domain.message_facts import MessageFacts, ProposedOrganisation, propose_organisation, read_facts
from counsel_desk.domain.messages import read_message
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.organisations import Organisation
from counsel_desk.domain.phones import find_numbers
from counsel_desk.guidance.matching import situations_for
from counsel_desk.services import cases, debts, incidents
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_senders import KnownSenders
from counsel_desk.storage.records import cases as case_records


@dataclass(frozen=True, slots=True)
class Told:
    """What can be taken over from one message.

    `sender` is known by its number or signature, `proposed` is an unknown signature. `debt` is offered, `about` is
    that one or the one chosen already. `claimed` (fen) and `overdue_since` are given where it says otherwise or
    nothing. `situations` are those that the conduct suggests and the `case` does not have, the gravest first.
    """

    facts: MessageFacts
    numbers: tuple[str, ...] = ()  # named in the text, to ring back
    sender: Organisation | None = None
    proposed: ProposedOrganisation | None = None
    debt: DebtMatch | None = None
    about: Debt | None = None
    claimed: int | None = None
    overdue_since: date | None = None
    situations: tuple[str, ...] = ()
    case: Case | None = None


def told_by_words(desk: Desk, details: IncidentDetails, case_id: CaseId | None) -> Told:
    """What a message that is not recorded yet tells, for this case or for a new one."""
    found = desk.triage.read(details.words, details.direction).suggestions
    return _told(desk, details, case_id, (each.conduct for each in found))


def told_by_incident(desk: Desk, incident: Incident) -> Told:
    """What a recorded message tells; conduct that was rejected suggests no situation."""
    conducts = (each.code for each in incident.conducts if each.state is not ConductState.REJECTED)
    return _told(desk, incident.details, incident.case_id, conducts)


def take_debt(desk: Desk, incident: Incident, debt: DebtId) -> None:
    """The incident is about this debt of its case."""
    incidents.change_incident(desk, incident, replace(incident.details, debt=debt))


def take_claim(desk: Desk, debt: Debt, *, claimed: int | None = None, overdue_since: date | None = None) -> None:
    """Put what a message claims onto the debt; what is None stays as it is. What is claimed is not what is owed.

    `debt` is as it was seen: RefusedError ``record.changed_since`` when it says something else by now.
    """
    details = replace(
        debt.details,
        claimed=debt.details.claimed if claimed is None else claimed,
        overdue_since=overdue_since or debt.details.overdue_since,
    )
    debts.change_debt(desk, debt, details)


def take_situation(desk: Desk, case: Case, code: str) -> None:
    """The case is also in this situation; it gets the checklists that go with it. `case` as in `take_claim`."""
    cases.change_case(desk, case, replace(case.details, situations=(*case.details.situations, code)))


def _told(desk: Desk, details: IncidentDetails, case_id: CaseId | None, conducts: Iterable[str]) -> Told:
    on = day_of(details.happened_at)
    facts = read_facts(details.words, on)
    signature = read_message(details.words, details.happened_at).signature
    with desk.database.read() as session:
        sender = KnownSenders(session).of(details.number, signature)
        case = None if case_id is None else case_records.load_case(session, case_id)
    of_case = debts.debts_of(desk, case_id) if case_id is not None else ()
    behind = details.organisation or (sender.id if sender else None)
    match = match_debt(details.words, facts, behind, of_case)
    chosen = details.debt or (match.debt.id if match else None)
    about = next((each for each in of_case if each.id == chosen), None)
    return Told(
        facts=facts,
        numbers=tuple(number for number in find_numbers(details.words) if number != details.number),
        sender=sender,
        proposed=propose_organisation(signature) if sender is None and details.organisation is None else None,
        debt=match if match is not None and match.debt.id != details.debt else None,
        about=about,
        claimed=facts.claimed if about is not None and facts.claimed != about.details.claimed else None,
        overdue_since=(
            on - timedelta(facts.overdue_days)
            if facts.overdue_days is not None and about is not None and about.details.overdue_since is None
            else None
        ),
        situations=_situations(desk, case, conducts),
        case=case,
    )


def _situations(desk: Desk, case: Case | None, conducts: Iterable[str]) -> tuple[str, ...]:
    has = () if case is None else case.details.situations
    return tuple(code for code in situations_for(desk.pack, conducts) if code not in has)
