"""A screen that is locked and a computer that goes to sleep: where the system tells, the desk locks itself too.

Linux tells by D-Bus (systemd's login1 before sleep, the desktop's screen saver), Windows by messages to a window. On
macOS Qt hears neither: there the clocks of `idle` lock the desk once the computer is awake again.
"""

import ctypes
import os
import sys
from typing import Any  # Qt gives its handle of a native message as a number of a type of its own

from PySide6.QtCore import SLOT, QByteArray, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

_SCREEN_SAVERS = tuple(f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"))

# Of the headers winuser.h and wtsapi32.h.
_WM_POWERBROADCAST, _PBT_APMSUSPEND = 0x0218, 0x4
_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK = 0x02B1, 0x7


class SessionWatch(QObject):
    """`left` fires when the screen is locked or the computer is about to sleep."""

    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen on this system; where it tells nothing, nothing is ever heard."""
        super().__init__(parent)
        self._window: _MessageWindow | None = None
        if sys.platform == "win32":
            self._window = _MessageWindow(self)
            self._window.register()
        elif sys.platform == "linux":
            self._listen_to_buses()

    def listen_to(self, bus: "Any") -> None:
        """Listen on a bus of D-Bus; what comes from others than the screen's keepers is not heard."""
        bus.connect("", "", "org.freedesktop.login1.Manager", "PrepareForSleep", self, SLOT("hear(bool)"))
        for keeper in _SCREEN_SAVERS:
            bus.connect("", "", keeper, "ActiveChanged", self, SLOT("hear(bool)"))

    @Slot(bool)
    def hear(self, begins: bool) -> None:  # noqa: FBT001 - the shape of the signal
        """The screen saver or sleep begins, or ends."""
        if begins:
            self.left.emit()

    def _listen_to_buses(self) -> None:
        """Only buses that are there: libdbus would start one of its own where the desktop has none."""
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - other systems may come without it

        if "DBUS_SESSION_BUS_ADDRESS" in os.environ:
            self.listen_to(QDBusConnection.sessionBus())
        if os.path.exists("/run/dbus/system_bus_socket"):  # noqa: PTH110 - a socket, whose parent is nobody's folder
            self.listen_to(QDBusConnection.systemBus())


class _Message(ctypes.Structure):
    """The beginning of MSG in winuser.h."""

    _fields_ = (("window", ctypes.c_void_p), ("number", ctypes.c_uint), ("told", ctypes.c_size_t))


def tells_of_leaving(address: int) -> bool:
    """Whether the MSG at an address says that the screen was locked or that the computer will sleep."""
    message = _Message.from_address(address)
    return (message.number, message.told) in (
        (_WM_POWERBROADCAST, _PBT_APMSUSPEND),
        (_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK),
    )


class _MessageWindow(QWidget):
    """A window nobody sees: Windows tells windows only."""

    def __init__(self, watch: SessionWatch) -> None:
        super().__init__()
        self._watch = watch

    def register(self) -> None:
        """Have Windows tell of the screen too; of sleep it tells every window."""
        libraries: Any = ctypes
        libraries.windll.wtsapi32.WTSRegisterSessionNotification(ctypes.c_void_p(int(self.winId())), 0)

    def nativeEvent(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Look at a message of Windows; it goes on to Qt in any case."""
        if tells_of_leaving(int(message)):
            self._watch.left.emit()
        return super().nativeEvent(kind, message)
