"""Looking into a vault: is it whole, what is in it."""

import argparse
from dataclasses import asdict

from counsel_desk.cli import words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.terminal import Terminal
from counsel_desk.messages import code_text
from counsel_desk.messages.health_report import health_report
from counsel_desk.services import health
from counsel_desk.services.health_report import report_on, write_report
from counsel_desk.services.search import search as find


def check(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Verify the whole vault; 1 when something is wrong."""
    with open_desk(chosen, terminal) as desk:
        if terminal.err.isatty():
            terminal.complain(words.checking())
        found = health.check(desk)
        if chosen.report is not None:
            write_report(chosen.report, health_report(report_on(desk, found, chosen.second)))
    if chosen.json:
        problems = [
            {**asdict(each), "text": code_text(each.code, file=each.file, found=each.found)} for each in found.problems
        ]
        terminal.give({"ok": found.ok, "schema": found.schema, **asdict(found.counts), "problems": problems})
    else:
        for line in words.health_lines(found):
            terminal.say(line)
    return 0 if found.ok else 1


def search(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Find a text everywhere."""
    with open_desk(chosen, terminal) as desk:
        found = find(desk, chosen.text, chosen.limit)
    if chosen.json:
        hits = [
            {"kind": hit.kind, "ref": hit.reference, "title": hit.title, "snippet": hit.snippet} for hit in found.hits
        ]
        terminal.give({"hits": hits, "milliseconds": round(found.milliseconds, 3)})
        return 0
    for hit in found.hits:
        terminal.say(words.hit_line(hit))
    if not found.hits:
        terminal.complain(words.nothing_found())
    return 0
