"""Commands run inside the test, with what they said."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from counsel_desk import cli


class Said(NamedTuple):
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """The one application of the process: a command that made a smaller one would leave none for the window's tests."""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in English, whatever the machine speaks."""
    monkeypatch.setenv("LANGUAGE", "en")

    def run(*arguments: object) -> Said:
        code = cli.main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    """A file whose first line is the passphrase of the desk of these tests."""
    file = tmp_path / "passphrase.txt"
    file.write_text("四匹马 走过 雨夜\nsecond line\n", encoding="utf-8")
    return file
