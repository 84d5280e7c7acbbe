"""What is given out is exactly what was kept, with the client's consent, and written down."""

from contextlib import closing
from pathlib import Path

import pytest

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.errors import CancelledError, FileError, RefusedError, VaultError
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.clients import give_consent
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Pasted, attach_files, evidence_of
from counsel_desk.services.evidence_export import export_evidence, export_files
from counsel_desk.storage import tables
from counsel_desk.storage.engine import connect


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    attach_files(desk, case_id, [Pasted("截图.png", b"first"), Pasted("截图.png", b"second"), Pasted("录音.amr", b"3")])
    return case_id


def agree(desk: Desk, case_id: CaseId) -> None:
    client = load_case_file(desk, case_id).client
    give_consent(desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)


def spoil(desk: Desk, uuid: str) -> None:
    with closing(connect(desk.vault.evidence_path, desk.vault.data_key)) as connection:
        connection.execute("UPDATE chunk SET bytes = ? WHERE evidence = ?", (b"other", uuid))


def test_without_consent_no_file_is_given_out(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    files = evidence_of(desk, case_id)
    with pytest.raises(RefusedError, match=r"export\.no_consent"):
        export_evidence(desk, files[0], tmp_path / "a.png")
    with pytest.raises(RefusedError, match=r"export\.no_consent"):
        export_files(desk, files, tmp_path)
    assert not list(tmp_path.glob("*.*"))


def test_to_protect_life_a_file_is_given_out_and_the_reason_written_down(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    [first, *_] = evidence_of(desk, case_id)
    export_evidence(desk, first, tmp_path / "a.png", to_protect_life=" 警方要求 ")

    assert (tmp_path / "a.png").read_bytes() == b"first"
    with desk.database.read() as session:
        entry = session.query(tables.History).filter_by(action="evidence.export").one()
        said = session.get_one(tables.HistoryContent, entry.id).content
    assert said == {"evidence": first.id, "sha256": first.sha256, "to_protect_life": "警方要求"}


def test_several_files_are_named_by_their_numbers_and_replace_nothing(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    agree(desk, case_id)
    (tmp_path / "03 录音.amr").write_bytes(b"not ours")

    given = export_files(desk, evidence_of(desk, case_id), tmp_path)

    assert [each.path.name for each in given] == ["01 截图.png", "02 截图.png", "03 录音 (2).amr"]
    assert [each.path.read_bytes() for each in given] == [b"first", b"second", b"3"]
    assert (tmp_path / "03 录音.amr").read_bytes() == b"not ours"


def test_a_damaged_file_stays_in_and_the_others_go_out(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    files = evidence_of(desk, case_id)
    spoil(desk, files[1].uuid)

    given = export_files(desk, files, tmp_path)

    assert [each.error.code if each.error else "" for each in given] == ["", "evidence.damaged", ""]
    assert sorted(path.name for path in tmp_path.glob("0*")) == ["01 截图.png", "03 录音.amr"]
    with pytest.raises(VaultError, match=r"evidence\.damaged"):
        export_evidence(desk, files[1], tmp_path / "out.png")


def test_nothing_is_given_out_into_the_folder_of_the_vault(desk: Desk, case_id: CaseId) -> None:
    agree(desk, case_id)
    [first, *_] = evidence_of(desk, case_id)
    with pytest.raises(FileError, match=r"file\.in_vault"):
        export_evidence(desk, first, desk.vault.evidence_path)
    assert export_files(desk, [first], desk.vault.folder)[0].error.code == "file.in_vault"


def test_stopping_leaves_no_half_file(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)

    def stop(done: int, _total: int) -> None:
        if done > len(b"first"):
            raise CancelledError

    with pytest.raises(CancelledError):
        export_files(desk, evidence_of(desk, case_id), tmp_path, progress=stop)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["01 截图.png"]
