"""Enter presses what has the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.ui.enter_key import EnterKey
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.text import button, icon_button


class Form(QDialog):
    """A form with a button that is its default, and others beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        EnterKey(self)
        column = QVBoxLayout(self)
        self.tick = QCheckBox("tick")
        self.add = button("add")
        self.remove = icon_button("close", "remove")
        self.save = button("save", "primary")
        self.save.setDefault(True)
        for each in (self.tick, self.add, self.remove, self.save):
            column.addWidget(each)
        for each in (self.add, self.remove, self.save):
            each.clicked.connect(lambda _checked, made=each: self.pressed.append(made.accessibleName() or made.text()))


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press_enter(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, Qt.Key.Key_Return)


@pytest.mark.parametrize("which", ["add", "remove", "save"])
def test_enter_presses_the_button_that_has_the_keyboard_and_no_other(qtbot: QtBot, form: Form, which: str) -> None:
    found: QAbstractButton = getattr(form, which)
    press_enter(qtbot, found)
    assert form.pressed == [which]


def test_enter_on_a_box_to_tick_saves_the_form_as_everywhere_in_it(qtbot: QtBot, form: Form) -> None:
    press_enter(qtbot, form.tick)
    assert form.pressed == ["save"]
    assert not form.tick.isChecked()
