"""The caseload as one table: it comes in again as it went out, says what it lacks, and lets nobody out unasked."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.case_exports import CaseloadChoice, CaseloadTable, CaseloadVersion, Fate
from counsel_desk.domain.cases import CaseDetails, CaseStatus
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, IncidentDetails
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.people import (
    ClientDetails,
    ClientPhone,
    ConsentMeans,
    ConsentPurpose,
    Gender,
    PartyRole,
    Withheld,
)
from counsel_desk.domain.progress import unwatched
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.sheet_references import without_mark
from counsel_desk.errors import CancelledError, FileError, RefusedError
from counsel_desk.exchange import caseload_words as read
from counsel_desk.exchange.headings import field_of, guess_mappings
from counsel_desk.exchange.sheets import read_tables
from counsel_desk.language import Language, install_language
from counsel_desk.messages.caseload_table import CaseloadSentences
from counsel_desk.services import caseload_export, cases, clients, incidents
from counsel_desk.services.caseload_export import export_caseload
from counsel_desk.services.caseload_import import import_caseload, read_caseload
from counsel_desk.services.caseload_table import COLUMNS
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history
from counsel_desk.services.lists import list_ids
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.storage.queries.same_person import reference_mark
from tests.conftest import PASSPHRASE
from tests.unit.services.random_caseload import caseloads, fill

INTERNAL = CaseloadChoice(CaseloadVersion.INTERNAL)
EXAMPLES = int(os.environ.get("COUNSEL_DESK_ROUND_TRIPS", "3"))


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[Language]:
    translators = install_language(qapp, request.param)
    yield request.param
    for each in translators:
        qapp.removeTranslator(each)
    install_language(qapp, Language.ENGLISH)


@contextmanager
def vault(made: Path, folder: Path, clock) -> Iterator[Desk]:
    """A vault of its own."""
    shutil.copytree(made, folder)
    desk = open_vault(folder, PASSPHRASE, clock=clock)
    try:
        yield desk
    finally:
        close_vault(desk)
        shutil.rmtree(folder)


def export(desk: Desk, target: Path, choice: CaseloadChoice = INTERNAL, progress=unwatched) -> CaseloadTable:
    ids = sorted(list_ids(desk, ListKind.CASES, ListView()))
    return export_caseload(desk, ids, target, choice, CaseloadSentences(), progress=progress)


def without_doubles(path: Path) -> list[tuple[object, ...]]:
    return list(dict.fromkeys(cells(path)))


def cells(path: Path, sheet: int = 0) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[sheet].iter_rows(min_row=4, values_only=True))


# Without shrinking: what fails is small already, and every attempt writes two workbooks.
@settings(
    max_examples=EXAMPLES,
    derandomize="COUNSEL_DESK_ROUND_TRIPS" not in os.environ,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(caseloads)
def test_what_is_imported_goes_out_again_cell_by_cell_the_same(desk: Desk, tmp_path: Path, caseload) -> None:
    fill(desk, caseload)
    export(desk, tmp_path / "first.xlsx")
    desk.database.undo()
    outcome = import_caseload(desk, read_caseload(tmp_path / "first.xlsx"))
    export(desk, tmp_path / "second.xlsx")
    desk.database.undo()
    assert {row.reason for row in outcome.rows} <= {"", "row.known"}  # of two equal records of a case one is enough
    assert outcome.clients == len(caseload)
    assert without_doubles(tmp_path / "second.xlsx") == without_doubles(tmp_path / "first.xlsx")


@pytest.fixture
def caseload(desk: Desk) -> list[CaseId]:
    """A debtor who agreed, with a wish about calls; a relative who was not asked; and nobody one could name."""
    first = cases.open_case(
        desk,
        ClientDetails(
            name="示例·阿青",
            role=PartyRole.DEBTOR,
            gender=Gender.FEMALE,
            phones=(ClientPhone("13800000001"), ClientPhone("+85200000000")),
            safe_contact=SafeContact(CallPermission.MAY_LEAVE_MESSAGE, ((time(9), time(12)),), "家里人不知道"),
        ),
        CaseDetails(status=CaseStatus.ACTIVE, summary="三家平台\n都逾期了"),
    )
    agreed = cases.load_case_file(desk, first).client
    clients.give_consent(desk, agreed.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN, withhold=(Withheld.PHONES,))
    second = cases.open_case(desk, ClientDetails(name="示例·阿蓝", role=PartyRole.RELATIVE))
    words = "示例·阿蓝，再不还就打 13800000001"
    at = desk.clock()
    contact = IncidentDetails(at, Precision.DAY, Channel.ROBOT_CALL, "95000001", words)
    incidents.record_incident(desk, second, contact)
    third = cases.open_case(desk, ClientDetails(), CaseDetails(status=CaseStatus.WAITING))
    return [first, second, third]


def test_in_both_languages_another_vault_reads_the_same_people_and_records(
    language: Language, desk: Desk, caseload, new_vault: Path, tmp_path: Path, clock
) -> None:
    export(desk, tmp_path / "first.xlsx")
    with vault(new_vault, tmp_path / "empty", clock) as other:
        outcome = import_caseload(other, read_caseload(tmp_path / "first.xlsx"))
        assert {row.outcome for row in outcome.rows} == {"imported"}
        assert (outcome.clients, outcome.cases, outcome.incidents) == (3, 3, 1)
        came = cases.load_case_file(other, CaseId(1)).client.details
        assert came == cases.load_case_file(desk, caseload[0]).client.details
        [contact] = incidents.incidents_of(other, CaseId(2))
        assert contact.details.precision is Precision.DAY
        assert contact.details.words == incidents.incidents_of(desk, caseload[1])[0].details.words
        export(other, tmp_path / "second.xlsx")
    assert cells(tmp_path / "second.xlsx")[0:3] == cells(tmp_path / "first.xlsx")[0:3]


def test_every_heading_and_every_word_of_a_choice_is_read_as_what_it_means(language: Language) -> None:
    words = CaseloadSentences()
    assert {field: field_of(words.field(field)) for field, _, _ in COLUMNS} == {field: field for field, _, _ in COLUMNS}
    for kind, read_as in (
        (Gender, read.gender_of),
        (PartyRole, read.party_role_of),
        (CaseStatus, read.case_status_of),
        (Channel, read.channel_of),
        (Precision, read.precision_of),
    ):
        assert {member: read_as(words.value(member)) for member in kind} == {member: member for member in kind}
    for permission in CallPermission:
        wish = SafeContact(permission, ((time(9), time(12)), (time(20), time())), "家里人不知道 · 先发消息")
        assert read.safe_contact_of(words.safe_contact(wish)) == (wish, True)


def test_the_sheet_about_the_file_is_never_taken_for_a_caseload(
    language: Language, desk: Desk, caseload, tmp_path: Path
) -> None:
    export(desk, tmp_path / "a.xlsx")
    tables = read_tables(tmp_path / "a.xlsx")
    assert len(tables.sheets) == 2
    assert set(guess_mappings(tables)) == {CaseloadSentences().title}


def test_a_phone_is_text_a_day_a_date_and_a_line_break_stays(desk: Desk, caseload, tmp_path: Path) -> None:
    export(desk, tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    head = [cell.value for cell in sheet[4]]
    first = dict(zip(head, sheet[5], strict=True))
    assert (first["Phone"].value, first["Phone"].number_format) == ("13800000001, +85200000000", "@")
    assert (first["Opened on"].is_date, first["Opened on"].number_format) == (True, "yyyy-mm-dd")
    assert first["Notes"].value == "三家平台\n都逾期了"


def test_who_has_not_agreed_goes_by_a_number_and_what_is_kept_back_is_left_out(
    desk: Desk, caseload, tmp_path: Path
) -> None:
    table = export(desk, tmp_path / "a.xlsx", CaseloadChoice())
    assert table.fates == {Fate.NAMED: 1, Fate.UNDER_CODE: 2}
    rows = cells(tmp_path / "a.xlsx")[1:]
    assert [row[1:3] for row in rows] == [("示例·阿青", None), ("P-2026-0002", None), ("P-2026-0003", None)]
    assert "示例·阿蓝" not in str(rows)
    version = str(cells(tmp_path / "a.xlsx", 1)[3][1])
    assert version.endswith("Written with the name: 1; Written under the code: 2")
    export(desk, tmp_path / "b.xlsx", CaseloadChoice(CaseloadVersion.UNDER_CODES))
    assert "示例·阿青" not in str(cells(tmp_path / "b.xlsx"))


def test_of_an_id_number_only_the_office_itself_sees_every_place(desk: Desk, tmp_path: Path) -> None:
    number = "999999199001010016"
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青", id_number=number))
    agreed = cases.load_case_file(desk, case_id).client
    clients.give_consent(desk, agreed.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
    export(desk, tmp_path / "a.xlsx", CaseloadChoice())
    export(desk, tmp_path / "b.xlsx")
    assert [cells(tmp_path / each)[1][3] for each in ("a.xlsx", "b.xlsx")] == ["999999********0016", number]


def test_who_has_not_agreed_is_left_out_where_that_is_wanted(desk: Desk, caseload, tmp_path: Path) -> None:
    table = export(desk, tmp_path / "a.xlsx", CaseloadChoice(leave_out=True))
    assert (table.fates, table.cases, table.rows) == ({Fate.NAMED: 1, Fate.LEFT_OUT: 2}, 1, 1)
    assert [deeds_of(desk, each) for each in caseload] == [1, 0, 0]


def deeds_of(desk: Desk, case_id: CaseId) -> int:
    return sum(deed.action == "export.caseload" for deed in case_history(desk, case_id))


def test_it_is_written_down_of_each_case_also_when_it_is_for_the_office(desk: Desk, caseload, tmp_path: Path) -> None:
    export(desk, tmp_path / "a.xlsx")
    assert [deeds_of(desk, each) for each in caseload] == [1, 1, 1]


def test_a_consent_taken_back_meanwhile_lets_nothing_out(desk: Desk, caseload, tmp_path: Path) -> None:
    client = cases.load_case_file(desk, caseload[0]).client

    def take_back(done: int, total: int) -> None:
        if done == 1:
            clients.withdraw_consent(desk, client.id, ConsentPurpose.EXPORT)

    with pytest.raises(RefusedError, match=r"export\.consent_changed"):
        export(desk, tmp_path / "a.xlsx", CaseloadChoice(), take_back)
    assert not list(tmp_path.glob("*.xlsx"))
    assert [deeds_of(desk, each) for each in caseload] == [0, 0, 0]


def test_stopping_leaves_the_file_that_stood_there(desk: Desk, caseload, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_text("old")

    def stop(done: int, total: int) -> None:
        assert total == 3
        if done == 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        export(desk, tmp_path / "a.xlsx", progress=stop)
    assert (tmp_path / "a.xlsx").read_text() == "old"
    assert [deeds_of(desk, each) for each in caseload] == [0, 0, 0]


def test_more_rows_than_the_import_takes_and_a_place_in_a_vault_are_refused_before_any_work(
    desk: Desk, caseload, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FileError, match=r"file\.in_vault"):
        export(desk, tmp_path / "vault" / "a.xlsx")
    monkeypatch.setattr(caseload_export, "MOST_ROWS", 3)
    with pytest.raises(RefusedError, match=r"export\.too_many_rows") as caught:
        export(desk, tmp_path / "a.xlsx")
    assert messages.error_text(caught.value).startswith("As one table, these cases need 4 rows")


@pytest.mark.parametrize(
    ("summary", "told"),
    [("", ("", "")), ("甲\n［A-7］", ("甲", "A-7")), ("［A-7］\n乙", ("乙", "A-7")), ("甲［A-7］", ("甲［A-7］", ""))],
)
def test_the_number_of_the_sheet_is_taken_out_of_the_summary_again(summary: str, told: tuple[str, str]) -> None:
    assert without_mark(summary) == told
    assert without_mark(f"一\n二\n{reference_mark('A-7')}") == ("一\n二", "A-7")
