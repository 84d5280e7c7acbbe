"""A counsellor who is limited to their own cases finds nothing of anybody else's, and the figures stay the same."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from counsel_desk.domain.colleagues import OfferState
from counsel_desk.domain.figure_cells import SummaryCell
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.periods import Month
from counsel_desk.domain.statistics import Figure
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.errors import RefusedError
from counsel_desk.services import (
    behind_figures,
    cases,
    checklists,
    client_file,
    clients,
    contacts,
    debts,
    evidence,
    filings,
    gaps,
    history,
    incidents,
    lists,
    next_steps,
    office,
    organisations,
    people_around,
    rule_record,
    search,
    statistics,
    tasks,
    timelines,
)
from counsel_desk.services.desk import Desk
from counsel_desk.services.health import check
from counsel_desk.services.vaults import add_counsellor, close_vault, open_vault
from counsel_desk.storage.erasing import traces_of
from counsel_desk.storage.tables import Base, CaseOffer, Cover
from tests.conftest import BEGINNING, PASSPHRASE, QUICK, StandingClock
from tests.unit.services.planted import MARK, SHARED_PHONE, plant

HERS = "三只鸟 飞过 秋天"
OWN = "示例·自己的人"
NOVEMBER = Month(2026, 11)


@pytest.fixture(scope="module")
def office_of_two(tmp_path_factory: pytest.TempPathFactory, new_vault: Path) -> Path:
    """The coordinator has a person with something in every field; a colleague, limited to her own, has one case."""
    folder = tmp_path_factory.mktemp("two") / "vault"
    shutil.copytree(new_vault, folder)
    desk = open_vault(folder, PASSPHRASE, clock=StandingClock(BEGINNING))
    plant(desk)
    cases.open_case(desk, ClientDetails(f"{MARK}二", phones=(ClientPhone(SHARED_PHONE),)))
    with desk.database.keep() as session:  # an offer and a cover among what was planted are nobody's here
        session.execute(sa.delete(CaseOffer))
    add_counsellor(desk, "示例·周二", HERS, cost=QUICK)
    office.limit_to_own_cases(desk, limited=True)
    close_vault(desk)
    hers = open_vault(folder, HERS, clock=StandingClock(BEGINNING))
    cases.open_case(hers, ClientDetails(OWN, phones=(ClientPhone("13800000009"),)))
    close_vault(hers)
    return folder


@pytest.fixture
def vault(tmp_path: Path, office_of_two: Path) -> Path:
    return Path(shutil.copytree(office_of_two, tmp_path / "two"))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, office_of_two: Path) -> dict[str, str]:
    """All that her desk tells when nothing in particular is asked for."""
    folder = shutil.copytree(office_of_two, tmp_path_factory.mktemp("told") / "vault")
    desk = open_vault(folder, HERS, clock=StandingClock(BEGINNING))
    said: dict[str, str] = {}
    for name, found in everything(desk):
        said[name] = said.get(name, "") + repr(found)
    close_vault(desk)
    return said


@pytest.fixture
def limited(vault: Path, clock: StandingClock) -> Iterator[Desk]:
    """Her desk."""
    desk = open_vault(vault, HERS, clock=clock)
    yield desk
    close_vault(desk)


def everything(desk: Desk) -> Iterator[tuple[str, object]]:
    """What the screens ask for without naming a record, and what they show of it."""
    for kind in ListKind:
        for view in (ListView(), ListView(text=MARK), ListView(order=lists.fields(kind)[1].name)):
            yield f"{kind}", lists.list_rows(desk, kind, lists.list_ids(desk, kind, view))
        yield f"lines of {kind}", lists.list_rows(desk, kind, range(1, 50))
    by_urgency = ListView(order="first_now")
    ids = lists.list_ids(desk, ListKind.CASES, by_urgency)
    yield "cases by what comes first", lists.list_rows(desk, ListKind.CASES, ids, by_urgency)
    for words in (MARK, SHARED_PHONE, "P-2026-0001", "C-2026-", "0001", "改"):
        yield f"search {words}", search.search(desk, words)
    for mine in (True, False):
        yield "today", tasks.today(desk, mine=mine)
        yield "pressing", next_steps.pressing_cases(desk, mine=mine)
    for figure in Figure:
        keys = behind_figures.records_behind(desk, SummaryCell(figure), NOVEMBER)
        yield f"behind {figure}", behind_figures.lines_behind(desk, keys)
    yield "behind every key", behind_figures.lines_behind(desk, range(1, 400))
    yield "gaps", gaps.cases_with_gaps(desk, NOVEMBER)
    yield "the office's history", history.office_history(desk)
    typed = ClientDetails(f"{MARK}二", phones=(ClientPhone(SHARED_PHONE),))
    yield "who is meant", clients.possible_duplicates(desk, typed)
    for each in organisations.organisations(desk):
        yield "an organisation", organisations.load_organisation_file(desk, each.id).figures


BY_CASE: dict[str, Callable[[Desk, Any], object]] = {
    "the case": cases.load_case_file,
    "its notes": cases.notes_of,
    "its status": cases.status_history,
    "its tasks": tasks.tasks_of,
    "its debts": debts.debts_of,
    "its incidents": incidents.incidents_of,
    "its time line": timelines.load_timeline,
    "its conversations": contacts.conversations_of,
    "its filings": filings.filings_of,
    "its files": evidence.evidence_of,
    "its checklists": checklists.case_checklists,
    "its people": people_around.circle_of_case,
    "its history": history.case_history,
    "what is first": next_steps.next_step,
    "its line": lambda desk, case_id: lists.list_rows(desk, ListKind.CASES, [case_id]),
}
BY_CLIENT: dict[str, Callable[[Desk, Any], object]] = {
    "the client": clients.load_client,
    "the whole file": client_file.load_client_file,
    "their history": history.client_history,
    "their cases": cases.cases_of_client,
    "their people": people_around.people_around,
}


def asked(question: Callable[[Desk, Any], object], desk: Desk, record: int) -> str:
    try:
        return repr(question(desk, record))
    except RefusedError as error:
        return "" if error.code == "record.not_yours" else error.code


def test_nothing_that_a_screen_asks_for_tells_of_a_colleagues_case(told: dict[str, str]) -> None:
    assert not {name for name, said in told.items() if MARK in said or SHARED_PHONE in said}


@pytest.mark.parametrize("question", [*BY_CASE, *BY_CLIENT])
def test_a_colleagues_record_is_not_read_by_its_number_either(limited: Desk, question: str) -> None:
    ask = BY_CASE.get(question) or BY_CLIENT[question]
    told = asked(ask, limited, 1)

    assert MARK not in told
    assert told in {"", "()", "None"} or told.startswith("Timeline(")


def test_no_row_that_hangs_on_a_colleagues_client_can_be_selected(limited: Desk) -> None:
    """Every table: what is looked for here is found by the way of erasing, not by that of seeing."""
    with limited.database.read(everyone=True) as session:
        rows = traces_of(session, 1).rows
    seen = {}
    with limited.database.read() as session:
        for mapper in Base.registry.mappers:
            table = mapper.local_table.name
            if table in rows and table != "batch":
                found = set(session.scalars(sa.select(mapper.class_.id).execution_options(withdrawn=True)))
                seen[table] = found & rows[table]
    assert {"case_file", "incident", "conduct", "case_step", "instalment", "evidence", "person"} <= seen.keys()
    assert not {table for table, found in seen.items() if found}


def test_she_finds_what_is_her_own(told: dict[str, str]) -> None:
    shown = ("cases", "clients", "cases by what comes first", "search C-2026-", "today", "behind new_cases")

    assert not [name for name in shown if OWN not in told[name]]


def test_a_client_without_a_case_is_found_by_whom_wrote_them_down(vault: Path, clock: StandingClock) -> None:
    desk = open_vault(vault, PASSPHRASE, clock=clock)
    clients.add_client(desk, ClientDetails("示例·别人记的"))
    close_vault(desk)
    hers = open_vault(vault, HERS, clock=clock)
    clients.add_client(hers, ClientDetails("示例·我记的"))

    assert not search.search(hers, "别人记").hits
    assert [hit.title for hit in search.search(hers, "我记").hits] == ["示例·我记的"]
    close_vault(hers)


def test_the_figures_of_everyone_stay_the_same(vault: Path, clock: StandingClock) -> None:
    def figures(secret: str) -> object:
        desk = open_vault(vault, secret, clock=clock)
        try:
            counted = statistics.count_figures(desk, NOVEMBER)
            every = organisations.organisations(desk)
            return (
                replace(counted, made_at=BEGINNING),
                rule_record.rule_record(desk),
                [organisations.organisation_figures(desk, each.id) for each in every],
                lists.list_rows(desk, ListKind.ORGANISATIONS, lists.list_ids(desk, ListKind.ORGANISATIONS, ListView())),
                replace(check(desk).counts),
            )
        finally:
            close_vault(desk)

    assert figures(HERS) == figures(PASSPHRASE)


def test_a_coordinator_sees_all(vault: Path, clock: StandingClock) -> None:
    desk = open_vault(vault, PASSPHRASE, clock=clock)

    assert len(lists.list_ids(desk, ListKind.CASES, ListView())) == 3
    close_vault(desk)


def test_somebody_alike_is_told_of_without_a_word_about_them(limited: Desk) -> None:
    found = clients.possible_duplicates(limited, ClientDetails("示例·新", phones=(ClientPhone(SHARED_PHONE),)))

    assert found.clients == ()
    assert found.elsewhere
    assert not clients.possible_duplicates(limited, ClientDetails("示例·新")).elsewhere


def test_a_colleagues_case_called_by_its_reference_is_refused_with_a_reason(limited: Desk) -> None:
    with pytest.raises(RefusedError, match=r"record\.not_yours"):
        cases.case_called(limited, "C-2026-0001")
    with pytest.raises(RefusedError, match=r"case\.unknown"):
        cases.case_called(limited, "C-2026-0099")


def test_only_a_coordinator_decides_who_sees_what(limited: Desk) -> None:
    with pytest.raises(RefusedError, match=r"office\.coordinator_only"):
        office.limit_to_own_cases(limited, limited=False)


def test_a_case_covered_for_a_colleague_is_seen_while_it_lasts(limited: Desk, clock: StandingClock) -> None:
    with limited.database.keep() as session:
        session.add(Cover(absent_id=1, by_id=limited.counsellor.id, since=limited.today, until=limited.today))

    assert len(lists.list_ids(limited, ListKind.CASES, ListView())) == 3
    clock.move(days=1)
    assert len(lists.list_ids(limited, ListKind.CASES, ListView())) == 1


def test_a_case_offered_to_her_is_seen_while_it_waits(limited: Desk) -> None:
    with limited.database.keep() as session:
        offer = CaseOffer(case_id=1, by_id=1, to_id=limited.counsellor.id)
        session.add(offer)
    assert len(lists.list_ids(limited, ListKind.CASES, ListView())) == 2

    with limited.database.keep() as session:
        session.get_one(CaseOffer, offer.id).state = OfferState.RETURNED
    assert len(lists.list_ids(limited, ListKind.CASES, ListView())) == 1


def test_a_case_in_which_a_task_is_hers_is_seen_until_it_is_done(limited: Desk) -> None:
    task = TaskDetails("替我回电", limited.today, assignee=limited.counsellor.id)
    task_id = tasks.add_task(limited, CaseId(1), task)
    assert [row.title for row in tasks.today(limited).due_today] == ["替我回电"]

    tasks.close_task(limited, tasks.load_task(limited, task_id), TaskState.DONE)
    assert len(lists.list_ids(limited, ListKind.CASES, ListView())) == 1
