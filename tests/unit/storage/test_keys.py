"""Key slots open for the right passphrase only, tell damage from a wrong one, and name nobody."""

import base64
import hashlib
import json
from uuid import UUID

import pytest

from counsel_desk.errors import FileError, VaultError
from counsel_desk.storage import files
from counsel_desk.storage.keys import KEY_FILES, KdfCost, KeyRing, SlotKind
from counsel_desk.storage.recovery import new_recovery_code

CHEAP = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
KEY = bytes(range(32))
LI = UUID("11111111-2222-4333-8444-555555555555")
WANG = UUID("66666666-7777-4888-8999-aaaaaaaaaaaa")


def ring_of_two():
    return KeyRing.new().add_passphrase(KEY, LI, "first words", CHEAP).add_passphrase(KEY, WANG, "second words", CHEAP)


def code_of(call, *arguments):
    with pytest.raises(VaultError) as caught:
        call(*arguments)
    return caught.value.code


def tamper(folder, change):
    """Change the document of both copies and make its checksum right again, as an attacker would."""
    for name in KEY_FILES:
        document = json.loads((folder / name).read_text())
        change(document)
        document.pop("checksum")
        document["checksum"] = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
        (folder / name).write_text(json.dumps(document))


def test_each_counsellor_opens_the_same_key_as_themselves(tmp_path):
    ring_of_two().save(tmp_path)
    ring = KeyRing.load(tmp_path)

    li, wang = ring.unlock("first words"), ring.unlock("second words")

    assert (li.owner, wang.owner) == (LI, WANG)
    assert li.data_key == wang.data_key == KEY
    assert li.slot_id != wang.slot_id
    assert code_of(ring.unlock, "third words") == "vault.wrong_passphrase"


def test_the_default_cost_is_that_of_the_design():
    assert KdfCost() == KdfCost(memory_kibibytes=65536, iterations=3, lanes=4)


def test_the_files_name_nobody_and_hold_no_key(tmp_path):
    ring_of_two().save(tmp_path)

    for name in KEY_FILES:
        content = (tmp_path / name).read_bytes()
        for secret in (LI, WANG):
            assert str(secret).encode() not in content
            assert secret.hex.encode() not in content
        for form in (KEY.hex().encode(), base64.b64encode(KEY)[:-4], b"first words"):
            assert form not in content


def test_a_new_passphrase_takes_the_place_of_the_old_and_leaves_others_alone():
    ring = ring_of_two()

    changed = ring.replace_passphrase(ring.unlock("first words"), "new words", CHEAP)

    assert changed.unlock("new words").owner == LI
    assert changed.unlock("second words").owner == WANG
    assert code_of(changed.unlock, "first words") == "vault.wrong_passphrase"


def test_after_the_recovery_code_a_new_passphrase_is_added_and_the_code_stays_good():
    code = new_recovery_code()
    ring = KeyRing.new().add_passphrase(KEY, LI, "forgotten", CHEAP).add_recovery_code(KEY, LI, code, CHEAP)

    changed = ring.replace_passphrase(ring.unlock_with_recovery_code(code), "remembered", CHEAP)

    assert changed.unlock("remembered").owner == LI
    assert changed.unlock_with_recovery_code(code).kind is SlotKind.RECOVERY


def test_the_code_of_another_vault_is_told_as_such():
    ring = KeyRing.new().add_recovery_code(KEY, LI, new_recovery_code(), CHEAP)
    assert code_of(ring.unlock_with_recovery_code, new_recovery_code()) == "vault.wrong_recovery_code"


def test_a_removed_slot_opens_nothing_and_the_last_cannot_be_removed():
    ring = ring_of_two()
    alone = ring.remove_slot(ring.unlock("first words").slot_id)

    assert code_of(alone.unlock, "first words") == "vault.wrong_passphrase"
    assert code_of(alone.remove_slot, alone.slots[0].id) == "vault.last_slot"


@pytest.mark.parametrize("damage", [b"", b"{", b"null", b"[]", b"\xff\xfe", b'{"format": 1}', b"[" * 100_000])
@pytest.mark.parametrize("copy", KEY_FILES)
def test_one_damaged_copy_is_survived(tmp_path, copy, damage):
    ring_of_two().save(tmp_path)
    (tmp_path / copy).write_bytes(damage)

    ring = KeyRing.load(tmp_path)

    assert not ring.in_step
    assert ring.unlock("first words").owner == LI
    ring.save(tmp_path)
    assert KeyRing.load(tmp_path).in_step


