"""The form about a debt: amounts and days as people say them, organisations by name."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import Case
from counsel_desk.domain.debts import Certificate, DebtDetails, DebtStage
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.debts import add_debt, debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.organisations import add_organisation, organisations
from counsel_desk.ui.dialogs.debt_dialog import DebtDialog
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme


@pytest.fixture
def case(desk: Desk) -> Case:
    return load_case_file(desk, open_case(desk, ClientDetails(name="王小喆"))).case


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case: Case) -> DebtDialog:
    add_organisation(desk, OrganisationDetails("晴天消费金融(虚构)", kind=OrganisationKind.CONSUMER_FINANCE))
    made = DebtDialog(desk, tasks, case)
    made.open()
    qtbot.waitUntil(lambda: not tasks.busy)
    return made


def save(qtbot: QtBot, dialog) -> None:
    with qtbot.waitSignal(dialog.saved):
        dialog.save()


def test_amounts_are_taken_as_they_are_said_and_echoed(dialog: DebtDialog) -> None:
    dialog.fields["claimed"].set_text("1.2万")
    dialog.fields["received"].set_text("约5000")
    assert dialog.fields["claimed"].note == "¥12,000.00"
    assert dialog.fields["received"].note == "about ¥5,000.00"
    dialog.reject()


def test_a_debt_is_written_down(qtbot: QtBot, desk: Desk, case: Case, dialog: DebtDialog) -> None:
    dialog.lender.set_text("晴天消费金融(虚构)")
    dialog.fields["claimed"].set_text("1.2万")
    dialog.fields["overdue_since"].set_text("7月15日")
    dialog.stage.choose(DebtStage.OUTSOURCED)
    dialog.new_payee.setChecked(True)
    save(qtbot, dialog)
    (debt,) = debts_of(desk, case.id)
    assert (debt.lender_name, debt.details.claimed, debt.details.received) == ("晴天消费金融(虚构)", 1_200_000, None)
    assert (debt.details.overdue_since, debt.details.new_payee) == (date(2026, 7, 15), True)


def test_a_lender_that_is_only_named_is_added_on_saving(
    qtbot: QtBot, desk: Desk, case: Case, dialog: DebtDialog
) -> None:
    dialog.lender.set_text("麦穗小贷(虚构)")
    assert "will be added" in dialog.lender.note
    save(qtbot, dialog)
    assert debts_of(desk, case.id)[0].lender_name == "麦穗小贷(虚构)"
    assert len(organisations(desk, OrganisationRole.LENDER)) == 2


def test_a_new_organisation_can_be_written_down_in_full_from_here(
    qtbot: QtBot, desk: Desk, tasks: Tasks, dialog: DebtDialog
) -> None:
    dialog.collector.set_text("远山商务(虚构)")
    dialog.collector.findChild(QPushButton, "new_organisation").click()
    form = dialog.findChild(OrganisationDialog)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert form.name.text() == "远山商务(虚构)"
    form.signatures.setText("【远山】、【远山法务】")
    form.kind.choose(OrganisationKind.AGENCY)
    save(qtbot, form)
    qtbot.waitUntil(lambda: dialog.collector.chosen() is not None)
    (collector,) = organisations(desk, OrganisationRole.COLLECTOR)
    assert collector.details.signatures == ("远山", "远山法务")
    dialog.reject()


def test_what_cannot_be_read_is_said_beneath_and_the_form_stays(dialog: DebtDialog) -> None:
    dialog.fields["paid"].set_text("三个月的工资")
    dialog.save()
    assert "not one amount" in dialog.fields["paid"].note
    assert dialog.isVisible()
    dialog.reject()


def test_a_debt_shows_again_as_it_was_written_down(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case: Case
) -> None:
    details = DebtDetails(
        received=1_880_050,
        contract_date=date(2025, 11, 3),
        contract_tail="0431",
        agreed_on=date(2026, 8, 1),
        agreement="免息六期",
        certificate=Certificate.ASKED,
    )
    add_debt(desk, case.id, details)
    (debt,) = debts_of(desk, case.id)
    dialog = DebtDialog(desk, tasks, case, debt)
    dialog.open()
    save(qtbot, dialog)
    assert debts_of(desk, case.id)[0].details == details
