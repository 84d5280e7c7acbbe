"""Bringing in a caseload."""

import argparse
from functools import partial

from counsel_desk.cli import words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.terminal import Terminal
from counsel_desk.messages import row_words
from counsel_desk.services import caseload_import
from counsel_desk.services.caseload_import import ImportOutcome


def import_caseload(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Bring in a table, or only say what would happen. Rows that stay out are told, and are no failure."""
    if chosen.report is not None:
        caseload_import.check_report_place(chosen.report, chosen.file)
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        file = caseload_import.read_caseload(chosen.file, progress=progress)
        outcome = caseload_import.import_caseload(desk, file, dry_run=chosen.dry_run, progress=progress)
    if chosen.report is not None:
        say = partial(row_words, tried=chosen.dry_run)
        caseload_import.write_report(outcome, chosen.report, words.report_headings(), say)
    if chosen.json:
        terminal.give(_document(outcome))
        return 0
    for line in words.import_lines(outcome, dry_run=chosen.dry_run):
        terminal.say(line)
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
