"""A command speaks the language it is asked for, or that of the locale."""

import pytest
from PySide6.QtCore import QLocale

from counsel_desk.cli.language import asked_language, speaking
from counsel_desk.language import Language


@pytest.fixture(autouse=True)
def no_locale(application: None, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("arguments", "chinese"),
    [
        (["--language", "zh", "check"], True),
        (["check", "--language=zh"], True),
        (["check", "--language", "en"], False),
        (["check", "--language"], False),
    ],
)
def test_the_option_decides(monkeypatch: pytest.MonkeyPatch, arguments: list[str], chinese: bool) -> None:
    monkeypatch.setenv("LANGUAGE", "en" if chinese else "zh_CN")
    assert (asked_language(arguments) is Language.CHINESE) is (chinese or arguments[-1] == "--language")


@pytest.mark.parametrize(
    ("locale", "chinese"),
    [
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "zh_CN:en"}, True),
        ({"LC_MESSAGES": "zh_CN", "LANG": "en_US"}, True),
    ],
)
def test_else_the_locale_decides(monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], chinese: bool) -> None:
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert (asked_language([]) is Language.CHINESE) is chinese


def test_the_language_is_put_back_after_a_command() -> None:
    before = QLocale()
    with speaking(["--language", "zh"]):
        assert QLocale().language() == QLocale.Language.Chinese
    assert QLocale() == before
