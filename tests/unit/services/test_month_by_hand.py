"""A small caseload counted on paper, and months that begin and end at midnight in China."""

from datetime import date, datetime, timedelta

import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, Outcome
from counsel_desk.domain.contacts import ContactDetails, ContactParty
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, Contacted, IncidentDetails
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind
from counsel_desk.domain.people import ClientDetails, Gender, PartyRole
from counsel_desk.domain.periods import Month
from counsel_desk.domain.statistics import Figure, PeriodFigures, TableCode
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.services import calls, cases, checklists, contacts, debts, incidents, organisations, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.statistics import count_figures

OCTOBER, NOVEMBER, DECEMBER = Month(2026, 10), Month(2026, 11), Month(2026, 12)
LAST_OF_OCTOBER = datetime(2026, 10, 31, 23, 59, 59, 999000, tzinfo=CHINA)
FIRST_OF_NOVEMBER = datetime(2026, 11, 1, tzinfo=CHINA)
LAST_OF_NOVEMBER = datetime(2026, 11, 30, 23, 59, 59, 999000, tzinfo=CHINA)
FIRST_OF_DECEMBER = datetime(2026, 12, 1, tzinfo=CHINA)

CLIENTS = (
    ClientDetails("示例·甲", role=PartyRole.DEBTOR, gender=Gender.FEMALE, birth_year=2002, region="广东省示例市"),
    ClientDetails("示例·乙", role=PartyRole.DEBTOR, gender=Gender.MALE, birth_year=2001, region="广东"),
    ClientDetails("示例·丙", role=PartyRole.RELATIVE, region="示例县"),
)


def set_clock(desk: Desk, instant: datetime) -> None:
    desk.clock.instant = instant  # type: ignore[attr-defined]


def contact(desk: Desk, case_id: CaseId, at: datetime, **told: object) -> None:
    incidents.record_incident(desk, case_id, IncidentDetails(at, words="请尽快还款", **told))  # type: ignore[arg-type]


def shown(figures: PeriodFigures, code: TableCode) -> dict[str, int | None]:
    return {row: count for row, count in figures.table(code).rows.items() if count}


def work_through(desk: Desk, at: datetime) -> None:
    """One of everything that is counted, at one instant."""
    set_clock(desk, at)
    case_id = calls.save_call_note(desk, CallNote(at, text="一直有人打电话"))
    contact(desk, case_id, at)
    task = tasks.load_task(desk, tasks.add_task(desk, case_id, TaskDetails("回电", at.date())))
    tasks.close_task(desk, task, TaskState.DONE)
    checklists.complete_step(desk, checklists.case_checklists(desk, case_id)[0].steps[0])
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.OTHER)


EACH_ONCE = {
    Figure.NEW_CLIENTS: 1,
    Figure.NEW_CASES: 1,
    Figure.CLOSED_CASES: 1,
    Figure.OPEN_AT_END: 0,
    Figure.NEW_DEBTS: 0,
    Figure.CONTACTS: 1,  # the call note
    Figure.CALL_NOTES: 1,
    Figure.INCIDENTS: 1,
    Figure.THIRD_PERSONS: 0,
    Figure.STEPS_DONE: 1,
    Figure.STEPS_SET_ASIDE: 0,
    Figure.TASKS_DONE: 1,
    Figure.TASKS_ON_TIME: 1,
}


@pytest.mark.parametrize("at", [LAST_OF_NOVEMBER, FIRST_OF_NOVEMBER])
def test_a_month_holds_its_first_and_last_instant_in_china(desk: Desk, at: datetime) -> None:
    work_through(desk, at)
    assert count_figures(desk, NOVEMBER).summary == EACH_ONCE


@pytest.mark.parametrize("at", [LAST_OF_OCTOBER, FIRST_OF_DECEMBER])
def test_a_month_holds_nothing_of_its_neighbours(desk: Desk, at: datetime) -> None:
    work_through(desk, at)
    assert not any(count_figures(desk, NOVEMBER).summary.values())


