"""Bringing in a caseload."""

import argparse
from functools import partial

from counsel_desk.cli import caseload_lines, words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.terminal import Terminal
from counsel_desk.domain.same_person import Whose
from counsel_desk.messages import row_words
from counsel_desk.messages.caseload_words import rest_words
from counsel_desk.services import caseload_columns, caseload_import, caseload_rest
from counsel_desk.services.caseload_import import ImportOutcome


def import_caseload(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Bring in a table, or only say what would happen. Rows that stay out are told, and are no failure."""
    for target in filter(None, (chosen.report, chosen.rest)):
        caseload_import.check_report_place(target, chosen.file)
    unsure = None if chosen.uncertain is None else Whose(chosen.uncertain)
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        file = caseload_columns.read_remembered(desk, chosen.file, progress=progress)
        outcome = caseload_import.import_caseload(desk, file, unsure=unsure, dry_run=chosen.dry_run, progress=progress)
        wanted = chosen.rest is not None and bool(caseload_rest.rows_left(outcome))
        if wanted:
            caseload_rest.write_rest(desk, file, outcome, chosen.rest, rest_words(file.tables.file), progress=progress)
        if chosen.report is not None:
            say = partial(row_words, tried=chosen.dry_run)
            caseload_import.write_report(desk, outcome, chosen.report, words.report_headings(), say)
    if chosen.json:
        terminal.give(_document(outcome))
        return 0
    for line in caseload_lines.import_lines(outcome, file.recalled, dry_run=chosen.dry_run):
        terminal.say(line)
    if chosen.rest is not None:
        terminal.say(words.written(chosen.rest) if wanted else caseload_lines.nothing_left())
    return 0


def _document(outcome: ImportOutcome) -> dict[str, object]:
    return {
        "rows": [
            {"sheet": row.sheet, "row": row.row, "outcome": row.outcome, "field": row.field, "reason": row.reason}
            for row in outcome.rows
        ],
        "clients": outcome.clients,
        "cases": outcome.cases,
        "debts": outcome.debts,
        "incidents": outcome.incidents,
    }
