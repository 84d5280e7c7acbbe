"""What the program noted can be read, copied, and found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk import log
from counsel_desk.ui.dialogs.log_dialog import LogDialog
from counsel_desk.ui.theme import Theme


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    log.begin(tmp_path)
    yield tmp_path
    log.end()


def test_the_end_of_the_log_is_read_and_copied(qtbot: QtBot, theme: Theme, folder: Path) -> None:
    log.note("vault.opened", seconds=0.2)
    dialog = LogDialog()
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText().endswith("vault.opened seconds=0.200")
    dialog.findChild(QPushButton, "copy_log").click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    assert "nothing of any client" in dialog.message.words
    assert dialog.findChild(QPushButton, "open_log_folder").isEnabled()


def test_where_nothing_could_be_written_it_says_so(qtbot: QtBot, theme: Theme) -> None:
    dialog = LogDialog()
    qtbot.addWidget(dialog)
    assert "cannot be written" in dialog.text.placeholderText()
    assert not dialog.findChild(QPushButton, "open_log_folder").isEnabled()
