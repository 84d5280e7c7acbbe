"""The window's tests: worker threads that end, and a theme that does not leak into the next test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Appearance, Theme


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """The two worker threads, ended after the test."""
    made = Tasks()
    yield made
    made.stop()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The application's one theme, light and at 100%, whatever the test before chose."""
    made = qapp.findChild(Theme) or Theme(qapp)
    made.choose(Appearance.LIGHT)
    return made