def test_a_small_caseload_gives_the_figures_counted_on_paper(desk: Desk) -> None:
    lender = organisations.add_organisation(desk, OrganisationDetails("晴天银行（虚构）", kind=OrganisationKind.BANK))
    set_clock(desk, datetime(2026, 10, 20, 9, tzinfo=CHINA))
    old = cases.open_case(desk, CLIENTS[2])
    set_clock(desk, datetime(2026, 11, 5, 9, tzinfo=CHINA))
    first, second = (cases.open_case(desk, client, CaseDetails()) for client in CLIENTS[:2])
    debts.add_debt(desk, first, DebtDetails(lender=lender, claimed=999_999))
    debts.add_debt(desk, first, DebtDetails(lender=lender, claimed=1_000_000))
    debts.add_debt(desk, second, DebtDetails())
    debts.add_debt(desk, old, DebtDetails(lender=lender, claimed=5))  # of a case of another month
    contact(desk, old, datetime(2026, 11, 2, 7, 59, tzinfo=CHINA), channel=Channel.CALL)  # a Monday
    contact(desk, old, datetime(2026, 11, 2, 8, 0, tzinfo=CHINA), contacted=Contacted.EMPLOYER)
    contact(desk, first, datetime(2026, 11, 8, 21, 59, tzinfo=CHINA), contacted=Contacted.UNKNOWN)  # a Sunday
    contact(desk, first, datetime(2026, 11, 8, 22, 0, tzinfo=CHINA))
    late = tasks.load_task(desk, tasks.add_task(desk, old, TaskDetails("回电", date(2026, 11, 9))))
    set_clock(desk, datetime(2026, 11, 10, 0, 0, tzinfo=CHINA))
    tasks.close_task(desk, late, TaskState.DONE)
    cases.close_case(desk, cases.load_case_file(desk, old).case, Outcome.AGREEMENT)

    figures = count_figures(desk, NOVEMBER)
    assert figures.summary == {
        Figure.NEW_CLIENTS: 2,
        Figure.NEW_CASES: 2,
        Figure.CLOSED_CASES: 1,
        Figure.OPEN_AT_END: 2,
        Figure.NEW_DEBTS: 3,
        Figure.CONTACTS: 0,
        Figure.CALL_NOTES: 0,
        Figure.INCIDENTS: 4,
        Figure.THIRD_PERSONS: 1,
        Figure.STEPS_DONE: 0,
        Figure.STEPS_SET_ASIDE: 0,
        Figure.TASKS_DONE: 1,
        Figure.TASKS_ON_TIME: 0,
    }
    assert figures.before[Figure.OPEN_AT_END] == 1
    assert shown(figures, TableCode.CASES_BY_ROLE) == {"debtor": 2}
    assert shown(figures, TableCode.CASES_BY_AGE) == {"under_25": 1, "25_34": 1}
    assert shown(figures, TableCode.CASES_BY_GENDER) == {"female": 1, "male": 1}
    assert shown(figures, TableCode.CASES_BY_REGION) == {"广东": 2}
    assert shown(figures, TableCode.CLOSED_BY_OUTCOME) == {"agreement": 1}
    assert shown(figures, TableCode.DEBTS_BY_LENDER) == {"bank": 2, "unknown": 1}
    assert shown(figures, TableCode.DEBTS_BY_AMOUNT) == {"under_10k": 1, "10k_50k": 1, "unknown": 1}
    assert shown(figures, TableCode.INCIDENTS_BY_CHANNEL) == {"sms": 3, "call": 1}
    assert shown(figures, TableCode.INCIDENTS_BY_HOUR) == {"morning": 1, "evening": 1, "night": 2}
    assert shown(figures, TableCode.INCIDENTS_BY_WEEKDAY) == {"mon": 2, "sun": 2}
    assert shown(figures, TableCode.INCIDENTS_BY_CONTACTED) == {"client": 2, "employer": 1, "unknown": 1}


