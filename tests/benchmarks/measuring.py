"""Our time beside a floor's: the least work, named, that could give the same answer on a connection as warm."""

import os
import statistics
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter, process_time
from typing import Any

import sqlalchemy as sa

from counsel_desk.services.desk import Desk

CLIENTS = int(os.environ.get("COUNSEL_DESK_BENCHMARK_CLIENTS", "300"))
VAULT = os.environ.get("COUNSEL_DESK_BENCHMARK_VAULT")
SEED = 20261121


@dataclass(frozen=True)
class Measured:
    """Milliseconds of every round, ours and the floor's."""

    name: str
    ours: list[float]
    floor_name: str
    floor: list[float]

    def __str__(self) -> str:
        ours, floor = statistics.median(self.ours), statistics.median(self.floor)
        return (
            f"{self.name:<32} p50 {ours:9.2f} ms   p95 {_p95(self.ours):9.2f} ms"
            f"   ratio {ours / floor:7.1f}   floor {floor:9.2f} ms: {self.floor_name}"
        )


def timed(
    name: str,
    ours: Callable[[], object],
    floor_name: str,
    floor: Callable[[], object],
    rounds: int = 10,
    *,
    processor: bool = False,
) -> Measured:
    """Both by turns, after one round of each that is not counted; work of a single round is not tried before.

    Of long work beside which others are busy, the time on the `processor` says more than that on the clock.
    """
    clock = process_time if processor else perf_counter
    if rounds > 1:
        ours()
        floor()
    pairs = [(milliseconds(ours, clock), milliseconds(floor, clock)) for _ in range(rounds)]
    return Measured(name, [pair[0] for pair in pairs], floor_name, [pair[1] for pair in pairs])


def milliseconds(work: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """How long a piece of work takes."""
    began = clock()
    work()
    return (clock() - began) * 1000


def plain(desk: Desk, statement: str, **values: Any) -> list[Any]:
    """The rows of a statement, past all that the program does around one."""
    with desk.database.read() as session:
        return list(session.execute(sa.text(statement), values).all())


def show(title: str, *measured: Measured) -> None:
    """One table of the report."""
    print(f"\n{title}, {CLIENTS} clients, seed {SEED}")
    for each in measured:
        print(f"  {each}")


def _p95(values: list[float]) -> float:
    return sorted(values)[max(0, round(len(values) * 0.95) - 1)]
