"""Every row of a caseload arrives, is marked, or is refused by name; nothing is silently wrong."""

from datetime import date, datetime
from pathlib import Path

import messy_files as messy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.incidents import Channel
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.safe_hours import CallPermission
from counsel_desk.errors import FileError
from counsel_desk.exchange.caseload import (
    CaseloadField,
    CaseloadRow,
    Mapping,
    Outcome,
    RowProblem,
    Severity,
    guess_mapping,
    guess_mappings,
    read_rows,
)
from counsel_desk.exchange.sheets import read_tables
from counsel_desk.exchange.tables import CellError, Formula, Merge, Row, Sheet, Tables

F = CaseloadField
OLD = Path(__file__).with_name("old_workbook.xls")


def read(*rows: tuple[object, ...], merges: tuple[Merge, ...] = ()) -> list[CaseloadRow]:
    numbered = tuple(Row(number, cells) for number, cells in enumerate(rows, start=1))  # type: ignore[arg-type]
    tables = Tables("a.xlsx", (Sheet("案件", numbered, merges),))
    return list(read_rows(tables, guess_mappings(tables), today=messy.TODAY))


def one(**cells: object) -> CaseloadRow:
    """One row for a client called 测试, with cells by heading."""
    [row] = read(("姓名", *cells), ("测试", *cells.values()))
    return row


def reasons(row: CaseloadRow) -> list[str]:
    return [problem.reason for problem in row.problems]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("seed", range(4))
def test_a_messy_caseload_meets_the_outcome_each_row_deserves(tmp_path: Path, seed: int, ending: str) -> None:
    rows, expected = messy.messy_caseload(seed, 120)
    path = tmp_path / f"登记.{ending}"
    table = [["求助登记表"], list(messy.HEADINGS), *rows]
    if ending == "xlsx":
        messy.workbook(path, table)
    else:
        text = [[int(cell) if isinstance(cell, float) else cell for cell in row] for row in table]
        path.write_bytes(messy.csv_bytes(text, "gb18030"))
    tables = read_tables(path)
    results = list(read_rows(tables, guess_mappings(tables), today=messy.TODAY))
    assert [result.row for result in results] == list(range(3, 123))
    for row, result, wanted in zip(rows, results, expected, strict=True):
        if ending == "csv" and isinstance(row[3], int):
            continue  # in text no digit is lost: such a number is only checked
        assert result.outcome == wanted.outcome, (result, wanted)
        assert not wanted.reason or wanted.reason in reasons(result)
        if result.outcome is Outcome.READY:
            assert result.phones == (f"138{result.row - 3:08d}",)
            assert result.overdue_since == date(2025, 3, 15)
            assert result.claimed


def test_an_old_workbook_arrives_with_its_joined_cells() -> None:
    tables = read_tables(OLD)
    first, second, third = read_rows(tables, guess_mappings(tables), today=messy.TODAY)
    assert (first.client_name, first.phones, first.claimed) == ("测试一", ("13800000001",), 800050)
    assert reasons(second) == ["id_number.stored_as_number"]
    assert (third.client_name, third.phones, third.claimed) == ("测试二", ("13800000002",), 1_200_000)


def test_a_person_joined_over_several_debts_is_named_in_each_row_but_amounts_are_not_repeated() -> None:
    merges = (Merge(2, 4, 0, 0), Merge(2, 3, 1, 1))
    rows = read(
        ("姓名", "欠款金额", "平台"),
        ("测试", 5000, "甲"),
        (None, None, "乙"),
        (None, 100, "丙"),
        (None, 7, "丁"),
        merges=merges,
    )
    assert [(row.client_name, row.claimed) for row in rows] == [
        ("测试", 500000),
        ("测试", None),
        ("测试", 10000),
        ("", 700),
    ]
    assert reasons(rows[3]) == ["row.nobody"]


def test_an_id_stored_as_a_number_rejects_the_row_by_name() -> None:
    row = one(身份证号=110101199003070000, 欠款金额=1)
    assert row.outcome is Outcome.REJECTED
    assert row.problems == (
        RowProblem(Severity.REJECTED, F.ID_NUMBER, "id_number.stored_as_number", "110101199003070000"),
    )
    assert one(身份证号=1.10101199003070e17).outcome is Outcome.REJECTED
    assert one(身份证号=123456).outcome is Outcome.WARNED


