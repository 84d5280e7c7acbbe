"""Who was contacted is chosen among the people around the client of the case, and nobody else."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, PersonDetails, Relation
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.people_around import add_person, people_around
from counsel_desk.ui.dialogs.person_dialog import PersonDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.person_field import PersonField
from tests.ui.waiting import settle


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    other = open_case(desk, ClientDetails("示例·阿红"))
    add_person(desk, load_case_file(desk, other).client.id, PersonDetails("示例·别家人", phone="13800000008"))
    mine = open_case(desk, ClientDetails("示例·阿青"))
    client = load_case_file(desk, mine).client
    add_person(desk, client.id, PersonDetails("示例·阿母", Relation.PARENT, "13800000009"))
    return mine


@pytest.fixture
def field(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks) -> PersonField:
    made = PersonField(desk, tasks, "Person")
    qtbot.addWidget(made)
    made.show()
    return made


def test_only_the_people_around_this_client_are_offered(tasks: Tasks, field: PersonField, case_id: CaseId) -> None:
    field.load_case(case_id)
    settle(tasks)
    offered = [field.combo.itemText(row) for row in range(field.combo.count())]
    assert offered == ["Nobody chosen", "示例·阿母 · Parent · 138****0009"]


def test_somebody_chosen_before_the_names_are_read_stays_chosen(
    desk: Desk, tasks: Tasks, field: PersonField, case_id: CaseId
) -> None:
    mother = people_around(desk, load_case_file(desk, case_id).client.id)[0]
    field.choose(mother.id)
    field.load_case(case_id)
    settle(tasks)
    assert field.chosen() == mother.id
    assert field.combo.currentText().startswith("示例·阿母")


def test_another_case_lets_go_of_whom_the_first_had(
    desk: Desk, tasks: Tasks, field: PersonField, case_id: CaseId
) -> None:
    field.load_case(case_id)
    field.choose(people_around(desk, load_case_file(desk, case_id).client.id)[0].id)
    field.load_case(open_case(desk, ClientDetails("示例·阿白")))
    settle(tasks)
    assert field.chosen() is None


def test_somebody_new_is_written_down_on_the_spot_and_chosen(
    qtbot: QtBot, desk: Desk, tasks: Tasks, field: PersonField, case_id: CaseId
) -> None:
    field.load_case(case_id)
    settle(tasks)
    field.findChild(QPushButton, "new_person").click()
    form = field.findChild(PersonDialog)
    form.name.setText("示例·阿弟")
    with qtbot.waitSignal(field.edited):
        form.save()
    settle(tasks)
    assert field.combo.currentText() == "示例·阿弟"
    assert field.chosen() == people_around(desk, load_case_file(desk, case_id).client.id)[1].id
