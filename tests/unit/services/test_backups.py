"""Backups made by hand and by themselves, which are kept, and the vault of invented people."""

import os
from pathlib import Path

import pytest

from counsel_desk.domain.backup_retention import BackupReason, BackupState, Held
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import CancelledError, InputError
from counsel_desk.services.backups import (
    back_up_now,
    check_backup,
    choose_second,
    is_due,
    list_backups,
    shelf_of,
    usual_folder,
)
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Pasted, attach_files, content_of, evidence_of
from counsel_desk.services.health import check
from counsel_desk.services.invented_vault import make_invented_vault
from counsel_desk.services.vaults import close_vault, copies_beside, open_vault, place_warning, save_recovery_paper
from counsel_desk.storage.evidence import PIECE
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
PASSPHRASE = "四匹马 走过 雨夜"


def test_a_backup_is_listed_with_what_was_counted_and_opens_as_a_vault_to_look_at(desk: Desk) -> None:
    open_case(desk, ClientDetails(name="示例·阿青"))
    made = back_up_now(desk).kept
    assert list_backups(usual_folder(desk), desk) == (made,)
    assert made.size > 0
    assert (made.state, made.reason, made.held[Held.CASES]) == (BackupState.GOOD, BackupReason.BY_HAND, 1)
    opened = open_vault(made.path, PASSPHRASE)
    assert opened.read_only_reason == "vault.is_backup"
    close_vault(opened)


def test_the_files_in_a_backup_are_the_files_that_were_kept(desk: Desk) -> None:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    content = os.urandom(3 * PIECE + 17)
    attach_files(desk, case_id, [Pasted("录音.m4a", content), Pasted("截图.png", b"picture")])
    made = back_up_now(desk).kept

    opened = open_vault(made.path, PASSPHRASE)
    files = evidence_of(opened, case_id)
    found = [content_of(opened, each) for each in files]
    health = check(opened)
    close_vault(opened)

    assert found == [content, b"picture"]
    assert (health.ok, health.counts.evidence) == (True, 2)


def test_evidence_that_did_not_change_is_not_copied_again(desk: Desk, clock) -> None:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    attach_files(desk, case_id, [Pasted("录音.m4a", os.urandom(PIECE))])
    first = back_up_now(desk).kept
    clock.move(days=1)
    second = back_up_now(desk).kept
    attach_files(desk, case_id, [Pasted("截图.png", b"picture")])
    clock.move(days=1)
    third = back_up_now(desk).kept

    assert (first.path / "evidence.db").samefile(second.path / "evidence.db")
    assert not (second.path / "evidence.db").samefile(third.path / "evidence.db")
    assert check_backup(desk, second) == check_backup(desk, third) == ()


def test_evidence_found_damaged_is_not_shared_and_its_backup_no_longer_counts(desk: Desk, clock) -> None:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    attach_files(desk, case_id, [Pasted("录音.m4a", os.urandom(PIECE))])
    first = back_up_now(desk).kept
    flip_a_bit(first.path / "evidence.db")
    clock.move(days=1)
    second = back_up_now(desk).kept

    assert check_backup(desk, second) == ()
    assert [each.state for each in shelf_of(desk).kept] == [BackupState.GOOD, BackupState.DAMAGED]


@pytest.mark.parametrize("file", ["records.db", "evidence.db"])
def test_a_backup_found_damaged_is_said_and_never_counts_again(desk: Desk, file: str) -> None:
    made = back_up_now(desk).kept
    flip_a_bit(made.path / file)
    [problem, *_] = check_backup(desk, made)
    assert problem.file == file
    shelf = shelf_of(desk)
    assert shelf.kept[0].state is BackupState.DAMAGED
    assert shelf.newest_good is None
    assert shelf.overdue


def test_a_backup_cut_short_is_seen_without_reading_it(desk: Desk) -> None:
    made = back_up_now(desk).kept
    with (made.path / "records.db").open("r+b") as file:
        file.truncate(4096)
    assert shelf_of(desk).kept[0].state is BackupState.DAMAGED


def test_a_folder_that_was_never_proven_does_not_count(desk: Desk) -> None:
    made = back_up_now(desk).kept
    (made.path / "backup.json").unlink()
    assert shelf_of(desk).kept[0].state is BackupState.UNPROVEN
    assert [each.code for each in check_backup(desk, made)] == ["backup.unproven"]