def test_a_conversation_is_counted_once_whether_written_as_a_call_note_or_as_a_contact(desk: Desk) -> None:
    case_id = cases.open_case(desk, CLIENTS[0])
    calls.save_call_note(desk, CallNote(LAST_OF_OCTOBER, text="十月的来电"), case_id)
    calls.save_call_note(desk, CallNote(FIRST_OF_NOVEMBER, text="一直有人打电话"), case_id)
    set_clock(desk, LAST_OF_NOVEMBER)
    contacts.record_no_answer(desk, case_id)
    for party, answered in ((ContactParty.LENDER, True), (ContactParty.POLICE, None)):
        details = ContactDetails(FIRST_OF_NOVEMBER, party=party, answered=answered, said="已登记")
        contacts.add_contact(desk, case_id, details)
    figures = count_figures(desk, NOVEMBER)
    assert (figures.summary[Figure.CONTACTS], figures.summary[Figure.CALL_NOTES]) == (4, 1)
    assert shown(figures, TableCode.CONTACTS_BY_PARTY) == {"client": 2, "lender": 1, "police": 1}
    assert shown(figures, TableCode.CONTACTS_BY_ANSWER) == {"answered": 2, "not_answered": 1, "unknown": 1}
    assert figures.table(TableCode.CONTACTS_BY_PARTY).total == figures.before[Figure.CONTACTS] + 3
    desk.database.undo()
    assert count_figures(desk, NOVEMBER).summary[Figure.CONTACTS] == 3


def test_an_incident_known_only_to_the_day_is_no_contact_at_night(desk: Desk) -> None:
    case_id = cases.open_case(desk, CLIENTS[0])
    contact(desk, case_id, FIRST_OF_NOVEMBER, precision=Precision.DAY)
    assert shown(count_figures(desk, NOVEMBER), TableCode.INCIDENTS_BY_HOUR) == {"unknown": 1}


def test_a_case_taken_up_again_later_leaves_the_figures_of_its_closing_alone(desk: Desk) -> None:
    set_clock(desk, FIRST_OF_NOVEMBER)
    case_id = cases.open_case(desk, CLIENTS[0])
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.AGREEMENT)
    november = count_figures(desk, NOVEMBER).summary
    set_clock(desk, FIRST_OF_DECEMBER + timedelta(days=3))
    cases.reopen_case(desk, cases.load_case_file(desk, case_id).case, "又有骚扰")
    assert count_figures(desk, NOVEMBER).summary == november
    december = count_figures(desk, DECEMBER)
    assert (december.summary[Figure.CLOSED_CASES], december.summary[Figure.OPEN_AT_END]) == (0, 1)


def test_a_case_closed_twice_in_a_month_is_closed_once(desk: Desk) -> None:
    case_id = cases.open_case(desk, CLIENTS[0])
    for outcome in (Outcome.CONTACT_LOST, Outcome.SETTLED):
        cases.close_case(desk, cases.load_case_file(desk, case_id).case, outcome)
        if outcome is Outcome.CONTACT_LOST:
            cases.reopen_case(desk, cases.load_case_file(desk, case_id).case, "又有骚扰")
    figures = count_figures(desk, NOVEMBER)
    assert figures.summary[Figure.CLOSED_CASES] == 1
    assert shown(figures, TableCode.CLOSED_BY_OUTCOME) == {"settled": 1}


def test_what_was_taken_back_is_not_counted(desk: Desk) -> None:
    case_id = cases.open_case(desk, CLIENTS[0])
    contact(desk, case_id, FIRST_OF_NOVEMBER)
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.AGREEMENT)
    desk.database.undo()
    summary = count_figures(desk, NOVEMBER).summary
    assert (summary[Figure.CLOSED_CASES], summary[Figure.OPEN_AT_END], summary[Figure.INCIDENTS]) == (0, 1, 1)
    desk.database.undo()
    desk.database.undo()
    assert not any(count_figures(desk, NOVEMBER).summary.values())