def test_no_flipped_bit_of_one_copy_keeps_anybody_out(tmp_path):
    ring_of_two().save(tmp_path)
    whole = (tmp_path / KEY_FILES[0]).read_bytes()

    for place in range(0, len(whole), 7):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        (tmp_path / KEY_FILES[0]).write_bytes(flipped)
        assert KeyRing.load(tmp_path).unlock("first words").owner == LI


def test_two_damaged_copies_are_damage_and_not_a_wrong_passphrase(tmp_path):
    ring_of_two().save(tmp_path)
    for name in KEY_FILES:
        (tmp_path / name).write_bytes(b"{}")
    assert code_of(KeyRing.load, tmp_path) == "vault.keys_damaged"


def test_after_a_crash_between_the_copies_only_the_newer_passphrase_opens(tmp_path):
    old = ring_of_two().save(tmp_path)
    before = (tmp_path / "keys-copy.json").read_bytes()
    old.replace_passphrase(old.unlock("first words"), "new words", CHEAP).save(tmp_path)
    (tmp_path / "keys-copy.json").write_bytes(before)

    ring = KeyRing.load(tmp_path)

    assert ring.unlock("new words").owner == LI
    assert code_of(ring.unlock, "first words") == "vault.wrong_passphrase"


@pytest.mark.parametrize("place", ["keys.json", "keys-copy.json"])
def test_a_failing_save_leaves_exactly_one_state_in_force(tmp_path, monkeypatch, place):
    old = ring_of_two().save(tmp_path)
    changed = old.replace_passphrase(old.unlock("first words"), "new words", CHEAP)
    replacing = files._replace

    def fail(source, target):
        if target.name == place:
            raise FileError("file.disk_full", file=target.name)
        replacing(source, target)

    monkeypatch.setattr(files, "_replace", fail)
    with pytest.raises(FileError):
        changed.save(tmp_path)

    opened = []
    for words in ("first words", "new words"):
        try:
            KeyRing.load(tmp_path).unlock(words)
        except VaultError:
            continue
        opened.append(words)
    assert opened == (["first words"] if place == "keys.json" else ["new words"])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("salt", ""),
        ("nonce", ""),
        ("wrapped", ""),
        ("wrapped", "not base64!"),
        ("wrapped", None),
        ("kind", "magic"),
        ("argon2id", {"memory_kibibytes": 1 << 40, "iterations": 1, "lanes": 1}),
        ("argon2id", {"memory_kibibytes": "x", "iterations": 1, "lanes": 1}),
        ("argon2id", {"memory_kibibytes": 64, "iterations": 0, "lanes": 1}),
        ("argon2id", []),
    ],
)
def test_a_tampered_slot_never_crashes_the_program(tmp_path, field, value):
    ring_of_two().save(tmp_path)
    tamper(tmp_path, lambda document: document["slots"][0].__setitem__(field, value))

    with pytest.raises(VaultError) as caught:
        KeyRing.load(tmp_path).unlock("first words")
    assert caught.value.code in ("vault.keys_damaged", "vault.wrong_passphrase")


@pytest.mark.parametrize("field", ["id", "vault"])
def test_a_slot_moved_to_another_place_does_not_open(tmp_path, field):
    ring_of_two().save(tmp_path)

    def move(document):
        if field == "id":
            document["slots"][0]["id"] = "0" * 16
        else:
            document["vault"] = str(UUID(int=7))

    tamper(tmp_path, move)
    assert code_of(KeyRing.load(tmp_path).unlock, "first words") == "vault.wrong_passphrase"


def test_keys_of_a_newer_program_are_refused_by_name(tmp_path):
    ring_of_two().save(tmp_path)
    tamper(tmp_path, lambda document: document.update(format=9, program="9.1", slots="of a new kind"))

    with pytest.raises(VaultError) as caught:
        KeyRing.load(tmp_path)
    assert (caught.value.code, caught.value.values["needs"]) == ("vault.newer", "9.1")


def test_secrets_do_not_show_in_a_repr():
    ring = ring_of_two()
    unlocked = ring.unlock("first words")
    assert repr(KEY) not in repr(unlocked)
    assert repr(ring.slots[0].wrapped) not in repr(ring)
