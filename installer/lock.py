"""Write the lock files anew: `python3 installer/lock.py`, with uv from the group `build` installed.

One universal lock per purpose, for Python 3.11 to 3.13 on Linux, Windows and macOS, with the hash of every file that
may be installed, and without the address of any registry: each machine has its own.
"""

from __future__ import annotations

import os
import subprocess
import sys

from environment import BUILD_LOCK, DEV_LOCK, ROOT, RUN_LOCK

# name of the file -> dependency groups beside what the program itself needs
GROUPS = {RUN_LOCK: ["setup"], DEV_LOCK: ["setup", "dev"], BUILD_LOCK: ["setup", "build"]}


def main(arguments: list[str]) -> int:
    """Write every lock; further arguments go to uv, for example `--upgrade` or `--upgrade-package NAME`."""
    # A machine's own store of wheels would be taken for all there is and leave the other platforms' hashes out.
    surroundings = {name: value for name, value in os.environ.items() if name != "UV_FIND_LINKS"}
    for lock, groups in GROUPS.items():
        command = [
            *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
            *("--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links"),
            *(part for group in groups for part in ("--group", group)),
            *(("--constraint", RUN_LOCK.relative_to(ROOT).as_posix()) if lock != RUN_LOCK else ()),
            *arguments,
            *("pyproject.toml", "--output-file", lock.relative_to(ROOT).as_posix()),
        ]
        code = subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
