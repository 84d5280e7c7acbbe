"""The table of what the program survives: `python tests/faults/report.py`, or with `--full` as often as is aimed at.

Each line of `faults.yaml` is run by its tests. A test tells with `record_property` how many ``trials`` it made, with
which ``seed``, how many acknowledged writes were ``lost`` and how many planted words were found (``leaks``); a test
that tells nothing counts as one trial. Everything after `--` goes to pytest.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FAULTS = Path(__file__).with_name("faults.yaml")
FIGURES = ("trials", "lost", "leaks")
ROW = "{:>3}  {:<74}{:>6}{:>8}{:>8}{:>6}{:>7}"


@dataclass(frozen=True, slots=True)
class Fault:
    """One line: either `tests` that show it, or why there is none."""

    number: int
    group: str
    what: str
    tests: tuple[str, ...] = ()
    untested: str = ""


@dataclass(eq=False)  # pytest looks a plugin up by itself
class Outcomes:
    """A plugin of pytest that keeps what each test came to and what it told."""

    passed: Counter[str] = field(default_factory=Counter)
    run: Counter[str] = field(default_factory=Counter)
    figures: dict[str, Counter[str]] = field(default_factory=dict)
    seeds: set[str] = field(default_factory=set)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test when its own part is over, or when it was not even begun."""
        if report.when == "teardown" and report.failed:
            self.passed[report.nodeid] -= 1
        if report.when != "call" and not (report.when == "setup" and report.outcome != "passed"):
            return
        if report.skipped:
            return
        self.run[report.nodeid] += 1
        self.passed[report.nodeid] += report.passed
        told = dict(report.user_properties)
        self.figures[report.nodeid] = Counter(
            {"trials": 1} | {name: int(told[name]) for name in FIGURES if name in told}
        )
        if "seed" in told:
            self.seeds.add(f"{report.nodeid.rpartition('::')[2]}: {told['seed']}")


def faults() -> tuple[Fault, ...]:
    """Every line of the list, in its order."""
    groups = yaml.safe_load(FAULTS.read_text(encoding="utf-8"))
    return tuple(
        Fault(number, group, line["what"], tuple(line.get("tests", ())), line.get("untested", ""))
        for group, lines in groups.items()
        for number, line in lines.items()
    )


def table(lines: Iterable[Fault], outcomes: Outcomes) -> str:
    """The whole list with what was counted, a sum beneath, and the seeds."""
    written = [ROW.format("", "", "tests", "trials", "passed", "lost", "leaks")]
    group = ""
    for fault in lines:
        if fault.group != group:
            group = fault.group
            written.append(group)
        if fault.untested:
            written.append(ROW.format(fault.number, fault.what, 0, "", "", "", "") + f"  {fault.untested}")
            continue
        ran = [each for each in outcomes.run if any(_is_of(each, test) for test in fault.tests)]
        written.append(_row(str(fault.number), fault.what, ran, outcomes))
    written.append(_row("", "together, each test once", list(outcomes.run), outcomes))
    return "\n".join([*written, "", "seeds", *(f"  {each}" for each in sorted(outcomes.seeds))])


def main(arguments: Sequence[str]) -> int:
    """Run the tests and print the table; 0 when all passed, nothing was lost and nothing leaked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--full", action="store_true", help="as often as is aimed at; takes hours")
    parser.add_argument("pytest", nargs="*", help="what is handed on to pytest, after --")
    options = parser.parse_args(arguments)
    if options.full:
        os.environ["COUNSEL_DESK_FAULTS"] = "full"
        os.environ.setdefault("COUNSEL_DESK_FUZZ", "10000")
    os.chdir(ROOT)
    lines = faults()
    names = dict.fromkeys(f"tests/{test}" for fault in lines for test in fault.tests)
    outcomes = Outcomes()
    patience = ["-o", "faulthandler_timeout=0"] if options.full else []  # a thousand trials are no test that hangs
    code = pytest.main([*names, "-q", "-p", "no:randomly", *patience, *options.pytest], plugins=[outcomes])
    print(table(lines, outcomes))
    told = sum(outcomes.figures.values(), Counter())
    return int(bool(code or told["lost"] or told["leaks"]))


def _is_of(node: str, test: str) -> bool:
    name = f"tests/{test}"
    return node == name or node.startswith((f"{name}::", f"{name}["))


def _row(number: str, what: str, ran: Sequence[str], outcomes: Outcomes) -> str:
    told = sum((outcomes.figures[each] for each in ran), Counter())
    passed = sum(outcomes.passed[each] for each in ran)
    return ROW.format(number, what, len(ran), told["trials"], passed, told["lost"], told["leaks"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
