"""Figures on the screen: the summary as cards, every table with bars, the work, what each of them counts."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsel_desk.domain.figure_cells import Cell, SummaryCell, TableCell, WorkCell
from counsel_desk.domain.statistics import WORK_FIGURES, CountTable, Figure, PeriodFigures, Work
from counsel_desk.messages import StatisticsWords, aside, labelled
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.bar_chart import Bar, BarChart
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import label
from counsel_desk.ui.widgets.way_in import WayIn

_CARD, _TABLE = 176, 420  # the least width of each, in pixels at 100% text


_Open = Callable[[Cell, str], object]


class FiguresView(QWidget):
    """Arranges cards and tables in as many columns as there is room for.

    Every number of the internal figures leads to what it counted; one that is published may be older than the records.
    """

    cell_opened = Signal(object, str)
    """What stands behind a `Cell` is asked for; the words say what it is called."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QWidget] = []
        self._tables: list[QWidget] = []
        self._stacks: list[QVBoxLayout] = []
        self._across = (0, 0)
        self._grid, self._columns = QGridLayout(), QHBoxLayout()
        self._notes = QVBoxLayout()
        for each in (self._grid, self._columns):
            each.setSpacing(theme().px(SPACE))
        self._notes.setSpacing(theme().px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE))
        column.addLayout(self._grid)
        column.addLayout(self._notes)
        column.addLayout(self._columns)
        self._work = Panel()
        self._work.setObjectName("table_work_by_counsellor")
        self._work.hide()
        column.addWidget(self._work)
        self._definitions = Panel()
        self._definitions.setObjectName("definitions")
        self._definitions.hide()
        column.addWidget(self._definitions)

    def show_figures(self, figures: PeriodFigures, words: StatisticsWords) -> None:
        """Show these."""
        for layout in (self._grid, self._notes, self._work.body, self._definitions.body):
            clear(layout)
        for table in self._tables:
            table.hide()
            table.deleteLater()
        lead_on = None if figures.published else self.cell_opened.emit
        self._cards = [_card(figure, figures, words, lead_on) for figure in figures.summary]
        self._tables = [_table(table, figures, words, lead_on) for table in figures.tables]
        for note in words.notes(figures):
            self._notes.addWidget(label(note, TextRole.CAPTION, wrap=True))
        if figures.published:
            behind = self.tr("What stands behind a number is shown in the internal version.")
        else:
            behind = self.tr("A click on a number, or Enter on it, shows what it counted.")
        self._notes.addWidget(label(behind, TextRole.CAPTION, wrap=True))
        self._work.set_heading(words.work)
        self._work.setVisible(bool(figures.work))
        if figures.work:
            self._work.body.addWidget(label(words.work_definition, TextRole.CAPTION, wrap=True))
            self._work.body.addWidget(_work(figures, words, self.cell_opened.emit))
        self._definitions.set_heading(words.definitions)
        for figure in figures.summary:
            said = labelled(words.figure(figure), words.define(figure))
            self._definitions.body.addWidget(label(said, TextRole.CAPTION, wrap=True))
        self._definitions.show()
        self._across = (0, 0)
        self.arrange(self.width())

    def arrange(self, width: int) -> None:
        """Lay everything out for a width."""
        px, gap = theme().px, theme().px(SPACE)
        across = max(1, (width + gap) // (px(_CARD) + gap)), max(1, (width + gap) // (px(_TABLE) + gap))
        if across == self._across:
            return
        self._across = across
        self._arrange_cards(_even(len(self._cards), across[0]))
        self._arrange_tables(across[1])

    def _arrange_cards(self, columns: int) -> None:
        """Row by row: they are of one height."""
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, int(column < columns))

    def _arrange_tables(self, columns: int) -> None:
        """Each beneath the shortest column so far: a long table leaves no hole beside it."""
        for stack in self._stacks:
            while stack.takeAt(0) is not None:
                pass  # the tables stay
            self._columns.removeItem(stack)
            stack.deleteLater()
        self._stacks = [QVBoxLayout() for _ in range(columns)]
        heights = [0] * columns
        for table in self._tables:
            shortest = heights.index(min(heights))
            self._stacks[shortest].addWidget(table)
            heights[shortest] += table.sizeHint().height() + theme().px(SPACE)
        for stack in self._stacks:
            stack.setSpacing(theme().px(SPACE))
            stack.addStretch(1)
            self._columns.addLayout(stack, 1)


