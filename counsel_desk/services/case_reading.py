"""The records of a case, read for something that leaves the vault; nothing is kept back yet."""

from dataclasses import replace

from counsel_desk.domain.ids import CaseId
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.cases import load_case_file, notes_of
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.contacts import contacts_of
from counsel_desk.services.debts import debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.services.filings import filings_of
from counsel_desk.services.history import case_history
from counsel_desk.services.incidents import incidents_of
from counsel_desk.services.office import load_office
from counsel_desk.services.people_around import codes_of, everyone_around, people_around
from counsel_desk.services.tasks import tasks_of

_DEEDS = 10_000  # the newest of the history; a case of years has some hundreds


def contacts_and_evidence_of(desk: Desk, case_id: CaseId) -> CaseContents:
    """What happened and what shows it; debts, notes, tasks and guidance are the office's own business."""
    file = load_case_file(desk, case_id)
    everyone = everyone_around(desk, file.client.id)
    return CaseContents(
        file=file,
        people=people_around(desk, file.client.id),
        everyone=everyone,
        codes=codes_of(everyone, file.case.reference),
        office=load_office(desk),
        pack=desk.pack,
        made_at=desk.clock(),
        incidents=incidents_of(desk, case_id),
        contacts=contacts_of(desk, case_id),
        evidence=evidence_of(desk, case_id),
    )


def everything_of(desk: Desk, case_id: CaseId) -> CaseContents:
    """Everything of a case, as its screens show it."""
    return replace(
        contacts_and_evidence_of(desk, case_id),
        debts=debts_of(desk, case_id),
        checklists=case_checklists(desk, case_id),
        tasks=tasks_of(desk, case_id),
        notes=notes_of(desk, case_id),
        filings=filings_of(desk, case_id),
        history=case_history(desk, case_id, _DEEDS),
    )
