"""A paper on one case: a cover, then its parts, each long one from a page of its own on."""

from functools import partial

from counsel_desk.documents.bars import KEY_HEIGHT, ROW_HEIGHT, paint_key, paint_row
from counsel_desk.documents.composer import Composer, Ink, Piece
from counsel_desk.documents.furniture import write_heading, write_points
from counsel_desk.documents.pagination import paginate
from counsel_desk.documents.printing import pdf
from counsel_desk.documents.sheet import ACCENT, GREY, PanelStyle, PaperDocument, Running, Sizes
from counsel_desk.documents.words import PaperWords, paper_words
from counsel_desk.domain.case_papers import (
    CasePaper,
    PaperBars,
    PaperFact,
    PaperItem,
    PaperPart,
    PaperTable,
    rows_of,
)

_SIZES = Sizes(title=24, heading=15, today=13, body=10.5, small=8.5)
_TEXT_WIDTH = 167.0  # millimetres
_COVER_NAMES, _NAMES = 34.0, 44.0  # millimetres for the names of facts
_WIDEST_NAME = 56.0
_INDENT = 6.0
_ABOVE = 4.5  # millimetres above each thing
_CLOSE, _APART = "\u00a0", "\u3000 "  # after the name of a fact, and after its value
_LONG_WORDS = 1500  # characters that may take more than a page: such a contact is not kept together


def case_paper_pdf(paper: CasePaper) -> bytes:
    """The paper as a PDF, in the words of the installed translator."""
    return pdf(lay_out_case_paper(paper, paper_words()))


def lay_out_case_paper(paper: CasePaper, words: PaperWords) -> PaperDocument:
    """The paper in A4 pages; every page but the first says whose case it is and who made it."""
    layout = _CaseLayout(paper, words)
    layout.compose()
    return layout.document


