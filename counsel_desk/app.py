# ruff: noqa: PLC0415 - what is heavy is imported where it is needed: a command must not wait for Qt
"""Puts the program together: the only place that knows every layer.

`main` decides between the window and a command. The window paints before anything heavy is imported.
"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from counsel_desk import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from counsel_desk.services.desk import Desk
    from counsel_desk.ui.shell import Shell
    from counsel_desk.ui.widgets.page import Page

EXIT_WORLD = 1


def main(arguments: Sequence[str]) -> int:
    """Open the window when nothing but a vault is named, else carry out the command; the exit code."""
    vault = vault_to_open(arguments)
    if vault is None:
        from counsel_desk import cli

        return cli.main(list(arguments))
    import PySide6

    if leaks_memory(PySide6.__version__, sys.version_info[:2]):
        sys.stderr.write(
            f"PySide6 {PySide6.__version__} cannot be used with this Python: it loses memory until it stops.\n"
            'Install "PySide6-Essentials>=6.11.3,<6.12".\n'
        )
        return EXIT_WORLD
    return open_window(vault)


def vault_to_open(arguments: Sequence[str]) -> str | None:
    """The vault a window is to open, empty for the last one used; None when the arguments are a command."""
    match arguments:
        case []:
            return ""
        case ["--vault", vault]:
            return vault
        case [option] if option.startswith("--vault="):
            return option.removeprefix("--vault=")
    return None


def leaks_memory(pyside: str, python: tuple[int, ...]) -> bool:
    """PySide6 6.12.0 loses a reference with every call on Python 3.10 and 3.11, and aborts after some thousands."""
    return pyside.startswith("6.12.0") and python < (3, 12)


def open_window(vault: str) -> int:
    """Run the window until it is closed; `vault` is the folder to open, empty for the last one used."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    sys.setswitchinterval(0.001)  # a worker busy in Python gives way to the window sooner: 119 ms stalls became 21
    application = QApplication(sys.argv[:1])
    shell = compose(application, vault)
    shell.window.show()
    QTimer.singleShot(0, shell.begin)  # paint first, then load what is heavy
    return application.exec()


def compose(application: "QApplication", vault: str = "") -> "Shell":
    """Put the window together around an application; nothing is shown yet."""
    from counsel_desk.ui.crash import CrashReporter
    from counsel_desk.ui.icons import dress_again
    from counsel_desk.ui.language import chosen_language, install_language
    from counsel_desk.ui.main_window import MainWindow
    from counsel_desk.ui.settings import SettingsFile
    from counsel_desk.ui.shell import Shell
    from counsel_desk.ui.tasks import Tasks
    from counsel_desk.ui.termination import Termination
    from counsel_desk.ui.theme import Theme

    settings = SettingsFile()
    application.setApplicationName("counsel-desk")
    application.setApplicationDisplayName("Counsel Desk")
    install_language(application, chosen_language(settings.now.language))
    look = Theme(application, _own_fonts())
    look.choose(settings.now.appearance, settings.now.text_percent)
    look.changed.connect(lambda: dress_again(application))
    crashes = CrashReporter(application)
    crashes.install()
    tasks = Tasks(application)
    tasks.crashed.connect(crashes.report)
    shell = Shell(MainWindow(), tasks, settings, _start_page, _desk_pages, vault=vault)
    application.commitDataRequest.connect(lambda _session: shell.window.keep())
    application.aboutToQuit.connect(shell.close)
    Termination(application).asked.connect(shell.window.close)
    return shell


def _own_fonts() -> Sequence[str]:
    """Our font where the system has none for Chinese; elsewhere loading its 20 MB would only delay the start."""
    from counsel_desk.documents.fonts import install_fonts
    from counsel_desk.ui.theme import system_writes_chinese

    return () if system_writes_chinese() else install_fonts()


def _start_page(_shell: "Shell") -> "QWidget":
    """What stands in the window while no vault is open."""
    from counsel_desk.ui.widgets.empty_state import EmptyState

    return EmptyState("logo", "Counsel Desk", __version__)


def _desk_pages(_shell: "Shell", _desk: "Desk") -> "Sequence[Page]":
    """The pages of an open vault, in the order of the navigation."""
    return ()
