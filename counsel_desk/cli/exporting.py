"""Workbooks and papers that leave a vault, each replaced whole."""

import argparse
from functools import partial

from counsel_desk.cli import words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.terminal import Terminal
from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.documents.figures import figures_pdf
from counsel_desk.domain.periods import Period, days_between
from counsel_desk.messages import StatisticsWords
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.messages.figure_papers import FigureSentences
from counsel_desk.services import case_summary, figures_paper, releases, statistics
from counsel_desk.services.cases import case_called


def export_case(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write the summary of a case; under its code when that is asked for or the client has not agreed to be named."""
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        case_id = case_called(desk, chosen.reference)
        agreed = case_summary.may_be_named(desk, case_id)
        named = not chosen.redacted and (agreed or bool(chosen.to_protect_life))
        case_summary.export_case(
            desk,
            case_id,
            chosen.target,
            CaseSentences(),
            case_paper_pdf,
            named=named,
            to_protect_life=chosen.to_protect_life,
            progress=progress,
        )
    terminal.say(words.written(chosen.target))
    if not (named or agreed):
        terminal.complain(words.without_the_name())
    return 0


def export_figures(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write the figures of a month, a quarter or a year: for publication unless they are to be internal.

    They become a PDF where the name of the file says so.
    """
    return _export(chosen.period, chosen, terminal)


def export_days(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write the figures of any days."""
    return _export(days_between(chosen.since, chosen.until), chosen, terminal)


def _export(period: Period, chosen: argparse.Namespace, terminal: Terminal) -> int:
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        if chosen.target.suffix.lower() == ".pdf":
            lay_out = partial(figures_pdf, words=FigureSentences(desk.pack, desk.counsellor.name))
            figures_paper.export_figures_paper(
                desk,
                period,
                chosen.target,
                lay_out,
                internal=chosen.internal,
                correct=chosen.correct,
                progress=progress,
            )
        else:
            statistics.export_figures(
                desk,
                period,
                chosen.target,
                StatisticsWords(desk.pack),
                internal=chosen.internal,
                correct=chosen.correct,
                progress=progress,
            )
        standings = () if chosen.internal else releases.standings(desk, period)
    terminal.say(words.written(chosen.target))
    for standing in standings:
        if standing.differing:
            terminal.complain(words.standing(standing))
    return 0
