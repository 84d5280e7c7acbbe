"""The thread from one call to one month's figures, driven through the real command in a process of its own."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from counsel_desk.domain.moments import now
from counsel_desk.services.desk import Desk

PASSPHRASE = "四匹马 走过 雨夜"
COMMAND = (sys.executable, "-m", "counsel_desk")
PATIENCE = 120
WITH_TERMINALS = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals and their signals are of Unix")

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


def environment(home: Path, **more: str) -> dict[str, str]:
    """What the command sees of the machine: a home of its own, English, no passphrase."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {**kept, "HOME": str(home), "USERPROFILE": str(home), "LANGUAGE": "en", "LC_ALL": "C.UTF-8", **more}


def command(home: Path, *arguments: object, text: str | None = None, **more: str) -> Done:
    """Run the command without a terminal; `text` is what stands on its standard input."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=text if text is not None else "",
        env=environment(home, **more),
        cwd=home,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
    )


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("counsellor")
    (folder / "passphrase.txt").write_text(f"{PASSPHRASE}\nnot this line\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def demo(home: Path) -> Path:
    """A vault with an invented caseload, made by the command."""
    made = command(home, "demo", "demo", "--clients", "60", "--seed", "7", "--passphrase-file", "passphrase.txt")
    assert made.returncode == 0, made.stderr
    assert "Recovery code: " in made.stdout
    return home / "demo"


@pytest.fixture
def run(home: Path) -> Run:
    def run(*arguments: object, **more: str) -> Done:
        return command(home, *arguments, COUNSEL_DESK_PASSPHRASE_FILE=str(home / "passphrase.txt"), **more)

    return run


def told(done: Done) -> dict[str, object]:
    """The one JSON document of a command that went well."""
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    return json.loads(line)


def references(run: Run, vault: Path) -> list[str]:
    found = told(run("--vault", vault, "search", "C-20", "--limit", "60", "--json"))
    return [hit["ref"] for hit in found["hits"] if hit["kind"] == "case"]


def printable(run: Run, vault: Path, folder: Path) -> tuple[str, Path]:
    """The first case with something left for a client who agreed to paper, and that paper."""
    paper = folder / "清单.pdf"
    for case in references(run, vault):
        printed = run("--vault", vault, "print", "checklist", case, paper, "--large")
        if printed.returncode == 0:
            assert "safe to take home" in printed.stderr
            return case, paper
        assert "has not agreed" in printed.stderr or "nothing to print" in printed.stderr
        assert not paper.exists()
    raise AssertionError("no case of the caseload can be printed")


def test_from_a_message_to_paper_and_figures(run: Run, demo: Path, tmp_path: Path) -> None:
    whole = told(run("--vault", demo, "check", "--json"))
    assert list(whole) == ["ok", "schema", "clients", "cases", "incidents", "tasks", "evidence", "problems"]
    assert (whole["ok"], whole["clients"], whole["incidents"], whole["problems"]) == (True, 60, 600, [])

    message = run("triage", text="【晴天消费金融】再不还款就砍死你全家\n")
    answer = json.loads(message.stdout)
    assert list(answer) == ["text", "conducts", "situation", "checklists"]
    assert answer["situation"] == "SIT-06"
    assert "CL-07" in answer["checklists"]

    case, paper = printable(run, demo, tmp_path)
    with contextlib.closing(pypdfium2.PdfDocument(paper)) as pdf:
        assert "110" in pdf[0].get_textpage().get_text_range()

    month = (now().replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
    figures = tmp_path / "figures.xlsx"
    assert run("--vault", demo, "export", "month", month, figures).returncode == 0
    sheets = openpyxl.load_workbook(figures, read_only=True).sheetnames
    assert "Summary" in sheets
    assert "Work by counsellor" not in sheets
    assert run("--vault", demo, "export", "month", month, figures, "--internal").returncode == 0
    assert "Work by counsellor" in openpyxl.load_workbook(figures, read_only=True).sheetnames

    summary = tmp_path / "case.xlsx"
    reason = ("--to-protect-life", "the police ask for it")
    assert run("--vault", demo, "export", "case", case, summary, *reason).returncode == 0
    assert openpyxl.load_workbook(summary, read_only=True).sheetnames


def test_a_new_vault_takes_a_caseload_in_once(run: Run, home: Path, tmp_path: Path) -> None:
    vault, table, report = tmp_path / "vault", tmp_path / "名单.csv", tmp_path / "report.csv"
    table.write_text(
        "姓名,电话,放款平台,欠款金额\n"
        "示例·阿青,13800000001,晴天消费金融（虚构）,1.2万\n"
        "示例·阿蓝,13800000002,晴天消费金融（虚构）,很多\n"
        ",,晴天消费金融（虚构）,300\n",
        encoding="gb18030",
    )
    made = run("new", vault, "--office", "青禾互助（虚构）", "--counsellor", "示例·林一")
    assert made.returncode == 0, made.stderr

    tried = told(run("--vault", vault, "import", "caseload", table, "--dry-run", "--json"))
    assert told(run("--vault", vault, "check", "--json"))["clients"] == 0
    done = told(run("--vault", vault, "import", "caseload", table, "--report", report, "--json"))
    assert tried == done
    assert list(done) == ["rows", "clients", "cases", "debts", "incidents"]
    assert [(row["sheet"], row["row"], row["outcome"], row["field"]) for row in done["rows"]] == [
        ("名单", 2, "imported", ""),
        ("名单", 3, "warned", "claimed_amount"),
        ("名单", 4, "rejected", ""),
    ]
    assert (done["clients"], done["cases"], done["debts"], done["incidents"]) == (2, 2, 2, 0)
    assert "This is not one amount" in report.read_text(encoding="utf-8-sig")

    again = told(run("--vault", vault, "import", "caseload", table, "--json"))
    assert again["clients"] == 0
    assert {row["outcome"] for row in again["rows"]} == {"skipped", "rejected"}

    found = told(run("--vault", vault, "search", "0001", "--json"))
    assert list(found) == ["hits", "milliseconds"]
    assert [(hit["kind"], hit["title"]) for hit in found["hits"]][:2] == [
        ("client", "示例·阿青"),
        ("case", "示例·阿青"),
    ]
    assert list(found["hits"][0]) == ["kind", "ref", "title", "snippet"]


def test_a_vault_in_use_says_so(run: Run, desk: Desk) -> None:
    said = run("--vault", desk.vault.folder, "check")
    assert (said.returncode, said.stdout) == (1, "")
    assert "open already" in said.stderr


def test_a_wrong_passphrase_opens_nothing(demo: Path, home: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("five horses", encoding="utf-8")
    said = command(home, "--vault", demo, "--passphrase-file", wrong, "check")
    assert (said.returncode, said.stdout) == (1, "")
    assert "does not open the vault" in said.stderr


def test_without_a_terminal_nothing_is_asked(demo: Path, home: Path) -> None:
    said = command(home, "--vault", demo, "check", text=f"{PASSPHRASE}\n")
    assert (said.returncode, said.stdout) == (1, "")
    assert "--passphrase-file" in said.stderr


def test_a_command_that_cannot_be_understood_ends_with_two(run: Run) -> None:
    assert run("--vault", "nowhere", "dance").returncode == 2
    assert run("check").returncode == 2


def test_an_unknown_case_is_named(run: Run, demo: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    said = run("--vault", demo, "print", "checklist", "C-1999-9999", target)
    assert said.returncode == 1
    assert "C-1999-9999" in said.stderr
    assert not target.exists()


def test_an_export_that_fails_leaves_the_old_file_as_it_was(run: Run, demo: Path, tmp_path: Path) -> None:
    case = references(run, demo)[0]
    target = tmp_path / "old.pdf"
    target.write_bytes(b"last month's")
    said = run("--vault", demo, "print", "checklist", case, target, "--checklist", "CL-99", "--to-protect-life", "x")
    assert said.returncode == 1
    assert "CL-99" in said.stderr
    assert target.read_bytes() == b"last month's"


def test_a_neutral_sheet_tells_of_nobody(run: Run, demo: Path, tmp_path: Path) -> None:
    target = tmp_path / "neutral.pdf"
    assert run("--vault", demo, "print", "checklist", references(run, demo)[0], target, "--neutral").returncode == 0
    with contextlib.closing(pypdfium2.PdfDocument(target)) as pdf:
        words = pdf[0].get_textpage().get_text_range()
    assert "Looking after yourself" in words
    assert "C-20" not in words


def test_the_command_speaks_the_language_it_is_asked_for(run: Run, demo: Path) -> None:
    assert "is whole" in run("--vault", demo, "--language", "en", "check", LANGUAGE="zh_CN").stdout


def test_a_reader_that_has_seen_enough_breaks_nothing(home: Path, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.write_text("再不还钱砍死你\n" * 20_000, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "triage", str(texts)], env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
        assert process.wait(PATIENCE) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a test cannot press Ctrl+C for another process there")
def test_ctrl_c_stops_cleanly_and_nothing_is_kept(home: Path) -> None:
    # A test that runs in the background of a script hands down that Ctrl+C is not heard.
    hearing = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from counsel_desk.__main__ import main; sys.exit(main())"
    )
    arguments = ("demo", "stopped", "--clients", "5000", "--passphrase-file", "passphrase.txt")
    with subprocess.Popen(
        [sys.executable, "-c", hearing, *arguments],
        env=environment(home),
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        _wait_for((home / "stopped").exists)
        time.sleep(1)  # into the middle of the work
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert (out, err) == ("", "Stopped. Nothing of it was kept.\n")
    assert not (home / "stopped").exists()


@WITH_TERMINALS
def test_at_a_terminal_the_passphrase_is_asked_for_and_not_shown(demo: Path, home: Path) -> None:
    with _typing(home, "--vault", demo, "check") as (process, keyboard):
        assert b"Passphrase: " in _until(keyboard, b": ")
        os.write(keyboard, f"{PASSPHRASE}\n".encode())
        shown = _until(keyboard, b"whole.")
        assert PASSPHRASE.encode() not in shown
        assert process.wait(PATIENCE) == 0


@contextlib.contextmanager
def _typing(home: Path, *arguments: object) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The command at a terminal of its own, and where its keys are pressed and its screen is read."""
    import pty

    keyboard, screen = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        env=environment(home),
        stdin=screen,
        stdout=screen,
        stderr=screen,
        start_new_session=True,
    ) as process:
        os.close(screen)
        try:
            yield process, keyboard
        finally:
            process.kill()
            os.close(keyboard)


def _until(keyboard: int, wanted: bytes) -> bytes:
    seen = b""
    while wanted not in seen:
        seen += os.read(keyboard, 4096)
    return seen


def _wait_for(happened: Callable[[], bool]) -> None:
    last = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < last
        time.sleep(0.05)
