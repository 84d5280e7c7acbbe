"""Whatever a counsellor does, takes back and brings again, the vault says what a plain list of pictures says."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails, ClientPhone, Office
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage import history, tables
from counsel_desk.storage.database import UNDO_STEPS
from counsel_desk.storage.keys import KdfCost
from counsel_desk.storage.records import people

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
NAMES = st.sampled_from(["甲", "乙", "丙", "丁", ""])
PHONES = st.lists(st.sampled_from(["13800000001", "13800000002", "95588"]), max_size=2, unique=True).map(
    lambda numbers: tuple(map(ClientPhone, numbers))
)
DETAILS = st.builds(ClientDetails, name=NAMES, phones=PHONES)

Picture = dict[int, ClientDetails]


class Undo(RuleBasedStateMachine):
    """Clients with phones: one change touches several rows, withdraws some and adds others."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        at = datetime(2026, 11, 18, 9, 30, tzinfo=CHINA)
        folder = Path(self._folder.name) / "vault"
        self.desk, _ = create_vault(
            folder, Office("青禾互助（虚构）"), "示例·林一", "口令", clock=lambda: at, cost=QUICK
        )
        self.now: Picture = {}
        self.back: list[Picture] = []
        self.forward: list[Picture] = []

    def teardown(self) -> None:
        close_vault(self.desk)
        self._folder.cleanup()

    @contextmanager
    def changing(self) -> Iterator[Picture]:
        after = dict(self.now)
        yield after
        if after != self.now:
            self.back = [*self.back, self.now][-UNDO_STEPS:]
            self.forward = []
            self.now = after

    @rule(details=DETAILS)
    def add(self, details: ClientDetails) -> None:
        with self.changing() as picture, self.desk.database.change("client.add") as session:
            picture[people.add_client(session, details, self.desk.clock)] = details

    @rule(rows=st.lists(DETAILS, min_size=1, max_size=3))
    def bring_in(self, rows: list[ClientDetails]) -> None:
        with self.changing() as picture, self.desk.database.bring_in("import.caseload", "caseload", "") as (session, _):
            for details in rows:
                picture[people.add_client(session, details, self.desk.clock)] = details

    @precondition(lambda self: self.now)
    @rule(data=st.data(), details=DETAILS)
    def change(self, data: st.DataObject, details: ClientDetails) -> None:
        chosen = data.draw(st.lists(st.sampled_from(sorted(self.now)), min_size=1, max_size=2, unique=True))
        with self.changing() as picture, self.desk.database.change("client.change") as session:
            for client_id in chosen:
                people.set_client(session, people.load_client(session, client_id), details, self.desk.clock)
                picture[client_id] = details

    @precondition(lambda self: self.now)
    @rule(data=st.data())
    def fail(self, data: st.DataObject) -> None:
        client_id = data.draw(st.sampled_from(sorted(self.now)))
        with pytest.raises(ZeroDivisionError), self.desk.database.change("client.change") as session:
            people.set_client(session, people.load_client(session, client_id), ClientDetails("半途"), self.desk.clock)
            session.flush()
            raise ZeroDivisionError

    @precondition(lambda self: self.back)
    @rule()
    def undo(self) -> None:
        self.desk.database.undo()
        self.forward.append(self.now)
        self.now = self.back.pop()

    @precondition(lambda self: self.forward)
    @rule()
    def redo(self) -> None:
        self.desk.database.redo()
        self.back.append(self.now)
        self.now = self.forward.pop()

    @invariant()
    def the_vault_holds_the_picture(self) -> None:
        with self.desk.database.read() as session:
            kept = {
                row_id: people.load_client(session, row_id).details
                for row_id in session.scalars(sa.select(tables.Client.id))
            }
        assert kept == self.now
        assert (self.desk.database.undoable is None) == (not self.back)
        assert (self.desk.database.redoable is None) == (not self.forward)

    @invariant()
    def the_history_verifies(self) -> None:
        with self.desk.database.read() as session:
            assert history.first_broken_link(session) is None


Undo.TestCase.settings = settings(
    max_examples=8, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
TestUndo = Undo.TestCase
