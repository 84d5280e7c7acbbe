"""The lists and rules of the office: templates that make tasks; cases filtered, kept as a view, closed, reopened."""

import pytest

from tests.conftest import PASSPHRASE
from tests.journeys.desk_driving import Regular

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a platform without a screen

CLIENT = "示例·阿青"
OTHER = "示例·阿兰"
TEMPLATE = "回访：电话还多吗"
VIEW = "要紧的"
NOTE = "她说单位也接到电话。"
AGAIN = "电话又打来了"


def open_a_case(person: Regular, name: str) -> None:
    person.keys("Ctrl+N")
    person.write("name", name)
    person.save("client_dialog")
    person.sees(name, "0 days", "Intake")


def test_a_template_gives_every_new_case_its_task_until_it_is_taken_back(person: Regular) -> None:
    person.keys("Ctrl+9")
    person.press_row("settings_list", "Templates")
    person.press("add_template")
    person.write("title", TEMPLATE)
    person.write("offset", "3")
    person.save("template_dialog")
    person.sees("Template added", TEMPLATE)
    open_a_case(person, CLIENT)
    person.press_tab("case_tabs", "Tasks")
    person.sees("1 open", TEMPLATE)
    person.undo("open case")
    person.keys("Ctrl+5")
    person.line_gone("tasks", TEMPLATE)
    person.undo("add client")
    person.keys("Ctrl+9")
    person.sees(TEMPLATE)
    person.undo("add template of a task")
    person.lacks(TEMPLATE)


def find_the_grave_case(person: Regular) -> None:
    person.keys("Ctrl+2")
    person.sees_line("cases", OTHER)
    person.choose("Risk", "add_filter")
    person.press_words("High risk", "edit_risk")
    person.press("overlay_done")
    person.line_gone("cases", OTHER)
    person.sees_line("cases", CLIENT, "High risk")


def keep_the_view_through_a_lock(person: Regular) -> None:
    person.choose("Save this view…", "views")
    person.write("view_name", VIEW)
    person.press("save_view")
    person.until(lambda: person.text_of("views") == VIEW, "the view by its name")
    person.keys("Ctrl+L")
    person.sees("Your passphrase")
    assert CLIENT not in person.words()
    person.type(PASSPHRASE, into="passphrase")
    person.keys("Return")
    person.is_at("navigate_cases")
    person.keys("Ctrl+2")
    person.until(lambda: person.text_of("views") == VIEW, "the view by its name, as it was left")
    person.sees_line("cases", CLIENT)
    person.line_gone("cases", OTHER)


def move_a_note_and_back(person: Regular) -> None:
    person.write("note_text", NOTE)
    person.press("add_note")
    person.choose("Move to another case…", "more_note")
    person.write("move_find", OTHER)
    person.press_first("offer_")
    person.press("move")
    person.sees("Moved to ", OTHER)
    person.lacks(NOTE)
    person.undo("move note to another case")
    person.sees(NOTE)


def close_and_reopen(person: Regular) -> None:
    person.choose("Close case…", "case_more")
    person.pick("outcome", "Harassment stopped")
    person.write("closing_note", "两周没有电话。")
    person.save("close_case_dialog")
    person.sees("Case closed", "Closed", "两周没有电话。")
    person.choose("Reopen case…", "case_more")
    person.sees("Closed: Harassment stopped", "两周没有电话。")
    person.write("reopen_reason", AGAIN)
    person.save("reopen_case_dialog")
    person.sees("Case reopened", AGAIN)
    person.undo("reopen case")
    person.lacks(AGAIN)
    person.sees("两周没有电话。")
    person.undo("close case")
    person.lacks("Closed", "两周没有电话。")


def test_a_case_is_found_by_a_view_that_is_kept_closed_taken_up_again_and_all_taken_back(person: Regular) -> None:
    open_a_case(person, OTHER)
    open_a_case(person, CLIENT)
    person.press("edit_case")
    person.pick("risk", "High risk")
    person.write("risk_reason", "她说有人上门。")
    person.save("case_dialog")
    person.sees("High risk")
    find_the_grave_case(person)
    keep_the_view_through_a_lock(person)
    person.open_line("cases", CLIENT)
    person.sees(CLIENT, "0 days", "High risk")
    move_a_note_and_back(person)
    close_and_reopen(person)
