"""How long work tells how far it is, and learns that it should stop."""

from typing import Protocol


class Progress(Protocol):
    """Called by long work with what is done and the whole (0 when unknown).

    Raises `counsel_desk.errors.CancelledError` when the user has stopped the work.
    """

    def __call__(self, done: int, total: int) -> None:
        """Report and, if the user asked to stop, raise."""


def unwatched(done: int, total: int) -> None:
    """The progress of work nobody watches."""


def part_of(progress: Progress, before: int, total: int) -> Progress:
    """The progress of one piece of work that follows others: `before` was done by them, `total` is for all."""
    return lambda done, _of_this: progress(before + done, total)