def test_a_sound_id_in_lower_case_full_width_or_after_an_apostrophe_is_kept() -> None:
    number = next(n for n in map(messy.id_number, range(99)) if n.endswith("X"))
    for written in (number.lower(), "'" + number, "".join(chr(ord(c) + 0xFEE0) for c in number), f" {number} "):
        assert one(身份证号=written).id_number == number


@pytest.mark.parametrize(
    ("written", "phones"),
    [
        (13800000001, ("13800000001",)),
        (13800000001.0, ("13800000001",)),
        ("1.3800000001E+10", ("13800000001",)),
        ("+86 138-0000-0001", ("13800000001",)),
        ("13800000001/13800000002、13800000001", ("13800000001", "13800000002")),
        ("'13800000001", ("13800000001",)),
    ],
)
def test_phones_are_recovered_exactly(written: object, phones: tuple[str, ...]) -> None:
    row = one(电话=written)
    assert row.phones == phones
    assert row.outcome is Outcome.READY


def test_a_phone_that_lost_its_digits_is_left_empty_and_named() -> None:
    row = one(电话="1.38E+10")
    assert (row.phones, reasons(row)) == ((), ["phone.stored_as_number"])
    [nobody] = read(("姓名", "电话"), (None, "1.38E+10"))
    assert reasons(nobody) == ["phone.stored_as_number", "row.nobody"]
    assert nobody.outcome is Outcome.REJECTED


def test_amounts_count_in_fen_and_in_ten_thousands_when_the_heading_says_so() -> None:
    row = one(**{"欠款金额（万元）": 1.2, "到手金额": "8千", "本金": 0.1 + 0.2})
    assert (row.claimed, row.received, row.principal) == (1_200_000, 800_000, 30)
    assert one(**{"欠款金额（万元）": "1.2万"}).claimed == 1_200_000


def test_an_approximate_amount_is_kept_and_marked() -> None:
    row = one(欠款金额="约5000")
    assert (row.claimed, reasons(row), row.outcome) == (500_000, ["amount.approximate"], Outcome.WARNED)


@pytest.mark.parametrize(
    "written",
    [
        messy.moment(2025, 3, 15),
        date(2025, 3, 15),
        45731,
        45731.0,
        20250315,
        "2025/3/15",
        "2025.03.15",
        "2025年3月15日",
        "2025-03-15 00:00:00",
    ],
)
def test_days_are_read_in_every_habit(written: object) -> None:
    assert one(逾期日期=written).overdue_since == date(2025, 3, 15)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("2025-2-30", "day.impossible"),
        ("不记得", "day.unreadable"),
        (messy.moment(1905, 7, 16), "day.implausible"),
        ("上周三", "day.relative"),
        ("15:30", "day.unreadable"),
        (True, "day.unreadable"),
        (float("inf"), "day.unreadable"),
        (-float("inf"), "day.unreadable"),
    ],
)
def test_a_day_that_cannot_be_known_is_left_empty_and_named(written: object, reason: str) -> None:
    row = one(逾期日期=written)
    assert (row.overdue_since, reasons(row)) == (None, [reason])


def test_a_day_without_a_year_lies_behind_for_a_debt_and_ahead_for_a_task() -> None:
    row = one(逾期日期="6月1日", 下次跟进日期="6月1日")
    assert (row.overdue_since, row.due_on) == (date(2025, 6, 1), date(2026, 6, 1))


@pytest.mark.parametrize(
    ("written", "when", "precision"),
    [
        (messy.moment(2026, 3, 1, 21, 30), datetime(2026, 3, 1, 21, 30, tzinfo=CHINA), Precision.MINUTE),
        (messy.moment(2026, 3, 1, 21, 30, 7), datetime(2026, 3, 1, 21, 30, 7, tzinfo=CHINA), Precision.SECOND),
        (messy.moment(2026, 3, 1), datetime(2026, 3, 1, tzinfo=CHINA), Precision.DAY),
        (46082.5, datetime(2026, 3, 1, 12, tzinfo=CHINA), Precision.MINUTE),
        ("2026-03-01 21:30", datetime(2026, 3, 1, 21, 30, tzinfo=CHINA), Precision.MINUTE),
        ("3月1日下午3点半", datetime(2026, 3, 1, 15, 30, tzinfo=CHINA), Precision.MINUTE),
    ],
)
def test_an_incident_keeps_its_instant_and_how_exactly_it_is_known(
    written: object, when: datetime, precision: Precision
) -> None:
    row = one(催收时间=written)
    assert (row.incident_at, row.incident_precision) == (when, precision)


