"""Files that leave a vault: workbooks and papers, each replaced whole."""

import argparse

from counsel_desk.cli import words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.terminal import Terminal
from counsel_desk.documents.checklist import lay_out_checklist
from counsel_desk.documents.neutral import lay_out_neutral_sheet
from counsel_desk.documents.printing import write_pdf
from counsel_desk.documents.sheet import PaperDocument
from counsel_desk.documents.words import paper_words
from counsel_desk.domain.ids import CaseId
from counsel_desk.messages import MonthWords
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.services import case_summary, papers, statistics
from counsel_desk.services.cases import case_called
from counsel_desk.services.desk import Desk


def export_case(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write the summary of a case, for whoever the client agreed to pass it on to."""
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        case_summary.export_case(
            desk,
            case_called(desk, chosen.reference),
            chosen.target,
            CaseSentences(),
            to_protect_life=chosen.to_protect_life,
            progress=progress,
        )
    terminal.say(words.written(chosen.target))
    return 0


def export_month(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write a month's figures: for publication unless they are to be internal."""
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        statistics.export_month(
            desk, chosen.month, chosen.target, MonthWords(desk.pack), internal=chosen.internal, progress=progress
        )
    terminal.say(words.written(chosen.target))
    return 0


def print_checklist(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write what the client takes home as a PDF, and remind of the question that comes before handing it out."""
    with open_desk(chosen, terminal) as desk:
        case_id = case_called(desk, chosen.reference)
        document = _neutral(chosen) if chosen.neutral else _checklist(desk, case_id, chosen)
        papers.save(
            desk,
            case_id,
            "neutral" if chosen.neutral else "checklist",
            chosen.target,
            lambda unfinished: write_pdf(document, unfinished),
            to_protect_life=chosen.to_protect_life,
        )
    terminal.say(words.written(chosen.target))
    if not chosen.neutral:
        terminal.complain(words.before_handing_out())
    return 0


def _neutral(chosen: argparse.Namespace) -> PaperDocument:
    return lay_out_neutral_sheet(papers.neutral_sheet(large=chosen.large), paper_words())


def _checklist(desk: Desk, case_id: CaseId, chosen: argparse.Namespace) -> PaperDocument:
    paper = papers.client_checklist(
        desk,
        case_id,
        paper_phrases(),
        only=chosen.checklist,
        large=chosen.large,
        to_protect_life=chosen.to_protect_life,
    )
    return lay_out_checklist(paper, paper_words())
