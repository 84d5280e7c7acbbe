"""Waiting for the window, and reading what then stands on it.

Qt shows what was put into a layout, and deletes what was taken out of it, only when it comes round to it. A test that
reads the window as soon as the work has ended reads it too early, now and then, on a busy machine.
"""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.ui.tasks import Tasks

PATIENCE = 60_000  # milliseconds; used up only by what never comes about
_TURN = 5  # milliseconds
_ROUNDS = 3  # what Qt had put off may put off something more


def settle(tasks: Tasks) -> None:
    """Wait until nothing is looked up or saved any more, and Qt has done all it had put off."""
    last = time.monotonic() + PATIENCE / 1_000
    catch_up()
    while tasks.busy:
        assert time.monotonic() < last, "the work never ended"
        _take_turn()
        catch_up()


def catch_up() -> None:
    """Let Qt do what it has put off: show and lay out what is new, delete what was taken away."""
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def said(widget: QWidget) -> str:
    """Every text that is to be read within a widget while that is shown, wherever a line of it may be broken."""
    texts = (each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))
    return "\n".join(texts).replace("\u2060", "").replace("\u00a0", " ")


def let_go_of_keys() -> None:
    """Have Qt forget a Ctrl or Shift that `QTest` has pressed and, in its own eyes, never let go of.

    With it a row that is chosen again would be taken out of the choice.
    """
    nobody = QWidget()
    QTest.keyRelease(nobody, Qt.Key.Key_Control)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier


class PatientBot(QtBot):
    """Waits as long as a busy machine may take, and lets Qt catch up before the test looks at the window."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:  # noqa: N802 - its name
        """Wait until something holds."""
        super().waitUntil(callback, timeout=timeout)
        catch_up()

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **others: Any) -> Any:  # noqa: N802 - its name
        """Wait until a signal has come."""
        return super().waitSignal(signal, timeout=timeout, **others)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE, **others: Any) -> Any:  # noqa: N802 - its name
        """Wait until several have."""
        return super().waitSignals(signals, timeout=timeout, **others)


def _take_turn() -> None:
    turn = QEventLoop()
    QTimer.singleShot(_TURN, turn.quit)
    turn.exec()
