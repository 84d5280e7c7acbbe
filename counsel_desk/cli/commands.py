"""The commands by name."""

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import cast

from counsel_desk.cli.terminal import Terminal

Command = Callable[[argparse.Namespace, Terminal], int]

# By the deed that the parser names: the module of this package, and the function in it.
_COMMANDS = {
    "new": ("making", "new"),
    "demo": ("making", "demo"),
    "check": ("looking", "check"),
    "backup": ("backing_up", "back_up"),
    "backups": ("backing_up", "list_them"),
    "restore": ("backing_up", "restore"),
    "erase": ("erasing", "erase_person"),
    "handover": ("handing_over", "hand_over"),
    "take over": ("handing_over", "take_over"),
    "search": ("looking", "search"),
    "triage": ("triage", "triage"),
    "guidance export": ("guidance", "export_guidance"),
    "guidance import": ("guidance", "import_guidance"),
    "import caseload": ("importing", "import_caseload"),
    "import messages": ("importing_messages", "import_messages"),
    "print checklist": ("printing", "print_checklist"),
    "export case": ("exporting", "export_case"),
    "export cases": ("exporting_cases", "export_cases"),
    "export caseload": ("exporting_cases", "export_caseload"),
    "export evidence": ("bundling", "export_evidence"),
    "export person": ("bundling", "export_person"),
    "export days": ("exporting", "export_days"),
    "export figures": ("exporting", "export_figures"),
}


def command(deed: str) -> Command:
    """What carries out a deed: it is given the arguments and a terminal, and returns its exit code.

    A command loads only what it needs: a search waits neither for openpyxl nor for fonts.
    """
    module, name = _COMMANDS[deed]
    return cast("Command", getattr(import_module(f"counsel_desk.cli.{module}"), name))
