"""A computer opens the vault with what its key store keeps, and nothing that was taken back opens it again."""

import contextlib
import random
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from counsel_desk.errors import VaultError
from counsel_desk.storage.computer_slots import ComputerKey, ComputerSlot, computers_in, new_computer, with_computer
from counsel_desk.storage.data_keys import DataKeys
from counsel_desk.storage.keys import KEY_FILES, KdfCost, KeyRing, SlotKind
from counsel_desk.storage.recovery import new_recovery_code
from counsel_desk.storage.unlocking import unlock

CHEAP = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
KEY, NEXT = bytes(range(32)), bytes(range(32, 64))
LI = UUID("11111111-2222-4333-8444-555555555555")
WANG = UUID("66666666-7777-4888-8999-aaaaaaaaaaaa")
TODAY = date(2026, 11, 22)


@pytest.fixture
def ring() -> KeyRing:
    return KeyRing.new().add_passphrase(KEY, LI, "first words", CHEAP).add_passphrase(KEY, WANG, "second words", CHEAP)


def let_in(ring: KeyRing, data_key: bytes, owner: UUID, since: date) -> tuple[KeyRing, ComputerKey]:
    slot, key = new_computer(ring.vault_id, data_key, owner, since)
    return with_computer(ring, slot), key


def opens(ring: KeyRing, key: ComputerKey) -> bool:
    with contextlib.suppress(VaultError):
        return bool(unlock(ring, key))
    return False


def test_a_computer_opens_the_vault_as_whoever_let_it(ring: KeyRing, tmp_path: Path) -> None:
    ring, key = let_in(ring, KEY, WANG, TODAY)
    ring.save(tmp_path)
    opened = unlock(KeyRing.load(tmp_path), key)
    assert (opened.data_key, opened.owner, opened.kind) == (KEY, WANG, SlotKind.COMPUTER)
    assert computers_in(KeyRing.load(tmp_path), KEY) == (ComputerSlot(key.slot_id, WANG, TODAY),)


def test_the_key_files_tell_neither_the_secret_nor_whose_computer_it_is_nor_since_when(
    ring: KeyRing, tmp_path: Path
) -> None:
    ring, key = let_in(ring, KEY, WANG, TODAY)
    ring.save(tmp_path)
    for name in KEY_FILES:
        written = (tmp_path / name).read_text()
        assert key.secret.hex() not in written
        assert str(WANG) not in written
        assert TODAY.isoformat() not in written
    assert key.secret.hex() not in repr(key)


def test_a_secret_opens_its_own_slot_only(ring: KeyRing) -> None:
    ring, mine = let_in(ring, KEY, LI, TODAY)
    ring, other = let_in(ring, KEY, WANG, TODAY)
    assert not opens(ring, ComputerKey(mine.slot_id, other.secret))
    assert not opens(ring, ComputerKey(mine.slot_id, bytes(32)))
    assert not opens(ring, ComputerKey("nowhere", mine.secret))
    with pytest.raises(VaultError) as refused:
        unlock(ring, ComputerKey(other.slot_id, mine.secret))
    assert refused.value.code == "vault.computer_unknown"
    with pytest.raises(VaultError):
        unlock(ring, mine.secret.hex())  # typed, it is no passphrase


def test_a_new_passphrase_takes_the_computers_of_its_owner_along_and_of_nobody_else(ring: KeyRing) -> None:
    ring, of_li = let_in(ring, KEY, LI, TODAY)
    ring, of_wang = let_in(ring, KEY, WANG, TODAY)
    changed = ring.replace_passphrase(ring.unlock("first words"), "third words", CHEAP)
    assert (opens(changed, of_li), opens(changed, of_wang)) == (False, True)
    given = ring.give_passphrase(KEY, WANG, "given words", CHEAP)
    assert (opens(given, of_li), opens(given, of_wang)) == (True, False)


def test_a_new_passphrase_by_the_recovery_code_takes_them_along_too(ring: KeyRing) -> None:
    code = new_recovery_code()
    ring, key = let_in(ring.add_recovery_code(KEY, LI, code, CHEAP), KEY, LI, TODAY)
    assert not opens(ring.replace_passphrase(ring.unlock_with_recovery_code(code), "third words", CHEAP), key)


def test_after_a_new_data_key_no_computer_opens_the_vault(ring: KeyRing) -> None:
    ring, of_li = let_in(ring, KEY, LI, TODAY)
    ring, of_wang = let_in(ring, KEY, WANG, TODAY)
    after = ring.with_new_key(DataKeys(1, KEY), NEXT, WANG)
    assert not opens(after, of_li)
    assert not opens(after, of_wang)
    assert after.unlock("first words").data_key == NEXT


def test_what_is_written_for_a_backup_holds_no_computer(ring: KeyRing, tmp_path: Path) -> None:
    ring, key = let_in(ring, KEY, LI, TODAY)
    ring.write(tmp_path)
    assert not opens(KeyRing.load(tmp_path), key)
    assert KeyRing.load(tmp_path).unlock("first words").owner == LI


def test_a_computer_is_never_the_only_way_in() -> None:
    alone = KeyRing.new().add_passphrase(KEY, LI, "first words", CHEAP)
    ring, _key = let_in(alone, KEY, LI, TODAY)
    with pytest.raises(VaultError) as refused:
        ring.remove_slot(ring.unlock("first words").slot_id)
    assert refused.value.code == "vault.last_slot"


def test_whatever_is_done_nothing_of_somebody_who_left_or_was_given_a_new_passphrase_opens_the_vault() -> None:
    seed = random.randrange(1 << 30)
    print("seed", seed)
    chance = random.Random(seed)
    people = [uuid4() for _ in range(3)]
    words = {each: f"words of {each}" for each in people}
    data_key, ring = KEY, KeyRing.new().add_recovery_code(KEY, people[0], new_recovery_code(), CHEAP)
    for each in people:
        ring = ring.add_passphrase(data_key, each, words[each], CHEAP)
    valid: dict[ComputerKey, UUID] = {}
    taken_back: list[ComputerKey] = []
    for step in range(40):
        who = chance.choice(people)
        match chance.choice(("let", "let", "change", "give", "off", "leave")):
            case "let":
                ring, key = let_in(ring, data_key, who, TODAY)
                valid[key], gone = who, set()
            case "change":
                opened, words[who] = ring.unlock(words[who]), f"words {step}"
                ring = ring.replace_passphrase(opened, words[who], CHEAP)
                gone = {key for key, owner in valid.items() if owner == who}
            case "give":
                words[who] = f"given {step}"
                ring = ring.give_passphrase(data_key, who, words[who], CHEAP)
                gone = {key for key, owner in valid.items() if owner == who}
            case "off":
                gone = {chance.choice(list(valid))} if valid else set()
                for key in gone:
                    ring = ring.remove_slot(key.slot_id)
            case _:
                keys, data_key = ring.unlock(words[people[0]]).keys, chance.randbytes(32)
                ring = ring.with_new_key(keys, data_key, who if who != people[0] else uuid4())
                if who != people[0]:
                    ring = ring.give_passphrase(data_key, who, words[who], CHEAP)
                gone = set(valid)
        taken_back += gone
        valid = {key: owner for key, owner in valid.items() if key not in gone}
        assert not any(opens(ring, key) for key in taken_back)
        assert all(unlock(ring, key).owner == owner for key, owner in valid.items())
