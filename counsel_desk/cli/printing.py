"""Papers that leave a vault as PDF."""

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
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.services import papers
from counsel_desk.services.cases import case_called
from counsel_desk.services.desk import Desk


def print_checklist(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write what the client takes home as a PDF, and remind of the question that comes before handing it out."""
    with open_desk(chosen, terminal) as desk:
        case_id = case_called(desk, chosen.reference)
        named = papers.may_name(desk, case_id) or bool(chosen.to_protect_life)
        document = _neutral(chosen) if chosen.neutral else _checklist(desk, case_id, chosen, with_name=named)
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
        if not named:
            terminal.complain(words.without_the_name())
        terminal.complain(words.before_handing_out())
    return 0


def _neutral(chosen: argparse.Namespace) -> PaperDocument:
    return lay_out_neutral_sheet(papers.neutral_sheet(large=chosen.large), paper_words())


def _checklist(desk: Desk, case_id: CaseId, chosen: argparse.Namespace, *, with_name: bool) -> PaperDocument:
    paper = papers.client_checklist(
        desk,
        case_id,
        paper_phrases(),
        only=chosen.checklist,
        large=chosen.large,
        with_name=with_name,
        with_advice=chosen.advice,
        to_protect_life=chosen.to_protect_life,
    )
    return lay_out_checklist(paper, paper_words())
