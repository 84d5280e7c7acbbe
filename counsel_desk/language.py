"""The language the program speaks: Chinese or English, in the window and on the command line alike.

Not a part of `messages`: the window chooses its language before it paints, and all the words take 100 ms to load.
"""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from counsel_desk.paths import RESOURCES


class Language(StrEnum):
    """The languages the program speaks."""

    CHINESE = "zh_CN"
    ENGLISH = "en"

    @classmethod
    def for_locale(cls, name: str) -> "Language":
        """The language for a locale such as ``zh_TW.UTF-8``: Chinese for every Chinese, English for all others."""
        return cls.CHINESE if name.startswith("zh") else cls.ENGLISH


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: ARG001, N802  the translators' tool knows this name
    """Mark words of a table for translation; they are translated where they are shown."""
    return words


def chosen_language(choice: str, system: QLocale | None = None) -> Language:
    """The language to speak: the one chosen, or with no such choice the one that suits the `system`."""
    if choice in set(Language):
        return Language(choice)
    spoken = (system or QLocale.system()).uiLanguages()
    return Language.for_locale(spoken[0] if spoken else "")


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
