"""What can be asked to leave the vault."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from counsel_desk.cli.argument_types import day, month, quarter, statuses, year
from counsel_desk.cli.command_parser import CommandParser, add_command
from counsel_desk.cli.shared_arguments import add_json, add_override, add_reference, add_switches, add_target
from counsel_desk.domain.case_exports import CaseForm
from counsel_desk.domain.evidence_bundle import BundlePurpose

if TYPE_CHECKING:
    from counsel_desk.cli.command_parser import Commands

translate = QCoreApplication.translate


def add_export(commands: "Commands") -> None:
    """The commands that write what leaves."""
    export = commands.add_parser("export", help=translate("cli", "write what leaves the vault")).add_commands()
    case = add_command(export, "case", "export case", translate("cli", "the summary of one case"))
    add_reference(case)
    add_target(case, "OUT.xlsx|OUT.pdf")
    add_switches(
        case.options,
        ("--redacted", translate("cli", "under the code of the case, also where the client agreed to be named")),
    )
    add_override(case)
    _add_cases(export)
    _add_caseload(export)
    _add_figures(export)
    _add_evidence(export)
    _add_person(export)


def _add_cases(export: "Commands") -> None:
    cases = add_command(export, "cases", "export cases", translate("cli", "the summaries of many cases"))
    cases.given.add_argument(
        "folder", metavar="FOLDER", type=Path, help=translate("cli", "where they are to lie; nothing there is replaced")
    )
    _add_which(cases)
    cases.options.add_argument(
        "--form",
        type=CaseForm,
        choices=tuple(CaseForm),
        default=CaseForm.WORKBOOK,
        metavar="{xlsx,pdf}",
        help=translate("cli", "what each is written as (xlsx)"),
    )
    add_switches(
        cases.options,
        ("--redacted", translate("cli", "all under their codes, also those who agreed to be named")),
        ("--leave-out", translate("cli", "without those who have not agreed; else these go by their code")),
    )
    add_json(cases)


def _add_caseload(export: "Commands") -> None:
    table = add_command(
        export, "caseload", "export caseload", translate("cli", "the caseload as one table that can be imported again")
    )
    add_target(table, "OUT.xlsx")
    _add_which(table)
    version = table.options.add_mutually_exclusive_group()
    add_switches(
        version,
        ("--redacted", translate("cli", "all under their numbers, also those who agreed to be named")),
        ("--internal", translate("cli", "nothing withheld, names included: for your own office only")),
    )
    add_switches(
        table.options,
        ("--leave-out", translate("cli", "without those who have not agreed; else these go by their number")),
    )
    add_json(table)


def _add_which(cases: CommandParser) -> None:
    """Which cases of all."""
    cases.options.add_argument(
        "--view", metavar="NAME", default="", help=translate("cli", "only those of this view that you have kept")
    )
    cases.options.add_argument(
        "--status",
        metavar="{intake,active,waiting,closed,reopened}",
        type=statuses,
        default=(),
        help=translate("cli", "only cases of this status; several with a comma between them"),
    )


def _add_figures(export: "Commands") -> None:
    for name, metavar, kind, words, of in (
        ("month", "YYYY-MM", month, translate("cli", "the figures of one month"), translate("cli", "the month")),
        ("quarter", "YYYY-Qn", quarter, translate("cli", "the figures of a quarter"), translate("cli", "the quarter")),
        ("year", "YYYY", year, translate("cli", "the figures of a year"), translate("cli", "the year")),
    ):
        whole = add_command(export, name, "export figures", words)
        whole.given.add_argument("period", metavar=metavar, type=kind, help=of)
        _add_version(whole)
    days = add_command(export, "days", "export days", translate("cli", "the figures of any days"))
    for name, words in (("since", translate("cli", "the first day")), ("until", translate("cli", "the last day"))):
        days.given.add_argument(name, metavar="YYYY-MM-DD", type=day, help=words)
    _add_version(days)


def _add_version(figures: CommandParser) -> None:
    add_target(figures, "OUT.xlsx|OUT.pdf")
    version = figures.options.add_mutually_exclusive_group()
    add_switches(
        version,
        ("--internal", translate("cli", "nothing withheld, names included: not for publication")),
    )
    add_switches(
        version,
        (
            "--correct",
            translate("cli", "release months once more whose figures differ today, as far as that gives nothing away"),
        ),
    )


def _add_evidence(export: "Commands") -> None:
    evidence = add_command(export, "evidence", "export evidence", translate("cli", "the evidence bundle of one case"))
    add_reference(evidence)
    evidence.given.add_argument(
        "target", metavar="FOLDER|OUT.zip", type=Path, help=translate("cli", "a new folder, or a zip")
    )
    evidence.options.add_argument(
        "--purpose",
        type=BundlePurpose,
        choices=tuple(BundlePurpose),
        default=BundlePurpose.POLICE,
        metavar="{police,regulator,court}",
        help=translate("cli", "whom it is for (police)"),
    )
    evidence.options.add_argument(
        "--recipient", metavar="NAME", default="", help=translate("cli", "to whom it is given; it is recorded")
    )
    for option, words in (
        ("--since", translate("cli", "contacts from this day on")),
        ("--until", translate("cli", "contacts up to this day")),
    ):
        evidence.options.add_argument(option, metavar="YYYY-MM-DD", type=day, help=words)
    add_switches(
        evidence.options,
        ("--confirmed", translate("cli", "only contacts whose conduct a counsellor confirmed")),
        ("--originals", translate("cli", "originals, also where there is a redacted copy")),
    )
    add_override(evidence)
    add_json(evidence)


def _add_person(export: "Commands") -> None:
    person = add_command(
        export, "person", "export person", translate("cli", "everything kept about one client, for the client")
    )
    person.given.add_argument(
        "reference", metavar="CLIENT-REF", help=translate("cli", "the client, such as P-2026-0001")
    )
    person.given.add_argument(
        "target", metavar="FOLDER|OUT.zip", type=Path, help=translate("cli", "a new folder, or a zip")
    )
