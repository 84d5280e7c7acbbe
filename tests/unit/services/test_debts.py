"""Debts, whole: fees, plans, agreements whose instalments come due, the certificate that is asked for."""

from dataclasses import replace
from datetime import date

import pytest

from counsel_desk.domain.cost_lines import LineKind, Standing
from counsel_desk.domain.debts import (
    Certificate,
    Debt,
    DebtDetails,
    DebtStage,
    Fee,
    FeeKind,
    Plan,
    monthly_instalments,
    total,
)
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.loan_cost import CostGap
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import Task, TaskOrigin, TaskState
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.messages.debts import DebtSentences
from counsel_desk.services import debts, many, tasks
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history
from counsel_desk.services.moving import along_with_debt, move_debt
from counsel_desk.services.organisations import add_organisation
from counsel_desk.services.undo import next_undo, undo

WORDS = DebtSentences()
LENDER = "晴天消费金融(虚构)"
AGREED = DebtDetails(
    claimed=180_000,
    paid=20_000,
    agreed_on=date(2026, 10, 1),
    agreement="免去罚息，分三期还清",
    instalments=monthly_instalments(date(2026, 11, 10), 50_000, 3, Plan.AGREEMENT),
)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def debt(desk: Desk, case_id: CaseId) -> Debt:
    """A debt with an agreement of three instalments, the first of which fell due last week."""
    lender = add_organisation(desk, OrganisationDetails(LENDER, kind=OrganisationKind.CONSUMER_FINANCE))
    debts.add_debt(desk, case_id, replace(AGREED, lender=lender), WORDS)
    return the_debt(desk, case_id)


def the_debt(desk: Desk, case_id: CaseId) -> Debt:
    (debt,) = debts.debts_of(desk, case_id)
    return debt


def instalment_tasks(desk: Desk, case_id: CaseId, state: TaskState = TaskState.OPEN) -> list[Task]:
    return [
        task for task in tasks.tasks_of(desk, case_id) if task.origin is TaskOrigin.INSTALMENT and task.state is state
    ]


def certificate_tasks(desk: Desk, case_id: CaseId) -> list[Task]:
    return [task for task in tasks.tasks_of(desk, case_id) if task.origin is TaskOrigin.CERTIFICATE]


def change(desk: Desk, debt: Debt, **said: object) -> Debt:
    debts.change_debt(desk, debt, replace(debt.details, **said), WORDS)
    return the_debt(desk, debt.case_id)


def pay_all(desk: Desk, debt: Debt) -> Debt:
    for instalment in debt.details.instalments:
        fresh = the_debt(desk, debt.case_id)
        kept = next(each for each in fresh.details.instalments if each.id == instalment.id)
        debts.pay_instalment(desk, fresh, kept, kept.amount - kept.paid, desk.today, WORDS)
    return the_debt(desk, debt.case_id)


def test_a_debt_comes_back_with_its_fees_and_instalments(desk: Desk, case_id: CaseId) -> None:
    details = DebtDetails(
        principal=1_000_000,
        received=850_000,
        fees=(Fee(FeeKind.UPFRONT, 150_000), Fee(FeeKind.SERVICE, 20_000), Fee(FeeKind.SERVICE, 30_000)),
        instalments=monthly_instalments(date(2026, 1, 31), 98_333, 3, Plan.CONTRACT),
        sold_on=date(2026, 6, 1),
    )
    debts.add_debt(desk, case_id, details)
    kept = the_debt(desk, case_id).details
    assert kept.fees == details.fees
    assert [each.due_on for each in kept.instalments] == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
    assert (kept.kept_back, kept.sold_on) == (150_000, date(2026, 6, 1))


def test_a_corrected_instalment_stays_the_same_record(desk: Desk, debt: Debt) -> None:
    first, *others = debt.details.instalments
    after = change(desk, debt, instalments=(replace(first, amount=40_000), *others))
    assert [each.id for each in after.details.instalments] == [each.id for each in debt.details.instalments]
    assert after.details.instalments[0].amount == 40_000


