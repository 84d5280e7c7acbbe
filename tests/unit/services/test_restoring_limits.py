"""An older backup does not undo that counsellors see only their own cases, nor show them the names of others."""

import shutil
from pathlib import Path

import pytest

from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases
from counsel_desk.services.backup_looks import look_at, look_from_outside
from counsel_desk.services.backups import back_up_now
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import office_history
from counsel_desk.services.office import limit_to_own_cases, own_cases_only
from counsel_desk.services.restoring import restore_as_new, restore_in_place
from counsel_desk.services.vaults import add_counsellor, change_passphrase, close_vault, open_vault
from tests.conftest import PASSPHRASE, QUICK, StandingClock

SAID = ("office.limit", "office.open_to_all")
HERS, HERS_NOW = "三只鸟 飞过 秋天", "两盏灯 照着 长桥"


@pytest.fixture
def older(desk: Desk, clock: StandingClock) -> Path:
    """A backup of the day before counsellors were limited to their own cases; the vault is closed."""
    cases.open_case(desk, ClientDetails("示例·阿青"))
    add_counsellor(desk, "示例·周二", HERS, cost=QUICK)
    kept = back_up_now(desk).kept.path
    clock.move(days=1)
    limit_to_own_cases(desk, limited=True)
    close_vault(desk)
    return kept


def is_limited(folder: Path, clock: StandingClock, secret: str = HERS) -> tuple[bool, str]:
    """Whether it is, and what was written down about that last."""
    opened = open_vault(folder, secret, clock=clock)
    found = own_cases_only(opened), next(each.action for each in office_history(opened) if each.action in SAID)
    close_vault(opened)
    return found


def test_a_backup_of_before_leaves_everybody_with_their_own_cases_and_that_is_written_down(
    desk: Desk, clock: StandingClock, older: Path
) -> None:
    restore_in_place(desk.vault.folder, older, HERS, clock=clock)
    assert is_limited(desk.vault.folder, clock) == (True, "office.limit")


def test_a_vault_of_its_own_made_of_it_is_limited_as_well(
    desk: Desk, clock: StandingClock, older: Path, tmp_path: Path
) -> None:
    restore_as_new(older, tmp_path / "new", HERS, clock=clock)
    assert is_limited(tmp_path / "new", clock) == (True, "office.limit")


def test_where_the_vault_cannot_be_read_the_newest_backup_says_it(
    desk: Desk, clock: StandingClock, older: Path
) -> None:
    today = open_vault(desk.vault.folder, PASSPHRASE, clock=clock)
    back_up_now(today)
    close_vault(today)
    (desk.vault.folder / "records.db").write_bytes(bytes(4096))
    restore_in_place(desk.vault.folder, older, HERS, clock=clock)
    assert is_limited(desk.vault.folder, clock) == (True, "office.limit")


def test_an_older_copy_in_the_second_place_is_overruled_by_what_the_backups_at_home_say(
    desk: Desk, clock: StandingClock, older: Path, tmp_path: Path
) -> None:
    today = open_vault(desk.vault.folder, PASSPHRASE, clock=clock)
    back_up_now(today)
    close_vault(today)
    stick = shutil.copytree(older, tmp_path / "stick" / older.name)
    (desk.vault.folder / "records.db").write_bytes(bytes(4096))
    assert [each.client for each in look_from_outside(desk.vault.folder, stick, HERS).contents.newest] == [""]
    restore_in_place(desk.vault.folder, stick, HERS, clock=clock)
    assert is_limited(desk.vault.folder, clock) == (True, "office.limit")


def test_a_passphrase_changed_since_the_newest_backup_does_not_keep_it_from_saying_it(
    desk: Desk, clock: StandingClock, older: Path
) -> None:
    hers = open_vault(desk.vault.folder, HERS, clock=clock)
    back_up_now(hers)
    change_passphrase(hers, HERS, HERS_NOW, cost=QUICK)
    close_vault(hers)
    (desk.vault.folder / "records.db").write_bytes(bytes(4096))
    restore_in_place(desk.vault.folder, older, HERS_NOW, clock=clock)
    assert is_limited(desk.vault.folder, clock, HERS_NOW) == (True, "office.limit")


def test_a_newest_backup_that_cannot_be_read_leaves_it_to_the_one_before(
    desk: Desk, clock: StandingClock, older: Path
) -> None:
    today = open_vault(desk.vault.folder, PASSPHRASE, clock=clock)
    back_up_now(today)
    clock.move(days=1)
    newest = back_up_now(today).kept.path
    close_vault(today)
    for broken in (desk.vault.folder, newest):
        (broken / "records.db").write_bytes(bytes(4096))
    restore_in_place(desk.vault.folder, older, HERS, clock=clock)
    assert is_limited(desk.vault.folder, clock) == (True, "office.limit")


@pytest.mark.usefixtures("older")
def test_what_everybody_may_see_again_today_is_not_closed_by_an_older_backup(desk: Desk, clock: StandingClock) -> None:
    today = open_vault(desk.vault.folder, PASSPHRASE, clock=clock)
    limited = back_up_now(today).kept.path
    limit_to_own_cases(today, limited=False)
    close_vault(today)
    clock.move(minutes=5)
    restore_in_place(desk.vault.folder, limited, HERS, clock=clock)
    assert is_limited(desk.vault.folder, clock) == (False, "office.open_to_all")


def test_who_sees_only_their_own_cases_reads_no_names_when_looking_into_a_backup(
    desk: Desk, clock: StandingClock, older: Path
) -> None:
    for secret, named in ((HERS, ""), (PASSPHRASE, "示例·阿青")):
        opened = open_vault(desk.vault.folder, secret, clock=clock)
        assert [(each.reference, each.client) for each in look_at(opened, older).contents.newest] == [
            ("C-2026-0001", named)
        ]
        close_vault(opened)
    (desk.vault.folder / "evidence.db").write_bytes(bytes(4096))
    assert [each.client for each in look_from_outside(desk.vault.folder, older, HERS).contents.newest] == [""]
