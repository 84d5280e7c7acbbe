"""A lender or a collector: chosen from those known by typing part of the name, or simply named."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.organisations import Organisation
from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.text import button, label


class OrganisationField(QWidget):
    """Shows a name. One that is not known yet says beneath that it will be added on saving."""

    edited = Signal()
    new_asked = Signal(str)
    """More is to be written about a new one; carries the name typed so far."""

    def __init__(self, name: str) -> None:
        """`name` is told to screen readers."""
        super().__init__()
        self._known: dict[str, OrganisationId] = {}
        self.combo = CalmComboBox(name)
        self._line = written = QLineEdit(placeholderText=self.tr("Not known"))
        written.setMaxLength(LINE_LIMIT)
        written.setAccessibleName(name)
        self.combo.setEditable(True)
        self.combo.setLineEdit(written)
        self.combo.setMinimumWidth(theme().px(140))
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setMaxVisibleItems(12)
        self.setFocusProxy(self.combo)
        completer = QCompleter(self.combo.model(), self.combo)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.combo.setCompleter(completer)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(3))
        column.addLayout(row)
        column.addWidget(self._note)

    def offer(self, known: Iterable[Organisation]) -> None:
        """Offer these; what is written stays."""
        text = self.text()
        self._known = {each.details.name: each.id for each in known}
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self.combo.addItems(list(self._known))
            self.combo.setCurrentIndex(self.combo.findText(text))
            self.combo.setEditText(text)
        self._tell()

    def text(self) -> str:
        """The name as written."""
        return self.combo.currentText().strip()

    def set_text(self, text: str) -> None:
        """Write a name."""
        self.combo.setEditText(text)
        self._line.setCursorPosition(0)  # the beginning of a long name is what one knows it by

    def chosen(self) -> OrganisationId | None:
        """The known organisation of that name."""
        return self._known.get(self.text())

    @property
    def note(self) -> str:
        """What is said beneath, empty when nothing is."""
        return "" if self._note.isHidden() else self._note.text()

    def _consider(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        new = bool(self.text()) and self.chosen() is None
        self._note.setText(self.tr("Not in the list: will be added on saving"))
        self._note.setVisible(new)
