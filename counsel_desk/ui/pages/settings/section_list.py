"""What there is to set, in groups: a list at the left, because a bar of so many tabs would fit no small screen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from counsel_desk.ui.theme import TextRole, theme

_WIDTH, _ENTRY, _HEADING = 176, 29, 25


class SectionList(QListWidget):
    """Entries beneath the headings of their groups; the arrow keys pass over the headings."""

    section_chosen = Signal(int)
    """The section of this number, in the order they were added."""

    def __init__(self, name: str) -> None:
        """`name` is told to screen readers."""
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(theme().px(_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._rows: list[int] = []
        self.currentRowChanged.connect(self._tell)

    def add_group(self, heading: str) -> None:
        """Begin a group."""
        made = QListWidgetItem(heading, self)
        made.setFlags(Qt.ItemFlag.NoItemFlags)
        made.setFont(theme().font(TextRole.CAPTION))
        made.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        made.setSizeHint(QSize(0, theme().px(_HEADING)))

    def add_section(self, words: str) -> None:
        """Add an entry to the group begun last."""
        made = QListWidgetItem(words, self)
        made.setSizeHint(QSize(0, theme().px(_ENTRY)))
        made.setToolTip(words)
        self._rows.append(self.count() - 1)

    def show_section(self, number: int) -> None:
        """Mark the section that is in view."""
        self.setCurrentRow(self._rows[number])

    def _tell(self, row: int) -> None:
        if row in self._rows:
            self.section_chosen.emit(self._rows.index(row))