def test_the_words_of_an_incident_stay_exact() -> None:
    words = "  【晴天金融(虚构)】再不还款\n后果自负！  "
    row = one(短信内容=words, 催收方式="短信", 催收电话=95188, 催收方="甲催收(虚构)")
    assert (row.incident_text, row.incident_channel, row.incident_number) == (words, Channel.SMS, "95188")
    assert row.collector == "甲催收(虚构)"


@pytest.mark.parametrize(("way", "problems"), [("短信、上门", []), ("鸽子", ["incident_channel.unknown_word"])])
def test_a_way_of_contact_without_a_contact_is_kept_in_the_notes(way: str, problems: list[str]) -> None:
    row = one(放款平台="晴天金融(虚构)", 催收方式=way, 备注="很害怕")
    assert row.summary == f"很害怕\n催收方式：{way}"
    assert reasons(row) == problems


@pytest.mark.parametrize("heading", ["跟进时间", "跟进日期", "回访时间", "回访日期"])
@pytest.mark.parametrize(
    ("written", "due", "summary"),
    [
        ("2026-05-01", date(2026, 5, 1), ""),
        ("2025-11-20", None, "2025-11-20"),
        (messy.moment(2026, 1, 5), None, "2026-01-05"),
        ("4月2日", date(2026, 4, 2), ""),
        ("2月2日", None, "2026-02-02"),
    ],
)
def test_a_day_of_following_up_is_due_when_it_is_to_come_and_a_note_when_it_has_passed(
    heading: str, written: object, due: date | None, summary: str
) -> None:
    row = one(**{heading: written})
    assert (row.due_on, row.summary) == (due, f"{heading}：{summary}" if summary else "")
    assert reasons(row) == (["row.day_done"] if summary else [])


def test_a_day_said_to_be_the_next_is_due_also_when_it_has_passed() -> None:
    assert one(下次跟进="2025-11-20").due_on == date(2025, 11, 20)


def test_choices_are_read_from_words() -> None:
    row = one(性别="女", 身份="本人", 案件状态="跟进中", 出生年份="1990年", 逾期天数="90天", 地区="测试市")
    assert (row.gender, row.party_role, row.status) == (Gender.FEMALE, PartyRole.DEBTOR, CaseStatus.ACTIVE)
    assert (row.birth_year, row.overdue_days, row.region) == (1990, 90, "测试市")
    assert row.outcome is Outcome.READY
    odd = one(性别="?!", 身份="邻居的猫", 案件状态="天知道", 出生年份="九零后", 逾期天数="M3", 催收方式="鸽子")
    assert reasons(odd) == [
        "birth_year.unreadable",
        "gender.unknown_word",
        "party_role.unknown_word",
        "number.unreadable",
        "status.unknown_word",
        "incident_channel.unknown_word",
    ]


def test_not_closed_is_not_closed() -> None:
    assert one(状态="未结案").status is CaseStatus.ACTIVE


@pytest.mark.parametrize(
    ("written", "permission", "outcome"),
    [
        ("可以", CallPermission.MAY_CALL, Outcome.READY),
        ("不可以", CallPermission.DO_NOT_CALL, Outcome.READY),
        ("仅短信", CallPermission.MESSAGE_WITHOUT_NAMING, Outcome.READY),
        ("请勿致电，家人会接", CallPermission.DO_NOT_CALL, Outcome.READY),
        ("晚上八点后可以打电话", CallPermission.MAY_CALL, Outcome.READY),
        ("白天不太方便可以打电话吗", CallPermission.DO_NOT_CALL, Outcome.WARNED),
        ("看情况", CallPermission.DO_NOT_CALL, Outcome.WARNED),
    ],
)
def test_a_wish_that_is_not_understood_forbids_calling(
    written: str, permission: CallPermission, outcome: Outcome
) -> None:
    row = one(安全联系方式=written)
    assert row.safe_contact is not None
    assert (row.safe_contact.permission, row.safe_contact.note, row.outcome) == (permission, written, outcome)


