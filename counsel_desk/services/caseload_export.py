"""Export a caseload as one table that can be brought in again: as the clients agreed, under codes, or for the office.

Consent is looked up client by client, and what held when the table was begun must still hold when it takes its place.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from counsel_desk.domain.case_exports import CaseloadChoice, CaseloadTable, CaseloadVersion, Fate, unnamed
from counsel_desk.domain.id_numbers import mask_id_number
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.people import Client, ConsentPurpose, Withheld
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import RefusedError
from counsel_desk.exchange.workbooks import Workbook, write_workbook
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.caseload_reading import read_cases
from counsel_desk.services.caseload_table import CaseloadWords, TableRow, caseload_workbook, rows_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as
from counsel_desk.services.kept_back import kept_back
from counsel_desk.services.passing_on import withheld_from
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.history import write_deed
from counsel_desk.storage.leaving import check_place
from counsel_desk.storage.queries.caseload_size import rows_needed

MOST_ROWS = 180_000  # of as many columns as the import takes from one file, a little below its five million cells
_DEED = "export.caseload"
_CONSENTS = ("consent",)


def export_caseload(
    desk: Desk,
    case_ids: Sequence[int],
    target: Path,
    choice: CaseloadChoice,
    words: CaseloadWords,
    *,
    progress: Progress = unwatched,
) -> CaseloadTable:
    """Write these cases to `target`, which is replaced whole or not at all, and write down of each that it left.

    Rows are streamed. Whoever has not agreed goes by their code, or is left out, as the `choice` says; for the office
    itself nothing is kept back. RefusedError ``export.too_many_rows``, and ``export.consent_changed`` when some client
    says something else meanwhile; FileError when the place is none for a file that leaves a vault.
    """
    check_place(target)
    with desk.database.read() as session:
        needed = rows_needed(session, case_ids)
    if needed > MOST_ROWS:
        raise RefusedError("export.too_many_rows", rows=needed, limit=MOST_ROWS)
    consents = desk.database.changes_in(_CONSENTS)
    work = _Work(desk, choice, words)
    with going_out_as(desk, target) as unfinished:
        write_workbook(work.workbook(case_ids, progress), unfinished)
        progress(len(case_ids), len(case_ids))
        # Before the file takes its place: nothing leaves the vault that is not written down.
        with desk.database.record(_DEED, version=str(choice.version), cases=len(work.written)) as session:
            if not work.is_internal and desk.database.changes_in(_CONSENTS) != consents:
                raise RefusedError("export.consent_changed")
            work.write_down(session)
    return work.table()


@dataclass(slots=True)
class _Work:
    desk: Desk
    choice: CaseloadChoice
    words: CaseloadWords
    written: list[tuple[CaseId, ClientId, bool]] = field(default_factory=list)
    fates: Counter[Fate] = field(default_factory=Counter)
    count: int = 0

    @property
    def is_internal(self) -> bool:
        """Whether it is for the office itself."""
        return self.choice.version is CaseloadVersion.INTERNAL

    def workbook(self, case_ids: Sequence[int], progress: Progress) -> Workbook:
        """The workbook, whose rows are read while it is written."""
        made_at = self.desk.clock()
        return caseload_workbook(self._rows(case_ids, made_at, progress), self._about(), self.words, made_at)

    def table(self) -> CaseloadTable:
        """What was written so far."""
        return CaseloadTable(self.choice, dict(self.fates), self.count)

    def write_down(self, session: Transaction) -> None:
        """Say in the history of each case that it stands in a table that left."""
        by, at = self.desk.counsellor.id, self.desk.clock()
        for case_id, client_id, named in self.written:
            told = {"version": str(self.choice.version), "named": named}
            write_deed(session, action=_DEED, by=by, at=at, details=told, case_id=case_id, client_id=client_id)

    def _rows(self, case_ids: Sequence[int], made_at: datetime, progress: Progress) -> Iterator[TableRow]:
        found = read_cases(self.desk, case_ids, made_at, hiding=not self.is_internal)
        for number, contents in enumerate(found):
            progress(number, len(case_ids))
            for row in self._of_case(contents):
                self.count += 1
                yield row

    def _about(self) -> Iterator[tuple[str, str]]:
        """What is to be known of the table, told when its last row is written."""
        yield from self.words.about(self.table(), self.desk.counsellor.name)

    def _of_case(self, contents: CaseContents | None) -> Iterator[TableRow]:
        """The rows of a case as far as they leave."""
        fate = Fate.FAILED if contents is None else self._fate(contents.file.client)
        self.fates[fate] += 1
        if contents is None or fate is Fate.LEFT_OUT:
            return
        client = contents.file.client
        self.written.append((contents.file.case.id, client.id, fate is Fate.NAMED))
        if not self.is_internal:
            hidden = frozenset({Withheld.NAME}) if fate is Fate.UNDER_CODE else frozenset()
            contents = _masked(kept_back(contents, withheld_from(client) | hidden))
        yield from rows_of(contents, self.words)

    def _fate(self, client: Client) -> Fate:
        if self.is_internal:
            return Fate.NAMED
        if self.choice.leave_out and not client.consents_to(ConsentPurpose.EXPORT):
            return Fate.LEFT_OUT
        agreed = self.choice.version is CaseloadVersion.AS_AGREED and unnamed(client) is None
        return Fate.NAMED if agreed else Fate.UNDER_CODE


def _masked(contents: CaseContents) -> CaseContents:
    """As in the summary of a case: of the ID number of somebody else's client, only what tells two people apart."""
    client = contents.file.client
    details = replace(client.details, id_number=mask_id_number(client.details.id_number))
    return replace(contents, file=replace(contents.file, client=replace(client, details=details)))
