"""What the columns hold is guessed from headings as offices really write them."""

import messy_files as messy
import pytest

from counsel_desk.errors import FileError
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.exchange.headings import field_of, guess_mapping, guess_mappings
from counsel_desk.exchange.tables import Formula, Row, Sheet, SkippedSheet, SkipReason, Tables

F = CaseloadField


def sheet(*rows: tuple[object, ...], name: str = "案件") -> Sheet:
    return Sheet(name, tuple(Row(number, cells) for number, cells in enumerate(rows, start=1)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("姓名", F.CLIENT_NAME),
        ("求助人", F.CLIENT_NAME),
        (" 客户 姓名：", F.CLIENT_NAME),
        ("求助人电话", F.PHONE),
        ("手机号（必填）", F.PHONE),
        ("手机号（11位）", F.PHONE),
        ("注册手机号", F.PHONE),
        ("预留手机号", F.PHONE),
        ("客户名", F.CLIENT_NAME),
        ("姓名/昵称", F.CLIENT_NAME),
        ("姓名（可化名）", F.CLIENT_NAME),
        ("持卡人姓名", F.CLIENT_NAME),
        ("公民身份证号码", F.ID_NUMBER),
        ("身份证号（18位）", F.ID_NUMBER),
        ("联系电话2", F.PHONE),
        ("身份证号码", F.ID_NUMBER),
        ("求助人身份", F.PARTY_ROLE),
        ("安全联系方式", F.SAFE_CONTACT),
        ("放款机构", F.LENDER),
        ("网贷平台", F.LENDER),
        ("催收方", F.COLLECTOR),
        ("催收方电话", F.INCIDENT_NUMBER),
        ("欠款金额(元)", F.CLAIMED_AMOUNT),
        ("欠款金额（万元）", F.CLAIMED_AMOUNT),
        ("主张金额（元）", F.CLAIMED_AMOUNT),
        ("对方主张", F.CLAIMED_AMOUNT),
        ("对方主张金额", F.CLAIMED_AMOUNT),
        ("实际到账金额", F.RECEIVED_AMOUNT),
        ("借款金额", F.PRINCIPAL_AMOUNT),
        ("逾期天数", F.OVERDUE_DAYS),
        ("逾期（天）", F.OVERDUE_DAYS),
        ("逾期起始日", F.OVERDUE_SINCE),
        ("案件编号", F.CASE_REFERENCE),
        ("首次来访日期", F.OPENED_ON),
        ("案件状态", F.STATUS),
        ("咨询师姓名", F.COUNSELLOR),
        ("备注2", F.SUMMARY),
        ("下次跟进日期", F.DUE_ON),
        ("下一步", F.NEXT_STEP),
        ("催收短信内容", F.INCIDENT_TEXT),
        ("催收时间", F.INCIDENT_AT),
        ("Client_Name", F.CLIENT_NAME),
        ("PHONE NUMBER", F.PHONE),
        ("Amount claimed (CNY)", F.CLAIMED_AMOUNT),
        ("Days overdue", F.OVERDUE_DAYS),
        ("lender name", F.LENDER),
        ("Ｐｈｏｎｅ", F.PHONE),
        ("本人手机号码", F.PHONE),
        ("客户联系方式（微信同号）", F.PHONE),
        ("手机/电话", F.PHONE),
        ("备用联系电话", F.PHONE),
        ("Client's mobile phone", F.PHONE),
        ("会员姓名", F.CLIENT_NAME),
        ("居民身份证号", F.ID_NUMBER),
        ("户籍地址", F.REGION),
        ("联系人", F.CLIENT_NAME),
    ],
)
def test_headings_are_understood(heading: str, field: CaseloadField) -> None:
    assert field_of(heading) is field


