# ruff: noqa: PLC0415 - a command loads only what it needs: a search waits neither for openpyxl nor for fonts
"""The commands by name."""

import argparse
from collections.abc import Callable

from counsel_desk.cli.terminal import Terminal

Command = Callable[[argparse.Namespace, Terminal], int]


def command(deed: str) -> Command:  # noqa: C901, PLR0911, PLR0912 - one for each command
    """What carries out a deed: it is given the arguments and a terminal, and returns its exit code."""
    match deed:
        case "new":
            from counsel_desk.cli.making import new

            return new
        case "demo":
            from counsel_desk.cli.making import demo

            return demo
        case "check":
            from counsel_desk.cli.looking import check

            return check
        case "backup":
            from counsel_desk.cli.backing_up import back_up

            return back_up
        case "backups":
            from counsel_desk.cli.backing_up import list_them

            return list_them
        case "restore":
            from counsel_desk.cli.backing_up import restore

            return restore
        case "erase":
            from counsel_desk.cli.erasing import erase_person

            return erase_person
        case "handover":
            from counsel_desk.cli.handing_over import hand_over

            return hand_over
        case "take over":
            from counsel_desk.cli.handing_over import take_over

            return take_over
        case "search":
            from counsel_desk.cli.looking import search

            return search
        case "triage":
            from counsel_desk.cli.triage import triage

            return triage
        case "guidance export":
            from counsel_desk.cli.guidance import export_guidance

            return export_guidance
        case "guidance import":
            from counsel_desk.cli.guidance import import_guidance

            return import_guidance
        case "import caseload":
            from counsel_desk.cli.importing import import_caseload

            return import_caseload
        case "import messages":
            from counsel_desk.cli.importing_messages import import_messages

            return import_messages
        case "print checklist":
            from counsel_desk.cli.printing import print_checklist

            return print_checklist
    return _export(deed)


def _export(deed: str) -> Command:  # noqa: PLR0911 - one for each command
    """What writes something that leaves the vault."""
    match deed:
        case "export case":
            from counsel_desk.cli.exporting import export_case

            return export_case
        case "export cases":
            from counsel_desk.cli.exporting_cases import export_cases

            return export_cases
        case "export caseload":
            from counsel_desk.cli.exporting_cases import export_caseload

            return export_caseload
        case "export evidence":
            from counsel_desk.cli.bundling import export_evidence

            return export_evidence
        case "export person":
            from counsel_desk.cli.bundling import export_person

            return export_person
        case "export days":
            from counsel_desk.cli.exporting import export_days

            return export_days
        case "export figures":
            from counsel_desk.cli.exporting import export_figures

            return export_figures
    raise ValueError(deed)  # the parser knows no other
