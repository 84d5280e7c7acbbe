"""How often a fault is tried, and by which chance: a little with all tests, on demand as much as is aimed at.

The full form is asked for with COUNSEL_DESK_FAULTS=full and tries something new each time; COUNSEL_DESK_FAULTS_SEED
repeats a run.
"""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

FULL = "COUNSEL_DESK_FAULTS"
SEED = "COUNSEL_DESK_FAULTS_SEED"
_USUAL_SEED = 20261122
_OF_ONE_VAULT = 20  # trials


class Trials:
    """The trials of one test, numbered from 1, and told to `record` (pytest's `record_property`) for the table."""

    def __init__(self, record: Callable[[str, object], None], *, short: int, full: int) -> None:
        is_full = os.environ.get(FULL) == "full"
        self._number = full if is_full else short
        new = random.SystemRandom().randrange(1_000_000) if is_full else _USUAL_SEED
        seed = int(os.environ.get(SEED) or new)
        print(f"seed {seed}")
        self.chance = random.Random(seed)
        record("trials", self._number)
        record("seed", seed)

    def __iter__(self) -> Iterator[int]:
        return iter(range(1, self._number + 1))


def vault_of(original: Path, trial: int) -> Path:
    """The vault of a trial: a copy of `original` that a few share, so that the last takes no longer than the first."""
    number, first = divmod(trial - 1, _OF_ONE_VAULT)
    copy = original.with_name(f"{original.name} {number}")
    if first == 0:
        shutil.copytree(original, copy)
        shutil.rmtree(original.with_name(f"{original.name} {number - 1}"), ignore_errors=True)
    return copy
