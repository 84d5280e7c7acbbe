"""The checklist a client carries home: what to do today on page one, every step after it."""

from counsel_desk.documents.composer import Composer, Ink, Piece
from counsel_desk.documents.furniture import write_emergency_numbers, write_heading, write_points
from counsel_desk.documents.sheet import ACCENT, GREY, LARGE, NORMAL, PanelStyle, PaperDocument, Running, Span, page_of
from counsel_desk.documents.words import PaperWords
from counsel_desk.domain.papers import ClientChecklistPaper, PaperHotline, PaperSection, PaperStep
from counsel_desk.guidance.editions import shown_version

_MILLIMETRES_PER_POINT = 25.4 / 72
_WIDEST_LABEL = 60.0  # millimetres of a line that a telephone number or a label may take
_FEWEST = 3  # numbers of a list that stand together on either side of a page end
_Row = tuple[str, str, str]  # label, what is stressed behind it, what follows


def lay_out_checklist(paper: ClientChecklistPaper, words: PaperWords) -> PaperDocument:
    """The paper in A4 pages; page one by itself says what matters today and whom to call."""
    layout = _ChecklistLayout(paper, words)
    layout.compose(emergency_first=False)
    if layout.emergency_page > 0:
        layout = _ChecklistLayout(paper, words)
        layout.compose(emergency_first=True)
    return layout.document


