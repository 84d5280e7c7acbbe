"""A colleague who forgot their passphrase, or has one of an earlier program, is given a new one."""

from dataclasses import replace

import pytest

from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services.departures import waiting_for_new_passphrase, without_way_in
from counsel_desk.services.office import counsellors
from counsel_desk.services.vaults import close_vault, give_passphrase, open_vault
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.slots import Slot
from tests.unit.services.leaving_office import LEAVING, MINE, QUICK, STAYING, opens, passphrases, zhou_leaves
from tests.unit.storage.first_format import in_first_format


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
