import gc
import threading
import time
import weakref
from collections.abc import Callable
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from counsel_desk.domain.progress import Progress
from counsel_desk.errors import VaultError, WorldError
from counsel_desk.ui.tasks import Tasks
from tests.ui.waiting import settle


class Page(QObject):
    """Somebody who asks for work and remembers what came back."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.errors: list[WorldError] = []
        self.reports: list[tuple[int, int]] = []
        self.thread_of_answer: QThread | None = None

    def take(self, answer: object) -> None:
        self.answers.append(answer)
        self.thread_of_answer = QThread.currentThread()

    def refuse(self, error: WorldError) -> None:
        self.errors.append(error)

    def report(self, done: int, total: int) -> None:
        self.reports.append((done, total))


def raising(error: BaseException) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


def counting(total: int, pause: float = 0.0) -> Callable[..., int]:
    def work(progress: Progress) -> int:
        for done in range(total):
            progress(done, total)
            if pause:
                time.sleep(pause)
        progress(total, total)
        return total

    return work


def test_an_answer_comes_back_in_the_windows_thread_from_work_done_elsewhere(qtbot: QtBot, tasks: Tasks) -> None:
    page = Page()
    job = tasks.read(page, threading.get_ident, then=page.take)
    qtbot.waitSignal(job.finished).wait()
    assert page.answers != [threading.get_ident()]
    assert page.thread_of_answer is page.thread()


def test_an_answer_never_comes_before_the_call_that_asked_has_returned(qtbot: QtBot, tasks: Tasks) -> None:
    page = Page()
    job = tasks.read(page, lambda: 1, then=page.take)
    time.sleep(0.02)
    assert page.answers == []
    qtbot.waitSignal(job.finished).wait()
    assert page.answers == [1]


def test_writes_happen_in_the_order_they_were_asked(qtbot: QtBot, tasks: Tasks) -> None:
    page, done = Page(), []
    for number in range(50):
        job = tasks.write(page, partial(done.append, number))
    qtbot.waitSignal(job.finished).wait()
    assert done == list(range(50))


def test_a_read_does_not_wait_for_a_long_write(qtbot: QtBot, tasks: Tasks) -> None:
    page, gate = Page(), Event()
    tasks.write(page, gate.wait)
    job = tasks.read(page, lambda: "read", then=page.take)
    qtbot.waitSignal(job.finished).wait()
    assert page.answers == ["read"]
    assert tasks.writing
    gate.set()
    settle(tasks)


def test_an_error_of_the_users_world_reaches_the_failed_slot_and_finished_follows(qtbot: QtBot, tasks: Tasks) -> None:
    page, order = Page(), []
    job = tasks.write(page, raising(VaultError("vault.full")), then=page.take, failed=page.refuse)
    job.failed.connect(lambda _: order.append("failed"))
    job.finished.connect(lambda: order.append("finished"))
    qtbot.waitSignal(job.finished).wait()
    assert [error.code for error in page.errors] == ["vault.full"]
    assert order == ["failed", "finished"]
    assert page.answers == []


def test_an_error_nobody_takes_is_told_by_the_window(qtbot: QtBot, tasks: Tasks) -> None:
    page = Page()
    with qtbot.waitSignal(tasks.went_wrong) as told:
        tasks.read(page, raising(WorldError("search.one_character")))
    assert told.args is not None
    assert told.args[0].code == "search.one_character"


@pytest.mark.parametrize("error", [ZeroDivisionError(), KeyboardInterrupt(), SystemExit(3)])
def test_a_bug_in_the_work_is_reported_and_finished_still_fires(
    qtbot: QtBot, tasks: Tasks, error: BaseException
) -> None:
    page = Page()
    with qtbot.waitSignal(tasks.crashed) as told:
        job = tasks.read(page, raising(error), then=page.take, failed=page.refuse)
        finished = qtbot.waitSignal(job.finished)
    finished.wait()
    assert told.args == [error]
    assert (page.answers, page.errors, tasks.busy) == ([], [], False)


def test_the_threads_survive_a_bug(qtbot: QtBot, tasks: Tasks) -> None:
    page = Page()
    tasks.read(page, raising(ZeroDivisionError()))
    job = tasks.read(page, lambda: "still here", then=page.take)
    qtbot.waitSignal(job.finished).wait()
    assert page.answers == ["still here"]


def test_a_page_deleted_meanwhile_gets_nothing_and_finished_still_fires(qtbot: QtBot, tasks: Tasks) -> None:
    page, gate, answers = Page(), Event(), []
    job = tasks.read(page, gate.wait, then=answers.append)
    page.deleteLater()
    qtbot.waitSignal(page.destroyed).wait()
    gate.set()
    qtbot.waitSignal(job.finished).wait()
    assert answers == []


def test_a_write_goes_on_when_its_page_is_deleted_and_its_failure_is_still_told(qtbot: QtBot, tasks: Tasks) -> None:
    page, gate, saved = Page(), Event(), []
    tasks.write(page, gate.wait)
    tasks.write(page, partial(saved.append, "note"))
    tasks.write(page, raising(VaultError("vault.full")), failed=page.refuse)
    page.deleteLater()
    qtbot.waitSignal(page.destroyed).wait()
    with qtbot.waitSignal(tasks.went_wrong):
        gate.set()
    assert saved == ["note"]


def test_a_cancelled_read_stops_on_its_way_and_answers_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    page, steps = Page(), list[int]()

    def count(progress: Progress) -> int:
        for step in range(10_000):
            steps.append(step)
            progress(step, 10_000)
            time.sleep(0.005)
        return len(steps)

    job = tasks.read(page, count, then=page.take, failed=page.refuse)
    qtbot.waitUntil(lambda: bool(steps))
    job.cancel()
    qtbot.waitSignal(job.finished).wait()
    assert len(steps) < 5_000
    assert (page.answers, page.errors) == ([], [])


def test_a_write_that_was_made_before_the_cancel_could_stop_it_says_so(qtbot: QtBot, tasks: Tasks) -> None:
    page, begun, gate = Page(), Event(), Event()
    job = tasks.write(page, lambda: begun.set() or (gate.wait() and "saved"), then=page.take)
    begun.wait()
    job.cancel()
    gate.set()
    qtbot.waitSignal(job.finished).wait()
    assert page.answers == ["saved"]


def test_a_result_that_nobody_wants_any_more_can_be_undone(qtbot: QtBot, tasks: Tasks) -> None:
    page, made, undone = Page(), Event(), []
    job = tasks.aside(page, made.set, then=page.take)
    job.dropped.connect(undone.append)
    assert made.wait(60)
    job.cancel()
    qtbot.waitSignal(job.finished).wait()
    assert undone == [None]
    assert page.answers == []


def test_queued_work_that_was_cancelled_is_not_begun(qtbot: QtBot, tasks: Tasks) -> None:
    page, gate, done = Page(), Event(), []
    tasks.write(page, gate.wait)
    job = tasks.write(page, partial(done.append, 1))
    job.cancel()
    gate.set()
    qtbot.waitSignal(job.finished).wait()
    assert done == []


def test_progress_is_thinned_and_ends_with_the_whole(qtbot: QtBot, tasks: Tasks) -> None:
    page = Page()
    job = tasks.read(page, counting(100_000), progressed=page.report)
    qtbot.waitSignal(job.finished).wait()
    assert page.reports[-1] == (100_000, 100_000)
    assert len(page.reports) < 1_000


def test_work_bound_to_its_page_is_let_go_in_the_windows_thread(qtbot: QtBot, tasks: Tasks) -> None:
    page = Page()
    gone_in: list[int] = []
    held = Page()
    weakref.finalize(held, lambda: gone_in.append(threading.get_ident()))
    job = tasks.read(page, partial(len, held.answers))
    tasks.read(page, partial(id, held))
    del held
    finished = qtbot.waitSignal(job.finished)
    finished.wait()
    qtbot.waitUntil(lambda: bool(gone_in))
    assert gone_in == [threading.get_ident()]


def test_the_window_knows_when_it_is_busy_and_when_it_is_saving(tasks: Tasks) -> None:
    page, busy, writing = Page(), [], []
    tasks.busy_changed.connect(busy.append)
    tasks.writing_changed.connect(writing.append)
    tasks.read(page, lambda: None)
    tasks.write(page, lambda: None)
    settle(tasks)
    assert (busy, writing) == ([True, False], [True, False])


def test_stopping_drops_reads_finishes_writes_and_still_tells_how_they_ended(qtbot: QtBot, tasks: Tasks) -> None:
    page, saved, ends = Page(), [], []
    tasks.read(page, counting(10_000, pause=0.005)).finished.connect(lambda: ends.append("read"))
    tasks.write(page, partial(saved.append, "draft"), then=page.take).finished.connect(lambda: ends.append("write"))
    tasks.stop()
    assert saved == ["draft"]
    assert sorted(ends) == ["read", "write"]
    with pytest.raises(RuntimeError):
        tasks.write(page, lambda: None)


def test_what_an_answer_asks_to_be_saved_while_all_is_stopped_is_saved_too(qtbot: QtBot, tasks: Tasks) -> None:
    page, saved = Page(), []
    drop = partial(tasks.write, page, partial(saved.append, "draft"))
    tasks.write(page, partial(saved.append, "form"), then=lambda _: drop())
    tasks.stop()
    assert saved == ["form", "draft"]


def test_a_timer_that_fires_after_the_end_finds_its_look_up_cancelled(qtbot: QtBot) -> None:
    tasks, owner, answers = Tasks(), QObject(), []
    tasks.stop()
    job = tasks.read(owner, lambda: "too late", then=answers.append)
    with qtbot.waitSignal(job.finished):
        pass
    assert job.cancelled
    assert answers == []


def test_garbage_is_collected_in_the_windows_thread_alone_while_others_work(qtbot: QtBot) -> None:
    """A widget taken apart by another thread ends the program."""
    gc.enable()
    tasks = Tasks()
    collected: list[int] = []

    class Circle:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            collected.append(threading.get_ident())

    def make_garbage() -> None:
        for _ in range(5_000):
            Circle()

    for _ in range(3):
        tasks.read(tasks, make_garbage)
    qtbot.waitUntil(lambda: not tasks.busy and bool(collected))
    assert set(collected) == {threading.get_ident()}
    tasks.stop()
    assert gc.isenabled()
