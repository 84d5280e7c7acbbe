"""What a command says goes out whole, and its progress is seen only where somebody watches."""

import errno
import io
import signal

import pytest

from counsel_desk.cli import terminal as terminal_module
from counsel_desk.cli.terminal import Terminal
from counsel_desk.errors import CancelledError, FileError


class Screen(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


class Watch:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    moved = Watch()
    monkeypatch.setattr(terminal_module, "monotonic", moved)
    return moved


def test_chinese_stays_chinese_in_a_document() -> None:
    told = Terminal(io.StringIO(), io.StringIO())
    told.give({"title": "汪玉衡"})
    assert told.out.getvalue() == '{"title": "汪玉衡"}\n'


def test_output_is_utf8_whatever_the_locale_says(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="ascii"))
    Terminal.of_this_process().say("汪玉衡 \ud800")
    assert raw.getvalue().decode() == "汪玉衡 \\ud800\n"


def test_work_nobody_watches_shows_no_progress() -> None:
    said = io.StringIO()
    with Terminal(io.StringIO(), said).watching() as progress:
        progress(1, 2)
    assert said.getvalue() == ""


def test_work_that_is_quick_shows_no_progress(watch: Watch) -> None:
    screen = Screen()
    with Terminal(io.StringIO(), screen).watching() as progress:
        watch.seconds += 0.9
        progress(1, 2)
    assert screen.getvalue() == ""


def test_longer_work_shows_how_far_it_is_and_leaves_nothing_behind(watch: Watch) -> None:
    screen = Screen()
    with Terminal(io.StringIO(), screen).watching() as progress:
        watch.seconds += 1.1
        progress(1, 4)
        progress(2, 4)  # too soon to be shown
        watch.seconds += 0.3
        progress(3, 4)
        watch.seconds += 0.3
        progress(12_000, 0)
    shown = [part for part in screen.getvalue().split("\r") if part.strip()]
    assert shown == [" 25 %", " 75 %", "12,000"]
    assert screen.getvalue().endswith(f"\r{' ' * 20}\r")


def test_a_result_that_finds_no_room_is_told_in_one_sentence() -> None:
    class Full(io.StringIO):
        name = "result.txt"

        def write(self, text: str, /) -> int:
            raise OSError(errno.ENOSPC, "no room")

    with pytest.raises(FileError) as caught:
        Terminal(Full(), io.StringIO()).say("a line")
    assert (caught.value.code, caught.value.values["file"]) == ("file.disk_full", "result.txt")


def test_ctrl_c_stops_long_work_at_its_next_report_and_is_itself_again_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Terminal(io.StringIO(), io.StringIO()).watching() as progress:
        progress(1, 2)
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(CancelledError):
            progress(2, 2)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before
