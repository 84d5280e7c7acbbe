"""The passphrase comes from a file or from the keyboard, and without either nothing is asked."""

import io
from pathlib import Path

import pytest

from counsel_desk.cli import passphrase
from counsel_desk.cli.passphrase import choose_passphrase, read_passphrase
from counsel_desk.cli.terminal import Terminal
from counsel_desk.errors import CancelledError, FileError, InputError
from counsel_desk.paths import PASSPHRASE_VARIABLE


@pytest.fixture
def nobody() -> Terminal:
    return Terminal(io.StringIO(), io.StringIO())


@pytest.fixture
def somebody() -> Terminal:
    return Terminal(io.StringIO(), io.StringIO(), can_ask=True)


def typing(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    waiting = iter(answers)
    monkeypatch.setattr(passphrase, "getpass", lambda question, stream: next(waiting))


@pytest.mark.parametrize(
    ("content", "read"),
    [
        (b"two words\n", "two words"),
        (b"two words", "two words"),
        (b"two words\r\n", "two words"),
        (b" spaces count \nmore", " spaces count "),
        ("\ufeff四匹马\n".encode(), "四匹马"),
    ],
)
def test_the_passphrase_is_the_first_line_without_its_end(
    tmp_path: Path, nobody: Terminal, content: bytes, read: str
) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(content)
    assert read_passphrase(file, nobody) == read


def test_the_file_that_is_named_wins_over_the_environment(
    tmp_path: Path, nobody: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    named, other = tmp_path / "named", tmp_path / "other"
    named.write_text("named", encoding="utf-8")
    other.write_text("other", encoding="utf-8")
    monkeypatch.setenv(PASSPHRASE_VARIABLE, str(other))
    assert read_passphrase(None, nobody) == "other"
    assert read_passphrase(named, nobody) == "named"


@pytest.mark.parametrize(("name", "code"), [("missing", "file.missing"), (".", "file.unreadable")])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, nobody: Terminal, name: str, code: str) -> None:
    with pytest.raises(FileError) as told:
        read_passphrase(tmp_path / name, nobody)
    assert told.value.code == code


def test_a_file_that_is_no_text_is_refused(tmp_path: Path, nobody: Terminal) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FileError) as told:
        read_passphrase(file, nobody)
    assert told.value.code == "file.unreadable"


def test_without_a_terminal_nothing_is_asked(nobody: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    typing(monkeypatch)
    with pytest.raises(InputError) as told:
        read_passphrase(None, nobody)
    assert told.value.code == "passphrase.not_given"


def test_at_a_terminal_it_is_asked_for_once(somebody: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    typing(monkeypatch, "typed")
    assert read_passphrase(None, somebody) == "typed"


def test_a_new_passphrase_is_typed_twice_with_a_hint_how_good_it_is(
    somebody: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "123456", "123456")
    assert choose_passphrase(None, somebody) == "123456"
    assert "Everybody tries this first" in somebody.err.getvalue()


def test_a_new_passphrase_that_is_typed_differently_is_refused(
    somebody: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "four horses", "four houses")
    with pytest.raises(InputError) as told:
        choose_passphrase(None, somebody)
    assert told.value.code == "passphrase.not_repeated"


def test_a_new_passphrase_from_a_file_is_not_asked_for_again(tmp_path: Path, nobody: Terminal) -> None:
    file = tmp_path / "passphrase"
    file.write_text("four horses", encoding="utf-8")
    assert choose_passphrase(file, nobody) == "four horses"


def test_an_input_that_ends_is_a_wish_to_stop(somebody: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def end(question: str, stream: object) -> str:
        raise EOFError

    monkeypatch.setattr(passphrase, "getpass", end)
    with pytest.raises(CancelledError):
        read_passphrase(None, somebody)


def test_an_empty_file_is_not_taken_for_a_wrong_passphrase(tmp_path: Path, nobody: Terminal) -> None:
    file = tmp_path / "passphrase.txt"
    file.write_bytes("\ufeff\r\n".encode())
    with pytest.raises(FileError) as caught:
        read_passphrase(file, nobody)
    assert caught.value.code == "file.empty"
