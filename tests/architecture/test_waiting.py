"""Tests of the window wait for it in one way, which holds on a machine with too much to do as well."""

import re
from pathlib import Path

TESTS = Path(__file__).parents[1] / "ui"
OF_ITS_OWN = re.compile(r"waitUntil\(lambda: not [\w.]*\.busy\)|processEvents\(|def (?:idle|settle)\(")


def test_waiting_until_the_work_is_done_and_shown_is_left_to_settle() -> None:
    lines = [
        (f"{file.relative_to(TESTS)}:{number}", line)
        for file in sorted(TESTS.rglob("test_*.py"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
    ]
    assert lines
    assert [place for place, line in lines if OF_ITS_OWN.search(line)] == [], "use `settle` of tests/ui/waiting.py"
