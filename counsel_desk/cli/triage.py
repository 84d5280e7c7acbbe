"""What conduct messages may show, line by line; no vault is needed and nothing is kept."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from counsel_desk.cli.terminal import Terminal
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.triage import TriageEngine
from counsel_desk.errors import FileError
from counsel_desk.guidance.matching import checklists_for, situation_for
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.guidance.reading import triage_engine


def triage(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """One JSON object for each line of the file or of standard input."""
    pack = shipped_pack()
    engine = triage_engine(pack)
    for text in _lines(chosen.file):
        terminal.give(_suggested(pack, engine, text))
    return 0


def _suggested(pack: Pack, engine: TriageEngine, text: str) -> dict[str, object]:
    suggestions = engine.read(text).suggestions
    conducts = [each.conduct for each in suggestions]
    situation = situation_for(pack, conducts)
    return {
        "text": text,
        "conducts": [{"code": each.conduct, "rule": each.rule, "match": each.matched} for each in suggestions],
        "situation": situation,
        "checklists": checklists_for(pack, [situation] if situation else [], conducts),
    }


def _lines(file: Path | None) -> Iterator[str]:
    if file is None:
        yield from map(_text, sys.stdin.buffer)
        return
    try:
        with file.open("rb") as stream:
            yield from map(_text, stream)
    except FileNotFoundError as error:
        raise FileError("file.missing", file=str(file)) from error
    except (OSError, ValueError) as error:
        raise FileError("file.unreadable", file=str(file)) from error


def _text(line: bytes) -> str:
    """A line as people save it: UTF-8 or, from older Chinese programs, GB18030."""
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = line.decode("gb18030", errors="replace")
    return text.rstrip("\r\n")
