"""Work off the window's thread: one writer, one reader, one aside, and answers that always come back.

    job = self._tasks.read(self, partial(list_cases, desk), then=self.show_cases)
    job = self._tasks.write(self, partial(complete_step, desk, step=step), then=self.refresh)

`work` runs in a worker thread and must touch no widget. It is handed a `Progress` when it has a parameter named
``progress``. `then`, `failed` and `progressed` are called in the window's thread, later than the call that asked.
"""

import inspect
import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QMetaMethod, QObject, Qt, QThread, QTimer, Signal, Slot
from shiboken6 import isValid

from counsel_desk import log
from counsel_desk.errors import CancelledError, WorldError
from counsel_desk.ui.garbage import WindowCollector

Result = TypeVar("Result")
Work = Callable[..., Result]
_Slots = tuple[Callable[..., object] | None, Callable[..., object] | None, Callable[..., object] | None]

_TURN = 5  # milliseconds
_REPORT_EVERY = 0.05  # seconds; a million rows must not become a million events


class Job(QObject):
    """One piece of work, as the window sees it; lives until it has ended.

    `succeeded` carries the result, `failed` a `WorldError`. `finished` always fires, last, whatever happened: also
    after a cancel, a bug in the work, or when the owner is gone. `dropped` carries the result that nobody wants any
    more, for work that must then be undone; its slot must not be the owner's.
    """

    succeeded = Signal(object)
    dropped = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, parent: QObject, owner: QObject, stopper: Event, *, writes: bool) -> None:
        super().__init__(parent)
        self.owner = owner
        self.writes = writes
        self._stopper = stopper
        # Connected to the event and not to `cancel`: Qt for Python crashes when the owner dies after its job.
        self._owner_gone = None if writes else owner.destroyed.connect(stopper.set)

    def end(self) -> None:
        """Say that it is over, and go."""
        if self._owner_gone is not None and isValid(self.owner):
            QObject.disconnect(self._owner_gone)
        self.finished.emit()
        self.deleteLater()

    @property
    def cancelled(self) -> bool:
        """Whether a stop was asked for; a write that had already been made still succeeds."""
        return self._stopper.is_set()

    @property
    def answers_failure(self) -> bool:
        """Whether somebody takes `failed`."""
        return self.isSignalConnected(QMetaMethod.fromSignal(self.failed))

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop: a read's answer is dropped, a write is not begun or rolls back at its next report."""
        self._stopper.set()


@dataclass(slots=True)
class _Order:
    """What a worker thread is given; no Qt object is shared with it."""

    number: int
    work: Work[Any] | None
    stopper: Event


@dataclass(frozen=True, slots=True)
class _Outcome:
    result: Any = None
    error: BaseException | None = None


class _Lane(QThread):
    """A thread that does its orders one after the other, in the order they came."""

    ended = Signal(int, object)
    progressed = Signal(int, int, int)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._orders: SimpleQueue[_Order | None] = SimpleQueue()

    def put(self, order: _Order) -> None:
        self._orders.put(order)

    def stop(self) -> None:
        """Finish what is queued, then end the thread."""
        self._orders.put(None)
        self.wait()

    def run(self) -> None:
        while (order := self._orders.get()) is not None:
            outcome = self._carry_out(order)
            self.ended.emit(order.number, outcome)
            del outcome, order  # what an answer holds must be let go in the window's thread

    def _carry_out(self, order: _Order) -> _Outcome:
        work, order.work = order.work, None
        if work is None or order.stopper.is_set():
            return _Outcome(error=CancelledError())
        try:
            if _asks_for_progress(work):
                return _Outcome(result=work(progress=_Watch(order, self)))
            return _Outcome(result=work())
        except BaseException as error:  # noqa: BLE001 - every end must be reported, or a busy bar turns for ever
            return _Outcome(error=error)


def _asks_for_progress(work: Work[Any]) -> bool:
    try:
        return "progress" in inspect.signature(work).parameters
    except ValueError:  # some functions written in C have no signature to read
        return False


class _Watch:
    """The `Progress` handed to work: reports now and then, and raises once a stop was asked for."""

    def __init__(self, order: _Order, lane: _Lane) -> None:
        self._number = order.number
        self._stopper = order.stopper
        self._lane = lane
        self._last = 0.0

    def __call__(self, done: int, total: int) -> None:
        if self._stopper.is_set():
            raise CancelledError
        moment = time.monotonic()
        if done == total or moment - self._last >= _REPORT_EVERY:
            self._last = moment
            self._lane.progressed.emit(self._number, done, total)


