"""What a process of the program leaves behind and reaches out for: nothing."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2]
PASSPHRASE = "四匹马 走过 雨夜"


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    return {
        **os.environ,
        "PYTHONPATH": str(SOURCE),
        "QT_QPA_PLATFORM": "offscreen",
        "COUNSEL_DESK_PASSPHRASE_FILE": str(secret),
    }


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes an image only where somebody has set it up")
def test_a_program_that_is_shot_leaves_no_image_of_its_memory(tmp_path: Path) -> None:
    code = (
        "import os, resource, signal\n"
        "from counsel_desk.app import main\n"
        "assert main(['--version']) == 0\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), flush=True)\n"
        "os.kill(os.getpid(), signal.SIGABRT)\n"
    )
    shot = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert shot.returncode == -signal.SIGABRT
    assert shot.stdout.splitlines()[-1] == "(0, 0)"
    assert not list(tmp_path.iterdir())


def test_no_connection_is_made_by_commands_or_the_window(
    invented_vault: Path, surroundings: dict[str, str], tmp_path: Path
) -> None:
    folder = shutil.copytree(invented_vault, tmp_path / "vault")  # the other is that of every test
    vault = ("command", "--vault", str(folder))
    for doing in (
        (*vault, "check"),
        (*vault, "search", "示例"),
        (*vault, "export", "month", "2026-10", str(tmp_path / "month.xlsx")),
        (*vault, "print", "checklist", "C-2026-0001", str(tmp_path / "paper.pdf")),
        ("window", str(folder), PASSPHRASE),
    ):
        command = [sys.executable, "-m", "tests.faults.listening_child", *doing]
        ran = subprocess.run(command, cwd=SOURCE, env=surroundings, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
