"""New vaults, empty or with an invented caseload."""

import argparse
import shutil

from counsel_desk.cli import words
from counsel_desk.cli.passphrase import choose_passphrase
from counsel_desk.cli.terminal import Terminal
from counsel_desk.domain.people import Office
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault, create_vault, place_warning


def new(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Make an empty vault."""
    desk, code = _made(chosen, terminal)
    close_vault(desk)
    _tell(chosen, terminal, code)
    return 0


def demo(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Make a vault and fill it. Stopped half way, there is no vault."""
    desk, code = _made(chosen, terminal)
    try:
        with terminal.watching() as progress:
            counts = fill_with_invented_caseload(
                desk, clients=chosen.clients, incidents=chosen.incidents, seed=chosen.seed, progress=progress
            )
    except BaseException:
        close_vault(desk)
        shutil.rmtree(chosen.folder, ignore_errors=True)  # made a moment ago, by this command
        raise
    close_vault(desk)
    _tell(chosen, terminal, code)
    terminal.say(words.demo_filled(counts))
    return 0


def _made(chosen: argparse.Namespace, terminal: Terminal) -> tuple[Desk, str]:
    if program := place_warning(chosen.folder):
        terminal.complain(words.synchronised(program))
    passphrase = choose_passphrase(chosen.passphrase_file, terminal)
    office = Office(chosen.office or words.unnamed_office())
    return create_vault(chosen.folder, office, chosen.counsellor or words.unnamed_counsellor(), passphrase)


def _tell(chosen: argparse.Namespace, terminal: Terminal, code: str) -> None:
    for line in words.vault_made(chosen.folder, code):
        terminal.say(line)
