"""A program that is killed in the middle of saving loses nothing that it said was kept."""

from functools import partial
from itertools import count
from pathlib import Path

import pytest

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.services import cases, drafts, health
from counsel_desk.services.lists import list_ids
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage.keys import KdfCost
from tests.faults.dying import Say, said_until_killed
from tests.faults.trials import Trials, vault_of

PASSPHRASE = "四匹马 走过 雨夜"


@pytest.fixture
def new_vault(tmp_path: Path) -> Path:
    quick = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
    desk, _ = create_vault(tmp_path / "vault", Office("青禾互助（虚构）"), "示例·林一", PASSPHRASE, cost=quick)
    close_vault(desk)
    return tmp_path / "vault"


def save(vault: Path, run: int, say: Say) -> None:
    """Save one record after the other and say each number once it is kept."""
    desk = open_vault(vault, PASSPHRASE)
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    for number in count(1):
        cases.add_note(desk, case_id, NoteKind.NOTE, f"第{number}条记录 run {run}")
        say(f"note {number}")
        drafts.keep_draft(desk, "call", "", {"text": f"草稿{number}"})
        say(f"draft {number}")


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(new_vault: Path, record_property) -> None:
    lost = 0
    trials = Trials(record_property, short=50, full=1000)
    for run in trials:
        vault = vault_of(new_vault, run)
        said = said_until_killed(partial(save, vault, run), trials.chance.uniform(0, 0.4))
        notes, written = (sum(each.startswith(kind) for each in said) for kind in ("note", "draft"))
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
