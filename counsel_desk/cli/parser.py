"""What can be said to the program, and what it answers when it does not understand."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from counsel_desk import __version__
from counsel_desk.cli.argument_types import count, names, positive
from counsel_desk.cli.command_parser import CommandParser, add_command
from counsel_desk.cli.export_parser import add_export
from counsel_desk.cli.handover_parser import add_handovers
from counsel_desk.cli.shared_arguments import add_json, add_override, add_reference, add_target

if TYPE_CHECKING:
    from counsel_desk.cli.command_parser import Commands

translate = QCoreApplication.translate

PROGRAM = "counsel-desk"


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """The command and its arguments: `deed` names it. Prints and raises SystemExit for help and misunderstandings."""
    parser = CommandParser(
        prog=PROGRAM,
        description=translate("cli", "Case management for debt counsellors. Without a command the window opens."),
    )
    parser.options.add_argument(
        "--version", action="version", version=f"Counsel Desk {__version__}", help=translate("cli", "show the version")
    )
    parser.set_defaults(vault=None, passphrase_file=None, language=None)
    parser.add_common()
    commands = parser.add_commands()
    _add_making(commands)
    _add_looking(commands)
    _add_backups(commands)
    _add_erasing(commands)
    add_handovers(commands)
    _add_import(commands)
    add_export(commands)
    _add_guidance(commands)
    _add_print(commands)
    chosen = parser.parse_args(arguments)
    if chosen.needs_vault and chosen.vault is None:
        parser.error(translate("cli", "name the vault first: counsel-desk --vault VAULT …"))
    return chosen


def _add_making(commands: "Commands") -> None:
    new = add_command(
        commands, "new", "new", translate("cli", "make a vault and print its recovery code"), needs_vault=False
    )
    demo = add_command(
        commands,
        "demo",
        "demo",
        translate("cli", "make a vault with an invented caseload of the last 24 months"),
        needs_vault=False,
    )
    for command in (new, demo):
        command.given.add_argument(
            "folder", metavar="VAULT", type=Path, help=translate("cli", "folder of the new vault")
        )
        command.options.add_argument("--office", metavar="NAME", help=translate("cli", "name of the office"))
        command.options.add_argument("--counsellor", metavar="NAME", help=translate("cli", "the first counsellor"))
    for option, letter, default, words in (
        ("--clients", "N", 300, translate("cli", "how many clients (300)")),
        ("--incidents", "M", None, translate("cli", "how many incidents (ten a client)")),
        ("--seed", "S", 1, translate("cli", "another number invents another caseload (1)")),
    ):
        demo.options.add_argument(option, metavar=letter, type=count, default=default, help=words)


def _add_looking(commands: "Commands") -> None:
    check = add_command(commands, "check", "check", translate("cli", "verify the whole vault"))
    check.options.add_argument(
        "--report",
        metavar="OUT.txt",
        type=Path,
        help=translate("cli", "write a report without personal data, to be sent to whoever helps"),
    )
    check.options.add_argument(
        "--second",
        metavar="FOLDER",
        type=Path,
        help=translate("cli", "the second place for backups, to be told of in the report"),
    )
    add_json(check)
    search = add_command(
        commands, "search", "search", translate("cli", "find clients, cases, incidents, tasks, organisations")
    )
    search.given.add_argument(
        "text", metavar="TEXT", help=translate("cli", "name, pinyin, initials, phone, case or words")
    )
    search.options.add_argument(
        "--limit", metavar="N", type=positive, default=50, help=translate("cli", "at most so many (50)")
    )
    add_json(search)
    triage = add_command(
        commands, "triage", "triage", translate("cli", "say what conduct messages may show"), needs_vault=False
    )
    triage.given.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help=translate("cli", "one text per line (else standard input)")
    )


def _add_backups(commands: "Commands") -> None:
    back_up = add_command(commands, "backup", "backup", translate("cli", "back the vault up, check and count the copy"))
    back_up.given.add_argument(
        "folder",
        metavar="OUT",
        type=Path,
        nargs="?",
        help=translate("cli", "folder to make the backup in (else beside the vault)"),
    )
    add_json(back_up)
    listed = add_command(commands, "backups", "backups", translate("cli", "list the backups of the vault"))
    listed.given.add_argument(
        "folder",
        metavar="FOLDER",
        type=Path,
        nargs="?",
        help=translate("cli", "where they lie (else beside the vault)"),
    )
    listed.options.add_argument("--check", action="store_true", help=translate("cli", "prove each of them anew"))
    add_json(listed)
    restore = add_command(
        commands,
        "restore",
        "restore",
        translate("cli", "make a vault out of a backup; the backup stays as it is"),
        needs_vault=False,
    )
    restore.given.add_argument("backup", metavar="BACKUP", type=Path, help=translate("cli", "folder of the backup"))
    restore.given.add_argument(
        "folder", metavar="NEWVAULT", type=Path, help=translate("cli", "folder of the new vault; new or empty")
    )
    add_json(restore)


def _add_erasing(commands: "Commands") -> None:
    erase = add_command(commands, "erase", "erase", translate("cli", "erase a client for good, with a receipt"))
    erase.given.add_argument(
        "reference", metavar="CLIENT-REF", help=translate("cli", "the client to erase, such as P-2026-0001")
    )
    erase.options.add_argument(
        "--receipt",
        metavar="OUT.pdf",
        type=Path,
        required=True,
        help=translate("cli", "where to write the receipt; of a client erased before, only this is written"),
    )
    erase.options.add_argument(
        "--backups",
        choices=("keep", "rewrite", "delete"),
        default="keep",
        help=translate("cli", "what to do with older backups that still hold somebody erased: keep, rewrite or delete"),
    )
    erase.options.add_argument(
        "--second",
        metavar="FOLDER",
        type=Path,
        help=translate("cli", "the second place for backups, which is looked at too and gets a copy of the fresh one"),
    )


def _add_import(commands: "Commands") -> None:
    bring_in = commands.add_parser("import", help=translate("cli", "bring records in")).add_commands()
    caseload = add_command(
        bring_in, "caseload", "import caseload", translate("cli", "clients, debts and incidents of a table")
    )
    caseload.given.add_argument("file", metavar="FILE", type=Path, help=translate("cli", "xlsx, xls or CSV"))
    caseload.options.add_argument("--dry-run", action="store_true", help=translate("cli", "only say what would happen"))
    caseload.options.add_argument(
        "--report", metavar="OUT.csv", type=Path, help=translate("cli", "write what became of each row")
    )
    caseload.options.add_argument(
        "--uncertain",
        choices=("same", "new", "out"),
        help=translate(
            "cli", "people who only look like somebody known: the same, somebody new, or left out (else they stay out)"
        ),
    )
    caseload.options.add_argument(
        "--rest",
        metavar="OUT.xlsx",
        type=Path,
        help=translate("cli", "write the rows that stay out, to be mended and imported again"),
    )
    add_json(caseload)
    messages = add_command(
        bring_in, "messages", "import messages", translate("cli", "messages and calls of a phone, into one case")
    )
    messages.given.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help=translate("cli", "XML of SMS Backup & Restore, xlsx, xls, CSV, a carrier's PDF, or text"),
    )
    messages.options.add_argument(
        "--case", dest="reference", metavar="REF", required=True, help=translate("cli", "the case, such as C-2026-0001")
    )
    whose = messages.options.add_mutually_exclusive_group()
    whose.add_argument(
        "--senders", metavar="A,B", type=names, default=(), help=translate("cli", "only these numbers or names")
    )
    whose.add_argument("--all", action="store_true", help=translate("cli", "every sender, private ones too"))
    messages.options.add_argument("--dry-run", action="store_true", help=translate("cli", "only say what would happen"))
    add_json(messages)


def _add_guidance(commands: "Commands") -> None:
    guidance = commands.add_parser("guidance", help=translate("cli", "the guidance as a workbook")).add_commands()
    export = add_command(guidance, "export", "guidance export", translate("cli", "write the guidance to be edited"))
    add_target(export, "OUT.xlsx")
    bring_in = add_command(
        guidance, "import", "guidance import", translate("cli", "take in an edited or newer guidance")
    )
    bring_in.given.add_argument(
        "file", metavar="FILE", type=Path, help=translate("cli", "the workbook, or a pack as a folder or zip")
    )
    bring_in.options.add_argument("--dry-run", action="store_true", help=translate("cli", "only say what would change"))


def _add_print(commands: "Commands") -> None:
    paper = commands.add_parser("print", help=translate("cli", "write a paper as PDF")).add_commands()
    checklist = add_command(paper, "checklist", "print checklist", translate("cli", "what the client takes home"))
    add_reference(checklist)
    add_target(checklist, "OUT.pdf")
    checklist.options.add_argument("--checklist", metavar="CL-07", help=translate("cli", "only this checklist"))
    advice = translate("cli", "repeat what the client was told")
    checklist.options.add_argument("--advice", action="store_true", help=advice)
    checklist.options.add_argument("--large", action="store_true", help=translate("cli", "large print"))
    checklist.options.add_argument(
        "--neutral",
        action="store_true",
        help=translate("cli", "a sheet that tells of nobody and no debt, when paper is not safe at home"),
    )
    add_override(checklist)
