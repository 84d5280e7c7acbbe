import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

import counsel_desk
from counsel_desk.app import leaks_memory, vault_to_open
from counsel_desk.log import report_of
from counsel_desk.ui.crash import CrashReporter
from counsel_desk.ui.theme import Theme

SOURCE = Path(counsel_desk.__file__).parent.parent
PATIENCE = 180  # seconds
SAYS_WHEN_IT_RUNS = """
import sys
from PySide6.QtCore import QTimer
from counsel_desk import app
compose = app.compose
def compose_and_say(*given):
    QTimer.singleShot(0, lambda: print("running", flush=True))
    return compose(*given)
app.compose = compose_and_say
sys.exit(app.main([]))
"""


def broken(name: str) -> None:
    client = {"name": name}
    try:
        client["phone"]
    except KeyError as error:
        raise ValueError(f"{name} has no phone") from error


def bug() -> Exception:
    try:
        broken("王小喆")
    except ValueError as error:
        return error
    raise AssertionError


def test_the_window_opens_when_nothing_but_a_vault_is_named() -> None:
    assert vault_to_open([]) == ""
    assert vault_to_open(["--vault", "/a b"]) == "/a b"
    assert vault_to_open(["--vault=/a"]) == "/a"


@pytest.mark.parametrize(
    "arguments", [["new", "/v"], ["--vault", "/v", "check"], ["--help"], ["--vault"], ["--vault", "/v", "--json"]]
)
def test_everything_else_is_a_command(arguments: list[str]) -> None:
    assert vault_to_open(arguments) is None


def test_the_leaking_qt_is_refused_only_where_it_leaks() -> None:
    assert leaks_memory("6.12.0", (3, 11))
    assert not leaks_memory("6.12.0", (3, 12))
    assert not leaks_memory("6.11.3", (3, 11))
    assert not leaks_memory("6.12.1", (3, 11))


def test_a_crash_report_says_where_and_names_nobody() -> None:
    report = report_of(bug())
    assert "王小喆" not in report
    assert "builtins.KeyError" in report
    assert "builtins.ValueError" in report
    assert "test_app.py" in report
    assert " in broken" in report
    assert str(Path.home()) not in report
    assert counsel_desk.__version__ in report


def test_a_crash_is_told_once_at_a_time_as_our_fault_and_the_program_goes_on(
    qtbot: QtBot, qapp: QApplication, theme: Theme, capsys: pytest.CaptureFixture[str]
) -> None:
    reporter = CrashReporter(qapp)
    reporter.report(bug())
    reporter.report(bug())
    boxes = [each for each in qapp.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]
    assert len(boxes) == 1
    assert "not your fault" in boxes[0].text()
    assert "王小喆" not in boxes[0].detailedText() + capsys.readouterr().err
    boxes[0].defaultButton().click()
    assert reporter._shown is None


def start(code: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", code]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program without asking")
def test_the_program_starts_and_ends_cleanly_when_the_system_asks_it_to() -> None:
    running = start(SAYS_WHEN_IT_RUNS)
    assert running.stdout.readline() == b"running\n"
    running.send_signal(signal.SIGTERM)
    output, errors = running.communicate(timeout=PATIENCE)
    assert (running.returncode, output) == (0, b"")
    assert b"Traceback" not in errors


def test_the_window_is_composed_without_loading_the_database() -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; from counsel_desk.app import compose\n"
        "shell = compose(QApplication([])); shell.window.show()\n"
        "heavy = {'sqlalchemy', 'alembic', 'openpyxl', 'pypinyin', 'sqlcipher3'} & set(sys.modules)\n"
        "shell.close(); sys.exit(str(sorted(heavy)) if heavy else 0)"
    )
    running = start(code)
    _, errors = running.communicate(timeout=PATIENCE)
    assert running.returncode == 0, errors.decode()
