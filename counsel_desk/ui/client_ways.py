"""The ways to the page of a client, and back again."""

from PySide6.QtCore import QObject

from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.pages.client_page import ClientPage
from counsel_desk.ui.pages.clients_page import ClientsPage


class ClientWays(QObject):
    """Leads to the page of a client from anywhere, and back to the page one came from."""

    def __init__(self, window: MainWindow, page: ClientPage, every_client: ClientsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._page, self._every_client = window, page, every_client
        self._came_from = every_client.name
        page.left.connect(self._leave_for_list)

    @property
    def case_in_view(self) -> CaseId | None:
        """The case that is meant while a client is in view."""
        return self._page.case_id if self._window.current_page is self._page else None

    def show_client(self, client_id: ClientId) -> None:
        """Open the page of a client."""
        before = self._window.current_page
        if before is not None and before is not self._page:
            self._came_from = before.name
        self._page.open_client(client_id)
        self._window.show_page(self._page.name, under=self._every_client.name)

    def forget_the_way(self) -> None:
        """From here one goes on to a case, and from the case back here: the way back from here then ends in the list.

        Else a case and its client would lead to each other for ever.
        """
        self._came_from = self._every_client.name

    def leave(self) -> None:
        """Go back to the page from which the client was opened."""
        self._window.show_page(self._came_from)

    def _leave_for_list(self, words: str) -> None:
        """The client in view is a colleague's by now."""
        if self._window.current_page is self._page:
            self._window.show_page(self._every_client.name)
        self._window.say(words)
