"""Computers that die, and disks that fail, at a step one chooses."""

import os
import signal
import threading
import time
import traceback
from collections.abc import Callable

import pypinyin  # noqa: F401 - or every fork would load its dictionaries anew
import pytest

DIED = 9
_PATIENCE = 60.0  # seconds until work must have said something
Work = Callable[[pytest.MonkeyPatch], object]
Say = Callable[[object], None]


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


def said_until_killed(work: Callable[[Say], object], seconds: float, *, first: int = 1) -> list[str]:
    """What work without an end said in a process of its own: killed so many `seconds` after it said the `first` things.

    The process is a fork of this one, which must have no vault open: no interpreter starts, and a thousand are quick.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(lambda words: _write_line(writing, words))
        except BaseException:  # noqa: BLE001 - the child must end here, whatever happened
            traceback.print_exc()
        finally:
            os._exit(1)  # it ended by itself, so it failed
    os.close(writing)
    impatient = threading.Timer(_PATIENCE, os.kill, (child, signal.SIGKILL))
    impatient.start()
    with os.fdopen(reading, encoding="utf-8") as told:
        lines = [told.readline() for _ in range(first)]
        impatient.cancel()
        assert all(lines), "it hung, or ended before it said anything"
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        lines += told.readlines()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    return [line.removesuffix("\n") for line in lines if line.endswith("\n")]


def _write_line(pipe: int, words: object) -> None:
    os.write(pipe, f"{words}\n".encode())
