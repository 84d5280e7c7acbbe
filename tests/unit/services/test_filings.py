"""Complaints, reports and requests are followed through: numbered, dated, answered, or gone on from."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.filings import Filing, FilingChannel, FilingDetails, FilingOutcome, FilingState, filing_state
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, IncidentDetails
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskOrigin, TaskState
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.guidance.filing_ways import answer_due, ways_for, ways_of_step
from counsel_desk.messages import FilingSentences, word
from counsel_desk.services import cases, debts, evidence, filings, history, incidents, moving, organisations, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.search import search
from counsel_desk.services.undo import undo

WORDS = FilingSentences()


@pytest.fixture
def case(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="长孙惊蛰"))


def complaint(desk: Desk, **more: object) -> FilingDetails:
    told = FilingDetails(
        FilingKind.COMPLAINT,
        desk.today - timedelta(2),
        "晴天消费金融（虚构）",
        way="supervised_lender_complaint",
        number="TS-2026-0001",
        request="停止夜间来电，换一家催收公司",
        promised_until=desk.today + timedelta(13),
    )
    return replace(told, **more)  # type: ignore[arg-type]


def the_filing(desk: Desk, case: CaseId) -> Filing:
    [found] = filings.filings_of(desk, case)
    return found


def test_what_was_filed_is_kept_with_its_number_and_the_promised_day(desk: Desk, case: CaseId) -> None:
    filings.add_filing(desk, case, complaint(desk), WORDS)
    found = the_filing(desk, case)
    assert found.details == complaint(desk)
    assert found.counsellor_name == desk.counsellor.name
    assert filing_state(found.details, desk.today) is FilingState.WAITING


def test_a_task_watches_over_the_promised_day_by_itself(desk: Desk, case: CaseId) -> None:
    filings.add_filing(desk, case, complaint(desk), WORDS)
    [task] = tasks.tasks_of(desk, case)
    assert (task.origin, task.details.due_on) == (TaskOrigin.FILING, desk.today + timedelta(13))
    assert the_filing(desk, case).task_id == task.id


def test_an_answer_is_written_down_after_its_debt_was_taken_out(desk: Desk, case: CaseId) -> None:
    debt = debts.add_debt(desk, case, DebtDetails())
    filings.add_filing(desk, case, complaint(desk, debt=debt), WORDS)
    debts.withdraw_debt(desk, debts.load_debt(desk, debt))
    answered = complaint(desk, debt=debt, outcome=FilingOutcome.SATISFIED, answer="已更换催收公司")
    filings.change_filing(desk, the_filing(desk, case), answered, WORDS)
    assert the_filing(desk, case).details.outcome is FilingOutcome.SATISFIED


def test_where_no_day_is_promised_there_is_no_task(desk: Desk, case: CaseId) -> None:
    filings.add_filing(desk, case, complaint(desk, promised_until=None), WORDS)
    assert tasks.tasks_of(desk, case) == ()
    assert filing_state(the_filing(desk, case).details, desk.today) is FilingState.NO_DAY


def test_the_task_closes_when_the_answer_is_written(desk: Desk, case: CaseId) -> None:
    filings.add_filing(desk, case, complaint(desk), WORDS)
    answered = complaint(desk, outcome=FilingOutcome.SATISFIED, answer="已更换催收公司")
    filings.change_filing(desk, the_filing(desk, case), answered, WORDS)
    [task] = tasks.tasks_of(desk, case)
    assert (task.state, task.result) == (TaskState.DONE, "已更换催收公司")
    found = the_filing(desk, case)
    assert found.details.answered_on == desk.today
    assert filing_state(found.details, desk.today) is FilingState.SETTLED


def test_one_undo_takes_back_the_answer_and_opens_the_task_again(desk: Desk, case: CaseId) -> None:
    filings.add_filing(desk, case, complaint(desk), WORDS)
    filings.change_filing(desk, the_filing(desk, case), complaint(desk, outcome=FilingOutcome.NO_ANSWER), WORDS)
    assert undo(desk) == "filing.answer"
    assert the_filing(desk, case).details.outcome is FilingOutcome.WAITING
    assert tasks.tasks_of(desk, case)[0].state is TaskState.OPEN


def test_the_task_moves_with_the_promised_day(desk: Desk, case: CaseId) -> None:
    filings.add_filing(desk, case, complaint(desk), WORDS)
    later = desk.today + timedelta(28)
    filings.change_filing(desk, the_filing(desk, case), complaint(desk, promised_until=later), WORDS)
    assert [task.details.due_on for task in tasks.tasks_of(desk, case)] == [later]


def test_taken_out_it_takes_its_task_along_and_undo_brings_both_back(desk: Desk, case: CaseId) -> None:
    filings.add_filing(desk, case, complaint(desk), WORDS)
    filings.withdraw_filing(desk, the_filing(desk, case))
    assert filings.filings_of(desk, case) == ()
    assert [task.state for task in tasks.tasks_of(desk, case)] == [TaskState.DROPPED]
    undo(desk)
    assert the_filing(desk, case).task_id is not None


def test_an_answer_that_did_not_come_in_time_is_overdue_the_day_after(desk: Desk) -> None:
    told = complaint(desk, promised_until=desk.today)
    assert filing_state(told, desk.today) is FilingState.WAITING
    assert filing_state(told, desk.today + timedelta(1)) is FilingState.OVERDUE


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"sent_to": " "}, "filing.nobody"),
        ({"filed_on": date(2126, 1, 1)}, "filing.in_future"),
        ({"promised_until": date(2020, 1, 1)}, "filing.promised_before"),
        ({"outcome": FilingOutcome.PARTLY, "answered_on": date(2020, 1, 1)}, "filing.answered_before"),
        ({"outcome": FilingOutcome.PARTLY, "answered_on": date(2126, 1, 1)}, "filing.in_future"),
        ({"answer": "已受理"}, "filing.outcome_missing"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, case: CaseId, wrong: dict[str, object], code: str) -> None:
    with pytest.raises(InputError) as error:
        filings.add_filing(desk, case, complaint(desk, **wrong), WORDS)
    assert error.value.code == code


def test_a_stale_edit_is_refused(desk: Desk, case: CaseId) -> None:
    filings.add_filing(desk, case, complaint(desk), WORDS)
    old = the_filing(desk, case)
    filings.change_filing(desk, old, complaint(desk, number="TS-2"), WORDS)
    with pytest.raises(RefusedError) as error:
        filings.change_filing(desk, old, complaint(desk, number="TS-3"), WORDS)
    assert error.value.code == "record.changed_since"


def test_the_debt_of_another_case_cannot_be_named(desk: Desk, case: CaseId) -> None:
    other = cases.open_case(desk, ClientDetails(name="单小雪"))
    debt = debts.add_debt(desk, other, DebtDetails(contract_tail="8888"))
    with pytest.raises(RefusedError) as error:
        filings.add_filing(desk, case, complaint(desk, debt=debt), WORDS)
    assert error.value.code == "record.other_case"


def test_it_is_found_by_its_number_and_its_words(desk: Desk, case: CaseId) -> None:
    filings.add_filing(desk, case, complaint(desk), WORDS)
    for text in ("TS-2026-0001", "夜间来电", "晴天消费金融"):
        assert (HitKind.CASE, case) in {(hit.kind, hit.case_id) for hit in search(desk, text).hits}


def test_moved_it_takes_its_task_along_and_lets_go_of_the_debt(desk: Desk, case: CaseId) -> None:
    debt = debts.add_debt(desk, case, DebtDetails(contract_tail="8888"))
    filings.add_filing(desk, case, complaint(desk, debt=debt), WORDS)
    other = cases.open_case(desk, ClientDetails(name="单小雪"))
    filing = the_filing(desk, case).id
    assert len(moving.along_with_filing(desk, filing).tasks) == 1
    moving.move_filing(desk, filing, other)
    assert filings.filings_of(desk, case) == ()
    assert the_filing(desk, other).details.debt is None
    assert [task.id for task in tasks.tasks_of(desk, other)] == [the_filing(desk, other).task_id]


def test_terms_for_the_answer_run_one_after_the_other(desk: Desk) -> None:
    filed = date(2026, 11, 1)

    def first_day(today: date) -> date:
        return answer_due(desk.pack, "supervised_lender_complaint", filed, today, desk.calendar)[0][1].day

    assert first_day(date(2026, 11, 16)) == date(2026, 11, 16)
    assert first_day(date(2026, 11, 17)) == date(2026, 12, 1)
    assert first_day(date(2026, 12, 2)) == date(2026, 12, 31)
    assert first_day(date(2027, 5, 1)) == date(2026, 12, 31)
    assert answer_due(desk.pack, "number_report", filed, filed, desk.calendar) == ()


def test_where_to_go_on_depends_on_whom_it_is_about(desk: Desk, case: CaseId) -> None:
    def onward(kind: OrganisationKind) -> list[str]:
        lender = organisations.add_organisation(
            desk, OrganisationDetails(f"晴天{kind}（虚构）", OrganisationRole.LENDER, kind)
        )
        debts.add_debt(desk, case, DebtDetails(lender=lender))
        told = complaint(desk, organisation=lender, way="lender_complaint", outcome=FilingOutcome.NO_ANSWER)
        filing = filings.load_filing(desk, filings.add_filing(desk, case, told, WORDS))
        return [way.code for way in filings.onward(desk, filing, filings.about_whom(desk, case))]

    assert onward(OrganisationKind.MICROLOAN) == ["local_finance_complaint", "mediation"]
    assert onward(OrganisationKind.BANK) == ["supervisor_complaint", "mediation"]


def test_ways_are_those_of_the_kind_of_organisation_and_of_a_step(desk: Desk) -> None:
    bank = {way.code for way in ways_for(desk.pack, OrganisationKind.BANK)}
    assert "supervisor_complaint" in bank
    assert "local_finance_complaint" not in bank
    assert ways_for(desk.pack, None) == desk.pack.filing_ways
    assert {way.code for way in ways_of_step(desk.pack, "CL-14/4")} == {"credit_objection", "credit_complaint"}


def test_when_two_organisations_become_one_what_was_filed_about_them_follows(desk: Desk, case: CaseId) -> None:
    names = ("晴天消费金融（虚构）", "晴天消金（虚构）")
    one, other = (
        organisations.add_organisation(desk, OrganisationDetails(name, OrganisationRole.LENDER)) for name in names
    )
    filings.add_filing(desk, case, complaint(desk, organisation=other), WORDS)
    stays, goes = (organisations.load_organisation(desk, each) for each in (one, other))
    organisations.merge_organisations(desk, stays, goes)
    assert the_filing(desk, case).organisation_name == names[0]


def file_of(desk: Desk, case: CaseId, content: bytes, name: str) -> Evidence:
    return evidence.load_evidence(desk, evidence.attach_bytes(desk, case, content, name).id)


def test_a_filing_names_the_files_that_went_with_it(desk: Desk, case: CaseId) -> None:
    one, two = file_of(desk, case, b"1", "短信.png"), file_of(desk, case, b"2", "录音.m4a")
    filings.add_filing(desk, case, complaint(desk, evidence=(one.id,)), WORDS)
    assert the_filing(desk, case).details.evidence == (one.id,)
    filings.change_filing(desk, the_filing(desk, case), complaint(desk, evidence=(two.id,)), WORDS)
    assert the_filing(desk, case).details.evidence == (two.id,)
    undo(desk)
    assert the_filing(desk, case).details.evidence == (one.id,)


def test_a_file_that_was_taken_out_or_moved_no_longer_went_with_it_until_it_is_back(desk: Desk, case: CaseId) -> None:
    one, two = file_of(desk, case, b"1", "短信.png"), file_of(desk, case, b"2", "录音.m4a")
    filings.add_filing(desk, case, complaint(desk, evidence=(one.id, two.id)), WORDS)
    evidence.withdraw_evidence(desk, one)
    assert the_filing(desk, case).details.evidence == (two.id,)
    filings.change_filing(desk, the_filing(desk, case), complaint(desk, evidence=(two.id,), number="7"), WORDS)
    undo(desk)
    undo(desk)
    assert the_filing(desk, case).details.evidence == (one.id, two.id)
    elsewhere = cases.open_case(desk, ClientDetails(name="单小雪"))
    moving.move_evidence(desk, (two.id,), elsewhere)
    assert the_filing(desk, case).details.evidence == (one.id,)
    moving.move_filing(desk, the_filing(desk, case).id, elsewhere)
    assert the_filing(desk, elsewhere).details.evidence == (two.id,)


def test_a_file_of_another_case_goes_with_no_filing_of_this_one(desk: Desk, case: CaseId) -> None:
    theirs = file_of(desk, cases.open_case(desk, ClientDetails(name="单小雪")), b"1", "短信.png")
    with pytest.raises(RefusedError, match=r"record\.other_case"):
        filings.add_filing(desk, case, complaint(desk, evidence=(theirs.id,)), WORDS)


def test_two_who_change_the_files_of_a_filing_do_not_write_over_each_other(desk: Desk, case: CaseId) -> None:
    one = file_of(desk, case, b"1", "短信.png")
    filings.add_filing(desk, case, complaint(desk), WORDS)
    seen = the_filing(desk, case)
    filings.change_filing(desk, seen, complaint(desk, evidence=(one.id,)), WORDS)
    with pytest.raises(RefusedError, match=r"record\.changed_since"):
        filings.change_filing(desk, seen, complaint(desk), WORDS)


def test_the_history_of_the_case_tells_of_the_files_that_went_with_a_filing(desk: Desk, case: CaseId) -> None:
    one = file_of(desk, case, b"1", "短信.png")
    filings.add_filing(desk, case, complaint(desk), WORDS)
    filings.change_filing(desk, the_filing(desk, case), complaint(desk, evidence=(one.id,)), WORDS)
    assert history.case_history(desk, case)[0].action == "filing.change"


def test_it_may_be_about_whoever_the_contacts_came_from_also_without_a_debt(desk: Desk, case: CaseId) -> None:
    told = OrganisationDetails("云朵催收（虚构）", OrganisationRole.COLLECTOR, OrganisationKind.AGENCY)
    collector = organisations.add_organisation(desk, told)
    incidents.record_incident(desk, case, IncidentDetails(desk.clock(), words="还钱", organisation=collector))
    assert filings.about_whom(desk, case).organisations == {collector: ("云朵催收（虚构）", OrganisationKind.AGENCY)}


def test_a_filing_from_which_one_went_on_no_longer_asks_to_go_on(desk: Desk, case: CaseId) -> None:
    answered = complaint(desk, outcome=FilingOutcome.NOT_SATISFIED, answered_on=desk.today, answer="不予处理")
    first = filings.add_filing(desk, case, answered, WORDS)
    filings.add_filing(desk, case, complaint(desk, sent_to="12321", way="number_report"), WORDS)
    assert filings.taken_further(desk, filings.filings_of(desk, case)) == frozenset()
    filings.add_filing(desk, case, complaint(desk, sent_to="12378", way="supervisor_complaint"), WORDS)
    assert filings.taken_further(desk, filings.filings_of(desk, case)) == {first}
    assert filing_state(answered, desk.today, went_on=True) is FilingState.TAKEN_FURTHER
    assert filing_state(answered, desk.today) is FilingState.GO_ON


def test_going_to_the_police_oneself_is_no_visit_of_a_collector() -> None:
    assert word(FilingChannel.IN_PERSON) != word(Channel.VISIT)
