"""A paper that tells of a leak: what is known of it, in the order in which its reader asks."""

from dataclasses import dataclass

from counsel_desk.documents.composer import Composer, Ink, Piece
from counsel_desk.documents.furniture import write_heading
from counsel_desk.documents.sheet import ACCENT, GREY, NORMAL, PanelStyle, PaperDocument, Running


@dataclass(frozen=True, slots=True)
class BreachPaper:
    """Everything on the paper, in the words of its reader. `office` is its name, and beneath how it is reached."""

    office: tuple[str, ...]
    title: str
    to: str
    lead: str
    parts: tuple[tuple[str, str], ...]
    day: str
    signature: str
    page: str


def lay_out_breach(paper: BreachPaper) -> PaperDocument:
    """One page, or more where much is told."""
    document = PaperDocument(paper.title, NORMAL, Running(page=paper.page))
    page = Composer(document)
    body, small = Ink(NORMAL.body), Ink(NORMAL.small, colour=GREY)
    with page.panel(PanelStyle.RULE):
        for place, line in enumerate(paper.office):
            page.write(Piece(line, small if place else Ink(NORMAL.body, bold=True, colour=ACCENT)))
    page.write(Piece(paper.title, Ink(NORMAL.title, bold=True)), above=8, below=3)
    page.write(Piece(paper.to, body), below=2)
    page.write(Piece(paper.lead, body), below=1)
    for heading, said in paper.parts:
        with page.together():
            write_heading(page, heading, NORMAL, above=4)
            for line in said.splitlines():
                page.write(Piece(line, body), below=0.6)
    with page.together():
        page.write(Piece(paper.signature, body), above=10)
        page.write(Piece(paper.day, body), above=1)
    return document
