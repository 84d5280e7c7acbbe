"""What can be asked about cases that go from office to office."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from counsel_desk.cli.command_parser import CommandParser, add_command
from counsel_desk.cli.shared_arguments import add_json

if TYPE_CHECKING:
    from counsel_desk.cli.command_parser import Commands

translate = QCoreApplication.translate


def add_handovers(commands: "Commands") -> None:
    """Giving cases away, and taking them over."""
    give = add_command(
        commands, "handover", "handover", translate("cli", "write cases as an encrypted file for another office")
    )
    give.given.add_argument(
        "references", metavar="REF", nargs="+", help=translate("cli", "the cases, such as C-2026-0001")
    )
    give.given.add_argument(
        "target", metavar="OUT.handover", type=Path, help=translate("cli", "the file to write; it must not be there")
    )
    give.options.add_argument(
        "--recipient",
        metavar="NAME",
        required=True,
        help=translate("cli", "which office gets them; it stands in the history"),
    )
    _add_passphrase(give)
    add_json(give)
    take = add_command(
        commands, "take-over", "take over", translate("cli", "take over the cases that another office wrote")
    )
    take.given.add_argument("file", metavar="FILE", type=Path, help=translate("cli", "the file of the other office"))
    take.options.add_argument(
        "--dry-run", action="store_true", help=translate("cli", "only say what it holds and who may be here already")
    )
    _add_passphrase(take)
    add_json(take)


def _add_passphrase(command: CommandParser) -> None:
    command.options.add_argument(
        "--file-passphrase",
        metavar="FILE",
        type=Path,
        help=translate("cli", "a file whose first line is the passphrase of the handover (else it is asked for)"),
    )
