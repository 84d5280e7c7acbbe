"""Workbooks that leave a vault, each replaced whole."""

import argparse

from counsel_desk.cli import words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.terminal import Terminal
from counsel_desk.messages import MonthWords
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.services import case_summary, statistics
from counsel_desk.services.cases import case_called


def export_case(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write the summary of a case, for whoever the client agreed to pass it on to."""
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        case_summary.export_case(
            desk,
            case_called(desk, chosen.reference),
            chosen.target,
            CaseSentences(),
            to_protect_life=chosen.to_protect_life,
            progress=progress,
        )
    terminal.say(words.written(chosen.target))
    return 0


def export_month(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write a month's figures: for publication unless they are to be internal."""
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        statistics.export_month(
            desk, chosen.month, chosen.target, MonthWords(desk.pack), internal=chosen.internal, progress=progress
        )
    terminal.say(words.written(chosen.target))
    return 0
