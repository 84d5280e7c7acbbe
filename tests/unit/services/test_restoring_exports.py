"""A restore does not forget what an export that was cut off has left lying outside the vault."""

from pathlib import Path

import pytest

from counsel_desk.services import health
from counsel_desk.services.backups import back_up_now
from counsel_desk.services.desk import Desk
from counsel_desk.services.restoring import restore_as_new, restore_in_place
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.storage.records.drafts import set_setting
from tests.conftest import PASSPHRASE, StandingClock

ON_A_STICK = Path(f"/media/no-such-stick/.counsel-desk-{'1' * 16}")


def known_outside(desk: Desk, **places: dict[str, int]) -> None:
    with desk.database.keep() as session:
        for name, said in places.items():
            set_setting(session, name, said)


@pytest.mark.parametrize("spoilt", [False, True])
def test_what_lies_on_an_absent_stick_is_still_told_after_a_restore(
    desk: Desk, clock: StandingClock, *, spoilt: bool
) -> None:
    older = back_up_now(desk).kept.path
    clock.move(days=1)
    known_outside(desk, **{"working_folders.left": {str(ON_A_STICK): -1}})
    back_up_now(desk)
    folder = desk.vault.folder
    close_vault(desk)
    if spoilt:
        (folder / "records.db").write_bytes(bytes(4096))
    restore_in_place(folder, older, PASSPHRASE, clock=clock)
    again = open_vault(folder, PASSPHRASE, clock=clock)
    assert health.check(again).out_of_reach == (ON_A_STICK,)
    close_vault(again)


def test_what_was_removed_since_the_backup_is_not_told_again(desk: Desk, clock: StandingClock) -> None:
    known_outside(desk, **{"working_folders.left": {str(ON_A_STICK): -1}})
    older = back_up_now(desk).kept.path
    clock.move(days=1)
    known_outside(desk, **{"working_folders.left": {}})
    folder = desk.vault.folder
    close_vault(desk)
    restore_in_place(folder, older, PASSPHRASE, clock=clock)
    again = open_vault(folder, PASSPHRASE, clock=clock)
    assert health.check(again).out_of_reach == ()
    close_vault(again)


def test_a_vault_of_its_own_does_not_touch_what_the_running_one_is_writing(
    desk: Desk, clock: StandingClock, tmp_path: Path
) -> None:
    writing = tmp_path / f".counsel-desk-{'2' * 16}"
    writing.mkdir()
    known_outside(desk, working_folders={str(writing): tmp_path.stat().st_dev})
    restore_as_new(back_up_now(desk).kept.path, tmp_path / "new", PASSPHRASE, clock=clock)
    close_vault(open_vault(tmp_path / "new", PASSPHRASE, clock=clock))
    assert writing.is_dir()
