"""Reading, writing, taking back: what one transaction promises."""

from datetime import time, timedelta

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2

from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.errors import CancelledError, FileError, RefusedError
from counsel_desk.services.cases import open_case
from counsel_desk.services.debts import add_debt, debts_of, withdraw_debt
from counsel_desk.services.desk import Desk
from counsel_desk.services.tasks import add_task, tasks_of
from counsel_desk.storage import history, tables
from counsel_desk.storage.records import people


def add(desk: Desk, name: str) -> int:
    with desk.database.change("client.add") as session:
        return people.add_client(session, ClientDetails(name=name), desk.clock)


def names(desk: Desk) -> list[str]:
    with desk.database.read() as session:
        return list(session.scalars(sa.select(tables.Client.name).order_by(tables.Client.id)))


def rename(desk: Desk, client_id: int, name: str) -> None:
    with desk.database.change("client.change") as session:
        client = people.load_client(session, client_id)
        people.set_client(session, client, ClientDetails(name=name), desk.clock)


def test_a_reading_session_cannot_write(desk: Desk) -> None:
    with desk.database.read() as session, pytest.raises(FileError) as refused:
        session.execute(sa.text("DELETE FROM client"))
    assert refused.value.code == "file.read_only"


def test_a_change_that_fails_leaves_nothing(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError), desk.database.change("client.add") as session:
        people.add_client(session, ClientDetails(name="半途"), desk.clock)
        raise ZeroDivisionError
    assert names(desk) == []
    assert desk.database.undoable is None


def test_undo_takes_back_what_was_added_and_redo_brings_it_again(desk: Desk) -> None:
    add(desk, "甲")
    assert desk.database.undoable == "client.add"
    desk.database.undo()
    assert names(desk) == []
    assert desk.database.redoable == "client.add"
    desk.database.redo()
    assert names(desk) == ["甲"]


def test_several_changes_of_one_row_are_taken_back_one_by_one(desk: Desk) -> None:
    client_id = add(desk, "甲")
    rename(desk, client_id, "乙")
    rename(desk, client_id, "丙")
    desk.database.undo()
    assert names(desk) == ["乙"]
    desk.database.undo()
    assert names(desk) == ["甲"]
    desk.database.redo()
    desk.database.redo()
    assert names(desk) == ["丙"]


def add_many(desk: Desk, count: int) -> None:
    with desk.database.change("client.add") as session:
        for number in range(count):
            people.add_client(session, ClientDetails(name=f"示例{number}"), desk.clock)


def test_a_large_change_is_taken_back_some_hundred_rows_at_a_time_and_says_how_far_it_is(desk: Desk) -> None:
    add_many(desk, 1200)
    told: list[tuple[int, int]] = []

    desk.database.undo(lambda done, total: told.append((done, total)))

    assert names(desk) == []
    assert told == [(500, 1200), (1000, 1200), (1200, 1200)]
    desk.database.redo()
    assert len(names(desk)) == 1200


def test_taking_back_can_be_stopped_and_leaves_everything_as_it_was(desk: Desk) -> None:
    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    add_many(desk, 3)
    with pytest.raises(CancelledError):
        desk.database.undo(stop)
    assert len(names(desk)) == 3
    assert (desk.database.undoable, desk.database.redoable) == ("client.add", None)


def test_a_new_change_forgets_what_could_be_brought_back(desk: Desk) -> None:
    add(desk, "甲")
    desk.database.undo()
    add(desk, "乙")
    assert desk.database.redoable is None


def test_undo_refuses_a_row_that_was_changed_since(desk: Desk) -> None:
    add(desk, "甲")
    with desk.database.keep() as session:  # by another way, which makes no step of undo
        session.execute(sa.update(tables.Client).values(alias="别名", version=2))
    with pytest.raises(RefusedError) as refused:
        desk.database.undo()
    assert refused.value.code == "undo.changed_since"
    assert names(desk) == ["甲"]


def test_thirty_steps_can_be_taken_back(desk: Desk) -> None:
    for number in range(35):
        add(desk, f"求助人{number}")
    taken = 0
    while desk.database.undoable:
        desk.database.undo()
        taken += 1
    assert taken == 30
    assert len(names(desk)) == 5


def test_records_are_never_deleted(desk: Desk) -> None:
    add(desk, "甲")
    with pytest.raises(TypeError, match="withdrawn"), desk.database.change("client.drop") as session:
        session.delete(session.scalars(sa.select(tables.Client)).one())
        session.flush()


def test_an_import_is_taken_back_as_one_step(desk: Desk) -> None:
    with desk.database.bring_in("import.caseload", "caseload", "名册.xlsx") as (session, batch):
        for number in range(3):
            client_id = people.add_client(session, ClientDetails(name=f"行{number}"), desk.clock)
            session.execute(sa.update(tables.Client).where(tables.Client.id == client_id).values(batch_id=batch))
    assert len(names(desk)) == 3
    desk.database.undo()
    assert names(desk) == []
    desk.database.redo()
    assert len(names(desk)) == 3


def bring_in_one(desk: Desk) -> int:
    with desk.database.bring_in("import.caseload", "caseload", "名册.xlsx") as (session, _batch):
        return people.add_client(session, ClientDetails(name="行"), desk.clock)


def test_an_import_is_taken_back_after_later_work_on_it_was(desk: Desk) -> None:
    client_id = bring_in_one(desk)
    rename(desk, client_id, "改过")
    rename(desk, client_id, "又改过")
    for _ in range(3):
        desk.database.undo()
    assert names(desk) == []
    desk.database.redo()
    assert names(desk) == ["行"]


