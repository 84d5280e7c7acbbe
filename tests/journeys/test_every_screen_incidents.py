"""Incidents and tasks across all cases: found and filtered in their lists, followed into a case, taken back."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.journeys.desk_driving import Regular

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a platform without a screen

CLIENT = "示例·阿青"
THREAT = "【晴天消费金融（虚构）】今天再不还钱，我们就砍死你，走着瞧。"
VISIT = "两个人在楼下守了一下午。"
ASK = "问电话停了没有"
RING = "回电给阿青"


def open_a_case(person: Regular) -> None:
    person.keys("Ctrl+N")
    person.write("name", CLIENT)
    person.save("client_dialog")
    person.sees(CLIENT, "Intake")


def keep_a_visit_and_a_threat(person: Regular) -> None:
    person.press_tab("case_tabs", "Incidents")
    person.press("empty_action")
    person.pick("incident_channel", "Visit")
    person.write("incident_when", "昨天下午3点")
    person.write("incident_words", VISIT)
    person.save("incident_dialog")
    QGuiApplication.clipboard().setText(THREAT)
    person.keys("Ctrl+Shift+V")
    person.sees(THREAT)
    person.press("record_message")
    person.sees("Recorded. Now confirm or reject")
    person.press("record_message")
    person.gone("paste_message")


def look_only_at_visits(person: Regular) -> None:
    person.choose("Channel", "add_filter")
    person.press_words("Visit", "edit_channel")
    person.press("overlay_done")
    person.line_gone("incidents", "SMS")
    person.sees_line("incidents", "Visit", CLIENT)
    person.press("unfilter_channel")
    person.sees_line("incidents", "SMS", CLIENT)


def test_an_incident_is_found_among_all_opened_in_its_case_and_withdrawn_and_brought_back(person: Regular) -> None:
    open_a_case(person)
    keep_a_visit_and_a_threat(person)
    person.keys("Ctrl+4")
    look_only_at_visits(person)
    person.write("filter_text", "楼下")
    person.line_gone("incidents", "SMS")
    person.open_line("incidents", "Visit")
    person.is_at("more_incident")
    person.choose("Withdraw this incident", "more_incident")
    person.sees("The incident was withdrawn.")
    person.keys("Ctrl+4")
    person.line_gone("incidents", "Visit")
    person.undo("take out incident")
    person.sees_line("incidents", "Visit", CLIENT)


def plan(person: Regular, what: str, day: str, *, every: str = "") -> None:
    person.press("new_task")
    person.write("title", what)
    person.write("due_on", day)
    if every:
        person.pick("recur_every", every)
    person.save("task_dialog")
    person.sees(what)


def test_tasks_come_back_when_done_and_are_put_off_together(person: Regular) -> None:
    open_a_case(person)
    person.press_tab("case_tabs", "Tasks")
    plan(person, ASK, "今天", every="weeks")
    plan(person, RING, "明天")
    person.keys("Ctrl+5")
    person.sees_line("tasks", RING)
    today = person.lines("tasks")
    person.press_line("tasks", ASK)
    person.choose("Done", "with_chosen")
    person.sees(f"Done: {ASK}")
    person.until(lambda: person.lines("tasks") not in ([], today), "the task that comes back")
    person.press_line("tasks", ASK)
    person.press_line("tasks", RING, besides=True)
    person.sees("With the chosen (2)")
    before = person.lines("tasks")
    person.choose("Put off › By two weeks", "with_chosen")
    person.sees("Put off: 2 tasks")
    person.until(lambda: not set(before) & set(person.lines("tasks")), "other days in both rows")
    person.undo("put tasks off")
    person.until(lambda: person.lines("tasks") == before, "the days there were before")
    person.undo("finish task")
    person.open_line("tasks", ASK)
    person.sees("2 open")
    person.undo("add task")
    person.sees("1 open")
    person.lacks(RING)
