"""A published month is frozen: it is shown again as it was released, and corrected only where nothing is given away."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails, Gender, PartyRole
from counsel_desk.domain.periods import Month, Quarter
from counsel_desk.domain.statistics import Figure, PeriodFigures, TableCode
from counsel_desk.errors import FileError, RefusedError
from counsel_desk.messages import StatisticsWords
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import office_history
from counsel_desk.services.office import change_office, load_office
from counsel_desk.services.releases import standings
from counsel_desk.services.statistics import count_figures, export_figures, figures_leaving

OCTOBER, QUARTER = Month(2026, 10), Quarter(2026, 3)


def at(desk: Desk, *when: int) -> None:
    desk.clock.instant = datetime(*when, tzinfo=CHINA)  # type: ignore[attr-defined, misc]


def enter_late(desk: Desk, count: int, month: int = 10) -> None:
    """Cases of a month that is long over: this office writes down in November whom it met."""
    back = desk.clock()
    at(desk, 2026, month, 20, 9)
    for number in range(count):
        client = ClientDetails(f"示例·迟{number}", role=PartyRole.DEBTOR, gender=Gender.FEMALE, birth_year=1990)
        cases.open_case(desk, client, CaseDetails())
    desk.clock.instant = back  # type: ignore[attr-defined]


def published(desk: Desk, month: Month | Quarter = OCTOBER) -> PeriodFigures:
    return count_figures(desk, month, internal=False)


@pytest.fixture
def office(desk: Desk) -> Desk:
    """An office that met twelve clients in October."""
    enter_late(desk, 12)
    return desk


def export(desk: Desk, target: Path) -> None:
    export_figures(desk, OCTOBER, target, StatisticsWords(desk.pack))


def publish(desk: Desk, month: Month | Quarter = OCTOBER, *, correct: bool = False) -> None:
    """As a workbook does, but nothing is written: that takes ten times as long."""
    with figures_leaving(desk, month, correct=correct):
        pass


def test_a_published_month_is_shown_as_it_was_released_whatever_was_entered_since(office: Desk) -> None:
    assert published(office).releases[0].at is None
    publish(office)
    released = published(office)
    assert (released.releases[0].number, released.releases[0].by) == (1, office.counsellor.name)
    assert released.summary[Figure.NEW_CASES] == 12
    enter_late(office, 20)
    assert (published(office).summary, published(office).tables) == (released.summary, released.tables)
    assert count_figures(office, OCTOBER).summary[Figure.NEW_CASES] == 32
    (standing,) = standings(office, OCTOBER)
    assert standing.differing > 0
    assert standing.correctable


def test_two_unattended_runs_of_a_month_write_the_same_release(office: Desk, tmp_path: Path) -> None:
    export(office, tmp_path / "one.xlsx")
    enter_late(office, 20)
    at(office, 2026, 11, 25, 3)
    export(office, tmp_path / "two.xlsx")
    words = StatisticsWords(office.pack)
    one, two = (openpyxl.load_workbook(tmp_path / f"{name}.xlsx") for name in ("one", "two"))
    for sheet in one.sheetnames:
        if sheet != words.parameters:
            assert list(one[sheet].values) == list(two[sheet].values)
    told = dict(row[:2] for row in two[words.parameters].iter_rows(min_row=4, values_only=True))
    assert told["Figures of 2026-10"] == "release 1 of 18 Nov 2026"
    assert published(office).releases[0].number == 1


def test_a_correction_is_a_release_of_its_own(office: Desk) -> None:
    publish(office)
    enter_late(office, 20)
    at(office, 2026, 11, 25, 3)
    publish(office, correct=True)
    corrected = published(office)
    assert corrected.releases[0].number == 2
    assert any("corrects an earlier release" in note for note in StatisticsWords(office.pack).notes(corrected))
    assert corrected.summary[Figure.NEW_CASES] == 32
    assert corrected.table(TableCode.CASES_BY_GENDER).rows[Gender.FEMALE] == 32
    assert standings(office, OCTOBER)[0].differing == 0
    publish(office, correct=True)
    assert published(office).releases[0].number == 2


def test_a_correction_that_would_tell_whom_it_is_about_is_refused(office: Desk) -> None:
    publish(office)
    enter_late(office, 1)
    assert not standings(office, OCTOBER)[0].correctable
    with pytest.raises(RefusedError) as refused:
        publish(office, correct=True)
    assert refused.value.code == "figures.too_little_changed"
    assert published(office).summary[Figure.NEW_CASES] == 12


def ask_for(desk: Desk, threshold: int) -> None:
    change_office(desk, replace(load_office(desk), threshold=threshold))


def test_what_was_released_above_a_higher_threshold_is_corrected_above_it(desk: Desk) -> None:
    enter_late(desk, 8)
    ask_for(desk, 10)
    publish(desk)
    ask_for(desk, 5)
    assert published(desk).summary[Figure.NEW_CASES] is None
    assert standings(desk, OCTOBER)[0].differing == 0
    enter_late(desk, 4)
    publish(desk, correct=True)
    assert published(desk).summary[Figure.NEW_CASES] == 12
    enter_late(desk, 6)
    with pytest.raises(RefusedError) as refused:
        publish(desk, correct=True)
    assert refused.value.values["threshold"] == 10


def test_what_stands_beside_a_month_is_released_with_it(office: Desk) -> None:
    enter_late(office, 8, month=9)
    publish(office)
    assert published(office, Month(2026, 9)).releases[0].number == 1
    assert published(office, Month(2026, 9)).releases[0].at is not None
    assert published(office, Month(2025, 10)).releases[0].at is None  # nothing was counted in it


def test_a_quarter_releases_its_months_and_follows_their_corrections(office: Desk) -> None:
    enter_late(office, 7, month=8)
    publish(office, QUARTER)
    assert [each.number for each in published(office, QUARTER).releases] == [1, 1, 1]
    enter_late(office, 9, month=8)
    assert published(office, QUARTER).summary[Figure.NEW_CASES] == 7
    publish(office, QUARTER, correct=True)
    assert [each.number for each in published(office, QUARTER).releases] == [1, 2, 1]
    assert published(office, QUARTER).summary[Figure.NEW_CASES] == 16
    assert published(office, Month(2026, 8)).summary[Figure.NEW_CASES] == 16


def test_a_release_is_history_and_no_step_of_undo(office: Desk) -> None:
    before = office.database.undoable
    publish(office)
    assert office.database.undoable == before
    assert {"figures.release", "export.month"} <= {deed.action for deed in office_history(office)}


def test_a_workbook_that_was_not_written_releases_nothing(office: Desk, tmp_path: Path) -> None:
    with pytest.raises((FileError, OSError)):
        export(office, tmp_path / "nowhere" / "october.xlsx")
    assert published(office).releases[0].at is None
