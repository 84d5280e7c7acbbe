"""New vaults, empty or with an invented caseload."""

import argparse
from dataclasses import replace

from counsel_desk.cli import words
from counsel_desk.cli.passphrase import choose_passphrase
from counsel_desk.cli.terminal import Terminal
from counsel_desk.domain.people import Office
from counsel_desk.services.invented_vault import INVENTED_COUNSELLOR, INVENTED_OFFICE, make_invented_vault
from counsel_desk.services.vaults import close_vault, create_vault, place_warning


def new(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Make an empty vault."""
    passphrase = _passphrase(chosen, terminal)
    office = Office(chosen.office or words.unnamed_office())
    desk, code = create_vault(chosen.folder, office, chosen.counsellor or words.unnamed_counsellor(), passphrase)
    close_vault(desk)
    _tell(chosen, terminal, code)
    return 0


def demo(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Make a vault and fill it. Stopped half way, there is no vault."""
    passphrase = _passphrase(chosen, terminal)
    with terminal.watching() as progress:
        made = make_invented_vault(
            chosen.folder,
            passphrase,
            office=replace(INVENTED_OFFICE, name=chosen.office) if chosen.office else INVENTED_OFFICE,
            counsellor=chosen.counsellor or INVENTED_COUNSELLOR,
            clients=chosen.clients,
            incidents=chosen.incidents,
            seed=chosen.seed,
            progress=progress,
        )
    close_vault(made.desk)
    _tell(chosen, terminal, made.recovery_code)
    terminal.say(words.demo_filled(made.counts))
    return 0


def _passphrase(chosen: argparse.Namespace, terminal: Terminal) -> str:
    if program := place_warning(chosen.folder):
        terminal.complain(words.synchronised(program))
    return choose_passphrase(chosen.passphrase_file, terminal)


def _tell(chosen: argparse.Namespace, terminal: Terminal, code: str) -> None:
    for line in words.vault_made(chosen.folder, code):
        terminal.say(line)
