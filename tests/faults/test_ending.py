"""A system that asks the program to end, as on shutting down, finds every form kept."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from counsel_desk.services import drafts, health
from counsel_desk.services.vaults import close_vault, open_vault
from tests.conftest import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]
WORDS = "她说昨晚又打来了"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program without asking")
def test_a_form_that_is_open_when_the_system_ends_the_program_is_kept(new_vault: Path, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    shutil.copytree(new_vault, vault)
    command = [sys.executable, "-m", "tests.journeys.writing_child", str(vault), PASSPHRASE, WORDS, "rest"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "typed\n"
        child.send_signal(signal.SIGTERM)
    assert child.returncode == 0
    desk = open_vault(vault, PASSPHRASE)
    assert [WORDS in str(each.content) for each in drafts.drafts_waiting(desk)] == [True]
    assert health.check(desk).ok
    close_vault(desk)
