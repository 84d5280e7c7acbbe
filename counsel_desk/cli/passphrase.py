"""The passphrase of a command: from a file or the keyboard, never an argument."""

import os
from getpass import getpass
from pathlib import Path

from counsel_desk.cli.terminal import Terminal
from counsel_desk.cli.words import ask_again, ask_file_passphrase, ask_passphrase
from counsel_desk.domain.passphrases import strength
from counsel_desk.errors import CancelledError, InputError
from counsel_desk.messages import code_text
from counsel_desk.paths import PASSPHRASE_VARIABLE
from counsel_desk.services.vaults import passphrase_in


def read_passphrase(file: Path | None, terminal: Terminal) -> str:
    """The passphrase that opens a vault: the first line of `file`, else of the file the environment names, else asked.

    InputError ``passphrase.not_given`` when there is neither a file nor anybody to ask.
    """
    named = file or (Path(os.environ[PASSPHRASE_VARIABLE]) if os.environ.get(PASSPHRASE_VARIABLE) else None)
    return passphrase_in(named) if named else _ask(terminal, ask_passphrase())


def choose_passphrase(file: Path | None, terminal: Terminal) -> str:
    """The passphrase of a new vault; typed twice, with a hint how good it is."""
    given = read_passphrase(file, terminal)
    if file or os.environ.get(PASSPHRASE_VARIABLE):
        return given
    terminal.complain(code_text(strength(given).code))
    if _ask(terminal, ask_again()) != given:
        raise InputError("passphrase.not_repeated", "passphrase")
    return given


def choose_file_passphrase(file: Path | None, terminal: Terminal) -> str:
    """The passphrase that a file for another office is to have: the first line of `file`, else asked twice."""
    if file is not None:
        return passphrase_in(file)
    given = _ask(terminal, ask_file_passphrase())
    terminal.complain(code_text(strength(given).code))
    if _ask(terminal, ask_again()) != given:
        raise InputError("passphrase.not_repeated", "passphrase")
    return given


def read_file_passphrase(file: Path | None, terminal: Terminal) -> str:
    """The passphrase of a file that another office wrote: the first line of `file`, else asked."""
    return passphrase_in(file) if file is not None else _ask(terminal, ask_file_passphrase())


def _ask(terminal: Terminal, question: str) -> str:
    if not terminal.can_ask:
        raise InputError("passphrase.not_given", "passphrase")
    try:
        return getpass(question, stream=terminal.err)
    except EOFError as error:
        raise CancelledError from error
