"""A guidance workbook read back as the files of a pack would say it, every value with the cell it came from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openpyxl.utils import get_column_letter

from counsel_desk.domain.guidance_problems import Problem
from counsel_desk.exchange import guidance_layout as layout
from counsel_desk.exchange.guidance_layout import SheetLayout
from counsel_desk.exchange.guidance_values import UnreadableCellError, cell_value, day_in, shown
from counsel_desk.exchange.tables import Merge, Row, Sheet, Tables

Place = tuple[str, tuple[str | int, ...]]  # a file of the pack, and the path of a value in it

_FILES = {
    layout.SITUATIONS: "situations.yaml",
    layout.CONDUCTS: "conducts.yaml",
    layout.LEGAL_BASES: "legal_bases.yaml",
    layout.HOTLINES: "hotlines.yaml",
}
_ROWS_SEARCHED = 20


@dataclass(frozen=True, slots=True)
class GuidanceBook:
    """What a workbook says. `documents` are files of a pack; `cells` says in which sheet and cell a value stands.

    `pack_id`, `version` and `released` are those of its first sheet; `released` is None when it does not say.
    """

    pack_id: str
    version: str
    released: date | None
    documents: Mapping[str, Any]
    cells: Mapping[Place, tuple[str, str]]
    rows: Mapping[tuple[str, str], str]
    problems: tuple[Problem, ...]

    def located(self, place: Place) -> tuple[str, str]:
        """The sheet and cell of a value, or of the row it belongs to; the sheet of a file when nothing is nearer."""
        file, path = place
        for length in range(len(path), -1, -1):
            if found := self.cells.get((file, path[:length])):
                return found
        return (file, "")

    def heading(self, place: Place) -> str:
        """The heading of the column a value stands in; empty when the whole row is meant."""
        name = next((step for step in reversed(place[1]) if isinstance(step, str)), "")
        sheet, _ = self.located(place)
        columns = next((each.columns for each in layout.SHEETS if each.name == sheet), ())
        return next((column.heading for column in columns if column.field == name), "")

    def row_of(self, sheet: str, key: str) -> str:
        """The first cell of the row under that key; empty when it has none."""
        return self.rows.get((sheet, key), "")


@dataclass(slots=True)
class _Reading:
    """What was read so far."""

    cells: dict[Place, tuple[str, str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Item:
    """A row of a sheet: its values by field, and the columns they stand in."""

    row: int
    values: dict[str, Any]
    columns: Mapping[str, int]


def read_guidance_book(tables: Tables) -> GuidanceBook:
    """The pack a workbook describes; what cannot be read is among its problems, never guessed."""
    reading = _Reading()
    sheets = {sheet.name: sheet for sheet in tables.sheets}
    items = {each: list(_items(each, sheets.get(each.name), reading)) for each in layout.SHEETS}
    documents = {file: _list(each, file, items[each], reading) for each, file in _FILES.items()}
    documents |= _checklists(items, reading)
    about = _about(sheets.get(layout.ABOUT))
    return GuidanceBook(
        pack_id=about.get(layout.PACK_ID, ""),
        version=about.get(layout.VERSION, ""),
        released=day_in(about.get(layout.RELEASED, "")),
        documents=documents,
        cells=reading.cells,
        rows=_rows_by_key(items),
        problems=tuple(reading.problems),
    )


def _rows_by_key(items: Mapping[SheetLayout, list[_Item]]) -> dict[tuple[str, str], str]:
    return {
        (sheet.name, str(item.values.get(sheet.columns[0].field, ""))): _cell_name(0, item.row)
        for sheet, found in items.items()
        for item in found
    }


def _list(sheet: SheetLayout, file: str, items: list[_Item], reading: _Reading) -> list[dict[str, Any]]:
    reading.cells[file, ()] = (sheet.name, "")
    for index, item in enumerate(items):
        _place(reading, sheet, item, file, (index,))
    return [item.values for item in items]


def _checklists(items: Mapping[SheetLayout, list[_Item]], reading: _Reading) -> dict[str, Any]:
    """The files of the checklists, each with its steps and these with their deadlines."""
    made: dict[str, Any] = {}
    for item in items[layout.CHECKLISTS]:
        file = _file_of(item.values.get("code", ""))
        if file in made:
            _tell(reading, layout.CHECKLISTS, item, "code", "duplicate_id")
        _place(reading, layout.CHECKLISTS, item, file, ())
        made[file] = {**item.values, "steps": []}
    steps: dict[str, dict[str, Any]] = {}
    for item in sorted(items[layout.STEPS], key=_numbers):  # whoever sorted the sheet meant no other order of steps
        step_id = item.values.get("id", "")
        file = _file_of(step_id.partition("/")[0])
        if file not in made:
            _tell(reading, layout.STEPS, item, "id", "unknown_reference")
            continue
        if step_id in steps:
            _tell(reading, layout.STEPS, item, "id", "duplicate_id")
        _place(reading, layout.STEPS, item, file, ("steps", len(made[file]["steps"])))
        made[file]["steps"].append(item.values)
        steps[step_id] = item.values
    _add_deadlines(items[layout.DEADLINES], steps, made, reading)
    return made


def _add_deadlines(
    items: list[_Item], steps: Mapping[str, dict[str, Any]], made: Mapping[str, Any], reading: _Reading
) -> None:
    for item in items:
        step_id = item.values.pop("step", "")
        step = steps.get(step_id)
        if step is None:
            _tell(reading, layout.DEADLINES, item, "step", "unknown_reference", step_id)
            continue
        file = _file_of(step_id.partition("/")[0])
        path: tuple[str | int, ...] = ("steps", made[file]["steps"].index(step))
        if "deadline" not in step:
            step["deadline"] = item.values
            path = (*path, "deadline")
        else:
            later = step.setdefault("later_deadlines", [])
            path = (*path, "later_deadlines", len(later))
            later.append(item.values)
        _place(reading, layout.DEADLINES, item, file, path)


def _numbers(item: _Item) -> tuple[bool, tuple[int, ...]]:
    """The place of a step in its list: by number, those of an office's own last."""
    step = str(item.values.get("id", "")).partition("/")[2]
    return step.startswith("OWN"), tuple(int(digits) for digits in re.findall(r"\d{1,9}", step))


