"""Try the README's `demo` command as a newcomer would: without a screen, then with one.

Without a screen it must set everything up, say what is missing and end with 1. With one, under Xvfb, the window must
still stand after a while.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys

import environment
import libraries
import setup
from environment import ROOT

COMMAND = [sys.executable, str(ROOT / "installer" / "setup.py"), "demo"]
STANDS_FOR = 20.0  # seconds; it takes about two to open


def main() -> int:
    """Run the command both ways; 0 when it did as it should."""
    try:
        libraries.provide(for_tests=True)  # Xvfb is among the tools of the tests
    except libraries.SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0 if _says_that_a_screen_is_needed() and _window_stands() else 1


def _says_that_a_screen_is_needed() -> bool:
    blind = {name: value for name, value in os.environ.items() if name not in libraries.SCREEN}
    done = subprocess.run(
        COMMAND, env=blind, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", check=False
    )
    print(done.stderr, end="")
    return done.returncode == 1 and "no screen" in done.stderr


def _window_stands() -> bool:
    xvfb_run = shutil.which("xvfb-run")
    if xvfb_run is None:
        print("Xvfb is not to be had here: the window was not tried.")
        return True
    # A session of its own, so that the screen, the set-up and the window end together.
    window = subprocess.Popen(
        [xvfb_run, "-a", *COMMAND],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        _, complaints = window.communicate(timeout=STANDS_FOR)
    except subprocess.TimeoutExpired:
        held = _window_holds_the_vault()
        os.killpg(window.pid, signal.SIGTERM)
        _, complaints = window.communicate()
        print(complaints, end="")
        crashed = "counsel_desk/" in complaints  # a crash report names the lines of our files
        print("The window stands." if held and not crashed else "The window did not open the caseload, or crashed.")
        return held and not crashed
    print(complaints, end="")
    print(f"The window closed by itself with {window.returncode}.")
    return False


def _window_holds_the_vault() -> bool:
    """Whether a command is told that the vault is open elsewhere."""
    program = str(environment.program_of(environment.VENV, "counsel-desk"))
    told = subprocess.run(
        [program, "--language", "en", "--vault", str(setup.DEMO / "vault"), "check"],
        env={**os.environ, "COUNSEL_DESK_PASSPHRASE_FILE": str(setup.DEMO / "passphrase.txt")},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    print(told.stderr, end="")
    return told.returncode == 1 and "open" in told.stderr


if __name__ == "__main__":
    sys.exit(main())
