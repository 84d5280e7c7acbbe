"""A month's figures on the screen: the summary as cards, every table with bars, what each of them counts."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsel_desk.domain.statistics import CountTable, Figure, MonthFigures
from counsel_desk.messages import MonthWords, aside, labelled
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.bar_chart import Bar, BarChart
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import label

_CARD, _TABLE = 176, 420  # the least width of each, in pixels at 100% text


class FiguresView(QWidget):
    """Arranges cards and tables in as many columns as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QWidget] = []
        self._tables: list[QWidget] = []
        self._across = (0, 0)
        self._cards_grid, self._tables_grid = QGridLayout(), QGridLayout()
        self._notes = QVBoxLayout()
        for grid in (self._cards_grid, self._tables_grid):
            grid.setSpacing(theme().px(SPACE))
        self._notes.setSpacing(theme().px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE))
        column.addLayout(self._cards_grid)
        column.addLayout(self._notes)
        column.addLayout(self._tables_grid)
        self._definitions = Panel()
        self._definitions.setObjectName("definitions")
        self._definitions.hide()
        column.addWidget(self._definitions)

    def show_figures(self, figures: MonthFigures, words: MonthWords) -> None:
        """Show a month."""
        for layout in (self._cards_grid, self._tables_grid, self._notes, self._definitions.body):
            clear(layout)
        self._cards = [_card(figure, figures, words) for figure in figures.summary]
        self._tables = [_table(table, words) for table in figures.tables]
        for note in words.notes(figures):
            self._notes.addWidget(label(note, TextRole.CAPTION, wrap=True))
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
        grids = ((self._cards_grid, self._cards), (self._tables_grid, self._tables))
        for (grid, widgets), most in zip(grids, across, strict=True):
            columns = _even(len(widgets), most)
            for column in range(grid.columnCount()):
                grid.setColumnStretch(column, int(column < columns))
            for number, widget in enumerate(widgets):
                grid.addWidget(widget, number // columns, number % columns)
            for column in range(columns):
                grid.setColumnStretch(column, 1)


def _even(things: int, most: int) -> int:
    """The fewest columns that need no more rows than `most` do: the last row is then nearly full."""
    rows = max(1, -(-things // most))
    return max(1, -(-things // rows))


def _card(figure: Figure, figures: MonthFigures, words: MonthWords) -> QWidget:
    made = Panel()
    made.setObjectName(f"figure_{figure}")
    made.setToolTip(words.define(figure))
    made.body.setSpacing(theme().px(2))
    count, before = figures.summary[figure], figures.before.get(figure)
    number = label(_shown(count, words), selectable=True)
    number.setProperty("role", "number" if count is not None else str(TextRole.SECTION))
    made.body.addWidget(label(words.figure(figure), wrap=True))
    made.body.addWidget(number)
    made.body.addWidget(label(labelled(words.before_header, _before(count, before, words)), TextRole.CAPTION))
    made.body.addStretch(1)
    return made


def _before(count: int | None, before: int | None, words: MonthWords) -> str:
    """The month before, and how far this one is from it where both may be seen."""
    if count is None or before is None or count == before:
        return _shown(before, words)
    return aside(f"{before:,}", f"{count - before:+,}".replace("-", "\N{MINUS SIGN}"))


def _table(table: CountTable, words: MonthWords) -> QWidget:
    made = Panel(words.table(table.code))
    made.setObjectName(f"table_{table.code}")
    made.body.setSpacing(theme().px(SPACE_SMALL))
    if table.total is not None:
        made.note.setText(f"{words.total} {table.total:,}")
    made.body.addWidget(label(words.define(table.code), TextRole.CAPTION, wrap=True))
    if table.withheld:
        made.body.addWidget(label(words.withheld_whole, wrap=True))
    else:
        chart = BarChart(words.table(table.code))
        chart.show_bars([_bar(table, row, count, words) for row, count in table.rows.items()])
        made.body.addWidget(chart)
    made.body.addStretch(1)
    return made


def _bar(table: CountTable, row: str, count: int | None, words: MonthWords) -> Bar:
    share = f"  {count / table.total:.0%}" if count and table.total else ""
    return Bar(words.row(table.code, row), count, f"{_shown(count, words)}{share}")


def _shown(count: int | None, words: MonthWords) -> str:
    return words.withheld if count is None else f"{count:,}"
