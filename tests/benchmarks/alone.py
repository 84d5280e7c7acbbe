"""How much memory a piece of work takes: it is done in a process of its own, on Linux."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

_ME = Path("/proc/self")
Begin = Callable[[], None]


def megabytes_above(work: Callable[..., None], *given: Any) -> tuple[float, float]:
    """How much the work took at most above what the process held when it called the first argument; and that.

    `work` is a function of a module; it is given the `Begin` to call, and after it the rest.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(sender, work, given))
    process.start()
    sender.close()
    idle, most = receiver.recv()
    process.join()
    return (most - idle) / 1024, idle / 1024


def _measure(sender: Connection, work: Callable[..., None], given: tuple[Any, ...]) -> None:
    idle: list[int] = []

    def begin() -> None:
        idle.append(_kilobytes("VmRSS"))
        (_ME / "clear_refs").write_text("5")  # the most so far is forgotten

    work(begin, *given)
    sender.send((idle[0], _kilobytes("VmHWM")))


def _kilobytes(name: str) -> int:
    lines = (_ME / "status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1])
