"""What can be wrong with a guidance pack: the shape of a file, a reference that leads nowhere, a broken pattern."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from counsel_desk.domain.guidance_problems import Problem
from counsel_desk.guidance import files
from counsel_desk.guidance.checking_learned import learned_problems
from counsel_desk.guidance.checking_rules import rule_problems
from counsel_desk.guidance.editions import is_own
from counsel_desk.guidance.files import DataPath, UnreadableError
from counsel_desk.guidance.items import CODES
from counsel_desk.paths import RESOURCES

Found = Iterator[tuple[DataPath, Problem]]

_CLIENT_ONLY = ("client_text", "today", "same_as")


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Every problem, by file and line; references are looked at only once every file has its right shape."""
    documents: dict[str, Any] = {}
    problems: list[Problem] = []
    for name in files.names(folder):
        try:
            documents[name] = files.read(folder, name)
        except UnreadableError as error:
            problems.append(error.problem)
    problems += files.located(folder, _shapes(documents))
    if not problems:
        problems += files.located(folder, _contents(documents))
    return tuple(sorted(problems))


def problems_in(documents: Mapping[str, Any]) -> Found:
    """Every problem of files already read, with the path of its value; files that are not given are not looked at."""
    found = tuple(_shapes(documents))
    yield from found or _contents(documents)


def _shapes(documents: Mapping[str, Any]) -> Found:
    schema = json.loads((RESOURCES / "guidance" / files.SCHEMA).read_text(encoding="utf-8"))
    for name, content in documents.items():
        definition = files.definition(name)
        validator = Draft202012Validator(
            {**schema, "$ref": f"#/$defs/{definition}"}, format_checker=FormatChecker(["date"])
        )
        for error in validator.iter_errors(content):
            yield from _shape(name, error)


def _shape(name: str, error: ValidationError) -> Found:
    path = tuple(error.absolute_path)
    rule: Any = error.schema
    instance: Any = error.instance
    if error.validator == "required":
        for field in (field for field in rule["required"] if field not in instance):
            yield path, Problem(name, 0, "missing_field", field)
    elif error.validator == "additionalProperties":
        for field in instance.keys() - rule["properties"].keys():
            yield (*path, field), Problem(name, 0, "unknown_field", str(field))
    else:
        field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
        yield path, Problem(name, 0, "wrong_value", field, str(instance)[:80])


def _contents(documents: Mapping[str, Any]) -> Found:
    known = _Known(documents)
    yield from _lists(documents, known)
    for name, check in (
        (files.EXAMPLES, _rules),
        ("routes.yaml", _routes),
        ("filing_ways.yaml", _filing_ways),
        ("red_lines.yaml", _red_lines),
        ("corrections.yaml", _corrections),
    ):
        if name in documents:
            yield from check(documents, known)
    for name, content in documents.items():
        if name.startswith(files.CHECKLISTS):
            yield from _checklist(name, content, known)


class _Known:
    """What a pack may refer to."""

    def __init__(self, documents: Mapping[str, Any]) -> None:
        self.legal_keys = {basis["key"] for basis in documents["legal_bases.yaml"]}
        self.hotlines = {hotline["number"] for hotline in documents["hotlines.yaml"]}
        self.situations = {situation["code"] for situation in documents["situations.yaml"]}
        self.conducts = {conduct["code"] for conduct in documents["conducts.yaml"]}
        lists = [each for name, each in documents.items() if name.startswith(files.CHECKLISTS)]
        self.checklists = {each["code"] for each in lists}
        self.steps = {step["id"] for each in lists for step in each["steps"]}
        self.sources = {source["id"] for source in documents["sources.yaml"]}


def _lists(documents: Mapping[str, Any], known: _Known) -> Found:
    for name, key in (
        ("situations.yaml", "code"),
        ("conducts.yaml", "code"),
        ("conducts.yaml", "rank"),
        ("legal_bases.yaml", "key"),
        ("hotlines.yaml", "number"),
        ("sources.yaml", "id"),
    ):
        yield from _repeated(name, (), documents[name], key)
    if "lpr.yaml" in documents:
        yield from _repeated("lpr.yaml", ("rates",), documents["lpr.yaml"]["rates"], "published_on")
    for index, situation in enumerate(documents["situations.yaml"]):
        yield from _unknown("situations.yaml", (index, "checklist"), [situation["checklist"]], known.checklists)
    for index, conduct in enumerate(documents["conducts.yaml"]):
        yield from _unknown("conducts.yaml", (index, "checklists"), conduct["checklists"], known.checklists)
        yield from _unknown("conducts.yaml", (index, "legal_keys"), conduct["legal_keys"], known.legal_keys)
        if situation := conduct.get("situation"):
            yield from _unknown("conducts.yaml", (index, "situation"), [situation], known.situations)


def _rules(documents: Mapping[str, Any], known: _Known) -> Found:
    yield from rule_problems(documents, known.conducts)
    yield from learned_problems(documents[files.LEARNED], known.conducts)
    for index, word in enumerate(documents["crisis.yaml"]["words"]):
        yield from _pattern("crisis.yaml", ("words", index), word["pattern"])


