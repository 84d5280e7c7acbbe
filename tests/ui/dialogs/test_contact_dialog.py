"""A conversation is written down while it lasts: party first, only what fits is asked, nothing typed is lost."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails, Risk
from counsel_desk.domain.contacts import Contact, ContactChannel, ContactDetails, ContactParty, PromisedBy
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.services import cases, contacts, organisations
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting
from counsel_desk.services.undo import undo
from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog
from counsel_desk.ui.dialogs.contact_dialog import ContactDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle

GRAVE = "她说觉得活着没意思"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    wish = SafeContact(CallPermission.MAY_CALL, ((time(18), time(21)),), "丈夫不知情")
    return cases.open_case(desk, ClientDetails(name="示例·阿青", safe_contact=wish), CaseDetails(risk=Risk.LOW))


@pytest.fixture
def dialog(around: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId) -> ContactDialog:
    return opened(around, desk, tasks, case_id)


@pytest.fixture
def around(qtbot: QtBot, theme: Theme) -> QWidget:
    """A window to stand over: a dialog deletes itself when it is closed."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(around: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId, contact: Contact | None = None) -> ContactDialog:
    made = ContactDialog(desk, tasks, case_id, contact, around)
    made.show()
    settle(tasks)
    return made


def kept(desk: Desk, case_id: CaseId) -> Contact:
    return contacts.contacts_of(desk, case_id)[0]


def save(qtbot: QtBot, tasks: Tasks, dialog: ContactDialog) -> None:
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    settle(tasks)


def test_the_party_is_asked_first(dialog: ContactDialog) -> None:
    assert dialog.focusWidget() is dialog.contact_fields.party


def test_how_a_client_may_be_reached_is_said_before_they_are_rung_and_of_nobody_else(dialog: ContactDialog) -> None:
    assert dialog.notice.isVisible()
    dialog.contact_fields.party.choose(ContactParty.POLICE)
    assert not dialog.notice.isVisible()


def test_a_call_to_the_lenders_service_is_kept_with_ticket_and_promise(
    dialog: ContactDialog, desk: Desk, case_id: CaseId, qtbot: QtBot, tasks: Tasks
) -> None:
    fields = dialog.contact_fields
    fields.party.choose(ContactParty.LENDER)
    fields.duration.set_text("200s")
    fields.organisation.set_text("晴天消费金融（虚构）")
    fields.officer.setText("1024号")
    fields.ticket.setText("T-1")
    dialog.said.setPlainText("已登记")
    dialog.promise.setPlainText("书面答复")
    dialog.promised_by.choose(PromisedBy.THEM)
    dialog.promised_until.set_text("2026-12-09")
    save(qtbot, tasks, dialog)
    contact = kept(desk, case_id)
    assert contact.organisation_name == "晴天消费金融（虚构）"
    details = contact.details
    assert (details.duration_seconds, details.officer, details.ticket) == (200, "1024号", "T-1")
    assert (details.promise, details.promised_until) == ("书面答复", date(2026, 12, 9))
    assert details.at == desk.clock()


def test_an_authority_named_for_the_first_time_is_written_down_as_what_it_is(
    dialog: ContactDialog, desk: Desk, case_id: CaseId, qtbot: QtBot, tasks: Tasks
) -> None:
    dialog.contact_fields.party.choose(ContactParty.POLICE)
    dialog.contact_fields.channel.choose(ContactChannel.IN_PERSON)
    dialog.contact_fields.organisation.set_text("示例派出所（虚构）")
    dialog.said.setPlainText("已登记")
    save(qtbot, tasks, dialog)
    (police,) = organisations.organisations(desk)
    assert (police.details.role, police.details.kind) == (OrganisationRole.OFFICIAL, OrganisationKind.POLICE)
    assert kept(desk, case_id).details.organisation == police.id
    assert undo(desk) == "contact.add"
    assert organisations.organisations(desk) == ()


def test_only_what_such_a_conversation_has_is_asked_and_kept(
    dialog: ContactDialog, desk: Desk, case_id: CaseId, qtbot: QtBot, tasks: Tasks
) -> None:
    fields = dialog.contact_fields
    fields.party.choose(ContactParty.COURT)
    fields.ticket.setText("（2026）示例民初1号")
    fields.number.set_text("13800000002")
    fields.party.choose(ContactParty.CLIENT)
    fields.channel.choose(ContactChannel.WECHAT)
    for hidden in (fields.ticket, fields.number, fields.duration, fields.organisation, fields.person):
        assert not hidden.isVisible()
    dialog.said.setPlainText("她好多了")
    save(qtbot, tasks, dialog)
    details = kept(desk, case_id).details
    assert (details.ticket, details.number, details.duration_seconds) == ("", "", None)


