import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.phones import check_phone
from counsel_desk.errors import InputError
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.flow import Chips
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.search_field import SearchField


def wording(error: InputError) -> str:
    return f"That is no number ({error.code})."


@pytest.fixture
def phone(qtbot: QtBot, theme: Theme) -> CheckedEdit[str]:
    made = CheckedEdit(check_phone, wording, name="Phone", echo=lambda number: f"= {number}")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_good_number_is_echoed_as_it_was_understood(qtbot: QtBot, phone: CheckedEdit[str]) -> None:
    qtbot.keyClicks(phone.line, "138 0000 0001")
    assert phone.note == "= 13800000001"
    assert phone.value() == "13800000001"
    assert phone.is_good()


def test_what_was_written_as_it_is_understood_is_not_said_twice(qtbot: QtBot, theme: Theme) -> None:
    service = CheckedEdit(check_phone, wording, name="Phone", echo=str)
    qtbot.addWidget(service)
    service.set_text("955-88")
    assert service.note == "95588"
    service.set_text("95588")
    assert service.note == ""


def test_nobody_is_corrected_while_typing_only_after_a_pause(qtbot: QtBot, phone: CheckedEdit[str]) -> None:
    qtbot.keyClicks(phone.line, "13x")
    assert phone.note == ""
    qtbot.waitUntil(lambda: phone.note == "That is no number (phone.not_a_number).")
    assert phone.line.property("wrong") is True
    with pytest.raises(InputError):
        phone.value()


def test_leaving_the_line_tells_at_once_and_correcting_it_takes_the_words_away(
    qtbot: QtBot, phone: CheckedEdit[str]
) -> None:
    phone.set_text("x")
    assert "no number" in phone.note
    phone.line.clear()
    qtbot.keyClicks(phone.line, "95588")
    assert phone.note == "= 95588"
    assert phone.line.property("wrong") is False


def test_nothing_written_is_no_value_and_no_error(phone: CheckedEdit[str]) -> None:
    phone.set_text("  ")
    assert phone.value() is None
    assert phone.tell()
    assert phone.note == ""


def test_every_edit_is_told_for_the_draft(qtbot: QtBot, phone: CheckedEdit[str]) -> None:
    with qtbot.waitSignal(phone.edited):
        qtbot.keyClicks(phone.line, "1")


def test_an_error_found_later_is_shown_beneath_the_line(phone: CheckedEdit[str]) -> None:
    phone.show_error(InputError("phone.known", "phone"))
    assert phone.note == "That is no number (phone.known)."


def test_a_label_leads_to_its_field_and_names_it(qtbot: QtBot, theme: Theme) -> None:
    parent, phone = QWidget(), CheckedEdit(check_phone, wording, name="Phone")
    qtbot.addWidget(parent)
    form = Form()
    QVBoxLayout(parent).addLayout(form)
    name = QLineEdit()
    form.add_field("Name", name, "As on the ID card")
    form.add_field("Phone", phone)
    labels = [form.itemAt(row, Form.ItemRole.LabelRole).widget() for row in range(2)]
    assert name.accessibleName() == "Name"
    assert phone.line.accessibleName() == "Phone"
    assert labels[0].width() == labels[1].width() or labels[0].minimumWidth() == labels[1].minimumWidth()


def test_a_search_waits_for_a_pause_and_enter_does_not(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField("Search", "Name")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.searched) as told:
        qtbot.keyClicks(field, "wx")
    assert told.args == ["wx"]
    with qtbot.waitSignal(field.searched, timeout=100) as told:
        qtbot.keyClicks(field, "f")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["wxf"]


def test_escape_clears_a_search_and_down_leads_into_what_was_found(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField("Search", "Name")
    qtbot.addWidget(field)
    field.setText("wx")
    with qtbot.waitSignal(field.went_down):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_chips_give_back_what_was_chosen_in_their_order(qtbot: QtBot, theme: Theme) -> None:
    chips = Chips("Situations", [("a", "One"), ("b", "Two"), ("c", "Three")])
    qtbot.addWidget(chips)
    chips.choose(["c", "a"])
    assert chips.chosen() == ("a", "c")
    with qtbot.waitSignal(chips.changed):
        chips._chips["b"].click()
    assert chips.chosen() == ("a", "b", "c")


def test_chips_go_on_in_the_next_row_when_the_width_is_used_up(qtbot: QtBot, theme: Theme) -> None:
    chips = Chips("Situations", [(str(n), f"Situation {n}") for n in range(10)])
    qtbot.addWidget(chips)
    flow = chips.layout()
    assert flow.heightForWidth(2000) * 4 < flow.heightForWidth(150)


def test_what_was_understood_of_earlier_words_does_not_stand_beside_others(
    qtbot: QtBot, phone: CheckedEdit[str]
) -> None:
    qtbot.keyClicks(phone.line, "95588")
    assert phone.note == "= 95588"
    qtbot.keyClicks(phone.line, "x")
    assert phone.note == ""
