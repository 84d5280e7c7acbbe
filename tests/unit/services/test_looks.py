"""Who opened a case or a client is written down once a day, and shown to whoever asks for it."""

import sqlalchemy as sa

from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, clients, history, looks
from counsel_desk.services.desk import Desk
from counsel_desk.services.undo import next_undo
from counsel_desk.storage.erasing import traces_of
from counsel_desk.storage.history import first_broken_link
from counsel_desk.storage.queries.looks import LOOKS
from counsel_desk.storage.tables import History
from tests.conftest import StandingClock


def test_opening_a_case_is_written_down_once_a_day_and_changes_nothing(desk: Desk, clock: StandingClock) -> None:
    case_id = cases.open_case(desk, ClientDetails("示例·阿青"))
    for _ in range(3):
        looks.note_case_opened(desk, case_id)
    clock.move(days=1)
    looks.note_case_opened(desk, case_id)

    assert [each.action for each in history.case_history(desk, case_id)] == ["case.open"]
    told = [each.action for each in history.case_history(desk, case_id, looks=True)]
    assert told == ["case.view", "case.view", "case.open"]
    assert next_undo(desk) == "case.open"
    with desk.database.read() as session:
        assert first_broken_link(session) is None


def test_opening_a_client_stands_in_their_history_and_in_that_of_the_office(desk: Desk) -> None:
    client_id = clients.add_client(desk, ClientDetails("示例·阿青"))
    case_id = cases.open_case(desk, client_id)
    looks.note_client_opened(desk, client_id)
    looks.note_client_opened(desk, client_id)
    looks.note_case_opened(desk, case_id)
    clients.reveal_id_number(desk, client_id)

    assert "client.view" not in {each.action for each in history.client_history(desk, client_id)}
    told = [each.action for each in history.client_history(desk, client_id, looks=True)]
    assert told[:3] == ["client.reveal_id", "case.view", "client.view"]
    assert [(each.action, each.about) for each in history.looks_and_exports(desk)] == [
        ("client.reveal_id", "P-2026-0001"),
        ("case.view", "C-2026-0001"),
        ("client.view", "P-2026-0001"),
    ]
    assert "case.view" not in {each.action for each in history.office_history(desk)}


def test_who_looked_goes_with_the_person_who_is_erased(desk: Desk) -> None:
    case_id = cases.open_case(desk, ClientDetails("示例·阿青"))
    client_id = cases.load_case_file(desk, case_id).client.id
    looks.note_case_opened(desk, case_id)
    looks.note_client_opened(desk, client_id)

    with desk.database.read() as session:
        looked = set(session.scalars(sa.select(History.id).where(History.action.in_(LOOKS))))
        assert len(looked) == 2
        assert looked <= traces_of(session, client_id).entries
