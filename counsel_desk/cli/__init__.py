"""The command line: the same services as the window, for scripts, for terminals, and for one command a month.

Exit codes: 0 done, 1 something in the user's world stands against it, 2 the command cannot be understood,
70 a fault of the program.
"""

import os
import sys
from collections.abc import Sequence

from counsel_desk import log
from counsel_desk.cli.commands import command
from counsel_desk.cli.language import speaking
from counsel_desk.cli.parser import read_arguments
from counsel_desk.cli.terminal import Terminal
from counsel_desk.cli.words import our_fault, stopped
from counsel_desk.errors import CancelledError, WorldError
from counsel_desk.messages import error_text

DONE = 0
WORLD = 1
USAGE = 2
FAULT = 70  # EX_SOFTWARE of sysexits.h


def main(arguments: Sequence[str]) -> int:
    """Carry out one command; the exit code."""
    terminal = Terminal.of_this_process()
    with speaking(arguments):
        try:
            return _carry_out(arguments, terminal)
        except BrokenPipeError:
            _forget_output()  # whoever read has seen enough
            return WORLD


def _carry_out(arguments: Sequence[str], terminal: Terminal) -> int:
    try:
        chosen = read_arguments(arguments)
    except SystemExit as told:  # argparse has printed the help, or what it did not understand
        return told.code if isinstance(told.code, int) else USAGE
    code = WORLD
    try:
        code = command(chosen.deed)(chosen, terminal)
    except WorldError as error:
        log.failed(error)
        terminal.complain(error_text(error))
    except (CancelledError, KeyboardInterrupt):
        terminal.complain(stopped())
    except BrokenPipeError:
        raise
    except Exception as error:
        if (report := log.crashed(error)) is None:
            raise
        terminal.complain(our_fault(report))
        code = FAULT
    log.note(f"command.{chosen.deed.replace(' ', '.')}", code=code)
    return code


def _forget_output() -> None:
    """Python flushes stdout once more when it ends: let that go nowhere instead of failing again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
