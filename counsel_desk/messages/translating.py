"""The way of every sentence into the reader's language.

Tables of sentences are marked with QT_TRANSLATE_NOOP, the name Qt's own tool looks for, and translated when shown.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from counsel_desk.language import QT_TRANSLATE_NOOP

__all__ = ["QT_TRANSLATE_NOOP", "filled", "speaks_chinese", "translated"]


def translated(words: str) -> str:
    """Marked words in the language of the installed translator; as they are without one."""
    return QCoreApplication.translate("messages", words)


def filled(words: str, values: Mapping[str, object]) -> str:
    """Marked words, translated, with their braces filled in."""
    return translated(words).format_map(values)


def speaks_chinese() -> bool:
    """Whether the program speaks Chinese at present."""
    return QLocale().language() == QLocale.Language.Chinese
