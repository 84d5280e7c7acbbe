"""Build the wheel, install it in an environment of its own and use it far from the source tree.

Proves that the wheel carries the guidance pack, the migrations and whatever else the program reads at run time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import environment
import libraries
from libraries import SetupError

MESSAGE = "再不还款我们将联系你的家人和单位"


def main() -> int:
    """Check the wheel; 0 when everything answered as it should."""
    try:
        with tempfile.TemporaryDirectory(prefix="counsel-desk-wheel-") as folder:
            _check(Path(folder))
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    print("The wheel works away from the source tree.")
    return 0


def _check(folder: Path) -> None:
    libraries.provide(for_tests=False)
    wheel = build(folder)
    venv = folder / "venv"
    environment.create(venv)
    environment.install_lock(venv, environment.RUN_LOCK)
    environment.install_wheel(venv, wheel)
    use(str(environment.program_of(venv, "counsel-desk")), folder)


def build(folder: Path) -> Path:
    """Build the wheel into `folder` with the locked back-end and return its path."""
    python = environment.prepare(environment.RUN_LOCK)
    command = [*(str(python), "-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation"), str(environment.ROOT)]
    if subprocess.run(command, cwd=folder, check=False).returncode:
        raise SetupError("The wheel could not be built.")
    return next(folder.glob("*.whl"))


def use(program: str, folder: Path) -> None:
    """Use an installed program in `folder`: ask for help, triage a line, make a small caseload and check it."""
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    passphrase_file = elsewhere / "passphrase.txt"
    passphrase_file.write_text("an invented office on a sunny day\n", encoding="utf-8")
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    surroundings |= {"COUNSEL_DESK_PASSPHRASE_FILE": str(passphrase_file), "QT_QPA_PLATFORM": "offscreen"}

    def answer(*arguments: str, text: str = "") -> str:
        done = subprocess.run(
            [program, *arguments],
            cwd=elsewhere,
            env=surroundings,
            input=text,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            raise SetupError(f"counsel-desk {' '.join(arguments)} ended with {done.returncode}")
        return done.stdout

    _expect("triage" in answer("--help"), "the help names the commands")
    triage = json.loads(answer("triage", text=MESSAGE + "\n"))
    _expect(triage["text"] == MESSAGE and triage["conducts"] and triage["checklists"], "triage knows the message")
    answer("demo", "vault", "--clients", "5", "--incidents", "20", "--seed", "1")
    check = json.loads(answer("--vault", "vault", "check", "--json"))
    _expect(check["ok"] and check["clients"] == 5 and check["incidents"] == 20, "the caseload is whole")


def _expect(holds: bool, what: str) -> None:  # noqa: FBT001  # the very thing that is asserted
    if not holds:
        raise SetupError(f"Not so: {what}")
    print(f"  {what}")


if __name__ == "__main__":
    sys.exit(main())