def test_an_import_is_not_taken_back_while_a_change_of_it_stands(desk: Desk) -> None:
    client_id = bring_in_one(desk)
    rename(desk, client_id, "改过")
    desk.database.undo()
    with desk.database.keep() as session:  # by another way, which makes no step of undo
        session.execute(sa.update(tables.Client).values(alias="别名", version=4))
    with pytest.raises(RefusedError) as refused:
        desk.database.undo()
    assert refused.value.code == "undo.changed_since"
    assert names(desk) == ["行"]


def test_what_is_kept_coarser_than_it_was_written_can_still_be_taken_back(desk: Desk) -> None:
    case_id = open_case(desk, ClientDetails(name="甲"))
    add_task(desk, case_id, TaskDetails("回电", desk.today, time(15, 0, 30)))
    add_debt(desk, case_id, DebtDetails(claimed=1))
    desk.clock.instant += timedelta(microseconds=7)
    withdraw_debt(desk, debts_of(desk, case_id)[0])
    for _ in range(3):
        desk.database.undo()
    assert tasks_of(desk, case_id) == ()
    desk.database.redo()
    assert tasks_of(desk, case_id)[0].details.due_time == time(15)


def test_new_records_are_dated_by_the_clock_of_the_desk(desk: Desk) -> None:
    desk.clock.move(days=400)
    client_id = add(desk, "甲")
    with desk.database.read() as session:
        assert people.load_client(session, client_id).created_at == desk.clock()


def test_history_names_who_did_what_and_its_chain_verifies(desk: Desk) -> None:
    client_id = add(desk, "甲")
    rename(desk, client_id, "乙")
    with desk.database.read() as session:
        entries = session.execute(
            sa.select(tables.History.action, tables.History.counsellor_id, tables.HistoryContent.content)
            .join(tables.HistoryContent, tables.HistoryContent.history_id == tables.History.id)
            .where(tables.History.table_name == "client")
            .order_by(tables.History.id)
        ).all()
        assert history.first_broken_link(session) is None
    assert [entry.action for entry in entries] == ["client.add", "client.change"]
    assert {entry.counsellor_id for entry in entries} == {desk.counsellor.id}
    assert entries[1].content["before"]["name"] == "甲"
    assert entries[1].content["after"]["name"] == "乙"


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE history SET action = 'x' WHERE id = 2",
        "DELETE FROM history WHERE id = 2",
        "UPDATE history_content SET content = '{}' WHERE history_id = 2",
    ],
)
def test_a_tampered_history_is_found(desk: Desk, tamper: str) -> None:
    for name in "甲乙丙":
        add(desk, name)
    with desk.database.keep() as session:
        session.execute(sa.text("PRAGMA defer_foreign_keys = ON"))
        if tamper.startswith("DELETE"):
            session.execute(sa.text("DELETE FROM history_content WHERE history_id = 2"))
        session.execute(sa.text(tamper))
    with desk.database.read() as session:
        assert history.first_broken_link(session) in (2, 3)


def test_content_that_no_recorded_erasure_took_is_missed(desk: Desk) -> None:
    add(desk, "甲")
    add(desk, "乙")
    with desk.database.keep() as session:
        session.execute(sa.delete(tables.HistoryContent).where(tables.HistoryContent.history_id == 2))
    with desk.database.read() as session:
        assert history.first_broken_link(session) == 2


def test_content_that_a_recorded_erasure_took_leaves_a_chain_that_verifies_and_nothing_else_may_go(desk: Desk) -> None:
    add(desk, "甲")
    add(desk, "乙")
    desk.database.note_deed(history.ERASURE, **{history.ERASED_ENTRIES: [[2, 2]]})
    with desk.database.read() as session:
        assert history.first_broken_link(session) == 2  # what was erased must be gone
    with desk.database.keep() as session:
        session.execute(sa.delete(tables.HistoryContent).where(tables.HistoryContent.history_id == 2))
    with desk.database.read() as session:
        assert history.first_broken_link(session) is None
    with desk.database.keep() as session:
        session.execute(sa.delete(tables.HistoryContent).where(tables.HistoryContent.history_id == 3))
    with desk.database.read() as session:
        assert history.first_broken_link(session) == 3


def test_the_database_is_not_readable_without_its_key(desk: Desk) -> None:
    add(desk, "甲")
    plain = dbapi2.connect(str(desk.vault.records_path))
    with pytest.raises(dbapi2.DatabaseError):
        plain.execute("SELECT name FROM client")
    plain.close()


def test_the_migrations_make_exactly_the_tables_the_program_maps(desk: Desk) -> None:
    with desk.database.read() as session:
        made = sa.inspect(session.connection())
        for table in tables.Base.metadata.sorted_tables:
            assert {column["name"] for column in made.get_columns(table.name)} == set(table.columns.keys()), table.name
            assert {index["name"] for index in made.get_indexes(table.name)} >= {
                index.name for index in table.indexes
            }, table.name


def test_a_deed_is_written_down_though_it_changes_no_record(desk: Desk) -> None:
    case_id = open_case(desk, ClientDetails(name="甲"))
    desk.database.note_deed("paper.print", case_id=case_id, paper="CL-02")
    with desk.database.read() as session:
        entry = session.scalars(sa.select(tables.History).order_by(tables.History.id.desc())).first()
        assert (entry.action, entry.case_id, entry.table_name) == ("paper.print", case_id, None)
        assert session.get(tables.HistoryContent, entry.id).content == {"paper": "CL-02"}
        assert history.first_broken_link(session) is None
    assert desk.database.undoable == "case.open"
