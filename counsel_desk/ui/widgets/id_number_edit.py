"""An identity number: checked as it is typed, and seen in full only while the cursor stands in it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

from counsel_desk.domain.id_numbers import birth_date, check_id_number, mask_id_number
from counsel_desk.errors import InputError
from counsel_desk.ui.widgets.checked_edit import CheckedEdit


class IdNumberEdit(CheckedEdit[str]):
    """A `CheckedEdit` whose line shows the mask while the number is good and the keyboard is elsewhere."""

    def __init__(self, wording: Callable[[InputError], str], *, name: str) -> None:
        self._whole = ""
        self._masked = False
        super().__init__(check_id_number, wording, name=name, echo=self._born)
        self.line.setObjectName("id_number")
        self.line.setMaxLength(40)

    def text(self) -> str:
        """The number in full, as typed."""
        return self._whole if self._masked else super().text()

    def value(self) -> str | None:
        """The checked number in full, or None when nothing is written."""
        return check_id_number(self.text()) if self.text().strip() else None

    def set_text(self, text: str) -> None:
        """Write a number; masked at once, unless someone is typing here."""
        self._masked = False
        super().set_text(text)
        if not self.line.hasFocus():
            self._mask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the number when the cursor comes, mask it when it goes."""
        if event.type() == QEvent.Type.FocusIn and self._masked:
            self._masked = False
            self.line.setText(self._whole)
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            self._mask()
        return done

    def _mask(self) -> None:
        if not self._masked and self.is_good() and self.text().strip():
            self._whole, self._masked = self.text(), True
            self.line.setText(mask_id_number(check_id_number(self._whole)))

    def _born(self, number: str) -> str:
        return self.tr("Checked; born {day}").format(day=birth_date(number).isoformat())
