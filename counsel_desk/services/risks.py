"""Danger is never filed as harmless: the program raises a case's risk, and only a person lowers it."""

from dataclasses import replace

from counsel_desk.domain.cases import CaseStatus, Danger, Risk
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Direction, IncidentDetails
from counsel_desk.domain.texts import LINE_LIMIT, one_line
from counsel_desk.domain.triage import screen_crisis
from counsel_desk.services.desk import Desk
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import cases

_GRAVITY = (Risk.LOW, Risk.UNKNOWN, Risk.RAISED, Risk.HIGH, Risk.ACUTE)


def risk_of_words(desk: Desk, text: str) -> tuple[Risk, str]:
    """The least risk after such words of a client, and the words it rests on; unknown when they tell of none."""
    found = screen_crisis(text, desk.pack.crisis_words)
    return (Risk.HIGH, one_line(found[0].matched)[:LINE_LIMIT]) if found else (Risk.UNKNOWN, "")


def risk_of_contact(desk: Desk, contact: IncidentDetails) -> tuple[Risk, str]:
    """As `risk_of_words`, of what a collector's contact did to the client and of what the client wrote or said back."""
    answered = contact.words if contact.direction is Direction.OUTGOING else ""
    return risk_of_words(desk, "\n".join(filter(None, (contact.effect, answered))))


def risk_of_answers(*answers: Danger) -> Risk:
    """The least risk after the answers to the questions of a call."""
    if Danger.YES in answers:
        return Risk.ACUTE
    return Risk.RAISED if Danger.UNSURE in answers else Risk.UNKNOWN


def graver(one: Risk, other: Risk) -> Risk:
    """The graver of two risks."""
    return max(one, other, key=_GRAVITY.index)


def raise_risk(desk: Desk, session: Transaction, case_id: CaseId, risk: Risk, reason: str) -> None:
    """Make the risk of a case at least `risk`, when that means danger; a closed case is then taken up again.

    A reason that stood there spoke for a lesser risk; history keeps it.
    """
    if graver(risk, Risk.UNKNOWN) is Risk.UNKNOWN:
        return
    case = cases.load_case(session, case_id)
    details = case.details
    if graver(details.risk, risk) is not details.risk:
        details = replace(details, risk=risk, risk_reason=reason)
    if not details.status.is_open:
        details = replace(details, status=CaseStatus.REOPENED, outcome=None, closing_note="")
    if details != case.details:
        cases.set_case(session, case, details, desk.clock)
