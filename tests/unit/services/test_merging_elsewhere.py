"""A client who was merged is found, counted, given out and erased as the one person they are."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.people import ClientDetails, ClientPhone, ConsentMeans, ConsentPurpose, Office
from counsel_desk.domain.periods import Month
from counsel_desk.domain.statistics import Figure
from counsel_desk.errors import RefusedError
from counsel_desk.messages.person_words import PersonSentences
from counsel_desk.services import cases, clients, drafts, erasing, health, history, lists, merging, office
from counsel_desk.services.backups import back_up_now
from counsel_desk.services.client_file import load_client_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import ErasingAsked, erase
from counsel_desk.services.erasure_receipt import backups_holding, receipt
from counsel_desk.services.person_contents import everything_about
from counsel_desk.services.person_export import client_of_reference
from counsel_desk.services.person_paper import person_paper
from counsel_desk.services.restoring import restore_in_place
from counsel_desk.services.search import search
from counsel_desk.services.statistics import count_figures
from counsel_desk.services.taking_over import take_over
from counsel_desk.services.vaults import add_counsellor, close_vault, create_vault, open_vault
from counsel_desk.storage.queries.same_person import clients_like
from counsel_desk.storage.tables import Client, Consent
from tests.conftest import PASSPHRASE, QUICK, StandingClock
from tests.unit.services.handovers import NEXT_OFFICE, SECRET, agree, client_of, full_case, give, note_of, stands
from tests.unit.services.planted import GRAMS, MARK, decrypted, holds_mark, plant, words_in_index
from tests.unit.services.test_merging import rows

COLLEAGUE = "同事 的口令"
PHONE = "13800000007"


def opened(folder: Path, clock: StandingClock, secret: str = PASSPHRASE) -> Desk:
    return open_vault(folder, secret, clock=clock)


def written(desk: Desk, name: str, *phones: str) -> ClientId:
    case_id = cases.open_case(desk, ClientDetails(name, phones=tuple(map(ClientPhone, phones))))
    return cases.load_case_file(desk, case_id).client.id


def merge(desk: Desk, stays: ClientId, goes: ClientId) -> None:
    both = merging.compare_clients(desk, stays, goes)
    merging.merge_clients(desk, both.stays, both.goes, both.proposed)


def is_marked(folder: Path, key: bytes) -> bool:
    everything = b"".join(decrypted(folder / name, key) for name in ("records.db", "evidence.db"))
    return holds_mark(everything) or not GRAMS.isdisjoint(words_in_index(folder, key))


def test_the_number_and_the_name_of_who_went_lead_to_who_stayed_and_say_so(desk: Desk) -> None:
    first, second, third = (written(desk, name) for name in ("示例·阿青", "示例·阿蓝", "示例·阿紫"))
    merge(desk, second, first)
    merge(desk, third, second)

    hits = [hit for hit in search(desk, "P-2026-0001").hits if hit.kind is HitKind.CLIENT]
    assert [(hit.id, hit.reference, hit.merged) for hit in hits] == [(third, "P-2026-0003", "P-2026-0001")]
    assert [hit.id for hit in search(desk, "alan").hits if hit.kind is HitKind.CLIENT] == [third]
    assert list(lists.list_ids(desk, ListKind.CLIENTS, ListView(text="P-2026-0001"))) == [third]
    assert client_of_reference(desk, "p-2026-0001") == third
    assert load_client_file(desk, first).client.id == third
    assert clients.possible_duplicates(desk, ClientDetails("示例·阿青")).clients[0].id == third
    assert clients.possible_duplicates(desk, ClientDetails("示例·阿青"), third).clients == ()
    changed = clients.load_client(desk, third)
    clients.change_client(desk, changed, ClientDetails("示例·新名"))
    assert [hit.id for hit in search(desk, "aqing").hits if hit.kind is HitKind.CLIENT] == [third]
    assert (
        cases.load_case_file(desk, cases.open_case(desk, ClientDetails("后来的人"))).client.reference == "P-2026-0004"
    )


def test_merges_are_taken_back_in_the_order_in_which_they_were_made(desk: Desk) -> None:
    first, second, third = (written(desk, name) for name in ("示例·阿青", "示例·阿蓝", "示例·阿紫"))
    for day, each in enumerate((first, third, second), 1):
        clients.give_consent(desk, each, ConsentPurpose.PRINT, ConsentMeans.SPOKEN, given_on=date(2026, 11, day))
    before = rows(desk)
    merge(desk, first, second)
    merge(desk, first, third)

    with pytest.raises(RefusedError, match="merged_later"):
        merging.look_at_parting(desk, second)
    merging.unmerge_clients(desk, third)
    merging.unmerge_clients(desk, second)
    assert rows(desk) == before
    with pytest.raises(RefusedError, match="not_merged"):
        merging.unmerge_clients(desk, second)
    with pytest.raises(RefusedError, match="itself"):
        merging.compare_clients(desk, first, first)


def test_a_merge_rests_on_what_was_read(desk: Desk) -> None:
    first, second = written(desk, "示例·阿青"), written(desk, "示例·阿蓝")
    both = merging.compare_clients(desk, first, second)
    clients.change_client(desk, both.goes, ClientDetails("示例·改过"))

    with pytest.raises(RefusedError, match="changed_since"):
        merging.merge_clients(desk, both.stays, both.goes, both.proposed)
    assert len(load_client_file(desk, first).cases) == 1


def test_who_is_merged_counts_once(desk: Desk) -> None:
    first, second = written(desk, "示例·阿青"), written(desk, "示例·阿蓝")
    month = Month(2026, 11)
    before = count_figures(desk, month).summary
    merge(desk, first, second)

    after = count_figures(desk, month).summary
    assert before[Figure.NEW_CLIENTS] - after[Figure.NEW_CLIENTS] == 1
    assert before[Figure.NEW_CASES] == after[Figure.NEW_CASES]


def test_everything_about_a_person_tells_what_stood_in_the_record_that_went(desk: Desk) -> None:
    first, second = written(desk, "示例·阿青"), written(desk, "示例·阿蓝")
    merge(desk, first, second)

    contents = everything_about(desk, first)
    assert [(each.reference, each.details.name) for each in contents.file.merged] == [("P-2026-0002", "示例·阿蓝")]
    assert [each.action for each in contents.history].count("case.open") == 2


def test_the_paper_for_the_client_says_what_stood_in_the_record_that_went(desk: Desk) -> None:
    first, second = written(desk, "示例·阿青"), written(desk, "示例·阿蓝")
    both = merging.compare_clients(desk, first, second)
    merging.merge_clients(desk, both.stays, both.goes, {})

    paper = repr(person_paper(everything_about(desk, first), PersonSentences()))
    assert "What stood in another record, before both were made one" in paper
    assert "示例·阿蓝" in paper


def test_what_is_being_written_about_who_goes_comes_back_with_who_stays(desk: Desk) -> None:
    first, second = written(desk, "示例·阿青"), written(desk, "示例·阿蓝")
    drafts.keep_draft(desk, "client_note", f"client {second}", {"text": "还没写完"})
    drafts.keep_draft(desk, "consent", f"client {second} print", {"means": "spoken"})
    drafts.keep_draft(desk, "consent", f"client {first} print", {"means": "written"})
    merge(desk, first, second)

    assert {(each.subject, *each.content.values()) for each in drafts.drafts_waiting(desk)} == {
        *((f"client {first}", "还没写完"), (f"client {first} print", "written"), (f"client {second} print", "spoken"))
    }


def test_rows_of_a_table_under_either_name_are_of_the_one_person(desk: Desk) -> None:
    first, second = written(desk, "示例·阿青", PHONE), written(desk, "示例·阿蓝", PHONE)
    merge(desk, first, second)
    client = clients.load_client(desk, first)
    clients.change_client(desk, client, replace(client.details, name="示例·新名", alias=""))

    with desk.database.read() as session:
        known = clients_like(session, names=["示例阿蓝"], phones=(), id_numbers=())
    assert list(known) == [first]
    assert {"示例阿蓝", "示例新名"} <= known[first].names


def test_a_case_of_who_was_merged_goes_to_another_office_without_the_record_that_went(
    desk: Desk, tmp_path: Path, clock: StandingClock
) -> None:
    first = written(desk, "示例·阿青")
    case = full_case(desk)
    merge(desk, first, client_of(desk, case))
    agree(desk, first)
    before = stands(desk, case)
    give(desk, tmp_path / "out.handover", case)
    made, _code = create_vault(tmp_path / "next", Office(NEXT_OFFICE), "示例·齐四", PASSPHRASE, clock=clock, cost=QUICK)

    (here,) = take_over(made, tmp_path / "out.handover", SECRET, note_of).cases

    assert [each["name"] for each in before["client"]] == [each["name"] for each in stands(made, here.id)["client"]]
    assert load_client_file(made, client_of(made, here.id)).merged == ()
    with made.database.read() as session:
        assert session.scalar(sa.select(sa.func.count(Client.id)).execution_options(withdrawn=True)) == 1
    close_vault(made)


def test_whoever_sees_only_their_own_cases_merges_only_clients_all_of_whose_cases_they_see(
    desk: Desk, clock: StandingClock
) -> None:
    folder = desk.vault.folder
    add_counsellor(desk, "示例·周二", COLLEAGUE, cost=QUICK)
    office.limit_to_own_cases(desk, limited=True)
    theirs = written(desk, "示例·别人的")
    close_vault(desk)
    limited = opened(folder, clock, COLLEAGUE)
    first, second = written(limited, "示例·阿青"), written(limited, "示例·阿蓝")
    with pytest.raises(RefusedError, match="merge_not_whole"):
        merging.compare_clients(limited, first, theirs)
    merge(limited, first, second)
    assert [each.action for each in history.client_history(limited, first)].count("case.open") == 2
    close_vault(limited)

    coordinator = opened(folder, clock)
    shared = cases.open_case(coordinator, first)
    merge(coordinator, theirs, first)
    close_vault(coordinator)
    limited = opened(folder, clock, COLLEAGUE)
    with pytest.raises(RefusedError, match="merge_not_whole"):
        merging.unmerge_clients(limited, first)
    assert shared not in [each.id for each in load_client_file(limited, first).cases]
    close_vault(limited)
    coordinator = opened(folder, clock)
    merging.unmerge_clients(coordinator, first)
    close_vault(coordinator)


def test_erasing_who_stayed_erases_who_was_merged_by_either_number(desk: Desk, clock: StandingClock) -> None:
    folder, key = desk.vault.folder, desk.vault.data_key
    planted, other = plant(desk), written(desk, "示例·阿蓝", PHONE)
    with desk.database.keep() as session:  # a mark is nothing that can be kept back
        session.execute(sa.update(Consent).values(withhold=["name"]))
    kept = back_up_now(desk).kept.path
    clock.move(days=1)
    merge(desk, other, planted)
    assert erasing.client_to_erase(desk, "P-2026-0001") == other
    assert len(backups_holding(desk, other)) == 1
    close_vault(desk)

    done = erase(folder, ErasingAsked("p-2026-0001", PASSPHRASE), clock=clock)

    assert done.erasure.reference == "P-2026-0002"
    assert not is_marked(folder, key)
    after = opened(folder, clock)
    assert health.check(after).ok
    for reference in ("P-2026-0001", "P-2026-0002"):
        with pytest.raises(RefusedError, match="done_already"):
            erasing.client_to_erase(after, reference)
        assert len(receipt(after, reference).holding) == 1
    assert cases.load_case_file(after, written_case(after)).client.reference == "P-2026-0003"
    close_vault(after)
    assert restore_in_place(folder, kept, PASSPHRASE, clock=clock).left_out == 2  # both, where they were two yet
    assert not is_marked(folder, key)


def written_case(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails("后来的人"))


def test_erasing_one_of_two_who_were_parted_leaves_nothing_of_them_with_the_other_not_even_from_a_backup(
    desk: Desk, clock: StandingClock
) -> None:
    folder, key = desk.vault.folder, desk.vault.data_key
    other, planted = written(desk, "示例·阿蓝", PHONE), plant_second(desk)
    merge(desk, other, planted)
    clock.move(days=1)
    stays = clients.load_client(desk, other)
    clients.change_client(desk, stays, stays.details)
    kept = back_up_now(desk).kept.path
    merging.unmerge_clients(desk, planted)
    reference = clients.load_client(desk, planted).reference
    close_vault(desk)

    erase(folder, ErasingAsked(reference, PASSPHRASE), clock=clock)
    assert not is_marked(folder, key)
    clock.move(days=1)
    assert restore_in_place(folder, kept, PASSPHRASE, clock=clock).left_out == 1

    assert not is_marked(folder, key)
    back = opened(folder, clock)
    assert health.check(back).ok
    file = load_client_file(back, other)
    assert (file.client.details.name, len(file.cases)) == ("示例·阿蓝", 1)
    with back.database.read() as session:
        assert session.scalar(sa.select(sa.func.count(Client.id))) == 1
    close_vault(back)


def plant_second(desk: Desk) -> ClientId:
    """Somebody with the mark in their name and number of the record, and nothing of it anywhere else."""
    return written(desk, f"{MARK}名", "13800000008")
