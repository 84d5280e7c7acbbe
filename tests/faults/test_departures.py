"""Replacing the data key survives what happens: whoever dies on the way leaves the old vault or the new, whole."""

import errno
import shutil
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.domain.moments import now
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.errors import FileError, VaultError
from counsel_desk.services import cases, health
from counsel_desk.services.backups import back_up_now, check_backup, shelf_of
from counsel_desk.services.departures import Departure, new_code, replace_key
from counsel_desk.services.evidence import Pasted, attach_files
from counsel_desk.services.former_backups import settle
from counsel_desk.services.office import counsellors
from counsel_desk.services.vaults import add_counsellor, close_vault, create_vault, open_vault
from counsel_desk.storage.keys import KdfCost
from tests.faults.dying import at_call, die, dies, dies_at_call

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
MINE, LEAVING, STAYING = "第一个 口令", "要走的人 的口令", "留下的人 的口令"


@pytest.fixture
def office_of_three(tmp_path: Path) -> tuple[Path, Departure, str]:
    """A closed vault of three counsellors with a case and a file, who is to leave, and its recovery code."""
    folder = tmp_path / "original" / "vault"
    desk, code = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", MINE, cost=QUICK)
    leaver = add_counsellor(desk, "示例·周二", LEAVING, cost=QUICK)
    add_counsellor(desk, "示例·吴三", STAYING, cost=QUICK)
    attach_files(desk, cases.open_case(desk, ClientDetails(name="示例·阿青")), [Pasted("短信.txt", b"first")])
    back_up_now(desk)
    close_vault(desk)
    return folder, Departure(leaver.id, MINE, new_code()), code


def a_copy(folder: Path, place: Path) -> Path:
    """The vault and its backups in a folder of their own."""
    shutil.copytree(folder.parent, place)
    return place / folder.name


def opens(folder: Path, secret: str) -> bool:
    """Whether a passphrase or a code opens a vault."""
    try:
        close_vault(open_vault(folder, secret))
    except VaultError:
        return False
    return True


def has_left(folder: Path, departure: Departure, code: str) -> bool:
    """Whether the new vault stands there; old or new it must be whole, and it alone."""
    desk = open_vault(folder, MINE)
    found = health.check(desk)
    left = not next(each for each in counsellors(desk) if each.id == departure.leaver).active
    close_vault(desk)
    assert found.ok, found.problems
    assert (found.counts.cases, found.counts.evidence) == (1, 1)
    assert opens(folder, STAYING)
    assert opens(folder, departure.code) == left
    assert opens(folder, LEAVING) == (not left)
    assert opens(folder, code) == (not left)
    return left


def test_a_computer_that_dies_at_any_step_leaves_the_old_vault_or_the_new(office_of_three, tmp_path: Path) -> None:
    original, departure, code = office_of_three
    found = []
    for number in range(1, 400):
        folder = a_copy(original, tmp_path / f"try{number}")
        died = dies_at_call(number, partial(replace_key, folder, departure, cost=QUICK))
        found.append(has_left(folder, departure, code))
        assert not folder.with_name(".vault.replaced").exists()  # its old passphrases would open it
        shutil.rmtree(folder.parent)
        if not died:
            break
    assert set(found[:-1]) == {False, True}  # both ways were seen
    assert found == sorted(found)  # once the new one stands, it stays
    assert found[-1]


def test_an_error_of_the_disk_at_any_step_leaves_the_old_vault_or_the_new(office_of_three, tmp_path: Path) -> None:
    original, departure, code = office_of_three
    outcomes = []
    for number in range(1, 400):
        folder = a_copy(original, tmp_path / f"try{number}")

        def fail() -> None:
            raise OSError(errno.EIO, "invented")

        with pytest.MonkeyPatch.context() as patched:
            calls = at_call(number, fail, patched)
            try:
                told = replace_key(folder, departure, cost=QUICK)
                outcome = "left"
            except FileError:
                outcome = "told"
        assert has_left(folder, departure, code) == (outcome == "left"), number
        if outcome == "left" and told.put_aside is None:
            assert sorted(each.name for each in folder.parent.iterdir()) == ["vault", "vault-backups"]
        outcomes.append(outcome)
        shutil.rmtree(folder.parent)
        if calls() < number:
            break
    assert outcomes[-1] == "left"
    assert outcomes.count("told") > 10


def test_a_computer_that_dies_while_backups_are_rewritten_loses_none_and_is_done_again(
    office_of_three, tmp_path: Path
) -> None:
    original, departure, _code = office_of_three
    replace_key(original, departure, cost=QUICK)
    tomorrow = now() + timedelta(days=1)
    desk = open_vault(original, MINE, clock=lambda: tomorrow)
    back_up_now(desk)
    close_vault(desk)
    for number in range(1, 400):
        folder = a_copy(original, tmp_path / f"try{number}")
        died = dies_rewriting_at(number, folder)
        desk = open_vault(folder, MINE)
        kept = shelf_of(desk).kept
        assert len(kept) in {2, 3}
        assert all(check_backup(desk, each) == () for each in kept)
        assert settle(desk, FormerBackups.REWRITE).left == ()
        assert len(shelf_of(desk).kept) == 2
        close_vault(desk)
        shutil.rmtree(folder.parent)
        if not died:
            break
    assert not died


def dies_rewriting_at(number: int, folder: Path) -> bool:
    """Rewrite the former backups in a process that ends at the n-th change on the disk; False when it came through."""

    def rewrite(patched: pytest.MonkeyPatch) -> None:
        desk = open_vault(folder, MINE)
        at_call(number, die, patched)
        settle(desk, FormerBackups.REWRITE)

    return dies(rewrite)
