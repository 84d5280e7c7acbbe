"""The paper of a period's figures: a summary, each table with a bar beside every count, what each of them counts.

It is laid out from the very figures that the screen shows and the workbook holds: nothing is counted here.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Protocol

from counsel_desk.documents.composer import LINE_HEIGHT, Composer, Ink, Piece
from counsel_desk.documents.furniture import write_heading, write_points
from counsel_desk.documents.pagination import paginate
from counsel_desk.documents.printing import pdf
from counsel_desk.documents.ruled_table import RuledColumn, RuledTable, height_of, paint_table
from counsel_desk.documents.sheet import ACCENT, GREY, PanelStyle, PaperDocument, Running, Sizes
from counsel_desk.documents.words import PaperWords, paper_words
from counsel_desk.domain.statistics import WORK_FIGURES, CountTable, Figure, PeriodFigures, TableCode, Work
from counsel_desk.services.figures_workbook import FigureWords

_SIZES = Sizes(title=20, heading=12.5, today=12, body=10, small=8.5)
_TEXT_WIDTH = 166.5  # millimetres
_FACTS, _DEFINED = 38.0, 58.0  # millimetres for the names of facts and of figures
_COUNT, _SHARE = 18.0, 13.0  # millimetres
_NAME = 70.0
_WORKERS = 24  # that a page surely has room for


class FigurePaperWords(FigureWords, Protocol):
    """The words of the paper of figures, in the reader's language."""

    def foot(self, figures: PeriodFigures) -> str:
        """What stands on every page: for whom it is, and when it was made."""

    def facts(self, figures: PeriodFigures) -> Sequence[tuple[str, str]]:
        """What a reader must know of how the figures were made: the period, for whom, when, by which rules."""


def figures_pdf(figures: PeriodFigures, words: FigurePaperWords) -> bytes:
    """The paper as a PDF, in the words of the installed translator."""
    return pdf(lay_out_figures(figures, words, paper_words()))


def lay_out_figures(figures: PeriodFigures, words: FigurePaperWords, fixed: PaperWords) -> PaperDocument:
    """The paper in A4 pages. Every page says what may be done with it."""
    layout = _FiguresLayout(figures, words, fixed)
    layout.compose()
    return layout.document


