"""A damaged database is told as damage whatever is wrong with it, and a log beside it brings in nothing foreign."""

import shutil

import pytest

from counsel_desk.errors import VaultError, WorldError
from counsel_desk.storage.checks import check_vault
from counsel_desk.storage.engine import checkpoint_engines
from counsel_desk.storage.vault import Vault
from tests.faults.trials import Trials

PAGE = 4096


def is_refused_or_reported(folder, passphrase):
    try:
        with Vault.open(folder, passphrase) as vault:
            return not check_vault(vault).ok
    except VaultError as error:
        return error.code == "vault.damaged"


def copy_of(vault, folder):
    """What a crash would leave of an open vault; the shared memory beside the log is made anew by whoever opens."""
    folder.mkdir()
    for file in vault.folder.iterdir():
        if file.is_file() and file.suffix != ".db-shm":
            shutil.copy(file, folder)
    return folder


def test_every_flipped_bit_is_detected(vaults, record_property):
    folder = vaults.filled()
    whole = (folder / "records.db").read_bytes()
    trials = Trials(record_property, short=30, full=1000)
    for _ in trials:
        place, bit = trials.chance.randrange(len(whole)), trials.chance.randrange(8)
        flipped = bytearray(whole)
        flipped[place] ^= 1 << bit
        (folder / "records.db").write_bytes(flipped)
        assert is_refused_or_reported(folder, vaults.passphrase), f"bit {bit} of byte {place}"


@pytest.mark.parametrize("number", [0, 1, 7, -1])
def test_a_page_zeroed_or_exchanged_is_detected(vaults, number):
    folder = vaults.filled()
    whole = (folder / "records.db").read_bytes()
    pages = [whole[start : start + PAGE] for start in range(0, len(whole), PAGE)]

    zeroed = pages.copy()
    zeroed[number] = bytes(PAGE)
    (folder / "records.db").write_bytes(b"".join(zeroed))
    assert is_refused_or_reported(folder, vaults.passphrase)

    exchanged = pages.copy()
    exchanged[number], exchanged[3] = exchanged[3], exchanged[number]
    (folder / "records.db").write_bytes(b"".join(exchanged))
    assert is_refused_or_reported(folder, vaults.passphrase)


@pytest.mark.parametrize("length", [1, 100, 4096, 10_000, 0.5, -1])
def test_a_truncated_database_is_detected(vaults, length):
    folder = vaults.filled()
    whole = (folder / "records.db").read_bytes()
    cut = int(len(whole) * length) if isinstance(length, float) else length
    (folder / "records.db").write_bytes(whole[:cut])

    assert is_refused_or_reported(folder, vaults.passphrase)


def test_a_write_ahead_log_of_another_vault_brings_in_no_rows(vaults):
    folder = vaults.filled("one", people=3)
    other, _ = vaults.create("other")
    vaults.add_people(other, 200)
    log = (other.folder / "records.db-wal").read_bytes()
    assert log
    (folder / "records.db-wal").write_bytes(log)
    whole = (folder / "records.db").read_bytes()

    with pytest.raises(WorldError) as refused:
        Vault.open(folder, vaults.passphrase)
    assert refused.value.code == "vault.damaged"
    assert (folder / "records.db").read_bytes() == whole


def test_rows_in_a_log_left_by_a_crash_are_there_again(vaults):
    vault, _ = vaults.create()
    vaults.add_people(vault, 5)
    copy_of(vault, vaults.folder / "crashed")

    assert vaults.count_people(vaults.open("crashed")) == 5


@pytest.mark.parametrize("left", [0, 32, 5_000, 0.5, -1])
def test_a_write_ahead_log_that_was_cut_or_deleted_gives_a_whole_earlier_vault(vaults, left):
    vault, _ = vaults.create()
    for first in range(0, 200, 20):
        vaults.add_people(vault, 20, first)
    log = copy_of(vault, vaults.folder / "crashed") / "records.db-wal"
    content = log.read_bytes()
    log.write_bytes(content[: int(len(content) * left) if isinstance(left, float) else left])

    opened = vaults.open("crashed")
    assert check_vault(opened).ok
    people = vaults.count_people(opened)
    assert people % 20 == 0
    assert people < 200


def test_a_log_left_beside_an_earlier_file_mixes_nothing(vaults):
    folder = vaults.filled(people=300)
    earlier = (folder / "records.db").read_bytes()
    vault = vaults.open()
    vaults.add_people(vault, 300, 300)
    checkpoint_engines(vault.engines)
    vaults.add_people(vault, 10, 600)
    mixed = copy_of(vault, vaults.folder / "mixed")
    (mixed / "records.db").write_bytes(earlier)

    assert is_refused_or_reported(mixed, vaults.passphrase)
