"""What a message tells besides its conduct is read as it is written, and nothing is guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.message_facts import MessageFacts, SumKind, propose_organisation, read_facts
from counsel_desk.domain.organisations import OrganisationKind, OrganisationRole

TODAY = date(2026, 11, 18)  # a Wednesday


def read(text: str) -> MessageFacts:
    return read_facts(text, TODAY)


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("您的借款本期应还3,500.00元", 350_000),
        ("逾期金额￥12,000.50，请处理", 1_200_050),
        ("你欠1.2万还装死", 1_200_000),
        ("１２，０００．５０元的欠款", 1_200_050),
        ("请在明天前还清三千五百元", 350_000),
        ("转2000块过来", 200_000),
        ("还款金额:3500.00", 350_000),
        ("欠款 12000，请速处理", 1_200_000),
        ("本金3000元，利息500元，违约金200元，合计3700元", 370_000),
        ("您有一笔5000元的欠款", 500_000),
    ],
)
def test_what_is_claimed_is_read_in_fen(text: str, fen: int) -> None:
    assert read(text).claimed == fen


@pytest.mark.parametrize(
    "text",
    [
        "减免后只需3000元结清",
        "现在最高可借5万元额度",
        "利息500元",
        "逾期10天",
        "今天打了10次电话",
        "2026年11月17日",
        "工号0815为您服务",
        "欠款尾号1234",
        "欠了120天",
        "请还款",
    ],
)
def test_what_is_offered_or_a_part_or_no_money_is_not_claimed(text: str) -> None:
    assert read(text).claimed is None


def test_the_parts_of_a_claim_are_told_apart_and_stand_where_they_are_written() -> None:
    text = "欠3500元本金，利息５００元，减免后只需3000元"
    found = {text[each.start : each.end]: each.kind for each in read(text).sums}
    assert found == {"3500元": SumKind.CLAIMED, "５００元": SumKind.PART, "3000元": SumKind.OFFERED}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("您的借款已逾期35天", 35),
        ("已逾期 达 三十五 天", 35),
        ("逾期时间：120日", 120),
        ("拖了90天没还", 90),
        ("逾期3日内未处理将上门", None),
        ("逾期后7天", None),
        ("三天之内", None),
    ],
)
def test_days_overdue_are_read_and_a_term_is_none(text: str, days: int | None) -> None:
    assert read(text).overdue_days == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("请于今日18:00前处理", date(2026, 11, 18)),
        ("今晚10点前必须到账", date(2026, 11, 18)),
        ("明天下午5点前转过来", date(2026, 11, 19)),
        ("请在11月25日前还清", date(2026, 11, 25)),
        ("1月5日前", date(2027, 1, 5)),
        ("最后还款日为11月20日", date(2026, 11, 20)),
        ("到期日：2026-11-10", date(2026, 11, 10)),
        ("最迟周五", date(2026, 11, 20)),
        ("到期日13月40日", None),
        ("三天前就该还了", None),
        ("11月10日打过电话", None),
    ],
)
def test_the_day_that_a_message_sets_is_read(text: str, day: date | None) -> None:
    assert read(text).due_on == day


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("您尾号1234的借款", "1234"),
        ("合同编号：ABC-2025-77x8，请还款", "77X8"),
        ("手机尾号0001的用户您好", ""),
        ("工单尾号5678，尾号1234的账单", "1234"),
    ],
)
def test_the_tail_of_a_contract_is_read_and_that_of_a_telephone_is_not(text: str, tail: str) -> None:
    assert read(text).tail == tail


def test_whom_the_sender_acts_for_is_read() -> None:
    assert read("我司受湖畔小贷（虚构）委托，就您的欠款").acts_for == "湖畔小贷(虚构)"


@pytest.mark.parametrize(
    ("signature", "role", "kind"),
    [
        ("晴天消费金融", OrganisationRole.LENDER, OrganisationKind.CONSUMER_FINANCE),
        ("湖畔小额贷款", OrganisationRole.LENDER, OrganisationKind.MICROLOAN),
        ("示例银行", OrganisationRole.LENDER, OrganisationKind.BANK),
        ("示例律师事务所", OrganisationRole.COLLECTOR, OrganisationKind.LAW_FIRM),
        ("远山资产管理", OrganisationRole.COLLECTOR, OrganisationKind.ASSIGNEE),
        ("飞鸟信用管理", OrganisationRole.COLLECTOR, OrganisationKind.AGENCY),
        ("飞鸟", OrganisationRole.COLLECTOR, OrganisationKind.UNKNOWN),
    ],
)
def test_an_unknown_signature_is_proposed_as_what_it_looks_like(
    signature: str, role: OrganisationRole, kind: OrganisationKind
) -> None:
    proposed = propose_organisation(f" {signature} ")
    assert proposed is not None
    assert (proposed.name, proposed.role, proposed.kind) == (signature, role, kind)


def test_no_signature_proposes_nobody() -> None:
    assert propose_organisation(" ") is None


@given(st.text(max_size=200))
def test_any_text_can_be_read_and_every_sum_stands_in_it(text: str) -> None:
    for each in read(text).sums:
        assert 0 <= each.start < each.end <= len(text)
        assert each.fen >= 0


@given(st.integers(1, 10**9), st.sampled_from(["应还{}元", "欠款{}元，逾期3天", "【晴天】金额￥{}"]))
def test_every_sum_comes_back_to_the_fen(fen: int, wording: str) -> None:
    assert read(wording.format(f"{fen / 100:,.2f}")).claimed == fen