def _file_of(checklist: str) -> str:
    return f"checklists/{checklist}.yaml"


def _items(sheet: SheetLayout, found: Sheet | None, reading: _Reading) -> Iterator[_Item]:
    if found is None:
        reading.problems.append(Problem(sheet.name, 0, "missing_sheet"))
        return
    header = next((row for row in found.rows[:_ROWS_SEARCHED] if _is_header(row, sheet)), None)
    if header is None:
        reading.problems.append(Problem(sheet.name, 0, "missing_column", sheet.columns[0].heading))
        return
    headings = [shown(cell) for cell in header.cells]
    columns: dict[str, int] = {}
    for column in sheet.columns:
        if column.heading in headings:
            columns[column.field] = headings.index(column.heading)
        else:
            cell = f"A{header.number}"
            reading.problems.append(Problem(sheet.name, 0, "missing_column", column.heading, cell=cell))
    joined = _joined_rows(found.merges)
    for row in found.rows:
        if row.number > header.number and any(shown(row.at(place)) for place in columns.values()):
            if row.number in joined:
                reading.problems.append(Problem(sheet.name, 0, "not_plain", cell=f"A{row.number}"))
            yield _item(sheet, row, columns, reading)


def _item(sheet: SheetLayout, row: Row, columns: Mapping[str, int], reading: _Reading) -> _Item:
    values: dict[str, Any] = {}
    for column in sheet.columns:
        if column.field not in columns:
            continue
        content = row.at(columns[column.field])
        try:
            value = cell_value(content, column)
        except UnreadableCellError as error:
            cell = _cell_name(columns[column.field], row.number)
            problem = Problem(sheet.name, 0, error.code, column.heading, shown(content)[:80], cell)
            reading.problems.append(problem)
            continue
        if value not in (None, "", []) or (value == [] and column.field in {"checklists", "legal_keys"}):
            values[column.field] = value
        elif column.field in {"article", "source"} and sheet is layout.LEGAL_BASES:
            values[column.field] = ""
    return _Item(row.number, values, columns)


def _is_header(row: Row, sheet: SheetLayout) -> bool:
    words = {shown(cell) for cell in row.cells}
    return sheet.columns[0].heading in words and sum(column.heading in words for column in sheet.columns) > 1


def _about(sheet: Sheet | None) -> dict[str, str]:
    rows = sheet.rows if sheet else ()
    return {shown(row.at(0)): shown(row.at(1)) for row in rows}


def _joined_rows(merges: tuple[Merge, ...]) -> frozenset[int]:
    return frozenset(row for merge in merges for row in range(merge.first_row, min(merge.last_row, 10_000) + 1))


def _place(reading: _Reading, sheet: SheetLayout, item: _Item, file: str, path: tuple[str | int, ...]) -> None:
    """Remember in which cells an item stands; a field that is empty stands there too."""
    reading.cells[file, path] = (sheet.name, _cell_name(0, item.row))
    for name, column in item.columns.items():
        reading.cells[file, (*path, name)] = (sheet.name, _cell_name(column, item.row))


def _tell(reading: _Reading, sheet: SheetLayout, item: _Item, name: str, code: str, value: str = "") -> None:
    column = next(each for each in sheet.columns if each.field == name)
    cell = _cell_name(item.columns.get(name, 0), item.row)
    said = value or str(item.values.get(name, ""))
    reading.problems.append(Problem(sheet.name, 0, code, column.heading, said, cell))


def _cell_name(column: int, row: int) -> str:
    return f"{get_column_letter(column + 1)}{row}"
