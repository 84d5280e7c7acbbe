"""The calendar of a case: each day's figures by pointer, by key and for screen readers; a click asks for its list."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counsel_desk.domain.contact_calendar import DayOfContacts
from counsel_desk.domain.contact_norms import ContactNorm, Passed
from counsel_desk.domain.ids import IncidentId
from counsel_desk.domain.incidents import Channel
from counsel_desk.ui.theme import Appearance, Theme
from counsel_desk.ui.widgets.calendar_columns import CalendarColumns
from counsel_desk.ui.widgets.calendar_strip import CalendarStrip

LAST = date(2026, 11, 17)
OVER = Passed(IncidentId(7), ContactNorm.OFTEN_UNANSWERED, 7)


def day(ago: int, **known: object) -> DayOfContacts:
    said = {
        "channels": {Channel.SMS: 3},
        "at_night": 0,
        "third_persons": 0,
        "unanswered": None,
        "answer_unknown": 0,
        "over_norm": (),
    }
    return DayOfContacts(day=LAST - timedelta(days=ago), **(said | known))


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> CalendarStrip:
    made = CalendarStrip()
    qtbot.addWidget(made)
    made.resize(900, 160)
    made.show_days((day(9), day(2, at_night=1), day(0, channels={Channel.CALL: 7}, unanswered=7, over_norm=(OVER,))))
    made.show()
    return made


def pointed(strip: CalendarStrip) -> date | None:
    found = strip.columns.pointed
    return None if found is None else found.day


def words(strip: CalendarStrip) -> str:
    return strip.findChild(QLabel, "calendar_words").text()


def place_of(columns: CalendarColumns, wanted: date) -> QPoint:
    return QPoint(columns._scale.left_of(wanted) + 4, 30)


def test_the_arrow_keys_go_from_a_day_with_contacts_to_the_next(qtbot: QtBot, strip: CalendarStrip) -> None:
    columns, seen = strip.columns, []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End):
        qtbot.keyClick(columns, key)
        seen.append((LAST - pointed(strip)).days)
    assert seen == [0, 2, 9, 9, 2, 0]
    qtbot.keyClick(columns, Qt.Key.Key_Home)
    assert pointed(strip) == LAST - timedelta(days=9)
    qtbot.keyClick(columns, Qt.Key.Key_PageDown)
    assert pointed(strip) == LAST


def test_enter_asks_for_the_list_of_the_day_and_again_for_all_days(qtbot: QtBot, strip: CalendarStrip) -> None:
    qtbot.keyClick(strip.columns, Qt.Key.Key_Left)
    with qtbot.waitSignal(strip.day_asked) as asked:
        qtbot.keyClick(strip.columns, Qt.Key.Key_Return)
    assert asked.args == [LAST]
    strip.choose(LAST)
    with qtbot.waitSignal(strip.day_asked) as asked:
        qtbot.keyClick(strip.columns, Qt.Key.Key_Return)
    assert asked.args == [None]
    with qtbot.waitSignal(strip.day_asked) as asked:
        qtbot.keyClick(strip.columns, Qt.Key.Key_Escape)
    assert asked.args == [None]


def test_a_click_on_a_day_asks_for_it_and_a_click_between_days_asks_for_nothing(
    qtbot: QtBot, strip: CalendarStrip
) -> None:
    columns = strip.columns
    with qtbot.waitSignal(strip.day_asked) as asked:
        qtbot.mouseClick(columns.viewport(), Qt.MouseButton.LeftButton, pos=place_of(columns, LAST - timedelta(days=2)))
    assert asked.args == [LAST - timedelta(days=2)]
    with qtbot.assertNotEmitted(strip.day_asked):
        qtbot.mouseClick(columns.viewport(), Qt.MouseButton.LeftButton, pos=place_of(columns, LAST - timedelta(days=1)))


def test_the_pointer_tells_the_figures_of_the_day_under_it(qtbot: QtBot, strip: CalendarStrip) -> None:
    columns = strip.columns
    QTest.mouseMove(columns.viewport(), place_of(columns, LAST - timedelta(days=2)))
    qtbot.waitUntil(lambda: pointed(strip) == LAST - timedelta(days=2))
    QTest.mouseMove(columns.viewport(), place_of(columns, LAST - timedelta(days=1)))
    qtbot.waitUntil(lambda: pointed(strip) is None)


def test_the_figures_of_a_day_are_told_in_words_and_afterwards_those_of_all_days_again(
    qtbot: QtBot, strip: CalendarStrip
) -> None:
    told = "Tue 17 Nov 2026: 7 contacts (Calls 7), 7 calls unanswered; one collector dialled 7 times unanswered"
    qtbot.keyClick(strip.columns, Qt.Key.Key_Left)
    assert words(strip).startswith(told)
    strip.columns.clearFocus()
    strip.columns.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
    assert (
        words(strip) == "8 Nov 2026 to 17 Nov 2026: 13 contacts on 3 days, 1 at night, days over the industry norm: 1"
    )


def test_a_screen_reader_is_told_each_day_one_goes_to_and_what_all_say_together(
    qtbot: QtBot, strip: CalendarStrip
) -> None:
    with qtbot.waitSignal(strip.columns.told) as told:
        qtbot.keyClick(strip.columns, Qt.Key.Key_Left)
    assert told.args[0].startswith("Tue 17 Nov 2026: 7 contacts")
    assert "13 contacts on 3 days" in strip.columns.accessibleDescription()
    assert strip.columns.accessibleName() == "Contacts per day"


def test_two_years_of_days_begin_at_the_newest_and_the_keys_bring_each_into_view(
    qtbot: QtBot, strip: CalendarStrip
) -> None:
    strip.show_days([day(ago) for ago in range(730, -1, -1)])
    columns = strip.columns
    bar = columns.horizontalScrollBar()
    assert bar.maximum() > columns.viewport().width()
    assert bar.value() == bar.maximum()
    qtbot.keyClick(columns, Qt.Key.Key_Home)
    assert bar.value() == 0
    assert columns._scale.left_of(LAST - timedelta(days=730)) >= 0


def test_without_a_contact_it_says_so_and_the_keys_do_nothing(qtbot: QtBot, strip: CalendarStrip) -> None:
    strip.show_days((), left_out=2)
    assert strip.columns.isHidden()
    assert words(strip) == "No contact of a collector here; Not counted, as not a collector's: 2"
    qtbot.keyClick(strip.columns, Qt.Key.Key_Left)
    assert pointed(strip) is None


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize(
    "other",
    [
        {"at_night": 3},
        {"over_norm": (OVER,)},
        {"channels": {Channel.CALL: 3}},
        {"channels": {Channel.EMAIL: 1, Channel.VISIT: 2}},
    ],
)
def test_what_a_day_shows_can_be_told_without_colours(
    strip: CalendarStrip, theme: Theme, appearance: Appearance, other: dict[str, object]
) -> None:
    theme.choose(appearance)

    def grey(shown: DayOfContacts) -> QImage:
        strip.show_days((shown,))
        return (
            strip.columns.grab().toImage().convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.MonoOnly)
        )

    assert grey(day(0)) != grey(day(0, **other))
