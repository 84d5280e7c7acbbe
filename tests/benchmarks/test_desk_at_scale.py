"""What lists, the morning, a month, a case, an import and a backup cost on a large caseload."""

import shutil
import sqlite3
from array import array
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import Between, Condition, Contains, ListKind, ListView, OneOf, Span, Within
from counsel_desk.domain.moments import CHINA, to_milliseconds
from counsel_desk.domain.periods import Month
from counsel_desk.services import backups, cases, checklists, debts, incidents, lists, next_steps, tasks
from counsel_desk.services.caseload_import import import_caseload, read_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.statistics import count_figures
from tests.benchmarks.measuring import Measured, plain, show, timed

pytestmark = pytest.mark.benchmark

IMPORTED = 5_000
HEAD = ["姓名", "联系电话", "放款机构", "欠款金额", "逾期日期", "催收内容", "催收时间"]


EVERY_ID = {
    ListKind.CASES: "SELECT id FROM case_file ORDER BY opened_on DESC",
    ListKind.CLIENTS: "SELECT id FROM client ORDER BY created_at DESC",
    ListKind.INCIDENTS: "SELECT id FROM incident ORDER BY happened_at DESC",
    ListKind.TASKS: "SELECT id FROM task ORDER BY due_on",
    ListKind.ORGANISATIONS: "SELECT id FROM organisation ORDER BY name",
}
TABLES = {
    ListKind.CASES: "case_file",
    ListKind.CLIENTS: "client",
    ListKind.INCIDENTS: "incident",
    ListKind.TASKS: "task",
    ListKind.ORGANISATIONS: "organisation",
}


@pytest.mark.parametrize("kind", ListKind)
def test_lists(large: Desk, kind: ListKind) -> None:
    def every(view: ListView) -> "array[int]":
        return lists.list_ids(large, kind, view)

    page = list(every(ListView())[:200])
    rows = f"SELECT * FROM {TABLES[kind]} WHERE id IN ({', '.join(map(str, page))})"  # noqa: S608  numbers
    views = {
        "in its own order": ListView(),
        **{f"by {field.name}": ListView(order=field.name) for field in lists.fields(kind)},
        "called 林": ListView("林"),
        "called lx": ListView("lx"),
        "called 4567": ListView("4567"),
    }
    ours = {name: partial(every, view) for name, view in views.items()}
    everything = ListView(columns=tuple(field.name for field in lists.fields(kind)))
    show(
        f"{kind}: {len(every(ListView()))}",
        *(_against(large, name, work, "every id", EVERY_ID[kind], rounds=5) for name, work in ours.items()),
        _against(large, "a page of 200 rows", lambda: lists.list_rows(large, kind, page), "their own columns", rows),
        _against(
            large,
            "the page with every column",
            lambda: lists.list_rows(large, kind, page, everything),
            "their own columns",
            rows,
        ),
    )


def test_filtering_incidents(large: Desk) -> None:
    conditions: dict[str, Condition] = {
        "of one channel": OneOf("channel", ("call",)),
        "of the last thirty days": Within("happened_at", Span.LAST_30_DAYS),
        "with a conduct": OneOf("conducts", ("T01",)),
        "undecided": Between("undecided", 1),
        "of one organisation": Contains("organisation_name", "天"),
        "with words": Contains("words", "上门"),
    }

    def ours(condition: Condition) -> object:
        return lists.list_ids(large, ListKind.INCIDENTS, ListView(conditions=(condition,)))

    every = EVERY_ID[ListKind.INCIDENTS]
    show(
        "incidents",
        *(
            _against(large, name, partial(ours, condition), "every id", every, rounds=5)
            for name, condition in conditions.items()
        ),
    )


