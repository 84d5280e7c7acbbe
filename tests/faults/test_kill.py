"""A computer that dies in the middle of saving loses nothing that was said to be kept."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.people import Office
from counsel_desk.services import cases, drafts, health
from counsel_desk.services.lists import list_ids
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage.keys import KdfCost
from tests.faults.trials import Trials

CHILD = Path(__file__).with_name("saving_child.py")
PASSPHRASE = "四匹马 走过 雨夜"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    quick = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
    desk, _ = create_vault(tmp_path / "vault", Office("青禾互助（虚构）"), "示例·林一", PASSPHRASE, cost=quick)
    close_vault(desk)
    return tmp_path / "vault"


def save_until_killed(vault: Path, run: int, seconds: float) -> tuple[int, int]:
    """How many notes and drafts the child said were kept before it was killed."""
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(vault), PASSPHRASE, str(run)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        said = [first, *child.stdout.read().splitlines(keepends=True)]
    whole = [line.split() for line in said if line.endswith("\n")]
    return sum(kind == "note" for kind, _ in whole), sum(kind == "draft" for kind, _ in whole)


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(vault: Path, record_property) -> None:
    lost = 0
    trials = Trials(record_property, short=6, full=1000)
    for run in trials:
        notes, written = save_until_killed(vault, run, trials.chance.uniform(0, 0.4))
        desk = open_vault(vault, PASSPHRASE)  # a stale lock of the killed process does not keep anyone out
        assert health.check(desk).ok
        newest = list_ids(desk, ListKind.CASES, ListView())[0]
        texts = {note.text for note in cases.notes_of(desk, newest)}
        lost += len({f"第{number}条记录 run {run}" for number in range(1, notes + 1)} - texts)
        draft = drafts.draft_of(desk, "call", "")
        lost += written > 0 and (draft is None or int(draft.content["text"].removeprefix("草稿")) < written)
        close_vault(desk)
    record_property("lost", lost)
    assert not lost
