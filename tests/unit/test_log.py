"""The log says what the program did, and nothing of anybody."""

import stat
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import cast

import pytest

from counsel_desk import cli, log
from counsel_desk.errors import FileError, InputError
from counsel_desk.paths import log_folder

NAME = "示例·王小喆"


class Kind(StrEnum):
    DAILY = "daily"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    made = tmp_path / "logs"
    log.begin(made)
    yield made
    log.end()


def everything(folder: Path) -> str:
    return "\n".join(each.read_text(encoding="utf-8") for each in sorted(folder.iterdir()))


def bug() -> Exception:
    try:
        {}[NAME]
    except KeyError as error:
        return error
    raise AssertionError


def test_it_begins_with_the_versions_and_tells_events_with_figures_and_choices(folder: Path) -> None:
    log.note("backup.made", seconds=0.5, files=3, reason=Kind.DAILY)
    started, made = log.last_lines(10)
    assert "started Counsel Desk " in started
    assert made.endswith("info backup.made seconds=0.500 files=3 reason=daily")


def test_words_are_never_written_whoever_hands_them_over(folder: Path) -> None:
    log.note("client.seen", name=cast("int", NAME))
    log.failed(FileError("file.no_permission", file=NAME))
    log.failed(InputError("phone.unreadable", "phone", value="13900000000"))
    said = everything(folder)
    assert "client.seen name=?" in said
    assert "warning failed code=file.no_permission" in said
    assert NAME not in said
    assert "13900000000" not in said


def test_an_event_has_a_name_and_is_no_sentence(folder: Path) -> None:
    with pytest.raises(ValueError, match="name of an event"):
        log.note(f"client {NAME}")


def test_a_fault_leaves_a_report_that_says_where_and_names_nobody(folder: Path) -> None:
    report = log.crashed(bug())
    assert report is not None
    words = report.read_text(encoding="utf-8")
    assert "builtins.KeyError" in words
    assert "test_log.py" in words
    assert NAME not in everything(folder)
    assert str(Path.home()) not in words


def test_only_the_newest_reports_are_kept(folder: Path) -> None:
    reports = [log.crashed(bug()) for _ in range(log._REPORTS + 3)]
    left = set(folder.glob("crash-*.txt"))
    assert left == set(reports[3:])


def test_it_grows_no_larger_than_a_few_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_LARGEST", 500)
    log.begin(folder)
    for number in range(100):
        log.note("page.shown", number=number)
    assert len(list(folder.iterdir())) == 1 + log._KEPT
    assert [each.rsplit("=")[-1] for each in log.last_lines(3)] == ["97", "98", "99"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has access lists instead")
def test_nobody_else_may_read_it(folder: Path) -> None:
    log.note("page.shown")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / log.FILE).stat().st_mode) == 0o600
    report = log.crashed(bug())
    assert report is not None
    assert stat.S_IMODE(report.stat().st_mode) == 0o600


def test_where_it_cannot_be_written_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log.begin(tmp_path / "file" / "logs")
    log.note("page.shown")
    assert log.crashed(bug()) is None
    assert log.last_lines(5) == ()
    assert log.folder_in_use() is None


def test_a_fault_of_a_command_is_told_as_ours_with_its_report(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    def broken(_deed: str) -> None:
        raise bug()

    monkeypatch.setattr(cli, "command", broken)
    monkeypatch.setenv("LANGUAGE", "en")
    assert cli.main(["demo", "nowhere"]) == cli.FAULT
    said = capsys.readouterr().err
    assert "A fault of the program, not yours" in said
    assert NAME not in said
    assert str(next(folder.glob("crash-*.txt"))) in said
    assert log.last_lines(1)[0].endswith("command.demo code=70")


def test_it_lies_where_the_system_keeps_logs(isolated_home: Path) -> None:
    assert log_folder().is_relative_to(isolated_home)
