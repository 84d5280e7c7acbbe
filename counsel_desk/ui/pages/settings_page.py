"""The settings: of the office, which lie in the vault, and of this computer, which do not."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from counsel_desk.services.desk import Desk
from counsel_desk.ui.actions import Actions
from counsel_desk.ui.pages.settings.appearance_tab import AppearanceTab
from counsel_desk.ui.pages.settings.counsellors_tab import CounsellorsTab
from counsel_desk.ui.pages.settings.office_tab import OfficeTab
from counsel_desk.ui.pages.settings.reference_tabs import AboutTab, ShortcutsTab
from counsel_desk.ui.pages.settings.safety_tab import SafetyTab
from counsel_desk.ui.pages.settings.templates_tab import TemplatesTab
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.page import Page

_WIDEST = 860


class SettingsPage(Page):
    """Tabs, each complete in itself."""

    name = "settings"
    icon = "settings"

    changed = Signal(frozenset)

    def __init__(self, desk: Desk, tasks: Tasks, settings: SettingsFile, commands: Actions) -> None:
        super().__init__()
        self.office = OfficeTab(desk, tasks)
        self.counsellors = CounsellorsTab(desk, tasks)
        self.templates = TemplatesTab(desk, tasks)
        self.appearance = AppearanceTab(settings)
        self.safety = SafetyTab(desk, tasks, settings)
        self.shortcuts = ShortcutsTab(commands)
        self.about = AboutTab(desk.pack)
        self.office.changed.connect(self.changed)
        self.counsellors.changed.connect(self.changed)
        self.templates.changed.connect(self.changed)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setObjectName("settings_tabs")
        for words, tab in (
            (self.tr("Office"), self.office),
            (self.tr("Counsellors"), self.counsellors),
            (self.tr("Templates"), self.templates),
            (self.tr("Appearance"), self.appearance),
            (self.tr("Safety"), self.safety),
            (self.tr("Shortcuts"), self.shortcuts),
            (self.tr("About"), self.about),
        ):
            self.tabs.addTab(_room_for(tab), words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Settings")

    def show_tab(self, tab: QWidget) -> None:
        """Bring one of the tabs into view."""
        for number in range(self.tabs.count()):
            room = self.tabs.widget(number)
            if room is not None and room.isAncestorOf(tab):
                self.tabs.setCurrentIndex(number)

    def refresh(self, changed: AbstractSet[str]) -> None:
        """The office may have been changed, or its change undone."""
        if not changed or "office" in changed:
            self.office.read_again()
            self.counsellors.read_again()
            self.templates.read_again()

    def keep(self) -> None:
        """Keep what is typed about the office."""
        self.office.keep()


def _room_for(tab: QWidget) -> QScrollArea:
    """The tab at the left, not wider than one reads, scrolling where the screen is small."""
    holder = QWidget()
    holder.setProperty("plain", "true")
    edge = theme().px(SPACE)
    column = QVBoxLayout(holder)
    column.setContentsMargins(edge // 2, edge // 2, edge // 2, edge // 2)
    tab.setMaximumWidth(theme().px(_WIDEST))
    column.addWidget(tab)
    made = QScrollArea(widgetResizable=True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWidget(holder)
    return made