def test_fees_are_corrected_added_and_taken_out_and_undo_brings_all_back(desk: Desk, debt: Debt) -> None:
    before = change(desk, debt, fees=(Fee(FeeKind.SERVICE, 100), Fee(FeeKind.INSURANCE, 200)))
    after = change(desk, before, fees=(Fee(FeeKind.SERVICE, 150), Fee(FeeKind.PENALTY, 300)))
    assert after.details.fees == (Fee(FeeKind.SERVICE, 150), Fee(FeeKind.PENALTY, 300))
    undo(desk)
    assert the_debt(desk, debt.case_id).details == before.details


def test_two_people_who_correct_the_same_plan_are_told(desk: Desk, debt: Debt) -> None:
    first, *others = debt.details.instalments
    change(desk, debt, instalments=(replace(first, amount=40_000), *others))
    with pytest.raises(RefusedError) as refused:
        change(desk, debt, instalments=tuple(others))
    assert refused.value.code == "record.changed_since"


def test_each_instalment_agreed_on_comes_due_as_a_task(desk: Desk, debt: Debt) -> None:
    made = instalment_tasks(desk, debt.case_id)
    assert [task.details.due_on for task in made] == [date(2026, 11, 10), date(2026, 12, 10), date(2027, 1, 10)]
    assert [task.instalment_id for task in made] == [each.id for each in debt.details.instalments]
    assert made[0].details.title == f"Instalment of ¥500 to {LENDER}"
    assert tasks.today(desk).overdue_count == 1


def test_instalments_of_the_contract_make_no_task(desk: Desk, case_id: CaseId) -> None:
    plan = monthly_instalments(date(2026, 12, 1), 50_000, 3, Plan.CONTRACT)
    debts.add_debt(desk, case_id, DebtDetails(instalments=plan), WORDS)
    assert instalment_tasks(desk, case_id) == []


def test_a_missed_instalment_stands_in_the_header_of_the_case(desk: Desk, debt: Debt) -> None:
    assert load_case_file(desk, debt.case_id).missed_instalments == 1
    debts.pay_instalment(desk, debt, debt.details.instalments[0], 50_000, desk.today, WORDS)
    assert load_case_file(desk, debt.case_id).missed_instalments == 0


def test_the_task_moves_with_its_instalment_and_keeps_its_lead(desk: Desk, debt: Debt) -> None:
    early = instalment_tasks(desk, debt.case_id)[1]
    tasks.change_task(desk, early, replace(early.details, due_on=date(2026, 12, 7)))
    first, second, third = debt.details.instalments
    change(desk, debt, instalments=(first, replace(second, due_on=date(2026, 12, 20), amount=60_000), third))
    moved = instalment_tasks(desk, debt.case_id)[1]
    assert moved.details.due_on == date(2026, 12, 17)
    assert moved.details.title == f"Instalment of ¥600 to {LENDER}"


def test_a_title_written_by_hand_stays(desk: Desk, debt: Debt) -> None:
    task = instalment_tasks(desk, debt.case_id)[0]
    tasks.change_task(desk, task, replace(task.details, title="提醒阿青还款"))
    first, *others = debt.details.instalments
    change(desk, debt, instalments=(replace(first, amount=40_000), *others))
    assert instalment_tasks(desk, debt.case_id)[0].details.title == "提醒阿青还款"


def test_an_instalment_taken_out_takes_its_task_with_it_and_undo_brings_back_both(desk: Desk, debt: Debt) -> None:
    change(desk, debt, instalments=debt.details.instalments[:2])
    assert len(instalment_tasks(desk, debt.case_id)) == 2
    assert len(instalment_tasks(desk, debt.case_id, TaskState.DROPPED)) == 1
    undo(desk)
    assert len(instalment_tasks(desk, debt.case_id)) == 3
    assert the_debt(desk, debt.case_id).details.instalments == debt.details.instalments


