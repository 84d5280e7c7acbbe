# ruff: noqa: PLC0415 - what is heavy is imported where it is needed: a command must not wait for Qt
"""Puts the program together: the only place that knows every layer.

`main` decides between the window and a command. The window paints before anything heavy is imported.
"""

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from counsel_desk import log
from counsel_desk.paths import PASSPHRASE_VARIABLE, log_folder

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication, QWidget

    from counsel_desk.domain.people import Office
    from counsel_desk.language import Language
    from counsel_desk.services.desk import Desk
    from counsel_desk.ui.settings import SettingsFile
    from counsel_desk.ui.shell import Shell
    from counsel_desk.ui.tasks import Tasks
    from counsel_desk.ui.widgets.page import Page

EXIT_WORLD = 1


def main(arguments: Sequence[str]) -> int:
    """Open the window when nothing but a vault is named, else carry out the command; the exit code."""
    forbid_core_dumps()
    log.begin(log_folder())
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


def forbid_core_dumps() -> None:
    """Have the system write no image of the memory, in which what people told would lie readable on the disk.

    Windows writes none unless somebody sets it up.
    """
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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
    from counsel_desk.language import chosen_language
    from counsel_desk.ui.crash import CrashReporter
    from counsel_desk.ui.icons import dress_again
    from counsel_desk.ui.session_watch import SessionWatch
    from counsel_desk.ui.settings import SettingsFile
    from counsel_desk.ui.tasks import Tasks
    from counsel_desk.ui.termination import Termination
    from counsel_desk.ui.theme import Theme

    settings = SettingsFile()
    application.setApplicationName("counsel-desk")
    application.setApplicationDisplayName("Counsel Desk")
    look = Theme(application, _own_fonts())
    look.choose(settings.now.appearance, settings.now.text_percent)
    look.changed.connect(lambda: dress_again(application))
    crashes = CrashReporter(application)
    crashes.install()
    tasks = Tasks(application)
    tasks.crashed.connect(crashes.report)
    program = _Program(application, tasks, settings)
    program.speak(chosen_language(settings.now.language), vault)
    application.commitDataRequest.connect(program.keep)
    application.aboutToQuit.connect(program.close)
    SessionWatch(application).left.connect(program.lock)
    termination = Termination(application)
    termination.asked.connect(program.ask_to_close)
    application.aboutToQuit.connect(termination.end)
    return program.shell


class _Program:
    """Holds the one shell there is; another language on the welcome page makes another one."""

    shell: "Shell"

    def __init__(self, application: "QApplication", tasks: "Tasks", settings: "SettingsFile") -> None:
        self._application, self._tasks, self._settings = application, tasks, settings
        self._translators: list[QTranslator] = []
        self._passphrase_file = os.environ.get(PASSPHRASE_VARIABLE, "")
        self._was_open = False

    def speak(self, language: "Language", vault: str) -> None:
        """Make the window with its words in a language."""
        from counsel_desk.language import install_language
        from counsel_desk.ui.main_window import MainWindow
        from counsel_desk.ui.shell import Shell

        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._language = language
        self._translators = install_language(self._application, language)
        self.shell = Shell(MainWindow(), self._tasks, self._settings, self._start_page, _desk_pages, vault=vault)
        self.shell.opened.connect(self._note_opened)

    def _note_opened(self) -> None:
        self._was_open = True

    def keep(self, _session: object) -> None:
        """The system ends: keep every draft."""
        self.shell.window.keep()

    def lock(self) -> None:
        """The screen is locked, or the computer goes to sleep."""
        self.shell.lock()

    def ask_to_close(self) -> None:
        """Close the window as a person would."""
        self.shell.window.close()

    def close(self) -> None:
        """The application ends."""
        self.shell.close()

    def _start_page(self, shell: "Shell") -> "QWidget":
        """What stands in the window while no vault is open."""
        from counsel_desk.ui.pages.start_page import StartPage

        settings = self._settings.now
        page = StartPage(
            shell.tasks,
            shell.vault,
            self._language,
            partial(_open_desk, shell),
            Path(settings.backup_folder) if settings.backup_folder else None,
            was_there=settings.last_vault == str(shell.vault),
            # Once a vault was open, a passphrase is asked for: else a locked window would open at one click.
            known=() if self._was_open else settings.key_store_accounts,
        )
        page.language_chosen.connect(self._speak_instead)
        if shell.trouble is not None:
            page.step.tell(shell.trouble)
        if self._passphrase_file:
            page.open_with(Path(self._passphrase_file))
            self._passphrase_file = ""  # once: what is locked later stays locked
        return page

    def _speak_instead(self, language: "Language") -> None:
        """Nothing is open on the welcome page, so the window can be made anew where the old one stands."""
        if language is self._language:
            return
        from counsel_desk.ui.settings import remember

        before = self.shell
        remember(self._settings, language=str(language))
        self.speak(language, str(before.vault))
        window = self.shell.window
        window.setGeometry(before.window.geometry())
        window.setWindowState(before.window.windowState())
        window.show()
        self.shell.begin()
        before.window.close_now()
        before.window.deleteLater()


def _own_fonts() -> Sequence[str]:
    """Our font where the system has none for Chinese; elsewhere loading its 20 MB would only delay the start."""
    from counsel_desk.documents.fonts import install_fonts
    from counsel_desk.ui.theme import system_writes_chinese

    return () if system_writes_chinese() else install_fonts()


def _open_desk(shell: "Shell", desk: "Desk", office: "Office", folder: Path) -> None:
    """A vault was opened: it is the one to be asked for next time."""
    from counsel_desk.ui.settings import remember

    if not shell.tasks.running:  # the window was closed while the vault was being opened
        from counsel_desk.services.vaults import close_vault

        close_vault(desk)
        return
    shell.vault = folder
    remember(shell.settings, last_vault=str(folder))
    shell.open_desk(desk, office)


def _desk_pages(shell: "Shell", desk: "Desk") -> "Sequence[Page]":
    """The pages of an open vault, in the order of the navigation."""
    from counsel_desk.ui.desk_wiring import DeskWiring

    return DeskWiring(shell, desk).pages
