"""Reading a guidance pack from its folder."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Any

from counsel_desk.domain.guidance import Pack
from counsel_desk.errors import FileError
from counsel_desk.guidance import files
from counsel_desk.guidance.files import Problem, UnreadableError
from counsel_desk.guidance.frozen import content_hash
from counsel_desk.guidance.records import from_plain, to_plain
from counsel_desk.paths import RESOURCES


def load_pack(folder: Path) -> Pack:
    """The pack in that folder, checked.

    Raises FileError ``guidance.invalid`` for the first problem, with its file, line, problem, field and value.
    """
    for problem in validate_pack(folder):
        raise _invalid(problem)
    return _read(folder)


def validate_pack(folder: Path) -> tuple[Problem, ...]:
    """Every problem of the pack in that folder, by file and line; references only once the shapes are right."""
    # Loading the JSON Schema library takes 150 ms, which a start with the shipped pack does without.
    from counsel_desk.guidance.checking import problems_of  # noqa: PLC0415

    return problems_of(folder)


@cache
def shipped_pack() -> Pack:
    """The pack that comes with the program.

    Our tests have checked it, so only reading it is left: a third of the time. A damaged installation raises
    FileError as `load_pack` does.
    """
    folder = RESOURCES / "guidance"
    try:
        return _read(folder)
    except UnreadableError as error:
        raise _invalid(error.problem) from error


def _read(folder: Path) -> Pack:
    pack = from_plain(Pack, _assembled({name: files.read(folder, name) for name in files.names(folder)}))
    return replace(pack, content_hash=content_hash(to_plain(pack)))


def _assembled(documents: Mapping[str, Any]) -> dict[str, Any]:
    """The files as one pack. A checklist's situations follow from the list of situations, so they are said once."""
    situations = documents["situations.yaml"]
    return {
        **documents["pack.yaml"],
        "content_hash": "",
        "situations": situations,
        "conducts": documents["conducts.yaml"],
        "rules": documents["rules.yaml"]["rules"],
        "crisis_words": documents["crisis.yaml"]["words"],
        "crisis_steps": documents["crisis.yaml"]["steps"],
        "legal_bases": documents["legal_bases.yaml"],
        "hotlines": documents["hotlines.yaml"],
        "routes": documents["routes.yaml"],
        "filing_ways": documents["filing_ways.yaml"],
        "red_lines": documents["red_lines.yaml"],
        "lpr": [{**rate, "source": documents["lpr.yaml"]["source"]} for rate in documents["lpr.yaml"]["rates"]],
        "checklists": [
            {**content, "situations": [each["code"] for each in situations if each["checklist"] == content["code"]]}
            for name, content in documents.items()
            if name.startswith(files.CHECKLISTS)
        ],
    }


def _invalid(problem: Problem) -> FileError:
    values = asdict(problem)
    return FileError("guidance.invalid", problem=values.pop("code"), **values)
