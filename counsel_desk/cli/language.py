"""The language of a command: Chinese or English, asked for or by locale."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale

from counsel_desk.language import Language, chosen_language, install_language

_PAPERS = frozenset({"print", "evidence"})  # words of the commands that set paper


@contextmanager
def speaking(arguments: Sequence[str]) -> Iterator[None]:
    """Speak the language of the arguments or of the locale while the block runs."""
    application = _application(arguments)
    before = QLocale()
    translators = install_language(application, asked_language(arguments))
    try:
        yield
    finally:
        for each in translators:
            application.removeTranslator(each)
        QLocale.setDefault(before)


def asked_language(arguments: Sequence[str]) -> Language:
    """What ``--language`` says or, without it, the locale (LANGUAGE, LC_ALL, LC_MESSAGES, LANG, in this order).

    Read before the arguments are parsed, because what the parser says has to be in that language already.
    """
    for position, argument in enumerate(arguments):
        if argument == "--language" and position + 1 < len(arguments):
            return Language.for_locale(arguments[position + 1])
        if argument.startswith("--language="):
            return Language.for_locale(argument.removeprefix("--language="))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if said := os.environ.get(name):
            return Language.for_locale(said)
    return chosen_language("")


def _application(arguments: Sequence[str]) -> QCoreApplication:
    """The running application, or one of the smallest kind that will do: only paper needs fonts."""
    running = QCoreApplication.instance()
    if running is not None:
        return running
    if os.environ.get("LC_ALL") in {"C", "POSIX"}:
        os.environ["LC_ALL"] = "C.UTF-8"  # what Qt would change it to, after a warning
    if _PAPERS.isdisjoint(arguments) and not any(each.lower().endswith("pdf") for each in arguments):
        return QCoreApplication(sys.argv[:1])
    from counsel_desk.documents.fonts import typesetting_application  # noqa: PLC0415

    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a display that cannot be reached would abort us
    return typesetting_application()
