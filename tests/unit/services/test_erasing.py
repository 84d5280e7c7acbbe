"""A person is erased: nothing of them is left in the vault, nothing of anybody else is touched."""

from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from counsel_desk.domain.backup_retention import BackupState, FormerBackups
from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.erasing import Gone
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.listing import ListKind
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.periods import Month
from counsel_desk.domain.statistics import Figure
from counsel_desk.errors import FileError, RefusedError, VaultError
from counsel_desk.services import cases, erasing, health, history, lists
from counsel_desk.services.backups import back_up_now, check_backup, choose_second, shelf_of, usual_folder
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import ErasingAsked, erase
from counsel_desk.services.erasure_receipt import backups_holding, receipt, settle_backups
from counsel_desk.services.former_backups import settle
from counsel_desk.services.restoring import restore_as_new, restore_in_place
from counsel_desk.services.statistics import count_figures, figures_leaving
from counsel_desk.services.vaults import add_counsellor, close_vault, open_vault
from counsel_desk.storage import backup
from counsel_desk.storage.erasing import traces_of
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.swap import finish_interrupted
from counsel_desk.storage.tables import Base, Organisation
from tests.conftest import PASSPHRASE, QUICK, StandingClock
from tests.unit.services.planted import (
    GRAMS,
    SHARED_PHONE,
    decrypted,
    everything_else,
    holds_mark,
    plant,
    words_in_index,
)

COLLEAGUE = "同事 的口令"
ASKED = ErasingAsked("p-2026-0001", PASSPHRASE)


@pytest.fixture
def planted(desk: Desk) -> ClientId:
    """A person with a mark in every field, and another of the same family."""
    client_id = plant(desk)
    other = cases.open_case(desk, ClientDetails(name="示例·家人", phones=(ClientPhone(SHARED_PHONE),)))
    cases.add_note(desk, other, NoteKind.NOTE, "家人的话")
    return client_id


def opened(folder: Path, clock: StandingClock) -> Desk:
    return open_vault(folder, PASSPHRASE, clock=clock)


def is_marked(folder: Path, key: bytes) -> bool:
    """Whether anything of the person stands in a folder, beneath the encryption or in the index of the search."""
    everything = [each.read_bytes() for each in folder.iterdir()]
    everything += [decrypted(folder / name, key) for name in ("records.db", "evidence.db")]
    return holds_mark(b"".join(everything)) or not GRAMS.isdisjoint(words_in_index(folder, key))


def test_nothing_of_a_person_is_left_anywhere_and_nothing_of_anybody_else_is_touched(
    desk: Desk, planted: ClientId, clock: StandingClock
) -> None:
    folder, key = desk.vault.folder, desk.vault.data_key
    before, going = everything_else(desk, planted), erasing.would_go(desk, planted).going
    close_vault(desk)
    assert is_marked(folder, key)

    done = erase(folder, ASKED, clock=clock)

    assert [each.name for each in folder.parent.iterdir()] == [folder.name]
    assert not is_marked(folder, key)
    assert done.erasure.went == going
    assert all(going.counts[each] for each in Gone)
    after = opened(folder, clock)
    assert everything_else(after, None) == before
    with after.database.read() as session:
        brought = session.scalars(sa.select(Organisation.batch_id)).all()
    assert brought == [None]  # the next import gets the number of the one that went
    assert health.check(after).ok
    assert after.database.undoable is None
    assert "client.erase" in [each.action for each in history.office_history(after)]
    assert [each.name for each in lists.saved_views(after, ListKind.CLIENTS)] == ["留着"]
    # A number once given is never given again, and an id that is has no history.
    again = cases.load_case_file(after, cases.open_case(after, ClientDetails(name="后来的人")))
    assert (again.client.reference, again.case.reference) == ("P-2026-0003", "C-2026-0003")
    assert len(history.client_history(after, again.client.id)) == 1
    close_vault(after)