def test_a_payment_closes_the_task_and_one_undo_takes_back_both(desk: Desk, debt: Debt) -> None:
    debts.pay_instalment(desk, debt, debt.details.instalments[0], 50_000, date(2026, 11, 17), WORDS)
    paid = the_debt(desk, debt.case_id).details
    assert (paid.instalments[0].is_paid, paid.paid) == (True, 70_000)
    (done,) = instalment_tasks(desk, debt.case_id, TaskState.DONE)
    assert done.result == "¥500.00 · 2026-11-17"
    assert next_undo(desk) == "debt.pay"
    undo(desk)
    assert the_debt(desk, debt.case_id).details == debt.details
    assert len(instalment_tasks(desk, debt.case_id)) == 3


def test_the_task_of_an_instalment_that_is_ticked_off_pays_it_and_one_undo_takes_back_both(
    desk: Desk, debt: Debt
) -> None:
    task = instalment_tasks(desk, debt.case_id)[0]
    tasks.close_task(desk, task, TaskState.DONE, words=WORDS)
    paid = the_debt(desk, debt.case_id).details
    assert (paid.instalments[0].is_paid, paid.instalments[0].paid_on) == (True, desk.today)
    assert paid.paid == 70_000
    undo(desk)
    assert the_debt(desk, debt.case_id).details == debt.details
    assert len(instalment_tasks(desk, debt.case_id)) == 3


def test_a_tick_taken_off_the_task_of_an_instalment_takes_the_payment_off(desk: Desk, debt: Debt) -> None:
    task = instalment_tasks(desk, debt.case_id)[0]
    many.finish_tasks(desk, [task.id], WORDS)
    assert the_debt(desk, debt.case_id).details.instalments[0].is_paid
    many.reopen_tasks(desk, [task.id], WORDS)
    after = the_debt(desk, debt.case_id).details
    assert (after.instalments[0].paid, after.instalments[0].paid_on, after.paid) == (0, None, 20_000)


def test_the_last_instalment_ticked_off_asks_for_the_certificate(desk: Desk, debt: Debt) -> None:
    many.finish_tasks(desk, [each.id for each in instalment_tasks(desk, debt.case_id)], WORDS)
    assert the_debt(desk, debt.case_id).details.wants_certificate
    waiting = [each for each in tasks.tasks_of(desk, debt.case_id) if each.state is TaskState.OPEN]
    assert [each.origin for each in waiting] == [TaskOrigin.CERTIFICATE]


def test_a_reminder_in_other_words_or_one_that_is_dropped_pays_nothing(desk: Desk, debt: Debt) -> None:
    reminder, dropped, _third = instalment_tasks(desk, debt.case_id)
    tasks.change_task(desk, reminder, replace(reminder.details, title="提醒阿青还款"))
    tasks.close_task(desk, tasks.load_task(desk, reminder.id), TaskState.DONE, words=WORDS)
    tasks.close_task(desk, dropped, TaskState.DROPPED, words=WORDS)
    assert the_debt(desk, debt.case_id).details == debt.details


def test_a_part_of_an_instalment_leaves_its_task_open(desk: Desk, debt: Debt) -> None:
    debts.pay_instalment(desk, debt, debt.details.instalments[0], 20_000, desk.today, WORDS)
    assert len(instalment_tasks(desk, debt.case_id)) == 3
    assert the_debt(desk, debt.case_id).details.instalments[0].paid == 20_000


def test_a_payment_taken_back_opens_the_task_again(desk: Desk, debt: Debt) -> None:
    debts.pay_instalment(desk, debt, debt.details.instalments[0], 50_000, desk.today, WORDS)
    paid = the_debt(desk, debt.case_id)
    first, *others = paid.details.instalments
    change(desk, paid, instalments=(replace(first, paid=0, paid_on=None), *others))
    assert len(instalment_tasks(desk, debt.case_id)) == 3


