"""Every word on the screen can be translated: it is a literal inside tr(), and the translation is complete."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest

TRANSLATIONS = "resources/translations"

MARK = "QT_TRANSLATE_NOOP"

# Calls that put their text in front of a person.
SHOWING = {
    *("setText", "setPlainText", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "setTitle", "setLabelText", "setInformativeText", "addAction"),
    *("addButton", "addTab", "addMenu", "addItem", "setHeaderLabels", "showMessage", "setPrefix", "setSuffix"),
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu"),
}


def test_translated_text_is_always_a_literal(tree) -> None:
    """Only literals reach the translators: lupdate never finds an f-string or a variable inside tr().

    A table of words is marked with QT_TRANSLATE_NOOP and may be worded from a variable, in its own context.
    """
    modules = tree.modules("counsel_desk")
    marked = {ast.unparse(call.args[0]) for _, module in modules for call in _calls(module) if _called(call) == MARK}
    bad = [
        f"{name}:{call.lineno} {ast.unparse(call)[:80]}"
        for name, module in modules
        for call in _calls(module)
        if not all(map(_is_literal, _translated(call))) and not _words_a_table(call, marked)
    ]
    assert not bad


def test_no_text_reaches_the_screen_untranslated(tree) -> None:
    bad = [
        f"{name}:{call.lineno} {ast.unparse(call)[:80]}"
        for name, module in tree.modules("counsel_desk/ui", "counsel_desk/app.py")
        for call in _calls(module)
        if _called(call) in SHOWING and any(_holds_words(argument) for argument in call.args)
    ]
    assert not bad


def test_every_text_of_the_source_is_in_the_translation_and_finished(tree, tmp_path: Path) -> None:
    for translation in _translations(tree):
        fresh = tmp_path / translation.name
        shutil.copy(translation, fresh)
        sources = [str(file) for file in tree.under("counsel_desk") if file.suffix == ".py"]
        _qt("lupdate", *sources, "-no-obsolete", "-locations", "none", "-ts", str(fresh))
        unfinished = [f"{context}: {source}" for context, source, translated in _messages(fresh) if not translated]
        assert not unfinished
        obsolete = {message[:2] for message in _messages(translation)} - {message[:2] for message in _messages(fresh)}
        assert not obsolete, "no longer in the source"


def test_every_translation_is_compiled_and_up_to_date(tree, tmp_path: Path) -> None:
    for translation in _translations(tree):
        compiled = translation.with_suffix(".qm")
        fresh = tmp_path / compiled.name
        _qt("lrelease", "-silent", str(translation), "-qm", str(fresh))
        assert compiled.is_file()
        assert compiled.read_bytes() == fresh.read_bytes(), f"run lrelease on {tree.name(translation)}"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ('QLabel("Name")', True),
        ('QLabel(f"Name {x}")', True),
        ('QLabel("—")', False),
        ('QLabel(self.tr("Name"))', False),
        ('QLabel(f"{x} · {y}")', False),
    ],
)
def test_the_search_for_untranslated_text_finds_words_only(code: str, shown: bool) -> None:
    call = next(_calls(ast.parse(code)))
    assert any(_holds_words(argument) for argument in call.args) is shown


def _calls(module: ast.Module):
    return (node for node in ast.walk(module) if isinstance(node, ast.Call))


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def _translated(call: ast.Call) -> list[ast.expr]:
    """What a call hands to the translators: the text of tr(), or a context and its text."""
    if _called(call) == "tr":
        return call.args[:1]
    return call.args[:2] if _called(call) == MARK or _is_qt_translate(call) else []


def _is_qt_translate(call: ast.Call) -> bool:
    return ast.unparse(call.func).endswith("Application.translate")


def _words_a_table(call: ast.Call, marked: set[str]) -> bool:
    return (
        _is_qt_translate(call)
        and ast.unparse(call.args[0]) in marked
        and isinstance(call.args[1], ast.Name | ast.Attribute)
    )


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _holds_words(node: ast.expr) -> bool:
    """Whether a literal or f-string holds letters of its own; calls such as tr() are not looked into."""
    match node:
        case ast.Constant(value=str(text)):
            return any(character.isalpha() for character in text)
        case ast.JoinedStr(values=parts):
            return any(_holds_words(part) for part in parts)
        case _:
            return False


def _translations(tree) -> list[Path]:
    return [file for file in tree.under(TRANSLATIONS) if file.suffix == ".ts"]


def _messages(file: Path) -> list[tuple[str, str, bool]]:
    """Context, source text and whether it is translated."""
    root = ElementTree.parse(file).getroot()  # noqa: S314  # a file of this project
    return [
        (context.findtext("name", ""), message.findtext("source", ""), _is_finished(message))
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def _is_finished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    return translation is not None and translation.get("type") is None and bool("".join(translation.itertext()).strip())


def _qt(tool: str, *arguments: str) -> None:
    """Run a Qt tool out of PySide6's own folder, as its wrapper scripts do."""
    folder = Path(PySide6.__file__).parent
    program = folder / f"{tool}.exe" if sys.platform == "win32" else folder / tool
    subprocess.run([program, *arguments], check=True, capture_output=True)
