"""Whose the rows of a caseload are: merged where it is certain, asked where it is not, never guessed."""

from datetime import time
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.people import ClientDetails, ClientPhone, Gender, PartyRole, PhoneUse
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.same_person import Doubt, Whose
from counsel_desk.services import cases
from counsel_desk.services.caseload_import import ImportOutcome, import_caseload, read_caseload
from counsel_desk.services.caseload_questions import Answer, Answers
from counsel_desk.services.desk import Desk

HEAD = ("姓名", "电话", "身份证号", "出生年份", "地区", "编号", "平台", "欠款")
ID, OTHER_ID = "110101199001010007", "110101199001020002"
LENDER = "晴天消费金融（虚构）"


def row(name: str, phone: str = "", owed: str = "", **more: str) -> tuple[str, ...]:
    """A row of the table; `more` are id, year, region and number."""
    values = (more.get(each, "") for each in ("id", "year", "region", "number"))
    return name, phone, *values, LENDER if owed else "", owed


def table(folder: Path, *rows: tuple[str, ...]) -> Path:
    """A table with these rows; the first of them is row 2."""
    book = openpyxl.Workbook()
    for each in (HEAD, *rows):
        book.active.append(each)
    path = folder / "名册.xlsx"
    book.save(path)
    return path


def bring_in(desk: Desk, path: Path, answers: Answers | None = None, **how: object) -> ImportOutcome:
    """Bring it in."""
    return import_caseload(desk, read_caseload(path), answers=answers, **how)


def known(desk: Desk, name: str, *phones: str, **more: object) -> None:
    """Somebody with a case in the vault."""
    details = ClientDetails(name=name, phones=tuple(map(ClientPhone, phones)), **more)
    cases.open_case(desk, details, CaseDetails())


def outcomes(outcome: ImportOutcome) -> list[tuple[str, str]]:
    """What became of each row."""
    return [(each.outcome, each.reason) for each in outcome.rows]


@pytest.mark.parametrize(
    ("vault", "file"),
    [
        (("示例·阿青", "13800000001", ""), row("示例·阿青", "13800000001", "3000")),
        (("示例·阿青", "13800000001", ID), row("示例·阿青", "13800000002", "3000", id=ID)),
        (("示例·阿青", "13800000001", ID), row("示例·阿青", "13800000001", "3000")),
        (("", "13800000001", ""), row("", "13800000001", "3000")),
    ],
    ids=["name and phone", "name and ID number", "name and phone, an ID number in one", "two calls without a name"],
)
def test_who_is_certainly_known_is_not_asked_about(
    desk: Desk, tmp_path: Path, vault: tuple[str, str, str], file: tuple[str, ...]
) -> None:
    name, phone, id_number = vault
    known(desk, name, phone, id_number=id_number)
    outcome = bring_in(desk, table(tmp_path, file))
    assert (outcome.questions, outcome.clients, outcome.debts) == ((), 0, 1)


@pytest.mark.parametrize(
    ("vault", "file", "doubt"),
    [
        ({}, row("示例·阿青"), Doubt.NAME_ALONE),
        ({"phones": ("13800000001",)}, row("示例·阿青", owed="3000"), Doubt.NAME_ALONE),
        ({}, row("示例·阿青", "13800000001", owed="3000"), Doubt.NAME_ALONE),
        ({"phones": ("13800000001",)}, row("示例·阿蓝", "13800000001"), Doubt.PHONE),
        ({"id_number": ID}, row("示例·阿蓝", id=ID, phone="13800000001"), Doubt.ID_NUMBER),
        (
            {"phones": ("13800000001",), "id_number": ID},
            row("示例·阿青", "13800000001", id=OTHER_ID),
            Doubt.OTHER_ID,
        ),
        (
            {"phones": ("13800000001",), "birth_year": 1990},
            row("示例·阿青", "13800000002", year="1990"),
            Doubt.NAME_AND_YEAR,
        ),
        (
            {"phones": ("13800000001",), "region": "云边县"},
            row("示例·阿青", "13800000002", region="云边县"),
            Doubt.NAME_AND_REGION,
        ),
    ],
)
def test_who_looks_alike_is_asked_about_and_stays_out_until_somebody_answers(
    desk: Desk, tmp_path: Path, vault: dict[str, object], file: tuple[str, ...], doubt: Doubt
) -> None:
    phones = vault.pop("phones", ())
    known(desk, "示例·阿青", *phones, **vault)
    [question] = (outcome := bring_in(desk, table(tmp_path, (*file[:5], "A-1", *file[6:])))).questions
    assert [each.doubt for each in question.possible] == [doubt]
    assert outcomes(outcome) == [("rejected", "row.person_unsure")]
    assert (outcome.clients, outcome.cases) == (0, 0)


