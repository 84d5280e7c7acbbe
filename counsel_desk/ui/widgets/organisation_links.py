"""The names of organisations a record names, each leading to its page."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.ui.icons import dress
from counsel_desk.ui.theme import SPACE
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.giving_way import GivingButton
from counsel_desk.ui.widgets.text import plain


class OrganisationLinks(QWidget):
    """Hidden while there is none; `asked` carries the `OrganisationId` that was clicked."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=SPACE)

    def show_organisations(self, named: Iterable[tuple[OrganisationId | None, str]]) -> None:
        """Show these, each once."""
        clear(self._flow)
        links = {organisation_id: name for organisation_id, name in named if organisation_id is not None}
        for organisation_id, name in links.items():
            made = GivingButton(plain(name))
            made.setProperty("kind", "link")
            made.setToolTip(self.tr("Open this organisation"))
            dress(made, "organisations", "link")
            made.setObjectName(f"organisation_{organisation_id}")
            made.clicked.connect(lambda _checked=False, asked=organisation_id: self.asked.emit(asked))
            self._flow.addWidget(made)
        self.setVisible(bool(links))
