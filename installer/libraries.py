"""The libraries of the system that Qt needs on Linux, and the programs that the tests drive.

What is missing is installed by apt where that is allowed; otherwise it is named, so that an administrator can do it
in one line. Windows and macOS bring everything a window needs.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path


class SetupError(Exception):
    """Something on this machine stops the set-up; the text says what to do about it."""


# What the dynamic loader must find, and the package of Debian and Ubuntu that holds it. Asking the loader, not dpkg,
# is right on every distribution, and on Ubuntu 24.04, where libglib2.0-0 is called libglib2.0-0t64.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libcups.so.2": "libcups2",  # without it no printer is offered
}

# What the tests use beside the program: a screen nobody sees, the accessibility bus that drives the window from
# outside as a screen reader would, and `strings`, which looks for names in a locked vault.
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "dbus-run-session": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
    "strings": "binutils",
}

# One of these says that there is a screen, or that Qt was told to do without.
SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def provide(*, for_tests: bool) -> None:
    """Install what is missing, or raise `SetupError` with the line an administrator has to type."""
    missing = missing_packages(for_tests=for_tests)
    if not missing:
        return
    print("System packages are missing: " + " ".join(missing), flush=True)
    install(missing)
    missing = missing_packages(for_tests=for_tests)
    if missing:
        raise SetupError(
            "These are missing and could not be installed from here. An administrator can do it:\n"
            + command_for(missing)
        )


def missing_packages(*, for_tests: bool) -> list[str]:
    """The packages of Debian and Ubuntu whose libraries or programs are not on this machine, sorted."""
    if not sys.platform.startswith("linux"):
        return []
    missing = {package for library, package in LIBRARIES.items() if not _loads(library)}
    if for_tests and shutil.which("apt-get"):
        missing |= {package for tool, package in TEST_TOOLS.items() if not _is_there(tool)}
    return sorted(missing)


def install(packages: list[str]) -> bool:
    """Install packages by apt, asking nobody; False when that is not possible on this machine."""
    if not shutil.which("apt-get"):
        return False
    rights = _rights()
    if rights is None:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    keep = [*rights, "env", "DEBIAN_FRONTEND=noninteractive"] if rights else []
    commands = (["apt-get", "update", "-q"], ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages])
    # A mirror that is out for a moment makes the update fail while the lists at hand still serve the installation.
    codes = [subprocess.run([*keep, *command], env=environment, check=False).returncode for command in commands]
    return codes[-1] == 0


def command_for(packages: list[str]) -> str:
    """The line an administrator types to install these packages."""
    return "sudo apt-get install --no-install-recommends " + " ".join(packages)


def has_screen() -> bool:
    """Whether a window can be shown here: Linux needs X11 or Wayland, or a Qt platform chosen on purpose."""
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in SCREEN)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_there(tool: str) -> bool:
    return Path(tool).exists() if tool.startswith("/") else shutil.which(tool) is not None


def _rights() -> list[str] | None:
    """What to put before a command to be root: nothing, sudo, or None when neither is to be had."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    if sys.stdin is not None and sys.stdin.isatty():
        return ["sudo"]
    silent = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo", "-n"] if silent.returncode == 0 else None
