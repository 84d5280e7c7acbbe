"""Many cases exported together: each whole, under a name that is free, with consent looked up case by case."""

import errno
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.case_exports import Batch, BatchChoice, CaseForm, Fate, Unnamed
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import Client, ClientDetails, ConsentMeans, ConsentPurpose, Withheld
from counsel_desk.domain.progress import unwatched
from counsel_desk.errors import CancelledError, FileError, VaultError
from counsel_desk.messages.case_batch import BatchSentences
from counsel_desk.services import case_batch, cases, clients
from counsel_desk.services.case_batch import export_cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history

EXPORT, SPOKEN = ConsentPurpose.EXPORT, ConsentMeans.SPOKEN


@pytest.fixture
def ids(desk: Desk) -> list[CaseId]:
    """Agreed, never asked, refused, the name kept back, withdrawn."""
    found = [cases.open_case(desk, ClientDetails(name=f"示例·阿{each}")) for each in "青蓝紫白红"]
    agreed, _, refused, back, withdrawn = [cases.load_case_file(desk, each).client.id for each in found]
    clients.give_consent(desk, agreed, EXPORT, SPOKEN)
    clients.refuse_consent(desk, refused, EXPORT, SPOKEN)
    clients.give_consent(desk, back, EXPORT, SPOKEN, withhold=(Withheld.NAME,))
    clients.give_consent(desk, withdrawn, EXPORT, SPOKEN)
    clients.withdraw_consent(desk, withdrawn, EXPORT)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def export(desk: Desk, ids: list[CaseId], folder: Path, choice: BatchChoice, progress=unwatched) -> Batch:
    return export_cases(
        desk, ids, folder, choice, BatchSentences(), lambda paper: str(paper).encode(), progress=progress
    )


def fates(batch: Batch) -> list[tuple[Fate, Unnamed | None]]:
    return [(each.fate, each.why) for each in batch.cases]


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def was_exported(desk: Desk, case_id: CaseId) -> bool:
    return any(deed.action == "export.case" for deed in case_history(desk, case_id))


def test_who_has_not_agreed_goes_by_the_code_and_the_end_says_why(desk: Desk, ids, folder: Path) -> None:
    batch = export(desk, ids, folder, BatchChoice(CaseForm.PDF))
    assert fates(batch) == [
        (Fate.NAMED, None),
        (Fate.UNDER_CODE, Unnamed.NOT_ASKED),
        (Fate.UNDER_CODE, Unnamed.REFUSED),
        (Fate.UNDER_CODE, Unnamed.NAME_KEPT_BACK),
        (Fate.UNDER_CODE, Unnamed.WITHDRAWN),
    ]
    assert all(was_exported(desk, each) for each in ids)
    named = ["示例·阿" in (folder / each.file).read_text(encoding="utf-8") for each in batch.cases]
    assert named == [True, False, False, False, False]


def test_who_has_not_agreed_is_left_out_where_that_is_wanted_and_nothing_is_written_down_of_them(
    desk: Desk, ids, folder: Path
) -> None:
    batch = export(desk, ids, folder, BatchChoice(CaseForm.PDF, leave_out=True))
    assert [each.fate for each in batch.cases] == [
        Fate.NAMED,
        Fate.LEFT_OUT,
        Fate.LEFT_OUT,
        Fate.UNDER_CODE,
        Fate.LEFT_OUT,
    ]
    assert names(folder) == ["C-2026-0001.pdf", "C-2026-0004.pdf", "Exported cases 2026-11-18.xlsx"]
    assert [was_exported(desk, each) for each in ids] == [True, False, False, True, False]


def test_redacted_nobody_is_named_whatever_they_agreed_to(desk: Desk, ids, folder: Path) -> None:
    batch = export(desk, ids[:2], folder, BatchChoice(named=False))
    assert [(each.fate, each.file) for each in batch.cases] == [
        (Fate.UNDER_CODE, "C-2026-0001.xlsx"),
        (Fate.UNDER_CODE, "C-2026-0002.xlsx"),
    ]
    (row, *_) = openpyxl.load_workbook(folder / "C-2026-0001.xlsx").worksheets[0].iter_rows(min_row=5, values_only=True)
    assert row == ("Case number", "C-2026-0001")


def test_the_list_beside_them_tells_of_each_case_and_of_nobodys_name(desk: Desk, ids, folder: Path) -> None:
    batch = export(desk, ids, folder, BatchChoice(CaseForm.PDF))
    assert batch.listed == folder / "Exported cases 2026-11-18.xlsx"
    rows = list(openpyxl.load_workbook(batch.listed).active.values)
    assert rows[4] == (1, "C-2026-0001", "Written with the name", None, "C-2026-0001.pdf")
    assert rows[6][2:4] == ("Written under the code", "The client refused")
    assert "Written with the name: 1; Written under the code: 4" in str(rows)
    assert "示例" not in str(rows)


