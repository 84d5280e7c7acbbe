"""The language of the window: Chinese, or English; Chinese where the system speaks it.

A choice in Settings takes effect at the next start: half a window in each language would be worse than waiting.
"""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from counsel_desk.paths import RESOURCES


class Language(StrEnum):
    """The languages the program speaks."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: ARG001 - the translators' tool knows this name
    """Mark words of a table for translation; they are translated where they are shown."""
    return words


def chosen_language(choice: str, system: QLocale | None = None) -> Language:
    """The language to speak: the one chosen, or Chinese where the `system` does, else English."""
    if choice in set(Language):
        return Language(choice)
    spoken = (system or QLocale.system()).uiLanguages()
    return Language.CHINESE if any(each.startswith("zh") for each in spoken[:1]) else Language.ENGLISH


def install_language(application: QCoreApplication, language: Language) -> list[QTranslator]:
    """Have the application speak a language: our words, and those of Qt's own dialogs. The translators installed."""
    if language is Language.ENGLISH:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.China))
        return []
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    folders = {
        "qtbase_zh_CN": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        "counsel_desk_zh_CN": str(RESOURCES / "translations"),
    }
    installed = []
    for name, folder in folders.items():
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            installed.append(translator)
    return installed