@pytest.mark.parametrize(
    ("vault", "file"),
    [
        ({"phones": ("13800000001",)}, row("示例·阿青", "13800000002")),
        ({"phones": ("13800000001",), "birth_year": 1990}, row("示例·阿青", "13800000002", year="1975")),
        ({"birth_year": 1990}, row("示例·阿青", year="1975")),
        ({"phones": ("13800000001",), "id_number": ID}, row("示例·阿蓝", "13800000001", id=OTHER_ID)),
    ],
    ids=["another phone", "another phone and year", "another year", "of one family, with ID numbers"],
)
def test_who_is_not_alike_is_somebody_new_without_a_question(
    desk: Desk, tmp_path: Path, vault: dict[str, object], file: tuple[str, ...]
) -> None:
    known(desk, "示例·阿青", *vault.pop("phones", ()), **vault)
    outcome = bring_in(desk, table(tmp_path, file))
    assert (outcome.questions, outcome.clients) == ((), 1)


def test_a_number_that_a_family_shares_names_nobody(desk: Desk, tmp_path: Path) -> None:
    phones = (ClientPhone("13800000001", PhoneUse.SHARED),)
    cases.open_case(desk, ClientDetails(name="示例·阿青", phones=phones), CaseDetails())
    outcome = bring_in(desk, table(tmp_path, row("示例·阿蓝", "13800000001")))
    assert (outcome.questions, outcome.clients) == ((), 1)


def test_a_question_shows_what_is_known_of_everybody_who_may_be_meant(desk: Desk, tmp_path: Path) -> None:
    known(desk, "示例·阿青", "13800000001", region="云边县", birth_year=1990)
    known(desk, "示例·阿青", "13800000002")
    outcome = bring_in(desk, table(tmp_path, row("示例·阿青", owed="3000")), dry_run=True)
    shown = [each.client for each in outcome.questions[0].possible]
    assert [(each.reference[-4:], each.phone, each.region, each.birth_year, each.cases) for each in shown] == [
        ("0001", "13800000001", "云边县", 1990, 1),
        ("0002", "13800000002", "", None, 1),
    ]


def test_the_same_person_gets_the_rows_and_what_they_add(desk: Desk, tmp_path: Path) -> None:
    known(desk, "示例·阿青", "13800000001", birth_year=1990)
    path = table(tmp_path, row("示例·阿青", "13800000002", "3000", year="1990", region="云边县"))
    [question] = bring_in(desk, path, dry_run=True).questions
    outcome = bring_in(desk, path, {question.key: Answer(Whose.SAME)})
    assert (outcome.clients, outcome.debts, outcome.completed) == (0, 1, 1)
    details = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).client.details
    assert [phone.number for phone in details.phones] == ["13800000001", "13800000002"]
    assert details.region == "云边县"
    assert outcomes(bring_in(desk, path)) == [("skipped", "row.known")]
    desk.database.undo()
    details = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).client.details
    assert ([phone.number for phone in details.phones], details.region) == (["13800000001"], "")
    desk.database.redo()
    assert outcomes(bring_in(desk, path)) == [("skipped", "row.known")]


