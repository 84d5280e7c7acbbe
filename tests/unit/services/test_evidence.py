"""A file goes into the vault with its hash and comes out as it went in, or not at all."""

import hashlib
import os
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.evidence import EvidenceDetails, media_type_of, safe_name
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import CancelledError, FileError, InputError, RefusedError, VaultError
from counsel_desk.services import evidence as service
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import (
    attach_bytes,
    attach_file,
    change_evidence,
    content_of,
    evidence_of,
    export_evidence,
    load_evidence,
    withdraw_evidence,
)
from counsel_desk.services.history import case_history
from counsel_desk.services.search import search
from counsel_desk.services.undo import redo, undo
from counsel_desk.storage.engine import connect
from counsel_desk.storage.evidence import PIECE

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


@pytest.fixture
def case_id(desk: Desk):
    return open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "截图 1.png"
    file.write_bytes(PICTURE)
    return file


def kept_bytes(desk: Desk) -> int:
    with closing(connect(desk.vault.evidence_path, desk.vault.data_key)) as connection:
        return connection.execute("SELECT coalesce(sum(length(bytes)), 0) FROM chunk").fetchone()[0]


def test_a_file_is_kept_with_its_name_type_size_and_hash(desk: Desk, case_id, picture: Path) -> None:
    attached = attach_file(desk, case_id, picture, EvidenceDetails(device="华为手机", original_at="求助人手机"))

    kept = load_evidence(desk, attached.id)
    assert kept.origin.name == kept.details.name == "截图 1.png"
    assert (kept.origin.media_type, kept.size) == ("image/png", len(PICTURE))
    assert kept.sha256 == hashlib.sha256(PICTURE).hexdigest()
    assert (kept.details.device, kept.details.original_at) == ("华为手机", "求助人手机")
    assert content_of(desk, kept) == PICTURE


def test_a_file_of_many_pieces_goes_out_as_it_came_in(desk: Desk, case_id, tmp_path: Path) -> None:
    source = tmp_path / "录音.m4a"
    source.write_bytes(os.urandom(2 * PIECE + 17))
    told: list[tuple[int, int]] = []

    kept = load_evidence(desk, attach_file(desk, case_id, source, progress=lambda *done: told.append(done)).id)
    export_evidence(desk, kept, tmp_path / "out.m4a")

    assert (tmp_path / "out.m4a").read_bytes() == source.read_bytes()
    assert told[-1] == (2 * PIECE + 17, 2 * PIECE + 17)
    assert len(told) == 3


def test_the_same_file_is_kept_once_in_a_case(desk: Desk, case_id, picture: Path) -> None:
    first = attach_file(desk, case_id, picture)
    again = attach_bytes(desk, case_id, PICTURE, "另存为.png")

    assert (again.id, again.known) == (first.id, True)
    assert len(evidence_of(desk, case_id)) == 1
    assert kept_bytes(desk) == len(PICTURE)


def test_two_cases_may_each_keep_the_same_file(desk: Desk, case_id, picture: Path) -> None:
    other = open_case(desk, ClientDetails(name="示例·阿蓝"))

    assert not attach_file(desk, case_id, picture).known
    assert not attach_file(desk, other, picture).known


def test_what_is_said_of_a_file_changes_and_its_bytes_do_not(desk: Desk, case_id, picture: Path) -> None:
    kept = load_evidence(desk, attach_file(desk, case_id, picture).id)

    change_evidence(desk, kept, EvidenceDetails(name="第一次威胁", description="提到孩子的学校"))

    changed = load_evidence(desk, kept.id)
    assert (changed.details.name, changed.sha256) == ("第一次威胁", kept.sha256)
    with pytest.raises(RefusedError, match=r"record\.changed_since"):
        change_evidence(desk, kept, EvidenceDetails(name="别的"))


def test_a_file_without_a_name_is_refused(desk: Desk, case_id, picture: Path) -> None:
    kept = load_evidence(desk, attach_file(desk, case_id, picture).id)

    with pytest.raises(InputError, match=r"evidence\.nameless"):
        change_evidence(desk, kept, EvidenceDetails(name=" "))


def test_undo_takes_a_file_out_and_redo_brings_it_back_whole(desk: Desk, case_id, picture: Path) -> None:
    attach_file(desk, case_id, picture)

    undo(desk)
    assert evidence_of(desk, case_id) == ()
    redo(desk)
    [back] = evidence_of(desk, case_id)
    assert content_of(desk, back) == PICTURE
    withdraw_evidence(desk, back)
    assert evidence_of(desk, case_id) == ()
    undo(desk)
    assert content_of(desk, evidence_of(desk, case_id)[0]) == PICTURE


def test_a_file_is_found_by_what_is_said_of_it(desk: Desk, case_id, picture: Path) -> None:
    attach_file(desk, case_id, picture, EvidenceDetails(description="门口泼油漆的照片"))

    [hit] = search(desk, "泼油漆").hits
    assert (hit.kind, hit.case_id) == (HitKind.CASE, case_id)


