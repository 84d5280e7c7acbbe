"""A case as a workbook: an overview, a sheet for each kind of record in the order of time, and how to read them."""

from collections.abc import Iterable, Iterator

from counsel_desk.domain.cases import Note
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.tasks import Task
from counsel_desk.exchange.workbooks import Column, Kind, SheetSpec, Workbook
from counsel_desk.services.case_contents import CaseContents, joined
from counsel_desk.services.case_workbook_contacts import contact_columns, contact_rows
from counsel_desk.services.case_workbook_debts import (
    debt_columns,
    debt_rows,
    debt_totals,
    instalment_columns,
    instalment_rows,
)
from counsel_desk.services.case_workbook_evidence import evidence_columns, evidence_rows
from counsel_desk.services.case_workbook_facts import facts_of
from counsel_desk.services.case_workbook_filings import filing_columns, filing_rows
from counsel_desk.services.case_workbook_words import CaseField, CasePart, CaseWords

Row = tuple[object, ...]


def case_workbook(contents: CaseContents, words: CaseWords, *, note: str = "") -> Workbook:
    """Describe the workbook; `note` stands below the overview: how it came to be passed on."""
    sheets = _Sheets(contents, words)
    return Workbook(
        words.title,
        (
            sheets.overview(note),
            sheets.debts(),
            sheets.instalments(),
            sheets.incidents(),
            sheets.contacts(),
            sheets.filings(),
            sheets.steps(),
            sheets.tasks(),
            sheets.notes(),
            sheets.evidence(),
            sheets.legend(),
        ),
        words.pages,
    )


