"""Backups and restoring survive what happens: whoever dies on the way leaves the old or the new whole, never a part."""

import errno
import os
import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from counsel_desk.domain.backup_retention import BackupState
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import FileError
from counsel_desk.services import cases, health
from counsel_desk.services.backups import back_up_now, check_backup, shelf_of, usual_folder
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Pasted, attach_files
from counsel_desk.services.restoring import restore_in_place
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.storage import backup, swap
from counsel_desk.storage.engine import connect
from tests.faults.dying import Say, at_call, dies_at_call, said_until_killed
from tests.faults.trials import Trials, vault_of

PASSPHRASE = "四匹马 走过 雨夜"
ITS_OWN = {"history", "history_content"}  # opening and restoring write themselves down


def every_row(folder: Path, key: bytes) -> dict[str, list[tuple[object, ...]]]:
    """Everything that stands in a vault's databases, by table."""
    found = {}
    for name in ("records.db", "evidence.db"):
        with closing(connect(folder / name, key)) as connection:
            tables = connection.execute(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                "AND name NOT LIKE 'sqlite_%'"
            ).fetchall()
            for (table,) in tables:
                found[table] = sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"')))  # noqa: S608  its own names
    return found


def two_states(desk: Desk) -> Path:
    """A backup with one case, and a vault with two; each with a file of evidence."""
    first = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    attach_files(desk, first, [Pasted("短信.txt", b"first")])
    chosen = back_up_now(desk).kept.path
    second = cases.open_case(desk, ClientDetails(name="示例·阿蓝"))
    attach_files(desk, second, [Pasted("录音.m4a", b"second")])
    return chosen


def whole_cases(folder: Path) -> int:
    """How many cases there are in a vault that must be whole."""
    desk = open_vault(folder, PASSPHRASE)
    found = health.check(desk)
    close_vault(desk)
    assert found.ok, found.problems
    assert found.counts.evidence == found.counts.cases
    return found.counts.cases


def test_the_drill_a_caseload_is_lost_and_comes_back_row_by_row(desk: Desk) -> None:
    fill_with_invented_caseload(desk, clients=12, incidents=60)
    case_id = cases.case_called(desk, "C-2026-0001")
    attach_files(desk, case_id, [Pasted("录音.m4a", os.urandom(300_000))])
    chosen = back_up_now(desk).kept.path
    folder, key = desk.vault.folder, desk.vault.data_key
    before = every_row(folder, key)
    close_vault(desk)
    for file in ("records.db", "evidence.db"):
        (folder / file).write_bytes(os.urandom(10_000))

    restored = restore_in_place(folder, chosen, PASSPHRASE)

    again = open_vault(folder, PASSPHRASE)
    assert health.check(again).ok
    after = every_row(folder, key)
    close_vault(again)
    assert len(before) > 30
    assert {table: rows for table, rows in after.items() if table not in ITS_OWN} == {
        table: rows for table, rows in before.items() if table not in ITS_OWN
    }
    assert set(after["history"]) >= set(before["history"]) - {before["history"][-1]}
    assert restored.put_aside is not None


def back_up_again_and_again(folder: Path, say: Say) -> None:
    """Make one backup after the other, changing the vault between, and say each one's folder once it counts."""
    desk = open_vault(folder, PASSPHRASE)
    for number in count(1):
        case_id = cases.open_case(desk, ClientDetails(name=f"示例·{number}"))
        if number % 2:
            attach_files(desk, case_id, [Pasted(f"{number}.bin", bytes(200_000))])
        say(back_up_now(desk).kept.path)


def test_a_kill_during_backups_leaves_only_whole_ones_listed(desk: Desk, record_property) -> None:
    close_vault(desk)
    trials = Trials(record_property, short=3, full=200)
    for run in trials:
        folder = vault_of(desk.vault.folder, run)
        said = said_until_killed(partial(back_up_again_and_again, folder), trials.chance.uniform(0, 0.8))
        acknowledged = Path(said[-1])
        again = open_vault(folder, PASSPHRASE)
        shelf = shelf_of(again)
        assert shelf.kept
        assert {each.state for each in shelf.kept} == {BackupState.GOOD}
        assert all(check_backup(again, each) == () for each in shelf.kept)
        assert max(each.path.name for each in shelf.kept) >= acknowledged.name
        back_up_now(again)  # sweeps away what the kill left
        left = [each.name for each in usual_folder(again).iterdir() if each.name.startswith(".")]
        assert left == []
        close_vault(again)


