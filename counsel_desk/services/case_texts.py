"""Every free text of a case that goes out, put through one and the same change."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from counsel_desk.domain.checklists import CaseChecklist
from counsel_desk.domain.people import Client
from counsel_desk.domain.tasks import Task
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.cases import CaseFile

Retelling = Callable[[str], str]

_Texts = TypeVar("_Texts")


def retold(contents: CaseContents, retell: Retelling) -> CaseContents:
    """The contents with every text that a person wrote or received as `retell` gives it back."""
    return replace(
        contents,
        file=_file(contents.file, retell),
        people=tuple(_detailed(each, retell, "note") for each in contents.people),
        debts=tuple(_detailed(each, retell, "agreement") for each in contents.debts),
        incidents=tuple(_detailed(each, retell, "number", "words", "effect", "witness") for each in contents.incidents),
        contacts=tuple(
            _detailed(each, retell, "number", "said", "promise", "ticket", "officer") for each in contents.contacts
        ),
        checklists=tuple(_checklist(each, retell) for each in contents.checklists),
        tasks=tuple(_task(each, retell) for each in contents.tasks),
        notes=tuple(_with(each, retell, "text") for each in contents.notes),
        evidence=tuple(
            _detailed(each, retell, "name", "description", "obtained_by", "device", "original_at")
            for each in contents.evidence
        ),
        filings=tuple(_detailed(each, retell, "sent_to", "number", "request", "answer") for each in contents.filings),
    )


def _file(file: CaseFile, retell: Retelling) -> CaseFile:
    case = _detailed(file.case, retell, "risk_reason", "summary", "closing_note")
    step = None if file.next_step is None else _task(file.next_step, retell)
    return replace(file, case=case, client=_client(file.client, retell), next_step=step)


def _client(client: Client, retell: Retelling) -> Client:
    wish = _with(client.details.safe_contact, retell, "note")
    return replace(client, details=replace(client.details, safe_contact=wish))


def _checklist(checklist: CaseChecklist, retell: Retelling) -> CaseChecklist:
    return replace(checklist, steps=tuple(_with(each, retell, "note", "reason") for each in checklist.steps))


def _task(task: Task, retell: Retelling) -> Task:
    return _with(_detailed(task, retell, "title"), retell, "result")


def _detailed(record: _Texts, retell: Retelling, *names: str) -> _Texts:
    """The record with these texts of its details told anew."""
    details = record.details  # type: ignore[attr-defined]  # every record given here has some
    told = _with(details, retell, *names)
    return record if told is details else replace(record, details=told)  # type: ignore[type-var]  # as in `_with`


def _with(record: _Texts, retell: Retelling, *names: str) -> _Texts:
    texts = {name: getattr(record, name) for name in names}
    changed = {name: told for name, text in texts.items() if (told := retell(text)) != text}
    if not changed:  # as nearly every record of a large case
        return record
    return replace(record, **changed)  # type: ignore[type-var]  # every record given here is a dataclass
