"""A file goes into the vault with its hash and comes out as it went in, or not at all."""

import hashlib
import os
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.evidence import EvidenceDetails, media_type_of, safe_name
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import CancelledError, FileError, InputError, RefusedError, VaultError
from counsel_desk.services import evidence as service
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import (
    Pasted,
    attach_bytes,
    attach_file,
    attach_files,
    change_evidence,
    content_of,
    evidence_of,
    load_evidence,
    withdraw_evidence,
)
from counsel_desk.services.evidence_export import export_evidence
from counsel_desk.services.health import check
from counsel_desk.services.history import case_history
from counsel_desk.services.incidents import load_incident, record_from_picture, record_incident, withdraw_incident
from counsel_desk.services.search import search
from counsel_desk.services.undo import redo, undo
from counsel_desk.storage.engine import connect
from counsel_desk.storage.evidence import PIECE, keep_bytes

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
    export_evidence(desk, kept, tmp_path / "out.m4a", to_protect_life="示例")

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
    export_evidence(desk, kept, tmp_path / "out.png", to_protect_life="示例")

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
        export_evidence(desk, kept, tmp_path / "out.png", to_protect_life="示例")
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


def test_several_files_are_kept_in_one_step_and_taken_back_in_one(desk: Desk, case_id, picture: Path) -> None:
    told: list[tuple[int, int]] = []
    outcomes = attach_files(
        desk, case_id, [picture, Pasted("粘贴.png", b"pasted")], progress=lambda *done: told.append(done)
    )

    assert [each.details.name for each in evidence_of(desk, case_id)] == ["截图 1.png", "粘贴.png"]
    assert [each.attached.known for each in outcomes] == [False, False]
    whole = len(PICTURE) + len(b"pasted")
    assert told == [(len(PICTURE), whole), (whole, whole)]
    undo(desk)
    assert evidence_of(desk, case_id) == ()


def test_what_is_wrong_with_one_file_does_not_lose_the_others(desk: Desk, case_id, picture: Path) -> None:
    outcomes = attach_files(desk, case_id, [picture.parent / "weg.png", picture, picture.parent])

    assert [each.error.code if each.error else "" for each in outcomes] == ["file.not_found", "", "file.not_a_file"]
    assert [each.name for each in outcomes] == ["weg.png", "截图 1.png", picture.parent.name]
    assert len(evidence_of(desk, case_id)) == 1


def test_the_same_file_twice_in_one_go_is_kept_once(desk: Desk, case_id, picture: Path) -> None:
    first, again = attach_files(desk, case_id, [picture, picture])

    assert (again.attached.id, again.attached.known) == (first.attached.id, True)
    assert kept_bytes(desk) == len(PICTURE)


