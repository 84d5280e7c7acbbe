"""No question a counsellor asks all day reads a table of a million rows from end to end."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.listing import ListKind
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.periods import Month
from counsel_desk.services import cases, checklists, clients, contacts, incidents, people_around, tasks
from counsel_desk.services.client_file import load_client_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history, client_history
from counsel_desk.services.lists import list_rows
from counsel_desk.services.search import search
from counsel_desk.services.statistics import count_figures
from counsel_desk.storage.records import people

LARGE = (
    "incident",
    "conduct",
    "note",
    "task",
    "case_step",
    "case_checklist",
    "history",
    "history_content",
    "debt",
    "contact",
    "person",
    "client_note",
)
_SCAN = re.compile(rf"SCAN ({'|'.join(LARGE)})(?: |$)")


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    opened = cases.open_case(desk, ClientDetails("示例·阿青", phones=(ClientPhone("13800000001"),)), CaseDetails())
    incidents.record_incident(desk, opened, incidents.draft_from(desk, "今天不还钱就上门"))
    return opened


@contextmanager
def asked(engine: sa.Engine) -> Iterator[list[tuple[str, object]]]:
    """The selects that an engine is asked within the block."""
    heard: list[tuple[str, object]] = []

    def hear(_connection: object, _cursor: object, statement: str, parameters: object, *_: object) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            heard.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", hear)
    yield heard
    event.remove(engine, "before_cursor_execute", hear)


QUESTIONS: dict[str, Callable[[Desk, CaseId], object]] = {
    "a case": cases.load_case_file,
    "its line in the list": lambda desk, case_id: list_rows(desk, ListKind.CASES, [case_id]),
    "a line of the clients": lambda desk, _: list_rows(desk, ListKind.CLIENTS, [1]),
    "a line of the incidents": lambda desk, _: list_rows(desk, ListKind.INCIDENTS, [1]),
    "a line of the tasks": lambda desk, _: list_rows(desk, ListKind.TASKS, [1]),
    "its incidents": incidents.incidents_of,
    "its checklists": checklists.case_checklists,
    "its notes": cases.notes_of,
    "its conversations": contacts.conversations_of,
    "its history": case_history,
    "all of its client": lambda desk, _: load_client_file(desk, ClientId(1)),
    "the history of its client": lambda desk, _: client_history(desk, ClientId(1)),
    "the people around its client": people_around.circle_of_case,
    "who shares a number": lambda desk, _: clients.possible_duplicates(
        desk, ClientDetails(phones=(ClientPhone("13800000001"),), id_number="999999199001010024")
    ),
    "whose number rings": lambda desk, _: incidents.draft_from(desk, "95588\n请还款"),
    "words": lambda desk, _: search(desk, "不还钱就"),
    "today": lambda desk, _: tasks.today(desk),
    "a month": lambda desk, _: count_figures(desk, Month(2026, 11)),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_by_an_index(desk: Desk, case_id: CaseId, question: str) -> None:
    engine = desk.vault.engines.reader
    with asked(engine) as statements:
        QUESTIONS[question](desk, case_id)
    assert statements
    with engine.connect() as connection:
        for statement, parameters in statements:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
            scanned = [row.detail for row in plan if _SCAN.search(row.detail)]
            assert not scanned, f"{scanned} in {statement}"


def test_a_month_is_counted_without_reading_the_rows_of_its_incidents(desk: Desk, case_id: CaseId) -> None:
    """They lie scattered among a million, so each would cost a page; the index holds all that is counted."""
    engine = desk.vault.engines.reader
    with asked(engine) as statements:
        count_figures(desk, Month(2026, 11))
    steps = []
    with engine.connect() as connection:
        for statement, parameters in statements:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
            steps += [row.detail for row in plan if re.match(r"(SCAN|SEARCH) (incident|conduct) ", row.detail)]
    assert steps
    assert not [step for step in steps if "COVERING INDEX" not in step]


def test_a_scan_would_be_noticed(desk: Desk) -> None:
    with desk.vault.engines.reader.connect() as connection:
        plan = connection.exec_driver_sql("EXPLAIN QUERY PLAN SELECT id FROM incident WHERE witness = 'x'")
        assert any(_SCAN.search(row.detail) for row in plan)


@pytest.mark.parametrize(("kind", "table"), [("known by name alone", "client"), ("the next reference", "client")])
def test_a_row_of_an_import_is_placed_by_an_index(desk: Desk, case_id: CaseId, kind: str, table: str) -> None:
    engine = desk.vault.engines.writer
    with asked(engine) as statements, desk.database.change("client.add") as session:
        if kind == "known by name alone":
            people.client_known_by_name_alone(session, "示例·阿青")
        else:
            people.add_client(session, ClientDetails(), desk.clock)
    with engine.connect() as connection:
        for statement, parameters in statements:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
            assert not [row.detail for row in plan if row.detail.startswith(f"SCAN {table}")], statement
