"""The page of one organisation: who it is, where to complain about it, and what it did across cases, as counts."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QTabWidget, QToolButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.history import Deed
from counsel_desk.domain.ids import OrganisationId
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import organisation_history
from counsel_desk.services.organisations import OrganisationFile, load_organisation_file
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.guidance_titles import GuidanceTitles
from counsel_desk.ui.pages.case.history import HistoryView
from counsel_desk.ui.pages.case.message import CaseMessage
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.pages.organisation.deeds import OrganisationDeeds
from counsel_desk.ui.pages.organisation.figures import ConductPanel, FiguresPanel
from counsel_desk.ui.pages.organisation.record import DetailsPanel, NumbersPanel
from counsel_desk.ui.pages.organisation.routes import RoutesPanel
from counsel_desk.ui.pages.organisation_columns import ROLE_TONES
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, Tone, theme
from counsel_desk.ui.widgets.header_band import HeaderBand, back_button
from counsel_desk.ui.widgets.page import Page
from counsel_desk.ui.widgets.scrolling import scrolling, with_edges
from counsel_desk.ui.widgets.text import button, icon_button

_SHOWS = frozenset({"organisation", "debt", "incident", "conduct", "contact", "case", "client"})
_NARROW = 860  # pixels at 100% text below which the two columns stand one below the other
_LONGEST = 36  # characters of a name in the band


class OrganisationPage(Page):
    """Shows one organisation at a time."""

    name = "organisation"
    icon = "organisations"

    closed = Signal()
    """The counsellor goes back to where they came from."""
    changed = Signal(frozenset)
    """Records of these kinds were changed here."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._id: OrganisationId | None = None
        self._file: OrganisationFile | None = None
        self.message = CaseMessage()
        self.deeds = OrganisationDeeds(desk, tasks, self, self.write, self._tell)
        self.details, self.routes = DetailsPanel(), RoutesPanel()
        self.numbers = NumbersPanel(read_only=desk.read_only)
        self.history = HistoryView(tasks)
        titles = GuidanceTitles(desk, lambda pack: pack.conducts)
        self.figures, self.conduct = FiguresPanel(titles), ConductPanel(titles)
        self.header = self._make_header()
        self._lay_out()
        self.deeds.changed.connect(self.changed)
        self.deeds.merged.connect(self._stay_with)
        self.numbers.remember_asked.connect(self._remember)

    def title(self) -> str:
        """The word for it; with an organisation in view, its name."""
        return self._file.organisation.details.name if self._file else self.tr("Organisation")

    def open_organisation(self, organisation_id: OrganisationId) -> None:
        """Show one."""
        if organisation_id != self._id:
            self._id, self._file = organisation_id, None
            self.message.hide()
            self.history.show_deeds(())
            self._body.setCurrentIndex(0)
        self._read()

    def enter(self) -> None:
        """The page comes into view."""
        self._read()

    def refresh(self, changed: AbstractSet[str]) -> None:
        """Read again what was changed, here or elsewhere."""
        if not changed or changed & _SHOWS:
            self._read()

    def keep(self) -> None:
        """Keep the draft of an open form."""
        for dialog in self.findChildren(FormDialog):
            dialog.keep()

    def write(self, work: Callable[[], Any], kinds: frozenset[str], said: str, action: str) -> None:
        """Change something, say so, and offer to take the change, `action` in the history, back."""

        def told(_result: object) -> None:
            self.changed.emit(kinds)
            self.message.say(said, Tone.OK, self.tr("Undo"), take_back)

        def take_back() -> None:
            self._tasks.write(self, partial(undo_only, self._desk, action), then=taken_back, failed=self._tell)

        def taken_back(name: str) -> None:
            self.changed.emit(kinds)
            self.message.say(self.tr("Taken back: {name}").format(name=messages.action_name(name)), Tone.OK)

        self._tasks.write(self, work, then=told, failed=self._tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where there is no room for two."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _read(self) -> None:
        if self._id is not None and self.isVisible():
            work = partial(load_organisation_file, self._desk, self._id)
            self._tasks.read(self, work, then=self._show, failed=self._tell)
            if self._body.currentIndex():
                read = partial(organisation_history, self._desk, self._id)
                self._tasks.read(self, read, then=partial(self._show_history, self._id), failed=self._tell)

    def _show_history(self, organisation_id: OrganisationId, deeds: tuple[Deed, ...]) -> None:
        if organisation_id == self._id:
            self.history.show_deeds(deeds)

    def _show(self, file: OrganisationFile) -> None:
        if file.organisation.id != self._id:
            return  # another one was opened meanwhile
        self._file = file
        details = file.organisation.details
        name = details.name if len(details.name) <= _LONGEST else details.name[: _LONGEST - 1] + "…"
        self.header.set_title(
            name, [(messages.word(details.role), ROLE_TONES[details.role]), (messages.word(details.kind), Tone.NEUTRAL)]
        )
        self.details.show_details(details)
        self.routes.show_routes(file)
        self.numbers.show_numbers(file)
        self.figures.show_figures(file)
        self.conduct.show_figures(file)
        self._body.show()

    def _tell(self, error: WorldError) -> None:
        if error.code == "record.gone":
            self._body.hide()
        self.message.tell(error)

    def _stay_with(self, organisation_id: OrganisationId) -> None:
        self._id = organisation_id

    def _remember(self, number: str) -> None:
        if self._id is not None:
            self.deeds.remember_number(self._id, number)

    def _make_header(self) -> HeaderBand:
        made = HeaderBand()
        back = back_button(self.tr("Back to where you came from"))
        back.setObjectName("organisation_back")
        back.clicked.connect(self._leave)
        made.put_first(back)
        change = button(self.tr("Change"), icon="edit")
        change.setObjectName("organisation_change")
        change.clicked.connect(lambda: self._with_it(self.deeds.change))
        more = icon_button("more", self.tr("More"))
        more.setObjectName("organisation_more")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.addAction(self.tr("Merge with another…"), lambda: self._with_it(self.deeds.merge))
        menu.addSeparator()
        menu.addAction(self.tr("Take out"), lambda: self._with_it(self.deeds.take_out))
        more.setMenu(menu)
        for each in (change, more):
            each.setDisabled(self._desk.read_only)
            made.add_button(each)
        return made

    def _with_it(self, do: Callable[[OrganisationId], object]) -> None:
        if self._id is not None:
            do(self._id)

    def _leave(self) -> None:
        self.keep()
        self.closed.emit()

    def _lay_out(self) -> None:
        px = theme().px
        inner = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(px(SPACE))
        for parts in ((self.routes, self.details, self.numbers), (self.figures, self.conduct)):
            column = QVBoxLayout()
            column.setSpacing(px(SPACE))
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self._body = QTabWidget(documentMode=True)
        self._body.setObjectName("organisation_tabs")
        self._body.addTab(with_edges(scrolling(inner)), self.tr("Record"))
        self._body.addTab(with_edges(self.history), self.tr("History"))
        self._body.currentChanged.connect(self._read)
        self._body.hide()
        below = QVBoxLayout()
        below.setContentsMargins(px(SPACE + 4), 0, px(SPACE + 4), 0)
        below.addWidget(self.message)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(below)
        whole.addWidget(self._body, 1)