@pytest.mark.parametrize(
    "heading",
    [
        "紧急联系人",
        "紧急联系人电话",
        "配偶姓名",
        "单位电话",
        "家人电话",
        "老公电话",
        "丈夫手机",
        "妻子电话",
        "母亲电话",
        "父亲手机号",
        "儿子电话",
        "朋友电话",
        "担保人电话",
        "联系人电话",
        "介绍人电话",
        "志愿者电话",
        "咨询师电话",
        "平台客服电话",
        "律师电话",
        "手机型号",
        "担保人身份证号",
        "担保人住址",
        "电话（家人）",
        "邻居电话",
        "客户类型",
        "借款人配偶",
        "Mother's phone",
        "Client ID",
        "催收员姓名",
        "序号",
        "月收入",
        "借款日期",
        "银行卡号",
        "",
        "—",
        "preferred",
    ],
)
def test_somebody_elses_details_and_other_columns_are_left_alone(heading: str) -> None:
    assert field_of(heading) is None


@pytest.mark.parametrize(
    "heading", ["最近跟进时间", "上次跟进日期", "已回访日期", "到期日", "借款到期日", "还款截止日期"]
)
def test_what_was_done_or_when_a_loan_ends_is_no_task_that_is_due(heading: str) -> None:
    assert field_of(heading) is None


def test_titles_above_the_headings_are_passed_over() -> None:
    guess = guess_mapping(sheet(("网贷逾期求助人登记表",), ("制表：", "2026"), messy.HEADINGS, ("A1", "测试")))
    assert guess.header_row == 3
    assert list(guess.columns.values()) == [
        F.CASE_REFERENCE,
        F.CLIENT_NAME,
        F.PHONE,
        F.ID_NUMBER,
        F.LENDER,
        F.CLAIMED_AMOUNT,
        F.OVERDUE_SINCE,
        F.SUMMARY,
    ]


def test_the_exact_heading_wins_over_an_earlier_vague_one() -> None:
    guess = guess_mapping(sheet(("原欠款金额说明金额", "欠款金额", "姓名")))
    assert guess.columns[1] is F.CLAIMED_AMOUNT
    assert 0 not in guess.columns


def test_the_name_of_the_client_wins_over_a_contact_who_could_be_anybody() -> None:
    for head in (("联系人", "姓名"), ("联系人", "客户名字"), ("联系人", "姓名（必填）")):
        assert dict(guess_mapping(sheet(head)).columns) == {1: F.CLIENT_NAME}
    assert dict(guess_mapping(sheet(("联系人", "电话"))).columns) == {0: F.CLIENT_NAME, 1: F.PHONE}


def test_phones_and_notes_may_fill_several_columns() -> None:
    guess = guess_mapping(sheet(("姓名", "手机号", "备用电话", "备注", "情况说明")))
    assert list(guess.columns.values()) == [F.CLIENT_NAME, F.PHONE, F.PHONE, F.SUMMARY, F.SUMMARY]


def test_ten_thousands_in_a_heading_are_noticed() -> None:
    assert guess_mapping(sheet(("姓名", "欠款（万元）", "本金（元）"))).in_wan == {1}


def test_a_heading_made_by_a_formula_counts_as_it_shows() -> None:
    assert guess_mapping(sheet((Formula("=B9", "姓名"), "电话"))).columns[0] is F.CLIENT_NAME


def test_a_sheet_that_names_nobody_is_left_out_when_another_does() -> None:
    tables = Tables("a.xlsx", (sheet(("填表说明",), name="说明"), sheet(("姓名",), ("测试",))))
    assert list(guess_mappings(tables)) == ["案件"]


def test_missing_columns_say_which_were_found() -> None:
    with pytest.raises(FileError, match=r"caseload\.columns_missing") as caught:
        guess_mappings(Tables("a.xlsx", (sheet(("平台", "欠款金额"), ("晴天", 1)),)))
    assert caught.value.values == {"file": "a.xlsx", "sheet": "案件", "found": "平台、欠款金额"}


def test_a_file_of_hidden_sheets_only_says_so() -> None:
    with pytest.raises(FileError, match=r"caseload\.nothing_to_read") as caught:
        guess_mappings(Tables("a.xlsx", (), (SkippedSheet("藏", SkipReason.HIDDEN),)))
    assert caught.value.values["hidden"] == 1


def test_the_next_day_is_what_is_due_where_the_last_one_stands_beside_it() -> None:
    columns = guess_mapping(sheet(("姓名", "跟进时间", "跟进记录", "下次跟进日期"))).columns
    assert [column for column, field in columns.items() if field is F.DUE_ON] == [3]
