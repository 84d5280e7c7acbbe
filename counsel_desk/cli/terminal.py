"""Where a command speaks, asks, and shows how far it is."""

import errno
import io
import json
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from time import monotonic
from types import FrameType
from typing import TextIO

from counsel_desk.domain.progress import Progress
from counsel_desk.errors import CancelledError, FileError

_PATIENCE_SECONDS = 1.0
_PAUSE_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Terminal:
    """The streams of a command. `can_ask`: somebody sits there who can be asked."""

    out: TextIO
    err: TextIO
    can_ask: bool = False

    @classmethod
    def of_this_process(cls) -> "Terminal":
        """Standard output and error, in UTF-8 whatever the console or the locale says."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        can_ask = sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
        return cls(sys.stdout, sys.stderr, can_ask)

    def say(self, text: str = "") -> None:
        """A line of the result. FileError when the place it goes to takes no more; BrokenPipeError: nobody reads on."""
        try:
            self.out.write(f"{text}\n")
            self.out.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            code = "file.disk_full" if error.errno == errno.ENOSPC else "file.failed"
            raise FileError(code, file=self.out.name) from error

    def give(self, document: Mapping[str, object]) -> None:
        """A result as one line of JSON."""
        self.say(json.dumps(document, ensure_ascii=False))

    def complain(self, text: str) -> None:
        """A line for the person, not for the next program."""
        self.err.write(f"{text}\n")
        self.err.flush()

    @contextmanager
    def watching(self) -> Iterator[Progress]:
        """The progress of long work: stops it after Ctrl+C, and tells how far it is where somebody watches."""
        line = _Line(self.err) if self.err.isatty() else None
        with _hearing_ctrl_c() as asked_to_stop:

            def watch(done: int, total: int) -> None:
                if asked_to_stop.is_set():
                    raise CancelledError
                if line is not None:
                    line(done, total)

            try:
                yield watch
            finally:
                if line is not None:
                    line.clear()


@contextmanager
def _hearing_ctrl_c() -> Iterator[Event]:
    """Take Ctrl+C as a wish to stop that the work hears at its next report; pressed again it breaks in as ever.

    Python would raise it wherever it happens to be, and an exception inside a callback of C is only printed and lost.
    """
    asked = Event()
    before = signal.getsignal(signal.SIGINT)

    def hear(number: int, frame: FrameType | None) -> None:
        if asked.is_set() and callable(before):
            before(number, frame)
        asked.set()

    try:
        signal.signal(signal.SIGINT, hear)
    except ValueError:  # only the main thread is told of signals; elsewhere nobody presses Ctrl+C
        yield asked
        return
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


@dataclass(slots=True)
class _Line:
    """One line of a terminal that says how far work is."""

    stream: TextIO
    next_time: float = field(default_factory=lambda: monotonic() + _PATIENCE_SECONDS)
    shown: bool = False

    def __call__(self, done: int, total: int) -> None:
        """Rewrite the line, a few times a second at most."""
        now = monotonic()
        if now < self.next_time:
            return
        self.next_time, self.shown = now + _PAUSE_SECONDS, True
        self.stream.write(f"\r{100 * done // total:3d} %" if total else f"\r{done:,}")
        self.stream.flush()

    def clear(self) -> None:
        """Leave nothing behind."""
        if self.shown:
            self.stream.write(f"\r{' ' * 20}\r")
            self.stream.flush()
