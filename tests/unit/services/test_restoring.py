"""Restoring: looked into first, whole or not at all, with the passphrases of today, and undone like it was done."""

import shutil
from pathlib import Path

import pytest

from counsel_desk.domain.backup_retention import BackupReason, BackupState, Held
from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import VaultError, WorldError
from counsel_desk.services import cases
from counsel_desk.services.backup_looks import broken_in, found_from_outside, look_at, look_from_outside
from counsel_desk.services.backups import back_up_now, shelf_of, usual_folder
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import ErasingAsked, erase
from counsel_desk.services.evidence import Pasted, attach_files, content_of, evidence_of
from counsel_desk.services.health import check
from counsel_desk.services.history import office_history
from counsel_desk.services.invented_vault import make_invented_vault
from counsel_desk.services.office import counsellors
from counsel_desk.services.restoring import restore_as_new, restore_in_place
from counsel_desk.services.vaults import add_counsellor, change_passphrase, close_vault, open_vault
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
PASSPHRASE = "四匹马 走过 雨夜"
LATER = "后来 换的 口令"


def two_cases_one_of_them_backed_up(desk: Desk, clock) -> Path:
    first = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    attach_files(desk, first, [Pasted("短信.txt", b"evidence")])
    made = back_up_now(desk).kept
    clock.move(hours=2)
    cases.open_case(desk, ClientDetails(name="示例·阿蓝"))
    cases.add_note(desk, first, NoteKind.NOTE, "备份之后写的")
    return made.path


def names(desk: Desk) -> set[str]:
    found = set()
    for reference in ("C-2026-0001", "C-2026-0002"):
        try:
            found.add(cases.load_case_file(desk, cases.case_called(desk, reference)).client.details.name)
        except WorldError:
            continue
    return found


def spoil(file: Path) -> None:
    file.write_bytes(b"\0" * 4096 + file.read_bytes()[4096:])