def _even(things: int, most: int) -> int:
    """The fewest columns that need no more rows than `most` do: the last row is then nearly full."""
    rows = max(1, -(-things // most))
    return max(1, -(-things // rows))


def _card(figure: Figure, figures: PeriodFigures, words: StatisticsWords, lead_on: _Open | None) -> QWidget:
    made = Panel()
    made.setObjectName(f"figure_{figure}")
    made.setToolTip(words.define(figure))
    made.body.setSpacing(theme().px(2))
    count = figures.summary[figure]
    number = label(_shown(count, words), selectable=True)
    number.setProperty("role", "number" if count is not None else str(TextRole.SECTION))
    made.body.addWidget(label(words.figure(figure), wrap=True))
    made.body.addWidget(number)
    compared = [(words.before_header(figures.period), figures.before)]
    if figures.year_before is not None:
        compared.append((words.year_before_header, figures.year_before))
    for header, of in compared:
        said = labelled(header, _compared(count, of.get(figure), words))
        made.body.addWidget(label(said, TextRole.CAPTION, wrap=True))
    made.body.addStretch(1)
    if lead_on is not None and count:
        way = WayIn(labelled(words.figure(figure), f"{count:,}"), made)
        way.clicked.connect(partial(lead_on, SummaryCell(figure), words.figure(figure)))
    return made


def _compared(count: int | None, earlier: int | None, words: StatisticsWords) -> str:
    """The earlier count, and how far this one is from it where both may be seen."""
    if count is None or earlier is None or count == earlier:
        return _shown(earlier, words)
    return aside(f"{earlier:,}", f"{count - earlier:+,}".replace("-", "\N{MINUS SIGN}"))


def _work(figures: PeriodFigures, words: StatisticsWords, lead_on: _Open) -> QWidget:
    """Names down, figures across, the sums beneath."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme().px(SPACE))
    grid.setVerticalSpacing(theme().px(SPACE_SMALL))
    grid.addWidget(label(words.counsellor_header, TextRole.CAPTION), 0, 0, Qt.AlignmentFlag.AlignBottom)
    for row, each in enumerate(figures.work, start=1):
        name = words.worker(each)
        grid.addWidget(label(name, wrap=True), row, 0)
        for column, figure in enumerate(WORK_FIGURES, start=1):
            grid.addWidget(_work_count(each, figure, name, words, lead_on), row, column, Qt.AlignmentFlag.AlignRight)
    last = len(figures.work) + 1
    grid.addWidget(label(words.total, TextRole.STRONG, wrap=True), last, 0)
    for column, figure in enumerate(WORK_FIGURES, start=1):
        header = label(words.figure(figure), TextRole.CAPTION, wrap=True)
        header.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(header, 0, column)
        grid.setColumnStretch(column, 1)
        total = _number(sum(each.counts[figure] for each in figures.work), TextRole.STRONG)
        grid.addWidget(total, last, column, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 2)
    return made


def _work_count(work: Work, figure: Figure, name: str, words: StatisticsWords, lead_on: _Open) -> QLabel:
    count = work.counts[figure]
    made = _number(count, TextRole.BODY)
    if count and not work.of_erased:
        called = labelled(name, words.figure(figure))
        way = WayIn(labelled(called, f"{count:,}"), made)
        way.clicked.connect(partial(lead_on, WorkCell(figure, work.counsellor), called))
    return made


def _number(count: int, role: TextRole) -> QLabel:
    made = label(f"{count:,}", role, selectable=True)
    made.setContentsMargins(theme().px(SPACE_SMALL), 0, theme().px(2), 0)
    return made


def _table(table: CountTable, figures: PeriodFigures, words: StatisticsWords, lead_on: _Open | None) -> QWidget:
    made = Panel(words.table(table.code))
    made.setObjectName(f"table_{table.code}")
    made.body.setSpacing(theme().px(SPACE_SMALL))
    if table.total is not None:
        made.note.setText(f"{words.total} {table.total:,}")
    made.body.addWidget(label(words.define_table(table.code, figures), TextRole.CAPTION, wrap=True))
    if table.withheld:
        made.body.addWidget(label(words.withheld_whole, wrap=True))
    else:
        made.body.addWidget(_chart(table, words, lead_on))
    made.body.addStretch(1)
    return made


def _chart(table: CountTable, words: StatisticsWords, lead_on: _Open | None) -> BarChart:
    chart = BarChart(words.table(table.code))
    chart.show_bars([_bar(table, row, count, words) for row, count in table.rows.items()])
    if lead_on is not None:
        rows = list(table.rows)

        def lead_to(number: int) -> None:
            called = labelled(words.table(table.code), words.row(table.code, rows[number]))
            lead_on(TableCell(table.code, rows[number]), called)

        chart.opened.connect(lead_to)
        chart.make_openable()
    return chart


def _bar(table: CountTable, row: str, count: int | None, words: StatisticsWords) -> Bar:
    share = f"  {count / table.total:.0%}" if count and table.total else ""
    return Bar(words.row(table.code, row), count, f"{_shown(count, words)}{share}")


def _shown(count: int | None, words: StatisticsWords) -> str:
    return words.withheld if count is None else f"{count:,}"
