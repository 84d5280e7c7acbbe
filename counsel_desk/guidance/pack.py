"""Reading a guidance pack from its folder."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Any

from counsel_desk.domain.conduct_rules import Certainty
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.guidance_problems import Problem
from counsel_desk.errors import FileError
from counsel_desk.guidance import files
from counsel_desk.guidance.files import UnreadableError
from counsel_desk.guidance.frozen import content_hash
from counsel_desk.guidance.records import from_plain, to_plain
from counsel_desk.paths import RESOURCES

# What an office may edit and what refers to it, each with the fields that stand there even when they are empty.
_PARTS: Mapping[str, frozenset[str]] = {
    "situations": frozenset(),
    "conducts": frozenset({"checklists", "legal_keys"}),
    "legal_bases": frozenset({"article", "source"}),
    "hotlines": frozenset(),
    "routes": frozenset({"hotlines"}),
    "filing_ways": frozenset({"then"}),
    "sources": frozenset(),
    "corrections": frozenset({"legal_keys"}),
}


def load_pack(folder: Path) -> Pack:
    """The pack in that folder, checked.

    Raises FileError ``guidance.invalid`` for the first problem, with its file, line, problem, field and value.
    """
    for problem in validate_pack(folder):
        raise invalid(problem)
    return _read(folder)


def validate_pack(folder: Path) -> tuple[Problem, ...]:
    """Every problem of the pack in that folder, by file and line; references only once the shapes are right."""
    # Loading the JSON Schema library takes 150 ms, which a start with the shipped pack does without.
    from counsel_desk.guidance.checking import problems_of  # noqa: PLC0415

    return problems_of(folder)


def problems_of_pack(pack: Pack) -> tuple[Problem, ...]:
    """Every problem of what an office may edit in a pack, and of what refers to it; the rules are not looked at."""
    from counsel_desk.guidance.checking import problems_in  # noqa: PLC0415 - as above

    return tuple(problem for _, problem in problems_in(documents_of(pack)))


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
        raise invalid(error.problem) from error


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
        **_triage(documents),
        "learned": {**documents[files.LEARNED], "grams": documents[files.LEARNED]["grams"].split("\n")},
        "crisis_words": documents["crisis.yaml"]["words"],
        "crisis_steps": documents["crisis.yaml"]["steps"],
        "legal_bases": documents["legal_bases.yaml"],
        "hotlines": documents["hotlines.yaml"],
        "routes": documents["routes.yaml"],
        "filing_ways": documents["filing_ways.yaml"],
        "red_lines": documents["red_lines.yaml"],
        "sources": documents["sources.yaml"],
        "corrections": documents["corrections.yaml"],
        "lpr": [{**rate, "source": documents["lpr.yaml"]["source"]} for rate in documents["lpr.yaml"]["rates"]],
        "checklists": _checklists(documents, situations),
    }


def _checklists(documents: Mapping[str, Any], situations: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [
        {**content, "situations": [each["code"] for each in situations if each["checklist"] == content["code"]]}
        for name, content in documents.items()
        if name.startswith(files.CHECKLISTS)
    ]


def pack_of(base: Pack, documents: Mapping[str, Any]) -> Pack:
    """`base` with what the documents say of the parts an office may edit; the inverse of `documents_of`."""
    situations = documents["situations.yaml"]
    plain = to_plain(base) | {
        "situations": situations,
        "conducts": documents["conducts.yaml"],
        "legal_bases": documents["legal_bases.yaml"],
        "hotlines": documents["hotlines.yaml"],
        "checklists": _checklists(documents, situations),
    }
    pack = from_plain(Pack, plain)
    return replace(pack, content_hash=content_hash(to_plain(pack)))


def _triage(documents: Mapping[str, Any]) -> dict[str, Any]:
    """Rules and the words they name, file after file; words are written with spaces between them."""
    groups = [content for name, content in documents.items() if name.startswith(files.RULES)]
    disguises = documents["disguises.yaml"]
    return {
        "rules": [{"certainty": Certainty.LIKELY, **rule} for group in groups for rule in group["rules"]],
        "vocabulary": [
            {**words, "words": words["words"].split()} for group in groups for words in group.get("vocabulary", ())
        ],
        "disguises": {
            "lookalikes": [
                {"meant": meant, "written": written.split()} for meant, written in disguises["lookalikes"].items()
            ],
            "sounded": disguises["sounded"].split(),
            "spared": disguises["spared"].split(),
        },
    }


def documents_of(pack: Pack) -> dict[str, Any]:
    """What an office may edit in a pack, and what refers to it, as the files that would say it."""
    plain = to_plain(pack)
    documents: dict[str, Any] = {f"{part}.yaml": _said(plain[part], always) for part, always in _PARTS.items()}
    for checklist in plain["checklists"]:
        del checklist["situations"]
        documents[f"{files.CHECKLISTS}/{checklist['code']}.yaml"] = _said(checklist)
    return documents


def _said(value: Any, always: Collection[str] = ()) -> Any:
    """The value without the fields that say nothing, as a file leaves them out."""
    if isinstance(value, list):
        return [_said(each, always) for each in value]
    if not isinstance(value, dict):
        return value
    return {name: _said(each) for name, each in value.items() if each not in (None, "", []) or name in always}


def invalid(problem: Problem) -> FileError:
    """The error that tells a problem: FileError ``guidance.invalid`` with its file, line or cell, field and value."""
    values = asdict(problem)
    return FileError("guidance.invalid", problem=values.pop("code"), **values)
