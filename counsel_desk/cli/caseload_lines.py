"""What the import of a caseload says."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from counsel_desk.messages import aside, clauses, import_outcome, labelled, listed, row_doubts, skip_reason
from counsel_desk.messages.caseload_words import name_in_file, possible_facts, possible_name, rows_named

if TYPE_CHECKING:
    from counsel_desk.services.caseload_import import ImportOutcome, RowOutcome
    from counsel_desk.services.caseload_questions import Question

translate = QCoreApplication.translate


def import_lines(outcome: "ImportOutcome", recalled: Collection[str], *, dry_run: bool) -> Iterator[str]:
    """What an import did, or would do.

    Sheets whose columns were recalled, people of whom it is not certain who they are, each row that did not simply go
    in, sheets left out, the sum.
    """
    for sheet in sorted(recalled):
        yield translate("cli", "Sheet “{sheet}”: the columns that were chosen before for these headings").format(
            sheet=sheet
        )
    yield from map(_question_line, outcome.questions)
    for row in outcome.rows:
        if row.reason:
            yield _row_line(row, dry_run=dry_run)
    for left_out in outcome.skipped_sheets:
        yield translate("cli", "Sheet “{sheet}” was left out: {reason}").format(
            sheet=left_out.name, reason=skip_reason(left_out.reason)
        )
    if outcome.completed:
        yield translate("cli", "Known clients of whom more is known: {count}").format(count=outcome.completed)
    if dry_run:
        counts = translate(
            "cli", "Would bring in: {clients} clients, {cases} cases, {debts} debts, {incidents} incidents"
        )
    else:
        counts = translate("cli", "Brought in: {clients} clients, {cases} cases, {debts} debts, {incidents} incidents")
    yield counts.format(clients=outcome.clients, cases=outcome.cases, debts=outcome.debts, incidents=outcome.incidents)


def nothing_left() -> str:
    """There was nothing to mend."""
    return translate("cli", "No row stayed out.")


def _question_line(question: "Question") -> str:
    rows = rows_named((row.sheet, row.row) for row in question.rows)
    person = aside(name_in_file(question), rows)
    meant = clauses(listed((possible_name(each), possible_facts(each))) for each in question.possible)
    who = meant or translate("cli", "one person or several?")
    return labelled(translate("cli", "Not certain: {person}").format(person=person), who)


def _row_line(row: "RowOutcome", *, dry_run: bool) -> str:
    place = translate("cli", "{sheet}, row {row}").format(sheet=row.sheet, row=row.row)
    outcome = import_outcome(row.outcome, tried=dry_run)
    return labelled(labelled(place, outcome), row_doubts(row.problems))