class _ChecklistLayout:
    def __init__(self, paper: ClientChecklistPaper, words: PaperWords) -> None:
        self.paper = paper
        self.words = words
        self.sizes = LARGE if paper.large else NORMAL
        self.body = Ink(self.sizes.body)
        self.small = Ink(self.sizes.small, colour=GREY)
        self.document = PaperDocument(words.title, self.sizes, self._running())
        self.page = Composer(self.document)

    def compose(self, *, emergency_first: bool) -> None:
        """Write the whole paper; `emergency_first` where long texts would push the numbers off page one."""
        self._write_head()
        if emergency_first:
            self._write_emergency()
        self._write_today()
        if not emergency_first:
            self._write_emergency()
        self._write_whom_to_call()
        self._write_steps()
        self.document.keep_together()

    @property
    def emergency_page(self) -> int:
        """The page, from 0, that carries the emergency numbers."""
        return page_of(self.document.extent(Span(self._emergency, self._emergency)).top())

    def _write_head(self) -> None:
        """The office's head, the title, and for whom the paper is."""
        office = self.paper.office
        phone = self.words.phone.format(phone=office.phone) if office.phone else ""
        with self.page.panel(PanelStyle.RULE):
            self.page.write(Piece(office.name, Ink(self.sizes.body * 1.1, bold=True, colour=ACCENT)))
            for line in filter(None, (phone, *office.lines)):
                self.page.write(Piece(line, self.small))
        self.page.write(Piece(self.words.title, Ink(self.sizes.title, bold=True)), above=7)
        self.page.write(Piece(self.words.client.format(client=self.paper.client), self.body.stressed()), above=1)
        self.page.write(Piece(self.words.comfort, self.body), above=1)

    def _write_today(self) -> None:
        """At most three cards, or the relief that nothing is urgent."""
        self.page.write(Piece(self.words.today, Ink(self.sizes.heading, bold=True, colour=ACCENT)), above=6)
        if not self.paper.today:
            self.page.write(Piece(self.words.nothing_today, self.body), above=1)
        for position, step in enumerate(self.paper.today):
            with self.page.panel(PanelStyle.CARD):
                ink = Ink(self.sizes.today, bold=True)
                self._write_step(step, ink, above=8.5 if position else 5, left=4.5)

    def _write_emergency(self) -> None:
        self._emergency = write_emergency_numbers(self.page, self.words, self.sizes, self.words.emergency)

    def _write_whom_to_call(self) -> None:
        """The next appointment, the counsellor, and the hotlines."""
        facts = (
            (self.words.appointment, self.paper.next_appointment, ""),
            (self.words.counsellor, self.paper.counsellor, ""),
        )
        with self.page.together():
            self._write_table([fact for fact in facts if fact[1]], self.body, above=6)
        if not self.paper.sections:  # a note by itself on a last page would look lost
            write_points(self.page, self.paper.notes, self.body)
        self._write_hotlines(self.words.hotlines, self.paper.hotlines)
        self._write_hotlines(self.words.office_hotlines, self.paper.office_hotlines)

    def _write_hotlines(self, heading: str, hotlines: tuple[PaperHotline, ...]) -> None:
        """Under their heading; a list that does not fit goes on overleaf, a few numbers on either side."""
        if hotlines:
            rows = [(each.number, each.name, each.purpose) for each in hotlines]
            hang = self._hang(rows, self.body.stressed())
            start, middle, end = _parted(rows)
            with self.page.together():
                write_heading(self.page, heading, self.sizes)
                self._write_table(start, self.body.stressed(), hang=hang)
            self._write_table(middle, self.body.stressed(), hang=hang)
            with self.page.together():
                self._write_table(end, self.body.stressed(), hang=hang)

    def _write_table(self, rows: list[_Row], ink: Ink, *, above: float = 0, hang: float = 0) -> None:
        """Labels in this ink; lined up behind them, at `hang` if that is given, a stressed text and what follows it."""
        hang = hang or self._hang(rows, ink)
        for position, (label, name, more) in enumerate(rows):
            with self.page.together():
                stressed = Piece(name, self.body.stressed(), after_tab=True)
                rest = Piece(f"  {more}" if more else "", self.body)
                self.page.write(Piece(label, ink), stressed, rest, above=0 if position else above, hang=hang, below=1)

    def _hang(self, rows: list[_Row], ink: Ink) -> float:
        """Where the text begins behind the widest label."""
        return min(_WIDEST_LABEL, max((Piece(label, ink).width for label, *_ in rows), default=0) + 4)

    def _write_steps(self) -> None:
        """Sections, notes and what was told: on page one if all of it fits there, else from a page of their own on."""
        page_one_is_full = self.document.pageCount() > 1
        first = self.document.blockCount()
        for section in self.paper.sections:
            self._write_section(section, is_last=section is self.paper.sections[-1])
        self._write_told()
        if self.document.pageCount() > 1 and not page_one_is_full:
            self.document.begin_page_at(first)

    def _write_section(self, section: PaperSection, *, is_last: bool) -> None:
        """The title never stands at the foot of a page without its first step, nor the notes on one without a step."""
        for step in section.steps:
            with self.page.together():
                if step is section.steps[0]:
                    write_heading(self.page, section.title, self.sizes)
                self._write_step(step, self.body, above=2.6, left=0.5)
                if is_last and step is section.steps[-1]:
                    self._write_notes()

    def _write_notes(self) -> None:
        if self.paper.notes:
            with self.page.together():
                write_heading(self.page, self.words.notes, self.sizes)
                write_points(self.page, self.paper.notes, self.body)

    def _write_told(self) -> None:
        """What was said already, each thing behind its day."""
        days = [self.words.day(each.on) for each in self.paper.told]
        hang = max((Piece(day, self.body).width for day in days), default=0) + 4
        for position, (day, each) in enumerate(zip(days, self.paper.told, strict=True)):
            with self.page.together():
                if position == 0:
                    write_heading(self.page, self.words.told, self.sizes)
                said = Piece(each.text, self.body, after_tab=True)
                self.page.write(Piece(day, self.body), said, hang=hang, below=1.6)

    def _write_step(self, step: PaperStep, ink: Ink, *, above: float, left: float) -> None:
        """A step with its box `left` from the edge, and below it what belongs to it."""
        size = ink.size * 1.15 * _MILLIMETRES_PER_POINT
        indent = left + size + 3.5
        block = self.page.write(Piece(step.text, ink), above=above, indent=indent)
        self.page.box(block, left=left, size=size, ticked=step.done)
        words = self.words
        stressed = Ink(self.sizes.body, bold=True, colour=ACCENT)
        for deadline in step.deadlines:
            self.page.write(Piece(words.deadline.format(text=deadline), stressed), above=0.6, indent=indent)
        if step.evidence:
            kept = words.evidence.format(text=words.list_mark.join(step.evidence))
            self.page.write(Piece(kept, self.body), above=0.6, indent=indent)
        for legal in step.legal:
            self.page.write(Piece(words.legal.format(text=legal), self.small), above=0.6, indent=indent)

    def _running(self) -> Running:
        printed = self.words.printed.format(date=self.words.day(self.paper.printed_on))
        guidance = self.words.guidance.format(version=self._versions())
        return Running(
            head_left=self.paper.office.name,
            head_right=self.paper.client,
            foot=f"{printed} · {guidance}",
            page=self.words.page,
        )

    def _versions(self) -> str:
        """The versions the client was told, each with the office's edition if it had one."""
        return " · ".join(map(self._version, self.paper.guidance_version.split(" · ")))

    def _version(self, version: str) -> str:
        pack, number = shown_version(version)
        return self.words.edition.format(version=pack, number=number) if number else pack


def _parted(rows: list[_Row]) -> tuple[list[_Row], list[_Row], list[_Row]]:
    """The first few, the rest, the last few."""
    if len(rows) < 2 * _FEWEST:
        return rows, [], []
    return rows[:_FEWEST], rows[_FEWEST:-_FEWEST], rows[-_FEWEST:]
