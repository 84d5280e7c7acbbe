"""An identity number: checked as it is typed, and seen in full only while the cursor stands in it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk.domain.id_numbers import birth_date, check_id_number, mask_id_number
from counsel_desk.errors import InputError
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.text import button


class IdNumberEdit(CheckedEdit[str]):
    """A `CheckedEdit` whose line shows the mask while the number is good and the keyboard is elsewhere.

    A number that is kept already can be sealed: the line then shows the mask, whatever one does, until it is unsealed.
    """

    sealed_changed = Signal()

    def __init__(self, wording: Callable[[InputError], str], *, name: str) -> None:
        self._whole = ""
        self._masked = False
        super().__init__(check_id_number, wording, name=name, echo=self._born)
        self.line.setObjectName("id_number")
        self.line.setMaxLength(40)

    @property
    def sealed(self) -> bool:
        """Whether the number is hidden until somebody has asked for it."""
        return self.line.isReadOnly()

    def text(self) -> str:
        """The number in full, as typed."""
        return self._whole if self._masked else super().text()

    def value(self) -> str | None:
        """The checked number in full, or None when nothing is written."""
        return check_id_number(self.text()) if self.text().strip() else None

    def set_text(self, text: str) -> None:
        """Write a number; masked at once, unless someone is typing here. The sealed one stays sealed."""
        if self.sealed and text == self._whole:
            return
        self.unseal()
        self._masked = False
        super().set_text(text)
        if not self.line.hasFocus():
            self._mask()

    def tell(self) -> bool:
        """Say beneath what is wrong or how it was understood; of a sealed number nothing, not even the birthday."""
        if self.sealed:
            self._say("", wrong=False)
            return True
        return super().tell()

    def seal(self) -> None:
        """Hide the number that stands here, if there is one."""
        if self.text().strip():
            self._whole, self._masked = self.text(), True
            self.line.setText(mask_id_number(self._whole))
            self.line.setReadOnly(True)
            self.tell()
            self.sealed_changed.emit()

    def unseal(self) -> None:
        """Let the number be seen and changed: in full, as soon as the cursor stands in it."""
        if self.sealed:
            self.line.setReadOnly(False)
            if self.line.hasFocus():
                self._unmask()
            self.tell()
            self.sealed_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the number when the cursor comes, mask it when it goes."""
        if event.type() == QEvent.Type.FocusIn and not self.sealed:
            self._unmask()
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            self._mask()
        return done

    def _mask(self) -> None:
        if not self._masked and self.is_good() and self.text().strip():
            self._whole, self._masked = self.text(), True
            self.line.setText(mask_id_number(check_id_number(self._whole)))

    def _unmask(self) -> None:
        if self._masked:
            self._masked = False
            self.line.setText(self._whole)

    def _born(self, number: str) -> str:
        return self.tr("Checked; born {day}").format(day=birth_date(number).isoformat())


class SealedIdNumber(QWidget):
    """The line with a button that asks for the number while it is sealed."""

    show_asked = Signal()

    def __init__(self, edit: IdNumberEdit) -> None:
        super().__init__()
        self._edit = edit
        self.setFocusProxy(edit)
        self._show = button(self.tr("Show"), "quiet", "eye", self.tr("It is written down who looked at it"))
        self._show.setObjectName("show_id_number")
        self._show.clicked.connect(self.show_asked)
        beside = QVBoxLayout()  # level with the line, not with what is said beneath it
        beside.addWidget(self._show)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(edit, 1)
        row.addLayout(beside)
        edit.sealed_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._show.setVisible(self._edit.sealed)
