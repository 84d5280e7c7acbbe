"""Computers that die, and disks that fail, at a step one chooses."""

import os
from collections.abc import Callable

import pytest

DIED = 9
Work = Callable[[pytest.MonkeyPatch], object]


def at_call(number: int, do: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Have `do` happen instead of the n-th change of a name, a folder or a file on disk; how many calls there were."""
    calls = 0

    def counting(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            nonlocal calls
            calls += 1
            if calls == number:
                do()
            return real(*arguments, **named)

        return call

    for name in ("rename", "replace", "mkdir", "unlink", "rmdir", "fsync", "link"):
        monkeypatch.setattr(os, name, counting(getattr(os, name)))
    return lambda: calls


def dies(work: Work) -> bool:
    """Do the work in a process of its own, which ends without a word where `work` calls `die`; whether it did."""
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patched:
            try:
                work(patched)
            except BaseException:  # noqa: BLE001 - the child must end here, whatever happened
                os._exit(1)
            os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, DIED}
    return code == DIED


def die() -> None:
    """End this process as a power cut does."""
    os._exit(DIED)


def dies_at_call(number: int, work: Callable[[], object]) -> bool:
    """Do the work in a process that dies at the n-th change on the disk; False when it came to the end."""

    def counted(patched: pytest.MonkeyPatch) -> None:
        at_call(number, die, patched)
        work()

    return dies(counted)
