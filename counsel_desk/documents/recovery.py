"""The printed recovery code of a vault, with how to keep it."""

from counsel_desk.documents.composer import Composer, Ink, Piece
from counsel_desk.documents.furniture import write_heading, write_points
from counsel_desk.documents.sheet import NORMAL, PanelStyle, PaperDocument, Running
from counsel_desk.documents.words import PaperWords
from counsel_desk.domain.papers import RecoveryCodePaper

_GROUPS_PER_LINE = 4
_STOPS = (40.0, 80.0, 120.0)  # millimetres


def lay_out_recovery_code(paper: RecoveryCodePaper, words: PaperWords) -> PaperDocument:
    """One page: the code in large groups, what it opens, how to keep it, and lines to say where it lies."""
    document = PaperDocument(words.recovery_title, NORMAL, Running())
    page = Composer(document)
    body = Ink(NORMAL.body)
    page.write(Piece(words.recovery_title, Ink(NORMAL.title, bold=True)), below=2)
    page.write(Piece(words.recovery_office.format(office=paper.office), body))
    page.write(Piece(words.recovery_made.format(date=words.day(paper.made_on)), body))
    with page.panel(PanelStyle.FRAME):
        lines = [paper.groups[i : i + _GROUPS_PER_LINE] for i in range(0, len(paper.groups), _GROUPS_PER_LINE)]
        for position, groups in enumerate(lines):
            pieces = [Piece(group, Ink(NORMAL.title, bold=True), after_tab=i > 0) for i, group in enumerate(groups)]
            page.write(*pieces, above=2 if position else 9, indent=6, stops=_STOPS)
    page.write(Piece(words.recovery_use, body.stressed()), above=8)
    write_heading(page, words.recovery_keep, NORMAL)
    write_points(page, words.recovery_rules, body)
    for position, label in enumerate((words.recovery_place, words.recovery_keeper)):
        with page.panel(PanelStyle.RULE):
            page.write(Piece(label, body), above=7 if position else 12)
    document.keep_together()
    return document
