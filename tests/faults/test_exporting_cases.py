"""Cases exported together: whenever the work is cut off, whole files lie in the folder and each was written down."""

import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history
from counsel_desk.services.vaults import close_vault, open_vault

CHILD = Path(__file__).with_name("exporting_child.py")
KILLS = 3
CASES = 3
PASSPHRASE = "四匹马 走过 雨夜"


def test_a_kill_at_any_moment_leaves_whole_files_only_and_each_is_written_down(desk: Desk, tmp_path: Path) -> None:
    ids = [cases.open_case(desk, ClientDetails(name="示例·阿青")) for _ in range(CASES)]
    vault, out = desk.vault.folder, tmp_path / "out"
    out.mkdir()
    close_vault(desk)
    seed = random.randrange(1 << 30)
    print("seed", seed)
    moments = random.Random(seed)
    for _ in range(KILLS):
        command = [sys.executable, str(CHILD), str(vault), PASSPHRASE, str(out)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(moments.uniform(0, 0.8))
            child.send_signal(signal.SIGKILL)
    written = [path for path in out.iterdir() if not path.name.startswith(".")]
    for path in written:
        if path.suffix == ".pdf":
            assert path.read_bytes().endswith(b"%%EOF")
        else:
            with zipfile.ZipFile(path) as book:
                assert book.testzip() is None
    reopened = open_vault(vault, PASSPHRASE)
    deeds = [deed for each in ids for deed in case_history(reopened, each) if deed.action == "export.case"]
    close_vault(reopened)
    assert len(deeds) >= sum(path.name.startswith("C-") for path in written)
