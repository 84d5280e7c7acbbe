from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.suppression import suppress

Published = tuple[tuple[int | None, ...], int | None]
TABLES = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 60))


def published(counts: tuple[int, ...], threshold: int = 5) -> Published:
    table = suppress(dict(enumerate(counts)), sum(counts), threshold=threshold)
    return tuple(table.cells.values()), table.total


def tables(rows: int, largest_total: int) -> Iterator[tuple[int, ...]]:
    """Every table of so many rows up to that total."""
    if not rows:
        yield ()
        return
    for first in range(largest_total + 1):
        for rest in tables(rows - 1, largest_total - first):
            yield (first, *rest)


@pytest.mark.parametrize(
    ("rows", "largest_total", "threshold"), [(1, 60, 5), (2, 60, 5), (3, 45, 5), (4, 33, 5), (5, 22, 5), (3, 40, 7)]
)
def test_a_reader_who_knows_the_method_is_left_three_values_for_every_hidden_count(
    rows: int, largest_total: int, threshold: int
) -> None:
    possible: dict[Published, list[tuple[int, ...]]] = defaultdict(list)
    for counts in tables(rows, largest_total):
        possible[published(counts, threshold)].append(counts)
    for (cells, _), behind in possible.items():
        for place, cell in enumerate(cells):
            assert cell is not None or len({counts[place] for counts in behind}) >= 3, behind


def test_without_small_counts_everything_is_shown() -> None:
    assert published((12, 0, 7)) == ((12, 0, 7), 19)
    assert published(()) == ((), 0)
    assert published((0, 0)) == ((0, 0), 0)


def test_one_small_count_takes_the_last_row_with_it() -> None:
    assert published((3, 40, 0, 50)) == ((None, 40, 0, None), 93)


def test_several_small_counts_may_hide_each_other() -> None:
    assert published((2, 3, 40)) == ((None, None, 40), 45)
    assert published((1, 1, 40)) == ((None, None, None), 42)


def test_a_table_too_thin_to_protect_hides_its_total() -> None:
    assert published((3, 0)) == ((None, 0), None)
    assert published((4, 5)) == ((None, None), 9)
    assert published((1, 5)) == ((None, None), None)


def test_rows_that_overlap_have_no_margin() -> None:
    table = suppress({"T01": 3, "T03": 8}, threshold=5)
    assert (table.cells, table.total, table.withheld) == ({"T01": None, "T03": 8}, None, True)


def test_figures_that_contradict_each_other_are_our_mistake() -> None:
    with pytest.raises(ValueError, match="total"):
        suppress({"a": 3}, 4)
    with pytest.raises(ValueError, match="total"):
        suppress({"a": -3, "b": 3}, 0)
    with pytest.raises(ValueError, match="threshold"):
        suppress({"a": 3}, 3, threshold=4)


@given(TABLES, st.integers(5, 12))
def test_no_published_figure_is_below_the_threshold(counts: dict[str, int], threshold: int) -> None:
    table = suppress(counts, sum(counts.values()), threshold=threshold)
    assert list(table.cells) == list(counts)
    for figure in (*table.cells.values(), table.total):
        assert figure is None or figure == 0 or figure >= threshold
    assert all(cell is None or cell == counts[row] for row, cell in table.cells.items())
    assert all(table.cells[row] == 0 for row, count in counts.items() if not count)


@given(TABLES, st.integers(5, 12))
def test_by_subtraction_alone_every_hidden_count_keeps_three_values(counts: dict[str, int], threshold: int) -> None:
    table = suppress(counts, sum(counts.values()), threshold=threshold)
    hidden = [row for row, cell in table.cells.items() if cell is None]
    if table.total is not None and hidden:
        missing = table.total - sum(cell for cell in table.cells.values() if cell is not None)
        assert len(hidden) >= 2
        assert missing - (len(hidden) - 1) >= 3
