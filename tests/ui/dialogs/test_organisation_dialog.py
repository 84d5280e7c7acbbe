"""The form about an organisation: kinds by role, numbers, and what is known already."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.organisations import (
    COLLECTOR_KINDS,
    OFFICIAL_KINDS,
    OrganisationDetails,
    OrganisationKind,
    OrganisationRole,
)
from counsel_desk.services import organisations
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(desk: Desk, tasks: Tasks, window: QWidget) -> OrganisationDialog:
    made = OrganisationDialog(desk, tasks, OrganisationRole.LENDER, parent=window)
    made.open()
    return made


def save(dialog: OrganisationDialog, qtbot: QtBot) -> int:
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save()
    assert saved.args is not None
    return int(saved.args[0])


def test_everything_typed_is_kept(dialog: OrganisationDialog, desk: Desk, qtbot: QtBot) -> None:
    dialog.name.setText("晴天消费金融（虚构）")
    dialog.kind.choose(OrganisationKind.CONSUMER_FINANCE)
    dialog.short_names.setText("晴天消金,晴天金融")
    dialog.signatures.setText("【晴天】")
    dialog.hotline.set_text("400-000-0001")
    dialog.app.setText("晴天借钱")
    dialog.site.setText("qingtian.example")
    dialog.numbers.set_text("1069 0000 0000 01；95000001")
    dialog.checked_on.set_text("2026-11-02")
    dialog.notes.setPlainText("客服很慢")
    made = organisations.load_organisation(desk, save(dialog, qtbot)).details
    assert made.short_names == ("晴天消金", "晴天金融")
    assert made.signatures == ("晴天",)
    assert made.numbers == ("10690000000001", "95000001")
    assert (made.app, made.site, made.hotline) == ("晴天借钱", "qingtian.example", "4000000001")


def test_the_kinds_follow_the_role(dialog: OrganisationDialog) -> None:
    dialog.kind.choose(OrganisationKind.UNKNOWN)
    dialog.role.choose(OrganisationRole.COLLECTOR)
    dialog.role.activated.emit(dialog.role.currentIndex())
    assert dialog.kind.count() == len(COLLECTOR_KINDS)
    assert dialog.kind.chosen() is OrganisationKind.UNKNOWN
    dialog.role.choose(OrganisationRole.OFFICIAL)
    dialog.role.activated.emit(dialog.role.currentIndex())
    assert dialog.kind.count() == len(OFFICIAL_KINDS)


def test_a_number_that_is_none_is_said_beneath_its_field(dialog: OrganisationDialog) -> None:
    dialog.name.setText("晴天（虚构）")
    dialog.numbers.set_text("总机, 95000001")
    dialog.save()
    assert dialog.numbers.note
    assert dialog.isVisible()


def test_whose_a_number_is_already_is_said_and_forbids_nothing(
    dialog: OrganisationDialog, desk: Desk, qtbot: QtBot
) -> None:
    organisations.add_organisation(desk, OrganisationDetails("长尾催收（虚构）", numbers=("95000001",)))
    dialog.name.setText("晴天（虚构）")
    dialog.numbers.line.setText("95000001")
    dialog.numbers.line.textEdited.emit("95000001")
    qtbot.waitUntil(lambda: "长尾催收" in dialog.known._numbers.text())
    save(dialog, qtbot)
    assert len(organisations.owners_of(desk, ["95000001"])) == 2


def test_one_that_is_recognised_while_typing_is_taken_instead(
    dialog: OrganisationDialog, desk: Desk, qtbot: QtBot
) -> None:
    known = organisations.add_organisation(desk, OrganisationDetails("晴天消费金融（虚构）"))
    dialog.name.setText("晴天")
    dialog.name.textEdited.emit("晴天")
    qtbot.waitUntil(lambda: dialog.findChild(QPushButton, f"known_{known}") is not None)
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.findChild(QPushButton, f"known_{known}").click()
    assert saved.args == [known]
    assert len(organisations.organisations(desk)) == 1


def test_the_same_name_and_role_again_is_explained_in_the_form(
    dialog: OrganisationDialog, desk: Desk, qtbot: QtBot
) -> None:
    organisations.add_organisation(desk, OrganisationDetails("晴天（虚构）"))
    dialog.name.setText("晴天（虚构）")
    dialog.save()
    qtbot.waitUntil(lambda: "already" in dialog.named.note)
    assert dialog.isVisible()


def test_a_missing_name_is_asked_for_beneath_its_field(dialog: OrganisationDialog, qtbot: QtBot) -> None:
    dialog.save()
    qtbot.waitUntil(lambda: dialog.named.note == "The organisation needs a name.")
    assert dialog.message.isHidden()


def test_what_is_known_is_shown_again_and_changed(desk: Desk, tasks: Tasks, window: QWidget, qtbot: QtBot) -> None:
    details = OrganisationDetails(
        "某区调解中心（虚构）", OrganisationRole.OFFICIAL, OrganisationKind.MEDIATION, numbers=("95000001", "95000002")
    )
    made = organisations.add_organisation(desk, details)
    dialog = OrganisationDialog(desk, tasks, details.role, organisations.load_organisation(desk, made), parent=window)
    dialog.open()
    assert dialog.kind.chosen() is OrganisationKind.MEDIATION
    dialog.numbers.set_text("95000002")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert organisations.load_organisation(desk, made).details.numbers == ("95000002",)
