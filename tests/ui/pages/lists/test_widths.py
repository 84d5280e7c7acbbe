"""How wide the columns of a list are."""

from counsel_desk.ui.pages.lists.widths import Wish, fitting, widths

PLENTY, NARROW = 1000, 300
WISHES = (
    Wish(120, 100),
    Wish(300, 150, stretches=True, most=500),
    Wish(80, 60, gives_way=1),
    Wish(90, 60, gives_way=2),
)


def test_with_room_to_spare_one_column_takes_the_rest() -> None:
    assert widths(WISHES, 700) == [120, 410, 80, 90]


def test_on_a_wide_screen_the_rest_goes_to_all_so_that_a_row_can_be_read_across() -> None:
    assert widths(WISHES, PLENTY) == [172, 554, 132, 142]


def test_with_less_room_all_give_in_proportion_and_none_less_than_can_be_read() -> None:
    given = widths(WISHES, 480)
    assert sum(given) <= 480
    assert all(width >= wish.least for width, wish in zip(given, WISHES, strict=True))


def test_where_more_columns_were_chosen_than_can_be_read_well_they_are_cut_before_anything_scrolls() -> None:
    wishes = (Wish(120, 120), Wish(300, 200, barest=80), Wish(150, 150, barest=100))
    assert widths(wishes, 480) == [120, 210, 150]
    given = widths(wishes, 360)
    assert sum(given) <= 360
    assert given[0] == 120
    assert all(width >= wish.barest for width, wish in zip(given, wishes, strict=True))
    assert widths(wishes, 10) == [120, 80, 100]


def test_where_not_even_that_fits_each_keeps_what_can_be_read() -> None:
    assert widths(WISHES, NARROW) == [100, 150, 60, 60]


def test_in_a_narrow_window_the_least_important_goes_first_and_the_most_important_never() -> None:
    assert fitting(WISHES, PLENTY) == [True, True, True, True]
    assert fitting(WISHES, 330) == [True, True, True, False]
    assert fitting(WISHES, NARROW) == [True, True, False, False]
    assert fitting(WISHES, 10) == [True, True, False, False]


def test_no_columns_need_no_room() -> None:
    assert widths((), PLENTY) == []