def test_a_look_shows_what_is_in_it_and_what_would_go(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    look = look_at(desk, chosen)
    assert look.contents.held[Held.CASES] == 1
    assert [each.client for each in look.contents.newest] == ["示例·阿青"]
    assert {each.kind: (each.only_now, each.only_then) for each in look.differences or ()} == {
        Held.CLIENTS: (1, 0),
        Held.CASES: (1, 0),
    }


def test_a_look_changes_nothing(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    before = {file.name: file.read_bytes() for file in chosen.iterdir()}
    look_at(desk, chosen)
    assert {file.name: file.read_bytes() for file in chosen.iterdir()} == before


def test_a_restored_vault_is_as_it_was_and_the_one_it_replaced_is_a_backup(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    folder = desk.vault.folder
    close_vault(desk)

    restored = restore_in_place(folder, chosen, PASSPHRASE, clock=clock)

    again = open_vault(folder, PASSPHRASE, clock=clock)
    assert names(again) == {"示例·阿青"}
    assert content_of(again, evidence_of(again, cases.case_called(again, "C-2026-0001"))[0]) == b"evidence"
    assert check(again).ok
    assert again.read_only_reason is None
    newest = shelf_of(again).kept[0]
    assert (newest.path, newest.reason, newest.state) == (
        restored.before,
        BackupReason.BEFORE_RESTORE,
        BackupState.GOOD,
    )
    close_vault(again)
    assert {each.name for each in folder.parent.iterdir()} >= {"vault", "vault-backups"}
    assert not [each for each in folder.parent.iterdir() if each.name.startswith(".vault")]


def test_a_restore_is_undone_by_restoring_what_it_replaced(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    folder = desk.vault.folder
    close_vault(desk)
    before = restore_in_place(folder, chosen, PASSPHRASE, clock=clock).before
    assert before is not None
    clock.move(minutes=5)
    restore_in_place(folder, before, PASSPHRASE, clock=clock)
    again = open_vault(folder, PASSPHRASE, clock=clock)
    assert names(again) == {"示例·阿青", "示例·阿蓝"}
    assert check(again).ok
    close_vault(again)


def test_the_restore_stands_in_the_history(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    folder = desk.vault.folder
    close_vault(desk)
    restore_in_place(folder, chosen, PASSPHRASE, clock=clock)
    again = open_vault(folder, PASSPHRASE, clock=clock)
    assert "vault.restored" in {each.action for each in office_history(again)}
    close_vault(again)


def test_a_passphrase_changed_since_does_not_come_back(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    change_passphrase(desk, PASSPHRASE, LATER, cost=QUICK)
    folder = desk.vault.folder
    close_vault(desk)
    with pytest.raises(VaultError) as caught:
        restore_in_place(folder, chosen, PASSPHRASE, clock=clock)
    assert caught.value.code == "vault.wrong_passphrase"
    restore_in_place(folder, chosen, LATER, clock=clock)
    with pytest.raises(VaultError):
        open_vault(folder, PASSPHRASE)
    close_vault(open_vault(folder, LATER))


def test_a_colleague_who_came_since_still_signs_in(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    add_counsellor(desk, "示例·白五", "另外 三个 词语", cost=QUICK)
    folder = desk.vault.folder
    close_vault(desk)
    restore_in_place(folder, chosen, "另外 三个 词语", clock=clock)
    again = open_vault(folder, "另外 三个 词语")
    assert again.counsellor.name == "示例·白五"
    assert len(counsellors(again)) == 2
    close_vault(again)


@pytest.mark.parametrize("file", ["records.db", "evidence.db"])
def test_a_damaged_vault_is_put_aside_whole_and_the_backup_takes_its_place(desk: Desk, clock, file: str) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    folder = desk.vault.folder
    close_vault(desk)
    spoil(folder / file)
    damaged = (folder / file).read_bytes()

    assert {each.file for each in broken_in(folder, PASSPHRASE)} == {file}
    [found] = found_from_outside(folder, None, PASSPHRASE)
    assert (found.path, found.state) == (chosen, BackupState.GOOD)
    assert look_from_outside(folder, chosen, PASSPHRASE).contents.held[Held.CASES] == 1
    restored = restore_in_place(folder, chosen, PASSPHRASE, clock=clock)

    assert restored.before is None
    assert restored.put_aside is not None
    assert (restored.put_aside / file).read_bytes() == damaged
    again = open_vault(folder, PASSPHRASE)
    assert names(again) == {"示例·阿青"}
    close_vault(again)


def test_a_vault_without_its_keys_or_its_folder_comes_back_with_those_of_the_backup(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    folder = desk.vault.folder
    close_vault(desk)
    for name in ("keys.json", "keys-copy.json"):
        (folder / name).write_text("{", "utf-8")
    restore_in_place(folder, chosen, PASSPHRASE, clock=clock)
    close_vault(open_vault(folder, PASSPHRASE))
    folder.rename(folder.with_name("lost"))
    restore_in_place(folder, chosen, PASSPHRASE, clock=clock)
    close_vault(open_vault(folder, PASSPHRASE))


def test_a_vault_that_is_open_is_not_replaced(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    with pytest.raises(VaultError) as caught:
        restore_in_place(desk.vault.folder, chosen, PASSPHRASE, clock=clock)
    assert caught.value.code == "vault.in_use"
    assert names(desk) == {"示例·阿青", "示例·阿蓝"}


def test_nobody_opens_the_vault_while_a_backup_takes_its_place(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    folder = desk.vault.folder
    close_vault(desk)
    seen = set()

    def intrude(*_: int) -> None:
        with pytest.raises(VaultError) as caught:
            open_vault(folder, PASSPHRASE)
        seen.add(caught.value.code)

    restore_in_place(folder, chosen, PASSPHRASE, clock=clock, progress=intrude)
    assert seen == {"vault.in_use"}
    close_vault(open_vault(folder, PASSPHRASE))


def test_somebody_erased_stays_away_also_where_only_the_usual_backups_know_of_it(
    desk: Desk, clock, tmp_path: Path
) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    folder, stick = desk.vault.folder, tmp_path / "stick" / chosen.name
    shutil.copytree(chosen, stick)
    close_vault(desk)
    erase(folder, ErasingAsked("P-2026-0001", PASSPHRASE), clock=clock)
    after = open_vault(folder, PASSPHRASE, clock=clock)
    back_up_now(after)
    close_vault(after)
    for name in ("keys.json", "keys-copy.json"):
        (folder / name).write_text("{", "utf-8")

    assert restore_in_place(folder, stick, PASSPHRASE, clock=clock).left_out == 1


def test_a_damaged_backup_replaces_nothing(desk: Desk, clock) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    content = bytearray((chosen / "records.db").read_bytes())
    content[-2000] ^= 1
    (chosen / "records.db").write_bytes(content)
    with pytest.raises(VaultError) as seen:
        look_at(desk, chosen)
    folder = desk.vault.folder
    close_vault(desk)
    with pytest.raises(VaultError) as caught:
        restore_in_place(folder, chosen, PASSPHRASE, clock=clock)
    assert seen.value.code == caught.value.code == "backup.damaged"
    again = open_vault(folder, PASSPHRASE)
    assert names(again) == {"示例·阿青", "示例·阿蓝"}
    close_vault(again)


def test_the_backup_of_another_vault_replaces_nothing_but_becomes_one_of_its_own(
    desk: Desk, clock, tmp_path: Path
) -> None:
    other = make_invented_vault(tmp_path / "other", PASSPHRASE, clients=2, cost=QUICK).desk
    foreign = back_up_now(other).kept.path
    close_vault(other)
    folder = desk.vault.folder
    with pytest.raises(VaultError) as seen:
        look_at(desk, foreign)
    close_vault(desk)
    with pytest.raises(VaultError) as caught:
        restore_in_place(folder, foreign, PASSPHRASE, clock=clock)
    assert seen.value.code == caught.value.code == "restore.other_vault"
    restore_as_new(foreign, tmp_path / "new", PASSPHRASE, clock=clock)
    made = open_vault(tmp_path / "new", PASSPHRASE)
    assert check(made).counts.clients == 2
    close_vault(made)


def test_a_backup_is_never_restored_over_something(desk: Desk, clock, tmp_path: Path) -> None:
    chosen = two_cases_one_of_them_backed_up(desk, clock)
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "letter.txt").write_text("x", "utf-8")
    with pytest.raises(VaultError) as caught:
        restore_as_new(chosen, tmp_path / "there", PASSPHRASE, clock=clock)
    assert caught.value.code == "vault.folder_not_empty"
    assert usual_folder(desk).is_dir()
