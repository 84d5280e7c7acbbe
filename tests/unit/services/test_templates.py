"""The tasks an office always makes are made by themselves: dated, once, and taken back with what brought them."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, Outcome
from counsel_desk.domain.incidents import ConductState, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import (
    Every,
    Priority,
    Recurrence,
    TaskDetails,
    TaskOrigin,
    TaskState,
    TemplateDetails,
    TemplateStart,
)
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services.calls import save_call_note
from counsel_desk.services.cases import change_case, close_case, load_case_file, open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import add_conduct, decide_conduct, load_incident, record_incident
from counsel_desk.services.tasks import add_task, close_task, load_task, tasks_of
from counsel_desk.services.templates import add_template, change_template, templates, withdraw_template
from counsel_desk.services.undo import undo

AT = datetime(2026, 11, 18, 9, 0, tzinfo=CHINA)
THREAT = "再不还款，我们就上门到你单位闹"
CLIENT = ClientDetails(name="示例·阿青")


def titles(desk: Desk, case_id) -> list[str]:
    return [task.details.title for task in tasks_of(desk, case_id)]


def test_a_new_case_gets_the_tasks_of_its_situation_dated_from_its_opening(desk: Desk) -> None:
    add_template(desk, TemplateDetails("核对合同", situation="SIT-01", offset=3, priority=Priority.HIGH))
    add_template(desk, TemplateDetails("回访", offset=7, working_days=False, is_call=True))
    add_template(desk, TemplateDetails("问学校", situation="SIT-08"))

    case_id = open_case(desk, CLIENT, CaseDetails(situations=("SIT-01",)))

    made = {task.details.title: task for task in tasks_of(desk, case_id)}
    assert set(made) == {"核对合同", "回访"}
    assert made["回访"].details.due_on == desk.today + timedelta(7)
    assert (made["回访"].details.is_call, made["核对合同"].details.priority) == (True, Priority.HIGH)
    assert {task.origin for task in made.values()} == {TaskOrigin.TEMPLATE}
    assert {task.details.assignee for task in made.values()} == {desk.counsellor.id}


def test_a_call_note_of_a_new_case_brings_them_too(desk: Desk) -> None:
    add_template(desk, TemplateDetails("回访"))

    assert titles(desk, save_call_note(desk, CallNote(AT, text="她很害怕"))) == ["回访"]


def test_a_situation_added_later_brings_its_tasks_and_none_comes_twice(desk: Desk) -> None:
    add_template(desk, TemplateDetails("回访"))
    add_template(desk, TemplateDetails("核对合同", situation="SIT-01"))
    case_id = open_case(desk, CLIENT)
    assert titles(desk, case_id) == ["回访"]

    for situations in (("SIT-01",), (), ("SIT-01",)):
        case = load_case_file(desk, case_id).case
        change_case(desk, case, replace(case.details, situations=situations))

    assert sorted(titles(desk, case_id)) == ["回访", "核对合同"]


def test_an_incident_brings_its_task_and_a_second_one_none_while_it_waits(desk: Desk) -> None:
    add_template(desk, TemplateDetails("听听近况", TemplateStart.INCIDENT, offset=2, working_days=False))
    case_id = open_case(desk, CLIENT)

    first = record_incident(desk, case_id, IncidentDetails(AT, words="请尽快还款"))
    record_incident(desk, case_id, IncidentDetails(AT + timedelta(hours=1), words="请今天还款"))

    [task] = tasks_of(desk, case_id)
    assert (task.incident_id, task.details.due_on) == (first, date(2026, 11, 20))
    close_task(desk, task, TaskState.DONE)
    record_incident(desk, case_id, IncidentDetails(AT + timedelta(hours=2), words="请马上还款"))
    assert len(tasks_of(desk, case_id)) == 2


def test_a_confirmed_conduct_brings_its_own_task_and_a_suggested_or_rejected_one_none(desk: Desk) -> None:
    case_id = open_case(desk, CLIENT)
    incident = load_incident(desk, record_incident(desk, case_id, IncidentDetails(AT, words=THREAT)))
    seen = incident.conducts[0]
    add_template(desk, TemplateDetails("问是否报警", TemplateStart.INCIDENT, conduct=seen.code))

    decide_conduct(desk, seen.id, ConductState.REJECTED)
    assert titles(desk, case_id) == []
    decide_conduct(desk, seen.id, ConductState.CONFIRMED)
    assert titles(desk, case_id) == ["问是否报警"]
    undo(desk)
    assert titles(desk, case_id) == []


def test_a_conduct_chosen_by_hand_brings_its_task(desk: Desk) -> None:
    add_template(desk, TemplateDetails("问是否报警", TemplateStart.INCIDENT, conduct="T01"))
    case_id = open_case(desk, CLIENT)
    incident = load_incident(desk, record_incident(desk, case_id, IncidentDetails(AT, words="请尽快还款")))

    add_conduct(desk, incident, "T01")

    assert titles(desk, case_id) == ["问是否报警"]


def test_a_template_that_rests_or_was_taken_out_makes_nothing(desk: Desk) -> None:
    add_template(desk, TemplateDetails("休息", active=False))
    add_template(desk, TemplateDetails("拿掉"))
    withdraw_template(desk, next(each for each in templates(desk) if each.details.title == "拿掉"))

    assert titles(desk, open_case(desk, CLIENT)) == []
    assert [each.details.title for each in templates(desk)] == ["休息"]


def test_a_closed_case_gets_no_tasks(desk: Desk) -> None:
    case_id = open_case(desk, CLIENT)
    close_case(desk, load_case_file(desk, case_id).case, Outcome.HARASSMENT_STOPPED)
    add_template(desk, TemplateDetails("听听近况", TemplateStart.INCIDENT))

    record_incident(desk, case_id, IncidentDetails(AT, words="请尽快还款"))

    assert titles(desk, case_id) == []


def test_the_tasks_of_a_case_go_with_it_when_its_opening_is_undone(desk: Desk) -> None:
    add_template(desk, TemplateDetails("回访"))
    case_id = open_case(desk, CLIENT)

    undo(desk)

    assert tasks_of(desk, case_id) == ()


def test_a_template_is_corrected_and_the_task_it_made_stays(desk: Desk) -> None:
    add_template(desk, TemplateDetails("回访"))
    case_id = open_case(desk, CLIENT)
    [template] = templates(desk)

    change_template(desk, template, replace(template.details, title="两周后回访", offset=14))

    assert titles(desk, case_id) == ["回访"]
    assert titles(desk, open_case(desk, ClientDetails(name="示例·阿蓝"))) == ["两周后回访"]
    with pytest.raises(RefusedError, match=r"record\.changed_since"):
        change_template(desk, template, template.details)


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (TemplateDetails(" "), r"task\.untitled"),
        (TemplateDetails("回访", offset=-1), r"template\.offset"),
        (TemplateDetails("回访", offset=401), r"template\.offset"),
    ],
)
def test_a_template_without_a_title_or_with_an_impossible_day_is_refused(desk: Desk, details, code: str) -> None:
    with pytest.raises(InputError, match=code):
        add_template(desk, details)


def test_a_task_that_comes_back_is_due_again_once_it_is_done(desk: Desk) -> None:
    case_id = open_case(desk, CLIENT)
    weekly = TaskDetails("每周回访", desk.today, recurrence=Recurrence(1, Every.WEEK))
    task = load_task(desk, add_task(desk, case_id, weekly))

    close_task(desk, task, TaskState.DONE, "一切平静")

    again = tasks_of(desk, case_id)[0]
    assert (again.details.due_on, again.state) == (desk.today + timedelta(7), TaskState.OPEN)
    assert (again.origin, again.details.recurrence) == (TaskOrigin.RECURRENCE, weekly.recurrence)
    undo(desk)
    assert [each.state for each in tasks_of(desk, case_id)] == [TaskState.OPEN]


@pytest.mark.parametrize("state", [TaskState.DROPPED, TaskState.NOT_POSSIBLE])
def test_a_task_that_was_dropped_or_not_possible_does_not_come_back(desk: Desk, state: TaskState) -> None:
    case_id = open_case(desk, CLIENT)
    weekly = TaskDetails("每周回访", desk.today, recurrence=Recurrence(1, Every.WEEK))
    task = load_task(desk, add_task(desk, case_id, weekly))

    close_task(desk, task, state, "不再需要")

    assert len(tasks_of(desk, case_id)) == 1


def test_a_task_done_twice_waits_once(desk: Desk) -> None:
    case_id = open_case(desk, CLIENT)
    weekly = TaskDetails("每周回访", desk.today, recurrence=Recurrence(1, Every.WEEK))
    task_id = add_task(desk, case_id, weekly)

    close_task(desk, load_task(desk, task_id), TaskState.DONE)
    close_task(desk, load_task(desk, task_id), TaskState.OPEN)
    close_task(desk, load_task(desk, task_id), TaskState.DONE)

    assert len(tasks_of(desk, case_id)) == 2
