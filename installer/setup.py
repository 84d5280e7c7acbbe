"""Set the project up and open the program, or set it up and run every check.

python3 installer/setup.py demo    opens the window on an invented caseload
python3 installer/setup.py test    runs lint, types, import rules and tests; what follows is handed to pytest

Works on a machine that has only Python with pip: it makes `.venv`, installs the locked packages, and on Debian and
Ubuntu the libraries that a window needs. The second time it takes a moment.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import environment
import libraries
from libraries import SetupError

DEMO = environment.ROOT / "build" / "demo"
PASSPHRASE = "an invented office on a sunny day"  # noqa: S105  # the people behind it are invented; it is shown to whoever asks

CHECKS = {
    "lint": ("ruff", "check"),
    "format": ("ruff", "format", "--check"),
    "types": ("mypy",),
    "imports": ("lint-imports",),
}


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 0 when all went well, 1 when something on this machine prevents it or a check failed."""
    options, handed_on = _parser().parse_known_args(arguments)
    if handed_on and options.command != "test":
        _parser().error("not known: " + " ".join(handed_on))
    try:
        return demo(fresh=options.fresh) if options.command == "demo" else test(handed_on)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def demo(*, fresh: bool) -> int:
    """Open the window on an invented caseload, which is made the first time and kept for the next."""
    libraries.provide(for_tests=False)
    environment.prepare(environment.RUN_LOCK)
    program = str(environment.program_of(environment.VENV, "counsel-desk"))
    vault, passphrase_file = DEMO / "vault", DEMO / "passphrase.txt"
    surroundings = {**os.environ, "COUNSEL_DESK_PASSPHRASE_FILE": str(passphrase_file)}
    if fresh:
        shutil.rmtree(DEMO, ignore_errors=True)
    if not vault.is_dir():
        _invent_caseload(program, vault, passphrase_file, surroundings)
    print(f"The invented caseload is in {vault}\nIts passphrase: {PASSPHRASE}", flush=True)
    if not libraries.has_screen():
        raise SetupError(
            "Everything is set up, but there is no screen to open the window on (neither DISPLAY nor WAYLAND_DISPLAY\n"
            "is set). Run the same command in a desktop session; over ssh use ssh -X; to try it without a screen:\n"
            f"xvfb-run {sys.executable} installer/setup.py demo"
        )
    return subprocess.run([program, "--vault", str(vault)], env=surroundings, check=False).returncode


def test(pytest_arguments: list[str]) -> int:
    """Run every check, the tests last; 0 only when all pass."""
    libraries.provide(for_tests=True)
    python = str(environment.prepare(environment.RUN_LOCK, environment.DEV_LOCK))
    bin_folder = str(Path(python).parent)
    surroundings = {
        **os.environ,
        "PATH": bin_folder + os.pathsep + os.environ.get("PATH", ""),
        "QT_QPA_PLATFORM": "offscreen",
    }
    checks = {**CHECKS, "tests": ("pytest", "-n", "2", *pytest_arguments)}
    failed = []
    for name, (tool, *rest) in checks.items():
        print(f"== {name}: {tool} {' '.join(rest)}", flush=True)
        command = [str(environment.program_of(environment.VENV, tool)), *rest]
        if subprocess.run(command, cwd=environment.ROOT, env=surroundings, check=False).returncode:
            failed.append(name)
    if failed:
        print("Not passed: " + ", ".join(failed), flush=True)
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="installer/setup.py", description=(__doc__ or "").partition("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    window = commands.add_parser("demo", help="open the window on an invented caseload")
    window.add_argument("--fresh", action="store_true", help="invent the caseload anew")
    commands.add_parser("test", help="run every check; further arguments go to pytest", add_help=False)
    return parser


def _invent_caseload(program: str, vault: Path, passphrase_file: Path, surroundings: dict[str, str]) -> None:
    DEMO.mkdir(parents=True, exist_ok=True)
    passphrase_file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    command = [program, "demo", str(vault)]
    if subprocess.run(command, env=surroundings, stdin=subprocess.DEVNULL, check=False).returncode:
        shutil.rmtree(DEMO, ignore_errors=True)
        raise SetupError("The invented caseload could not be made.")


if __name__ == "__main__":
    sys.exit(main())
