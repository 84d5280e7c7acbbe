"""Export many cases into one folder: each file whole or not there, each written down, and a list of what became of all.

Consent is looked up case by case, and what held when a file was begun must still hold when it takes its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

from counsel_desk.domain.case_exports import Batch, BatchChoice, ExportedCase, Fate, unnamed
from counsel_desk.domain.case_papers import LayOut
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import ListKind
from counsel_desk.domain.lists import CaseRow
from counsel_desk.domain.people import ConsentPurpose
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import CancelledError, FileError, RefusedError, WorldError
from counsel_desk.exchange.workbooks import write_workbook
from counsel_desk.services.case_batch_list import BatchWords, batch_list
from counsel_desk.services.case_summary import client_of, export_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as
from counsel_desk.services.lists import list_rows
from counsel_desk.storage.files import telling_errors
from counsel_desk.storage.leaving import check_place

_LIST_ENDING = ".xlsx"


def export_cases(
    desk: Desk,
    case_ids: Sequence[int],
    folder: Path,
    choice: BatchChoice,
    words: BatchWords,
    lay_out: LayOut,
    *,
    progress: Progress = unwatched,
) -> Batch:
    """Write a file for each case into `folder`, under the number of the case, and a list of what became of them.

    Nothing that lies there is replaced: a name that is taken gets a number. Whoever has not agreed goes by their code,
    or is left out, as the `choice` says; a case that is gone or cannot be read stops no other. What was written when
    the work is stopped, or when the folder takes no more, stays: it is whole and written down, and the rest is told.
    FileError when the folder is no place for files that leave a vault.
    """
    check_place(folder / "list")
    work = _Work(desk, folder, choice, words, lay_out)
    rows = list_rows(desk, ListKind.CASES, case_ids)
    named = {int(row.id): row.reference for row in rows if isinstance(row, CaseRow)}
    done: list[ExportedCase] = []
    error: FileError | None = None
    try:
        for number, each in enumerate(case_ids):
            asked = partial(_ask, progress, number, len(case_ids))
            asked(0, 0)
            done.append(work.export(CaseId(each), named.get(each, ""), asked))
    except CancelledError:
        pass
    except FileError as raised:
        error = raised
    rest = (ExportedCase(CaseId(each), named.get(each, ""), Fate.NOT_REACHED) for each in case_ids[len(done) :])
    return work.listed(Batch(folder, (*done, *rest), error=error))


@dataclass(frozen=True, slots=True)
class _Work:
    desk: Desk
    folder: Path
    choice: BatchChoice
    words: BatchWords
    lay_out: LayOut

    def export(self, case_id: CaseId, reference: str, progress: Progress) -> ExportedCase:
        """Write one case; what is wrong with it alone is told of it, what is wrong with the folder is raised."""
        try:
            return self._as_agreed(case_id, reference, progress)
        except FileError:
            raise
        except WorldError as error:
            return ExportedCase(case_id, reference, Fate.FAILED, error=error)

    def _as_agreed(self, case_id: CaseId, reference: str, progress: Progress) -> ExportedCase:
        """Write one case; where the client says something else meanwhile, once more as they want it now."""
        try:
            return self._written(case_id, reference, progress)
        except RefusedError:
            return self._written(case_id, reference, progress)

    def _written(self, case_id: CaseId, reference: str, progress: Progress) -> ExportedCase:
        client = client_of(self.desk, case_id)
        why = unnamed(client)
        if self.choice.leave_out and not client.consents_to(ConsentPurpose.EXPORT):
            return ExportedCase(case_id, reference, Fate.LEFT_OUT, why=why)
        named = self.choice.named and why is None
        target = _free_place(self.folder, f"{reference}.{self.choice.form}")
        export_case(
            self.desk,
            case_id,
            target,
            self.words.case,
            self.lay_out,
            named=named,
            consents=client.consents,
            progress=progress,
        )
        return ExportedCase(case_id, reference, Fate.NAMED if named else Fate.UNDER_CODE, target.name, why)

    def listed(self, batch: Batch) -> Batch:
        """Write the list beside the cases; a folder that takes no more takes none either."""
        book = batch_list(batch, self.words, self.desk.clock())
        try:
            target = _free_place(self.folder, f"{self.words.list_name(self.desk.today)}{_LIST_ENDING}")
            with going_out_as(self.desk, target) as unfinished:
                write_workbook(book, unfinished)
        except FileError as error:
            return Batch(batch.folder, batch.cases, None, batch.error or error)
        return Batch(batch.folder, batch.cases, target, batch.error)


def _ask(progress: Progress, number: int, total: int, _done: int, _of_this: int) -> None:
    """Within a case, tell how many were finished before it, and learn whether to stop."""
    progress(number, total)


def _free_place(folder: Path, name: str) -> Path:
    """A file of that name that is not there yet, else with a number behind it."""
    wanted = folder / name
    names = (wanted if number == 1 else wanted.with_stem(f"{wanted.stem} ({number})") for number in count(1))
    with telling_errors(wanted):  # a folder that is lost meanwhile cannot even be asked
        return next(each for each in names if not each.exists())
