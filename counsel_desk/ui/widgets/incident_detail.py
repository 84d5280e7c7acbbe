"""One incident in full: facts, exact words, and the conduct to decide."""

from collections.abc import Iterable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.incidents import Contacted, Direction, Incident
from counsel_desk.domain.phones import format_phone, phone_kind
from counsel_desk.services.desk import Desk
from counsel_desk.ui.brought_files import brought_by, holds_files
from counsel_desk.ui.icons import dress
from counsel_desk.ui.models.incident_list import at_night
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, TextRole, Tone, theme
from counsel_desk.ui.widgets.conduct_list import ConductList
from counsel_desk.ui.widgets.crisis_watch import CrisisWatch
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.folded_text import FoldedText
from counsel_desk.ui.widgets.incident_files import IncidentFiles
from counsel_desk.ui.widgets.organisation_links import OrganisationLinks
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.person_field import person_words
from counsel_desk.ui.widgets.text import button, icon_button, label, visible
from counsel_desk.ui.widgets.threat_notice import ThreatNotice
from counsel_desk.ui.widgets.told_panel import ToldPanel

_NIGHT_CONDUCT = "T06"


class IncidentDetail(QFrame):
    """What is done with it is asked of the tab, except the decisions on conduct."""

    edit_asked = Signal()
    withdraw_asked = Signal()
    move_asked = Signal()
    attach_asked = Signal()
    """Choose files to be kept with it."""
    brought = Signal(object)
    """Files or pictures (a tuple of `Brought`) were dropped on it."""
    task_asked = Signal(object)
    """Make a follow-up of it, due on this day (`date`)."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._desk = desk
        self._incident: Incident | None = None
        self._title = label(role=TextRole.SECTION, wrap=True)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(theme().px(2))
        self.organisations = OrganisationLinks()
        self._night = Notice(
            self.tr(
                "Between 22:00 and 08:00. The industry's guidelines ask not to collect then; a reference, not law."
                " If it counts here, add the conduct by hand."
            ),
            Tone.VIOLET,
        )
        self._threat = ThreatNotice()
        self.crisis = CrisisWatch(desk)
        """What to do when the client's own words ask for it; the answer to its question is the tab's to write down."""
        self.told = ToldPanel(desk, tasks)
        self._words = FoldedText(self.tr("Exact words"), rows=10)
        self.conducts = ConductList(desk, tasks)
        self.files = IncidentFiles(desk, tasks)
        self.setAcceptDrops(not desk.read_only)
        self._words.fold_changed.connect(lambda folded: self.conducts.fold(folded=folded))
        self._lay_out()

    def show_incident(self, incident: Incident) -> None:
        """Show it; the words stay as folded as they are while the same incident is shown."""
        folded = self._words.folded if self._incident and self._incident.id == incident.id else True
        self._incident = incident
        details = incident.details
        self._title.setText(
            f"{messages.instant(details.happened_at, details.precision)} · {messages.word(details.channel)}"
        )
        self._show_facts(incident)
        self.organisations.show_organisations(((details.organisation, incident.organisation_name),))
        has_night = any(conduct.code == _NIGHT_CONDUCT for conduct in incident.conducts)
        self._night.setVisible(at_night(incident) and not has_night)
        self._words.setVisible(bool(details.words))
        self._words.show_text(details.words, _marks(incident), folded=folded)
        self._threat.consider(incident.conducts)
        self.crisis.consider(_own_words(incident))
        self.told.show_incident(incident)
        self.conducts.show_incident(incident, folded=folded)
        self.files.show_incident(incident.case_id, incident.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files can be dropped on the incident they belong to."""
        if self._incident is not None and holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what was dropped; the original stays where it is."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.brought.emit(brought_by(event.mimeData(), self._desk.clock()))

    def unfold(self, *, folded: bool) -> None:
        """Fold or show the words, as for the whole list."""
        if self._incident is not None:
            self._words.show_text(self._incident.details.words, _marks(self._incident), folded=folded)

    def _lay_out(self) -> None:
        px = theme().px
        inside = QWidget()
        inside.setProperty("plain", True)  # noqa: FBT003 - a property of the style sheet
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(SPACE + 2), px(SPACE), px(SPACE + 2), px(SPACE))
        column.setSpacing(px(SPACE))
        acts = self._acts()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._more(), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addLayout(self._facts)
        column.addWidget(self.organisations)
        column.addLayout(acts)
        for each in (self._threat, self.crisis, self._night, self._words, self.told, self.files):
            column.addWidget(each)
        column.addWidget(label(self.tr("Conduct"), TextRole.SECTION))
        column.addWidget(self.conducts)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(scroll)

    def _acts(self) -> FlowLayout:
        edit = button(self.tr("Change"), icon="edit")
        edit.setObjectName("change_incident")
        edit.clicked.connect(self.edit_asked)
        task = button(self.tr("Make a task"), icon="tasks")
        task.setObjectName("task_from_incident")
        task.setMenu(self._task_menu(task))
        row = FlowLayout()
        for made in (edit, task):
            made.setDisabled(self._desk.read_only)
            row.addWidget(made)
        return row

    def _more(self) -> QToolButton:
        more = icon_button("more", self.tr("More"))
        more.setObjectName("more_incident")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        dress(menu.addAction(self.tr("Attach files…"), self.attach_asked.emit), "add")
        menu.addAction(self.tr("Move to another case…"), self.move_asked.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Withdraw this incident"), self.withdraw_asked.emit)
        more.setMenu(menu)
        more.setDisabled(self._desk.read_only)
        return more

    def _task_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for words, days in (
            (self.tr("Due today"), 0),
            (self.tr("Due tomorrow"), 1),
            (self.tr("Due in three days"), 3),
            (self.tr("Due in a week"), 7),
        ):
            menu.addAction(words, partial(self._ask_task, days))
        return menu

    def _ask_task(self, days: int) -> None:
        self.task_asked.emit(self._desk.today + timedelta(days))

    def _show_facts(self, incident: Incident) -> None:
        clear(self._facts)
        for name, value in self._named(incident):
            if value:
                self._facts.addWidget(label(visible(f"{name}  {value}"), TextRole.MUTED, wrap=True, selectable=True))

    def _named(self, incident: Incident) -> Iterable[tuple[str, str]]:
        details = incident.details
        number = f"{format_phone(details.number)} · {messages.word(phone_kind(details.number))}"
        yield self.tr("Number"), number if details.number else ""
        yield self.tr("Organisation"), incident.organisation_name
        is_client = details.contacted is Contacted.CLIENT
        who = person_words(incident.person) if incident.person is not None else ""
        contacted = " · ".join(filter(None, (messages.word(details.contacted), who)))
        yield self.tr("Contacted"), "" if is_client else contacted
        answered = {True: self.tr("answered"), False: self.tr("not answered"), None: ""}[details.connected]
        minutes, seconds = divmod(details.duration_seconds or 0, 60)
        lasted = f"{minutes}:{seconds:02}" if details.duration_seconds else ""
        yield self.tr("Call"), " · ".join(filter(None, (answered, lasted)))
        yield self.tr("Effect"), details.effect
        yield self.tr("Witness"), details.witness
        yield self.tr("Known from"), messages.word(details.known_from)


def _own_words(incident: Incident) -> str:
    details = incident.details
    wrote = details.words if details.direction is Direction.OUTGOING else ""
    return "\n".join(filter(None, (details.effect, wrote)))


def _marks(incident: Incident) -> list[tuple[int, int]]:
    return [(clue.start, clue.end) for clue in incident.marks]
