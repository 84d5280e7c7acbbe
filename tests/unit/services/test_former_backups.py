"""After the data key was replaced: kept backups are rewritten or go, and none opens for who left."""

import pytest

from counsel_desk.domain.backup_retention import BackupReason, BackupState, FormerBackups
from counsel_desk.errors import WorldError
from counsel_desk.services.backup_looks import look_at
from counsel_desk.services.backups import back_up_now, check_backup, shelf_of
from counsel_desk.services.departures import Departure, new_code, replace_key
from counsel_desk.services.former_backups import settle
from counsel_desk.services.health import check
from counsel_desk.services.restoring import restore_as_new, restore_in_place
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.storage import backup, backup_rewriting
from tests.unit.services.leaving_office import LEAVING, MINE, QUICK, STAYING, named, opens, zhou_leaves


@pytest.mark.parametrize("what", list(FormerBackups))
def test_afterwards_no_kept_backup_opens_with_the_old_passphrase(office_of_three, clock, tmp_path, what) -> None:
    desk, old_code = office_of_three
    stick = tmp_path / "stick"
    stick.mkdir()
    clock.move(days=1)
    back_up_now(desk, second=stick)
    old = [each.path for each in (*shelf_of(desk, stick).kept, *shelf_of(desk, stick).copies)]
    assert all(opens(each, LEAVING) for each in old)
    _told, code = zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, MINE, clock=clock)

    assert len(shelf_of(again, stick).former) == len(old) == 4
    settled = settle(again, what, stick)

    assert (settled.done, settled.left, settled.trouble) == (4, (), None)
    shelf = shelf_of(again, stick)
    assert len(shelf.kept) == (4 if what is FormerBackups.REWRITE else 1)
    assert shelf.newest_good is not None
    assert BackupReason.NEW_KEY in {each.reason for each in shelf.kept}
    for each in (*shelf.kept, *shelf.copies):
        assert each.state is BackupState.GOOD
        assert check_backup(again, each) == ()
        assert [opens(each.path, secret) for secret in (LEAVING, old_code, MINE, STAYING, code)] == [
            False,
            False,
            True,
            True,
            True,
        ]
    close_vault(again)


def test_backups_rewritten_keep_their_day_their_reason_and_share_their_evidence(office_of_three, clock) -> None:
    desk, _ = office_of_three
    before = {(each.taken_at, each.reason, tuple(each.held.items())) for each in shelf_of(desk).kept}
    zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, MINE, clock=clock)
    settle(again, FormerBackups.REWRITE)
    after = {(each.taken_at, each.reason, tuple(each.held.items())) for each in shelf_of(again).kept}
    assert before < after
    assert len({(each.path / "evidence.db").stat().st_ino for each in shelf_of(again).kept}) == 1
    close_vault(again)


def test_a_backup_that_was_not_rewritten_yet_is_known_looked_into_and_restored_under_the_new_key(
    office_of_three, clock
) -> None:
    desk, _ = office_of_three
    chosen = shelf_of(desk).kept[-1].path
    zhou_leaves(desk, clock)
    folder = desk.vault.folder
    again = open_vault(folder, MINE, clock=clock)
    kept = next(each for each in shelf_of(again).kept if each.path == chosen)
    assert (kept.former, kept.state) == (True, BackupState.GOOD)
    assert check_backup(again, kept) == ()
    assert look_at(again, chosen).differences
    key = again.vault.data_key
    close_vault(again)

    restore_in_place(folder, chosen, MINE, clock=clock)

    restored = open_vault(folder, STAYING, clock=clock)
    assert restored.vault.data_key == key
    assert check(restored).counts.cases == 1
    assert not named(restored, "示例·周二").active
    close_vault(restored)
    assert not opens(folder, LEAVING)


def test_a_backup_of_an_earlier_key_becomes_a_vault_of_its_own_with_its_own_passphrases(
    office_of_three, clock, tmp_path
) -> None:
    desk, _ = office_of_three
    chosen = shelf_of(desk).kept[0].path
    zhou_leaves(desk, clock)
    restore_as_new(chosen, tmp_path / "old", LEAVING, clock=clock)
    assert opens(tmp_path / "old", LEAVING)


def test_two_leave_one_after_the_other_and_backups_of_both_keys_are_rewritten(office_of_three, clock) -> None:
    desk, _ = office_of_three
    zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, MINE, clock=clock)
    back_up_now(again)
    wu = named(again, "示例·吴三").id
    close_vault(again)
    clock.move(days=1)
    replace_key(desk.vault.folder, Departure(wu, MINE, new_code()), clock=clock, cost=QUICK)
    again = open_vault(desk.vault.folder, MINE, clock=clock)
    assert len(shelf_of(again).former) == 3
    settled = settle(again, FormerBackups.REWRITE)
    assert (settled.done, settled.left) == (3, ())
    assert not any(opens(each.path, secret) for each in shelf_of(again).kept for secret in (LEAVING, STAYING))
    close_vault(again)


def test_a_second_place_that_is_not_there_is_named_and_settled_when_it_returns(
    office_of_three, clock, tmp_path
) -> None:
    desk, _ = office_of_three
    stick = tmp_path / "stick"
    stick.mkdir()
    clock.move(hours=1)
    back_up_now(desk, second=stick)
    stick.rename(tmp_path / "away")
    zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, MINE, clock=clock)

    settled = settle(again, FormerBackups.REWRITE, stick)
    assert settled.missing == stick
    assert settled.left == ()

    (tmp_path / "away").rename(stick)
    assert [each.path.parent for each in shelf_of(again, stick).former] == [stick]
    assert settle(again, FormerBackups.DROP, stick).left == ()
    assert shelf_of(again, stick).former == ()
    close_vault(again)


def test_a_damaged_backup_is_not_rewritten_but_told_and_deleted_when_the_person_says_so(office_of_three, clock) -> None:
    desk, _ = office_of_three
    spoilt = shelf_of(desk).kept[0].path / "records.db"
    spoilt.write_bytes(bytes(4096) + spoilt.read_bytes()[4096:])
    zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, MINE, clock=clock)
    settled = settle(again, FormerBackups.REWRITE)
    assert settled.done == 1
    assert [each.path for each in settled.left] == [spoilt.parent]
    assert settled.trouble is not None
    assert settle(again, FormerBackups.DROP).left == ()
    assert not spoilt.exists()
    close_vault(again)


def test_cut_off_between_the_rewritten_and_the_old_backup_doing_it_again_leaves_one(
    office_of_three, clock, monkeypatch
) -> None:
    desk, _ = office_of_three
    zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, MINE, clock=clock)
    with monkeypatch.context() as patched:
        patched.setattr(backup_rewriting, "drop_backup", lambda _each: None)
        settle(again, FormerBackups.REWRITE)
    assert len(shelf_of(again).former) == 2
    assert settle(again, FormerBackups.REWRITE).left == ()
    assert len(shelf_of(again).kept) == 3
    close_vault(again)


def test_without_room_for_a_fresh_backup_no_older_one_is_touched(office_of_three, clock, monkeypatch) -> None:
    desk, _ = office_of_three
    zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, MINE, clock=clock)

    def full(*_: object, **__: object) -> None:
        raise WorldError("file.disk_full", file="records.db")

    monkeypatch.setattr(backup, "back_up", full)
    settled = settle(again, FormerBackups.DROP)
    assert (settled.done, len(settled.left)) == (0, 2)
    assert settled.trouble is not None
    close_vault(again)