def _routes(documents: Mapping[str, Any], known: _Known) -> Found:
    name, routes = "routes.yaml", documents["routes.yaml"]
    yield from _repeated(name, (), routes, "code")
    for index, route in enumerate(routes):
        yield from _unknown(name, (index, "hotlines"), route["hotlines"], known.hotlines)
        yield from _unknown(name, (index, "legal_keys"), route["legal_keys"], known.legal_keys)


def _filing_ways(documents: Mapping[str, Any], known: _Known) -> Found:
    name, ways = "filing_ways.yaml", documents["filing_ways.yaml"]
    yield from _repeated(name, (), ways, "code")
    codes = {way["code"] for way in ways}
    for index, way in enumerate(ways):
        yield from _unknown(name, (index, "then"), way["then"], codes)
        yield from _unknown(name, (index, "step"), [way["step"]], known.steps)
        yield from _unknown(name, (index, "hotlines"), way.get("hotlines", ()), known.hotlines)
        yield from _unknown(name, (index, "legal_keys"), way.get("legal_keys", ()), known.legal_keys)
        for place, term in enumerate(way.get("terms", ())):
            keys = [term["legal_key"]] if "legal_key" in term else []
            yield from _unknown(name, (index, "terms", place, "legal_key"), keys, known.legal_keys)


def _red_lines(documents: Mapping[str, Any], known: _Known) -> Found:
    name, lines = "red_lines.yaml", documents["red_lines.yaml"]
    yield from _repeated(name, (), lines, "code")
    for index, each in enumerate(lines):
        yield from _unknown(name, (index, "legal_keys"), each["legal_keys"], known.legal_keys)
        for field in ("pattern", "unless"):
            if field in each:
                yield from _pattern(name, (index,), each[field], field)


def _corrections(documents: Mapping[str, Any], known: _Known) -> Found:
    name, corrections = "corrections.yaml", documents["corrections.yaml"]
    yield from _repeated(name, (), corrections, "number")
    for index, each in enumerate(corrections):
        yield from _unknown(name, (index, "steps"), each["steps"], known.steps)
        yield from _unknown(name, (index, "situations"), each.get("situations", ()), known.situations)
        yield from _unknown(name, (index, "legal_keys"), each["legal_keys"], known.legal_keys)
        yield from _unknown(name, (index, "sources"), each.get("sources", ()), known.sources)


def _checklist(name: str, content: Mapping[str, Any], known: _Known) -> Found:
    if name != f"{files.CHECKLISTS}/{content['code']}.yaml":
        yield ("code",), Problem(name, 0, "wrong_value", "code", content["code"])
    yield from _codes(name, (), "client_title", content["client_title"])
    for index, step in enumerate(content["steps"]):
        path: DataPath = ("steps", index)
        if not _is_in_its_place(step["id"], content["code"], index):
            yield (*path, "id"), Problem(name, 0, "wrong_value", "id", step["id"])
        yield from _client(name, path, step)
        yield from _unknown(name, (*path, "leads_to"), step.get("leads_to", ()), known.checklists)
        yield from _unknown(name, (*path, "legal_keys"), step.get("legal_keys", ()), known.legal_keys)
        yield from _unknown(name, (*path, "seed_ids"), step.get("seed_ids", ()), known.sources)
        for place, deadline in _deadlines(step):
            if key := deadline.get("legal_key"):
                yield from _unknown(name, (*path, *place, "legal_key"), [key], known.legal_keys)


def _is_in_its_place(step: str, code: str, index: int) -> bool:
    """Steps are numbered in their order; those of an office's own only say of which list they are."""
    return step.startswith(f"{code}/") if is_own(step) else step == f"{code}/{index + 1}"


def _deadlines(step: Mapping[str, Any]) -> Iterator[tuple[DataPath, Mapping[str, Any]]]:
    if "deadline" in step:
        yield ("deadline",), step["deadline"]
    for index, later in enumerate(step.get("later_deadlines", ())):
        yield ("later_deadlines", index), later


def _client(name: str, path: DataPath, step: Mapping[str, Any]) -> Found:
    if step["actor"] != "client":
        for field in _CLIENT_ONLY:
            if field in step:
                yield (*path, field), Problem(name, 0, "client_only", field, step["id"])
        return
    if "client_text" not in step:
        yield path, Problem(name, 0, "missing_client_text", "client_text", step["id"])
    else:
        yield from _codes(name, path, "client_text", step["client_text"])


def _codes(name: str, path: DataPath, field: str, text: str) -> Found:
    if code := CODES.search(text):
        yield (*path, field), Problem(name, 0, "code_in_client_text", field, code[0])


def _repeated(name: str, path: DataPath, items: Iterable[Mapping[str, Any]], key: str) -> Found:
    seen: Counter[Any] = Counter()
    for index, item in enumerate(items):
        seen[item[key]] += 1
        if seen[item[key]] == 2:
            yield (*path, index, key), Problem(name, 0, "duplicate_id", key, str(item[key]))


def _unknown(name: str, path: DataPath, references: Iterable[str], known: Iterable[str]) -> Found:
    field = next(str(step) for step in reversed(path) if isinstance(step, str))
    for reference in references:
        if reference not in known:
            yield path, Problem(name, 0, "unknown_reference", field, reference)


def _pattern(name: str, path: DataPath, pattern: str, field: str = "pattern") -> Found:
    try:
        re.compile(pattern)
    except re.error as error:
        yield (*path, field), Problem(name, 0, "bad_pattern", field, str(error))
