"""What stands where nothing is yet gives way to the first record, and hands the keyboard on to it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from tests.ui.waiting import catch_up


@pytest.fixture
def place(qtbot: QtBot, theme: Theme) -> Iterator[QStackedWidget]:
    """A window with a field at its top, and beneath it nothing yet."""
    window = QWidget()
    qtbot.addWidget(window)
    made = QStackedWidget()
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    column.addWidget(made)
    made.addWidget(EmptyState("money", "No debts yet", "", "Add debt"))
    made.addWidget(QPushButton("the first of the debts"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()


def test_the_keyboard_goes_on_to_what_takes_the_place_of_nothing(place: QStackedWidget, qtbot: QtBot) -> None:
    begin = place.findChild(QPushButton, "empty_action")
    assert begin is not None
    begin.setFocus()
    place.setCurrentIndex(1)
    qtbot.waitUntil(place.widget(1).hasFocus)


def test_who_writes_elsewhere_is_not_disturbed(place: QStackedWidget, qtbot: QtBot) -> None:
    field = place.window().findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    place.setCurrentIndex(1)
    catch_up()
    assert field.hasFocus()


def test_in_a_wide_place_its_words_ask_for_no_more_room_than_they_take(qtbot: QtBot, theme: Theme) -> None:
    words = "Whom you spoke with or could not reach: client, family, the lender's service, authorities. " * 2
    state = EmptyState("call", "No contact written down yet", words, "New contact")
    qtbot.addWidget(state)
    state.resize(900, 400)
    state.show()
    catch_up()
    wide = state.minimumSizeHint().height()
    state.resize(240, 400)
    catch_up()
    assert wide < state.minimumSizeHint().height()
