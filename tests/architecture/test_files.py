"""Files stay small, say what they are, and know nothing of the machine they were written on."""

import ast
import re
import statistics
from collections.abc import Callable

PRODUCT = ("counsel_desk", "migrations", "installer")

# Files aim at 300 lines; past 400 a file is two things, and the second one wants a name. A migration is one list of
# statements, never touched again, and as long as it must be.
LONGEST_FILE = 400
LONGEST_FUNCTION = 80
MOST_METHODS = 40

VAGUE = re.compile(r"(?:^|_)(?:utils?|helpers?|managers?|handlers?|misc|common)(?:_|$)")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home|opt|Users)/\w|\b[A-Z]:\\\\?Users\\")
REGISTRY = re.compile(
    r"pypi\.org|pythonhosted|npmjs|//[\w.-]*(?:mirror|artifactory|nexus|devpi)[\w.-]*/|--(?:extra-)?index-url [^-]"
)


def test_files_stay_small(tree, record_property: Callable[[str, object], None]) -> None:
    lines = {
        tree.name(file): len(file.read_text("utf-8").splitlines())
        for file in _python(tree, "counsel_desk", "installer")
    }
    record_property("files", len(lines))
    record_property("median lines", statistics.median(lines.values()))
    record_property("largest", max(lines.items(), key=lambda item: item[1]))
    assert not {name: count for name, count in lines.items() if count > LONGEST_FILE}


def test_functions_stay_short(tree) -> None:
    long = [
        f"{name}:{node.lineno} {node.name} ({length} lines)"
        for name, module in tree.modules("counsel_desk", "installer")
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long


def test_no_class_knows_everything(tree) -> None:
    broad = [
        f"{name}:{node.lineno} {node.name} ({methods} methods)"
        for name, module in tree.modules("counsel_desk")
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef)
        and (methods := sum(isinstance(part, ast.FunctionDef) for part in node.body)) > MOST_METHODS
    ]
    assert not broad


def test_every_module_has_a_telling_name(tree) -> None:
    assert not [tree.name(file) for file in _python(tree, *PRODUCT) if VAGUE.search(file.stem)]


def test_nothing_is_left_for_later(tree) -> None:
    assert not _lines(tree, UNFINISHED, *PRODUCT, "tests")


def test_no_file_names_a_machine_or_a_registry(tree) -> None:
    product = (*PRODUCT, "resources", "docs", ".ci", "README.md", "CONTRIBUTING.md", "pyproject.toml")
    assert not _lines(tree, MACHINE, *product)  # tests invent folders of people
    assert not _lines(tree, REGISTRY, *product, "tests")


def test_no_window_is_touched_below_the_papers(tree) -> None:
    """The import contracts say it for the graph; this says it for imports hidden in functions and strings."""
    below = ("services", "storage", "exchange", "guidance", "domain")
    assert not _lines(tree, re.compile(r"PySide6"), *(f"counsel_desk/{part}" for part in below))


def _python(tree, *folders: str):
    return [file for file in tree.under(*folders) if file.suffix == ".py"]


def _lines(tree, pattern: re.Pattern[str], *folders: str) -> list[str]:
    """Where a pattern occurs in the text files below some folders, but for this file, which holds the patterns."""
    found = []
    for file in tree.under(*folders):
        if tree.name(file) == "tests/architecture/test_files.py":
            continue
        try:
            lines = file.read_text("utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # fonts, and samples in other encodings
        found += [
            f"{tree.name(file)}:{row} {line.strip()}" for row, line in enumerate(lines, 1) if pattern.search(line)
        ]
    return found
