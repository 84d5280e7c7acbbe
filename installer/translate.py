"""Keep the Chinese words with the source: `python installer/translate.py update`, `compile` or `check`.

`update` brings every text of the source into the translation file and drops those that are gone; what is new stands
there unfinished, to be translated by hand or in Qt Linguist. `compile` makes the file the program reads. `check` says
what is missing and changes nothing. Needs the environment of the project: its PySide6 carries Qt's tools.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "counsel_desk"
TRANSLATION = ROOT / "resources" / "translations" / "counsel_desk_zh_CN.ts"
COMPILED = TRANSLATION.with_suffix(".qm")

# Without line numbers, and in the order of the alphabet: a change of the file is then a change of words.
UPDATE = ("-silent", "-no-obsolete", "-locations", "none", "-sort-messages", "-disable-heuristic", "similartext")


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 1 when something of the translation is missing, out of date or cannot be understood."""
    parser = argparse.ArgumentParser(prog="installer/translate.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("command", choices=("update", "compile", "check"))
    command = parser.parse_args(arguments).command
    if command == "update":
        update(TRANSLATION)
    if command == "compile":
        compile_(TRANSLATION, COMPILED)
    faults = list(unfinished(TRANSLATION) if command == "update" else check())
    print(*faults, f"{len(faults)} to do" if faults else "Complete.", sep="\n")
    return 1 if faults and command == "check" else 0


def update(translation: Path) -> None:
    """Bring the texts of the source into a translation file, with what is translated already."""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "sources.lst"  # a command line of Windows would be too short for every name
        listed.write_text("\n".join(str(file) for file in sorted(SOURCE.rglob("*.py"))), encoding="utf-8")
        _qt("lupdate", *UPDATE, f"@{listed}", "-ts", str(translation))


def compile_(translation: Path, compiled: Path) -> None:
    """Make the file that the program loads."""
    fresh = compiled.with_suffix(".new")  # a running program has the old file mapped into its memory
    _qt("lrelease", "-silent", str(translation), "-qm", str(fresh))
    fresh.replace(compiled)


def check() -> Iterator[str]:
    """What keeps the translation from being complete, one sentence each."""
    yield from unfinished(TRANSLATION)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / TRANSLATION.name
        fresh.write_bytes(TRANSLATION.read_bytes())
        update(fresh)
        before, now = set(_texts(TRANSLATION)), set(_texts(fresh))
        yield from (f"{context}: {source!r} is not in the translation" for context, source in sorted(now - before))
        yield from (f"{context}: {source!r} is no longer in the source" for context, source in sorted(before - now))
        compiled = fresh.with_suffix(".qm")
        compile_(TRANSLATION, compiled)
        if not COMPILED.is_file() or COMPILED.read_bytes() != compiled.read_bytes():
            yield f"{COMPILED.name} is older than {TRANSLATION.name}: run installer/translate.py compile"


def unfinished(translation: Path) -> Iterator[str]:
    """The texts of a translation file that nobody has put into Chinese yet."""
    for context, message in _messages(translation):
        translated = message.find("translation")
        if translated is None or translated.get("type") or not (translated.text or "").strip():
            yield f"{context}: {message.findtext('source')!r} is not translated"


def _texts(translation: Path) -> Iterator[tuple[str, str]]:
    for context, message in _messages(translation):
        yield context, message.findtext("source", "")


def _messages(translation: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in ElementTree.parse(translation).getroot().iter("context"):  # noqa: S314  # a file of this project
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def _qt(tool: str, *arguments: str) -> None:
    """Run a Qt tool out of PySide6's own folder: the scripts that wrap them need not be on the path."""
    program = Path(PySide6.__file__).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
