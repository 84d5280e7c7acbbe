"""A slot can be given a new data key without its passphrase, and nobody who has the old key profits from it."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from counsel_desk.storage.data_keys import DataKeys
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.slots import KdfCost, SlotKind, new_slot, open_slot, owner_of, sealed_anew

CHEAP = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
OLD, NEW = bytes(range(32)), bytes(range(32, 64))
VAULT, LI, WANG = uuid4(), UUID(int=1), UUID(int=2)


def test_a_slot_sealed_anew_opens_with_the_same_passphrase_and_holds_the_new_key() -> None:
    slot = new_slot(SlotKind.PASSPHRASE, b"words", OLD, LI, VAULT, CHEAP)
    assert open_slot(slot, b"words", VAULT) == (OLD, LI)
    again = sealed_anew(slot, NEW, LI, VAULT)
    assert open_slot(again, b"words", VAULT) == (NEW, LI)
    assert open_slot(again, b"other words", VAULT) is None
    assert again.wrapped == slot.wrapped  # the passphrase was not needed


def test_only_the_data_key_tells_whose_a_slot_is() -> None:
    slot = new_slot(SlotKind.PASSPHRASE, b"words", OLD, LI, VAULT, CHEAP)
    assert owner_of(slot, OLD, VAULT) == LI
    assert owner_of(slot, NEW, VAULT) is None
    assert LI.bytes not in slot.wrapped + slot.sealed + slot.named


@pytest.mark.parametrize("part", ["wrapped", "public", "sealed", "named", "salt", "nonce"])
def test_a_slot_of_which_a_part_comes_from_another_does_not_open(part: str) -> None:
    slot = new_slot(SlotKind.PASSPHRASE, b"words", OLD, LI, VAULT, CHEAP)
    other = new_slot(SlotKind.PASSPHRASE, b"words", OLD, WANG, VAULT, CHEAP)
    mixed = replace(slot, **{part: getattr(other, part)})
    assert open_slot(mixed, b"words", VAULT) is None


def test_who_has_left_gets_at_the_new_key_neither_by_the_old_one_nor_by_an_old_key_file() -> None:
    before = KeyRing.new().add_passphrase(OLD, LI, "stays", CHEAP).add_passphrase(OLD, WANG, "leaves", CHEAP)
    keys = before.unlock("leaves").keys
    after = before.with_new_key(keys, NEW, WANG)

    assert after.unlock("stays").data_key == NEW
    assert [owner_of(slot, NEW, after.vault_id) for slot in after.slots] == [LI]
    (sealed,) = after.slots
    own = next(slot for slot in before.slots if slot.id != sealed.id)
    # One's own half against what was sealed for somebody else, under either name.
    for forged in (replace(own, sealed=sealed.sealed, named=sealed.named), replace(sealed, wrapped=own.wrapped)):
        assert open_slot(forged, b"leaves", after.vault_id) is None
    assert DataKeys.opened(after.key_number, OLD, after.earlier, after.vault_id).earlier == {}


def test_the_earlier_keys_open_with_the_key_of_today_alone() -> None:
    keys = DataKeys(1, OLD).followed_by(NEW)
    sealed = keys.sealed_earlier(VAULT)
    assert (keys.numbered(1), keys.numbered(2), keys.numbered(9)) == (OLD, NEW, NEW)
    assert DataKeys.opened(2, NEW, sealed, VAULT) == keys
    assert DataKeys.opened(2, OLD, sealed, VAULT).earlier == {}
    assert DataKeys.opened(2, NEW, sealed, uuid4()).earlier == {}
    assert OLD.hex() not in repr(keys)
