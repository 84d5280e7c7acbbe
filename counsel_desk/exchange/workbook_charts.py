"""Native charts over the figures of a sheet. They carry no alternative text, so the figures always stand above them."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import Any  # the published types do not know streamed sheets, and guess much about charts

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties

from counsel_desk.exchange.cells import FORMATS, Kind
from counsel_desk.exchange.workbook_styles import SERIES

ROW_CM = 0.635  # 18 points
_NARROWEST_CM, _WIDEST_CM = 14.0, 25.0
_HEIGHT_CM = 8.0
_GRID = "E3E8EE"
_INK = "4A5560"


class ChartKind(StrEnum):
    """Bars lie, columns stand, lines join what follows in time."""

    BAR = "bar"
    COLUMN = "column"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart of a sheet's own rows: `category` and `values` are columns, counted from 0; `rows` takes the first."""

    kind: ChartKind
    title: str
    category: int
    values: tuple[int, ...]
    rows: int | None = None
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where the figures stand and where the chart goes; rows count from 1, the table's width is in centimetres."""

    header_row: int
    last_row: int
    anchor_row: int
    table_cm: float


def rows_covered(spec: ChartSpec, row_count: int) -> int:
    """How many worksheet rows of the usual height a chart needs, with air below it."""
    return ceil(_height_cm(spec, row_count) / ROW_CM) + 1


def add_chart(sheet: Any, spec: ChartSpec, place: Place, kinds: tuple[Kind, ...]) -> None:
    """Place the chart below the table. Nothing is drawn when the table is empty."""
    last = place.last_row if spec.rows is None else min(place.last_row, place.header_row + spec.rows)
    if last <= place.header_row:
        return
    chart: Any = LineChart() if spec.kind is ChartKind.LINE else BarChart()
    for column in spec.values:
        figures = Reference(sheet, min_col=column + 1, min_row=place.header_row, max_row=last)
        chart.add_data(figures, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=spec.category + 1, min_row=place.header_row + 1, max_row=last))
    _dress(chart, spec, kinds)
    chart.width = min(max(place.table_cm, _NARROWEST_CM), _WIDEST_CM)
    chart.height = _height_cm(spec, last - place.header_row)
    sheet.add_chart(chart, f"A{place.anchor_row}")


def _height_cm(spec: ChartSpec, row_count: int) -> float:
    """Lying bars need room for each category."""
    shown = min(row_count, spec.rows or row_count)
    return max(_HEIGHT_CM, 3.0 + 0.6 * shown) if spec.kind is ChartKind.BAR else _HEIGHT_CM


def _dress(chart: Any, spec: ChartSpec, kinds: tuple[Kind, ...]) -> None:
    chart.title = spec.title
    chart.title.overlay = False
    chart.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=CharacterProperties(sz=1200, b=True, solidFill=_INK))
    if len(spec.values) == 1:
        chart.legend = None
    else:
        chart.legend.position = "b"
    if isinstance(chart, BarChart):
        chart.type = "bar" if spec.kind is ChartKind.BAR else "col"
        chart.gapWidth = 60
        if spec.stacked:
            chart.grouping, chart.overlap = "stacked", 100
        if spec.kind is ChartKind.BAR:
            chart.x_axis.scaling.orientation = "maxMin"  # the first row of the table on top
            chart.y_axis.crosses = "max"  # and the figures below, not above it
    for number, series in enumerate(chart.series):
        colour = SERIES[number % len(SERIES)]
        if isinstance(chart, LineChart):
            series.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=colour, w=28_575))
            series.smooth = False
            series.marker.symbol = "circle"
            series.marker.size = 6
            series.marker.graphicalProperties = GraphicalProperties(
                solidFill=colour, ln=LineProperties(solidFill=colour)
            )
        else:
            series.graphicalProperties = GraphicalProperties(solidFill=colour, ln=LineProperties(noFill=True))
    small = RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=CharacterProperties(sz=900, solidFill=_INK)), r=None)])
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False  # openpyxl hides both otherwise
        axis.txPr = small
        axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=_GRID))
    chart.x_axis.tickLblSkip = 1  # a bar without its name says nothing
    chart.x_axis.number_format = "General"
    chart.y_axis.number_format = FORMATS[kinds[spec.values[0]]].removesuffix(".00")
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=_GRID))
    chart.y_axis.scaling.min = 0
