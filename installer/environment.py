"""Virtual environments of the project: made once, filled from a lock file, left alone while nothing changed.

Packages come from wherever pip is set up to take them on this machine; the lock files hold versions and hashes, and
no address. A stamp inside the environment says which lock it was filled from.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import libraries
from libraries import SetupError

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
RUN_LOCK = ROOT / "installer" / "requirements.txt"
DEV_LOCK = ROOT / "installer" / "requirements-dev.txt"
BUILD_LOCK = ROOT / "installer" / "requirements-build.txt"

SUPPORTED = ("3.13", "3.12", "3.11")


def prepare(*locks: Path, venv: Path = VENV) -> Path:
    """Bring the environment up to date with these locks and the program itself, editable; return its Python.

    Costs a moment when nothing changed since the last time.
    """
    python = python_of(venv)
    if not _answers(str(python)):
        create(venv)
    for lock in locks:
        _fill(venv, lock.stem, lock.read_bytes(), *_locked(lock))
    project = str(ROOT).encode() + (ROOT / "pyproject.toml").read_bytes()
    _fill(venv, "project", project, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    return python


def create(venv: Path) -> Path:
    """Make an environment anew, with nothing but pip in it, and return its Python."""
    base = _supported_python()
    print(f"Making a virtual environment with {base} ...", flush=True)
    shutil.rmtree(venv, ignore_errors=True)
    if _can(base, "import ensurepip"):
        _run(base, "-m", "venv", str(venv))
    elif _can(base, "import pip"):  # Debian keeps ensurepip in a package of its own; the pip at hand serves as well
        _run(base, "-m", "venv", "--without-pip", str(venv))
        _run(base, "-m", "pip", "--python", str(python_of(venv)), "install", "-qq", "pip")
    elif libraries.install(["python3-venv"]):
        _run(base, "-m", "venv", str(venv))
    else:
        raise SetupError(f"{base} cannot make a virtual environment.\n{libraries.command_for(['python3-venv'])}")
    return python_of(venv)


def install_lock(venv: Path, lock: Path) -> None:
    """Install exactly what the lock names, whatever was installed before."""
    _pip_install(venv, *_locked(lock))


def install_wheel(venv: Path, wheel: Path) -> None:
    """Install one wheel and nothing that it asks for."""
    _pip_install(venv, "--no-deps", "--no-index", str(wheel))


def python_of(venv: Path) -> Path:
    """The interpreter inside an environment."""
    return program_of(venv, "python")


def program_of(venv: Path, name: str) -> Path:
    """A program installed in an environment."""
    return venv / "Scripts" / f"{name}.exe" if sys.platform == "win32" else venv / "bin" / name


def _locked(lock: Path) -> tuple[str, ...]:
    # Wheels only: a source build of the encrypted database was seen to fail, and would need a compiler in any case.
    return "--require-hashes", "--only-binary=:all:", "--requirement", str(lock)


def _fill(venv: Path, name: str, content: bytes, *arguments: str) -> None:
    """Let pip install with these arguments, unless it already did for the same content."""
    stamp = venv / f"filled-from-{name}"
    digest = hashlib.sha256(content).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == digest:
        return
    stamp.unlink(missing_ok=True)
    print(f"Installing {name} ...", flush=True)
    _pip_install(venv, *arguments)
    stamp.write_text(digest, encoding="ascii")


def _pip_install(venv: Path, *arguments: str) -> None:
    quiet = () if sys.stdout.isatty() else ("-qq",)
    _run(str(python_of(venv)), "-m", "pip", "install", "--disable-pip-version-check", *quiet, *arguments)


def _supported_python() -> str:
    """This interpreter, or the newest supported one on the path."""
    if f"{sys.version_info.major}.{sys.version_info.minor}" in SUPPORTED:
        return sys.executable
    for version in SUPPORTED:
        found = shutil.which(f"python{version}")
        if found and _answers(found):
            return found
    raise SetupError(f"Counsel Desk needs Python 3.11, 3.12 or 3.13; this is {sys.version.split()[0]}.")


def _answers(python: str) -> bool:
    """Whether an interpreter is there, runs, and is of a supported version."""
    return _can(python, f"import sys; assert '%d.%d' % sys.version_info[:2] in {SUPPORTED}")


def _can(python: str, code: str) -> bool:
    try:
        return subprocess.run([python, "-c", code], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _run(*command: str) -> None:
    if subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode:
        raise SetupError("This did not work: " + " ".join(command))
