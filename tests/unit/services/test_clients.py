"""What is written about a client: consents with what they keep back, notes that stay, a hidden ID number."""

from datetime import date

import pytest

from counsel_desk.domain.cases import CaseDetails, Risk
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.people import ClientDetails, ConsentAnswer, ConsentMeans, ConsentPurpose, Withheld
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services import cases, clients
from counsel_desk.services.client_notes import add_client_note, client_notes
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import client_history
from counsel_desk.services.passing_on import require_consent
from counsel_desk.services.search import search
from counsel_desk.services.undo import undo

ID_NUMBER = "999999199003070020"
EXPORT = ConsentPurpose.EXPORT


@pytest.fixture
def client_id(desk: Desk) -> ClientId:
    return clients.add_client(desk, ClientDetails("示例·阿青", id_number=ID_NUMBER))


def test_a_consent_says_what_it_keeps_back(desk: Desk, client_id: ClientId) -> None:
    held = (Withheld.NOTES, Withheld.PHONES)
    day = date(2026, 11, 3)
    clients.give_consent(desk, client_id, EXPORT, ConsentMeans.WRITTEN, given_on=day, withhold=held)
    client = clients.load_client(desk, client_id)
    assert client.withheld(EXPORT) == frozenset(held)
    assert client.withheld(ConsentPurpose.PRINT) == frozenset()
    assert (client.consents[0].given_on, client.consents[0].means) == (day, ConsentMeans.WRITTEN)


def test_who_keeps_the_name_back_agrees_but_is_not_named(desk: Desk, client_id: ClientId) -> None:
    clients.give_consent(desk, client_id, EXPORT, ConsentMeans.SPOKEN, withhold=(Withheld.NAME,))
    client = clients.load_client(desk, client_id)
    assert client.consents_to(EXPORT)
    assert not client.may_be_named(EXPORT)


def test_a_new_consent_takes_the_place_of_the_old_which_stays_on_record(desk: Desk, client_id: ClientId, clock) -> None:
    clients.give_consent(desk, client_id, EXPORT, ConsentMeans.SPOKEN, withhold=(Withheld.NAME,))
    clock.move(days=2)
    clients.give_consent(desk, client_id, EXPORT, ConsentMeans.WRITTEN)
    client = clients.load_client(desk, client_id)
    assert [each.withdrawn_on for each in client.consents] == [desk.today, None]
    assert client.withheld(EXPORT) == frozenset()
    undo(desk)
    assert clients.load_client(desk, client_id).withheld(EXPORT) == {Withheld.NAME}


def test_a_withdrawn_consent_stays_on_record_with_its_day_and_can_be_taken_back(
    desk: Desk, client_id: ClientId
) -> None:
    clients.give_consent(desk, client_id, EXPORT, ConsentMeans.SPOKEN)
    clients.withdraw_consent(desk, client_id, EXPORT)
    client = clients.load_client(desk, client_id)
    assert not client.consents_to(EXPORT)
    assert client.consents[0].withdrawn_on == desk.today
    undo(desk)
    assert clients.load_client(desk, client_id).consents_to(EXPORT)


def test_a_client_who_refuses_was_asked_and_lets_nothing_out(desk: Desk, client_id: ClientId) -> None:
    day = date(2026, 11, 3)
    clients.refuse_consent(desk, client_id, EXPORT, ConsentMeans.MESSAGE, given_on=day)
    client = clients.load_client(desk, client_id)
    answer = client.answer_to(EXPORT)
    assert answer is not None
    assert (answer.answer, answer.given_on, answer.means) == (ConsentAnswer.REFUSED, day, ConsentMeans.MESSAGE)
    assert not client.consents_to(EXPORT)
    with pytest.raises(RefusedError) as refused:
        require_consent(client)
    assert refused.value.code == "export.no_consent"
    assert "consent.refuse" in [entry.action for entry in client_history(desk, client_id)]
    undo(desk)
    assert clients.load_client(desk, client_id).answer_to(EXPORT) is None


def test_a_refusal_ends_the_consent_before_it_and_a_consent_the_refusal(desk: Desk, client_id: ClientId, clock) -> None:
    clients.give_consent(desk, client_id, EXPORT, ConsentMeans.SPOKEN)
    clock.move(days=2)
    clients.refuse_consent(desk, client_id, EXPORT, ConsentMeans.SPOKEN)
    assert [each.withdrawn_on for each in clients.load_client(desk, client_id).consents] == [desk.today, None]
    undo(desk)
    assert clients.load_client(desk, client_id).consents_to(EXPORT)
    clients.refuse_consent(desk, client_id, EXPORT, ConsentMeans.SPOKEN)
    clients.give_consent(desk, client_id, EXPORT, ConsentMeans.WRITTEN)
    client = clients.load_client(desk, client_id)
    assert client.consents_to(EXPORT)
    assert [each.stands for each in client.consents] == [False, False, True]


def test_nobody_refuses_on_a_day_to_come(desk: Desk, client_id: ClientId) -> None:
    with pytest.raises(InputError) as refused:
        clients.refuse_consent(desk, client_id, EXPORT, ConsentMeans.SPOKEN, given_on=date(2026, 11, 19))
    assert (refused.value.code, refused.value.field) == ("consent.in_future", "given_on")


def test_nobody_agrees_on_a_day_to_come(desk: Desk, client_id: ClientId) -> None:
    with pytest.raises(InputError) as refused:
        clients.give_consent(desk, client_id, EXPORT, ConsentMeans.SPOKEN, given_on=date(2026, 11, 19))
    assert (refused.value.code, refused.value.field) == ("consent.in_future", "given_on")


def test_looking_at_an_id_number_is_written_down_and_the_number_is_not(desk: Desk, client_id: ClientId) -> None:
    assert clients.reveal_id_number(desk, client_id) == ID_NUMBER
    newest = client_history(desk, client_id)[0]
    assert (newest.action, newest.who, newest.changed) == ("client.reveal_id", "示例·林一", ())


def test_notes_stand_newest_first_with_time_and_author_and_none_is_changed(
    desk: Desk, client_id: ClientId, clock
) -> None:
    add_client_note(desk, client_id, "第一次来，由街道介绍")
    clock.move(hours=1)
    add_client_note(desk, client_id, "孩子上小学，下午四点后不便接电话")
    notes = client_notes(desk, client_id)
    assert [note.text[:3] for note in notes] == ["孩子上", "第一次"]
    assert notes[0].at > notes[1].at
    assert {note.author for note in notes} == {"示例·林一"}


def test_an_empty_note_is_refused(desk: Desk, client_id: ClientId) -> None:
    with pytest.raises(InputError) as refused:
        add_client_note(desk, client_id, " \n ")
    assert refused.value.code == "note.empty"


def test_a_note_is_found_by_its_words_and_taken_back(desk: Desk, client_id: ClientId) -> None:
    add_client_note(desk, client_id, "由示例街道居委会介绍来")
    assert [(hit.kind, hit.id) for hit in search(desk, "居委会").hits] == [(HitKind.CLIENT, client_id)]
    undo(desk)
    assert client_notes(desk, client_id) == ()
    assert search(desk, "居委会").hits == ()


def test_words_of_self_harm_in_a_note_raise_the_risk_of_the_open_case(desk: Desk, client_id: ClientId) -> None:
    case_id = cases.open_case(desk, client_id, CaseDetails(risk=Risk.LOW))
    add_client_note(desk, client_id, "他说活着没意思")
    assert cases.load_case_file(desk, case_id).case.details.risk is Risk.HIGH
    undo(desk)
    assert cases.load_case_file(desk, case_id).case.details.risk is Risk.LOW
