"""What a month that was published may show when it is released once more."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product

import pytest

from counsel_desk.domain.corrections import corrected, shows_more
from counsel_desk.domain.publishing import Release, release
from counsel_desk.domain.statistics import CountTable, Figure, TableCode

ROLES = TableCode.CASES_BY_ROLE
Counts = tuple[int, ...]


def counted(*counts: int) -> Release:
    """New cases by role, nothing withheld."""
    rows = dict(zip("abcdefgh", counts, strict=False))
    return Release({Figure.NEW_CASES: sum(counts)}, (CountTable(ROLES, rows, sum(counts)),))


def first(*counts: int) -> Release:
    made = counted(*counts)
    return release(made.summary, made.tables, 5)


def shown(made: Release) -> tuple[int | None, ...]:
    """The total, then the rows."""
    return (made.summary[Figure.NEW_CASES], *made.tables[0].rows.values())


def after(before: Counts, today: Counts) -> tuple[int | None, ...]:
    return shown(corrected([first(*before)], counted(*today), 5))


def test_where_everything_changed_by_much_everything_is_shown() -> None:
    assert after((10, 20, 30), (20, 40, 60)) == (120, 20, 40, 60)
    assert after((10, 20, 0), (20, 20, 5)) == (45, 20, 20, 5)


def test_a_total_that_changed_by_few_stays_as_released_with_its_table() -> None:
    assert after((10, 20, 30), (11, 20, 30)) == (60, 10, 20, 30)
    assert after((10, 20, 30), (10, 20, 26)) == (60, 10, 20, 30)
    assert after((0, 0, 0), (1, 2, 0)) == (0, 0, 0, 0)


def test_a_row_that_changed_by_few_is_withheld_with_another() -> None:
    assert after((10, 20, 30, 40), (30, 40, 32, 60)) == (162, 30, 40, None, None)


def test_rows_that_change_places_are_shown_where_many_did_and_stay_where_few_did() -> None:
    assert after((10, 20, 30), (16, 14, 30)) == (60, 16, 14, 30)
    assert after((10, 20, 30), (11, 19, 30)) == (60, 10, 20, 30)


def test_what_was_withheld_stays_withheld_however_it_has_grown() -> None:
    assert shown(first(2, 3, 40)) == (45, None, None, 40)
    assert after((2, 3, 40), (20, 30, 60)) == (110, None, None, 60)
    assert after((2, 3, 40), (0, 30, 60)) == (90, None, None, 60)


def test_what_was_withheld_whole_stays_so_though_its_total_is_told() -> None:
    assert shown(first(1, 2, 0)) == (None, None, None, None)
    assert after((1, 2, 0), (10, 20, 0)) == (30, None, None, None)


def test_a_withheld_total_that_became_zero_stays_withheld() -> None:
    assert after((1, 2, 0), (0, 0, 0)) == (None, None, None, None)


def test_a_total_that_fell_below_the_threshold_is_withheld_where_it_could_be_one_of_three() -> None:
    assert after((6, 0, 0), (1, 0, 0)) == (6, 6, 0, 0)
    assert after((20, 0, 0), (1, 0, 0)) == (None, None, None, None)


def test_every_earlier_release_is_remembered_and_not_only_the_last() -> None:
    one = first(10, 20, 30)
    two = corrected([one], counted(20, 40, 60), 5)
    assert shown(corrected([one, two], counted(11, 20, 30), 5)) == shown(two)
    assert shown(corrected([one, two], counted(10, 20, 30), 5)) == shown(one)


def test_rows_of_another_guidance_are_not_held_against_those_of_before() -> None:
    assert after((10, 20), (10, 20, 30)) == (60, None, None, None)


def test_conduct_that_all_incidents_show_is_not_withheld_beside_their_number() -> None:
    def of(incidents: int, conduct: int) -> Release:
        table = CountTable(TableCode.INCIDENTS_BY_CONDUCT, {"T01": conduct}, None)
        return Release({Figure.INCIDENTS: incidents}, (table,))

    before = release(of(12, 11).summary, of(12, 11).tables, 5)
    assert corrected([before], of(12, 12), 5) == before
    before = release(of(30, 11).summary, of(30, 11).tables, 5)
    assert corrected([before], of(30, 12), 5).tables[0].rows == {"T01": None}


def test_what_only_withholds_more_is_no_correction() -> None:
    def of(*conducts: int) -> Release:
        table = CountTable(TableCode.INCIDENTS_BY_CONDUCT, dict(zip(("T01", "T02"), conducts, strict=True)), None)
        return Release({Figure.INCIDENTS: 30}, (table,))

    def later(*conducts: int) -> Release:
        return corrected([before], of(*conducts), 5)

    before = release(of(7, 12).summary, of(7, 12).tables, 5)
    assert later(9, 12).tables[0].rows == {"T01": None, "T02": 12}
    assert not shows_more(later(9, 12), before)
    assert later(9, 20).tables[0].rows == {"T01": None, "T02": 20}
    assert shows_more(later(9, 20), before)
    assert not shows_more(before, before)


def rows(number: int, largest_total: int) -> Iterator[Counts]:
    if not number:
        yield ()
        return
    for each in range(largest_total + 1):
        for rest in rows(number - 1, largest_total - each):
            yield (each, *rest)


def entered_late() -> Iterator[tuple[Counts, Counts]]:
    for before in rows(3, 10):
        for more in rows(3, 6):
            yield before, tuple(a + b for a, b in zip(before, more, strict=True))


def taken_out() -> Iterator[tuple[Counts, Counts]]:
    for before in rows(3, 12):
        yield from ((before, today) for today in product(*(range(count + 1) for count in before)))


@pytest.mark.parametrize("changes", [entered_late, taken_out])
def test_a_reader_who_knows_the_rules_and_how_records_changed_is_left_three_values(
    changes: Callable[[], Iterator[tuple[Counts, Counts]]],
) -> None:
    possible: dict[tuple[tuple[int | None, ...], ...], list[tuple[Counts, Counts]]] = defaultdict(list)
    firsts = {counts: first(*counts) for counts in rows(3, 12)}
    for before, today in changes():
        later = corrected([firsts[before]], counted(*today), 5)
        if later != firsts[before]:
            possible[shown(firsts[before]), shown(later)].append((before, today))
    for told, behind in possible.items():
        for number, table in enumerate(told):
            for place, count in enumerate(table[1:]):
                values = {pair[number][place] for pair in behind}
                assert count is not None or len(values) >= 3 or values == {0}, (told, behind)
