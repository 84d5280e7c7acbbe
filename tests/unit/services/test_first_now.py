"""The list of cases is sorted and filtered by what comes first, as each case itself says it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, Danger, Outcome, Risk
from counsel_desk.domain.filings import FilingDetails
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import ListKind, ListView, OneOf
from counsel_desk.domain.lists import CaseRow
from counsel_desk.domain.next_best import Urgency
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.messages import FilingSentences
from counsel_desk.services import calls, cases, checklists, filings, next_steps
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import list_ids, list_rows
from counsel_desk.services.vaults import close_vault
from tests.unit.services.demo_vault import new_desk

BY_URGENCY = ListView(order="first_now")
MAY_CALL, UNASKED = (SafeContact(each, (), "") for each in (CallPermission.MAY_CALL, CallPermission.NOT_ASKED))


def rows(desk: Desk, view: ListView = BY_URGENCY) -> list[CaseRow]:
    found = list_rows(desk, ListKind.CASES, list_ids(desk, ListKind.CASES, view), view)
    return [row for row in found if isinstance(row, CaseRow)]


def asked(desk: Desk, name: str, *situations: str, safe: SafeContact = MAY_CALL, risk: Risk = Risk.UNKNOWN) -> CaseId:
    """A case in which danger was asked about."""
    opened = cases.open_case(
        desk, ClientDetails(name, safe_contact=safe), CaseDetails(risk=risk, situations=situations)
    )
    calls.save_call_note(desk, CallNote(desk.clock(), Danger.NO, Danger.NO, "平安"), opened)
    return opened


def date_step(desk: Desk, case: CaseId, code: str, days_ago: int) -> None:
    steps = (step for each in checklists.case_checklists(desk, case) for step in each.steps)
    step = next(each for each in steps if each.step.id == code)
    checklists.date_deadline(desk, step, desk.today - timedelta(days_ago))


def filed_late(desk: Desk, case: CaseId) -> None:
    told = FilingDetails(FilingKind.COMPLAINT, desk.today - timedelta(20), "晴天消费金融（虚构）")
    until = desk.today - timedelta(1)
    filings.add_filing(desk, case, replace(told, promised_until=until), FilingSentences())


def finish(desk: Desk, case: CaseId, *, but: int = 0) -> None:
    steps = [step for each in checklists.case_checklists(desk, case) for step in each.steps]
    for step in steps[: len(steps) - but]:
        checklists.skip_step(desk, step, "用不上")


@pytest.fixture
def one_of_each(desk: Desk) -> dict[CaseId, Urgency | None]:
    """A case for every reason to come first, and two that have none."""
    grave = cases.open_case(desk, ClientDetails("甲"), CaseDetails(risk=Risk.ACUTE))
    unasked = cases.open_case(desk, ClientDetails("乙"))
    soon, passed, undated = (asked(desk, name, "SIT-10") for name in ("丙", "丁", "戊"))
    date_step(desk, soon, "CL-10/6", 12)
    date_step(desk, passed, "CL-10/6", 20)
    late = asked(desk, "己")
    filed_late(desk, late)
    unreached = asked(desk, "庚", safe=UNASKED)
    evidence, order, done = (asked(desk, name) for name in ("辛", "壬", "癸"))
    finish(desk, order, but=1)
    finish(desk, done)
    closed = cases.open_case(desk, ClientDetails("子"))
    cases.close_case(desk, cases.load_case_file(desk, closed).case, Outcome.REFERRED)
    return {
        grave: Urgency.DANGER,
        unasked: Urgency.DANGER_NOT_ASKED,
        soon: Urgency.TERM,
        passed: Urgency.TERM_PASSED,
        late: Urgency.ANSWER_OVERDUE,
        undated: Urgency.TERM_NOT_DATED,
        unreached: Urgency.REACH_NOT_ASKED,
        evidence: Urgency.EVIDENCE,
        order: Urgency.ORDER,
        done: None,
        closed: None,
    }


def test_the_most_urgent_case_stands_first_and_one_with_nothing_open_last(
    desk: Desk, one_of_each: dict[CaseId, Urgency | None]
) -> None:
    shown = rows(desk)
    assert {row.id: row.first_now for row in shown} == one_of_each
    assert [row.first_now for row in shown] == [*Urgency, None, None]


def test_the_list_is_filtered_by_why_a_case_comes_first(desk: Desk, one_of_each: dict[CaseId, Urgency | None]) -> None:
    for why in (*Urgency, None):
        found = list_ids(desk, ListKind.CASES, ListView(conditions=(OneOf("first_now", (why,)),)))
        assert set(found) == {case for case, its in one_of_each.items() if its is why}, why


def test_what_comes_first_is_looked_up_only_where_it_is_looked_at(
    desk: Desk, one_of_each: dict[CaseId, Urgency | None]
) -> None:
    plain = list_rows(desk, ListKind.CASES, list(one_of_each))
    assert {row.first for row in plain if isinstance(row, CaseRow)} == {None}
    shown = rows(desk, ListView(columns=("reference", "first_now")))
    assert {row.id: row.first_now for row in shown} == one_of_each


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = new_desk(tmp_path_factory.mktemp("first"))
    fill_with_invented_caseload(desk, clients=150)
    yield desk
    close_vault(desk)


def test_in_an_office_of_years_the_list_says_of_every_case_what_the_case_says_itself(office: Desk) -> None:
    shown = rows(office)
    said = next_steps.next_steps(office, [row.id for row in shown if row.status.is_open])
    assert len(Counter(each.why for each in said.values())) > 4
    for why in Urgency:
        found = list_ids(office, ListKind.CASES, ListView(conditions=(OneOf("first_now", (why,)),)))
        assert set(found) == {case for case, each in said.items() if each.why is why}, why
    order = [list(Urgency).index(row.first_now) for row in shown if row.first_now is not None]
    assert order == sorted(order)
    assert order
