"""The page of a client, on a real vault: the whole record, each part changed and taken back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import (
    ClientDetails,
    ClientPhone,
    ConsentAnswer,
    ConsentMeans,
    ConsentPurpose,
    PersonConsent,
    PersonDetails,
    Relation,
    Withheld,
)
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.services import cases, clients
from counsel_desk.services.client_notes import client_notes
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting
from counsel_desk.services.history import client_history
from counsel_desk.services.people_around import add_person, people_around
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.consent_dialog import ConsentDialog
from counsel_desk.ui.dialogs.person_dialog import PersonDialog
from counsel_desk.ui.pages.client_page import ClientPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import said

ID_NUMBER = "999999199003070020"
MOTHER = PersonDetails("示例·阿母", Relation.PARENT, "13800000009", contacted=True)


@pytest.fixture
def client_id(desk: Desk) -> ClientId:
    safe = SafeContact(CallPermission.DO_NOT_CALL, (), "丈夫不知情")
    phones = (ClientPhone("13800000001"), ClientPhone("13800000002"))
    return clients.add_client(desk, ClientDetails("欧阳喆玥", id_number=ID_NUMBER, phones=phones, safe_contact=safe))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, client_id: ClientId, settle) -> ClientPage:
    made = ClientPage(desk, tasks)
    qtbot.addWidget(made)
    made.changed.connect(made.refresh)
    made.resize(1190, 714)
    made.show()
    made.open_client(client_id)
    settle()
    return made


@pytest.fixture
def press(page: ClientPage, settle: Callable[[], None]) -> Callable[[str], None]:
    def click(name: str) -> None:
        found = [each for each in page.findChildren(QAbstractButton, name) if each.isVisible()]
        found[-1].click()
        settle()

    return click


def dialog(page: ClientPage, kind: type[QDialog]) -> QDialog:
    return next(each for each in page.findChildren(kind) if each.isVisible())


def test_the_band_says_who_and_how_they_may_be_reached_and_masks_the_numbers(page: ClientPage, press) -> None:
    band = said(page)
    assert "欧阳喆玥" in band
    assert "P-2026-0001" in band
    assert "丈夫不知情" in band
    assert "138****0001" in band
    assert "138****0002" in band
    press("reveal_phones")
    assert "138 0000 0002" in said(page)


def test_the_id_number_is_masked_until_asked_for_and_asking_is_written_down(
    desk: Desk, page: ClientPage, client_id: ClientId, press
) -> None:
    assert ID_NUMBER not in said(page)
    press("reveal_id_number")
    assert ID_NUMBER in said(page)
    assert client_history(desk, client_id)[0].action == "client.reveal_id"
    press("reveal_id_number")
    assert ID_NUMBER not in said(page)
    assert [deed.action for deed in client_history(desk, client_id)].count("client.reveal_id") == 1


def test_an_id_number_that_was_shown_does_not_stand_on_the_next_clients_page(
    desk: Desk, page: ClientPage, press, settle
) -> None:
    press("reveal_id_number")
    other = clients.add_client(desk, ClientDetails("示例·阿青", id_number="999999199001010024"))
    page.open_client(other)
    settle()
    assert ID_NUMBER not in said(page)
    assert "999999********0024" in said(page)


def test_somebody_around_the_client_is_written_down_and_stands_on_the_page(
    desk: Desk, page: ClientPage, client_id: ClientId, press, settle
) -> None:
    press("add_person")
    form = dialog(page, PersonDialog)
    form.name.setText("示例·阿母")
    form.relation.choose(Relation.PARENT)
    form.phone.set_text("138 0000 0009")
    form.contacted.setCurrentIndex(1)
    form.consent.choose(PersonConsent.GIVEN)
    form.save()
    settle()
    kept = people_around(desk, client_id)[0].details
    assert kept == replace(MOTHER, consent=PersonConsent.GIVEN, consent_on=desk.today)
    band = said(page)
    assert "示例·阿母" in band
    assert "Contacted by collectors" in band
    assert "138****0009" in band
    assert "138 0000 0009" not in band


def test_a_person_is_changed_and_taken_out_and_that_is_taken_back(
    desk: Desk, page: ClientPage, client_id: ClientId, press, settle
) -> None:
    add_person(desk, client_id, MOTHER)
    page.enter()
    settle()
    press("change_person_1")
    form = dialog(page, PersonDialog)
    assert form.phone.text() == "13800000009"
    form.name.setText("示例·阿妈")
    form.save()
    settle()
    assert "示例·阿妈" in said(page)
    press("withdraw_person_1")
    assert people_around(desk, client_id) == ()
    assert "Taken out: 示例·阿妈" in page.message.words
    press("message_action")
    assert people_around(desk, client_id)[0].details.name == "示例·阿妈"
    assert "示例·阿妈" in said(page)


def test_a_consent_is_written_down_with_what_it_keeps_back(
    desk: Desk, page: ClientPage, client_id: ClientId, press, settle
) -> None:
    page.record.consents.rows.more_asked.emit(ConsentPurpose.EXPORT)
    form = dialog(page, ConsentDialog)
    form.means.choose(ConsentMeans.WRITTEN)
    form.given_on.set_text("2026-11-03")
    form.withhold.choose([Withheld.NOTES, Withheld.PEOPLE])
    form.save()
    settle()
    client = clients.load_client(desk, client_id)
    assert client.withheld(ConsentPurpose.EXPORT) == {Withheld.NOTES, Withheld.PEOPLE}
    assert "Kept back: People around the client, Notes and advice" in said(page)
    press("withdraw_export")
    assert not clients.load_client(desk, client_id).consents_to(ConsentPurpose.EXPORT)
    press("message_action")
    assert clients.load_client(desk, client_id).consents_to(ConsentPurpose.EXPORT)


def test_a_consent_given_today_is_one_choice_away_and_taken_back(
    desk: Desk, page: ClientPage, client_id: ClientId, press, settle
) -> None:
    page.record.consents.rows.given.emit(ConsentPurpose.PRINT, ConsentMeans.SPOKEN)
    settle()
    assert clients.load_client(desk, client_id).consents_to(ConsentPurpose.PRINT)
    press("message_action")
    assert not clients.load_client(desk, client_id).consents_to(ConsentPurpose.PRINT)


def test_a_refusal_is_one_choice_away_and_says_so_instead_of_not_asked(
    desk: Desk, page: ClientPage, client_id: ClientId, press, settle
) -> None:
    menu = page.findChild(QPushButton, "give_print").menu()
    next(each for each in menu.actions() if each.text() == "Refused: Spoken").trigger()
    settle()
    assert "Refused on 18 Nov 2026" in said(page)
    assert not clients.load_client(desk, client_id).consents_to(ConsentPurpose.PRINT)
    press("message_action")
    assert "Refused on 18 Nov 2026" not in said(page)


def test_a_refusal_of_another_day_has_nothing_to_keep_back(
    desk: Desk, page: ClientPage, client_id: ClientId, press, settle
) -> None:
    page.record.consents.rows.more_asked.emit(ConsentPurpose.EXPORT)
    form = dialog(page, ConsentDialog)
    assert form.withhold.isVisible()
    form.answer.choose(ConsentAnswer.REFUSED)
    assert not form.withhold.isVisible()
    form.given_on.set_text("2026-11-03")
    form.save()
    settle()
    assert "Refused on 3 Nov 2026" in said(page)


def test_a_note_is_added_in_place_and_what_was_begun_returns(
    desk: Desk, page: ClientPage, client_id: ClientId, press, settle
) -> None:
    editor = page.record.notes.editor
    editor.text.setPlainText("由示例街道居委会介绍来")
    press("add_client_note")
    assert [note.text for note in client_notes(desk, client_id)] == ["由示例街道居委会介绍来"]
    assert "由示例街道居委会介绍来" in said(page)
    editor.text.setPlainText("还没有写完")
    other = clients.add_client(desk, ClientDetails("示例·阿青"))
    page.open_client(other)
    settle()
    assert editor.text.toPlainText() == ""
    assert "由示例街道居委会介绍来" not in said(page)
    assert [draft.form for draft in drafts_waiting(desk)] == ["client_note"]
    page.open_client(client_id)
    settle()
    assert editor.text.toPlainText() == "还没有写完"
    editor.text.clear()
    page.keep()
    settle()


def test_cases_are_listed_and_opened_and_a_new_one_is_asked_for(
    qtbot: QtBot, desk: Desk, page: ClientPage, client_id: ClientId, press, settle
) -> None:
    case_id = cases.open_case(desk, client_id)
    page.refresh(frozenset({"case"}))
    settle()
    assert "C-2026-0001" in said(page)
    with qtbot.waitSignal(page.case_chosen) as chosen:
        press(f"open_case_{case_id}")
    assert chosen.args == [case_id]
    with qtbot.waitSignal(page.new_case_asked) as asked:
        press("client_new_case")
    assert asked.args == [client_id]


def test_editing_opens_the_form_of_the_client(page: ClientPage, press, settle) -> None:
    press("client_edit")
    form = dialog(page, ClientDialog)
    form.region.setText("示例省示例市")
    form.save()
    settle()
    assert "示例省示例市" in said(page)


def test_the_history_of_the_record_is_readable(desk: Desk, page: ClientPage, client_id: ClientId, settle) -> None:
    add_person(desk, client_id, MOTHER)
    client = clients.load_client(desk, client_id)
    clients.change_client(desk, client, replace(client.details, region="示例市"))
    page.findChild(QTabWidget, "client_tabs").setCurrentIndex(1)
    settle()
    model = page.history.table.model()
    rows = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert rows == ["change client · region", "add person around client", "add client"]


def test_changing_somebody_leaves_the_keyboard_in_their_row(
    qtbot: QtBot, page: ClientPage, press, settle, desk: Desk, client_id: ClientId
) -> None:
    person = add_person(desk, client_id, MOTHER)
    page.refresh(frozenset({"client"}))
    settle()
    page.activateWindow()
    change = next(each for each in page.findChildren(QAbstractButton, f"change_person_{person}") if each.isVisible())
    change.setFocus()
    qtbot.waitUntil(change.hasFocus)
    page.refresh(frozenset({"client"}))
    settle()
    again = next(each for each in page.findChildren(QAbstractButton, f"change_person_{person}") if each.isVisible())
    assert again is not change
    assert again.hasFocus()
