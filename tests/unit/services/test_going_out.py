"""What a killed program wrote of a file about somebody is found and removed; nothing else ever is."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from counsel_desk.errors import FileError
from counsel_desk.messages import code_text
from counsel_desk.messages.health_report import health_report
from counsel_desk.services import health
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasure_receipt import save_receipt
from counsel_desk.services.going_out import going_out_as, going_out_as_folder
from counsel_desk.services.health_report import report_on
from counsel_desk.services.vaults import close_vault, open_vault, save_recovery_paper
from counsel_desk.storage.records.drafts import set_setting, setting
from tests.conftest import PASSPHRASE

SECRET = "示例·阿青"


@pytest.fixture
def cut_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Begin a file at a place and end as a killed program does: nothing is cleared away."""

    def begin(target: Path) -> None:
        with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
            patched.setattr(shutil, "rmtree", lambda *_, **__: None)
            patched.setattr(Path, "unlink", lambda *_, **__: None)
            with going_out_as(desk, target) as unfinished:
                unfinished.write_text(SECRET, encoding="utf-8")
                raise KeyboardInterrupt

    return begin


def as_of_another_disk(desk: Desk, place: Path) -> None:
    """Have the vault believe that what it began in a place is on another disk than its own."""
    with desk.database.keep() as session:
        places = setting(session, "working_folders")
        set_setting(
            session, "working_folders", {each: -1 if Path(each).parent == place else places[each] for each in places}
        )


def everything_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


def reopened(desk: Desk) -> Desk:
    close_vault(desk)
    return open_vault(desk.vault.folder, PASSPHRASE)


def test_the_next_opening_removes_what_was_cut_off(desk: Desk, tmp_path: Path, cut_off: Callable[[Path], None]) -> None:
    out = tmp_path / "out"
    out.mkdir()
    cut_off(out / "paper.pdf")
    assert everything_in(out)
    again = reopened(desk)
    assert everything_in(out) == []
    assert health.check(again).out_of_reach == ()
    close_vault(again)


@pytest.mark.parametrize("save", [save_receipt, save_recovery_paper])
def test_a_receipt_and_a_recovery_code_are_written_where_a_kill_leaves_nothing(
    desk: Desk, tmp_path: Path, save: Callable[[Desk, Path, Callable[[Path], object]], None]
) -> None:
    places: list[Path] = []

    def write(unfinished: Path) -> None:
        places.append(unfinished.parent)
        unfinished.write_bytes(b"%PDF")

    save(desk, tmp_path / "paper.pdf", write)
    assert [each.name.startswith(".counsel-desk-") for each in places] == [True]
    assert (tmp_path / "paper.pdf").read_bytes() == b"%PDF"


def test_a_stick_that_is_away_is_told_and_swept_when_it_is_back(
    desk: Desk, tmp_path: Path, cut_off: Callable[[Path], None]
) -> None:
    stick, drawer = tmp_path / "stick", tmp_path / "drawer"
    stick.mkdir()
    cut_off(stick / "paper.pdf")
    as_of_another_disk(desk, stick)
    stick.rename(drawer)
    again = reopened(desk)
    found = health.check(again)
    assert [each.parent for each in found.out_of_reach] == [stick]
    assert str(stick) in code_text("check.out_of_reach", folder=str(found.out_of_reach[0]))
    told = health_report(report_on(again, found))
    assert "Unfinished exports out of reach: 1" in told
    assert str(stick) not in told
    drawer.rename(stick)
    assert health.check(again).out_of_reach == ()
    assert everything_in(stick) == []
    close_vault(again)


def test_another_stick_in_the_same_place_is_not_taken_for_the_one_that_was_there(
    desk: Desk, tmp_path: Path, cut_off: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next stick may have the number of the last one; only the disk of the vault is known to be there."""
    cut_off(tmp_path / "paper.pdf")
    (left,) = tmp_path.glob(".counsel-desk-*")
    left.rename(tmp_path / "elsewhere")
    as_of_another_disk(desk, tmp_path)
    real = Path.stat
    there = os.stat_result((0o40700, 0, -1, *[0] * 7))
    monkeypatch.setattr(Path, "stat", lambda path, **how: there if path == tmp_path else real(path, **how))
    again = reopened(desk)
    assert health.check(again).out_of_reach == (left,)
    close_vault(again)


@pytest.mark.parametrize("with_all_it_lay_in", [False, True])
def test_what_somebody_took_away_from_the_disk_of_the_vault_is_told_no_longer(
    desk: Desk, tmp_path: Path, cut_off: Callable[[Path], None], *, with_all_it_lay_in: bool
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    cut_off(out / "paper.pdf")
    (left,) = out.iterdir()
    shutil.rmtree(out if with_all_it_lay_in else left)
    again = reopened(desk)
    assert health.check(again).out_of_reach == ()
    close_vault(again)


def test_only_a_folder_with_our_own_mark_is_ever_removed(desk: Desk, tmp_path: Path) -> None:
    mine = tmp_path / "holiday"
    mine.mkdir()
    (mine / "picture.jpg").write_bytes(b"sea")
    linked = tmp_path / f".counsel-desk-{'0' * 16}"
    linked.symlink_to(mine)
    with desk.database.keep() as session:
        set_setting(session, "working_folders", {str(each): tmp_path.stat().st_dev for each in (mine, linked)})
    close_vault(reopened(desk))
    assert (mine / "picture.jpg").read_bytes() == b"sea"


def test_what_a_running_export_makes_is_not_swept_by_a_check(desk: Desk, tmp_path: Path) -> None:
    with going_out_as_folder(desk, tmp_path / "bundle") as folder:
        (folder / "a.txt").write_text(SECRET, encoding="utf-8")
        assert health.check(desk).out_of_reach == ()
    assert (tmp_path / "bundle" / "a.txt").read_text(encoding="utf-8") == SECRET


def test_a_place_that_takes_no_folder_is_told_as_before_and_forgotten(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught, going_out_as(desk, tmp_path / "nowhere" / "paper.pdf"):
        pytest.fail("there was a place to write to")
    assert caught.value.code == "file.not_found"
    again = reopened(desk)
    assert health.check(again).out_of_reach == ()
    close_vault(again)


def test_what_takes_the_place_of_a_link_is_made_beside_it_since_it_may_lead_to_another_disk(
    desk: Desk, tmp_path: Path
) -> None:
    out, other_disk = tmp_path / "out", tmp_path / "other"
    for each in (out, other_disk):
        each.mkdir()
    (other_disk / "paper.pdf").write_bytes(b"old")
    target = out / "paper.pdf"
    target.symlink_to(other_disk / "paper.pdf")
    with going_out_as(desk, target) as unfinished:
        assert unfinished.parent.parent == out
        unfinished.write_bytes(b"new")
    assert (target.is_symlink(), target.read_bytes()) == (False, b"new")
    assert everything_in(out) == [target]
