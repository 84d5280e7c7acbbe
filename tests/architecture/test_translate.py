"""One command keeps the Chinese with the source: it takes in what is new, keeps the rest, and says what is missing."""

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "installer" / "translate.py"


@pytest.fixture
def translate(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The script, at work on a copy of the translation."""
    spec = importlib.util.spec_from_file_location("translate", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for name in ("TRANSLATION", "COMPILED"):
        shutil.copy(getattr(script, name), tmp_path)
        monkeypatch.setattr(script, name, tmp_path / getattr(script, name).name)
    return script


def test_nothing_is_left_to_translate(translate: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert translate.main(["check"]) == 0, capsys.readouterr().out


def test_updating_and_compiling_again_changes_nothing(translate: ModuleType) -> None:
    before = translate.TRANSLATION.read_bytes(), translate.COMPILED.read_bytes()
    translate.main(["update"])
    translate.main(["compile"])
    assert (translate.TRANSLATION.read_bytes(), translate.COMPILED.read_bytes()) == before


def test_a_text_that_nobody_translated_is_named(translate: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    _write_instead(translate, "<translation>取消</translation>", '<translation type="unfinished"></translation>')
    assert translate.main(["check"]) == 1
    assert "'Cancel' is not translated" in capsys.readouterr().out


def test_a_text_that_the_source_no_longer_says_is_named_and_dropped(
    translate: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    _write_instead(translate, "<source>Cancel</source>", "<source>Leave it</source>")
    assert translate.main(["check"]) == 1
    told = capsys.readouterr().out
    assert "'Leave it' is no longer in the source" in told
    assert "'Cancel' is not in the translation" in told
    translate.main(["update"])
    assert "<source>Leave it</source>" not in translate.TRANSLATION.read_text(encoding="utf-8")


def test_a_translation_that_was_not_compiled_is_named(
    translate: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    _write_instead(translate, "<translation>取消</translation>", "<translation>放弃</translation>")
    assert translate.main(["check"]) == 1
    assert "run installer/translate.py compile" in capsys.readouterr().out
    translate.main(["compile"])
    assert translate.main(["check"]) == 0


def _write_instead(translate: ModuleType, old: str, new: str) -> None:
    text = translate.TRANSLATION.read_text(encoding="utf-8")
    assert old in text
    translate.TRANSLATION.write_text(text.replace(old, new), encoding="utf-8")
