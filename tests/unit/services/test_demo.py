"""The invented caseload: nobody real, the same again for the same arguments, and like an office's work."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.id_numbers import check_id_number
from counsel_desk.domain.incidents import Channel, ConductState, Contacted
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.moments import day_of, from_milliseconds
from counsel_desk.domain.safe_hours import CallPermission
from counsel_desk.domain.tasks import TaskState
from counsel_desk.errors import CancelledError
from counsel_desk.guidance.matching import checklists_for
from counsel_desk.services import cases, checklists, clients, incidents, tasks, undo
from counsel_desk.services.demo import DemoCounts, fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.invention.vocabulary import vocabulary
from counsel_desk.services.lists import list_ids
from counsel_desk.services.search import search
from counsel_desk.services.vaults import close_vault
from counsel_desk.storage.evidence import forget_unnamed
from counsel_desk.storage.tables.base import Record
from tests.unit.services.demo_vault import TODAY, new_desk, rows, values

NO_CONDUCT = {"plain", "robot", "spoken", "visits", "effects", "witnesses", "T00"}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A vault that holds the caseload a newcomer sees. Tests only read it."""
    desk = new_desk(tmp_path_factory.mktemp("demo"))
    fill_with_invented_caseload(desk)
    yield desk
    close_vault(desk)


def _every_case(desk: Desk) -> list[int]:
    return list(list_ids(desk, ListKind.CASES, ListView()))


def _content(desk: Desk) -> list[Any]:
    """All that was brought in, but for the UUIDs under which it would travel."""
    content: list[Any] = []
    with desk.database.read() as session:
        for mapper in Record.registry.mappers:
            columns = [column for column in mapper.local_table.columns if column.name != "uuid"]
            if "batch_id" in mapper.columns:
                content += session.execute(sa.select(*columns).where(mapper.columns.batch_id.is_not(None))).all()
    return content


def test_exactly_as_many_clients_and_incidents_as_asked_for(desk: Desk) -> None:
    told = fill_with_invented_caseload(desk, clients=23, incidents=111)
    tables = ("client", "person", "case_file", "debt", "incident", "note", "contact", "task", "evidence")
    assert told == DemoCounts(*(len(values(desk, table, "id")) for table in tables))
    assert (told.clients, told.incidents) == (23, 111)


def test_the_same_arguments_on_the_same_day_give_the_same_caseload(tmp_path: Path) -> None:
    contents = []
    for name, seed in (("one", 7), ("two", 7), ("other", 8)):
        (tmp_path / name).mkdir()
        desk = new_desk(tmp_path / name)
        fill_with_invented_caseload(desk, clients=12, incidents=60, seed=seed)
        contents.append(_content(desk))
        close_vault(desk)
    assert contents[0] == contents[1]
    assert contents[0] != contents[2]


def test_it_covers_the_last_24_months_and_nothing_lies_ahead(filled: Desk) -> None:
    opened = [date.fromisoformat(day) for day in values(filled, "case_file", "opened_on")]
    assert len({(day.year, day.month) for day in opened}) >= 24
    assert min(opened) > date(2024, 11, 18)
    now = round(filled.clock().timestamp() * 1000)
    instants = {"incident": "happened_at", "note": "at", "conduct": "decided_at", "case_step": "decided_at"}
    for table, column in (*instants.items(), ("incident", "created_at"), ("task", "created_at"), ("task", "closed_at")):
        assert max(values(filled, table, column)) < now
    assert len({f"{from_milliseconds(at):%Y-%m}" for at in values(filled, "incident", "happened_at")}) >= 24


def test_business_grows_and_rests_at_the_spring_festival(filled: Desk) -> None:
    months = Counter(day[:7] for day in values(filled, "case_file", "opened_on"))
    first, second = (sum(months[f"{y}-{m:02d}"] for m in range(3, 11)) for y in (2025, 2026))
    assert second > first
    assert months["2026-02"] < months["2026-01"]