class Tasks(QObject):
    """The worker threads of the window.

    `went_wrong` carries a `WorldError` nobody else took: work without a `failed` slot, or a write whose owner is gone.
    `crashed` carries any other exception, which is our bug.
    """

    busy_changed = Signal(bool)
    writing_changed = Signal(bool)
    went_wrong = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[int, tuple[Job, Work[Any]]] = {}
        self._asked = 0
        self._running = True
        self._reader = self._lane("reader")
        self._writer = self._lane("writer")
        self._aside = self._lane("aside")
        self._collector = WindowCollector(self)

    @property
    def running(self) -> bool:
        """Whether work can still be asked for."""
        return self._running

    @property
    def busy(self) -> bool:
        """Whether any work is queued or running."""
        return bool(self._jobs)

    @property
    def writing(self) -> bool:
        """Whether something is still being saved."""
        return any(job.writes for job, _ in self._jobs.values())

    def read(
        self,
        owner: QObject,
        work: Work[Result],
        then: Callable[[Result], object] | None = None,
        failed: Callable[[WorldError], object] | None = None,
        progressed: Callable[[int, int], object] | None = None,
    ) -> Job:
        """Look something up for `owner`; when the owner is deleted the work is stopped and its answer dropped.

        Once everything was stopped nobody waits for answers any more: a timer that fires late finds its work cancelled.
        """
        return self._begin(self._reader, owner, work, (then, failed, progressed))

    def write(
        self,
        owner: QObject,
        work: Work[Result],
        then: Callable[[Result], object] | None = None,
        failed: Callable[[WorldError], object] | None = None,
        progressed: Callable[[int, int], object] | None = None,
    ) -> Job:
        """Save something; writes happen one by one in the order asked, and go on when their owner is deleted."""
        return self._begin(self._writer, owner, work, (then, failed, progressed))

    def aside(
        self,
        owner: QObject,
        work: Work[Result],
        then: Callable[[Result], object] | None = None,
        failed: Callable[[WorldError], object] | None = None,
        progressed: Callable[[int, int], object] | None = None,
    ) -> Job:
        """Do long work that holds up neither look-ups nor saving, such as a backup; else like `read`."""
        return self._begin(self._aside, owner, work, (then, failed, progressed))

    def cancel_reads(self) -> None:
        """Stop every look-up and what is done aside, as before locking."""
        for job, _ in self._jobs.values():
            if not job.writes:
                job.cancel()

    def stop(self) -> None:
        """Drop the look-ups, let every write finish, end the threads. Nothing can be asked afterwards."""
        if not self._running:
            return
        self.cancel_reads()
        while self.writing:  # an answer may ask for one more: a form that was saved drops its draft
            QThread.msleep(_TURN)
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        self._running = False
        self.cancel_reads()
        self._writer.stop()
        self._reader.stop()
        self._aside.stop()
        self._collector.stop()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)  # the last answers, while somebody can hear them

    def _lane(self, name: str) -> _Lane:
        lane = _Lane(name, self)
        lane.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        lane.progressed.connect(self._progress, Qt.ConnectionType.QueuedConnection)
        lane.start()
        return lane

    def _begin(self, lane: _Lane, owner: QObject, work: Work[Any], slots: _Slots) -> Job:
        if not self._running and lane is self._writer:
            raise RuntimeError("something was to be saved after the tasks were stopped")
        if not self._running:
            return self._begin_nothing(owner)
        before = self.busy, self.writing
        self._asked += 1
        stopper = Event()
        job = Job(self, owner, stopper, writes=lane is self._writer)
        for signal, slot in zip((job.succeeded, job.failed, job.progressed), slots, strict=True):
            if slot is not None:
                signal.connect(slot)
        # The window keeps the work too, so that what it has bound is let go here and not in the worker's thread.
        self._jobs[self._asked] = (job, work)
        self._tell_changes(before)
        lane.put(_Order(self._asked, work, stopper))
        return job

    def _begin_nothing(self, owner: QObject) -> Job:
        job = Job(self, owner, Event(), writes=False)
        job.cancel()
        QTimer.singleShot(0, job, job.end)
        return job

    @Slot(int, int, int)
    def _progress(self, number: int, done: int, total: int) -> None:
        job, _ = self._jobs[number]
        if isValid(job.owner) and not job.cancelled:
            job.progressed.emit(done, total)

    @Slot(int, object)
    def _end(self, number: int, outcome: _Outcome) -> None:
        before = self.busy, self.writing
        job, _ = self._jobs.pop(number)
        try:
            self._answer(job, outcome)
        finally:
            job.end()
            self._tell_changes(before)

    def _answer(self, job: Job, outcome: _Outcome) -> None:
        alive = isValid(job.owner)
        unwanted = not job.writes and (job.cancelled or not alive)
        match outcome.error:
            case None:
                if unwanted:
                    job.dropped.emit(outcome.result)
                elif alive:
                    job.succeeded.emit(outcome.result)
            case CancelledError():
                pass
            case WorldError() as error:
                log.failed(error)
                if alive and not unwanted and job.answers_failure:
                    job.failed.emit(error)
                elif not unwanted:
                    self.went_wrong.emit(error)
            case error:
                self.crashed.emit(error)

    def _tell_changes(self, before: tuple[bool, bool]) -> None:
        busy, writing = before
        if self.busy != busy:
            self.busy_changed.emit(self.busy)
        if self.writing != writing:
            self.writing_changed.emit(self.writing)