def test_number_of_the_last_client_is_not_given_again_either(desk: Desk, clock: StandingClock) -> None:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    close_vault(desk)
    erase(desk.vault.folder, ASKED, clock=clock)
    after = opened(desk.vault.folder, clock)
    again = cases.load_case_file(after, cases.open_case(after, ClientDetails(name="后来的人")))
    assert (again.client.reference, again.case.reference) == ("P-2026-0002", "C-2026-0002")
    assert again.case.id == case_id  # the number of a row may be: nothing of the one before shows in its history
    assert [each.action for each in history.case_history(after, case_id)] == ["case.open"]
    close_vault(after)


def test_an_older_backup_brings_nobody_back_neither_in_place_nor_elsewhere(
    desk: Desk, planted: ClientId, clock: StandingClock, tmp_path: Path
) -> None:
    folder, key = desk.vault.folder, desk.vault.data_key
    kept = back_up_now(desk).kept.path
    close_vault(desk)
    erase(folder, ASKED, clock=clock)
    clock.move(days=1)
    after = opened(folder, clock)
    settle_backups(after, None)
    close_vault(after)

    assert restore_in_place(folder, kept, PASSPHRASE, clock=clock).left_out == 1
    assert restore_as_new(kept, tmp_path / "elsewhere", PASSPHRASE, clock=clock).left_out == 1

    for place in (folder, tmp_path / "elsewhere"):
        assert not is_marked(place, key)
        back = opened(place, clock)
        assert health.check(back).ok
        assert [each.action for each in history.office_history(back)][1:3] == ["client.erase", "vault.restored"]
        with pytest.raises(RefusedError, match="done_already"):
            erasing.client_to_erase(back, "P-2026-0001")
        close_vault(back)


def test_backups_that_hold_the_person_are_told_with_the_day_they_go_and_rewritten_or_deleted(
    desk: Desk, planted: ClientId, clock: StandingClock
) -> None:
    folder, key = desk.vault.folder, desk.vault.data_key
    for _ in range(2):
        back_up_now(desk)
        clock.move(days=1)
    assert len(backups_holding(desk, planted)) == 2
    close_vault(desk)
    erase(folder, ASKED, clock=clock)
    after = opened(folder, clock)

    assert [each.erased for each in settle_backups(after, None).left] == [1, 1]
    told = receipt(after, "P-2026-0001").holding
    assert len(told) == 2
    assert all(each.until is not None and each.until > after.today for each in told)
    shelf = shelf_of(after)
    assert shelf.newest_good is not None
    assert shelf.newest_good.erased == 0

    settled = settle_backups(after, FormerBackups.REWRITE)
    assert (settled.done, settled.left, settled.trouble) == (2, (), None)
    shelf = shelf_of(after)
    assert len(shelf.kept) >= 3
    for each in shelf.kept:
        assert each.state is BackupState.GOOD
        assert check_backup(after, each) == ()
        assert not is_marked(each.path, key)
    assert receipt(after, "P-2026-0001").holding == ()
    close_vault(after)


def test_a_folder_that_is_no_backup_of_this_vault_is_told_and_never_deleted(desk: Desk, clock: StandingClock) -> None:
    foreign = usual_folder(desk) / "2026-11-01T10-00-00"
    foreign.mkdir(parents=True)
    (foreign / "照片.txt").write_text("别人的")
    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    ours = back_up_now(desk).kept.path
    close_vault(desk)
    erase(desk.vault.folder, ASKED, clock=clock)
    after = opened(desk.vault.folder, clock)

    settled = settle_backups(after, FormerBackups.DROP)

    close_vault(after)
    assert [each.path for each in settled.left] == [foreign]
    assert settled.trouble is not None
    assert settled.trouble.code == "backup.damaged"
    assert (foreign / "照片.txt").read_text() == "别人的"
    assert not ours.exists()


