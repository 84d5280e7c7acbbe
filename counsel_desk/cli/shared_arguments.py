"""Arguments that several commands take."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from counsel_desk.cli.command_parser import CommandParser

if TYPE_CHECKING:
    from argparse import _ArgumentGroup as OptionGroup  # argparse gives it no public name

translate = QCoreApplication.translate


def add_switches(options: "OptionGroup", *said: tuple[str, str]) -> None:
    """What is either asked for or not: each option with its words."""
    for option, words in said:
        options.add_argument(option, action="store_true", help=words)


def add_json(command: CommandParser) -> None:
    """One document instead of lines."""
    add_switches(command.options, ("--json", translate("cli", "answer with one JSON document")))


def add_reference(command: CommandParser) -> None:
    """Which case."""
    command.given.add_argument("reference", metavar="REF", help=translate("cli", "the case, such as C-2026-0001"))


def add_target(command: CommandParser, name: str) -> None:
    """The file to write, under this name in the usage."""
    command.given.add_argument(
        "target", metavar=name, type=Path, help=translate("cli", "the file to write; it is replaced whole")
    )


def add_override(command: CommandParser) -> None:
    """What stands in for a consent."""
    command.options.add_argument(
        "--to-protect-life",
        metavar="REASON",
        default="",
        help=translate("cli", "go on without the client's consent; the reason is recorded"),
    )