def test_another_name_of_the_same_person_becomes_the_alias_and_is_known_from_then_on(
    desk: Desk, tmp_path: Path
) -> None:
    known(desk, "示例·阿青", "13800000001")
    path = table(tmp_path, row("示例·青姐", "13800000001", "3000"))
    bring_in(desk, path, {("Sheet", 2): Answer(Whose.SAME)})
    details = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).client.details
    assert (details.name, details.alias) == ("示例·阿青", "示例·青姐")
    again = bring_in(desk, path)
    assert (again.questions, outcomes(again)) == ((), [("skipped", "row.known")])


def test_what_contradicts_the_record_is_named_and_not_taken_over(desk: Desk, tmp_path: Path) -> None:
    known(desk, "示例·阿青", "13800000001", id_number=ID)
    path = table(tmp_path, row("示例·阿青", "13800000001", "3000", id=OTHER_ID))
    assert outcomes(bring_in(desk, path, unsure=Whose.SAME)) == [("rejected", "row.person_unsure")]
    outcome = bring_in(desk, path, {("Sheet", 2): Answer(Whose.SAME)})
    assert outcomes(outcome) == [("warned", "row.id_other")]
    assert cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).client.details.id_number == ID


@pytest.mark.parametrize(
    ("whose", "made", "became"),
    [
        (Whose.NEW, 1, ("imported", "")),
        (Whose.EACH, 2, ("imported", "")),
        (Whose.OUT, 0, ("rejected", "row.left_out")),
    ],
)
def test_one_name_twice_in_a_file_is_one_question(
    desk: Desk, tmp_path: Path, whose: Whose, made: int, became: tuple[str, str]
) -> None:
    path = table(tmp_path, row("示例·阿青", owed="3000"), row("示例·阿青", owed="500"))
    [question] = bring_in(desk, path, dry_run=True).questions
    assert ([each.row for each in question.rows], question.possible, question.apart) == ([2, 3], (), 2)
    outcome = bring_in(desk, path, {question.key: Answer(whose)})
    assert outcome.clients == made
    assert outcomes(outcome) == [became, became]


@pytest.mark.parametrize("whose", [Whose.NEW, Whose.EACH])
def test_a_file_that_was_brought_in_is_not_asked_about_again(desk: Desk, tmp_path: Path, whose: Whose) -> None:
    path = table(
        tmp_path,
        row("示例·阿青", owed="3000", number="A-1"),
        row("示例·阿青", owed="500", number="A-2"),
        row("示例·阿蓝", owed="700"),
        row("示例·阿蓝", owed="800"),
    )
    questions = bring_in(desk, path, dry_run=True).questions
    bring_in(desk, path, {each.key: Answer(whose) for each in questions})
    again = bring_in(desk, path)
    assert (again.questions, {each.reason for each in again.rows}) == ((), {"row.known"})


def test_rows_with_one_name_and_case_number_are_one_person(desk: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, row("示例·阿青", owed="3000", number="A-1"), row("示例·阿青", owed="500", number="A-1"))
    outcome = bring_in(desk, path)
    assert (outcome.questions, outcome.clients, outcome.cases, outcome.debts) == ((), 1, 1, 2)


def test_a_name_in_one_cell_joined_over_its_rows_is_one_person(desk: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, row("示例·阿青", owed="3000"), row("", owed="500"), row("示例·阿青", owed="800"))
    book = openpyxl.load_workbook(path)
    book.active.merge_cells("A2:A3")
    book.save(path)
    [question] = bring_in(desk, path, dry_run=True).questions
    assert ([each.row for each in question.rows], question.apart) == ([2, 3, 4], 2)


def test_couples_with_one_phone_are_asked_about_and_may_be_two(desk: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, row("示例·阿青", "13800000001", "3000"), row("示例·阿蓝", "13800000001", "3000"))
    [question] = bring_in(desk, path, dry_run=True).questions
    assert [(each.doubt, each.rows) for each in question.possible] == [(Doubt.PHONE, (("Sheet", 2),))]
    outcome = bring_in(desk, path, unsure=Whose.NEW)
    assert (outcome.clients, outcome.cases, outcome.debts) == (2, 2, 2)
    again = bring_in(desk, path)
    assert (again.questions, {each.reason for each in again.rows}) == ((), {"row.known"})


