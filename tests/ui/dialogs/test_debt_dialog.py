"""The form about a debt: amounts and days as people say them, organisations by name."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import Case
from counsel_desk.domain.debts import (
    Certificate,
    DebtDetails,
    DebtStage,
    Fee,
    FeeKind,
    Plan,
    monthly_instalments,
)
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.debts import add_debt, debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.organisations import add_organisation, organisations
from counsel_desk.services.tasks import tasks_of
from counsel_desk.services.undo import undo
from counsel_desk.ui.dialogs.debt_dialog import DebtDialog
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle


@pytest.fixture
def case(desk: Desk) -> Case:
    return load_case_file(desk, open_case(desk, ClientDetails(name="王小喆"))).case


@pytest.fixture
def dialog(theme: Theme, desk: Desk, tasks: Tasks, case: Case) -> DebtDialog:
    add_organisation(desk, OrganisationDetails("晴天消费金融(虚构)", kind=OrganisationKind.CONSUMER_FINANCE))
    made = DebtDialog(desk, tasks, case)
    made.open()
    settle(tasks)
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
    dialog.loan.lender.set_text("晴天消费金融(虚构)")
    dialog.fields["claimed"].set_text("1.2万")
    dialog.fields["overdue_since"].set_text("7月15日")
    dialog.loan.stage.choose(DebtStage.OUTSOURCED)
    dialog.loan.new_payee.setChecked(True)
    save(qtbot, dialog)
    (debt,) = debts_of(desk, case.id)
    assert (debt.lender_name, debt.details.claimed, debt.details.received) == ("晴天消费金融(虚构)", 1_200_000, None)
    assert (debt.details.overdue_since, debt.details.new_payee) == (date(2026, 7, 15), True)


def test_a_lender_that_is_only_named_is_added_on_saving(
    qtbot: QtBot, desk: Desk, case: Case, dialog: DebtDialog
) -> None:
    dialog.loan.lender.set_text("麦穗小贷(虚构)")
    assert "will be added" in dialog.loan.lender.note
    save(qtbot, dialog)
    assert debts_of(desk, case.id)[0].lender_name == "麦穗小贷(虚构)"
    assert len(organisations(desk, OrganisationRole.LENDER)) == 2


def test_one_undo_takes_back_a_debt_and_the_lender_it_named(
    qtbot: QtBot, desk: Desk, case: Case, dialog: DebtDialog
) -> None:
    dialog.loan.lender.set_text("麦穗小贷(虚构)")
    dialog.loan.collector.set_text("远山商务(虚构)")
    save(qtbot, dialog)

    assert undo(desk) == "debt.add"

    assert debts_of(desk, case.id) == ()
    assert [each.details.name for each in organisations(desk)] == ["晴天消费金融(虚构)"]


def test_a_new_organisation_can_be_written_down_in_full_from_here(
    qtbot: QtBot, desk: Desk, tasks: Tasks, dialog: DebtDialog
) -> None:
    dialog.loan.collector.set_text("远山商务(虚构)")
    dialog.loan.collector.findChild(QPushButton, "new_organisation").click()
    form = dialog.findChild(OrganisationDialog)
    settle(tasks)
    assert form.name.text() == "远山商务(虚构)"
    form.signatures.setText("【远山】、【远山法务】")
    form.kind.choose(OrganisationKind.AGENCY)
    save(qtbot, form)
    qtbot.waitUntil(lambda: dialog.loan.collector.chosen() is not None)
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


def test_what_was_kept_back_is_shown_as_soon_as_it_is_known(dialog: DebtDialog) -> None:
    dialog.loan.restore({**dialog.loan.content(), "received": "8500", "principal": "1万"})
    assert dialog.loan.kept_back == "Kept back: ¥1,500, 15%"
    assert dialog.loan._kept_back.isVisibleTo(dialog.loan)
    dialog.reject()


def test_a_plan_is_made_in_one_go_and_the_cost_told(dialog: DebtDialog) -> None:
    dialog.fields["received"].set_text("10000")
    plan = dialog.cost.plan
    plan.first.set_text("2026-02-15")
    plan.amount.set_text("1000")
    plan.make()
    assert [line[0] for line in plan.lines()][:2] == ["2026-02-15", "2026-03-15"]
    assert dialog.cost.rates.text().startswith("Costs about 35.07% a year (APR), 41.30%")
    dialog.reject()


def test_a_cell_of_the_plan_says_what_is_wrong_and_what_is_right_is_written_in_figures(dialog: DebtDialog) -> None:
    model = dialog.cost.plan.model
    model.add_line(["", "", "", "", None])
    model.setData(model.index(0, 0), "2026-02-30")
    assert "no such day" in model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    model.setData(model.index(0, 0), "2026-02-28")
    model.setData(model.index(0, 1), "1.2万")
    assert model.lines() == [["2026-02-28", "¥12,000.00", "", "", None]]
    dialog.reject()


def test_an_agreement_brings_its_instalments_as_tasks(qtbot: QtBot, desk: Desk, case: Case, dialog: DebtDialog) -> None:
    dialog.loan.lender.set_text("晴天消费金融(虚构)")
    dialog.fields["agreed_on"].set_text("2026-11-10")
    dialog.agreement.agreement.setPlainText("免去罚息\n分两期")
    plan = dialog.agreement.plan
    plan.first.set_text("2026-12-10")
    plan.amount.set_text("500")
    plan.count.setValue(2)
    plan.make()
    plan.model.mark_paid(0)
    save(qtbot, dialog)
    (debt,) = debts_of(desk, case.id)
    assert debt.details.agreement == "免去罚息\n分两期"
    assert [(each.paid, each.paid_on) for each in debt.details.plan(Plan.AGREEMENT)] == [
        (50_000, desk.today),
        (0, None),
    ]
    (task,) = tasks_of(desk, case.id)
    assert task.details.due_on == date(2027, 1, 10)


def test_a_whole_debt_shows_again_as_it_was_written_down(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case: Case
) -> None:
    details = DebtDetails(
        fees=(Fee(FeeKind.UPFRONT, 100), Fee(FeeKind.GUARANTEE, 2_050)),
        instalments=(
            *monthly_instalments(date(2026, 2, 15), 98_333, 3, Plan.CONTRACT),
            *monthly_instalments(date(2026, 12, 15), 50_000, 2, Plan.AGREEMENT),
        ),
        sold_on=date(2026, 8, 1),
        settled_on=date(2026, 11, 1),
        certificate=Certificate.ASKED,
        certificate_on=date(2026, 11, 2),
    )
    add_debt(desk, case.id, details)
    (debt,) = debts_of(desk, case.id)
    dialog = DebtDialog(desk, tasks, case, debt)
    dialog.open()
    save(qtbot, dialog)
    assert debts_of(desk, case.id)[0].details == debt.details


def test_an_error_is_said_on_the_sheet_it_is_about(qtbot: QtBot, dialog: DebtDialog) -> None:
    dialog.show_agreement()
    dialog.fields["contract_date"].set_text("2026-11-11")
    dialog.fields["overdue_since"].set_text("2026-10-01")
    dialog.save()
    qtbot.waitUntil(lambda: "before the date of the contract" in dialog.fields["overdue_since"].note)
    assert dialog.loan.isVisible()
    dialog.reject()


def test_a_draft_brings_back_the_fees_and_the_plan(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case: Case, dialog: DebtDialog
) -> None:
    dialog.cost.fees.write([[FeeKind.SERVICE, "120"]])
    dialog.cost.plan.model.add_line(["2026-03-01", "300", "", "", None])
    dialog.reject()
    settle(tasks)
    again = DebtDialog(desk, tasks, case)
    again.open()
    qtbot.waitUntil(lambda: again.cost.plan.lines() == [["2026-03-01", "300", "", "", None]])
    assert again.cost.fees.lines() == [[FeeKind.SERVICE, "120"]]
    again.reject()


def test_a_collector_that_is_known_as_a_lender_stays_the_same_organisation(
    theme: Theme, qtbot: QtBot, desk: Desk, tasks: Tasks, case: Case
) -> None:
    lender = add_organisation(desk, OrganisationDetails("云朵小贷(虚构)", OrganisationRole.LENDER))
    add_debt(desk, case.id, DebtDetails(lender=lender, collector=lender))
    (debt,) = debts_of(desk, case.id)
    dialog = DebtDialog(desk, tasks, case, debt)
    dialog.open()
    settle(tasks)
    save(qtbot, dialog)
    assert debts_of(desk, case.id)[0].details.collector == lender
    assert len(organisations(desk)) == 1


def test_a_new_debt_begins_with_the_cursor_in_the_lender(dialog: DebtDialog) -> None:
    assert dialog.focusWidget() is not None
    assert dialog.focusWidget().accessibleName() == "Lender"
    dialog.show_agreement()
    assert dialog.focusWidget().accessibleName() == "Agreed on"
    dialog.reject()