def test_formulas_count_as_they_last_showed_and_are_marked() -> None:
    row = one(欠款金额=Formula("=1+1", 2), 备注=Formula("=A9", None), 平台=CellError("#REF!"))
    assert (row.claimed, row.summary, row.lender) == (200, "", "")
    assert reasons(row) == ["cell.error", "cell.formula", "cell.formula"]


def test_totals_repeated_headings_and_empty_rows_are_no_clients() -> None:
    rows = read(
        ("姓名", "欠款金额"),
        ("测试", 1),
        (None, "　"),
        ("姓名", "欠款金额"),
        ("合 计", Formula("=SUM(B2)", 1)),
        (None, None, "x"),
    )
    assert [(row.row, row.outcome, reasons(row)) for row in rows] == [
        (2, Outcome.READY, []),
        (3, Outcome.REJECTED, ["row.nobody"]),
        (4, Outcome.SKIPPED, ["row.headings_again"]),
        (5, Outcome.SKIPPED, ["row.total"]),
    ]


def test_words_for_nothing_are_nothing() -> None:
    row = one(电话="无", 备注="—", 欠款金额="N/A", 放款机构="null")
    assert (row.phones, row.summary, row.claimed, row.lender, row.outcome) == ((), "", None, "", Outcome.READY)


def test_several_notes_are_joined_under_their_headings() -> None:
    assert one(备注="甲", 情况说明="乙").summary == "备注：甲\n情况说明：乙"
    assert one(备注="甲", 情况说明=None).summary == "备注：甲"


def test_text_without_end_is_cut_and_marked_and_unwritable_characters_are_shown() -> None:
    row = one(备注="催" * 10_000_000, 下一步="坏\x07\ud83d字")
    assert (len(row.summary), reasons(row)) == (20_000, ["text.cut"])
    assert row.next_step == "坏\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}字"
    assert len(row.problems[0].value) == 40


def test_a_corrected_mapping_is_obeyed_and_checked() -> None:
    sheet = Sheet("案件", (Row(1, ("甲", "乙")), Row(2, ("测试", "12"))))
    tables = Tables("a.csv", (sheet,))
    [row] = read_rows(tables, {"案件": Mapping(1, {0: F.CLIENT_NAME, 1: F.CLAIMED_AMOUNT})}, today=messy.TODAY)
    assert (row.client_name, row.claimed) == ("测试", 1200)
    with pytest.raises(FileError, match=r"caseload\.columns_missing"):
        list(read_rows(tables, {"案件": Mapping(1, {1: F.CLAIMED_AMOUNT})}, today=messy.TODAY))
    assert list(read_rows(tables, {}, today=messy.TODAY)) == []


_ANY_CELL = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=30),
    st.dates(),
    st.datetimes(),
    st.sampled_from(
        ["1.38E+10", "昨天", "约", "2025-3-15", "１２３", "合计", "+86", "=1+1", "9" * 400, "1e999", "３月"]
    ),
    st.builds(Formula, st.text(max_size=5), st.one_of(st.none(), st.floats(), st.text(max_size=5))),
    st.builds(CellError, st.just("#REF!")),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.lists(_ANY_CELL, max_size=len(CaseloadField)), max_size=6))
def test_any_cell_in_any_column_is_read_or_named(rows: list[list[object]]) -> None:
    numbered = (Row(1, ()), *(Row(number, tuple(cells)) for number, cells in enumerate(rows, start=2)))  # type: ignore[arg-type]
    tables = Tables("a.xlsx", (Sheet("案件", numbered, (Merge(2, 5, 0, 0),)),))
    guess_mapping(tables.sheets[0])
    mapping = Mapping(1, dict(enumerate(CaseloadField)), frozenset({10}))
    for row in read_rows(tables, {"案件": mapping}, today=messy.TODAY):
        assert row.client_name or row.phones or row.outcome in (Outcome.REJECTED, Outcome.SKIPPED)
        str(row).encode()
