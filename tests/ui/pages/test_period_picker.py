"""Choosing a period: from a list with a key, or any days, written down."""

from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.periods import Days, Month, PeriodKind, Quarter, Year
from counsel_desk.ui.pages.period_picker import PeriodPicker
from counsel_desk.ui.theme import Theme

TODAY = date(2026, 11, 18)


@pytest.fixture
def picker(theme: Theme, qtbot: QtBot) -> PeriodPicker:
    made = PeriodPicker(TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


def write(picker: QWidget, name: str, text: str) -> None:
    line = picker.findChild(QLineEdit, name)
    assert line is not None
    line.setText(text)
    line.editingFinished.emit()


def pick(picker: QWidget, name: str, words: str) -> None:
    box = picker.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(box.findText(words))


def test_it_begins_with_the_last_whole_month(picker: PeriodPicker) -> None:
    assert picker.period == Month(2026, 10)


@pytest.mark.parametrize(("kind", "period"), [("Quarter", Quarter(2026, 3)), ("Year", Year(2025))])
def test_another_kind_begins_with_its_last_whole_period(
    picker: PeriodPicker, qtbot: QtBot, kind: str, period: object
) -> None:
    with qtbot.waitSignal(picker.chosen):
        pick(picker, "period_kind", kind)
    assert picker.period == period


def test_the_longest_name_of_a_period_is_read_in_full(picker: PeriodPicker) -> None:
    pick(picker, "period_kind", "Quarter")
    box = picker.findChild(QComboBox, "period")
    box.setItemText(0, "2026年第3季度, in words that are longer than any of them")
    assert box.sizeHint().width() > box.fontMetrics().horizontalAdvance(box.itemText(0))


def test_one_steps_from_period_to_period_up_to_the_present_one(picker: PeriodPicker, qtbot: QtBot) -> None:
    later = picker.findChild(QAbstractButton, "period_after")
    with qtbot.waitSignal(picker.chosen):
        later.click()
    assert picker.period == Month(2026, 11)
    assert not later.isEnabled()
    earlier = picker.findChild(QAbstractButton, "period_before")
    earlier.click()
    earlier.click()
    assert picker.period == Month(2026, 9)


def test_any_days_begin_with_those_of_the_period_before(picker: PeriodPicker, qtbot: QtBot) -> None:
    pick(picker, "period_kind", "Any days")
    assert picker.period == Month(2026, 10)
    with qtbot.waitSignal(picker.chosen):
        write(picker, "period_until", "2026-10-15")
    assert picker.period == Days(date(2026, 10, 1), date(2026, 10, 15))


def test_days_that_cannot_be_taken_say_so_beneath_and_change_nothing(picker: PeriodPicker, qtbot: QtBot) -> None:
    pick(picker, "period_kind", "Any days")
    with qtbot.assertNotEmitted(picker.chosen):
        write(picker, "period_until", "2026-09-15")
        assert picker._until.note == "The last day lies before the first one."
        write(picker, "period_since", "下周三十")
        assert "This is not a date" in picker._since.note
    assert picker.period == Month(2026, 10)


def test_a_period_beyond_the_list_is_not_offered(picker: PeriodPicker) -> None:
    picker.show_period(Month(2019, 1))
    assert picker.period == Month(2026, 10)
    picker.show_period(Days(date(2019, 1, 1), date(2019, 1, 31)))
    assert picker.period.kind is PeriodKind.DAYS