def test_stopping_at_the_second_file_keeps_neither(desk: Desk, case_id, picture: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done > len(PICTURE):
            raise CancelledError

    with pytest.raises(CancelledError):
        attach_files(desk, case_id, [picture, Pasted("b.png", b"b")], progress=stop)
    assert (kept_bytes(desk), evidence_of(desk, case_id)) == (0, ())


def test_a_file_is_filed_under_an_incident_of_its_own_case_only(desk: Desk, case_id, picture: Path) -> None:
    mine = record_incident(desk, case_id, IncidentDetails(desk.clock(), words="还钱"))
    other_case = open_case(desk, ClientDetails(name="示例·阿蓝"))
    theirs = record_incident(desk, other_case, IncidentDetails(desk.clock(), words="还钱"))

    kept = load_evidence(desk, attach_file(desk, case_id, picture, EvidenceDetails(incidents=(mine,))).id)

    assert kept.details.incidents == (mine,)
    with pytest.raises(RefusedError, match=r"record\.other_case"):
        change_evidence(desk, kept, EvidenceDetails(name="截图", incidents=(theirs,)))
    with pytest.raises(RefusedError, match=r"record\.other_case"):
        attach_bytes(desk, case_id, b"other", "b.png", EvidenceDetails(incidents=(theirs,)))
    assert kept_bytes(desk) == len(PICTURE)


def test_what_is_said_of_a_file_can_change_after_its_incident_was_taken_out(desk: Desk, case_id, picture: Path) -> None:
    incident = record_incident(desk, case_id, IncidentDetails(desk.clock(), words="还钱"))
    kept = load_evidence(desk, attach_file(desk, case_id, picture, EvidenceDetails(incidents=(incident,))).id)
    withdraw_incident(desk, load_incident(desk, incident))

    change_evidence(desk, kept, EvidenceDetails(name="截图", incidents=(incident,)))

    assert load_evidence(desk, kept.id).details.name == "截图"


def test_one_picture_shows_several_incidents_and_each_is_a_step_of_undo(desk: Desk, case_id, picture: Path) -> None:
    kept = load_evidence(desk, attach_file(desk, case_id, picture).id)
    at = desk.clock()
    later = record_from_picture(desk, kept, IncidentDetails(at, words="再不还就上门"))
    earlier = record_from_picture(desk, kept, IncidentDetails(at - timedelta(hours=1), words="还钱"))

    assert load_evidence(desk, kept.id).details.incidents == (earlier.incident, later.incident)
    undo(desk)
    assert load_evidence(desk, kept.id).details.incidents == (later.incident,)
    undo(desk)
    assert load_evidence(desk, kept.id).details.incidents == ()
    redo(desk)
    assert load_evidence(desk, kept.id).details.incidents == (later.incident,)


def test_a_message_that_two_pictures_show_is_one_incident(desk: Desk, case_id, picture: Path) -> None:
    first = load_evidence(desk, attach_file(desk, case_id, picture).id)
    second = load_evidence(desk, attach_bytes(desk, case_id, b"overlapping", "b.png").id)
    told = IncidentDetails(desk.clock(), words="今天不还钱就上门")

    recorded = record_from_picture(desk, first, told)
    again = record_from_picture(desk, second, told)

    assert (again.incident, recorded.known, again.known) == (recorded.incident, False, True)
    assert [each.details.incidents for each in evidence_of(desk, case_id)] == [(recorded.incident,)] * 2


def test_a_file_kept_already_shows_another_incident_when_it_comes_again(desk: Desk, case_id, picture: Path) -> None:
    one, other = (record_incident(desk, case_id, IncidentDetails(desk.clock(), words=each)) for each in ("甲", "乙"))
    attach_file(desk, case_id, picture, EvidenceDetails(incidents=(one,)))

    again = attach_file(desk, case_id, picture, EvidenceDetails(incidents=(other,)))

    assert (again.known, again.joined) == (True, True)
    assert load_evidence(desk, again.id).details.incidents == (one, other)
    undo(desk)
    assert load_evidence(desk, again.id).details.incidents == (one,)


def test_what_a_file_shows_is_not_overwritten_by_somebody_who_saw_it_before(desk: Desk, case_id, picture: Path) -> None:
    seen = load_evidence(desk, attach_file(desk, case_id, picture).id)
    record_from_picture(desk, seen, IncidentDetails(desk.clock(), words="还钱"))

    with pytest.raises(RefusedError, match=r"record\.changed_since"):
        change_evidence(desk, seen, replace(seen.details, name="截图"))


def test_an_incident_is_parted_from_its_file_and_joined_again(desk: Desk, case_id, picture: Path) -> None:
    incident = record_incident(desk, case_id, IncidentDetails(desk.clock(), words="还钱"))
    kept = load_evidence(desk, attach_file(desk, case_id, picture, EvidenceDetails(incidents=(incident,))).id)

    change_evidence(desk, kept, replace(kept.details, incidents=()))

    parted = load_evidence(desk, kept.id)
    assert parted.details.incidents == ()
    change_evidence(desk, parted, replace(parted.details, incidents=(incident,)))
    assert load_evidence(desk, kept.id).details.incidents == (incident,)
    assert "incident_evidence.incident" in case_history(desk, case_id)[0].changed


def test_a_check_names_the_file_whose_bytes_are_no_longer_what_was_kept(desk: Desk, case_id, picture: Path) -> None:
    kept = load_evidence(desk, attach_file(desk, case_id, picture).id)
    gone = load_evidence(desk, attach_bytes(desk, case_id, b"gone", "通话.amr").id)
    assert check(desk).ok
    assert check(desk).counts.evidence == 2
    with closing(connect(desk.vault.evidence_path, desk.vault.data_key)) as connection:
        connection.execute("UPDATE chunk SET bytes = ? WHERE evidence = ?", (PICTURE[::-1], kept.uuid))
        connection.execute("DELETE FROM chunk WHERE evidence = ?", (gone.uuid,))

    assert [(each.code, each.file) for each in check(desk).problems] == [
        ("check.evidence", "C-2026-0001 截图 1.png"),
        ("check.evidence_missing", "C-2026-0001 通话.amr"),
    ]


def test_a_check_sweeps_what_a_crash_left_and_nothing_that_undo_may_bring_back(
    desk: Desk, case_id, picture: Path
) -> None:
    attach_file(desk, case_id, picture)
    undo(desk)
    keep_bytes(desk.vault, "nobody", BytesIO(b"half"), 4)

    found = check(desk)

    assert (found.ok, found.swept, found.counts.evidence) == (True, 1, 0)
    assert kept_bytes(desk) == len(PICTURE)
    redo(desk)
    assert content_of(desk, evidence_of(desk, case_id)[0]) == PICTURE
