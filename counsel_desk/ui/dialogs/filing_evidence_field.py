"""Which files of its case went with something that was filed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.ids import EvidenceId
from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.text import label, visible

_ROWS = 4  # seen at once; the rest scrolls


class FilingEvidenceField(QWidget):
    """The files of the case with a box each; one chosen before they are read is kept all the same."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: tuple[EvidenceId, ...] = ()
        self._offered: tuple[EvidenceId, ...] = ()
        self._list = QListWidget()
        self._list.setObjectName("filing_evidence")
        self._list.setAccessibleName(self.tr("Evidence that went with it"))
        self._list.itemChanged.connect(self._take)
        self._none = label(self.tr("No evidence is kept in this case yet."), TextRole.CAPTION, wrap=True)
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

    def offer(self, files: Iterable[Evidence]) -> None:
        """Offer these, numbered as in the case; those chosen stay chosen, others that were taken out go."""
        listed = tuple(files)
        self._offered = tuple(each.id for each in listed)
        with QSignalBlocker(self._list):
            self._list.clear()
            for words, each in zip(file_words(listed), listed, strict=True):
                item = QListWidgetItem(words, self._list)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                item.setData(Qt.ItemDataRole.UserRole, each.id)
        self.choose(each for each in self._chosen if each in self._offered)
        self._show_list()

    def chosen(self) -> tuple[EvidenceId, ...]:
        """The files chosen, in the order of the case."""
        return self._chosen

    def choose(self, files: Iterable[EvidenceId]) -> None:
        """Choose exactly these, without telling."""
        self._chosen = tuple(files)
        with QSignalBlocker(self._list):
            for item in self._items():
                is_chosen = item.data(Qt.ItemDataRole.UserRole) in self._chosen
                item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)

    def _take(self, _item: QListWidgetItem) -> None:
        self._chosen = tuple(
            EvidenceId(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        )
        self.changed.emit()

    def _items(self) -> Iterable[QListWidgetItem]:
        return (self._list.item(row) for row in range(self._list.count()))

    def _show_list(self) -> None:
        """As high as its files, up to a few."""
        self._frame.setVisible(bool(self._offered))
        self._none.setVisible(not self._offered)
        if self._offered:
            rows = min(len(self._offered), _ROWS)
            self._list.setFixedHeight(self._list.sizeHintForRow(0) * rows + 2 * self._list.frameWidth() + 4)


def file_words(files: Sequence[Evidence]) -> tuple[str, ...]:
    """Each file with its number in the case's list of evidence."""
    return tuple(f"{number} · {visible(each.details.name)}" for number, each in enumerate(files, 1))