def test_every_kind_of_thing_occurs(filled: Desk) -> None:
    def kinds(column: str, table: str) -> set[str]:
        return set(values(filled, table, column))

    assert kinds("status", "case_file") >= set(CaseStatus) - {CaseStatus.REOPENED}
    assert kinds("call_permission", "client") == set(CallPermission)
    assert kinds("contacted", "incident") >= {Contacted.CLIENT, Contacted.RELATIVE, Contacted.EMPLOYER}
    assert kinds("channel", "incident") >= {Channel.SMS, Channel.CALL, Channel.ROBOT_CALL, Channel.VISIT}
    assert kinds("state", "conduct") == set(ConductState)
    assert kinds("state", "case_step") == set(StepState)
    assert kinds("state", "task") == set(TaskState)
    assert kinds("code", "conduct") >= {kind.code for kind in filled.pack.conducts} - {"T00"}
    assert kinds("code", "case_situation") >= {f"SIT-{number:02d}" for number in range(15)}
    assert len(kinds("counsellor_id", "case_file")) >= 5


def test_a_morning_has_something_of_everything(filled: Desk) -> None:
    today = tasks.today(filled)
    assert today.overdue
    assert today.due_today
    assert today.next_days
    assert any(task.due_time for task in today.next_days)
    assert 0 < today.without_next_step_count < today.open_cases / 4


def test_nobody_in_it_is_real(filled: Desk) -> None:
    for number in filter(None, values(filled, "client", "id_number")):
        assert check_id_number(number).startswith("999999")
    assert all("0000" in number for number in values(filled, "client_phone", "number"))
    assert all("0000" in number for number in filter(None, values(filled, "incident", "number")))
    assert all("虚构" in name or name.startswith("示例") for name in values(filled, "organisation", "name"))
    assert all(name.startswith("示例") for name in values(filled, "counsellor", "name"))


def test_some_names_are_hard_and_some_callers_have_none(filled: Desk) -> None:
    names = values(filled, "client", "name")
    assert {"阿依朵拉·麦麦提·晨星江", "𠮷野青禾", "喆玥昇"} <= set(names)
    assert "" in names
    assert set(values(filled, "client", "id")) - set(values(filled, "client_phone", "client_id")), "all have a phone"


def test_each_status_follows_from_the_history_of_its_case(filled: Desk) -> None:
    changes: dict[int, list[Any]] = {}
    for case_id, status, on in rows(filled, 'SELECT case_id, status, "on" FROM status_change ORDER BY id'):
        changes.setdefault(case_id, []).append((date.fromisoformat(on), status))
    for case_id in _every_case(filled):
        case = cases.load_case_file(filled, case_id).case
        days = [day for day, _ in changes[case_id]]
        assert days == sorted(days)
        assert changes[case_id][0] == (case.opened_on, CaseStatus.INTAKE)
        assert changes[case_id][-1][1] == case.details.status
        assert (case.closed_on is None) is case.details.status.is_open is (case.details.outcome is None)
        assert case.closed_on in {None, days[-1]}


def test_references_count_up_with_the_days(filled: Desk) -> None:
    opened = rows(filled, "SELECT opened_on, reference FROM case_file ORDER BY id")
    assert [row.opened_on for row in opened] == sorted(row.opened_on for row in opened)
    assert all(row.reference.startswith(f"C-{row.opened_on[:4]}-") for row in opened)


def test_suggestions_point_at_the_words_they_rest_on(filled: Desk) -> None:
    by_rule = 0
    for case_id in _every_case(filled)[:60]:
        for incident in incidents.incidents_of(filled, case_id):
            for conduct in filter(lambda each: each.rule, incident.conducts):
                for clue in conduct.clues:
                    assert incident.details.words[clue.start : clue.end] == clue.matched
                by_rule += 1
    assert by_rule > 100


def test_a_case_carries_the_checklists_its_situations_and_confirmed_conduct_ask_for(filled: Desk) -> None:
    for case_id in _every_case(filled)[:40]:
        confirmed = {
            conduct.code
            for incident in incidents.incidents_of(filled, case_id)
            for conduct in incident.conducts
            if conduct.state is ConductState.CONFIRMED
        }
        situations = cases.load_case_file(filled, case_id).case.details.situations
        carried = tuple(each.checklist.code for each in checklists.case_checklists(filled, case_id))
        assert carried == checklists_for(filled.pack, situations, confirmed)


