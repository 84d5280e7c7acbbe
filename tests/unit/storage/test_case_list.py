"""The orders and filters of the case list, where what hangs on a case decides."""

from datetime import date, timedelta

from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, CounsellorId
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.services import cases, debts, tasks, undo
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import list_ids, list_rows
from counsel_desk.services.search import search
from counsel_desk.storage.tables import Case, Counsellor


def _opened(desk: Desk, name: str) -> CaseId:
    return cases.open_case(desk, ClientDetails(name=name))


def _sorted(desk: Desk, order: str, *, descending: bool) -> list[int]:
    return list(list_ids(desk, ListKind.CASES, ListView(order=order, descending=descending)))


def _due(desk: Desk, case_id: CaseId, day: int) -> None:
    tasks.add_task(desk, case_id, TaskDetails("回访", date(2026, 11, day)))


def test_cases_are_sorted_by_their_soonest_open_task(desk: Desk) -> None:
    late, soon, never = (_opened(desk, name) for name in ("林小满", "周白露", "吴惊蛰"))
    _due(desk, late, 28)
    _due(desk, soon, 27)
    _due(desk, soon, 20)
    assert _sorted(desk, "next_step_on", descending=False) == [soon, late, never]
    assert _sorted(desk, "next_step_on", descending=True) == [late, soon, never]
    (row,) = list_rows(desk, ListKind.CASES, [soon])
    assert row.next_step_on == date(2026, 11, 20)


def test_a_task_that_is_done_or_was_taken_back_is_no_next_step(desk: Desk) -> None:
    done, taken_back = _opened(desk, "林小满"), _opened(desk, "周白露")
    _due(desk, done, 20)
    tasks.close_task(desk, tasks.tasks_of(desk, done)[0], TaskState.DONE)
    _due(desk, taken_back, 20)
    undo.undo(desk)
    assert {row.id for row in tasks.today(desk).without_next_step} == {done, taken_back}
    assert [row.next_step_on for row in list_rows(desk, ListKind.CASES, [done, taken_back])] == [None, None]
    # Neither has one, so the newest stands first whichever way the list is turned.
    assert _sorted(desk, "next_step_on", descending=False) == [taken_back, done]


def test_cases_are_sorted_by_all_that_is_claimed_and_still_stands(desk: Desk) -> None:
    two, one, none = (_opened(desk, name) for name in ("林小满", "周白露", "吴惊蛰"))
    for case_id, claimed in ((two, 300), (two, 300), (one, 500)):
        debts.add_debt(desk, case_id, DebtDetails(claimed=claimed))
    assert _sorted(desk, "claimed", descending=True) == [two, one, none]
    debts.withdraw_debt(desk, debts.debts_of(desk, two)[0])
    assert _sorted(desk, "claimed", descending=True) == [one, two, none]


def test_cases_are_sorted_by_who_has_them_and_those_of_nobody_come_last(desk: Desk) -> None:
    mine, nobodys = _opened(desk, "林小满"), _opened(desk, "周白露")
    _given_to(desk, nobodys, None)
    theirs = _opened(desk, "吴惊蛰")
    _given_to(desk, theirs, _colleague(desk))
    assert _sorted(desk, "counsellor_name", descending=False) == [mine, theirs, nobodys]
    assert _sorted(desk, "counsellor_name", descending=True) == [theirs, mine, nobodys]


def test_the_morning_of_one_counsellor_counts_theirs_and_nobodys(desk: Desk) -> None:
    mine, theirs, nobodys = (_opened(desk, name) for name in ("林小满", "周白露", "吴惊蛰"))
    colleague = _colleague(desk)
    _given_to(desk, theirs, colleague)
    _given_to(desk, nobodys, None)
    everyone, own = tasks.today(desk), tasks.today(desk, mine=True)
    assert (everyone.without_next_step_count, everyone.open_cases) == (3, 3)
    assert (own.without_next_step_count, own.open_cases) == (2, 2)
    assert {row.id for row in own.without_next_step} == {mine, nobodys}
    for assignee in (None, colleague, colleague):  # kept without a name, it is one's own
        for day in (desk.today - timedelta(1), desk.today, desk.today + timedelta(7)):
            tasks.add_task(desk, mine, TaskDetails("回访", day, assignee=assignee))
    everyone, own = tasks.today(desk), tasks.today(desk, mine=True)
    assert [everyone.overdue_count, everyone.due_today_count, everyone.next_days_count] == [3, 3, 3]
    assert [own.overdue_count, own.due_today_count, own.next_days_count] == [1, 1, 1]
    assert [len(rows) for rows in (own.overdue, own.due_today, own.next_days)] == [1, 1, 1]


def _colleague(desk: Desk) -> CounsellorId:
    with desk.database.change("counsellor.add") as session:
        row = Counsellor(name="示例·乙")
        session.add(row)
        session.flush()
        return CounsellorId(row.id)


def _given_to(desk: Desk, case_id: CaseId, counsellor: CounsellorId | None) -> None:
    with desk.database.change("case.change") as session:
        session.get_one(Case, case_id).counsellor_id = counsellor


def test_any_part_of_a_reference_with_a_figure_finds_it(desk: Desk) -> None:
    case_id = _opened(desk, "林小满")
    for part in ("C-2026-0001", "c-2026", "6-0001", "0001"):
        assert (HitKind.CASE, case_id) in {(hit.kind, hit.id) for hit in search(desk, part).hits}
    for part in ("P-2026-0001", "p-20"):
        assert HitKind.CLIENT in {hit.kind for hit in search(desk, part).hits}
    assert not search(desk, "13800004567").hits
