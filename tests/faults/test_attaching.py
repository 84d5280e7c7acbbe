"""Taking evidence in survives a full disk and a computer that dies: a file is kept whole, or it is not listed."""

import hashlib
import resource
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.services import cases, health
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Pasted, attach_files, content_of, evidence_of
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage.engine import connect
from counsel_desk.storage.keys import KdfCost
from tests.faults.dying import Say, said_until_killed
from tests.faults.trials import Trials, vault_of

PASSPHRASE = "四匹马 走过 雨夜"
MEGABYTE = 1 << 20


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def limit() -> Iterator[Callable[[int], None]]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def kept_bytes(desk: Desk) -> int:
    with closing(connect(desk.vault.evidence_path, desk.vault.data_key)) as connection:
        return connection.execute("SELECT coalesce(sum(length(bytes)), 0) FROM chunk").fetchone()[0]


def test_a_full_disk_is_told_for_the_file_that_has_no_room_and_the_small_one_is_kept(
    desk: Desk, case_id: CaseId, limit
) -> None:
    room = desk.vault.records_path.stat().st_size + 2 * MEGABYTE  # for the records, and not for the film
    limit(room)
    film = b"x" * (room + 3 * MEGABYTE)
    large, small = attach_files(desk, case_id, [Pasted("film.mp4", film), Pasted("短信.txt", b"small")])
    limit(resource.RLIM_INFINITY)

    assert large.error is not None
    assert large.error.code == "file.disk_full"
    assert small.attached is not None
    [kept] = evidence_of(desk, case_id)
    assert content_of(desk, kept) == b"small"
    assert kept_bytes(desk) == len(b"small")
    assert health.check(desk).ok


def attach(vault: Path, run: int, say: Say) -> None:
    """Keep one file after the other as evidence of a case; say which case, and each number once it is kept."""
    desk = open_vault(vault, PASSPHRASE)
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    say(case_id)
    for number in count(1):
        content = hashlib.sha256(f"{run} {number}".encode()).digest() * 60_000
        attach_files(desk, case_id, [Pasted(f"{number}.bin", content)])
        say(number)


def test_a_kill_while_a_file_is_taken_in_leaves_no_half_file(tmp_path: Path, record_property) -> None:
    new_vault = tmp_path / "vault"
    quick = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
    desk, _ = create_vault(new_vault, Office("青禾互助（虚构）"), "示例·林一", PASSPHRASE, cost=quick)
    close_vault(desk)
    lost = 0
    trials = Trials(record_property, short=4, full=200)
    for run in trials:
        vault = vault_of(new_vault, run)
        case_id, *numbers = said_until_killed(partial(attach, vault, run), trials.chance.uniform(0, 0.3))
        acknowledged = len(numbers)
        desk = open_vault(vault, PASSPHRASE)
        files = evidence_of(desk, CaseId(int(case_id)))
        lost += max(0, acknowledged - len(files))
        assert len(files) <= acknowledged + 1  # the last may be kept and not yet said to be
        found = health.check(desk)
        assert found.ok
        assert found.swept in {0, 1}
        assert kept_bytes(desk) == found.counts.evidence * 32 * 60_000
        close_vault(desk)
    record_property("lost", lost)
    assert not lost
