"""When somebody leaves the data key is replaced: what they know opens nothing any more, and all others are let in."""

import shutil
from datetime import timedelta

import pytest

from counsel_desk.domain.backup_retention import BackupState
from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.colleagues import Cover
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import CancelledError, RefusedError, VaultError, WorldError
from counsel_desk.services import cases, covers
from counsel_desk.services.backups import shelf_of
from counsel_desk.services.case_offers import offer_cases, offers_now
from counsel_desk.services.caseloads import caseloads
from counsel_desk.services.departures import Departure, new_code, replace_key, who_leaves
from counsel_desk.services.evidence import content_of, evidence_of
from counsel_desk.services.health import check
from counsel_desk.services.history import office_history
from counsel_desk.services.office import counsellors
from counsel_desk.services.vaults import change_passphrase, close_vault, open_vault
from counsel_desk.storage import swap
from counsel_desk.storage.keys import KeyRing
from tests.unit.services.leaving_office import (
    LEAVING,
    MINE,
    OLD_FILE,
    QUICK,
    STAYING,
    named,
    opens,
    zhou_leaves,
)


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
