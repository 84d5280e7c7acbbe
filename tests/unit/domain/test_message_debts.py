"""Which debt a message may be about: suggested where one speaks for itself, and never between two alike."""

from datetime import date

from counsel_desk.domain.debts import Debt, DebtDetails
from counsel_desk.domain.ids import CaseId, DebtId, OrganisationId
from counsel_desk.domain.message_debts import DebtSign, match_debt
from counsel_desk.domain.message_facts import read_facts

SKY, LAKE, BIRD = OrganisationId(1), OrganisationId(2), OrganisationId(3)
NAMES = {SKY: "晴天消费金融（虚构）", LAKE: "湖畔小贷（虚构）", BIRD: "飞鸟信用管理（虚构）"}


def debt(number: int, lender: OrganisationId, tail: str = "", claimed: int | None = None, collector=None) -> Debt:
    details = DebtDetails(lender, collector, tail, claimed=claimed)
    return Debt(DebtId(number), CaseId(1), 1, details, NAMES[lender], NAMES.get(collector, ""))


def matched(words: str, *debts: Debt, sender: OrganisationId | None = None):
    found = match_debt(words, read_facts(words, date(2026, 11, 18)), sender, debts)
    return None if found is None else (found.debt.id, found.signs)


def test_the_tail_of_the_contract_names_the_debt() -> None:
    debts = debt(1, SKY, "7788"), debt(2, SKY, "1234")
    assert matched("您尾号1234的借款", *debts, sender=SKY) == (2, (DebtSign.TAIL, DebtSign.SENDER))


def test_a_longer_tail_ends_as_the_shorter_one() -> None:
    assert matched("尾号1234", debt(1, SKY, "X-2025-1234")) == (1, (DebtSign.TAIL,))
    assert matched("合同编号：551234", debt(1, SKY, "34")) is None  # two figures are everybody's


def test_the_collector_of_one_debt_names_it() -> None:
    debts = debt(1, SKY, collector=BIRD), debt(2, LAKE)
    assert matched("请还款", *debts, sender=BIRD) == (1, (DebtSign.SENDER,))


def test_a_lender_named_in_the_text_names_its_debt() -> None:
    assert matched("受湖畔小贷(虚构)委托", debt(1, SKY), debt(2, LAKE)) == (2, (DebtSign.NAMED,))


def test_of_two_debts_to_one_lender_the_sum_decides() -> None:
    debts = debt(1, SKY, claimed=350_000), debt(2, SKY, claimed=120_000)
    assert matched("应还1,200元", *debts, sender=SKY) == (2, (DebtSign.SENDER, DebtSign.SUM))


def test_two_debts_alike_suggest_neither() -> None:
    assert matched("请还款", debt(1, SKY), debt(2, SKY), sender=SKY) is None


def test_an_only_debt_of_which_nothing_is_said_is_not_suggested() -> None:
    assert matched("请还款", debt(1, SKY)) is None
    assert matched("请还款") is None