def test_what_was_paid_before_stays_unknown_when_it_is(desk: Desk, debt: Debt) -> None:
    unknown = change(desk, debt, paid=None)
    debts.pay_instalment(desk, unknown, unknown.details.instalments[0], 50_000, desk.today, WORDS)
    details = the_debt(desk, debt.case_id).details
    assert (details.paid, details.paid_so_far) == (None, 50_000)


def test_after_the_last_payment_the_certificate_is_asked_for_once(desk: Desk, debt: Debt) -> None:
    settled = pay_all(desk, debt)
    assert settled.details.is_settled
    (task,) = certificate_tasks(desk, debt.case_id)
    assert task.details.title == f"Ask {LENDER} for the settlement certificate"
    assert task.details.due_on == date(2026, 11, 23)
    change(desk, settled, stage=DebtStage.SETTLED, settled_on=desk.today)
    assert len(certificate_tasks(desk, debt.case_id)) == 1


def test_the_certificate_is_asked_for_until_it_is_received(desk: Desk, debt: Debt) -> None:
    settled = change(desk, debt, stage=DebtStage.SETTLED)
    debts.note_certificate(desk, settled, Certificate.ASKED, desk.today, WORDS)
    asked = the_debt(desk, debt.case_id)
    assert asked.details.wants_certificate
    assert certificate_tasks(desk, debt.case_id)[0].state is TaskState.OPEN
    debts.note_certificate(desk, asked, Certificate.RECEIVED, desk.today, WORDS)
    received = the_debt(desk, debt.case_id)
    assert (received.details.wants_certificate, received.details.certificate_on) == (False, desk.today)
    assert certificate_tasks(desk, debt.case_id)[0].state is TaskState.DONE


def test_of_two_debts_to_one_lender_each_has_its_own_certificate_to_ask_for(desk: Desk, debt: Debt) -> None:
    debts.add_debt(desk, debt.case_id, replace(debt.details, instalments=()), WORDS)
    for each in debts.debts_of(desk, debt.case_id):
        debts.change_debt(desk, each, replace(each.details, stage=DebtStage.SETTLED), WORDS)
    first, second = debts.debts_of(desk, debt.case_id)
    waiting, other = certificate_tasks(desk, debt.case_id)
    debts.note_certificate(desk, second, Certificate.RECEIVED, desk.today, WORDS)
    states = {task.id: task.state for task in certificate_tasks(desk, debt.case_id)}
    assert states == {waiting.id: TaskState.OPEN, other.id: TaskState.DONE}
    assert first.details.wants_certificate


def test_a_debt_that_moves_takes_the_task_of_its_certificate_along(desk: Desk, debt: Debt) -> None:
    settled = change(desk, debt, stage=DebtStage.SETTLED)
    right = open_case(desk, ClientDetails(name="示例·阿蓝"))
    assert len(along_with_debt(desk, settled.id).tasks) == 4
    move_debt(desk, settled.id, right)
    assert certificate_tasks(desk, debt.case_id) == []
    debts.note_certificate(desk, the_debt(desk, right), Certificate.RECEIVED, desk.today, WORDS)
    assert [task.state for task in certificate_tasks(desk, right)] == [TaskState.DONE]


def test_a_settled_debt_leaves_no_instalment_to_wait_for(desk: Desk, debt: Debt) -> None:
    change(desk, debt, stage=DebtStage.SETTLED)
    assert instalment_tasks(desk, debt.case_id) == []
    assert load_case_file(desk, debt.case_id).missed_instalments == 0
    undo(desk)
    assert len(instalment_tasks(desk, debt.case_id)) == 3
    assert certificate_tasks(desk, debt.case_id) == []


def test_a_debt_taken_out_takes_its_tasks_with_it_and_undo_brings_them_back(desk: Desk, debt: Debt) -> None:
    debts.withdraw_debt(desk, debt)
    assert instalment_tasks(desk, debt.case_id) == []
    undo(desk)
    assert len(instalment_tasks(desk, debt.case_id)) == 3
    assert the_debt(desk, debt.case_id).details.instalments == debt.details.instalments