def test_who_is_like_somebody_left_out_stays_out_with_them(desk: Desk, tmp_path: Path) -> None:
    known(desk, "示例·阿青", "13800000009", birth_year=1990)
    path = table(tmp_path, row("示例·阿青", "13800000001", year="1990"), row("示例·阿蓝", "13800000001"))
    first, second = bring_in(desk, path, dry_run=True).questions
    outcome = bring_in(desk, path, {first.key: Answer(Whose.OUT), second.key: Answer(Whose.SAME)})
    assert outcomes(outcome) == [("rejected", "row.left_out")] * 2


def test_all_answered_the_same_way_leaves_open_what_could_be_several(desk: Desk, tmp_path: Path) -> None:
    known(desk, "示例·阿青", "13800000001")
    known(desk, "示例·阿青", "13800000002")
    path = table(tmp_path, row("示例·阿青", owed="3000"))
    assert outcomes(bring_in(desk, path, unsure=Whose.SAME)) == [("rejected", "row.person_unsure")]
    assert outcomes(bring_in(desk, path, unsure=Whose.OUT)) == [("rejected", "row.left_out")]
    assert bring_in(desk, path, unsure=Whose.NEW).clients == 1


def test_rows_of_two_people_who_differ_in_their_id_numbers_are_not_joined_by_a_third(
    desk: Desk, tmp_path: Path
) -> None:
    path = table(
        tmp_path,
        row("示例·阿青", "13800000001", id=ID),
        row("示例·阿青", "13800000001", id=OTHER_ID),
        row("示例·阿青", "13800000001", "3000"),
    )
    outcome = bring_in(desk, path)
    assert [[each.doubt for each in question.possible] for question in outcome.questions] == [
        [Doubt.OTHER_ID],
        [Doubt.SEVERAL, Doubt.SEVERAL],
    ]
    assert outcome.clients == 1


def test_all_rows_of_a_new_person_make_the_record(desk: Desk, tmp_path: Path) -> None:
    path = table(
        tmp_path,
        row("示例·阿青", "13800000001", "3000"),
        row("示例·阿青", "13800000001、13800000002", "500", region="云边县", id=ID),
    )
    outcome = bring_in(desk, path)
    assert (outcome.clients, outcome.debts, outcome.completed) == (1, 2, 0)
    details = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).client.details
    assert [phone.number for phone in details.phones] == ["13800000001", "13800000002"]
    assert (details.region, details.id_number, details.birth_year) == ("云边县", ID, 1990)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"phone": "13800000001"}, {"phone": "13800000002"}),
        ({"year": "1990"}, {"year": "1975"}),
    ],
    ids=["other phones", "other years of birth"],
)
def test_one_name_and_number_in_two_sheets_counted_from_1_is_asked_about_where_more_differs(
    desk: Desk, tmp_path: Path, one: dict[str, str], other: dict[str, str]
) -> None:
    both = row("示例·阿青", owed="3000", number="3", **one), row("示例·阿青", owed="500", number="3", **other)
    bring_in(desk, table(tmp_path, both[0]))
    [question] = bring_in(desk, table(tmp_path, both[1])).questions
    assert [each.doubt for each in question.possible] == [Doubt.REFERENCE]
    desk.database.undo()
    assert len(bring_in(desk, table(tmp_path, *both)).questions) == 1


def test_a_number_in_place_of_a_name_may_be_another_offices(desk: Desk, tmp_path: Path) -> None:
    bring_in(desk, path := table(tmp_path, row("P-2026-0001", owed="3000", number="C-2026-0001")))
    assert outcomes(bring_in(desk, path)) == [("skipped", "row.known")]
    [question] = bring_in(desk, table(tmp_path, row("P-2026-0001", owed="500", number="C-2026-0001"))).questions
    assert [each.doubt for each in question.possible] == [Doubt.NAME_ALONE]


