"""Where to complain about an organisation: what the guidance says of its kind, and how far that was checked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.guidance import Hotline
from counsel_desk.domain.organisations import OrganisationKind, OrganisationRole
from counsel_desk.guidance.matching import RouteOfComplaint
from counsel_desk.services.organisations import OrganisationFile
from counsel_desk.ui.pages.guidance_cards import confidence_pill
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import label


class RoutesPanel(Panel):
    """One card for each route that the kind of organisation leads to."""

    def __init__(self) -> None:
        super().__init__(self.tr("Where to complain"))
        self.setObjectName("organisation_routes")
        self._hint = label(role=TextRole.CAPTION, wrap=True)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme().px(SPACE_SMALL))
        self.body.addWidget(self._hint)
        self.body.addLayout(self._cards)
        self.body.addStretch(1)

    def show_routes(self, file: OrganisationFile) -> None:
        """Show what follows from the kind; an official body is itself where one complains."""
        details = file.organisation.details
        clear(self._cards)
        self.setHidden(details.role is OrganisationRole.OFFICIAL)
        unknown = details.kind is OrganisationKind.UNKNOWN
        self._hint.setText(self._say(file.routes, unknown=unknown))
        self._hint.setHidden(not self._hint.text())
        for each in file.routes:
            self._cards.addWidget(RouteCard(each))

    def _say(self, routes: Sequence[RouteOfComplaint], *, unknown: bool) -> str:
        if unknown:
            return self.tr("The kind decides where to complain. Say what kind it is as soon as you know.")
        return "" if routes else self.tr("This version of the guidance says nothing about it.")


class RouteCard(QFrame):
    """Whom, at what number, how; what they do not handle; on which basis and how sure that is."""

    def __init__(self, shown: RouteOfComplaint) -> None:
        super().__init__()
        route = shown.route
        self.setProperty("surface", "sunken")
        self.setObjectName(f"route_{route.code}")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
        column.setSpacing(px(4))
        head = FlowLayout()
        head.addWidget(label(route.to, TextRole.SECTION, selectable=True))
        head.addWidget(confidence_pill(route.confidence))
        column.addLayout(head)
        if route.only:
            column.addWidget(label(self.tr("For: {what}").format(what=route.only), TextRole.CAPTION, wrap=True))
        for line in shown.hotlines:
            column.addWidget(label(_spoken(line), TextRole.STRONG, wrap=True, selectable=True))
        column.addWidget(label(route.text, wrap=True, selectable=True))
        checked = self.tr("Read on {day}").format(day=messages.day(route.checked_on))
        small = [self.tr("Not for: {what}").format(what=route.not_for)]
        small += [messages.legal_basis_line(basis) for basis in shown.bases]
        small += [messages.labelled(checked, route.source)]
        for words in small:
            column.addWidget(label(words, TextRole.CAPTION, wrap=True, selectable=True))


def _spoken(line: Hotline) -> str:
    return f"{line.number} · {line.name}"
