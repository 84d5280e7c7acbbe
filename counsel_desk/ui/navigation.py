"""The left edge of the window: the pages there are, one button each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counsel_desk.ui.actions import with_key
from counsel_desk.ui.icons import dress
from counsel_desk.ui.theme import SPACE, TextRole, theme
from counsel_desk.ui.widgets.text import label

_WIDE, _NARROW = 176, 60


class Navigation(QFrame):
    """Buttons for the pages; `page_asked` carries a page's name. Arrow keys move between them."""

    page_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self._buttons: dict[str, QPushButton] = {}
        self._compact = False
        self._group = QButtonGroup(self)
        self._title = label("Counsel Desk", TextRole.SECTION)
        self._title.setContentsMargins(theme().px(10), theme().px(8), 0, theme().px(10))
        self._pages = QWidget()
        self._pages.setObjectName("navigationPages")
        self._column = QVBoxLayout(self._pages)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        self._column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the wheel and the keys scroll
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._pages)
        column = QVBoxLayout(self)
        edge = theme().px(SPACE - 2)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme().px(4))
        column.addWidget(self._title)
        column.addWidget(scroll, 1)
        self.set_compact(compact=False)

    def add_page(self, name: str, title: str, icon: str, action: QAction | None = None) -> None:
        """Add a button for a page; `action` is the one whose key also leads there."""
        made = QPushButton(title)
        made.setProperty("kind", "navigation")
        made.setObjectName(f"navigate_{name}")
        made.setAccessibleName(title)
        made.setCheckable(True)
        made.setAutoDefault(False)
        key = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText) if action else ""
        made.setToolTip(with_key(title, key) if key else title)
        made.setProperty("title", title)
        dress(made, icon, "navigation_text")
        made.clicked.connect(lambda _checked: self.page_asked.emit(name))
        self._group.addButton(made)
        self._buttons[name] = made
        self._column.insertWidget(self._column.count() - 1, made)
        self._word(made)

    def clear(self) -> None:
        """Take every page out."""
        for made in self._buttons.values():
            self._group.removeButton(made)
            made.hide()
            made.deleteLater()
        self._buttons = {}

    def show_current(self, name: str) -> None:
        """Mark the page that is shown; one without a button leaves the mark where one came from."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def set_compact(self, *, compact: bool) -> None:
        """Only icons, when the window is narrow for its size of text."""
        self._compact = compact
        self._title.setVisible(not compact)
        self.setFixedWidth(theme().px(_NARROW if compact else _WIDE))
        for made in self._buttons.values():
            self._word(made)

    def _word(self, made: QPushButton) -> None:
        made.setText("" if self._compact else "  " + made.property("title"))