def test_organisations_of_the_partys_own_kind_are_offered(
    around: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    organisations.add_organisation(desk, OrganisationDetails("晴天消费金融（虚构）"))
    for name, kind in (("示例法院（虚构）", OrganisationKind.COURT), ("示例派出所（虚构）", OrganisationKind.POLICE)):
        organisations.add_organisation(desk, OrganisationDetails(name, OrganisationRole.OFFICIAL, kind))
    dialog = opened(around, desk, tasks, case_id)
    combo = dialog.contact_fields.organisation.combo
    dialog.contact_fields.party.choose(ContactParty.POLICE)
    assert [combo.itemText(row) for row in range(combo.count())] == ["示例派出所（虚构）", "示例法院（虚构）"]
    dialog.contact_fields.party.choose(ContactParty.LENDER)
    assert [combo.itemText(row) for row in range(combo.count())] == ["晴天消费金融（虚构）"]


def test_what_is_missing_is_said_and_the_cursor_goes_there(dialog: ContactDialog, desk: Desk, case_id: CaseId) -> None:
    dialog.save()
    assert "nobody answered" in dialog.message.words
    assert dialog.focusWidget() is dialog.said
    dialog.promise.setPlainText("会回电")
    dialog.save()
    assert dialog.message.words == "Say who promised this."
    assert dialog.focusWidget() is dialog.promised_by
    dialog.contact_fields.when.set_text("2026-11-18 23:00")
    dialog.promised_by.choose(PromisedBy.THEM)
    dialog.save()
    assert "not come yet" in dialog.contact_fields.when.note
    assert contacts.contacts_of(desk, case_id) == ()


def test_an_attempt_that_failed_needs_no_words(
    dialog: ContactDialog, desk: Desk, case_id: CaseId, qtbot: QtBot, tasks: Tasks
) -> None:
    dialog.contact_fields.answered.setCurrentIndex(1)
    assert not dialog.contact_fields.duration.isVisible()
    save(qtbot, tasks, dialog)
    assert kept(desk, case_id).details.answered is False


def test_a_clients_words_of_danger_bring_the_numbers_and_another_partys_do_not(dialog: ContactDialog) -> None:
    dialog.said.setPlainText(GRAVE)
    assert dialog.crisis.isVisible()
    dialog.contact_fields.party.choose(ContactParty.LENDER)
    assert not dialog.crisis.isVisible()
    dialog.contact_fields.party.choose(ContactParty.CLIENT)
    asked = dialog.crisis.findChild(QPushButton, "asked_no")
    assert isinstance(asked, QPushButton)
    asked.click()
    assert dialog.said.toPlainText().endswith("the answer was: No")


def test_an_office_is_taken_at_its_word_and_of_others_it_is_asked_who_promised(dialog: ContactDialog) -> None:
    dialog.promise.setPlainText("今晚回电")
    assert dialog.promised_by.chosen() is None  # the client may have promised it, or we
    dialog.contact_fields.party.choose(ContactParty.REGULATOR)
    dialog.promise.setPlainText("书面答复")
    assert dialog.promised_by.chosen() is PromisedBy.THEM
    dialog.promised_until.set_text("15个工作日内")
    assert dialog.promised_until.value() == date(2026, 12, 9)


def test_a_form_closed_without_saving_comes_back_as_it_was(
    around: QWidget, dialog: ContactDialog, desk: Desk, case_id: CaseId, qtbot: QtBot, tasks: Tasks
) -> None:
    dialog.contact_fields.party.choose(ContactParty.REGULATOR)
    dialog.contact_fields.ticket.setText("回执0001")
    dialog.said.setPlainText("已收到材料")
    dialog.promised_by.choose(PromisedBy.THEM)
    before = dict(dialog.content())
    dialog.reject()
    settle(tasks)
    assert [draft.form for draft in drafts_waiting(desk)] == ["contact"]
    again = opened(around, desk, tasks, case_id)
    qtbot.waitUntil(lambda: again.said.toPlainText() == "已收到材料")
    assert dict(again.content()) == before


def test_a_contact_is_changed_and_what_the_form_hides_of_it_stays_consistent(
    around: QWidget, qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    told = ContactDetails(desk.clock() - timedelta(hours=2), said="已登记", party=ContactParty.LENDER, ticket="T-1")
    contact_id = contacts.add_contact(desk, case_id, told)
    dialog = opened(around, desk, tasks, case_id, contacts.load_contact(desk, contact_id))
    dialog.contact_fields.ticket.setText("T-2")
    save(qtbot, tasks, dialog)
    assert kept(desk, case_id).details.ticket == "T-2"
    assert kept(desk, case_id).details.at == told.at


def closing(around: QWidget, desk: Desk, tasks: Tasks, case_id: CaseId, *, is_call: bool = True) -> CloseTaskDialog:
    task_id = follow_ups.add_task(desk, case_id, TaskDetails("问骚扰停了没有", desk.today, is_call=is_call))
    made = CloseTaskDialog(desk, tasks, follow_ups.load_task(desk, task_id), around)
    made.show()
    settle(tasks)
    return made


def test_a_call_is_recorded_in_the_step_that_closes_its_task(
    around: QWidget, qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = closing(around, desk, tasks, case_id)
    dialog.words.set_text("两天没有骚扰")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert kept(desk, case_id).details.said == "两天没有骚扰"
    assert follow_ups.tasks_of(desk, case_id)[-1].state is TaskState.DONE


def test_a_call_that_is_not_to_be_kept_is_not_kept(
    around: QWidget, qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = closing(around, desk, tasks, case_id)
    dialog.call.box.setChecked(False)
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert contacts.contacts_of(desk, case_id) == ()


def test_a_task_that_is_dropped_or_no_call_leaves_no_contact(
    around: QWidget, qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dropped = closing(around, desk, tasks, case_id)
    dropped.ends[TaskState.DROPPED].click()
    assert not dropped.call.box.isEnabled()
    letter = closing(around, desk, tasks, case_id, is_call=False)
    assert not letter.call.isVisible()
    for dialog in (dropped, letter):
        with qtbot.waitSignal(dialog.saved):
            dialog.save()
    assert contacts.contacts_of(desk, case_id) == ()


def test_words_of_danger_in_the_result_of_a_call_bring_the_numbers(
    around: QWidget, qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = closing(around, desk, tasks, case_id)
    assert not dialog.call.crisis.isVisible()
    dialog.words.set_text(GRAVE)
    assert dialog.call.crisis.isVisible()
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert cases.load_case_file(desk, case_id).case.details.risk is Risk.HIGH
