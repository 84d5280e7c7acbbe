"""The call note: one key before any name is known, and what a client's words may mean."""

from counsel_desk.domain.cases import CallNote, CaseDetails, Danger, NoteKind, Risk
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.triage import Span, screen_crisis
from counsel_desk.errors import InputError
from counsel_desk.services import checklists
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import cases, people


def crisis_in(desk: Desk, text: str) -> tuple[Span, ...]:
    """Where a client's own words suggest self-harm. Never a verdict: the program asks a person to ask."""
    return screen_crisis(text, desk.pack.crisis_words)


def save_call_note(desk: Desk, note: CallNote, case_id: CaseId | None = None) -> CaseId:
    """Keep what was written while listening: in a known case, or in a new one that needs no more than this note.

    Words or answers that suggest danger are never filed as harmless: a new case starts with at least a raised risk.
    """
    if not _says_something(note):
        raise InputError("call.empty", "text")
    client = ClientDetails(
        name=note.caller_name.strip(),
        phones=(ClientPhone(check_phone(note.caller_phone, "caller_phone")),) if note.caller_phone.strip() else (),
    )
    with desk.database.change("call.save") as session:
        if case_id is None:
            client_id = people.add_client(session, client, desk.clock)
            risk, reason = _risk_of(desk, note)
            details = CaseDetails(risk=risk, risk_reason=reason, situations=("SIT-00",), counsellor=desk.counsellor.id)
            case_id = cases.add_case(session, client_id, details, desk.today, desk.clock)
            checklists.give_checklists(desk, session, case_id)
        cases.add_note(
            session,
            case_id,
            NoteKind.CALL,
            note.text,
            at=note.started_at,
            by=desk.counsellor.id,
            in_danger=note.in_danger,
            self_harm=note.self_harm,
        )
    return case_id


def _says_something(note: CallNote) -> bool:
    answered = note.in_danger is not Danger.NOT_ASKED or note.self_harm is not Danger.NOT_ASKED
    return bool(note.text.strip() or note.caller_name.strip() or note.caller_phone.strip() or answered)


def _risk_of(desk: Desk, note: CallNote) -> tuple[Risk, str]:
    """The risk a new case starts with, and the words or the code of the answer it rests on."""
    if note.in_danger is Danger.YES or note.self_harm is Danger.YES:
        return Risk.ACUTE, ""
    found = crisis_in(desk, note.text)
    if found:
        return Risk.HIGH, note.text[found[0].start : found[0].end]
    if Danger.UNSURE in (note.in_danger, note.self_harm):
        return Risk.RAISED, ""
    return Risk.UNKNOWN, ""
