"""Backups made on request, and the vault of invented people."""

import os
from pathlib import Path

import pytest

from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import CancelledError
from counsel_desk.services.backups import back_up_now, list_backups, usual_folder
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Pasted, attach_files, content_of, evidence_of
from counsel_desk.services.health import check
from counsel_desk.services.invented_vault import make_invented_vault
from counsel_desk.services.vaults import close_vault, copies_beside, open_vault, place_warning, save_recovery_paper
from counsel_desk.storage.evidence import PIECE
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
PASSPHRASE = "四匹马 走过 雨夜"


def test_a_backup_is_listed_with_its_size_and_opens_as_a_vault(desk: Desk, tmp_path: Path) -> None:
    made = back_up_now(desk, tmp_path / "stick")
    assert list_backups(tmp_path / "stick") == (made,)
    assert made.size > 0
    close_vault(open_vault(made.path, PASSPHRASE))


def test_the_files_in_a_backup_are_the_files_that_were_kept(desk: Desk, tmp_path: Path) -> None:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    content = os.urandom(3 * PIECE + 17)
    attach_files(desk, case_id, [Pasted("录音.m4a", content), Pasted("截图.png", b"picture")])
    made = back_up_now(desk, tmp_path / "stick")

    opened = open_vault(made.path, PASSPHRASE)
    files = evidence_of(opened, case_id)
    found = [content_of(opened, each) for each in files]
    health = check(opened)
    close_vault(opened)

    assert found == [content, b"picture"]
    assert (health.ok, health.counts.evidence) == (True, 2)


def test_a_folder_without_backups_lists_none(desk: Desk, tmp_path: Path) -> None:
    assert list_backups(tmp_path / "nowhere") == ()
    assert usual_folder(desk).parent == desk.vault.folder


def test_a_vault_of_invented_people_is_whole_and_opens_with_the_same_passphrase(tmp_path: Path) -> None:
    folder = tmp_path / "invented"
    desk = make_invented_vault(folder, PASSPHRASE, clients=5, cost=QUICK).desk
    health = check(desk)
    close_vault(desk)
    assert health.ok
    assert health.counts.clients == 5
    close_vault(open_vault(folder, PASSPHRASE))


def test_stopping_leaves_nothing_of_the_invented_people(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        make_invented_vault(tmp_path / "invented", PASSPHRASE, clients=5, cost=QUICK, progress=stop)
    assert not list(tmp_path.iterdir())


def test_a_synchronised_place_is_named(tmp_path: Path) -> None:
    assert place_warning(tmp_path / "OneDrive - 青禾" / "vault") == "OneDrive"
    assert place_warning(tmp_path / "vault") is None


def test_copies_that_another_program_left_in_the_vault_are_named(desk: Desk) -> None:
    folder = desk.vault.folder
    assert copies_beside(folder) == ()
    (folder / "records-LAPTOP.db").touch()
    (folder / "keys (1).json").touch()
    assert copies_beside(folder) == ("keys (1).json", "records-LAPTOP.db")


def test_the_paper_with_the_recovery_code_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "code.pdf"

    def fail(_beside: Path) -> None:
        raise RuntimeError

    save_recovery_paper(target, lambda beside: beside.write_bytes(b"%PDF"))
    with pytest.raises(RuntimeError):
        save_recovery_paper(target, fail)
    assert target.read_bytes() == b"%PDF"
    assert list(tmp_path.iterdir()) == [target]
