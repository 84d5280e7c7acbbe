"""Invented debts: what was lent, what it costs, what was agreed, what was paid of it, and how it ended."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.dates import add_months
from counsel_desk.domain.debts import (
    Certificate,
    DebtDetails,
    DebtStage,
    Fee,
    FeeKind,
    Instalment,
    Plan,
    monthly_instalments,
)
from counsel_desk.domain.ids import DebtId, InstalmentId
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin, TaskState
from counsel_desk.services.invention.cases import Life
from counsel_desk.services.invention.days import office_hour
from counsel_desk.services.invention.follow_ups import Work
from counsel_desk.services.invention.odds import Odds
from counsel_desk.services.invention.scene import KnownOrganisation, Scene
from counsel_desk.services.invention.vocabulary import Story
from counsel_desk.storage.bulk_debts import NewDebt
from counsel_desk.storage.bulk_records import NewTask

_STAGES = Odds({DebtStage.OUTSOURCED: 60, DebtStage.ASSIGNED: 16, DebtStage.SUED: 10, DebtStage.UNKNOWN: 14})
_PREDATORY = {OrganisationKind.UNLICENSED, OrganisationKind.PRIVATE_PERSON, OrganisationKind.UNKNOWN}
_PRINCIPALS = (2_000, 3_000, 5_000, 6_000, 8_000, 10_000, 12_000, 15_000, 20_000, 30_000, 50_000)
_KNOWS_OF_NONE = {"mistaken", "unclear"}  # the stories of those who are called about somebody else's debt
_CERTIFICATES = Odds({Certificate.NONE: 26, Certificate.ASKED: 30, Certificate.RECEIVED: 44})
_DILIGENCE = Odds({0.99: 82, 0.6: 18})  # the share of instalments that are paid
_DAYS_TO_ASK = 3  # for the certificate
_GIVEN_UP = 40  # days after which nobody waits for an instalment that was missed


@dataclass(frozen=True, slots=True)
class DebtTask:
    """A task of an agreement, and the instalment it reminds of, or the debt whose certificate is to be asked for."""

    task: NewTask
    written_at: datetime
    instalment: InstalmentId | None = None
    debt: DebtId | None = None


def invent_debts(
    random: Random, scene: Scene, story: Story, life: Life, outcome: Outcome | None
) -> tuple[DebtDetails, ...]:
    """The loans a case is about; who is called by mistake knows of none."""
    if story.name in _KNOWS_OF_NONE and random.random() < 0.6:
        return ()
    count = random.choice((1, 1, 1, 2, 2, 3, 4))
    debts = [_debt(random, scene, life.opened_at.date()) for _ in range(count)]
    return tuple(_ended(random, scene, story, life, outcome, each) for each in debts)


def invent_debt_tasks(
    random: Random, scene: Scene, work: Work, debts: Mapping[DebtId, DebtDetails], kept: Sequence[NewDebt]
) -> Iterator[DebtTask]:
    """A task for each instalment agreed on, as the program makes them, and one for the certificate."""
    for new in kept:
        debt = debts[new.id]
        if debt.agreed_on is None and debt.settled_on is None:
            continue
        lender = scene.organisations[debt.lender].words.name if debt.lender else ""
        for instalment_id, each in zip(new.instalments, debt.instalments, strict=True):
            task = _of_instalment(random, scene, work, debt, each, lender)
            if task is not None:
                yield replace(task, instalment=instalment_id)
        if debt.wants_certificate and debt.settled_on is not None and work.life.is_open:
            yield replace(_of_certificate(random, scene, work, debt.settled_on, lender), debt=new.id)


def _debt(random: Random, scene: Scene, opened_on: date) -> DebtDetails:
    lender = scene.lender_odds.pick(random)
    overdue_since = opened_on - timedelta(int(random.triangular(4, 420, 60)))
    contract_date = overdue_since - timedelta(random.randint(30, 500))
    tail = f"{random.randint(0, 9_999):04d}"
    if random.random() < 0.08:  # told on the telephone: no amounts yet
        return DebtDetails(lender.id, contract_tail=tail, overdue_since=overdue_since)
    principal = random.choice(_PRINCIPALS) * 100
    share = random.uniform(0.68, 0.85) if lender.words.kind in _PREDATORY else random.choice((1, 1, 1, 0.95, 0.9))
    paid = round(principal * random.choice((0, 0, 0.1, 0.25, 0.4, 0.6)) * random.uniform(0.8, 1.1), -1)
    claimed = round(max(principal * 1.04, (principal * random.uniform(1.08, 1.7)) - paid * 0.5), -1)
    collected = (opened_on - overdue_since).days > 45
    stage = _STAGES.pick(random) if collected else DebtStage.INTERNAL
    details = DebtDetails(
        lender=lender.id,
        collector=scene.collector_odds.pick(random).id if stage in {DebtStage.OUTSOURCED, DebtStage.ASSIGNED} else None,
        contract_tail=tail,
        contract_date=contract_date,
        received=round(principal * share),
        principal=principal,
        paid=int(paid),
        claimed=int(claimed),
        overdue_since=overdue_since,
        stage=stage,
        new_payee=stage is DebtStage.ASSIGNED and random.random() < 0.4,
        sold_on=_sold_on(random, overdue_since, opened_on) if stage is DebtStage.ASSIGNED else None,
    )
    if random.random() < 0.22:
        details = _with_contract(random, details, principal, overdue_since)
    return replace(details, fees=_fees(random, lender, details, principal)) if random.random() < 0.5 else details


def _sold_on(random: Random, overdue_since: date, opened_on: date) -> date | None:
    """The day the claim was bought, where the notice names one."""
    if random.random() < 0.3:
        return None
    return overdue_since + timedelta(random.randint(30, (opened_on - overdue_since).days))


def _with_contract(random: Random, debt: DebtDetails, principal: int, overdue_since: date) -> DebtDetails:
    """The instalments of the contract: paid until the day from which the debt is overdue."""
    count, paid = random.choice((6, 9, 12)), random.randint(0, 5)
    amount = round(principal * random.uniform(1.06, 1.3) / count, -2)
    plan = monthly_instalments(add_months(overdue_since, -paid), int(amount), count, Plan.CONTRACT)
    instalments = tuple(
        replace(each, paid=each.amount, paid_on=each.due_on) if place < paid else each
        for place, each in enumerate(plan)
    )
    contract_date = add_months(overdue_since, -paid - 1)
    return replace(debt, contract_date=contract_date, paid=paid * int(amount), instalments=instalments)


def _fees(random: Random, lender: KnownOrganisation, debt: DebtDetails, principal: int) -> tuple[Fee, ...]:
    predatory = lender.words.kind in _PREDATORY
    fees = {FeeKind.INTEREST: principal * random.uniform(0.04, 0.18)}
    if debt.kept_back:
        fees[FeeKind.UPFRONT] = debt.kept_back
    if random.random() < 0.4:
        fees[random.choice((FeeKind.SERVICE, FeeKind.GUARANTEE, FeeKind.INSURANCE))] = principal * 0.06
    if predatory or random.random() < 0.2:
        fees[FeeKind.MEMBERSHIP] = 29_900
    if random.random() < 0.6:
        fees[FeeKind.PENALTY] = principal * random.uniform(0.01, 0.09)
    if predatory and random.random() < 0.5:
        fees[FeeKind.COLLECTION] = 50_000
    return tuple(Fee(kind, int(round(amount, -1))) for kind, amount in fees.items())


def _ended(
    random: Random, scene: Scene, story: Story, life: Life, outcome: Outcome | None, debt: DebtDetails
) -> DebtDetails:
    """The debt with what was agreed on and how it ended, where it came so far."""
    opened, until = life.opened_at.date(), life.until(scene.span.last)
    if debt.claimed is None or (until - opened).days < 8:
        return debt
    if outcome is Outcome.SETTLED:
        return _settled(random, until, debt, until - timedelta(random.randint(0, 5)), debt.claimed)
    talked = outcome is Outcome.AGREEMENT or (story.name not in _KNOWS_OF_NONE and random.random() < 0.17)
    return _agreed(random, scene, opened, until, debt, debt.claimed) if talked else debt


def _agreed(random: Random, scene: Scene, opened: date, until: date, debt: DebtDetails, claimed: int) -> DebtDetails:
    agreed_on = opened + timedelta(random.randint(5, (until - opened).days))
    count = random.choice((3, 6, 6, 9, 12))
    amount = max(int(round(claimed * random.uniform(0.6, 0.95) / count, -3)), 10_000)
    first = agreed_on + timedelta(random.randint(4, 32))
    diligence = _DILIGENCE.pick(random)
    plan = monthly_instalments(first, amount, count, Plan.AGREEMENT)
    instalments = tuple(_paid(random, scene, each, agreed_on, diligence) for each in plan)
    terms = random.choice(scene.words.debts.agreements).format(day=first.day, amount=f"{amount // 100:,}", count=count)
    paid = sum(each.paid for each in instalments)
    agreed = replace(
        debt,
        agreed_on=agreed_on,
        agreement=terms,
        paid=(debt.paid or 0) + paid,
        instalments=(*debt.instalments, *instalments),
    )
    days = [each.paid_on for each in instalments if each.is_paid and each.paid_on]
    return _settled(random, scene.span.last, agreed, max(days), 0) if len(days) == count else agreed


def _paid(random: Random, scene: Scene, each: Instalment, agreed_on: date, diligence: float) -> Instalment:
    """The instalment with what was paid of it, if it is due by now."""
    if each.due_on > scene.span.last:
        return each
    on = max(agreed_on, each.due_on - timedelta(random.randint(0, 3)))
    if random.random() < diligence:
        return replace(each, paid=each.amount, paid_on=on)
    return replace(each, paid=each.amount // 2, paid_on=on) if random.random() < 0.25 else each


def _settled(random: Random, last: date, debt: DebtDetails, on: date, paid_at_once: int) -> DebtDetails:
    certificate = _CERTIFICATES.pick(random)
    asked_on = min(on + timedelta(random.randint(0, 25)), last)
    return replace(
        debt,
        stage=DebtStage.SETTLED,
        settled_on=on,
        paid=(debt.paid or 0) + paid_at_once,
        certificate=certificate,
        certificate_on=None if certificate is Certificate.NONE else asked_on,
    )


def _of_instalment(
    random: Random, scene: Scene, work: Work, debt: DebtDetails, each: Instalment, lender: str
) -> DebtTask | None:
    """Done with the payment; open while the case is. A debt that is settled leaves nothing to remind of."""
    if each.plan is Plan.CONTRACT or debt.agreed_on is None:
        return None
    words = scene.words.debts.tasks
    title = words.instalment.format(lender=lender, amount=f"{each.amount / 100:,.0f}")
    details = TaskDetails(title, each.due_on, assignee=work.counsellor)
    written_at = max(scene.span.past(office_hour(random, debt.agreed_on)), work.life.opened_at)
    if each.is_paid and each.paid_on is not None and each.paid_on <= work.life.until(scene.span.last):
        closed_at = max(office_hour(random, each.paid_on), written_at)
        result = random.choice(words.paid)
        return DebtTask(NewTask(details, TaskState.DONE, result, TaskOrigin.INSTALMENT, closed_at), written_at)
    if each.is_paid or debt.is_settled or not work.life.is_open:
        return None
    if (scene.span.today - each.due_on).days > _GIVEN_UP:
        closed_at = office_hour(random, each.due_on + timedelta(random.randint(1, _GIVEN_UP)))
        result = random.choice(words.missed)
        state = TaskState.NOT_POSSIBLE
        return DebtTask(NewTask(details, state, result, TaskOrigin.INSTALMENT, max(closed_at, written_at)), written_at)
    return DebtTask(NewTask(details, origin=TaskOrigin.INSTALMENT), written_at)


def _of_certificate(random: Random, scene: Scene, work: Work, settled_on: date, lender: str) -> DebtTask:
    due_on = scene.working_days_after(settled_on, _DAYS_TO_ASK)
    title = scene.words.debts.tasks.certificate.format(lender=lender)
    written_at = max(scene.span.past(office_hour(random, settled_on)), work.life.opened_at)
    details = TaskDetails(title, due_on, assignee=work.counsellor)
    return DebtTask(NewTask(details, origin=TaskOrigin.CERTIFICATE), written_at)
