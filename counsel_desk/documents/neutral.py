"""The sheet given when a checklist is not safe to take home: a page of good advice that tells nothing."""

from counsel_desk.documents.composer import Composer, Ink, Piece
from counsel_desk.documents.furniture import write_emergency_numbers, write_points
from counsel_desk.documents.sheet import ACCENT, LARGE, NORMAL, PaperDocument, Running
from counsel_desk.documents.words import PaperWords
from counsel_desk.domain.papers import NeutralSheet


def lay_out_neutral_sheet(paper: NeutralSheet, words: PaperWords) -> PaperDocument:
    """One page without head or foot: no name, no office, no date, no word of money."""
    sizes = LARGE if paper.large else NORMAL
    document = PaperDocument(words.neutral_title, sizes, Running(), creator="")
    page = Composer(document)
    page.write(Piece(words.neutral_title, Ink(sizes.title, bold=True, colour=ACCENT)), below=6)
    write_points(page, words.neutral_tips, Ink(sizes.today))
    write_emergency_numbers(page, words, sizes, words.neutral_numbers)
    if paper.appointment:
        with page.together():
            page.write(Piece(words.neutral_appointment, Ink(sizes.body)), above=8)
            page.write(Piece(paper.appointment, Ink(sizes.today, bold=True)))
    document.keep_together()
    return document
