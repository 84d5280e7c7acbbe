"""The commands by name; each is given its arguments and a terminal, and returns its exit code."""

import argparse
from collections.abc import Callable, Mapping

from counsel_desk.cli.exporting import export_case, export_month, print_checklist
from counsel_desk.cli.importing import import_caseload
from counsel_desk.cli.looking import check, search
from counsel_desk.cli.making import demo, new
from counsel_desk.cli.terminal import Terminal

COMMANDS: Mapping[str, Callable[[argparse.Namespace, Terminal], int]] = {
    "new": new,
    "demo": demo,
    "check": check,
    "search": search,
    "import caseload": import_caseload,
    "export case": export_case,
    "export month": export_month,
    "print checklist": print_checklist,
}
