"""An organisation: chosen from those known by typing part of the name, or simply named."""

from collections import Counter
from collections.abc import Collection, Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.names import find_query
from counsel_desk.domain.organisations import Organisation, OrganisationRole
from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.text import button, label

_KEY = Qt.ItemDataRole.UserRole  # of the entry, what it is found by


class OrganisationField(QWidget):
    """Shows a name. One that is not known yet says beneath that it will be added on saving."""

    edited = Signal()
    new_asked = Signal(str)
    """More is to be written about a new one; carries the name typed so far."""

    def __init__(self, name: str, roles: Collection[OrganisationRole] = (), *, only_known: bool = False) -> None:
        """`name` is told to screen readers; of what is offered only those of these `roles` show, empty means all.

        `only_known` is for a choice among those there are: nothing new can be named.
        """
        super().__init__()
        self._roles, self._only_known = frozenset(roles), only_known
        self._known: dict[str, OrganisationId] = {}
        self._labels: dict[OrganisationId, str] = {}
        self._wanted: OrganisationId | None = None  # to be named as soon as there are names
        self.combo = CalmComboBox(name)
        nothing = self.tr("Part of its name") if only_known else self.tr("Not known")
        self._line = written = QLineEdit(placeholderText=nothing)
        written.setMaxLength(LINE_LIMIT)
        written.setAccessibleName(name)
        self.combo.setEditable(True)
        self.combo.setLineEdit(written)
        self.combo.setMinimumWidth(theme().px(140))
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setMaxVisibleItems(12)
        self.setFocusProxy(self.combo)
        self.combo.setCompleter(_Finder(self.combo))
        self.combo.editTextChanged.connect(self._consider)
        more = button(self.tr("New…"), "quiet", "add", self.tr("Write down more than the name"))
        more.setObjectName("new_organisation")
        more.clicked.connect(lambda: self.new_asked.emit("" if self.chosen() else self.text()))
        self._note = label(role=TextRole.CAPTION, wrap=True)
        self._note.hide()
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self.combo, 1)
        row.addWidget(more)
        more.setHidden(only_known)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(3))
        column.addLayout(row)
        column.addWidget(self._note)

    def offer(self, known: Iterable[Organisation]) -> None:
        """Offer these; what is written stays."""
        text, meant = self.text(), self.chosen() or self._wanted
        place = 0 if self._line.hasSelectedText() else self._line.cursorPosition()
        offered = [each for each in known if self._offers(each)]
        names = Counter(each.details.name for each in offered)
        self._labels = {each.id: _told_apart(each, names) for each in offered}
        self._known = {words: organisation_id for organisation_id, words in self._labels.items()}
        text = self._labels.get(meant, text) if meant is not None else text
        self._wanted = None
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for each in offered:
                self.combo.addItem(self._labels[each.id], each.find_key or find_query(each.details.name))
            self.combo.setCurrentIndex(self.combo.findText(text))
            self.combo.setEditText(text)
        self._line.setCursorPosition(place)
        self._tell()

    def text(self) -> str:
        """The name as written."""
        return self.combo.currentText().strip()

    def set_text(self, text: str) -> None:
        """Write a name."""
        self.combo.setEditText(text)
        self._line.setCursorPosition(0)  # the beginning of a long name is what one knows it by

    def choose(self, organisation_id: OrganisationId, name: str = "") -> None:
        """Show a known one; `name` is what it is called, for as long as nothing has been offered."""
        words = self._labels.get(organisation_id, name)
        if words:
            self._known[words] = organisation_id
        self.set_text(words)
        self._wanted = None if words else organisation_id

    def chosen(self) -> OrganisationId | None:
        """The known organisation of that name; of two with one name, the words in the list tell them apart."""
        return self._known.get(self.text())

    @property
    def note(self) -> str:
        """What is said beneath, empty when nothing is."""
        return "" if self._note.isHidden() else self._note.text()

    def _offers(self, organisation: Organisation) -> bool:
        return not self._roles or organisation.details.role in self._roles

    def _consider(self) -> None:
        self._wanted = None
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        new = bool(self.text()) and self.chosen() is None
        self._note.setText(
            self.tr("Not in the list") if self._only_known else self.tr("Not in the list: will be added on saving")
        )
        self._note.setVisible(new)


class _Finder(QCompleter):
    """Looks for what is typed among names, pinyin and initials, and writes the name."""

    def __init__(self, combo: QComboBox) -> None:
        super().__init__(combo.model(), combo)
        self.setCompletionRole(_KEY)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        """What is typed, in the form of the key."""
        return [find_query(path) or path]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The name that stands for a key."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


def _told_apart(organisation: Organisation, names: Counter[str]) -> str:
    """The name, and where two have it the role too."""
    details = organisation.details
    return messages.aside(details.name, messages.word(details.role)) if names[details.name] > 1 else details.name