@pytest.mark.parametrize(
    ("vault", "file"),
    [
        ("示例 芳", "示例芳"),
        ("阿依示例·买买提", "阿依示例•买买提"),
        ("Example Na", "EXAMPLENA"),
        ("示例芳", "示例　芳"),
    ],
)
def test_a_name_written_with_other_spaces_or_dots_is_the_same_name(
    desk: Desk, tmp_path: Path, vault: str, file: str
) -> None:
    known(desk, vault, "13800000001")
    outcome = bring_in(desk, table(tmp_path, row(file, "13800000001", "3000"), row(vault, "13800000001", "500")))
    assert (outcome.questions, outcome.clients, outcome.debts) == ((), 0, 2)
    details = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).client.details
    assert (details.name, details.alias) == (vault, "")


def of_one(folder: Path, heading: str, *values: str) -> Path:
    """A table of one known person, with one more column."""
    rows = "\n".join(f"示例·阿青,13800000001,{value}" for value in values)
    (folder / "a.csv").write_text(f"姓名,电话,{heading}\n{rows}", encoding="utf-8")
    return folder / "a.csv"


def test_a_row_that_forbids_calls_counts_more_than_a_record_or_a_row_that_allows_them(
    desk: Desk, tmp_path: Path
) -> None:
    known(desk, "示例·阿青", "13800000001", safe_contact=SafeContact(CallPermission.MAY_CALL, (), ""))
    path = of_one(tmp_path, "能否致电", "不要打电话", "可以")
    outcome = bring_in(desk, path)
    assert outcomes(outcome)[0] == ("warned", "row.wish_other")
    assert [each.reason for each in outcome.rows[1].problems] == ["row.known", "row.wish_other"]
    details = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).client.details
    assert details.safe_contact.permission is CallPermission.DO_NOT_CALL
    assert not bring_in(desk, path).brought_in


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("出生年份", "1991"),
        ("性别", "男"),
        ("地区", "风岭县"),
        ("身份", "担保人"),
        ("状态", "已结案"),
        ("咨询员", "示例·无人"),
        ("登记日期", "2026-03-05"),
    ],
)
def test_what_a_row_says_otherwise_than_the_record_is_told_and_not_taken_over(
    desk: Desk, tmp_path: Path, heading: str, value: str
) -> None:
    known(
        desk, "示例·阿青", "13800000001",
        birth_year=1990, gender=Gender.FEMALE, region="云边县", role=PartyRole.DEBTOR,
    )  # fmt: skip
    outcome = bring_in(desk, of_one(tmp_path, heading, value))
    assert not outcome.brought_in
    [row] = outcome.rows
    assert (row.outcome, [each.reason for each in row.problems]) == ("skipped", ["row.known", "row.record_kept"])


@pytest.mark.parametrize(
    ("permission", "note", "written", "kept"),
    [
        (CallPermission.MESSAGE_WITHOUT_NAMING, "", "可以", CallPermission.MESSAGE_WITHOUT_NAMING),
        (CallPermission.MAY_LEAVE_MESSAGE, "别让丈夫听见", "可以", CallPermission.MAY_CALL),
        (CallPermission.MAY_LEAVE_MESSAGE, "别让丈夫听见", "不要打电话", CallPermission.DO_NOT_CALL),
    ],
)
def test_a_wish_in_a_file_loosens_nothing_and_drops_neither_hours_nor_words(
    desk: Desk, tmp_path: Path, permission: CallPermission, note: str, written: str, kept: CallPermission
) -> None:
    evenings = ((time(19), time(21)),)
    known(desk, "示例·阿青", "13800000001", safe_contact=SafeContact(permission, evenings, note))
    path = of_one(tmp_path, "能否致电", written)
    for _ in range(2):  # the same file again changes nothing more
        bring_in(desk, path)
        wish = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).client.details.safe_contact
        assert (wish.permission, wish.hours) == (kept, evenings)
        assert note in wish.note
        assert wish.note.count(written) <= 1
