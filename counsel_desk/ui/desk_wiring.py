"""Joins the pages of an open vault: what one asks for, another does."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from counsel_desk import messages
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.settings_page import SettingsPage
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.widgets.page import Page


class DeskWiring(QObject):
    """Makes the pages of an open vault and listens to them; a new one is made at every opening."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._shell, self._desk = shell, desk
        self.settings = SettingsPage(desk, shell.tasks, shell.settings)
        self.settings.changed.connect(shell.changed)
        shell.opened.connect(self._say_read_only)
        shell.locked.connect(self.deleteLater)

    @property
    def pages(self) -> Sequence[Page]:
        """The pages, in the order of the navigation."""
        return (self.settings,)

    def _say_read_only(self) -> None:
        reason = self._desk.read_only_reason
        if reason is not None:
            self._shell.window.show_banner(messages.code_text(reason))
