"""A case as a workbook: an overview, a sheet for each kind of record, and how to read them."""

from collections.abc import Iterable

from counsel_desk.exchange.workbooks import Column, SheetSpec, Workbook
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.case_facts import facts_of
from counsel_desk.services.case_tables import CaseTable, case_tables
from counsel_desk.services.case_words import CaseField, CasePart, CaseWords


def case_workbook(contents: CaseContents, words: CaseWords, *, note: str = "") -> Workbook:
    """Describe the workbook; `note` stands below the overview: how it came to be passed on."""
    subtitle = words.subtitle(contents.file.case.reference, contents.office, contents.made_at)
    facts = ((words.field(field), value) for field, value in facts_of(contents, words) if value)
    legend = ((words.part(part), said) for part, said in words.legend().items())
    return Workbook(
        words.title,
        (
            _pairs(words, CasePart.OVERVIEW, facts, subtitle, title=words.title, notes=(note,) if note else ()),
            *(_sheet(words, table, subtitle) for table in case_tables(contents, words)),
            _pairs(words, CasePart.LEGEND, legend, subtitle, title=words.part(CasePart.LEGEND)),
        ),
        words.pages,
    )


def _pairs(
    words: CaseWords,
    part: CasePart,
    rows: Iterable[tuple[str, str]],
    subtitle: str,
    *,
    title: str,
    notes: tuple[str, ...] = (),
) -> SheetSpec:
    """A sheet of names and what is to be known of each."""
    columns = (Column(words.field(CaseField.ABOUT), width=24), Column(words.field(CaseField.VALUE), width=66))
    return SheetSpec(words.part(part), title, columns, rows, subtitle, notes=notes)


def _sheet(words: CaseWords, table: CaseTable, subtitle: str) -> SheetSpec:
    return SheetSpec(
        name=words.part(table.part),
        title=words.part(table.part),
        columns=tuple(Column(words.field(field), kind, width) for field, kind, width in table.columns),
        rows=table.rows,
        subtitle=subtitle,
        totals=table.totals,
        landscape=True,
        filterable=table.filterable,
    )
