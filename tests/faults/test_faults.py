"""The list of what must be survived is whole, and each test it names is there."""

import ast
from pathlib import Path

import pytest

from tests.faults.report import Fault, Outcomes, faults, table

TESTS = Path(__file__).resolve().parents[1]


def test_every_fault_is_tested_or_says_why_not() -> None:
    assert [each.number for each in sorted(faults(), key=lambda each: each.number)] == list(range(1, 70))
    for each in faults():
        assert bool(each.tests) != bool(each.untested), each.what


@pytest.mark.parametrize("fault", [each for each in faults() if each.tests], ids=lambda each: str(each.number))
def test_each_test_that_is_named_is_there(fault: Fault) -> None:
    for test in fault.tests:
        file, _, name = test.partition("::")
        tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
        named = {each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)}
        assert name in named if name else any(each.startswith("test_") for each in named), test


def test_the_table_counts_what_the_tests_told() -> None:
    report = pytest.TestReport("tests/a.py::test_kill", ("a.py", 1, "test_kill"), {}, "passed", None, "call")
    report.user_properties = [("trials", 50), ("seed", 7), ("lost", 1)]
    outcomes = Outcomes()
    outcomes.pytest_runtest_logreport(report)
    written = table([Fault(1, "durability", "Killed", ("a.py",))], outcomes).splitlines()
    assert written[2].split() == ["1", "Killed", "1", "50", "1", "1", "0"]
    assert written[-1].split() == ["test_kill:", "7"]
