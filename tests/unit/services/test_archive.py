"""Whoever is erased still counts in the figures: by bands and codes, over all of them together, and only once."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.domain.figure_cells import Cell, TableCell
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.periods import Days, Month, Period, Quarter, Year
from counsel_desk.domain.statistics import REGIONS, TOTAL_OF, WORK_FIGURES, Figure, PeriodFigures, TableCode
from counsel_desk.services import cases, clients, merging
from counsel_desk.services.backups import back_up_now, shelf_of
from counsel_desk.services.behind_figures import erased_behind, records_behind
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import ErasingAsked, erase
from counsel_desk.services.erasure_receipt import settle_backups
from counsel_desk.services.figure_counts import count_period
from counsel_desk.services.releases import standings
from counsel_desk.services.restoring import restore_in_place
from counsel_desk.services.statistics import count_figures, figures_leaving
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.storage.erasing import client_called
from counsel_desk.storage.queries.statistics import summary
from counsel_desk.storage.tables import ArchivedCount
from tests.conftest import BEGINNING, PASSPHRASE, StandingClock
from tests.unit.services.taken_out import leave
from tests.unit.services.test_behind_figures import cells
from tests.unit.services.test_figures_by_hand import SEPTEMBER, written_down

PERIODS: tuple[Period, ...] = (
    *(Month(2026, number) for number in (7, 8, 9, 11)),
    Quarter(2026, 3),
    Year(2026),
    Days(date(2025, 9, 1), date(2026, 8, 31)),
)
EVERYBODY = ("P-2025-0001", *(f"P-2026-000{number}" for number in range(1, 5)))


@pytest.fixture(scope="module")
def counted_vault(tmp_path_factory: pytest.TempPathFactory, new_vault: Path) -> Path:
    """The vault of a caseload with known figures, made once."""
    folder = tmp_path_factory.mktemp("counted") / "vault"
    shutil.copytree(new_vault, folder)
    close_vault(written_down(open_vault(folder, PASSPHRASE, clock=StandingClock(BEGINNING))))
    return folder


@pytest.fixture
def caseload(tmp_path: Path, counted_vault: Path, clock: StandingClock) -> Iterator[Desk]:
    """An open vault of its own with that caseload."""
    shutil.copytree(counted_vault, tmp_path / "vault")
    opened = open_vault(tmp_path / "vault", PASSPHRASE, clock=clock)
    yield opened
    close_vault(opened)


def told(desk: Desk, periods: Iterable[Period] = PERIODS) -> list[Any]:
    """Everything that is kept of the figures: whose case is open at an end still to come is not."""
    with desk.database.read(everyone=True) as session:
        counted = [count_period(session, desk.pack, each, with_open=each.last < desk.today) for each in periods]
    left_out = TableCode.INCIDENTS_BY_ORGANISATION
    return [(each.summary, [table for table in each.tables if table.code is not left_out]) for each in counted]


def kept(desk: Desk) -> list[tuple[Any, ...]]:
    """The sums as they lie in the vault."""
    with desk.database.read() as session:
        return [tuple(row) for row in session.execute(sa.select(*ArchivedCount.__table__.columns))]


def test_figures_are_the_same_when_everybody_in_them_was_erased(caseload: Desk) -> None:
    before = told(caseload)
    leave(caseload, "P-2026-0001")  # whose case was closed, taken up again and closed once more
    assert told(caseload) == before
    leave(caseload, *(each for each in EVERYBODY if each != "P-2026-0001"))
    assert told(caseload) == before


def test_figures_of_an_invented_office_are_the_same_whoever_is_erased(invented_desk: Desk) -> None:
    periods = (Month(2026, 10), Year(2026))
    before, published = told(invented_desk, periods), count_figures(invented_desk, Month(2026, 10), internal=False)
    leave(invented_desk, *(f"P-2026-00{number}" for number in range(10, 14)))
    assert told(invented_desk, periods) == before
    again = count_figures(invented_desk, Month(2026, 10), internal=False)
    assert (again.summary, again.tables) == (published.summary, published.tables)


def test_a_case_that_was_open_is_counted_as_such_until_the_person_is_erased(caseload: Desk) -> None:
    caseload.clock.instant = caseload.clock.instant.replace(month=12, day=31)  # type: ignore[attr-defined]
    assert open_at_end(caseload, 8, 11, 12) == [3, 2, 2]
    leave(caseload, *EVERYBODY)
    assert open_at_end(caseload, 8, 11, 12) == [3, 2, 0]


def test_records_of_an_earlier_day_have_no_case_open_later(caseload: Desk) -> None:
    leave(caseload, *EVERYBODY, known_until=date(2026, 9, 20))
    assert open_at_end(caseload, 8, 9, 10) == [3, 0, 0]


def open_at_end(desk: Desk, *months: int) -> list[int]:
    with desk.database.read(everyone=True) as session:
        return [summary(session, Month(2026, month))[Figure.OPEN_AT_END] for month in months]


def test_one_person_who_was_written_down_twice_still_counts_as_they_did(caseload: Desk) -> None:
    with caseload.database.read() as session:
        stays, goes = (
            clients.load_client(caseload, ClientId(client_called(session, each) or 0)) for each in EVERYBODY[1:3]
        )
    merging.merge_clients(caseload, stays, goes, {})
    before = told(caseload)
    leave(caseload, EVERYBODY[2])
    assert told(caseload) == before


def test_totals_still_agree_and_the_work_for_people_erased_has_a_line_of_its_own(caseload: Desk) -> None:
    leave(caseload, *EVERYBODY[:3])
    figures = count_figures(caseload, Quarter(2026, 3))
    for figure in WORK_FIGURES:
        assert sum(each.counts[figure] for each in figures.work) == figures.summary[figure]
    for code, figure in TOTAL_OF.items():
        assert figures.table(code).total == figures.summary[figure]
    assert [(each.name, each.of_erased) for each in figures.work][-1] == ("", True)


def test_behind_a_number_stand_the_cases_that_are_left_and_how_many_are_not(caseload: Desk) -> None:
    leave(caseload, *EVERYBODY[:4])
    figures = count_figures(caseload, SEPTEMBER)
    of_the_rest = replace(figures, work=tuple(each for each in figures.work if not each.of_erased))
    for cell, count in cells(of_the_rest):
        if not count or cell in days(figures):
            continue  # it leads nowhere, or tells days
        assert len(records_behind(caseload, cell, SEPTEMBER)) + erased_behind(caseload, cell, SEPTEMBER) == count, cell


def test_behind_the_days_stand_all_cases_closed_within_them(caseload: Desk) -> None:
    whole = {cell: len(records_behind(caseload, cell, SEPTEMBER)) for cell in days(count_figures(caseload, SEPTEMBER))}
    leave(caseload, *EVERYBODY[:2])
    for cell, count in whole.items():
        assert len(records_behind(caseload, cell, SEPTEMBER)) + erased_behind(caseload, cell, SEPTEMBER) == count


def days(figures: PeriodFigures) -> list[Cell]:
    return [TableCell(TableCode.DAYS_OPEN, row) for row in figures.table(TableCode.DAYS_OPEN).rows]


def test_days_that_cut_through_a_month_leave_the_erased_out_and_say_so(caseload: Desk) -> None:
    cut = Days(date(2026, 8, 1), date(2026, 9, 29))
    assert not count_figures(caseload, cut).with_erased
    before = count_figures(caseload, cut).summary[Figure.NEW_CASES] or 0
    leave(caseload, "P-2026-0002")
    figures = count_figures(caseload, cut)
    assert (figures.summary[Figure.NEW_CASES], figures.with_erased) == (before - 1, True)
    assert not count_figures(caseload, Days(date(2026, 7, 2), date(2026, 7, 9))).with_erased


def test_a_correction_of_a_published_month_does_not_show_who_was_erased(desk: Desk, clock: StandingClock) -> None:
    october, today = Month(2026, 10), clock.instant
    clock.instant = today.replace(month=10, day=20)
    for number in range(14):
        cases.open_case(desk, ClientDetails(f"示例·迟{number}", birth_year=1990, region="广东"))
    clock.instant = today
    with figures_leaving(desk, october) as released:
        pass
    leave(desk, *(f"P-2026-00{number:02d}" for number in range(1, 8)))
    assert [(each.differing, each.correctable) for each in standings(desk, october)] == [(0, False)]
    with figures_leaving(desk, october, correct=True) as again:
        pass
    assert (again.summary, again.tables, again.releases) == (released.summary, released.tables, again.releases)
    assert [each.number for each in again.releases] == [1]


def test_only_codes_and_bands_are_kept_and_no_order_in_which_they_came(caseload: Desk) -> None:
    leave(caseload, *EVERYBODY)
    pack = caseload.pack
    known = {"", *REGIONS, *(each.code for each in pack.conducts), *(each.code for each in pack.checklists)}
    codes = {row for _, counted, row, _, _ in kept(caseload) if counted not in {"days_open", "incidents_by_clock"}}
    assert all(code in known or (code.isascii() and len(code) < 25) for code in codes)
    assert TableCode.INCIDENTS_BY_ORGANISATION not in {counted for _, counted, *_ in kept(caseload)}
    with caseload.database.read() as session, pytest.raises(OperationalError, match="no such column"):
        session.execute(sa.text("SELECT rowid FROM archived_count"))


def test_people_erased_before_a_backup_and_after_it_count_once_when_it_is_restored(
    caseload: Desk, clock: StandingClock
) -> None:
    folder, periods = caseload.vault.folder, PERIODS[1:3]
    before = told(caseload, periods)
    close_vault(caseload)
    erase(folder, ErasingAsked("P-2026-0001", PASSPHRASE), clock=clock)
    with_one = made_backup(folder, clock)
    erase(folder, ErasingAsked("P-2026-0002", PASSPHRASE), clock=clock)
    clock.move(days=1)
    restore_in_place(folder, with_one, PASSPHRASE, clock=clock)
    assert figures_in(folder, clock, periods) == before


def figures_in(folder: Path, clock: StandingClock, periods: tuple[Period, ...]) -> list[Any]:
    desk = open_vault(folder, PASSPHRASE, clock=clock)
    found = told(desk, periods)
    close_vault(desk)
    return found


def made_backup(folder: Path, clock: StandingClock) -> Path:
    desk = open_vault(folder, PASSPHRASE, clock=clock)
    made = back_up_now(desk).kept.path
    close_vault(desk)
    return made


def test_a_backup_rewritten_without_somebody_keeps_their_counts(caseload: Desk, clock: StandingClock) -> None:
    folder, periods = caseload.vault.folder, PERIODS[1:3]
    before = told(caseload, periods)
    back_up_now(caseload)
    close_vault(caseload)
    erase(folder, ErasingAsked("P-2026-0001", PASSPHRASE), clock=clock)
    clock.move(days=1)
    after = open_vault(folder, PASSPHRASE, clock=clock)
    settle_backups(after, FormerBackups.REWRITE)
    chosen = min(shelf_of(after).kept, key=lambda each: each.taken_at).path
    close_vault(after)
    restore_in_place(folder, chosen, PASSPHRASE, clock=clock)
    assert figures_in(folder, clock, periods) == before
