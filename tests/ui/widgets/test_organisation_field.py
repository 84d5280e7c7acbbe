"""An organisation is found while typing, by its name or by how it sounds."""

import pytest
from pytestqt.qtbot import QtBot

from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.services.desk import Desk
from counsel_desk.services.organisations import add_organisation, organisations
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.organisation_field import OrganisationField

SUNNY = "晴天消费金融（虚构）"


@pytest.fixture
def field(qtbot: QtBot, theme: Theme, desk: Desk) -> OrganisationField:
    add_organisation(desk, OrganisationDetails(SUNNY, short_names=("小晴贷",)))
    add_organisation(desk, OrganisationDetails("云朵小额贷款（虚构）"))
    add_organisation(desk, OrganisationDetails("长尾催收（虚构）", OrganisationRole.COLLECTOR))
    made = OrganisationField("Lender")
    qtbot.addWidget(made)
    made.offer(organisations(desk))
    made.show()
    made.activateWindow()
    made.combo.setFocus()  # a line listens to what is found only while it has the keyboard
    qtbot.waitUntil(made.combo.hasFocus)
    return made


@pytest.mark.parametrize("typed", ["qt", "qtxf", "QingTian", "xiaofei", "晴天", "xqd"])
def test_it_is_found_by_initials_syllables_and_short_names(field: OrganisationField, typed: str) -> None:
    completer = field.combo.completer()
    completer.setCompletionPrefix(typed)
    model = completer.completionModel()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [SUNNY]


def test_choosing_what_was_found_by_its_initials_writes_the_name(field: OrganisationField) -> None:
    completer = field.combo.completer()
    completer.setCompletionPrefix("yd")
    completer.activated.emit(completer.currentCompletion())
    assert field.text() == "云朵小额贷款（虚构）"
    assert field.chosen() is not None
    assert field.note == ""


def test_what_nothing_sounds_like_will_be_added_on_saving(field: OrganisationField) -> None:
    field.set_text("新来的机构")
    assert field.chosen() is None
    assert "will be added" in field.note


def test_a_long_name_is_read_from_its_beginning(field: OrganisationField, desk: Desk) -> None:
    field.set_text("晴天普惠消费金融股份有限公司华东分公司第二资产保全中心（虚构）")
    field.combo.lineEdit().selectAll()  # as Tab does
    field.offer(organisations(desk))
    assert field.combo.lineEdit().cursorPosition() == 0


def test_what_is_being_typed_goes_on_where_it_was_when_names_are_offered(field: OrganisationField, desk: Desk) -> None:
    field.set_text("晴天金融")
    field.combo.lineEdit().setCursorPosition(2)
    field.offer(organisations(desk))
    assert field.combo.lineEdit().cursorPosition() == 2