class _Sheets:
    """Turns the records of a case into sheets, in the order in which things happened."""

    def __init__(self, contents: CaseContents, words: CaseWords) -> None:
        self._contents = contents
        self._words = words
        self._subtitle = words.subtitle(contents.file.case.reference, contents.office, contents.made_at)

    def overview(self, note: str) -> SheetSpec:
        """Names and values; what nobody knows is left out."""
        facts = ((self._words.field(field), value) for field, value in facts_of(self._contents, self._words) if value)
        columns = (self._column(CaseField.ABOUT, width=24), self._column(CaseField.VALUE, width=66))
        return self._sheet(CasePart.OVERVIEW, columns, facts, title=self._words.title, notes=(note,) if note else ())

    def debts(self) -> SheetSpec:
        """One line for each loan; totals add up what is known."""
        debts = self._contents.debts
        columns, rows = debt_columns(self._words), debt_rows(debts, self._words)
        totals = debt_totals(debts, self._words)
        return self._sheet(CasePart.DEBTS, columns, rows, totals=totals, landscape=True)

    def instalments(self) -> SheetSpec:
        """What is paid when, by contract and by agreement."""
        rows = instalment_rows(self._contents.debts, self._words)
        columns = instalment_columns(self._words)
        return self._sheet(CasePart.INSTALMENTS, columns, rows, landscape=True, filterable=True)

    def incidents(self) -> SheetSpec:
        """Every contact with its exact words, oldest first."""
        columns = (
            self._column(CaseField.HAPPENED_AT, Kind.INSTANT, width=17),
            self._column(CaseField.PRECISION, width=10),
            self._column(CaseField.CHANNEL, width=9),
            self._column(CaseField.NUMBER, width=15),
            self._column(CaseField.ORGANISATION, width=15),
            self._column(CaseField.CONTACTED, width=12),
            self._column(CaseField.WORDS, width=44),
            self._column(CaseField.CONDUCT, width=22),
            self._column(CaseField.EFFECT, width=16),
            self._column(CaseField.DURATION, Kind.NUMBER, width=9),
        )
        rows = map(self._incident, reversed(self._contents.incidents))
        return self._sheet(CasePart.INCIDENTS, columns, rows, landscape=True, filterable=True)

    def contacts(self) -> SheetSpec:
        """Every conversation that was not a collector's, oldest first; call notes stand among the notes."""
        rows = contact_rows(reversed(self._contents.contacts), self._words)
        return self._sheet(CasePart.CONTACTS, contact_columns(self._words), rows, landscape=True, filterable=True)

    def filings(self) -> SheetSpec:
        """What was filed with others, oldest first."""
        rows = filing_rows(reversed(self._contents.filings), self._contents.evidence, self._words)
        return self._sheet(CasePart.FILINGS, filing_columns(self._words), rows, landscape=True, filterable=True)

    def steps(self) -> SheetSpec:
        """Every step of every checklist, and what became of it."""
        columns = (
            self._column(CaseField.CHECKLIST, width=20),
            self._column(CaseField.STEP, width=52),
            self._column(CaseField.ACTOR, width=11),
            self._column(CaseField.STATE, width=13),
            self._column(CaseField.DUE_ON, Kind.DAY),
            self._column(CaseField.DECIDED_ON, Kind.DAY),
            self._column(CaseField.DECIDED_BY, width=13),
            self._column(CaseField.REMARK, width=24),
        )
        return self._sheet(CasePart.STEPS, columns, self._steps(), landscape=True, filterable=True)

    def tasks(self) -> SheetSpec:
        """Follow-ups: open ones first."""
        columns = (
            self._column(CaseField.TITLE, width=36),
            self._column(CaseField.DUE_ON, Kind.DAY),
            self._column(CaseField.DUE_TIME, width=9),
            self._column(CaseField.STATE, width=13),
            self._column(CaseField.PRIORITY, width=14),
            self._column(CaseField.ASSIGNEE, width=14),
            self._column(CaseField.RESULT, width=32),
            self._column(CaseField.CLOSED_AT, Kind.INSTANT, width=17),
        )
        return self._sheet(CasePart.TASKS, columns, map(self._task, self._contents.tasks), landscape=True)

    def notes(self) -> SheetSpec:
        """Calls, notes and advice, oldest first."""
        columns = (
            self._column(CaseField.WRITTEN_AT, Kind.INSTANT, width=17),
            self._column(CaseField.KIND, width=13),
            self._column(CaseField.AUTHOR, width=14),
            self._column(CaseField.TEXT, width=64),
            self._column(CaseField.STEP, width=9),
            self._column(CaseField.IN_DANGER, width=12),
            self._column(CaseField.SELF_HARM, width=12),
        )
        return self._sheet(CasePart.NOTES, columns, map(self._note, reversed(self._contents.notes)), landscape=True)

    def evidence(self) -> SheetSpec:
        """The files kept with the case."""
        rows = evidence_rows(self._contents.evidence, self._contents.incidents, self._words)
        return self._sheet(CasePart.EVIDENCE, evidence_columns(self._words), rows, landscape=True)

    def legend(self) -> SheetSpec:
        """What is to be known of each sheet."""
        columns = (self._column(CaseField.ABOUT, width=24), self._column(CaseField.VALUE, width=66))
        rows = ((self._words.part(part), said) for part, said in self._words.legend().items())
        return self._sheet(CasePart.LEGEND, columns, rows)

    def _sheet(
        self,
        part: CasePart,
        columns: tuple[Column, ...],
        rows: Iterable[Row],
        *,
        title: str = "",
        totals: Row | None = None,
        notes: tuple[str, ...] = (),
        landscape: bool = False,
        filterable: bool = False,
    ) -> SheetSpec:
        return SheetSpec(
            name=self._words.part(part),
            title=title or self._words.part(part),
            subtitle=self._subtitle,
            columns=columns,
            rows=rows,
            totals=totals,
            notes=notes,
            landscape=landscape,
            filterable=filterable,
        )

    def _column(self, field: CaseField, kind: Kind = Kind.TEXT, width: float | None = None) -> Column:
        return Column(self._words.field(field), kind, width)

    def _incident(self, incident: Incident) -> Row:
        details, value = incident.details, self._words.value
        return (
            details.happened_at,
            value(details.precision),
            value(details.channel),
            details.number,
            incident.organisation_name,
            joined(value(details.contacted), value(incident.person.details.relation) if incident.person else ""),
            details.words,
            self._words.conducts(incident.conducts, self._contents.pack),
            joined(details.effect, details.witness),
            details.duration_seconds,
        )

    def _steps(self) -> Iterator[Row]:
        value = self._words.value
        for each in self._contents.checklists:
            for step in each.steps:
                yield (
                    each.checklist.title,
                    step.step.text,
                    value(step.step.actor),
                    value(step.state),
                    step.ends_on(day_of(self._contents.made_at)),
                    day_of(step.decided_at) if step.decided_at else None,
                    step.decided_by,
                    joined(step.note, step.reason),
                )

    def _task(self, task: Task) -> Row:
        details, value = task.details, self._words.value
        return (
            details.title,
            details.due_on,
            f"{details.due_time:%H:%M}" if details.due_time else "",
            value(task.state),
            value(details.priority),
            task.assignee_name,
            task.result,
            task.closed_at,
        )

    def _note(self, note: Note) -> Row:
        value = self._words.value
        answers = value(note.in_danger), value(note.self_harm)
        return note.at, value(note.kind), note.author, note.text, note.step, *answers
