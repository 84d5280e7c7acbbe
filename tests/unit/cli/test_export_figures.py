"""Figures of any period as a command: for publication unless they are to be internal."""

from pathlib import Path

import openpyxl
import pytest


@pytest.fixture
def vault(run, tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
    folder = tmp_path / "vault"
    assert run("new", folder).code == 0
    return folder


@pytest.mark.parametrize(
    ("period", "title"),
    [
        (["month", "2026-01"], "Monthly statistics 2026-01"),
        (["quarter", "2026-Q1"], "Quarterly statistics Q1 2026"),
        (["quarter", "2025-q4"], "Quarterly statistics Q4 2025"),
        (["year", "2025"], "Yearly statistics 2025"),
        (["days", "2026-01-01", "2026-02-28"], "Statistics 1 Jan 2026 to 28 Feb 2026"),
    ],
)
def test_figures_of_whole_months_are_written_for_publication(
    run, vault: Path, tmp_path: Path, period: list[str], title: str
) -> None:
    said = run("--vault", vault, "export", *period, tmp_path / "figures.xlsx")
    assert said.code == 0
    summary = openpyxl.load_workbook(tmp_path / "figures.xlsx")["Summary"]
    assert summary["A1"].value == title
    assert "for publication" in summary["A2"].value


def test_days_that_cut_through_a_month_are_written_for_the_office_alone(run, vault: Path, tmp_path: Path) -> None:
    command = ("--vault", vault, "export", "days", "2026-01-15", "2026-02-14", tmp_path / "figures.xlsx")
    said = run(*command)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("These days cut through a month.")
    assert not (tmp_path / "figures.xlsx").exists()
    assert run(*command, "--internal").code == 0
    assert "internal" in openpyxl.load_workbook(tmp_path / "figures.xlsx")["Summary"]["A2"].value


def test_a_year_that_is_not_over_is_not_published(run, vault: Path, tmp_path: Path) -> None:
    said = run("--vault", vault, "export", "year", "2099", tmp_path / "figures.xlsx")
    assert said.code == 1
    assert "from the day after their last day, 31 Dec 2099" in said.err


def test_days_that_end_before_they_begin_say_so(run, vault: Path, tmp_path: Path) -> None:
    said = run("--vault", vault, "export", "days", "2026-02-14", "2026-01-15", tmp_path / "figures.xlsx")
    assert (said.code, said.err) == (1, "The last day lies before the first one.\n")


def test_a_name_that_ends_in_pdf_makes_a_paper_of_the_figures(run, vault: Path, tmp_path: Path) -> None:
    assert run("--vault", vault, "export", "month", "2026-01", tmp_path / "figures.PDF").code == 0
    assert (tmp_path / "figures.PDF").read_bytes().startswith(b"%PDF")
    assert run("--vault", vault, "export", "quarter", "2099-Q1", tmp_path / "later.pdf").code == 1
    assert not (tmp_path / "later.pdf").exists()


def test_internal_figures_are_not_corrected(run, vault: Path, tmp_path: Path) -> None:
    said = run("--vault", vault, "export", "month", "2026-01", tmp_path / "figures.xlsx", "--internal", "--correct")
    assert said.code == 2
    assert "--internal" in said.err
    assert not (tmp_path / "figures.xlsx").exists()
