"""The ways to the page of an organisation, and back again."""

from PySide6.QtCore import QObject

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.pages.organisation_page import OrganisationPage
from counsel_desk.ui.pages.organisations_page import OrganisationsPage


class OrganisationWays(QObject):
    """Leads to the page of an organisation from anywhere, and back to the page one came from."""

    def __init__(
        self, window: MainWindow, page: OrganisationPage, every_organisation: OrganisationsPage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._page, self._every_organisation = window, page, every_organisation
        self._came_from = every_organisation.name
        every_organisation.organisation_chosen.connect(self.show_organisation)
        page.closed.connect(self.leave)

    def show_organisation(self, organisation_id: OrganisationId) -> None:
        """Open the page of an organisation."""
        before = self._window.current_page
        if before is not None and before is not self._page:
            self._came_from = before.name
        self._page.open_organisation(organisation_id)
        self._window.show_page(self._page.name, under=self._every_organisation.name)

    def leave(self) -> None:
        """Go back to the page from which the organisation was opened."""
        self._window.show_page(self._came_from)
