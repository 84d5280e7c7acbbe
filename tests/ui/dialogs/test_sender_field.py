"""A number that is typed names whose it is, and a new one is kept as theirs in one click."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.ids import CaseId, OrganisationId
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, incidents, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

COLLECTOR = OrganisationDetails(
    "长尾催收（虚构）", OrganisationRole.COLLECTOR, numbers=("95000001",), signatures=("长尾",)
)


@pytest.fixture
def collector(desk: Desk) -> OrganisationId:
    body = OrganisationDetails("某市金融局（虚构）", OrganisationRole.OFFICIAL, OrganisationKind.REGULATOR)
    organisations.add_organisation(desk, body)
    return organisations.add_organisation(desk, COLLECTOR)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails("示例·阿青"))


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(
    desk: Desk, tasks: Tasks, window: QWidget, qtbot: QtBot, collector: OrganisationId, case_id: CaseId
) -> IncidentDialog:
    made = IncidentDialog(desk, tasks, case_id, parent=window)
    made.open()
    qtbot.waitUntil(lambda: made.incident_fields.organisation.combo.count() > 0)
    return made


def type_number(dialog: IncidentDialog, text: str) -> None:
    line = dialog.incident_fields.number.line
    line.setText(text)
    line.textEdited.emit(text)


def test_a_known_number_that_is_typed_names_its_organisation(dialog: IncidentDialog, collector: OrganisationId) -> None:
    type_number(dialog, "9500 0001")
    assert dialog.incident_fields.organisation.chosen() == collector


def test_a_name_that_stands_there_is_not_replaced_but_the_known_one_is_offered(
    dialog: IncidentDialog, collector: OrganisationId
) -> None:
    sender = dialog.incident_fields.organisation
    sender.set_text("别家（虚构）")
    type_number(dialog, "95000001")
    assert sender.text() == "别家（虚构）"
    assert sender._take.isVisible()
    sender._take.click()
    assert sender.chosen() == collector
    assert not sender._take.isVisible()


def test_the_signature_in_the_words_offers_who_wrote_them(dialog: IncidentDialog, collector: OrganisationId) -> None:
    dialog.words.setPlainText("【长尾】请今天还款")
    sender = dialog.incident_fields.organisation
    assert sender._take.isVisible()
    sender._take.click()
    assert sender.chosen() == collector


def test_a_new_number_and_signature_are_kept_as_its_own_in_one_click(
    dialog: IncidentDialog, desk: Desk, collector: OrganisationId, qtbot: QtBot
) -> None:
    sender = dialog.incident_fields.organisation
    sender.set_text(COLLECTOR.name)
    type_number(dialog, "10690000000009")
    dialog.words.setPlainText("【长尾信息】请今天还款")
    assert "10690000000009" in sender._keep.text()
    assert sender._keep.minimumSizeHint().width() < sender._keep.sizeHint().width()  # it does not widen the form
    sender._keep.click()
    qtbot.waitUntil(lambda: "10690000000009" in organisations.load_organisation(desk, collector).details.numbers)
    assert "长尾信息" in organisations.load_organisation(desk, collector).details.signatures
    qtbot.waitUntil(lambda: not sender._keep.isVisible())


def test_an_official_body_is_not_offered_as_a_sender(dialog: IncidentDialog) -> None:
    combo = dialog.incident_fields.organisation.combo
    assert [combo.itemText(row) for row in range(combo.count())] == [COLLECTOR.name]


def test_opening_an_incident_changes_nobody_and_two_of_one_name_stay_apart(
    desk: Desk, tasks: Tasks, window: QWidget, qtbot: QtBot, collector: OrganisationId, case_id: CaseId
) -> None:
    lender = organisations.add_organisation(desk, OrganisationDetails(COLLECTOR.name))
    draft = incidents.draft_from(desk, "请还款")
    for by in (None, lender, collector):
        words = f"请还款 {by}"
        told = incidents.record_incident(desk, case_id, replace(draft, organisation=by, number="95000001", words=words))
        dialog = IncidentDialog(desk, tasks, case_id, incidents.load_incident(desk, told), window)
        dialog.open()
        qtbot.waitUntil(lambda dialog=dialog: dialog.incident_fields.organisation.combo.count() == 2)
        with qtbot.waitSignal(dialog.saved):
            dialog.save()
        assert incidents.load_incident(desk, told).details.organisation == by