def test_looking_and_giving_out_are_written_down(desk: Desk, case_id, picture: Path, tmp_path: Path) -> None:
    kept = load_evidence(desk, attach_file(desk, case_id, picture).id)

    content_of(desk, kept)
    export_evidence(desk, kept, tmp_path / "out.png")

    assert {"evidence.view", "evidence.export"} <= {deed.action for deed in case_history(desk, case_id)}


def test_a_file_whose_bytes_were_tampered_with_is_not_given_out(
    desk: Desk, case_id, picture: Path, tmp_path: Path
) -> None:
    kept = load_evidence(desk, attach_file(desk, case_id, picture).id)
    with closing(connect(desk.vault.evidence_path, desk.vault.data_key)) as connection:
        connection.execute("UPDATE chunk SET bytes = ? WHERE evidence = ?", (PICTURE[::-1], kept.uuid))

    with pytest.raises(VaultError, match=r"evidence\.damaged"):
        content_of(desk, kept)
    with pytest.raises(VaultError, match=r"evidence\.damaged"):
        export_evidence(desk, kept, tmp_path / "out.png")
    assert not (tmp_path / "out.png").exists()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (Path.touch, r"file\.empty"),
        (Path.mkdir, r"file\.not_a_file"),
        (os.mkfifo, r"file\.not_a_file"),
        (str, r"file\.not_found"),
    ],
    ids=["empty", "folder", "fifo", "missing"],
)
def test_what_is_no_whole_file_is_refused_and_leaves_nothing(desk: Desk, case_id, tmp_path: Path, make, code) -> None:
    file = tmp_path / "x.png"
    make(file)

    with pytest.raises(FileError, match=code):
        attach_file(desk, case_id, file)
    assert kept_bytes(desk) == 0


def test_a_file_that_is_too_large_is_refused_before_it_is_read(desk: Desk, case_id, tmp_path: Path) -> None:
    file = tmp_path / "film.mp4"
    with file.open("wb") as out:
        out.truncate(200 * 1024 * 1024 + 1)  # sparse: it takes no room

    with pytest.raises(FileError, match=r"evidence\.too_large") as told:
        attach_file(desk, case_id, file)
    assert (told.value.values["megabytes"], told.value.values["limit"]) == (201, 200)


def test_a_file_written_to_while_it_is_read_is_refused_and_nothing_is_kept(desk: Desk, case_id, picture: Path) -> None:
    def grow(_done: int, _total: int) -> None:
        with picture.open("ab") as out:
            out.write(b"more")

    with pytest.raises(FileError, match=r"evidence\.changed"):
        attach_file(desk, case_id, picture, progress=grow)
    assert (kept_bytes(desk), evidence_of(desk, case_id)) == (0, ())


def test_stopping_keeps_nothing(desk: Desk, case_id, picture: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        attach_file(desk, case_id, picture, progress=stop)
    assert (kept_bytes(desk), evidence_of(desk, case_id)) == (0, ())


def test_a_file_of_a_case_that_is_gone_is_not_kept(desk: Desk, picture: Path) -> None:
    with pytest.raises(RefusedError, match=r"record\.gone"):
        attach_file(desk, 99, picture)
    assert kept_bytes(desk) == 0


@pytest.mark.parametrize(
    ("given_name", "kept_name"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\a.png", "a.png"),
        ("C:\\Users\\x\\a.png", "a.png"),
        ("con.txt", "_con.txt"),
        ("NUL", "_NUL"),
        ("报告\u202egnp.exe", "报告_gnp.exe"),
        ("谁?说*了.png", "谁_说_了.png"),
        ("   ", "_"),
        ("..", "_"),
        ("x" * 300 + ".png", "x" * 100 + ".png"),
    ],
)
def test_a_name_is_kept_as_any_system_may_write_it(given_name: str, kept_name: str) -> None:
    assert safe_name(given_name) == kept_name


@given(st.text())
def test_no_name_leads_out_of_its_folder_and_it_stays_as_it_is(name: str) -> None:
    safe = safe_name(name)

    assert safe
    assert Path(safe).name == safe
    assert safe not in {".", ".."}
    assert len(safe) <= 111
    assert safe_name(safe) == safe


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("截图.PNG", "image/png"),
        ("录音.amr", "audio/amr"),
        ("录音.m4a", "audio/mp4"),
        ("合同.pdf", "application/pdf"),
        ("没有后缀", "application/octet-stream"),
    ],
)
def test_the_type_follows_from_the_ending(name: str, media_type: str) -> None:
    assert media_type_of(name) == media_type


def test_a_file_is_never_whole_in_memory_while_it_is_taken_in(desk: Desk, case_id, tmp_path: Path, monkeypatch) -> None:
    asked: list[int] = []

    class Watched(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            asked.append(-1 if size is None else size)
            return super().read(size)

    monkeypatch.setattr(service, "BytesIO", Watched)
    attach_bytes(desk, case_id, PICTURE, "a.png")
    assert min(asked) == 0
    assert max(asked) <= PIECE