@pytest.mark.parametrize("code", [code for code in vocabulary().messages if code not in NO_CONDUCT])
def test_every_wording_makes_the_rules_suggest_its_conduct(filled: Desk, code: str) -> None:
    for words, codes in _read_with(filled, code):
        assert code in codes, words


@pytest.mark.parametrize("code", ["T00", "plain", "robot", "spoken"])
def test_harmless_wordings_suggest_nothing(filled: Desk, code: str) -> None:
    for words, codes in _read_with(filled, code):
        assert not codes - {"T00"}, words


def _read_with(desk: Desk, code: str) -> list[tuple[str, set[str]]]:
    values = {"brand": "晴天", "amount": "1980.00", "sum": 1980, "tail": "0007", "days": 12, "hour": 17,
              "date": "12月3日", "hotline": "4000000001", "case_no": "（2026）示0000民初7号", "surname": "林",
              "worker": "0009"}  # fmt: skip
    texts = [wording.format_map(values) for wording in vocabulary().messages[code]]
    return [(text, {each.conduct for each in incidents.triage(desk, text).suggestions}) for text in texts]


def test_filling_is_one_step_that_is_undone_and_redone(desk: Desk) -> None:
    fill_with_invented_caseload(desk, clients=8, incidents=30)
    assert undo.undo(desk) == "demo.fill"
    assert not _every_case(desk)
    assert not search(desk, "晴天").hits
    undo.redo(desk)
    assert len(_every_case(desk)) >= 8
    assert search(desk, "晴天").hits


def test_filling_twice_counts_on_and_knows_the_organisations(desk: Desk) -> None:
    for seed in (1, 2):
        fill_with_invented_caseload(desk, clients=5, incidents=5, seed=seed)
    references = values(desk, "client", "reference")
    assert len(set(references)) == 10
    names = values(desk, "organisation", "name")
    assert len(names) == len(set(names))


@pytest.mark.parametrize("share", [0.1, 0.6, 0.9])
def test_a_cancelled_filling_leaves_nothing_behind(desk: Desk, share: float) -> None:
    before = rows(desk, "SELECT name, sql FROM sqlite_master ORDER BY name")

    def stop_midway(done: int, total: int) -> None:
        if done >= share * total:
            raise CancelledError

    with pytest.raises(CancelledError):
        fill_with_invented_caseload(desk, clients=600, incidents=600, progress=stop_midway)
    assert rows(desk, "SELECT name, sql FROM sqlite_master ORDER BY name") == before
    for table in ("client", "case_file", "incident", "organisation", "batch", "guidance_pack", "search_entry"):
        assert not values(desk, table, "rowid")
    assert not forget_unnamed(desk.vault, frozenset()), "bytes that nothing names"
    assert undo.next_undo(desk) is None


def test_progress_only_grows_and_arrives(desk: Desk) -> None:
    seen: list[tuple[int, int]] = []
    fill_with_invented_caseload(desk, clients=40, incidents=80, progress=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1][0] == seen[-1][1]


def test_a_filled_vault_is_worked_on_as_any_other(desk: Desk) -> None:
    """What was written in bulk is read, changed and found by the ordinary services."""
    fill_with_invented_caseload(desk, clients=6, incidents=24)
    case_id = _every_case(desk)[0]
    case = cases.load_case_file(desk, case_id)
    client = clients.load_client(desk, case.client.id)
    clients.change_client(desk, client, client.details)
    incident = next(each for each in (incidents.incidents_of(desk, id_) for id_ in _every_case(desk)) if each)[0]
    incidents.withdraw_incident(desk, incident)
    step = checklists.case_checklists(desk, case_id)[0].steps[-1]
    checklists.complete_step(desk, step)
    new = cases.open_case(desk, client.id)
    assert cases.load_case_file(desk, new).case.opened_on == day_of(desk.clock()) == TODAY
    assert TODAY - timedelta(800) < client.created_at.date() < TODAY
