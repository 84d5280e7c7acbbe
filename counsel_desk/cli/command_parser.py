"""How a command is read: argparse, speaking the program's language."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["CommandParser"]  # noqa: SLF001  argparse gives it no public name

translate = QCoreApplication.translate


class _Formatter(argparse.HelpFormatter):
    """Usage lines that begin in the program's language."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: "Iterable[argparse._MutuallyExclusiveGroup]",
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, translate("cli", "usage: ") if prefix is None else prefix)


class CommandParser(argparse.ArgumentParser):
    """A parser that speaks the program's language, as far as argparse lets it."""

    def __init__(self, *, prog: str, description: str = "", help: str = "") -> None:  # noqa: A002, ARG002  argparse's name
        super().__init__(
            prog=prog, description=description, add_help=False, allow_abbrev=False, formatter_class=_Formatter
        )
        self.given = self.add_argument_group(translate("cli", "arguments"))
        self.options = self.add_argument_group(translate("cli", "options"))
        self.options.add_argument("-h", "--help", action="help", help=translate("cli", "show this help"))

    def error(self, message: str) -> NoReturn:
        """Say how the command is written and what was not understood, and end with 2."""
        sentence = translate("cli", "This command cannot be understood: {detail}").format(detail=message)
        self.exit(2, f"{self.format_usage()}{sentence}\n")

    def add_common(self) -> None:
        """What may stand before the command or after it."""
        self.options.add_argument(
            "--vault",
            type=Path,
            metavar="VAULT",
            default=argparse.SUPPRESS,
            help=translate("cli", "folder of the vault"),
        )
        self.options.add_argument(
            "--passphrase-file",
            type=Path,
            metavar="FILE",
            default=argparse.SUPPRESS,
            help=translate(
                "cli", "file whose first line is the passphrase (else COUNSEL_DESK_PASSPHRASE_FILE names it)"
            ),
        )
        self.options.add_argument(
            "--language",
            choices=("zh", "en"),
            default=argparse.SUPPRESS,
            help=translate("cli", "speak Chinese or English, whatever the locale"),
        )

    def add_commands(self) -> "Commands":
        """The place for commands below this one."""
        return self.add_subparsers(title=translate("cli", "commands"), metavar="COMMAND", required=True)


def add_command(
    commands: "Commands",
    name: str,
    deed: str,
    help: str,  # noqa: A002  argparse's name
    *,
    needs_vault: bool = True,
) -> CommandParser:
    """A command that does something; `deed` names what."""
    command = commands.add_parser(name, help=help, description=help)
    command.set_defaults(deed=deed, needs_vault=needs_vault)
    command.add_common()
    return command
