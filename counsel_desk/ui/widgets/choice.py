"""A drop-down list of the words for an enum of the domain, and one that the wheel does not change by accident."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from counsel_desk import messages

_NARROW = 8  # characters

Member = TypeVar("Member", bound=StrEnum)


class CalmComboBox(QComboBox):
    """Turning the wheel over it scrolls the form around it: a choice must never change unseen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The longest entry must not widen the form; the opened list shows every entry in full.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_NARROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say with an ellipsis that the words go on."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        words = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, words, self).width()
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        if self.isEditable() or shown == self.currentText():
            super().paintEvent(event)
            return
        option.currentText = shown
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()


class Choice(CalmComboBox, Generic[Member]):
    """One of the `members`; `empty` are words for not having chosen yet, where that can be."""

    def __init__(self, name: str, members: Iterable[Member], empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._empty = empty
        self.offer(members)

    def offer(self, members: Iterable[Member]) -> None:
        """Offer these instead; what was chosen stays where it is among them."""
        chosen = self.chosen() if self.count() else None
        self._members: tuple[Member | None, ...] = (*((None,) if self._empty else ()), *members)
        with QSignalBlocker(self):
            self.clear()
            self.addItems([self._empty if each is None else messages.word(each) for each in self._members])
        self.choose(chosen)

    def chosen(self) -> Member | None:
        """The member that is shown; None where nothing was chosen."""
        return self._members[self.currentIndex()]

    def choose(self, member: Member | str | None) -> None:
        """Show a member, which may come from a draft as its code; one that is not offered changes nothing."""
        found = next((index for index, each in enumerate(self._members) if each == member), None)
        if found is not None:
            self.setCurrentIndex(found)