def test_the_morning_and_a_month(large: Desk) -> None:
    open_tasks = (
        "SELECT task.*, client.* FROM task JOIN case_file ON case_file.id = task.case_id"
        " JOIN client ON client.id = case_file.client_id WHERE state = 'open' ORDER BY due_on LIMIT 600"
    )
    dated = partial(
        plain,
        large,
        "SELECT case_step.id FROM case_step JOIN case_checklist ON case_checklist.id = case_step.checklist_id"
        " JOIN case_file ON case_file.id = case_checklist.case_id WHERE case_step.state = 'open'"
        " AND case_step.due_on BETWEEN :since AND :until AND case_file.status != 'closed'",
        since=str(large.today - timedelta(120)),
        until=str(large.today + timedelta(7)),
    )
    month = Month(large.today.year, large.today.month).previous
    first, last = (
        to_milliseconds(datetime.combine(day, time(), CHINA)) for day in (month.first, month.last + timedelta(days=1))
    )
    of_month = f"withdrawn_at IS NULL AND happened_at >= {first} AND happened_at < {last}"
    by_channel = f"SELECT channel, count(*) FROM incident WHERE {of_month} GROUP BY channel"  # noqa: S608  numbers
    show(
        "the morning and a month",
        _against(large, "today", lambda: tasks.today(large), "600 tasks with their clients", open_tasks),
        _against(
            large, "today, only mine", lambda: tasks.today(large, mine=True), "600 tasks with their clients", open_tasks
        ),
        timed("what presses", lambda: next_steps.pressing_cases(large), "the ids of its dated steps", dated),
        timed(
            "what presses, only mine",
            lambda: next_steps.pressing_cases(large, mine=True),
            "the ids of its dated steps",
            dated,
        ),
        _against(
            large,
            "a month's figures",
            lambda: count_figures(large, month),
            "one of its fourteen tables",
            by_channel,
            rounds=5,
        ),
    )


def test_opening_a_case(large: Desk) -> None:
    (busiest,) = plain(large, "SELECT case_id FROM incident GROUP BY case_id ORDER BY count(*) DESC LIMIT 1")
    case_id = CaseId(busiest[0])

    def everything() -> None:
        cases.load_case_file(large, case_id)
        for part in (cases.notes_of, incidents.incidents_of, debts.debts_of, tasks.tasks_of):
            part(large, case_id)
        checklists.case_checklists(large, case_id)

    def rows() -> None:
        plain(large, "SELECT * FROM case_file JOIN client ON client.id = client_id WHERE case_file.id = :c", c=case_id)
        for table in ("note", "incident", "debt", "task", "case_checklist"):
            plain(large, f"SELECT * FROM {table} WHERE case_id = :c", c=case_id)  # noqa: S608  our own names

    show("a case", timed("the case with most incidents", everything, "the rows of six tables", rows))


def test_importing_a_caseload(large: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("名册")
    sheet.append(HEAD)
    for number in range(IMPORTED):
        person, phone = f"示例·{chr(0x4E00 + number)}", f"1389{number:07}"
        sheet.append(
            [person, phone, "晴天消费金融（虚构）", "1.2万", "2026-03-05", "三日内上门走访", "2026-11-10 21:30"]
        )
    book.save(tmp_path / "caseload.xlsx")

    def ours() -> None:
        # A dry run does all of it but the last commit, and leaves the vault as it was for the next round.
        outcome = import_caseload(large, read_caseload(tmp_path / "caseload.xlsx"), dry_run=True)
        assert len(outcome.rows) == IMPORTED

    def rows() -> None:
        read = openpyxl.load_workbook(tmp_path / "caseload.xlsx", read_only=True)
        with closing(read), closing(sqlite3.connect(":memory:")) as connection:
            connection.execute("CREATE TABLE caseload (a, b, c, d, e, f, g)")
            connection.executemany("INSERT INTO caseload VALUES (?, ?, ?, ?, ?, ?, ?)", read.active.values)

    show(
        "import",
        timed(f"{IMPORTED} rows, a dry run", ours, "the sheet read and put into one plain table", rows, rounds=1),
    )


def test_backing_up(large: Desk, tmp_path: Path) -> None:
    def ours() -> None:
        shutil.rmtree(backups.back_up_now(large, tmp_path).kept.path)

    def copied() -> None:
        shutil.copyfile(large.vault.records_path, tmp_path / "copy.db")

    show("backup", timed("made, reopened and checked", ours, "the file copied, unchecked", copied, rounds=1))


def _against(
    desk: Desk, name: str, ours: Callable[[], object], floor_name: str, statement: str, rounds: int = 10
) -> Measured:
    return timed(name, ours, floor_name, lambda: plain(desk, statement), rounds)
