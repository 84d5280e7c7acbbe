"""A guidance pack as a workbook that can be edited and read back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from counsel_desk.domain.guidance import Deadline, Pack
from counsel_desk.exchange import guidance_layout as layout
from counsel_desk.exchange.cells import Kind
from counsel_desk.exchange.guidance_layout import Cell, SheetColumn, SheetLayout
from counsel_desk.exchange.workbooks import Column, SheetSpec, Workbook

_KINDS = {Cell.DAY: Kind.DAY, Cell.NUMBER: Kind.NUMBER}


def guidance_workbook(pack: Pack, version: str, named: str) -> Workbook:
    """The pack in force with everything that can be edited, `named` in titles and at the foot.

    The first sheet says its `version` without the office's edition, so that it is known again when it comes back.
    """
    steps = [step for checklist in pack.checklists for step in checklist.steps]
    rows: dict[SheetLayout, Sequence[Any]] = {
        layout.CHECKLISTS: pack.checklists,
        layout.STEPS: steps,
        layout.SITUATIONS: pack.situations,
        layout.CONDUCTS: pack.conducts,
        layout.LEGAL_BASES: pack.legal_bases,
        layout.HOTLINES: pack.hotlines,
    }
    terms = [
        {"step": step.id, **asdict(term)}
        for step in steps
        for term in (step.deadline, *step.later_deadlines)
        if isinstance(term, Deadline)
    ]
    sheets = [
        _sheet(each, terms if each is layout.DEADLINES else [asdict(item) for item in rows[each]])
        for each in layout.SHEETS
    ]
    return Workbook(title=f"指引 {named}", sheets=(_about(pack, version, named), *sheets))


def _about(pack: Pack, version: str, named: str) -> SheetSpec:
    said = [
        (layout.PACK_ID, pack.id),
        (layout.VERSION, version),
        (layout.RELEASED, pack.released.isoformat()),
        *layout.HOW_TO,
        *_vocabularies(),
    ]
    return SheetSpec(
        name=layout.ABOUT,
        title=f"指引 {named}",
        subtitle="给咨询员的参考，不是法律意见。",
        columns=(Column(layout.ITEM, width=22), Column(layout.CONTENT, width=96)),
        rows=said,
    )


def _vocabularies() -> Iterator[tuple[str, str]]:
    """The words that may stand in a column of a choice."""
    for sheet in layout.SHEETS:
        for column in sheet.columns:
            if column.words is not None:
                yield f"{sheet.name} · {column.heading}", "；".join(column.words)


def _sheet(sheet: SheetLayout, items: Iterable[dict[str, Any]]) -> SheetSpec:
    return SheetSpec(
        name=sheet.name,
        title=sheet.name,
        subtitle=sheet.about,
        columns=tuple(Column(each.heading, _KINDS.get(each.cell, Kind.TEXT), each.width) for each in sheet.columns),
        rows=[[_said(item.get(each.field), each) for each in sheet.columns] for item in items],
        landscape=True,
        filterable=True,
    )


def _said(value: Any, column: SheetColumn) -> str | int | date | None:
    match column.cell:
        case Cell.WORD:
            return next((word for word, meant in (column.words or {}).items() if meant == value), None)
        case Cell.LINES:
            return _joined(value, "\n")
        case Cell.CODES:
            return _joined(value, "、")
        case Cell.YES:
            return "是" if value else None
        case _:
            kept: str | int | date | None = value
            return kept


def _joined(values: Sequence[str] | None, between: str) -> str | None:
    return between.join(values) if values else None
