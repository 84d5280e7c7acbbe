"""What every test stands on: no screen, no settings of the person who runs it, quick passphrases."""

import gc
import os
import shutil
from collections.abc import Generator, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import Office
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage import key_store
from counsel_desk.storage.keys import KdfCost
from tests.key_stores import no_key_store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The cost of a guess matters to an attacker, not to a test.
QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
PASSPHRASE = "四匹马 走过 雨夜"
BEGINNING = datetime(2026, 11, 18, 9, 30, tzinfo=CHINA)


def pytest_configure(config: pytest.Config) -> None:
    """The offscreen platform says this of every window that is shown; it is no fault of ours."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """While there are widgets, let no other thread collect garbage: one of pytest-xdist's could take them apart."""
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect(1)  # what this test has made is young, and nobody holds its fixtures any more
        gc.enable()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Delete what the test has left to Qt; fail it if a window still stands before the next test's."""
    yield
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [each for each in application.topLevelWidgets() if each.isVisible() and each.parent() is None]
    for each in left:
        each.hide()
    assert not left, f"left open: {left}"


class StandingClock:
    """A clock that tells the same instant until it is moved."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant

    def __call__(self) -> datetime:
        """The present instant."""
        return self.instant

    def move(self, **by: float) -> None:
        """Let time pass, as `timedelta` takes it."""
        self.instant += timedelta(**by)


@pytest.fixture(autouse=True)
def isolated_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, so that no test reads or writes the settings of this machine."""
    home = tmp_path_factory.mktemp("home")
    for name in (
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
        "APPDATA",
        "LOCALAPPDATA",
    ):
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("COUNSEL_DESK_PASSPHRASE_FILE", raising=False)
    return home


@pytest.fixture(autouse=True)
def key_store_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without a key store: no test asks that of this machine, nor does a program that a test starts."""
    monkeypatch.setattr(key_store, "system_backend", no_key_store)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


@pytest.fixture
def clock() -> "StandingClock":
    """A clock that stands on a Wednesday morning until a test moves it."""
    return StandingClock(BEGINNING)


@pytest.fixture(scope="session")
def new_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The vault of an invented office, just made. Making one takes ten times as long as copying it."""
    folder = tmp_path_factory.mktemp("new") / "vault"
    office = Office("青禾互助（虚构）", "400-000-0000", "示例市示例路1号")
    made, _code = create_vault(folder, office, "示例·林一", PASSPHRASE, clock=StandingClock(BEGINNING), cost=QUICK)
    close_vault(made)
    return folder


@pytest.fixture(scope="session")
def invented_vault(tmp_path_factory: pytest.TempPathFactory, new_vault: Path) -> Path:
    """The same vault with an invented caseload of sixty clients."""
    folder = tmp_path_factory.mktemp("invented") / "vault"
    shutil.copytree(new_vault, folder)
    filled = open_vault(folder, PASSPHRASE, clock=StandingClock(BEGINNING))
    fill_with_invented_caseload(filled, clients=60)
    close_vault(filled)
    return folder


@pytest.fixture
def invented_desk(tmp_path: Path, invented_vault: Path, clock: "StandingClock") -> Iterator[Desk]:
    """An open vault of its own with that caseload."""
    shutil.copytree(invented_vault, tmp_path / "invented")
    opened = open_vault(tmp_path / "invented", PASSPHRASE, clock=clock)
    yield opened
    close_vault(opened)


@pytest.fixture
def desk(tmp_path: Path, new_vault: Path, clock: "StandingClock") -> Iterator[Desk]:
    """An open vault of an invented office, with its first counsellor at it."""
    shutil.copytree(new_vault, tmp_path / "vault")
    opened = open_vault(tmp_path / "vault", PASSPHRASE, clock=clock)
    yield opened
    close_vault(opened)
