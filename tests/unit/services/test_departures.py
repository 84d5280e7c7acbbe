"""When somebody leaves the data key is replaced: what they know opens nothing any more, and all others are let in."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from counsel_desk.domain.backup_retention import BackupReason, BackupState, FormerBackups
from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.colleagues import Cover
from counsel_desk.domain.people import ClientDetails, Counsellor, Office
from counsel_desk.errors import CancelledError, InputError, RefusedError, VaultError, WorldError
from counsel_desk.services import cases, covers
from counsel_desk.services.backup_looks import look_at
from counsel_desk.services.backups import back_up_now, check_backup, shelf_of
from counsel_desk.services.case_offers import offer_cases, offers_now
from counsel_desk.services.caseloads import caseloads
from counsel_desk.services.departures import (
    Departed,
    Departure,
    new_code,
    replace_key,
    waiting_for_new_passphrase,
    who_leaves,
    without_way_in,
)
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Pasted, attach_files, content_of, evidence_of
from counsel_desk.services.former_backups import settle
from counsel_desk.services.health import check
from counsel_desk.services.history import office_history
from counsel_desk.services.office import counsellors
from counsel_desk.services.restoring import restore_as_new, restore_in_place
from counsel_desk.services.vaults import (
    add_counsellor,
    change_passphrase,
    close_vault,
    create_vault,
    give_passphrase,
    open_vault,
)
from counsel_desk.storage import backup, backup_rewriting, swap
from counsel_desk.storage.keys import KdfCost, KeyRing
from counsel_desk.storage.slots import Slot
from tests.unit.storage.first_format import in_first_format

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
MINE, LEAVING, STAYING = "第一个 口令", "要走的人 的口令", "留下的人 的口令"
OLD_FILE = b"what was said"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "office" / "vault"


@pytest.fixture
def office_of_three(folder: Path, clock) -> Iterator[tuple[Desk, str]]:
    """A vault with a coordinator and two colleagues, a case with evidence, and two backups; and its recovery code."""
    desk, code = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", MINE, clock=clock, cost=QUICK)
    add_counsellor(desk, "示例·周二", LEAVING, cost=QUICK)
    add_counsellor(desk, "示例·吴三", STAYING, cost=QUICK)
    case = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    attach_files(desk, case, [Pasted("短信.txt", OLD_FILE)])
    back_up_now(desk)
    clock.move(days=1)
    cases.open_case(desk, ClientDetails(name="示例·阿蓝"))
    back_up_now(desk)
    clock.move(hours=1)
    yield desk, code
    close_vault(desk)


def named(desk: Desk, name: str) -> Counsellor:
    return next(each for each in counsellors(desk) if each.name == name)


def zhou_leaves(desk: Desk, clock, code: str = "") -> tuple[Departed, str]:
    """Let the second counsellor leave; what was told, and the new recovery code."""
    clock.move(days=1)
    order = Departure(named(desk, "示例·周二").id, MINE, code or new_code())
    close_vault(desk)
    return replace_key(desk.vault.folder, order, clock=clock, cost=QUICK), order.code


def passphrases(desk: Desk) -> dict[str, UUID]:
    """Whose passphrase is whose."""
    names = {"示例·林一": MINE, "示例·周二": LEAVING, "示例·吴三": STAYING}
    return {secret: UUID(named(desk, name).uuid) for name, secret in names.items()}


def opens(folder: Path, secret: str) -> bool:
    """Whether a passphrase or code opens a vault or a backup, as a vault or restored as one."""
    try:
        close_vault(open_vault(folder, secret, read_only=True))
    except VaultError:
        return False
    return True


def test_what_the_one_who_left_knows_opens_the_vault_no_more_and_everybody_else_signs_in_as_before(
    office_of_three, clock
) -> None:
    desk, old_code = office_of_three
    before = desk.vault.data_key
    told, code = zhou_leaves(desk, clock)
    folder = desk.vault.folder

    assert (told.name, told.without_passphrase, told.put_aside) == ("示例·周二", (), None)
    assert not opens(folder, LEAVING)
    assert not opens(folder, old_code)
    for secret, name in ((MINE, "示例·林一"), (STAYING, "示例·吴三"), (code, "示例·林一")):
        again = open_vault(folder, secret, clock=clock)
        assert again.counsellor.name == name
        assert again.vault.data_key != before
        assert check(again).ok
        close_vault(again)
    assert sorted(each.name for each in folder.parent.iterdir()) == ["vault", "vault-backups"]


def test_nothing_of_the_records_and_the_evidence_is_lost(office_of_three, clock) -> None:
    desk, _ = office_of_three
    zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, MINE, clock=clock)
    assert check(again).counts.cases == 2
    (file,) = evidence_of(again, cases.case_called(again, "C-2026-0001"))
    assert content_of(again, file) == OLD_FILE
    assert not named(again, "示例·周二").active
    assert "counsellor.left" in {each.action for each in office_history(again)}
    close_vault(again)


def test_the_old_key_no_longer_opens_the_databases(office_of_three, clock) -> None:
    desk, _ = office_of_three
    old = desk.vault.data_key
    zhou_leaves(desk, clock)
    ring = KeyRing.load(desk.vault.folder)
    assert ring.owners(old) == frozenset()
    for file in desk.vault.folder.iterdir():
        assert old not in file.read_bytes()
        assert old.hex().encode() not in file.read_bytes()


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


def test_who_stops_halfway_has_the_vault_as_it_was(office_of_three, clock) -> None:
    desk, old_code = office_of_three
    order = Departure(named(desk, "示例·周二").id, MINE, new_code())
    close_vault(desk)

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        replace_key(desk.vault.folder, order, clock=clock, cost=QUICK, progress=stop)
    assert all(opens(desk.vault.folder, secret) for secret in (MINE, LEAVING, STAYING, old_code))
    assert sorted(each.name for each in desk.vault.folder.parent.iterdir()) == ["vault", "vault-backups"]


def test_a_coordinator_confirms_with_their_own_passphrase_and_nobody_lets_themselves_go(office_of_three, clock) -> None:
    desk, code = office_of_three
    zhou, mine = named(desk, "示例·周二").id, desk.counsellor.id
    with pytest.raises(RefusedError) as refused:
        who_leaves(desk, mine)
    assert refused.value.code == "counsellor.yourself"
    close_vault(desk)
    folder = desk.vault.folder
    for secret, expected in ((STAYING, "office.coordinator_only"), (code, "vault.wrong_passphrase")):
        with pytest.raises(WorldError) as caught:
            replace_key(folder, Departure(zhou, secret, new_code()), clock=clock, cost=QUICK)
        assert caught.value.code == expected
    with pytest.raises(VaultError) as wrong:
        replace_key(folder, Departure(zhou, "不是这个", new_code()), clock=clock, cost=QUICK)
    assert wrong.value.code == "vault.wrong_passphrase"
    assert opens(folder, LEAVING)


def test_who_has_left_cannot_leave_again(office_of_three, clock) -> None:
    desk, _ = office_of_three
    zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, MINE, clock=clock)
    with pytest.raises(RefusedError) as refused:
        who_leaves(again, named(again, "示例·周二").id)
    assert refused.value.code == "counsellor.left"
    close_vault(again)


def test_a_vault_that_is_open_elsewhere_or_only_read_is_refused_kindly(office_of_three, clock) -> None:
    desk, _ = office_of_three
    order = Departure(named(desk, "示例·周二").id, MINE, new_code())
    with pytest.raises(VaultError) as caught:
        replace_key(desk.vault.folder, order, clock=clock, cost=QUICK)
    assert caught.value.code == "vault.in_use"
    close_vault(desk)
    reading = open_vault(desk.vault.folder, MINE, read_only=True, clock=clock)
    with pytest.raises(RefusedError) as refused:
        who_leaves(reading, order.leaver)
    assert refused.value.code == "counsellor.read_only"
    close_vault(reading)


def test_a_passphrase_of_an_earlier_program_is_brought_up_to_date_when_it_is_used(office_of_three, clock) -> None:
    desk, _ = office_of_three
    in_first_format(desk.vault.folder, desk.vault.data_key, passphrases(desk))
    close_vault(desk)
    for secret in (MINE, STAYING):
        close_vault(open_vault(desk.vault.folder, secret, clock=clock))
    again = open_vault(desk.vault.folder, MINE, clock=clock)
    assert [each.name for each in waiting_for_new_passphrase(again)] == ["示例·周二"]
    assert without_way_in(again) == ()
    zhou_leaves(again, clock)
    assert opens(desk.vault.folder, STAYING)
    assert not opens(desk.vault.folder, LEAVING)


def test_who_has_not_signed_in_since_the_earlier_program_is_named_and_given_a_new_passphrase(
    office_of_three, clock
) -> None:
    desk, _ = office_of_three
    in_first_format(desk.vault.folder, desk.vault.data_key, passphrases(desk))
    close_vault(desk)
    again = open_vault(desk.vault.folder, MINE, clock=clock)
    told, _code = zhou_leaves(again, clock)
    assert told.without_passphrase == ("示例·吴三",)
    assert not opens(desk.vault.folder, STAYING)

    again = open_vault(desk.vault.folder, MINE, clock=clock)
    (wu,) = without_way_in(again)
    with pytest.raises(InputError):
        give_passphrase(again, wu.id, MINE, cost=QUICK)
    give_passphrase(again, wu.id, "新的 口令", cost=QUICK)
    assert without_way_in(again) == ()
    close_vault(again)
    assert opens(desk.vault.folder, "新的 口令")


def test_whoever_forgot_a_passphrase_gets_a_new_one_and_the_old_opens_nothing(office_of_three, clock) -> None:
    desk, _ = office_of_three
    wu = next(each for each in counsellors(desk) if each.name == "示例·吴三")
    give_passphrase(desk, wu.id, "新的 口令", cost=QUICK)
    close_vault(desk)
    assert not opens(desk.vault.folder, STAYING)
    again = open_vault(desk.vault.folder, "新的 口令", clock=clock)
    assert again.counsellor == wu
    with pytest.raises(RefusedError, match="coordinator_only"):
        give_passphrase(again, wu.id, "又一个 口令", cost=QUICK)


def test_nobody_is_given_a_passphrase_for_oneself_or_after_leaving(office_of_three, clock) -> None:
    desk, _ = office_of_three
    with pytest.raises(RefusedError, match="not_here"):
        give_passphrase(desk, desk.counsellor.id, "新的 口令", cost=QUICK)
    zhou = next(each for each in counsellors(desk) if each.name == "示例·周二")
    zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, MINE, clock=clock)
    with pytest.raises(RefusedError, match="not_here"):
        give_passphrase(again, zhou.id, "新的 口令", cost=QUICK)
    close_vault(again)


def test_while_nobody_can_tell_whose_a_passphrase_is_none_is_replaced(office_of_three) -> None:
    desk, _ = office_of_three
    in_first_format(desk.vault.folder, desk.vault.data_key, passphrases(desk))
    wu = next(each for each in counsellors(desk) if each.name == "示例·吴三")
    with pytest.raises(RefusedError, match="first_format"):
        give_passphrase(desk, wu.id, "新的 口令", cost=QUICK)
    close_vault(desk)
    assert opens(desk.vault.folder, STAYING)


def test_a_public_half_that_somebody_slipped_in_is_given_nothing(office_of_three, clock) -> None:
    desk, _ = office_of_three
    folder = desk.vault.folder
    ring = KeyRing.load(folder)
    other = KeyRing.load(folder).add_passphrase(bytes(32), desk.vault.owner, "谁的", QUICK).slots[-1]
    forged: list[Slot] = [replace(each, public=other.public) for each in ring.slots[2:]]
    replace(ring, slots=(*ring.slots[:2], *forged)).save(folder)
    zhou_leaves(desk, clock)
    assert other.public not in {each.public for each in KeyRing.load(folder).slots}


def test_cut_off_before_the_old_vault_was_deleted_the_next_opening_deletes_it(office_of_three, clock) -> None:
    desk, _ = office_of_three
    folder = desk.vault.folder
    old = folder.with_name(".vault.replaced")
    order = Departure(named(desk, "示例·周二").id, MINE, new_code())
    close_vault(desk)
    shutil.copytree(folder, folder.with_name("as it was"))
    replace_key(folder, order, clock=clock, cost=QUICK)
    folder.with_name("as it was").rename(old)
    swap.finish_interrupted(folder)
    assert not old.exists()
    assert opens(folder, STAYING)


def test_changing_ones_passphrase_goes_on_working_under_the_new_key(office_of_three, clock) -> None:
    desk, _ = office_of_three
    zhou_leaves(desk, clock)
    again = open_vault(desk.vault.folder, STAYING, clock=clock)
    change_passphrase(again, STAYING, "换过的 口令", cost=QUICK)
    assert shelf_of(again).former
    assert all(each.state is BackupState.GOOD for each in shelf_of(again).kept)
    close_vault(again)
    assert opens(desk.vault.folder, "换过的 口令")
    assert not opens(desk.vault.folder, STAYING)


def test_whoever_left_covers_for_nobody_and_is_asked_for_nothing_and_their_cases_are_still_counted(
    office_of_three, clock
) -> None:
    desk, _ = office_of_three
    zhou, wu = (next(each for each in counsellors(desk) if each.name == name) for name in ("示例·周二", "示例·吴三"))
    case = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails(counsellor=zhou.id))
    other = cases.open_case(desk, ClientDetails(name="示例·阿蓝"))
    covers.add_cover(desk, Cover(wu.id, zhou.id, desk.today, desk.today + timedelta(days=30)))
    offer_cases(desk, [other], zhou.id, "")
    zhou_leaves(desk, clock)

    again = open_vault(desk.vault.folder, MINE, clock=clock)
    assert not covers.covers(again)
    assert not offers_now(again).asked
    assert {each.counsellor: each.open_cases for each in caseloads(again)}[zhou.id] == 1
    assert cases.load_case_file(again, case).case.details.counsellor == zhou.id
    close_vault(again)
