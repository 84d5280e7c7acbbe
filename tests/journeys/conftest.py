"""The whole program as `app.compose` puts it together, in the test's own process, and taken apart again afterwards."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from counsel_desk.app import compose
from counsel_desk.domain.people import Office
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.ui.crash import CrashReporter
from counsel_desk.ui.dialogs.files import QT_DIALOGS
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.termination import Termination
from counsel_desk.ui.theme import Theme
from tests.conftest import PASSPHRASE, QUICK
from tests.journeys.desk_driving import Regular

Start = Callable[..., Shell]


@pytest.fixture
def start(qapp: QApplication, isolated_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Opens the program, as `counsel-desk --vault VAULT` does, on a machine that speaks English."""
    monkeypatch.setenv(QT_DIALOGS, "1")
    SettingsFile().change(language="en")
    before, locale, hook = qapp.children(), QLocale(), sys.excepthook
    shells: list[Shell] = []
    crashes: list[BaseException] = []

    def start(vault: str = "") -> Shell:
        shell = compose(qapp, vault)
        sys.excepthook = hook  # a fault that nobody took fails the test
        shell.tasks.crashed.connect(crashes.append)
        shell.window.show()
        shell.begin()
        shells.append(shell)
        return shell

    yield start
    for shell in shells:
        shell.close()
        shell.window.deleteLater()
    for each in qapp.findChildren(Termination):
        each.end()
    QLocale.setDefault(locale)
    QGuiApplication.clipboard().clear()
    for made in qapp.children():
        if isinstance(made, Theme | Tasks | CrashReporter | Termination) and made not in before:
            made.deleteLater()
    assert not crashes


@pytest.fixture
def person(start: Start, tmp_path: Path) -> Regular:
    """Somebody at the open desk of an office that has only just begun."""
    made, _code = create_vault(tmp_path / "vault", Office("青禾互助（虚构）"), "示例·林一", PASSPHRASE, cost=QUICK)
    close_vault(made)
    regular = Regular(start(str(tmp_path / "vault")))
    regular.type(PASSPHRASE, into="passphrase")
    regular.keys("Return")
    regular.sees("Nothing is due")
    return regular