class _CaseLayout:
    def __init__(self, paper: CasePaper, words: PaperWords) -> None:
        self.paper = paper
        self.words = words
        self.body = Ink(_SIZES.body)
        self.small = Ink(_SIZES.small, colour=GREY)
        running = Running(paper.office.name, f"{paper.title} · {paper.running}", paper.foot, words.page)
        self.document = PaperDocument(paper.title, _SIZES, running)
        self.page = Composer(self.document)
        self._names = _NAMES  # the room for names in the part being written

    def compose(self) -> None:
        """Write everything, then say where pages begin."""
        self._write_cover()
        begins = [(self._write_part(part), part) for part in self.paper.parts]
        own_pages = () if self.paper.follows else tuple(block for block, part in begins if _is_long(part))
        paginate(self.document, own_pages)

    def _write_cover(self) -> None:
        paper, page = self.paper, self.page
        phone = self.words.phone.format(phone=paper.office.phone) if paper.office.phone else ""
        with page.panel(PanelStyle.RULE):
            page.write(Piece(paper.office.name, Ink(_SIZES.body * 1.15, bold=True, colour=ACCENT)))
            for line in filter(None, (phone, *paper.office.lines)):
                page.write(Piece(line, self.small))
        page.write(Piece(paper.title, Ink(_SIZES.title, bold=True)), above=18)
        page.write(Piece(paper.subtitle, Ink(_SIZES.heading, colour=ACCENT)), above=1, below=8)
        ink = Ink(_SIZES.body * 1.1)
        widest = max((Piece(fact.name, ink).width for fact in paper.facts), default=0)
        hang = min(_WIDEST_NAME, max(_COVER_NAMES, widest + 3))
        self._write_facts(paper.facts, ink, hang=hang, below=1.4 if paper.follows else 2.6)
        with page.together():
            write_heading(page, paper.notes_heading, _SIZES, above=10)
            write_points(page, paper.notes[:1], self.body)
        write_points(page, paper.notes[1:], self.body)
        if paper.signatures:
            self._write_signatures(paper.signatures)

    def _write_signatures(self, lines: tuple[str, ...]) -> None:
        with self.page.panel(PanelStyle.RULE):
            signed = [Piece(line, self.small, after_tab=place > 0) for place, line in enumerate(lines)]
            self.page.write(*signed, above=14, below=2, stops=[_TEXT_WIDTH / 2])

    def _write_part(self, part: PaperPart) -> int:
        """Returns its first paragraph. A heading stands over what it heads, never alone at the foot of a page."""
        first = self.document.blockCount()
        self._names = self._names_of(part)
        with self.page.together():
            self._write_head(part)
            self._write_facts(part.facts[:1], self.body, hang=_NAMES, below=0.8)
            if not part.facts and part.bars is None and part.table is None:
                self._write_items(part.items[:1])
        self._write_facts(part.facts[1:], self.body, hang=_NAMES, below=0.8)
        if part.bars is not None:
            self._write_bars(part.bars)
        if part.table is not None:
            self._write_table(part.table)
        self._write_items(part.items[1:])
        return first

    def _write_head(self, part: PaperPart) -> None:
        write_heading(self.page, part.heading, _SIZES)
        for lead in part.lead:
            self.page.write(Piece(lead, self.body), below=2.2)
        if part.hint:
            self.page.write(Piece(part.hint, self.small), below=1.6)

    def _write_facts(self, facts: tuple[PaperFact, ...], ink: Ink, *, hang: float, below: float) -> None:
        for fact in facts:
            name = Piece(fact.name, Ink(ink.size, colour=GREY))
            self.page.write(name, Piece(fact.value, ink, after_tab=True), hang=hang, below=below)

    def _write_items(self, items: tuple[PaperItem, ...]) -> None:
        """Each kept on one page, unless its words are as long as one."""
        for item in items:
            if len(item.words) > _LONG_WORDS:
                self._write_item(item)
                continue
            with self.page.together():
                self._write_item(item)

    def _write_item(self, item: PaperItem) -> None:
        if item.group:
            self.page.write(Piece(item.group, Ink(_SIZES.body * 1.1, bold=True, colour=ACCENT)), above=5, below=0.6)
        if item.heading:
            self.page.write(Piece(item.heading, Ink(_SIZES.body, bold=True)), above=_ABOVE, below=0.8)
        if item.under:
            self.page.write(Piece(item.under, Ink(_SIZES.small * 1.08, colour=GREY)), indent=_INDENT, below=0.8)
        if item.words:
            above = 0 if item.heading else _ABOVE
            self.page.write(Piece(item.words, self.body), indent=_INDENT, above=above, below=1.2)
        self._write_beside(item.short)
        self._write_facts_small(item.facts)
        if item.small:
            self.page.write(Piece(item.small, self.small), indent=_INDENT, above=0.4)

    def _write_beside(self, facts: tuple[PaperFact, ...]) -> None:
        """One beside the other, on as many lines as they need; a name stays with the beginning of its value."""
        ink = Ink(_SIZES.small * 1.08)
        pieces: list[Piece] = []
        for fact in facts:
            pieces.append(Piece(f"{fact.name}{_CLOSE}", Ink(ink.size, colour=GREY)))
            pieces.append(Piece(f"{fact.value}{_APART}", ink))
        if pieces:
            self.page.write(*pieces, indent=_INDENT, below=0.4)

    def _write_facts_small(self, facts: tuple[PaperFact, ...]) -> None:
        ink = Ink(_SIZES.small * 1.08)
        for fact in facts:
            name = Piece(fact.name, Ink(ink.size, colour=GREY))
            self.page.write(name, Piece(fact.value, ink, after_tab=True), indent=_INDENT, hang=self._names, below=0.3)

    def _names_of(self, part: PaperPart) -> float:
        """As much room as the longest name of a fact needs where the parts are read in one; elsewhere all alike."""
        if not self.paper.follows:
            return _NAMES
        names = {fact.name for item in part.items for fact in item.facts}
        return min(_NAMES, 4 + max((Piece(name, self.small).width * 1.08 for name in names), default=0))

    def _write_bars(self, chart: PaperBars) -> None:
        with self.page.together():
            self.page.write(Piece(chart.caption, Ink(_SIZES.body, bold=True)), above=5)
            self.page.figure(KEY_HEIGHT, partial(paint_key, chart=chart))
        for begin, bars in rows_of(chart.bars):
            self.page.figure(ROW_HEIGHT, partial(paint_row, begin=begin, bars=bars, highest=chart.highest))

    def _write_table(self, table: PaperTable) -> None:
        """Columns as wide as what stands in them, with the rest of the room between them."""
        head, ink = Ink(_SIZES.small, bold=True, colour=GREY), Ink(_SIZES.small)
        widths = [
            max(Piece(name, head).width, *(Piece(row[place], ink).width for row in table.rows))
            for place, name in enumerate(table.headings)
        ]
        gap = max(0.0, _TEXT_WIDTH - 1 - sum(widths)) / (len(widths) - 1)
        stops = [sum(widths[:place]) + gap * place for place in range(1, len(widths))]
        with self.page.panel(PanelStyle.RULE):
            self._write_row(table.headings, head, stops, above=6, below=2.5)
        for row in table.rows:
            self._write_row(row, ink, stops, above=0.4, below=0)

    def _write_row(self, cells: tuple[str, ...], ink: Ink, stops: list[float], *, above: float, below: float) -> None:
        pieces = [Piece(cell, ink, after_tab=place > 0) for place, cell in enumerate(cells)]
        self.page.write(*pieces, above=above, below=below, stops=stops)


def _is_long(part: PaperPart) -> bool:
    """Whether a part has pages of its own; a short one follows on, in one piece."""
    return bool(part.items) or part.table is not None
