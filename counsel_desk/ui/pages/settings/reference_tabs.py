"""What is only looked up: the keys, and what the program is made of."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsel_desk import __version__, messages
from counsel_desk.domain.guidance import Pack
from counsel_desk.ui.actions import Actions, shortcut_sheet
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, TextRole, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label

_NARROW = 640  # pixels at 100% text below which the keys stand in one column


class ShortcutsTab(QWidget):
    """Every key that does something, from the table the actions are made of."""

    def __init__(self, commands: Actions) -> None:
        super().__init__()
        self._commands, self._narrow = commands, False
        panel = Panel(self.tr("Keyboard shortcuts"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme().px(SPACE_LARGE))
        self._grid.setVerticalSpacing(theme().px(SPACE - 4))
        self._grid.setColumnStretch(0, 1)
        panel.body.addLayout(self._grid)
        whole = QVBoxLayout(self)
        whole.addWidget(panel)
        whole.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """By now every page has said what it does."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room for two."""
        super().resizeEvent(event)
        if self._is_narrow() != self._narrow:
            self._arrange()

    def _arrange(self) -> None:
        self._narrow = self._is_narrow()
        clear(self._grid)
        lines = shortcut_sheet(self._commands)
        rows = len(lines) if self._narrow else (len(lines) + 1) // 2
        for number, line in enumerate(lines):
            column = 2 * (number // rows)
            self._grid.addWidget(label(line.text), number % rows, column)
            self._grid.addWidget(label(line.keys, TextRole.STRONG), number % rows, column + 1)
        self._grid.setColumnStretch(2, int(not self._narrow))

    def _is_narrow(self) -> bool:
        return self.width() < theme().px(_NARROW)


class AboutTab(QWidget):
    """The version, the guidance in force, and the licences; from here one is shown around again."""

    tour_asked = Signal()

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        panel = Panel("Counsel Desk")
        tour = button(self.tr("Show me around"), icon="eye")
        tour.setObjectName("show_tour")
        tour.clicked.connect(self.tour_asked)
        panel.add_button(tour)
        form = Form()
        facts = (
            (self.tr("Version"), __version__),
            (self.tr("Guidance"), _named(pack)),
            (
                self.tr("Licence"),
                self.tr("GNU Affero General Public License 3 or later: free to use, study and share."),
            ),
            (self.tr("Fonts"), self.tr("Shipped fonts: Noto Sans SC, under the SIL Open Font License 1.1.")),
            (
                self.tr("Made with"),
                "Qt · PySide6 (LGPL) · SQLCipher · SQLAlchemy · openpyxl · pypinyin · chinesecalendar",
            ),
            (self.tr("Network"), self.tr("None. Nothing you write leaves this computer unless you carry it out.")),
            (self.tr("Advice"), self.tr("The guidance does not replace a lawyer, a doctor or the police.")),
        )
        for name, value in facts:
            said = label(value, wrap=True, selectable=True)
            named = label(name, TextRole.MUTED)
            named.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)  # beside the first line
            form.addRow(named, said)
            if value == _named(pack):
                self._guidance = said
        panel.body.addLayout(form)
        whole = QVBoxLayout(self)
        whole.addWidget(panel)
        whole.addStretch(1)

    def show_pack(self, pack: Pack) -> None:
        """Name the guidance that is in force now."""
        self._guidance.setText(_named(pack))


def _named(pack: Pack) -> str:
    return f"{messages.guidance_version(pack.version)} · {messages.day(pack.released)}"