class _FiguresLayout:
    def __init__(self, figures: PeriodFigures, words: FigurePaperWords, fixed: PaperWords) -> None:
        self.figures, self.words = figures, words
        self.title = f"{words.title(figures.period)} {words.period(figures.period)}"
        running = Running(figures.office, self.title, words.foot(figures), fixed.page)
        self.document = PaperDocument(self.title, _SIZES, running)
        self.page = Composer(self.document)
        self.small = Ink(_SIZES.small, colour=GREY)

    def compose(self) -> None:
        """Write everything, then say where pages begin."""
        self._write_head()
        self._write_summary()
        for table in self.figures.tables:
            self._write_table(table)
        self._write_work()
        self._write_definitions()
        paginate(self.document, ())

    def _write_head(self) -> None:
        with self.page.panel(PanelStyle.RULE):
            self.page.write(Piece(self.figures.office, Ink(_SIZES.today, bold=True, colour=ACCENT)))
            self.page.write(Piece(self.title, Ink(_SIZES.title, bold=True)), above=3, below=3)
        for place, (name, value) in enumerate(self.words.facts(self.figures)):
            told = Piece(value, Ink(_SIZES.body), after_tab=True)
            self.page.write(
                Piece(name, Ink(_SIZES.body, colour=GREY)), told, hang=_FACTS, above=6 if place == 0 else 0.6
            )

    def _write_summary(self) -> None:
        figures, words = self.figures, self.words
        compared = [(words.count_header, figures.summary), (words.before_header(figures.period), figures.before)]
        if figures.year_before is not None:
            compared.append((words.year_before_header, figures.year_before))
        width = 30.0
        columns = (
            RuledColumn(words.figure_header, _TEXT_WIDTH - len(compared) * (width + 2.5)),
            *(RuledColumn(header, width, right=True) for header, _of in compared),
        )
        rows = tuple(
            (words.figure(figure), *(self._shown(of.get(figure)) for _header, of in compared))
            for figure in figures.summary
        )
        write_heading(self.page, words.summary, _SIZES)
        self._draw(RuledTable(columns, rows))
        self.page.write(Piece("", self.small))
        write_points(self.page, words.notes(figures), self.small)

    def _write_table(self, table: CountTable) -> None:
        words = self.words
        with self.page.together():
            self._head_table(words.table(table.code), words.define_table(table.code, self.figures))
            if table.withheld:
                self.page.write(Piece(words.withheld_whole, Ink(_SIZES.body)), below=2)
            elif table.rows:
                self._draw(self._ruled(table))

    def _ruled(self, table: CountTable) -> RuledTable:
        words, total = self.words, table.total
        header = words.days_header if table.code is TableCode.DAYS_OPEN else words.count_header
        columns = (RuledColumn(words.rows_of(table.code), _NAME), RuledColumn(header, _COUNT, right=True))
        rows = [(words.row(table.code, row), self._shown(count)) for row, count in table.rows.items()]
        if total is None:
            return RuledTable(columns, tuple(rows), tuple(table.rows.values()))
        shares = [f"{count / total:.1%}" if count is not None and total else "" for count in table.rows.values()]
        return RuledTable(
            (*columns, RuledColumn(words.share_header, _SHARE, right=True)),
            (*((*row, share) for row, share in zip(rows, shares, strict=True)), (words.total, self._shown(total), "")),
            tuple(table.rows.values()),
            summed=True,
        )

    def _write_work(self) -> None:
        work = self.figures.work
        for start in range(0, len(work), _WORKERS):
            with self.page.together():
                if start == 0:
                    self._head_table(self.words.work, self.words.work_definition)
                self._draw(self._ruled_work(work[start : start + _WORKERS], ends=start + _WORKERS >= len(work)))

    def _ruled_work(self, part: Sequence[Work], *, ends: bool) -> RuledTable:
        words = self.words
        name, width = 36.0, 16.0
        columns = (
            RuledColumn(words.counsellor_header, name),
            *(RuledColumn(words.figure(figure), width, right=True) for figure in WORK_FIGURES),
        )
        rows = [(words.worker(each), *self._counts(each.counts.get(of, 0) for of in WORK_FIGURES)) for each in part]
        if ends:
            sums = (sum(each.counts[figure] for each in self.figures.work) for figure in WORK_FIGURES)
            rows.append((words.total, *self._counts(sums)))
        return RuledTable(columns, tuple(rows), summed=ends)

    def _write_definitions(self) -> None:
        with self.page.together():
            write_heading(self.page, self.words.definitions, _SIZES)
            for figure in self.figures.summary:
                self._define(figure)

    def _define(self, figure: Figure) -> None:
        name = Piece(self.words.figure(figure), Ink(_SIZES.body, bold=True))
        meaning = Piece(self.words.define(figure), Ink(_SIZES.body), after_tab=True)
        self.page.write(name, meaning, hang=_DEFINED, below=1.2)

    def _head_table(self, name: str, definition: str) -> None:
        self.page.write(Piece(name, Ink(_SIZES.heading, bold=True, colour=ACCENT)), above=7)
        self.page.write(Piece(definition, self.small), above=0.4, below=1.2)

    def _draw(self, table: RuledTable) -> None:
        # A line of the text is higher than what stands in it, also where that is a drawing.
        self.page.figure(height_of(table) * 100 / LINE_HEIGHT, partial(paint_table, table=table))

    def _shown(self, count: int | None) -> str:
        return self.words.withheld if count is None else f"{count:,}"

    def _counts(self, counts: Iterable[int]) -> tuple[str, ...]:
        return tuple(map(self._shown, counts))
