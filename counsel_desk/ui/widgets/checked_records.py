"""Records of a case with a box each, of which any number can be chosen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.text import label

_ROWS = 4  # seen at once; the rest scrolls


class CheckedRecords(QWidget):
    """One chosen before they are read is kept all the same."""

    changed = Signal()

    def __init__(self, object_name: str, name: str, nothing: str) -> None:
        """`name` is told to screen readers, `nothing` is said where there is none to choose."""
        super().__init__()
        self._chosen: tuple[int, ...] = ()
        self._offered: tuple[int, ...] = ()
        self._list = QListWidget()
        self._list.setObjectName(object_name)
        self._list.setAccessibleName(name)
        self._list.itemChanged.connect(self._take)
        self._none = label(nothing, TextRole.CAPTION, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._frame = QFrame()
        self._frame.setProperty("surface", "card")
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(2, 2, 2, 2)
        inner.addWidget(self._list)
        column.addWidget(self._frame)
        column.addWidget(self._none)
        self.setFocusProxy(self._list)
        self._show_list()

    def offer_records(self, offered: Sequence[tuple[int, str]]) -> None:
        """Offer these, each with its words; those chosen stay chosen, others that were taken out go."""
        self._offered = tuple(each for each, _ in offered)
        with QSignalBlocker(self._list):
            self._list.clear()
            for each, words in offered:
                item = QListWidgetItem(words, self._list)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                item.setData(Qt.ItemDataRole.UserRole, each)
        known = set(self._offered)
        self.choose(each for each in self._chosen if each in known)
        self._show_list()

    def chosen(self) -> tuple[int, ...]:
        """Those chosen, in their order."""
        return self._chosen

    def choose(self, records: Iterable[int]) -> None:
        """Choose exactly these, without telling."""
        self._chosen = tuple(records)
        chosen = set(self._chosen)
        with QSignalBlocker(self._list):
            for item in self._items():
                is_chosen = item.data(Qt.ItemDataRole.UserRole) in chosen
                item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)

    def _take(self, _item: QListWidgetItem) -> None:
        self._chosen = tuple(
            int(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        )
        self.changed.emit()

    def _items(self) -> Iterable[QListWidgetItem]:
        return (self._list.item(row) for row in range(self._list.count()))

    def _show_list(self) -> None:
        """As high as what is in it, up to a few."""
        self._frame.setVisible(bool(self._offered))
        self._none.setVisible(not self._offered)
        if self._offered:
            rows = min(len(self._offered), _ROWS)
            self._list.setFixedHeight(self._list.sizeHintForRow(0) * rows + 2 * self._list.frameWidth() + 4)
