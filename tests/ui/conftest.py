"""The window's tests: worker threads that end, and a theme that does not leak into the next test."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from counsel_desk.ui.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.stop()