def test_a_backup_is_copied_to_the_second_place_and_proven_there(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    second = choose_second(desk, tmp_path / "stick")
    made = back_up_now(desk, second=second)
    assert made.copy == tmp_path / "stick" / "vault-backups" / made.kept.path.name
    assert made.copy_error is None
    [copy] = shelf_of(desk, second).copies
    assert copy.state is BackupState.GOOD
    assert check_backup(desk, copy) == ()
    assert choose_second(desk, second) == second


def test_a_second_place_that_is_not_there_prevents_nothing_and_is_said(desk: Desk, tmp_path: Path) -> None:
    gone = tmp_path / "stick" / "vault-backups"
    made = back_up_now(desk, second=gone)
    assert made.kept.state is BackupState.GOOD
    assert made.copy_error is not None
    assert made.copy_error.code == "backup.second_missing"
    assert not gone.exists()
    shelf = shelf_of(desk, gone)
    assert shelf.second_missing
    assert not shelf.overdue


def test_the_second_place_is_not_in_the_vault_or_among_its_backups(desk: Desk) -> None:
    back_up_now(desk)
    for folder in (desk.vault.folder, usual_folder(desk), desk.vault.folder / "inside"):
        with pytest.raises(InputError) as caught:
            choose_second(desk, folder)
        assert caught.value.code == "backup.place_taken"


def test_the_first_opening_of_a_day_is_when_a_backup_is_due(desk: Desk, clock) -> None:
    assert is_due(desk)
    back_up_now(desk, reason=BackupReason.DAILY)
    assert not is_due(desk)
    clock.move(days=1)
    assert is_due(desk)
    clock.move(days=-400)
    assert is_due(desk)


def test_after_three_days_without_a_backup_one_is_overdue(desk: Desk, clock) -> None:
    back_up_now(desk)
    clock.move(days=3)
    assert not shelf_of(desk).overdue
    clock.move(hours=1)
    assert shelf_of(desk).overdue


def test_older_backups_of_a_day_make_room_and_those_of_other_vaults_are_left_alone(
    desk: Desk, clock, tmp_path: Path
) -> None:
    other = make_invented_vault(tmp_path / "other", PASSPHRASE, clients=1, cost=QUICK).desk
    foreign = back_up_now(other, usual_folder(desk)).kept
    close_vault(other)
    for _ in range(3):
        clock.move(hours=1)
        newest = back_up_now(desk, reason=BackupReason.CLOSING).kept
    assert [each.path for each in list_backups(usual_folder(desk), desk)] == [newest.path]
    assert foreign.path.is_dir()


def test_a_damaged_backup_is_neither_counted_nor_deleted(desk: Desk, clock) -> None:
    bad = back_up_now(desk).kept
    flip_a_bit(bad.path / "records.db")
    check_backup(desk, bad)
    clock.move(hours=1)
    good = back_up_now(desk).kept
    shelf = shelf_of(desk)
    assert [(each.path, each.state) for each in shelf.kept] == [
        (good.path, BackupState.GOOD),
        (bad.path, BackupState.DAMAGED),
    ]
    assert shelf.newest_good == good


def test_only_a_backup_made_by_hand_is_written_into_the_history(desk: Desk) -> None:
    before = desk.database.writes
    back_up_now(desk, reason=BackupReason.CLOSING)
    assert desk.database.writes == before
    back_up_now(desk)
    assert desk.database.writes == before + 1


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_a_vault_of_invented_people_is_whole_and_opens_with_the_same_passphrase(tmp_path: Path) -> None:
    folder = tmp_path / "invented"
    desk = make_invented_vault(folder, PASSPHRASE, clients=5, cost=QUICK).desk
    health = check(desk)
    close_vault(desk)
    assert health.ok
    assert health.counts.clients == 5
    close_vault(open_vault(folder, PASSPHRASE))


def test_stopping_leaves_nothing_of_the_invented_people(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        make_invented_vault(tmp_path / "invented", PASSPHRASE, clients=5, cost=QUICK, progress=stop)
    assert not list(tmp_path.iterdir())


def test_a_synchronised_place_is_named(tmp_path: Path) -> None:
    assert place_warning(tmp_path / "OneDrive - 青禾" / "vault") == "OneDrive"
    assert place_warning(tmp_path / "vault") is None


def test_copies_that_another_program_left_in_the_vault_are_named(desk: Desk) -> None:
    folder = desk.vault.folder
    assert copies_beside(folder) == ()
    (folder / "records-LAPTOP.db").touch()
    (folder / "keys (1).json").touch()
    assert copies_beside(folder) == ("keys (1).json", "records-LAPTOP.db")


def test_the_paper_with_the_recovery_code_is_written_whole_or_not_at_all(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    target = out / "code.pdf"

    def fail(_beside: Path) -> None:
        raise RuntimeError

    save_recovery_paper(desk, target, lambda beside: beside.write_bytes(b"%PDF"))
    with pytest.raises(RuntimeError):
        save_recovery_paper(desk, target, fail)
    assert target.read_bytes() == b"%PDF"
    assert list(out.iterdir()) == [target]
