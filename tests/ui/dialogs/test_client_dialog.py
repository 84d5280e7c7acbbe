"""The form about a client: checked as it is typed, never blocking, nothing lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.people import Client, ClientDetails, ClientPhone, PersonDetails, PhoneUse
from counsel_desk.domain.safe_hours import CallPermission
from counsel_desk.services.clients import add_client, change_client, load_client
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting
from counsel_desk.services.history import client_history
from counsel_desk.services.people_around import add_person
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.lookalikes_notice import LookalikesNotice
from tests.ui.waiting import settle

ID_NUMBER = "999999199003070020"  # a region that does not exist, with its right check digit


@pytest.fixture
def client(desk: Desk) -> Client:
    details = ClientDetails(name="王小喆", region="示例市", phones=(ClientPhone("13800000001"),))
    return load_client(desk, add_client(desk, details))


@pytest.fixture
def open_dialog(theme: Theme, desk: Desk, tasks: Tasks) -> Iterator[object]:
    def make(client: Client | None = None) -> ClientDialog:
        made = ClientDialog(desk, tasks, client)
        made.open()
        settle(tasks)
        return made

    yield make
    settle(tasks)


def save(qtbot: QtBot, dialog: ClientDialog) -> object:
    with qtbot.waitSignal(dialog.saved) as done:
        dialog.save()
    return done.args[0]


def test_a_client_may_stay_nameless(qtbot: QtBot, desk: Desk, open_dialog) -> None:
    assert load_client(desk, save(qtbot, open_dialog())).details == ClientDetails()


def test_everything_written_is_kept_as_it_was_understood(qtbot: QtBot, desk: Desk, open_dialog) -> None:
    dialog = open_dialog()
    dialog.name.setText("李示例")
    dialog.phones.write([("138 0000 0001", PhoneUse.OWN), ("95588", PhoneUse.WORK)])
    dialog.permission.choose(CallPermission.MESSAGE_WITHOUT_NAMING)
    dialog.hours.set_text("9:00-12:00, 18:00后")
    dialog.retain_until.set_text("2029年12月31日")
    details = load_client(desk, save(qtbot, dialog)).details
    assert details.phones == (ClientPhone("13800000001"), ClientPhone("95588", PhoneUse.WORK))
    assert details.safe_contact.permission is CallPermission.MESSAGE_WITHOUT_NAMING
    assert details.safe_contact.hours == ((time(9), time(12)), (time(18), time(0)))
    assert details.retain_until == date(2029, 12, 31)


def test_each_number_says_what_kind_it_is(qtbot: QtBot, open_dialog) -> None:
    dialog = open_dialog()
    dialog.phones.write([("138 0000 0001", "own"), ("010-88886666", "work"), ("106900000000", "own")])
    notes = [line.number.note for line in dialog.phones._lines]
    assert [note.split(" · ")[0] for note in notes] == ["Mobile phone", "Landline", "Messages only (106)"]
    dialog.reject()


def test_a_wrong_id_number_is_said_beneath_it_and_nothing_is_saved(qtbot: QtBot, open_dialog) -> None:
    dialog = open_dialog()
    dialog.id_number.set_text("999999199003070021")
    dialog.save()
    assert "One digit" in dialog.id_number.note
    assert dialog.isVisible()
    dialog.reject()


def test_the_id_number_is_seen_whole_only_while_the_cursor_stands_in_it(qtbot: QtBot, desk: Desk, open_dialog) -> None:
    dialog = open_dialog()
    dialog.id_number.set_text(ID_NUMBER)
    assert dialog.id_number.line.text() == "999999********0020"
    dialog.activateWindow()
    dialog.id_number.line.setFocus()
    qtbot.waitUntil(lambda: dialog.id_number.line.text() == ID_NUMBER)
    dialog.name.setFocus()
    qtbot.waitUntil(lambda: dialog.id_number.line.text() == "999999********0020")
    assert load_client(desk, save(qtbot, dialog)).details.id_number == ID_NUMBER


def test_someone_with_the_same_phone_is_offered_and_does_not_block(
    qtbot: QtBot, desk: Desk, client: Client, open_dialog
) -> None:
    dialog = open_dialog()
    dialog.phones.write([("138 0000 0001", "own")])
    dialog.phones.changed.emit()
    qtbot.waitUntil(lambda: dialog.findChild(QPushButton, "duplicate") is not None)
    offered = dialog.findChild(QPushButton, "duplicate")
    assert client.reference in offered.text()
    with qtbot.waitSignal(dialog.duplicate_chosen) as chosen:
        offered.click()
    assert chosen.args == [client.id]
    assert drafts_waiting(desk) != () or not dialog.isVisible()


def test_one_is_not_a_duplicate_of_oneself(qtbot: QtBot, tasks: Tasks, client: Client, open_dialog) -> None:
    dialog = open_dialog(client)
    dialog.phones.changed.emit()
    qtbot.wait(600)
    settle(tasks)
    assert dialog.findChild(QPushButton, "duplicate") is None
    dialog.reject()


def test_closing_keeps_what_was_typed_and_opening_brings_it_back(tasks: Tasks, client: Client, open_dialog) -> None:
    dialog = open_dialog(client)
    dialog.region.setText("示例省新市")
    dialog.reject()
    settle(tasks)
    again = open_dialog(client)
    assert again.region.text() == "示例省新市"
    assert "brought back" in again.draft.bar.words
    again.reject()


def test_saving_leaves_no_draft(qtbot: QtBot, desk: Desk, tasks: Tasks, client: Client, open_dialog) -> None:
    dialog = open_dialog(client)
    dialog.region.setText("示例省新市")
    dialog.keep()
    save(qtbot, dialog)
    settle(tasks)
    assert drafts_waiting(desk) == ()


def test_when_another_changed_the_client_meanwhile_both_changes_are_kept(
    qtbot: QtBot, desk: Desk, tasks: Tasks, client: Client, open_dialog
) -> None:
    dialog = open_dialog(client)
    dialog.region.setText("示例省新市")
    change_client(desk, client, replace(client.details, alias="小喆"))
    dialog.save()
    qtbot.waitUntil(lambda: "changed meanwhile" in dialog.message.words)
    assert (dialog.region.text(), dialog.alias.text()) == ("示例省新市", "小喆")
    save(qtbot, dialog)
    details = load_client(desk, client.id).details
    assert (details.region, details.alias) == ("示例省新市", "小喆")


def test_every_field_can_be_found_by_name(qtbot: QtBot, open_dialog) -> None:
    dialog = open_dialog()
    nameless = [each for each in dialog.findChildren(QLineEdit) if not each.accessibleName()]
    assert nameless == []
    dialog.reject()


def test_work_begins_in_the_first_field_also_when_a_draft_returns(
    qtbot: QtBot, tasks: Tasks, client: Client, open_dialog
) -> None:
    dialog = open_dialog(client)
    dialog.region.setText("示例省新市")
    dialog.reject()
    again = open_dialog(client)
    assert again.focusWidget() is again.name
    again.reject()


def test_a_kept_id_number_stays_hidden_until_somebody_asks_and_asking_is_written_down(
    qtbot: QtBot, desk: Desk, client: Client, open_dialog
) -> None:
    change_client(desk, client, replace(client.details, id_number=ID_NUMBER))
    dialog = open_dialog(load_client(desk, client.id))
    dialog.activateWindow()
    dialog.id_number.line.setFocus()
    qtbot.waitUntil(dialog.id_number.line.hasFocus)
    assert dialog.id_number.line.text() == "999999********0020"
    assert dialog.id_number.note == ""
    dialog.findChild(QPushButton, "show_id_number").click()
    qtbot.waitUntil(lambda: dialog.id_number.line.text() == ID_NUMBER)
    assert client_history(desk, client.id)[0].action == "client.reveal_id"
    dialog.reject()


def test_saving_without_asking_leaves_the_id_number_as_it_is(
    qtbot: QtBot, desk: Desk, client: Client, open_dialog
) -> None:
    change_client(desk, client, replace(client.details, id_number=ID_NUMBER))
    dialog = open_dialog(load_client(desk, client.id))
    dialog.region.setText("示例省新市")
    save(qtbot, dialog)
    details = load_client(desk, client.id).details
    assert (details.id_number, details.region) == (ID_NUMBER, "示例省新市")
    assert [deed.action for deed in client_history(desk, client.id)].count("client.reveal_id") == 0


def test_who_sounds_the_same_is_offered_while_the_name_is_typed(qtbot: QtBot, client: Client, open_dialog) -> None:
    dialog = open_dialog()
    dialog.name.setText("汪晓哲")
    dialog.name.textEdited.emit("汪晓哲")
    qtbot.waitUntil(lambda: dialog.findChild(QPushButton, "duplicate") is not None)
    assert "Name sounds the same" in dialog.findChild(QPushButton, "duplicate").text()
    dialog.reject()


def test_a_number_of_somebodys_family_is_told_and_nobody_is_named(
    qtbot: QtBot, desk: Desk, client: Client, open_dialog
) -> None:
    add_person(desk, client.id, PersonDetails("示例·阿母", phone="13800000009"))
    dialog = open_dialog()
    dialog.phones.write([("138 0000 0009", "own")])
    dialog.phones.changed.emit()
    notice = dialog.findChild(LookalikesNotice)
    qtbot.waitUntil(notice.isVisible)
    said = " ".join(each.text() for each in notice.findChildren(QLabel))
    assert "a family shares" in said
    assert "王小喆" not in said
    assert dialog.findChild(QPushButton, "duplicate") is None
    dialog.reject()
