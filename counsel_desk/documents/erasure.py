"""The receipt that a person was erased: what went, when, by whom, and which backups still hold it. It names nobody."""

from collections.abc import Mapping
from dataclasses import dataclass

from counsel_desk.documents.composer import Composer, Ink, Piece
from counsel_desk.documents.furniture import write_heading, write_points
from counsel_desk.documents.sheet import NORMAL, PanelStyle, PaperDocument, Running
from counsel_desk.domain.erasing import Gone

_COUNT_STOPS = (48.0, 84.0, 132.0)  # millimetres: two counts in a line
_BACKUP_STOPS = (60.0,)
_HASH_LINE = 32


@dataclass(frozen=True, slots=True)
class ErasurePaper:
    """Everything on the receipt, in the words of its reader. `holding` are backups and until when each is kept."""

    title: str
    head: tuple[str, ...]
    went: str
    counts: Mapping[Gone, tuple[str, str]]
    remains: str
    rules: tuple[str, ...]
    backups: str
    backup_rules: tuple[str, ...]
    holding: tuple[tuple[str, str], ...]
    proof: str
    link: str
    signature: str
    page: str


def lay_out_erasure(paper: ErasurePaper) -> PaperDocument:
    """One page, or more where many backups are told."""
    document = PaperDocument(paper.title, NORMAL, Running(page=paper.page))
    page = Composer(document)
    body = Ink(NORMAL.body)
    page.write(Piece(paper.title, Ink(NORMAL.title, bold=True)), below=2)
    for line in paper.head:
        page.write(Piece(line, body), below=0.6)
    write_heading(page, paper.went, NORMAL, above=6)
    counts = tuple(paper.counts.values())
    for first in range(0, len(counts), 2):
        pieces: list[Piece] = []
        for name, count in counts[first : first + 2]:
            pieces += [Piece(name, body, after_tab=bool(pieces)), Piece(count, body.stressed(), after_tab=True)]
        page.write(*pieces, stops=_COUNT_STOPS)
    write_heading(page, paper.remains, NORMAL, above=6)
    write_points(page, paper.rules, body)
    write_heading(page, paper.backups, NORMAL, above=6)
    write_points(page, paper.backup_rules, body)
    for taken, until in paper.holding:
        page.write(Piece(taken, body), Piece(until, body, after_tab=True), stops=_BACKUP_STOPS)
    write_heading(page, paper.proof, NORMAL, above=6)
    for start in range(0, len(paper.link), _HASH_LINE):
        page.write(Piece(paper.link[start : start + _HASH_LINE], body))
    with page.panel(PanelStyle.RULE):
        page.write(Piece(paper.signature, body), above=12)
    document.keep_together()
    return document
