"""Cases that go to another office, and cases that come from one."""

import argparse

from counsel_desk.cli import words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.passphrase import choose_file_passphrase, read_file_passphrase
from counsel_desk.cli.terminal import Terminal
from counsel_desk.domain.handover import Incoming
from counsel_desk.messages import handover_words, labelled
from counsel_desk.services import handover, taking_over
from counsel_desk.services.cases import case_called


def hand_over(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write the file, and say of each case that stays why; 1 when one stays."""
    with open_desk(chosen, terminal) as desk:
        secret = choose_file_passphrase(chosen.file_passphrase, terminal)
        with terminal.watching() as progress:
            cases = [case_called(desk, each) for each in chosen.references]
            done = handover.hand_over(desk, cases, chosen.target, secret, chosen.recipient, progress=progress)
    if chosen.json:
        terminal.give(
            {
                "file": str(done.path),
                "cases": [each.reference for each in done.cases],
                "stayed": {each.reference: each.why_not for each in done.stayed},
                "files_stayed": done.files_stayed,
            }
        )
    else:
        terminal.say(words.written(done.path))
        terminal.say(handover_words.handed_over(done))
        for each in done.stayed:
            terminal.complain(labelled(each.reference, handover_words.goes(each)))
    return int(bool(done.stayed))


def take_over(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Bring the cases of a file in, or only say what it holds and who may be here already."""
    with open_desk(chosen, terminal) as desk:
        secret = read_file_passphrase(chosen.file_passphrase, terminal)
        with terminal.watching() as progress:
            incoming = taking_over.look_into(desk, chosen.file, secret, progress=progress)
            taken = None
            if not chosen.dry_run:
                say = handover_words.note_of_arrival
                taken = taking_over.take_over(desk, chosen.file, secret, say, progress=progress)
    if chosen.json:
        here = {} if taken is None else {each.before: each.reference for each in taken.cases}
        terminal.give(_document(incoming, here))
        return 0
    terminal.say(handover_words.came_from(incoming))
    terminal.say(handover_words.holds(incoming))
    for case in incoming.cases:
        if known := handover_words.may_be_known(case):
            terminal.complain(labelled(case.reference, known))
    for line in () if taken is None else handover_words.taken_over(taken):
        terminal.say(line)
    return 0


def _document(incoming: Incoming, here: dict[str, str]) -> dict[str, object]:
    return {
        "office": incoming.office,
        "made_at": incoming.made_at.isoformat(),
        **{str(kind): count for kind, count in incoming.held.items()},
        "cases": [
            {
                "case": each.reference,
                "here": here.get(each.reference),
                "known_as": each.here or None,
                "may_be": [alike.reference for alike in each.alike.clients],
            }
            for each in incoming.cases
        ],
    }