def test_an_error_of_the_disk_at_any_step_of_a_restore_leaves_the_old_vault_or_the_new(
    desk: Desk, tmp_path: Path
) -> None:
    chosen = two_states(desk)
    close_vault(desk)
    original = tmp_path / "original"
    (tmp_path / "vault").rename(original)
    outcomes = []
    for number in range(1, 400):
        folder = tmp_path / f"try{number}" / "vault"
        folder.parent.mkdir()
        shutil.copytree(original, folder)

        def fail() -> None:
            raise OSError(errno.EIO, "invented")

        with pytest.MonkeyPatch.context() as patched:
            calls = at_call(number, fail, patched)
            try:
                restore_in_place(folder, chosen, PASSPHRASE)
                outcome = "restored"
            except FileError:
                outcome = "told"
        assert whole_cases(folder) == (1 if outcome == "restored" else 2), number
        outcomes.append(outcome)
        shutil.rmtree(folder.parent)
        if calls() < number:
            break
    assert outcomes[-1] == "restored"
    assert outcomes.count("told") > 20


def test_a_computer_that_dies_at_any_step_of_a_restore_leaves_the_old_vault_or_the_new(
    desk: Desk, tmp_path: Path
) -> None:
    chosen = two_states(desk)
    close_vault(desk)
    original = tmp_path / "original"
    (tmp_path / "vault").rename(original)
    found = []
    for number in range(1, 400):
        folder = tmp_path / f"try{number}" / "vault"
        folder.parent.mkdir()
        shutil.copytree(original, folder)
        died = dies_at_call(number, partial(restore_in_place, folder, chosen, PASSPHRASE))
        found.append(whole_cases(folder))
        assert found[-1] in {1, 2}
        shutil.rmtree(folder.parent)
        if not died:
            break
    assert set(found[:-1]) == {1, 2}  # both ways were seen
    assert found == sorted(found, reverse=True)  # once the new one stands, it stays
    assert found[-1] == 1


@pytest.fixture
def limit() -> Iterator[Callable[[int], None]]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [1_000, 60_000, 400_000])
def test_a_full_disk_leaves_no_half_backup_and_is_told(desk: Desk, limit, size: int) -> None:
    attach_files(desk, cases.open_case(desk, ClientDetails(name="示例·阿青")), [Pasted("录音.m4a", bytes(2_000_000))])
    limit(size)
    with pytest.raises(FileError) as caught:
        back_up_now(desk)
    limit(resource.RLIM_INFINITY)
    assert caught.value.code == "file.disk_full"
    assert list(usual_folder(desk).iterdir()) == []
    assert shelf_of(desk).overdue
    assert health.check(desk).ok


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.ENODEV, errno.EIO])
def test_a_stick_that_is_full_or_pulled_out_leaves_no_half_copy_and_the_backup_stands(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    (tmp_path / "stick").mkdir()
    real = backup.copy_whole

    def fail(source: Path, target: Path, progress: object) -> None:
        if target.name == "evidence.db":
            target.write_bytes(b"half")
            raise FileError("file.disk_full") if error == errno.ENOSPC else OSError(error, "gone")
        real(source, target)

    monkeypatch.setattr(backup, "copy_whole", fail)
    made = back_up_now(desk, second=tmp_path / "stick")
    assert made.kept.state is BackupState.GOOD
    assert made.copy_error is not None
    assert made.copy_error.code in {"file.disk_full", "file.disk_failed"}
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_restore_cut_off_between_the_names_is_finished_by_the_next_opening(desk: Desk) -> None:
    two_states(desk)
    folder = desk.vault.folder
    close_vault(desk)
    folder.rename(folder.with_name(".vault.replaced"))
    swap.finish_interrupted(folder)
    assert whole_cases(folder) == 2
