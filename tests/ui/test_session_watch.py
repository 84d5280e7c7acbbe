"""The desk locks itself with the screen and before the computer sleeps, where the system tells."""

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from counsel_desk.ui.session_watch import SessionWatch, _Message, tells_of_leaving

needs_a_bus = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs the D-Bus of a Linux desktop"
)


@pytest.fixture
def address() -> Iterator[str]:
    """Where a bus of its own is found, on which nobody else speaks."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout is not None
        yield bus.stdout.readline().strip()
        bus.terminate()


@needs_a_bus
@pytest.mark.parametrize(
    ("path", "interface", "name"),
    [
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"),
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged"),
    ],
)
def test_the_beginning_is_heard_and_the_end_is_not(
    qtbot: QtBot, address: str, path: str, interface: str, name: str
) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    watch = SessionWatch()
    heard: list[bool] = []
    watch.left.connect(lambda: heard.append(True))
    watch.listen_to(QDBusConnection.connectToBus(address, "desk"))
    keeper = QDBusConnection.connectToBus(address, "keeper")
    for begins in (False, True):  # in this order: once the second was heard, the first has been and gone
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments([begins])
        assert keeper.send(message)
    try:
        qtbot.waitUntil(lambda: bool(heard))
        assert heard == [True]
    finally:
        watch.deleteLater()
        for bus in ("desk", "keeper"):
            QDBusConnection.disconnectFromBus(bus)


@pytest.mark.parametrize(
    ("number", "told", "leaving"),
    [
        (0x0218, 0x4, True),  # the power goes: suspend
        (0x0218, 0x12, False),  # and comes back
        (0x02B1, 0x7, True),  # the session was locked
        (0x02B1, 0x8, False),  # and unlocked
        (0x0200, 0x7, False),  # the mouse moved
    ],
)
def test_windows_tells_by_messages(number: int, told: int, leaving: bool) -> None:
    assert tells_of_leaving(ctypes.addressof(_Message(None, number, told))) is leaving
