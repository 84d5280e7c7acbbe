"""How often a fault is tried, and by which chance: a little with all tests, on demand as much as is aimed at.

The full form is asked for with COUNSEL_DESK_FAULTS=full; COUNSEL_DESK_FAULTS_SEED repeats a run.
"""

import os
import random
from collections.abc import Callable, Iterator

FULL = "COUNSEL_DESK_FAULTS"
SEED = "COUNSEL_DESK_FAULTS_SEED"


class Trials:
    """The trials of one test, numbered from 1, and told to `record` (pytest's `record_property`) for the table."""

    def __init__(self, record: Callable[[str, object], None], *, short: int, full: int) -> None:
        self._number = full if os.environ.get(FULL) == "full" else short
        seed = int(os.environ.get(SEED) or random.SystemRandom().randrange(1_000_000))
        print(f"seed {seed}")
        self.chance = random.Random(seed)
        record("trials", self._number)
        record("seed", seed)

    def __iter__(self) -> Iterator[int]:
        return iter(range(1, self._number + 1))
