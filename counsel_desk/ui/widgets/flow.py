"""Things in a row that goes on in the next line, and chips to choose several of."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QSizePolicy, QWidget, QWidgetItem

from counsel_desk.ui.theme import SPACE_SMALL, theme


class FlowLayout(QLayout):
    """Lays widgets out from left to right and begins a new row when the width is used up."""

    def __init__(self, parent: QWidget | None = None, gap: int = SPACE_SMALL, row_gap: int = SPACE_SMALL) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._row_gap = theme().px(gap), theme().px(row_gap)
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            parent.setSizePolicy(policy)

    def addWidget(self, widget: QWidget) -> None:
        """Take a widget in at the end.

        Its item is made here: for one that Qt makes, Python may still hold the name of another that lay at the same
        place in memory, and take it for deleted when that one's layout goes.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at an index; Qt also asks beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at an index out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, place: QRect) -> None:
        """Move the items to their places."""
        super().setGeometry(place)
        self._arrange(place, move=True)

    def sizeHint(self) -> QSize:
        """One row, if there is room."""
        wide = sum(item.sizeHint().width() + self._gap for item in self._items) - self._gap
        return QSize(max(wide, 0), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """The largest item must fit."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, place: QRect, *, move: bool) -> int:
        x, y, row = place.x(), place.y(), 0
        in_row: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(place.width(), item.minimumSize().width()), 16_777_215))
            if row and x + size.width() > place.right() + 1:
                _settle(in_row if move else [], row)
                x, y, row = place.x(), y + row + self._row_gap, 0
                in_row = []
            in_row.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self._gap
            row = max(row, size.height())
        _settle(in_row if move else [], row)
        return y + row - place.y()


def _settle(items: list[tuple[QLayoutItem, QRect]], height: int) -> None:
    """Move the items of a row to their places, each in the middle of the row's height."""
    for item, place in items:
        item.setGeometry(place.translated(0, (height - place.height()) // 2))


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


class Chips(QWidget):
    """A choice of several short things, such as the situations of a case; `changed` fires when a person chooses."""

    changed = Signal()

    def __init__(self, name: str, choices: Iterable[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        """`name` is told to screen readers; `choices` are pairs of key and words."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self)
        self._chips: dict[str, QPushButton] = {}
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Replace the choices; none is chosen."""
        clear(self._flow)
        self._chips = {}
        for key, words in choices:
            chip = QPushButton(words)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setProperty("kind", "chip")
            chip.setObjectName(f"chip_{key}")
            chip.clicked.connect(self.changed)
            self._chips[key] = chip
            self._flow.addWidget(chip)

    def chosen(self) -> tuple[str, ...]:
        """The keys chosen, in the order offered."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, keys: Iterable[str]) -> None:
        """Choose exactly these, without telling."""
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)
