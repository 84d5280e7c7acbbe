"""The guidance as a workbook: out to be edited, and in again."""

import argparse

from counsel_desk.cli import words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.terminal import Terminal
from counsel_desk.messages import guidance_version
from counsel_desk.services import guidance_install


def export_guidance(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write the guidance in force."""
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        named = guidance_version(desk.pack.version)
        guidance_install.export_guidance(desk, chosen.target, named, progress=progress)
    terminal.say(words.written(chosen.target))
    return 0


def import_guidance(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Take in a guidance, or only say what would change; 1 when something in it is wrong, and nothing is changed."""
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        proposal = guidance_install.look_at(desk, chosen.file, progress=progress)
        if not chosen.dry_run and proposal.changes and not proposal.problems:
            guidance_install.take_in(desk, proposal)
    for line in words.guidance_lines(proposal):
        terminal.say(line)
    terminal.say(words.guidance_outcome(proposal, dry_run=chosen.dry_run))
    return 1 if proposal.problems else 0
