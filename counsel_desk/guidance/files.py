"""The files of a guidance pack: what they are called, how they are read, where in them a value stands."""

from collections.abc import Hashable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from counsel_desk.domain.guidance_problems import Problem

EXAMPLES = "examples.yaml"  # messages that people labelled, to try all rules together on
LEARNED = "learned.yaml"  # what labelled messages taught, beside the rules
PACK_FILES = (
    "pack.yaml",
    "situations.yaml",
    "conducts.yaml",
    "disguises.yaml",
    EXAMPLES,
    LEARNED,
    "crisis.yaml",
    "legal_bases.yaml",
    "hotlines.yaml",
    "routes.yaml",
    "filing_ways.yaml",
    "red_lines.yaml",
    "lpr.yaml",
    "sources.yaml",
    "corrections.yaml",
)
RULES = "rules"  # the folder with one file per group of rules and the words they name
CHECKLISTS = "checklists"  # the folder with one file per checklist; file order is pack order
SCHEMA = "schema.json"

MAX_FILE = 4 * 1024**2  # the largest file of a pack has 100 KB

DataPath = tuple[str | int, ...]  # keys and positions that lead to a value


class UnreadableError(Exception):
    """A file that cannot be parsed at all; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class _Loader(yaml.CSafeLoader):
    """The fast safe loader, with days left as text and a field given twice refused instead of silently replaced."""

    yaml_implicit_resolvers = {  # noqa: RUF012  # the parent's own class attribute, narrowed
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002  # PyYAML's signature
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise _DuplicateFieldError(key)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class _DuplicateFieldError(yaml.YAMLError):
    def __init__(self, key: yaml.Node) -> None:
        super().__init__("a field is given twice")
        self.key = key


def names(folder: Path) -> tuple[str, ...]:
    """The files a pack in that folder consists of, relative to it, in pack order."""
    inside = (f"{part}/{name}" for part in (RULES, CHECKLISTS) for name in _yaml_in(folder / part))
    return (*PACK_FILES, *inside)


def definition(name: str) -> str:
    """What the schema calls a file of that name."""
    folder, _, _ = name.partition("/")
    return {CHECKLISTS: "checklist.yaml", RULES: "rules.yaml"}.get(folder, name)


def _yaml_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.yaml"))


def read(folder: Path, name: str) -> Any:
    """The values of one file. Raises UnreadableError."""
    try:
        return yaml.load(_text(folder, name), _Loader)  # noqa: S506  # a safe loader, as its base class says
    except _DuplicateFieldError as error:
        key = error.key
        raise UnreadableError(
            Problem(name, key.start_mark.line + 1, "duplicate_field", str(key.value))  # a mapping's key is a scalar
        ) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise UnreadableError(Problem(name, mark.line + 1 if mark else 0, "not_yaml")) from error


def unfit(folder: Path) -> Problem | None:
    """Why no file of that folder should be read at all: one too large, or one that names parts of itself again.

    Such references grow a file of one kilobyte into one of gigabytes; a pack has no use for them.
    """
    for name in names(folder):
        if (folder / name).is_file() and (folder / name).stat().st_size > MAX_FILE:
            return Problem(name, 0, "too_large")
        try:
            events = yaml.parse(_text(folder, name), _Loader)
            if any(isinstance(event, yaml.AliasEvent) for event in events):
                return Problem(name, 0, "not_yaml")
        except (UnreadableError, yaml.YAMLError):
            continue  # told with its line when it is read
    return None


def located(folder: Path, problems: Iterable[tuple[DataPath, Problem]]) -> list[Problem]:
    """The problems with the lines their paths lead to."""
    trees: dict[str, yaml.Node | None] = {}
    found = []
    for path, problem in problems:
        if problem.file not in trees:
            trees[problem.file] = yaml.compose(_text(folder, problem.file), _Loader)
        found.append(replace(problem, line=_line(trees[problem.file], path)))
    return found


def _line(node: yaml.Node | None, path: DataPath) -> int:
    """The line a path leads to; a field that is not there stands where its parent starts, 0 in an empty file."""
    if node is None:
        return 0
    line = node.start_mark.line + 1
    for step in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
            line = node.start_mark.line + 1
            continue
        pair = next((pair for pair in node.value if pair[0].value == step), None)
        if pair is None:
            return line
        line, node = pair[0].start_mark.line + 1, pair[1]
    return line


def _text(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(Problem(name, 0, "not_text")) from error
    except OSError as error:
        raise UnreadableError(Problem(name, 0, "missing_file")) from error
