"""Pass on one case as a workbook: with the client's consent, or to protect life."""

from pathlib import Path

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ConsentPurpose, Withheld
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.exchange.workbooks import write_workbook
from counsel_desk.services.case_coding import coded
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.case_workbook import case_workbook
from counsel_desk.services.case_workbook_words import CaseWords
from counsel_desk.services.cases import load_case_file, notes_of
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.contacts import contacts_of
from counsel_desk.services.debts import debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.services.filings import filings_of
from counsel_desk.services.incidents import incidents_of
from counsel_desk.services.kept_back import kept_back
from counsel_desk.services.office import load_office
from counsel_desk.services.passing_on import require_consent
from counsel_desk.services.people_around import people_around
from counsel_desk.services.tasks import tasks_of
from counsel_desk.storage.leaving import leaving_as

_ANYTHING = frozenset(Withheld)
_NEVER_NEEDED = frozenset({Withheld.AMOUNTS})  # to protect a life


def export_case(
    desk: Desk,
    case_id: CaseId,
    target: Path,
    words: CaseWords,
    *,
    named: bool = True,
    to_protect_life: str = "",
    progress: Progress = unwatched,
) -> None:
    """Write the case to `target`, which is replaced whole or not at all, and write down that it was passed on.

    A `named` summary needs the client's consent to pass it on, as `require_consent` says; a reason that stands in for
    it goes into the history. Otherwise it goes by the case's code. What the client keeps back is left out; to protect
    life only amounts are.
    """
    contents = contents_of(desk, case_id)
    client = contents.file.client
    reason = require_consent(client, to_protect_life) if named else {}
    contents = kept_back(contents, client.withheld(ConsentPurpose.EXPORT) & (_NEVER_NEEDED if reason else _ANYTHING))
    note = words.under_code if not named else words.to_protect_life if reason else ""
    with leaving_as(target) as unfinished:
        book = case_workbook(contents if named else coded(contents), words, note=note)
        write_workbook(book, unfinished, progress=progress)
        # Before the file takes its place: nothing leaves the vault that is not written down.
        desk.database.note_deed("export.case", case_id=case_id, client_id=client.id, named=named, **reason)


def may_be_named(desk: Desk, case_id: CaseId) -> bool:
    """Whether the client has agreed that a summary with the name is passed on."""
    return load_case_file(desk, case_id).client.may_be_named(ConsentPurpose.EXPORT)


def contents_of(desk: Desk, case_id: CaseId) -> CaseContents:
    """Everything of a case, as its screens show it; nothing is kept back yet."""
    file = load_case_file(desk, case_id)
    return CaseContents(
        file=file,
        people=people_around(desk, file.client.id),
        office=load_office(desk),
        pack=desk.pack,
        made_at=desk.clock(),
        debts=debts_of(desk, case_id),
        incidents=incidents_of(desk, case_id),
        contacts=contacts_of(desk, case_id),
        checklists=case_checklists(desk, case_id),
        tasks=tasks_of(desk, case_id),
        notes=notes_of(desk, case_id),
        evidence=evidence_of(desk, case_id),
        filings=filings_of(desk, case_id),
    )
