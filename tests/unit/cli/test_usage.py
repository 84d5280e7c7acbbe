"""A command that cannot be understood says how it is written and ends with 2."""

import pytest


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["import"],
        ["new"],
        ["check"],
        ["search", "张"],
        ["--vault", "v", "search", "张", "--limit", "0"],
        ["--vault", "v", "search", "张", "--limit", "many"],
        ["--vault", "v", "export", "month", "2026-13", "out.xlsx"],
        ["--vault", "v", "export", "month", "March", "out.xlsx"],
        ["--vault", "v", "export", "quarter", "2026-Q5", "out.xlsx"],
        ["--vault", "v", "export", "year", "26", "out.xlsx"],
        ["--vault", "v", "export", "days", "2026-01-15", "tomorrow", "out.xlsx"],
        ["--vault", "v", "export", "case", "C-2026-0001"],
        ["--vault", "v", "check", "--passphrase", "secret"],
        ["demo", "v", "--clients", "-1"],
        ["triage", "one", "two"],
    ],
)
def test_what_cannot_be_understood_ends_with_two_and_says_why(run, arguments: list[str]) -> None:
    said = run(*arguments)
    assert said.code == 2
    assert said.out == ""
    assert said.err.startswith("usage: counsel-desk")
    assert "cannot be understood" in said.err


@pytest.mark.parametrize("arguments", [["--help"], ["import", "caseload", "--help"], ["--version"]])
def test_help_and_version_are_no_failure(run, arguments: list[str]) -> None:
    said = run(*arguments)
    assert said.code == 0
    assert "ounsel" in said.out


def test_options_for_every_command_may_stand_before_it_or_after_it(run, tmp_path, passphrase_file) -> None:
    before = run("--vault", tmp_path, "--passphrase-file", passphrase_file, "check")
    after = run("check", "--vault", tmp_path, "--passphrase-file", passphrase_file)
    assert before == after
    assert "is not a vault" in before.err


def test_there_is_no_way_to_give_the_passphrase_as_an_argument(run) -> None:
    assert "--passphrase " not in run("check", "--help").out