def test_a_full_stick_keeps_its_backups_until_it_has_a_fresh_one(
    desk: Desk, clock: StandingClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise FileError("file.disk_full", file="records.db")

    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    (tmp_path / "stick").mkdir()
    stick = choose_second(desk, tmp_path / "stick")
    back_up_now(desk, second=stick)
    clock.move(days=1)
    close_vault(desk)
    erase(desk.vault.folder, ASKED, clock=clock)
    after = opened(desk.vault.folder, clock)
    with monkeypatch.context() as patched:
        patched.setattr(backup, "copy_backup", full)
        settled = settle_backups(after, FormerBackups.DROP, stick)
        assert (settled.done, len(settled.left)) == (0, 2)
        assert settled.trouble is not None
        assert settled.trouble.code == "file.disk_full"
        settled = settle(after, FormerBackups.DROP, stick)
        assert (settled.done, [each.path.parent for each in settled.left]) == (1, [stick])
        assert settled.trouble is not None

    settled = settle(after, FormerBackups.DROP, stick)

    close_vault(after)
    assert (settled.done, settled.left, settled.trouble) == (1, (), None)
    assert len(backup.list_backups(stick)) == 1


def test_a_released_month_stays_as_it_was_released(desk: Desk, clock: StandingClock) -> None:
    october, today = Month(2026, 10), clock.instant
    clock.instant = datetime(2026, 10, 20, 9, tzinfo=CHINA)
    for number in range(12):
        cases.open_case(desk, ClientDetails(name=f"示例·迟{number}", birth_year=1990))
    clock.instant = today
    with figures_leaving(desk, october) as released:
        pass
    close_vault(desk)
    erase(desk.vault.folder, ASKED, clock=clock)
    after = opened(desk.vault.folder, clock)
    again = count_figures(after, october, internal=False)
    assert (again.summary, again.tables) == (released.summary, released.tables)
    assert count_figures(after, october).summary[Figure.NEW_CASES] == 12
    close_vault(after)


def test_only_a_coordinator_or_whoever_looks_after_every_case_may_erase(desk: Desk, clock: StandingClock) -> None:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    client_id = cases.load_case_file(desk, case_id).client.id
    add_counsellor(desk, "示例·周二", COLLEAGUE, cost=QUICK)
    folder = desk.vault.folder
    close_vault(desk)
    with pytest.raises(VaultError, match="wrong_passphrase"):
        erase(folder, ErasingAsked("P-2026-0001", "不是"), clock=clock)
    with pytest.raises(RefusedError, match="not_yours"):
        erase(folder, ErasingAsked("P-2026-0001", COLLEAGUE), clock=clock)
    with pytest.raises(RefusedError, match="unknown"):
        erase(folder, ErasingAsked("P-2026-0009", PASSPHRASE), clock=clock)
    theirs = open_vault(folder, COLLEAGUE, clock=clock)
    with pytest.raises(RefusedError, match="not_yours"):
        erasing.would_go(theirs, client_id)
    close_vault(theirs)
    assert [each.name for each in folder.parent.iterdir()] == [folder.name]


def test_an_old_vault_that_a_power_cut_left_beside_the_new_one_goes(
    desk: Desk, clock: StandingClock, tmp_path: Path
) -> None:
    folder = desk.vault.folder
    replaced = folder.with_name(f".{folder.name}.replaced")
    close_vault(desk)
    replaced.mkdir()
    ring = KeyRing.load(folder)
    ring.write(replaced)
    finish_interrupted(folder)
    assert replaced.is_dir()  # nobody was erased: it may be all there is
    ring.with_erased({ring.mark_of("somebody")}).save(folder)
    finish_interrupted(folder)
    assert not replaced.exists()


def test_every_table_either_hangs_on_a_client_or_is_the_offices_own(desk: Desk, planted: ClientId) -> None:
    with desk.database.read() as session:
        hangs = {table for table, ids in traces_of(session, planted).rows.items() if ids}
    of_the_office = {
        *("office", "counsellor", "organisation", "sender_number", "task_template", "working_year", "lpr_rate"),
        *("cover", "office_hotline", "guidance_pack", "guidance_edition", "guidance_edit", "figures_release"),
        "archived_count",
        *("setting", "saved_view", "draft", "history", "history_content", "erasure"),  # seen to by themselves
    }
    assert hangs | of_the_office == set(Base.metadata.tables)
    assert not hangs & of_the_office
