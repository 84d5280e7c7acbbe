"""The call note: one key before any name is known, and what a client's words may mean."""

from dataclasses import replace

from counsel_desk.domain.cases import CallNote, Danger, NoteKind
from counsel_desk.domain.folding import fold
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.next_best import ASK_DANGER, ASK_SELF_HARM
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.texts import kept
from counsel_desk.domain.triage import Span, screen_crisis
from counsel_desk.errors import InputError
from counsel_desk.services import checklists
from counsel_desk.services.desk import Desk
from counsel_desk.services.opening import open_within
from counsel_desk.services.risks import graver, raise_risk, risk_of_answers, risk_of_words
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import cases, people


def crisis_in(desk: Desk, text: str) -> tuple[Span, ...]:
    """Where a client's own words suggest self-harm. Never a verdict: the program asks a person to ask."""
    return screen_crisis(text, desk.pack.crisis_words)


def save_call_note(desk: Desk, note: CallNote, case_id: CaseId | None = None, *, asked: str = "") -> CaseId:
    """Keep what was written while listening: in a known case, or in a new one that needs no more than this note.

    Words or answers that suggest danger are never filed as harmless: they raise the risk of the case, and a closed case
    is taken up again. A name or number that a known client does not have fills an empty place or goes into the note.
    A question answered with yes or no is a step done; `asked` is what is noted on it.
    """
    told = kept(note, notes=("text",))
    if not _says_something(told):
        raise InputError("call.empty", "text")
    caller = ClientDetails(
        name=told.caller_name,
        phones=(ClientPhone(check_phone(told.caller_phone, "caller_phone")),) if told.caller_phone else (),
    )
    with desk.database.change("call.save") as session:
        text = told.text
        if case_id is None:
            case_id = open_within(desk, session, caller)
        else:
            text = _with_caller(desk, session, case_id, caller, text)
        risk, words = risk_of_words(desk, told.text)
        raise_risk(desk, session, case_id, graver(risk, risk_of_answers(told.in_danger, told.self_harm)), words)
        cases.add_note(
            session,
            case_id,
            NoteKind.CALL,
            text,
            at=told.started_at,
            by=desk.counsellor.id,
            in_danger=told.in_danger,
            self_harm=told.self_harm,
        )
        checklists.complete_open(desk, session, case_id, _answered(told), asked)
    return case_id


def _answered(note: CallNote) -> frozenset[str]:
    """The steps whose question the client answered."""
    answers = {ASK_DANGER: note.in_danger, ASK_SELF_HARM: note.self_harm}
    return frozenset(step for step, answer in answers.items() if answer in {Danger.NO, Danger.YES})


def _says_something(note: CallNote) -> bool:
    answered = note.in_danger is not Danger.NOT_ASKED or note.self_harm is not Danger.NOT_ASKED
    return bool(note.text.strip() or note.caller_name or note.caller_phone or answered)


def _with_caller(desk: Desk, session: Transaction, case_id: CaseId, caller: ClientDetails, text: str) -> str:
    """Fill in what the client lacks; the note, headed by what differs: somebody else may have rung."""
    client = people.load_client(session, cases.load_case(session, case_id).client_id)
    known = client.details
    filled = replace(known, name=known.name or caller.name, phones=known.phones or caller.phones)
    if filled != known:
        people.set_client(session, client, filled, desk.clock)
    numbers = {phone.number for phone in filled.phones}
    differs = [caller.name] if fold(caller.name) not in fold(f"{filled.name} {filled.alias}") else []
    differs += [phone.number for phone in caller.phones if phone.number not in numbers]
    return f"{' '.join(differs)}\n{text}" if differs else text
