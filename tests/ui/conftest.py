"""The window's tests: worker threads that end, and a theme that does not leak into the next test."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Appearance, Theme
from tests.ui import waiting


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> waiting.PatientBot:
    """In place of pytest-qt's own, which gives up after five seconds; no key is held that a test before pressed."""
    waiting.let_go_of_keys()
    return waiting.PatientBot(request)


@pytest.fixture
def tasks(qtbot: waiting.PatientBot) -> Iterator[Tasks]:
    """The two worker threads, ended after the test."""
    made = Tasks()
    yield made
    made.stop()


@pytest.fixture
def settle(tasks: Tasks) -> Callable[[], None]:
    """Waits until those threads have nothing to do any more and the window shows what they have found."""
    return partial(waiting.settle, tasks)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The application's one theme, light and at 100%, whatever the test before chose."""
    made = qapp.findChild(Theme) or Theme(qapp)
    made.choose(Appearance.LIGHT)
    return made
