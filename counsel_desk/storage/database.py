"""Three ways to write and one to read, one transaction each.

`change` makes history and can be undone; `record` makes history only (views, prints, exports, keys); `keep` makes
neither (drafts, settings). `read` is query-only, and finds what who acts may see. No session outlives its ``with``, no
mapped object leaves `storage`.
"""

from collections import Counter, deque
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from counsel_desk.domain.moments import Clock
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import RefusedError
from counsel_desk.storage import history
from counsel_desk.storage.engine import Engines
from counsel_desk.storage.history import Images, RowImage
from counsel_desk.storage.putting_back import put_back
from counsel_desk.storage.sight import Sight
from counsel_desk.storage.tables import Batch
from counsel_desk.storage.tables.base import Record

UNDO_STEPS = 30

# What services hand from one record function to another; they never look inside.
Transaction = Session


@dataclass(frozen=True, slots=True)
class UndoStep:
    """What can be taken back as one: the rows of a change, or the whole of an import and the rows it changed.

    `case_id` is the case that an import went into, in whose history taking it back stands too.
    """

    action: str
    rows: tuple[RowImage, ...]
    batch: int | None = None
    case_id: int | None = None


class Database:
    """The records of an open vault, as one counsellor writes them."""

    def __init__(self, engines: Engines, clock: Clock) -> None:
        self._engines = engines
        self._clock = clock
        self._acting: int | None = None
        self._sight = Sight(clock)
        self._writes = 0
        self._touched: Counter[str] = Counter()
        self._undo: deque[UndoStep] = deque(maxlen=UNDO_STEPS)
        self._redo: list[UndoStep] = []
        # The version of each row that an undo has put back as it was: for its import it is untouched.
        self._put_back: dict[tuple[type[Record], int], int] = {}

    def sign_in(self, counsellor_id: int) -> None:
        """From now on, history names this counsellor, and what they may see is found."""
        self._acting = self._sight.counsellor = counsellor_id

    @contextmanager
    def read(self, *, everyone: bool = False) -> Iterator[Session]:
        """A query-only session. Withdrawn records are left out of every select.

        So is what belongs to others, where a counsellor is limited to their own cases, unless it is asked of
        `everyone`: that is for counts which tell of nobody, and for what looks after the vault.
        """
        with self._session(self._engines.reader, own_only=not everyone) as session:
            yield session

    @contextmanager
    def change(self, action: str) -> Iterator[Session]:
        """A transaction that makes history and can be undone under the name `action`."""
        with self._watched(action) as (session, images):
            yield session
        if images.rows:
            self._undo.append(UndoStep(action, tuple(images.rows.values())))
            self._redo.clear()

    @contextmanager
    def record(
        self, action: str, *, case_id: int | None = None, client_id: int | None = None, **details: Any
    ) -> Iterator[Session]:
        """A transaction that makes history of a deed and cannot be undone: the deed is done."""
        with self._writing() as session:
            yield session
            history.write_deed(
                session,
                action=action,
                by=self._who(),
                at=self._clock(),
                details=details,
                case_id=case_id,
                client_id=client_id,
            )

    def note_deed(
        self, action: str, *, case_id: int | None = None, client_id: int | None = None, **details: Any
    ) -> None:
        """Write down a deed that changed no record: a print, an export, a backup. There is nothing to undo in it."""
        with self.record(action, case_id=case_id, client_id=client_id, **details):
            pass  # the entry is all there is to write

    @contextmanager
    def keep(self) -> Iterator[Session]:
        """A transaction that makes no history: drafts and settings."""
        with self._writing() as session:
            yield session

    @contextmanager
    def bring_in(
        self, action: str, kind: str, source: str, *, case_id: int | None = None
    ) -> Iterator[tuple[Session, int]]:
        """A bulk import: one batch, one entry of history, one step of undo. Yields the session and the batch's id.

        `case_id` is the case it goes into, where it is one.

        Every new record that goes through the session belongs to the batch; bulk statements must name it themselves.
        What stood already and is changed, such as the risk of the case, is in history and is put back with the batch.
        """
        with self._writing() as session:
            batch = Batch(kind=kind, source=source, counsellor_id=self._who())
            session.add(batch)
            session.flush()
            _stamp(session, batch.id)
            changed = Images(batch=batch.id)
            changed.watch(session)
            yield session, batch.id
            session.flush()
            details = {"batch": batch.id, **batch.counts}
            history.write_deed(
                session,
                action=action,
                by=self._who(),
                at=self._clock(),
                details=details,
                case_id=case_id,
                changed=changed,
            )
            step = UndoStep(action, tuple(changed.rows.values()), batch.id, case_id)
        self._undo.append(step)
        self._redo.clear()

    @property
    def writes(self) -> int:
        """How many transactions have written so far: what was read at an earlier count may have changed since."""
        return self._writes

    def changes_in(self, tables: Collection[str]) -> int:
        """How many changes and undos have touched these tables: while the count stands, what was read of them holds."""
        return sum(self._touched[table] for table in tables)

    @property
    def undoable(self) -> str | None:
        """The action that undo would take back."""
        return self._undo[-1].action if self._undo else None

    @property
    def redoable(self) -> str | None:
        """The action that redo would bring back."""
        return self._redo[-1].action if self._redo else None

    def undo(self, progress: Progress = unwatched) -> str:
        """Take back the last change and name it. RefusedError ``undo.changed_since`` when a row changed meanwhile."""
        if not self._undo:
            raise RefusedError("undo.nothing")
        inverse = self._reverse(self._undo[-1], "undo", progress)
        self._undo.pop()
        self._redo.append(inverse)
        return inverse.action

    def redo(self, progress: Progress = unwatched) -> str:
        """Bring back what was last undone and name it."""
        if not self._redo:
            raise RefusedError("redo.nothing")
        inverse = self._reverse(self._redo[-1], "redo", progress)
        self._redo.pop()
        self._undo.append(inverse)
        return inverse.action

    def _reverse(self, step: UndoStep, how: str, progress: Progress) -> UndoStep:
        with self._watched(f"{how}:{step.action}", step.case_id) as (session, images):
            back = put_back(session, step.rows[::-1], self._clock(), progress)
            if step.batch is not None:
                self._turn_batch(session, step.batch, withdraw=how == "undo")
        if how == "undo":
            self._put_back.update({(type(row), row.id): row.version for row in back})  # as the commit counted them
        rows = tuple(image for image in images.rows.values() if image.kind is not Batch)
        return UndoStep(step.action, rows, step.batch, step.case_id)

    def _turn_batch(self, session: Session, batch: int, *, withdraw: bool) -> None:
        """Withdraw, or bring back, every row of an import; refused when one was changed and the change still stands."""
        at = self._clock() if withdraw else None
        for mapper in Record.registry.mappers:
            kind = mapper.class_
            if not issubclass(kind, Record) or kind is Batch:
                continue
            of_batch = kind.batch_id == batch
            if withdraw:
                touched = session.execute(sa.select(kind.id, kind.version).where(of_batch, kind.version > 1))
                if any(self._put_back.get((kind, row.id)) != row.version for row in touched):
                    raise RefusedError("undo.changed_since", table=kind.__tablename__)
            session.execute(
                sa.update(kind).where(of_batch).values(withdrawn_at=at),
                execution_options={"synchronize_session": False},
            )
        row = session.scalar(sa.select(Batch).where(Batch.id == batch).execution_options(withdrawn=True))
        if row is not None:
            row.withdrawn_at = at

    @contextmanager
    def _watched(self, action: str, case_id: int | None = None) -> Iterator[tuple[Session, Images]]:
        """A transaction whose changed rows make history; `case_id` has a deed in its own, whatever was changed."""
        images = Images()
        with self._writing() as session:
            images.watch(session)
            yield session, images
            session.flush()
            done: dict[str, Any] = {"action": action, "by": self._who(), "at": self._clock()}
            if case_id is None:
                history.write(session, images, **done)
            else:
                history.write_deed(session, details={}, case_id=case_id, changed=images, **done)
        self._touched.update({image.kind.__tablename__ for image in images.rows.values()})

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        """The one transaction at a time that may write; new records are dated by the clock of this database."""
        with self._session(self._engines.writer, own_only=False) as session, session.begin():

            @event.listens_for(session, "before_flush")
            def date_new_records(session: Session, _context: object, _instances: object) -> None:
                for row in session.new:
                    if isinstance(row, Record) and "created_at" not in sa.inspect(row).dict:
                        row.created_at = self._clock()

            yield session
        self._writes += 1

    def _who(self) -> int:
        if self._acting is None:
            raise RuntimeError("nobody has signed in")
        return self._acting

    @contextmanager
    def _session(self, engine: sa.Engine, *, own_only: bool) -> Iterator[Session]:
        """What is written starts from what was read, so only reading is narrowed; a statement may say otherwise."""
        with Session(engine, expire_on_commit=False) as session:
            session.info["own_only"], session.info["writes"] = own_only, self._writes
            event.listen(session, "do_orm_execute", _leave_out_withdrawn)
            event.listen(session, "do_orm_execute", self._leave_out_others)
            yield session

    def _leave_out_others(self, state: ORMExecuteState) -> None:
        own_only = state.execution_options.get("own_only", state.session.info["own_only"])
        if own_only and state.is_select and not state.is_column_load:
            limits = self._sight.limits(state.session.connection(), state.session.info["writes"])
            state.statement = state.statement.options(*limits)


def _stamp(session: Session, batch_id: int) -> None:
    """Mark every new record of this session as brought by the batch."""

    @event.listens_for(session, "before_flush")
    def mark(session: Session, _context: object, _instances: object) -> None:
        for row in session.new:
            if isinstance(row, Record):
                row.batch_id = batch_id


def _leave_out_withdrawn(state: ORMExecuteState) -> None:
    if state.is_select and not state.is_column_load and not state.execution_options.get("withdrawn"):
        state.statement = state.statement.options(
            with_loader_criteria(Record, lambda kind: kind.withdrawn_at.is_(None), include_aliases=True)
        )
