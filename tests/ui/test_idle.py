"""A desk left alone locks itself, whatever the computer's clocks went through meanwhile."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from counsel_desk.ui import idle
from counsel_desk.ui.idle import IdleWatch

MINUTES = 10


class Clocks:
    """Two clocks that stand until they are set."""

    def __init__(self) -> None:
        self.counting, self.wall = 1_000.0, 1_800_000_000.0

    def go_on(self, minutes: float) -> None:
        self.counting += minutes * 60
        self.wall += minutes * 60


class Desk:
    """A watch and how often it fired."""

    def __init__(self, clocks: Clocks) -> None:
        self.clocks, self.locked = clocks, 0
        self.watch = IdleWatch()
        self.watch.fell_idle.connect(self._lock)
        self.watch.begin(MINUTES)

    def _lock(self) -> None:
        self.locked += 1

    def touch(self) -> None:
        self.watch.eventFilter(QObject(), QEvent(QEvent.Type.MouseMove))

    def look(self) -> None:
        self.watch._timer.timeout.emit()


@pytest.fixture
def desk(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    clocks = Clocks()
    monkeypatch.setattr(idle, "_now", lambda: (clocks.counting, clocks.wall))
    made = Desk(clocks)
    yield made
    made.watch.end()


def test_whoever_works_on_is_never_locked_out(desk: Desk) -> None:
    for _ in range(5):
        desk.clocks.go_on(MINUTES - 1)
        desk.look()
        desk.touch()
    assert desk.locked == 0


def test_a_computer_that_slept_is_locked_when_it_wakes(desk: Desk) -> None:
    desk.clocks.wall += MINUTES * 60  # the other clock stood still
    desk.look()
    assert desk.locked == 1


def test_the_hand_that_wakes_the_computer_comes_too_late(desk: Desk) -> None:
    desk.clocks.wall += MINUTES * 60
    desk.touch()
    assert desk.locked == 1


def test_a_wall_clock_that_was_set_back_puts_nothing_off(desk: Desk) -> None:
    desk.clocks.go_on(MINUTES)
    desk.clocks.wall -= 24 * 60 * 60
    desk.look()
    assert desk.locked == 1


def test_it_locks_once(desk: Desk) -> None:
    desk.clocks.go_on(MINUTES)
    desk.look()
    desk.touch()
    assert desk.locked == 1
    assert not desk.watch._timer.isActive()
