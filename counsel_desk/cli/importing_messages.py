"""Bringing the messages and calls of a phone into a case."""

import argparse

from counsel_desk.cli.message_words import message_lines, nobody_chosen, sender_absent
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.terminal import Terminal
from counsel_desk.services import message_import
from counsel_desk.services.cases import case_called
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_import import MessagesOutcome, sender_key
from counsel_desk.services.message_sources import open_source


def import_messages(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Bring messages and calls into a case, or only say what would happen. Nobody enters who was not chosen."""
    senders = frozenset(map(sender_key, chosen.senders))
    choice = Choice(None if chosen.all else senders)
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        case_id = case_called(desk, chosen.reference)
        file = open_source(desk, chosen.file, progress=progress)
        outcome = message_import.import_messages(desk, case_id, file, choice, dry_run=chosen.dry_run, progress=progress)
    if chosen.json:
        terminal.give(_document(outcome))
    else:
        for line in message_lines(outcome, dry_run=chosen.dry_run):
            terminal.say(line)
    if not chosen.all and not senders:
        terminal.complain(nobody_chosen())
    for sender in sorted(senders - {each.number for each in outcome.senders}):
        terminal.complain(sender_absent(sender))
    return 0


def _document(outcome: MessagesOutcome) -> dict[str, object]:
    return {
        "messages": outcome.messages,
        "imported": outcome.imported,
        "duplicates": outcome.duplicates,
        "left_out": outcome.left_out,
        "night": outcome.night,
        "damaged": outcome.damaged,
        "senders": [{"number": each.number, "count": each.count} for each in outcome.senders],
    }
