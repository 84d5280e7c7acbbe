"""Build the stand-alone program into `dist/counsel-desk/` with PyInstaller, and start it once.

`python3 installer/build.py` makes an environment of its own in `build/venv`, so that nothing but what the lock names
gets into the bundle. It builds for the system it runs on.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import environment
import libraries
from check_wheel import use
from libraries import SetupError

ROOT = environment.ROOT
SPECIFICATION = ROOT / "installer" / "pyinstaller" / "counsel_desk.spec"
BUNDLE = ROOT / "dist" / "counsel-desk"
STANDS_FOR = 10.0  # seconds; it takes about two to open


def main() -> int:
    """Build and try the bundle; 0 when the built program answered as it should."""
    try:
        libraries.provide(for_tests=False)
        build()
        with tempfile.TemporaryDirectory(prefix="counsel-desk-bundle-") as folder:
            _open_window(Path(folder))
            use(str(_program()), Path(folder))
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    size = sum(file.lstat().st_size for file in BUNDLE.rglob("*") if file.is_file())
    print(f"{BUNDLE} works and takes {size / 1e6:.0f} MB.")
    return 0


def build() -> None:
    """Run PyInstaller in its own environment."""
    python = environment.prepare(environment.BUILD_LOCK, venv=ROOT / "build" / "venv")
    command = [
        *(str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"),
        *("--distpath", str(BUNDLE.parent), "--workpath", str(ROOT / "build" / "pyinstaller"), str(SPECIFICATION)),
    ]
    # The order of sets is the same each time, and so are the compiled files: two builds of one tree can be compared.
    surroundings = {**os.environ, "PYTHONHASHSEED": "0"}
    if subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode:
        raise SetupError("PyInstaller could not build the program.")


def _open_window(home: Path) -> None:
    """See that the window opens and stays, on a screen that Qt makes up and with the settings of nobody."""
    own = dict.fromkeys(
        ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home)
    )
    window = subprocess.Popen([_program()], cwd=home, env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"})
    try:
        code = window.wait(timeout=STANDS_FOR)
    except subprocess.TimeoutExpired:
        window.terminate()
        window.wait()
        print("  the window stands")
    else:
        raise SetupError(f"The window closed by itself with {code}.")


def _program() -> Path:
    return BUNDLE / ("counsel-desk.exe" if sys.platform == "win32" else "counsel-desk")


if __name__ == "__main__":
    sys.exit(main())