@pytest.mark.parametrize(
    ("choice", "fate"),
    [
        (BatchChoice(CaseForm.PDF), Fate.UNDER_CODE),
        (BatchChoice(CaseForm.PDF, leave_out=True), Fate.LEFT_OUT),
        (BatchChoice(CaseForm.PDF, named=False, leave_out=True), Fate.LEFT_OUT),
    ],
)
def test_who_takes_the_consent_back_while_the_file_is_made_goes_out_as_they_want_it_now(
    desk: Desk, ids, folder: Path, choice: BatchChoice, fate: Fate
) -> None:
    client = cases.load_case_file(desk, ids[0]).client

    def lay_out(paper: object) -> bytes:
        if cases.load_case_file(desk, ids[0]).client.consents_to(EXPORT):
            clients.withdraw_consent(desk, client.id, EXPORT)
        return str(paper).encode()

    batch = export_cases(desk, ids[:1], folder, choice, BatchSentences(), lay_out)
    assert fates(batch) == [(fate, Unnamed.WITHDRAWN)]
    assert was_exported(desk, ids[0]) is (fate is Fate.UNDER_CODE)
    assert not any("示例·阿" in each.read_text(encoding="utf-8") for each in folder.glob("C-*"))


def test_whose_answer_keeps_changing_stops_no_other(desk: Desk, ids, folder: Path) -> None:
    client = cases.load_case_file(desk, ids[0]).client

    def lay_out(paper: object) -> bytes:
        clients.give_consent(desk, client.id, EXPORT, SPOKEN)
        return str(paper).encode()

    batch = export_cases(desk, ids[:2], folder, BatchChoice(CaseForm.PDF), BatchSentences(), lay_out)
    assert [each.fate for each in batch.cases] == [Fate.FAILED, Fate.UNDER_CODE]
    assert batch.cases[0].error is not None
    assert batch.cases[0].error.code == "export.consent_changed"


def test_nothing_that_lies_in_the_folder_is_replaced(desk: Desk, ids, folder: Path) -> None:
    (folder / "C-2026-0001.pdf").write_bytes(b"older")
    batch = export(desk, ids[:1], folder, BatchChoice(CaseForm.PDF))
    again = export(desk, ids[:1], folder, BatchChoice(CaseForm.PDF))
    assert (folder / "C-2026-0001.pdf").read_bytes() == b"older"
    assert [each.cases[0].file for each in (batch, again)] == ["C-2026-0001 (2).pdf", "C-2026-0001 (3).pdf"]
    assert "Exported cases 2026-11-18 (2).xlsx" in names(folder)


def test_what_was_written_when_it_is_stopped_stays_and_the_rest_is_told(desk: Desk, ids, folder: Path) -> None:
    def stop_within_the_third(done: int, total: int) -> None:
        assert total == len(ids)
        if done == 2 and was_exported(desk, ids[1]):
            raise CancelledError

    batch = export(desk, ids, folder, BatchChoice(CaseForm.PDF), stop_within_the_third)
    assert [each.fate for each in batch.cases[2:]] == [Fate.NOT_REACHED] * 3
    assert names(folder) == ["C-2026-0001.pdf", "C-2026-0002.pdf", "Exported cases 2026-11-18.xlsx"]
    assert [each.reference for each in batch.cases] == [f"C-2026-000{number}" for number in range(1, 6)]


def test_a_case_that_cannot_be_read_stops_no_other(desk: Desk, ids, folder: Path, monkeypatch) -> None:
    load = case_batch.client_of

    def damaged(desk: Desk, case_id: CaseId) -> Client:
        if case_id == ids[0]:
            raise VaultError("vault.damaged")
        return load(desk, case_id)

    monkeypatch.setattr(case_batch, "client_of", damaged)
    batch = export(desk, [*ids[:2], CaseId(99)], folder, BatchChoice(CaseForm.PDF))
    assert [each.fate for each in batch.cases] == [Fate.FAILED, Fate.UNDER_CODE, Fate.FAILED]
    assert all(BatchSentences().why(each) for each in batch.cases)


def test_a_folder_that_takes_no_more_ends_the_work_and_says_so(desk: Desk, ids, folder: Path, monkeypatch) -> None:
    whole = case_batch.export_case

    def full(desk: Desk, case_id: CaseId, *how, **more) -> None:
        if case_id == ids[1]:
            raise FileError("file.disk_full", file="x")
        whole(desk, case_id, *how, **more)

    monkeypatch.setattr(case_batch, "export_case", full)
    batch = export(desk, ids[:3], folder, BatchChoice(CaseForm.PDF))
    assert [each.fate for each in batch.cases] == [Fate.NAMED, Fate.NOT_REACHED, Fate.NOT_REACHED]
    assert batch.error is not None
    assert batch.error.code == "file.disk_full"


@pytest.mark.parametrize("lost", [errno.EACCES, errno.EIO, errno.ESTALE])
def test_a_folder_that_is_lost_meanwhile_ends_the_work_and_what_left_is_still_told(
    desk: Desk, ids, folder: Path, monkeypatch, lost: int
) -> None:
    exists = Path.exists

    def gone(path: Path) -> bool:
        if path.parent == folder and path.name.startswith(("C-2026-0002", "Exported")):
            raise OSError(lost, "invented")
        return exists(path)

    monkeypatch.setattr(Path, "exists", gone)
    batch = export(desk, ids[:2], folder, BatchChoice(CaseForm.PDF))
    assert [(each.fate, each.file) for each in batch.cases] == [(Fate.NAMED, "C-2026-0001.pdf"), (Fate.NOT_REACHED, "")]
    assert batch.listed is None
    assert batch.error is not None
    assert batch.error.code in {"file.no_permission", "file.disk_failed"}


def test_a_folder_that_is_not_there_is_told_before_anything_is_done(desk: Desk, ids, tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"file\.not_found"):
        export(desk, ids, tmp_path / "nowhere", BatchChoice())
    assert not was_exported(desk, ids[0])
