"""Backups are found on a stick before anybody has typed what opens them."""

from pathlib import Path

import pytest

from counsel_desk.domain.backup_retention import BackupState
from counsel_desk.services.backup_looks import found_unopened
from counsel_desk.services.backups import back_up_now
from counsel_desk.services.desk import Desk
from counsel_desk.storage.backup_seal import mark_damaged


@pytest.fixture
def stick(desk: Desk, tmp_path: Path) -> Path:
    back_up_now(desk, tmp_path / "stick" / "vault-backups")
    return tmp_path / "stick"


def test_a_backup_is_found_from_the_stick_its_folder_and_itself_with_its_day_and_size(stick: Path) -> None:
    [found] = found_unopened(stick)
    assert found_unopened(found.path.parent) == found_unopened(found.path) == (found,)
    assert found.path.name == found.taken_at.strftime("%Y-%m-%dT%H-%M-%S")
    assert found.size > 0
    assert (found.state, dict(found.held)) == (BackupState.UNPROVEN, {})


def test_a_backup_that_was_given_another_name_is_found_in_it(stick: Path) -> None:
    [found] = found_unopened(stick)
    renamed = found.path.rename(stick / "给新电脑")
    assert [each.path for each in found_unopened(renamed)] == [renamed]


def test_one_that_was_found_damaged_is_told_as_such(stick: Path) -> None:
    [found] = found_unopened(stick)
    mark_damaged(found.path)
    assert [each.state for each in found_unopened(stick)] == [BackupState.DAMAGED]


def test_a_vault_and_other_folders_are_no_backups(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "photos" / "2026-11-20T13-04-00").mkdir(parents=True)
    assert found_unopened(desk.vault.folder) == ()
    assert found_unopened(tmp_path) == ()
    assert found_unopened(tmp_path / "not there") == found_unopened(Path("relative")) == ()
