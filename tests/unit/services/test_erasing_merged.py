"""Erasing somebody who is or was one person with another: they go whole, from older backups and the history too."""

from pathlib import Path

import pytest

from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import ClientDetails, ClientPhone, PersonDetails
from counsel_desk.services import cases, clients, health, history, merging
from counsel_desk.services.backups import back_up_now, shelf_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import ErasingAsked, erase, would_go
from counsel_desk.services.erasure_receipt import settle_backups
from counsel_desk.services.people_around import add_person
from counsel_desk.services.restoring import restore_in_place
from counsel_desk.services.vaults import close_vault, open_vault
from tests.conftest import PASSPHRASE, StandingClock
from tests.unit.services.planted import GRAMS, MARK, decrypted, holds_mark, words_in_index

PHONE = "13800000007"


def written(desk: Desk, name: str, *phones: str) -> ClientId:
    case_id = cases.open_case(desk, ClientDetails(name, phones=tuple(map(ClientPhone, phones))))
    return cases.load_case_file(desk, case_id).client.id


def merge(desk: Desk, stays: ClientId, goes: ClientId) -> None:
    both = merging.compare_clients(desk, stays, goes)
    merging.merge_clients(desk, both.stays, both.goes, both.proposed)


def pages(folder: Path, key: bytes) -> bytes:
    return b"".join(decrypted(folder / name, key) for name in ("records.db", "evidence.db"))


def is_marked(folder: Path, key: bytes) -> bool:
    return holds_mark(pages(folder, key)) or not GRAMS.isdisjoint(words_in_index(folder, key))


@pytest.mark.parametrize("the_first_stays", [True, False], ids=["the first stays", "the second stays"])
def test_two_who_were_one_when_a_backup_was_made_go_again_whichever_of_them_stayed(
    desk: Desk, clock: StandingClock, the_first_stays: bool
) -> None:
    folder, key = desk.vault.folder, desk.vault.data_key
    both = written(desk, f"{MARK}名"), written(desk, f"{MARK}又名", PHONE)
    merge(desk, *(both if the_first_stays else both[::-1]))
    kept = back_up_now(desk).kept.path
    clock.move(days=1)
    close_vault(desk)
    erase(folder, ErasingAsked("P-2026-0001", PASSPHRASE), clock=clock)

    assert restore_in_place(folder, kept, PASSPHRASE, clock=clock).left_out == 2
    back = opened(folder, clock)
    settled = settle_backups(back, FormerBackups.REWRITE)

    assert (settled.done, settled.left, settled.trouble) == (1, (), None)
    assert not any(is_marked(each, key) for each in (folder, *(each.path for each in shelf_of(back).kept)))
    assert health.check(back).ok
    close_vault(back)


def test_nothing_of_who_was_parted_again_stays_with_whom_they_were_one_with_by_another(
    desk: Desk, clock: StandingClock
) -> None:
    folder, key = desk.vault.folder, desk.vault.data_key
    last, between = written(desk, ""), written(desk, "")
    erased = written(desk, f"{MARK}名", PHONE)
    merge(desk, between, erased)
    merge(desk, last, between)
    both = clients.load_client(desk, last)
    assert MARK in both.details.name
    merging.unmerge_clients(desk, between)
    merging.unmerge_clients(desk, erased)
    close_vault(desk)
    assert is_marked(folder, key)

    erase(folder, ErasingAsked("P-2026-0003", PASSPHRASE), clock=clock)

    assert not is_marked(folder, key)
    assert PHONE.encode() not in pages(folder, key)
    after = opened(folder, clock)
    assert health.check(after).ok
    for each in (last, between):
        assert clients.load_client(after, each).details == ClientDetails()
        assert [deed.action for deed in history.client_history(after, each)].count("case.open") == 1
    close_vault(after)


def test_before_an_erasure_it_is_told_where_the_person_is_named_under_the_name_of_a_record_that_went(
    desk: Desk,
) -> None:
    stays, goes, other = written(desk, "示例·阿青"), written(desk, "示例·阿蓝"), written(desk, "示例·家人")
    both = merging.compare_clients(desk, stays, goes)
    merging.merge_clients(desk, both.stays, both.goes, {})
    clients.change_client(desk, clients.load_client(desk, stays), ClientDetails("示例·阿青"))
    add_person(desk, other, PersonDetails("示例·阿蓝"))

    assert would_go(desk, stays).elsewhere == ("P-2026-0003",)


def opened(folder: Path, clock: StandingClock) -> Desk:
    return open_vault(folder, PASSPHRASE, clock=clock)
