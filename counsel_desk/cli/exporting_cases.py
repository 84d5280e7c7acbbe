"""Many cases: the summaries of them into one folder, or all as one table."""

import argparse
from dataclasses import replace

from counsel_desk.cli import words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.terminal import Terminal
from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.case_exports import Batch, BatchChoice, CaseloadChoice, CaseloadVersion, Fate
from counsel_desk.domain.listing import ListKind, ListView, OneOf
from counsel_desk.messages.case_batch import BatchSentences
from counsel_desk.messages.caseload_table import CaseloadSentences
from counsel_desk.services import caseload_export
from counsel_desk.services.case_batch import export_cases as export_into
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import list_ids, view_called


def export_cases(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write them, and say of each that has no name in it, or no file, why; 1 when some were not reached or failed."""
    choice = BatchChoice(chosen.form, named=not chosen.redacted, leave_out=chosen.leave_out)
    sentences = BatchSentences()
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        case_ids = list_ids(desk, ListKind.CASES, _view(desk, chosen))
        batch = export_into(desk, case_ids, chosen.folder, choice, sentences, case_paper_pdf, progress=progress)
    if chosen.json:
        terminal.give(_document(batch, sentences))
    else:
        _tell(batch, sentences, terminal)
    if batch.error is not None:
        raise batch.error
    return 1 if batch.count(Fate.FAILED, Fate.NOT_REACHED) else 0


def export_caseload(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write them as one table, and say how many stand in it without a name or were left out."""
    version = CaseloadVersion.AS_AGREED
    if chosen.redacted or chosen.internal:
        version = CaseloadVersion.INTERNAL if chosen.internal else CaseloadVersion.UNDER_CODES
    choice, sentences = CaseloadChoice(version, leave_out=chosen.leave_out), CaseloadSentences()
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        case_ids = list_ids(desk, ListKind.CASES, _view(desk, chosen))
        table = caseload_export.export_caseload(desk, case_ids, chosen.target, choice, sentences, progress=progress)
    if chosen.json:
        counts = {str(fate): table.fates.get(fate, 0) for fate in Fate if fate is not Fate.NOT_REACHED}
        terminal.give({"target": str(chosen.target), "version": str(version), "rows": table.rows, "cases": counts})
    else:
        terminal.say(words.written(chosen.target))
        terminal.say(sentences.counts(table) or words.no_case())
    return 1 if table.fates.get(Fate.FAILED) else 0


def _view(desk: Desk, chosen: argparse.Namespace) -> ListView:
    view = view_called(desk, ListKind.CASES, chosen.view) if chosen.view else ListView(order="opened_on")
    asked = (OneOf("status", chosen.status),) if chosen.status else ()
    return replace(view, conditions=(*view.conditions, *asked))


def _tell(batch: Batch, sentences: BatchSentences, terminal: Terminal) -> None:
    terminal.say(sentences.counts(batch) or words.no_case())
    if batch.listed is not None:
        terminal.say(words.written(batch.listed))
    for each in batch.cases:
        if why := sentences.why(each):
            terminal.complain(words.fate_line(each, why))


def _document(batch: Batch, sentences: BatchSentences) -> dict[str, object]:
    return {
        "folder": str(batch.folder),
        "list": None if batch.listed is None else batch.listed.name,
        "cases": [
            {
                "case": each.reference,
                "outcome": each.fate,
                "reason": each.why or (each.error.code if each.error else None),
                "said": sentences.why(each),
                "file": each.file,
            }
            for each in batch.cases
        ],
    }
