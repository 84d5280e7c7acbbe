"""The passphrase of a command: from a file or the keyboard, never an argument."""

import os
from getpass import getpass
from pathlib import Path

from counsel_desk.cli.terminal import Terminal
from counsel_desk.cli.words import ask_again, ask_passphrase
from counsel_desk.domain.passphrases import strength
from counsel_desk.errors import CancelledError, FileError, InputError
from counsel_desk.messages import code_text

VARIABLE = "COUNSEL_DESK_PASSPHRASE_FILE"


def read_passphrase(file: Path | None, terminal: Terminal) -> str:
    """The passphrase that opens a vault: the first line of `file`, else of the file the environment names, else asked.

    InputError ``passphrase.not_given`` when there is neither a file nor anybody to ask.
    """
    named = file or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    return _first_line(named) if named else _ask(terminal, ask_passphrase())


def choose_passphrase(file: Path | None, terminal: Terminal) -> str:
    """The passphrase of a new vault; typed twice, with a hint how good it is."""
    given = read_passphrase(file, terminal)
    if file or os.environ.get(VARIABLE):
        return given
    terminal.complain(code_text(strength(given).code))
    if _ask(terminal, ask_again()) != given:
        raise InputError("passphrase.not_repeated", "passphrase")
    return given


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig", newline="\n") as stream:
            return stream.readline().rstrip("\r\n")
    except FileNotFoundError as error:
        raise FileError("file.missing", file=str(file)) from error
    except (OSError, ValueError) as error:  # ValueError: not text, or no name a file can have
        raise FileError("file.unreadable", file=str(file)) from error


def _ask(terminal: Terminal, question: str) -> str:
    if not terminal.can_ask:
        raise InputError("passphrase.not_given", "passphrase")
    try:
        return getpass(question, stream=terminal.err)
    except EOFError as error:
        raise CancelledError from error
