"""The settings: of the office, which lie in the vault, and of this computer, which do not."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk.services.desk import Desk
from counsel_desk.ui.actions import Actions
from counsel_desk.ui.pages.settings.appearance_tab import AppearanceTab
from counsel_desk.ui.pages.settings.backups_tab import BackupsTab
from counsel_desk.ui.pages.settings.counsellors_tab import CounsellorsTab
from counsel_desk.ui.pages.settings.guidance_tab import GuidanceTab
from counsel_desk.ui.pages.settings.history_tab import HistoryTab
from counsel_desk.ui.pages.settings.hotlines_tab import HotlinesTab
from counsel_desk.ui.pages.settings.lpr_tab import LprTab
from counsel_desk.ui.pages.settings.office_tab import OfficeTab
from counsel_desk.ui.pages.settings.reference_tabs import AboutTab, ShortcutsTab
from counsel_desk.ui.pages.settings.safety_tab import SafetyTab
from counsel_desk.ui.pages.settings.section_list import SectionList
from counsel_desk.ui.pages.settings.templates_tab import TemplatesTab
from counsel_desk.ui.pages.settings.working_days_tab import WorkingDaysTab
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.page import Page

_WIDEST = 860


class SettingsPage(Page):
    """Sections, each complete in itself, behind a list of them."""

    name = "settings"
    icon = "settings"

    changed = Signal(frozenset)
    tour_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, settings: SettingsFile, commands: Actions) -> None:
        super().__init__()
        self._desk = desk
        self.office = OfficeTab(desk, tasks)
        self.counsellors = CounsellorsTab(desk, tasks, settings)
        self.templates = TemplatesTab(desk, tasks)
        self.working_days = WorkingDaysTab(desk, tasks)
        self.lpr = LprTab(desk, tasks)
        self.hotlines = HotlinesTab(desk, tasks)
        self.guidance = GuidanceTab(desk, tasks)
        self.guidance.section_asked.connect(lambda name: self.show_tab(getattr(self, name)))
        self.history = HistoryTab(desk, tasks, settings)
        self.appearance = AppearanceTab(settings)
        self.backups = BackupsTab(desk, tasks, settings)
        self.safety = SafetyTab(desk, tasks, settings)
        self.shortcuts = ShortcutsTab(commands)
        self.about = AboutTab(desk.pack)
        for each in (
            self.office,
            self.counsellors,
            self.templates,
            self.working_days,
            self.lpr,
            self.hotlines,
            self.guidance,
        ):
            each.changed.connect(self.changed)
        self.safety.leak.changed.connect(self.changed)
        self.safety.computers.changed.connect(self.changed)
        self.about.tour_asked.connect(self.tour_asked)
        self._list = SectionList(self.tr("What to set"))
        self._list.setObjectName("settings_list")
        self.sections = QStackedWidget()
        self.sections.setObjectName("settings_sections")
        self._add_sections()
        self._list.section_chosen.connect(self.sections.setCurrentIndex)
        self.sections.currentChanged.connect(self._list.show_section)
        self._list.show_section(0)
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE + 4), px(SPACE), px(SPACE), px(SPACE))
        row.setSpacing(px(SPACE))
        row.addWidget(self._list)
        row.addWidget(self.sections, 1)

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Settings")

    def enter(self) -> None:
        """The arrow keys lead through the sections."""
        self._list.setFocus()
        self.history.read_again()

    def show_tab(self, tab: QWidget) -> None:
        """Bring one of the sections into view."""
        for number in range(self.sections.count()):
            room = self.sections.widget(number)
            if room is not None and room.isAncestorOf(tab):
                self.sections.setCurrentIndex(number)

    def bring_back(self, form: str, subject: str) -> None:
        """Open the form in which a draft was written, in the section it belongs to."""
        if form == "working_year":
            self.show_tab(self.working_days)
            self.working_days.ask_again(subject)
        elif form == "lpr":
            self.show_tab(self.lpr)
            self.lpr.ask_again(subject)
        elif form == "breach":
            self.show_tab(self.safety)
            self.safety.leak.ask()
        elif form == "cover":
            self.show_tab(self.counsellors)
            self.counsellors.colleagues.ask_for_cover()
        elif form == "hotline":
            self.show_tab(self.hotlines)
            self.hotlines.ask_again(subject)

    def refresh(self, changed: AbstractSet[str]) -> None:
        """The office may have been changed, or its change undone."""
        if not changed or "office" in changed:
            for each in (self.office, self.counsellors, self.templates, self.lpr, self.hotlines, self.history):
                each.read_again()
        if not changed or "guidance" in changed:
            self.guidance.read_again()
            self.hotlines.read_again()
            self.about.show_pack(self._desk.pack)
        if not changed or changed & {"office", "checklist"}:
            self.working_days.read_again()

    def keep(self) -> None:
        """Keep what is typed about the office."""
        self.office.keep()

    def _add_sections(self) -> None:
        groups: tuple[tuple[str, tuple[tuple[str, QWidget], ...]], ...] = (
            (
                self.tr("Our office"),
                (
                    (self.tr("Office"), self.office),
                    (self.tr("Counsellors"), self.counsellors),
                    (self.tr("Templates"), self.templates),
                    (self.tr("History"), self.history),
                ),
            ),
            (
                self.tr("Kept up to date by us"),
                (
                    (self.tr("Working days"), self.working_days),
                    (self.tr("LPR"), self.lpr),
                    (self.tr("Hotlines"), self.hotlines),
                    (self.tr("Guidance edition"), self.guidance),
                ),
            ),
            (
                self.tr("This computer"),
                (
                    (self.tr("Appearance"), self.appearance),
                    (self.tr("Safety"), self.safety),
                    (self.tr("Backups"), self.backups),
                ),
            ),
            (self.tr("Help"), ((self.tr("Shortcuts"), self.shortcuts), (self.tr("About"), self.about))),
        )
        for heading, sections in groups:
            self._list.add_group(heading)
            for words, section in sections:
                self._list.add_section(words)
                self.sections.addWidget(_room_for(section))


def _room_for(tab: QWidget) -> QScrollArea:
    """The tab at the left, not wider than one reads, scrolling where the screen is small."""
    holder = QWidget()
    holder.setProperty("plain", "true")
    edge = theme().px(SPACE)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, edge, 0)
    tab.setMaximumWidth(theme().px(_WIDEST))
    column.addWidget(tab)
    made = QScrollArea(widgetResizable=True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWidget(holder)
    return made