@pytest.mark.parametrize(
    ("said", "code", "field"),
    [
        ({"claimed": -1}, "amount.negative", "claimed"),
        ({"fees": (Fee(FeeKind.SERVICE, -5),)}, "amount.negative", "fees"),
        ({"received": 10**13}, "amount.too_large", "received"),
        ({"contract_date": date(2026, 11, 19)}, "debt.future", "contract_date"),
        (
            {"contract_date": date(2026, 5, 1), "overdue_since": date(2026, 4, 1)},
            "debt.before_contract",
            "overdue_since",
        ),
        ({"contract_date": date(2026, 11, 11)}, "debt.before_contract", "agreed_on"),
        (
            {"instalments": monthly_instalments(date(2026, 12, 1), 0, 1, Plan.CONTRACT)},
            "instalment.empty",
            "instalments",
        ),
    ],
)
def test_what_cannot_be_right_is_told_by_its_field(
    desk: Desk, debt: Debt, said: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(InputError) as refused:
        change(desk, debt, **said)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert the_debt(desk, debt.case_id).details == debt.details


def test_a_payment_of_nothing_is_refused(desk: Desk, debt: Debt) -> None:
    with pytest.raises(InputError, match="nothing_paid"):
        debts.pay_instalment(desk, debt, debt.details.instalments[0], 0, desk.today)


def test_a_plan_that_waives_a_part_is_taken_as_it_is(desk: Desk, debt: Debt) -> None:
    assert sum(each.amount for each in debt.details.instalments) < (debt.details.claimed or 0)


def test_the_history_tells_of_a_payment_and_of_a_corrected_fee(desk: Desk, debt: Debt) -> None:
    before = change(desk, debt, fees=(Fee(FeeKind.SERVICE, 100),))
    change(desk, before, fees=(Fee(FeeKind.SERVICE, 150),))
    newest = case_history(desk, debt.case_id)[0]
    assert (newest.action, newest.changed) == ("debt.change", ("debt_fee.amount",))
    fresh = the_debt(desk, debt.case_id)
    debts.pay_instalment(desk, fresh, fresh.details.instalments[0], 20_000, desk.today)
    assert set(case_history(desk, debt.case_id)[0].changed) == {"debt.paid", "instalment.paid", "instalment.paid_on"}


def test_a_loan_is_held_against_the_line_of_whoever_lent(desk: Desk, debt: Debt) -> None:
    plan = monthly_instalments(date(2026, 2, 15), 100_000, 12, Plan.CONTRACT)
    details = replace(debt.details, received=1_000_000, contract_date=date(2026, 1, 15), instalments=plan)
    found = debts.assess(desk, details)
    assert found.cost is not None
    assert round(found.cost.apr * 100, 4) == 35.0742
    (compared,) = found.comparisons
    assert (compared.line.kind, compared.standing) == (LineKind.TWENTY_FOUR, Standing.ABOVE)
    assert {basis.key for basis in compared.bases} == {"fin_trial_24", "nfra_2025_9"}
    unknown = debts.assess(desk, replace(details, lender=None))
    assert [each.standing for each in unknown.comparisons] == [Standing.ABOVE, Standing.ABOVE, Standing.DEPENDS]


def test_without_the_amounts_the_lines_are_shown_and_what_is_missing_is_named(desk: Desk) -> None:
    found = debts.assess(desk, DebtDetails())
    assert found.gaps == (CostGap.RECEIVED, CostGap.INSTALMENTS)
    assert [each.standing for each in found.comparisons] == [None, None, None]


def test_totals_say_how_many_are_known() -> None:
    assert (total([100, None, 300]).amount, total([100, None, 300]).known, total([100, None, 300]).of) == (400, 2, 3)
