"""The tasks that an office always makes: begun with what suits everyone, changed, rested, taken out, taken back."""

from datetime import date

import pytest
from PySide6.QtWidgets import QFrame, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import Priority, TaskTemplate, TemplateDetails, TemplateStart
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.suggested_templates import suggested_templates
from counsel_desk.services.tasks import tasks_of
from counsel_desk.services.templates import add_template, templates
from counsel_desk.ui.dialogs.template_dialog import TemplateDialog
from counsel_desk.ui.pages.settings.templates_tab import TemplatesTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from tests.ui.waiting import said, settle


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks) -> TemplatesTab:
    made = TemplatesTab(desk, tasks)
    qtbot.addWidget(made)
    made.resize(860, 700)
    made.show()
    settle(tasks)
    return made


def press(tab: TemplatesTab, name: str, template: TaskTemplate | None = None) -> None:
    row = tab if template is None else tab.findChildren(QFrame, f"template_{template.id}")[-1]
    next(each for each in row.findChildren(QPushButton, name) if each.isVisible()).click()


def form(tab: TemplatesTab) -> TemplateDialog:
    return tab.findChildren(TemplateDialog)[-1]


def test_an_office_without_templates_begins_with_the_suggested_ones_and_one_undo_takes_all_back(
    tab: TemplatesTab, desk: Desk, tasks: Tasks
) -> None:
    assert tab.findChild(EmptyState).isVisible()
    press(tab, "empty_action")
    settle(tasks)
    assert [each.details for each in templates(desk)] == sorted(
        suggested_templates(), key=lambda each: (each.situation, each.conduct, each.offset)
    )
    assert not tab.findChild(EmptyState).isVisible()
    assert "Any situation" in said(tab)
    assert "3 working days after the case is opened\nA call to the client" in said(tab)
    press(tab, "message_action")
    settle(tasks)
    assert templates(desk) == ()
    assert "Taken back: add suggested templates" in said(tab)


def test_what_is_suggested_names_situations_and_conduct_of_the_guidance(desk: Desk) -> None:
    suggested = suggested_templates()
    assert len(suggested) == 6
    assert {each.situation for each in suggested} <= {"", *(each.code for each in desk.pack.situations)}
    assert {each.conduct for each in suggested} <= {"", *(each.code for each in desk.pack.conducts)}
    assert all(each.start is TemplateStart.INCIDENT for each in suggested if each.conduct)


def test_a_new_template_makes_its_task_in_the_next_case(
    tab: TemplatesTab, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    press(tab, "add_template")
    dialog = form(tab)
    dialog.what.setText("核对合同")
    dialog.offset.setValue(2)
    dialog.situation.setCurrentIndex(dialog.situation.findData("SIT-01"))
    dialog.priority.choose(Priority.HIGH)
    with qtbot.waitSignal(tab.changed):
        dialog.save()
    settle(tasks)
    assert "2 working days after the case is opened\nHigh priority" in said(tab)
    made = tasks_of(desk, open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails(situations=("SIT-01",))))
    assert [(task.details.title, task.details.due_on) for task in made] == [("核对合同", date(2026, 11, 20))]


def test_a_conduct_is_asked_for_only_where_the_days_count_from_an_incident(
    tab: TemplatesTab, desk: Desk, qtbot: QtBot
) -> None:
    press(tab, "add_template")
    dialog = form(tab)
    assert not dialog.conduct.isVisible()
    dialog.start.choose(TemplateStart.INCIDENT)
    assert dialog.conduct.isVisible()
    dialog.conduct.setCurrentIndex(dialog.conduct.findData("T01"))
    dialog.start.choose(TemplateStart.CASE_OPENED)
    dialog.what.setText("回访")
    with qtbot.waitSignal(tab.changed):
        dialog.save()
    assert templates(desk)[0].details.conduct == ""


def test_a_template_without_words_is_asked_for_them(tab: TemplatesTab) -> None:
    press(tab, "add_template")
    form(tab).save()
    assert form(tab).titled.note == "Say in a few words what is to be done."


def test_a_template_is_changed_and_the_change_taken_back(
    tab: TemplatesTab, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    add_template(desk, TemplateDetails("回访", offset=3))
    tab.read_again()
    settle(tasks)
    press(tab, "change_template", templates(desk)[0])
    dialog = form(tab)
    assert (dialog.what.text(), dialog.offset.value()) == ("回访", 3)
    dialog.offset.setValue(5)
    with qtbot.waitSignal(tab.changed):
        dialog.save()
    settle(tasks)
    assert templates(desk)[0].details.offset == 5
    press(tab, "message_action")
    settle(tasks)
    assert templates(desk)[0].details.offset == 3


def test_a_template_that_rests_makes_no_task_until_it_is_used_again(
    tab: TemplatesTab, desk: Desk, tasks: Tasks
) -> None:
    add_template(desk, TemplateDetails("回访"))
    tab.read_again()
    settle(tasks)
    press(tab, "rest_template", templates(desk)[0])
    settle(tasks)
    assert "Rests: 回访" in said(tab)
    assert tasks_of(desk, open_case(desk, ClientDetails(name="示例·阿青"))) == ()
    press(tab, "rest_template", templates(desk)[0])
    settle(tasks)
    assert len(tasks_of(desk, open_case(desk, ClientDetails(name="示例·阿蓝")))) == 1


def test_a_template_is_taken_out_and_brought_back(tab: TemplatesTab, desk: Desk, tasks: Tasks) -> None:
    add_template(desk, TemplateDetails("回访"))
    tab.read_again()
    settle(tasks)
    press(tab, "withdraw_template", templates(desk)[0])
    settle(tasks)
    assert templates(desk) == ()
    press(tab, "message_action")
    settle(tasks)
    assert [each.details.title for each in templates(desk)] == ["回访"]


def test_an_unsaved_template_returns_when_the_form_is_opened_again(
    tab: TemplatesTab, tasks: Tasks, qtbot: QtBot
) -> None:
    press(tab, "add_template")
    form(tab).what.setText("还没写完")
    form(tab).reject()
    settle(tasks)
    press(tab, "add_template")
    qtbot.waitUntil(lambda: form(tab).what.text() == "还没写完")
