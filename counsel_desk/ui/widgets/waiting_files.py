"""Files brought to a form, which are kept as evidence when the form is saved."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk.domain.moments import Clock
from counsel_desk.ui.brought_files import Brought, brought_by, holds_files
from counsel_desk.ui.dialogs.files import ask_to_open_several
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.text import button, label, plain

_LONGEST = 40  # characters of a name


class WaitingFiles(QWidget):
    """Takes what is dropped anywhere on its form, or chosen; a press on a name leaves that file out again."""

    changed = Signal()

    def __init__(self, clock: Clock, form: QWidget) -> None:
        """`form` is the window that takes what is dropped on it."""
        super().__init__()
        self._clock, self._form = clock, form
        self._brought: tuple[Brought, ...] = ()
        hint = label(
            self.tr("Drop screenshots or recordings here: they are kept with it."), TextRole.CAPTION, wrap=True
        )
        choose = button(self.tr("Attach files…"), "quiet", "add")
        choose.setObjectName("attach_to_form")
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(hint, 1)
        row.addWidget(choose)
        self._names = FlowLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addLayout(row)
        column.addLayout(self._names)
        form.setAcceptDrops(True)
        form.installEventFilter(self)

    @property
    def brought(self) -> tuple[Brought, ...]:
        """What is to be kept."""
        return self._brought

    def take(self, brought: Sequence[Brought]) -> None:
        """Keep these too, when the form is saved."""
        self._show((*self._brought, *(each for each in brought if each not in self._brought)))

    def take_from(self, mime: QMimeData | None) -> None:
        """Keep what the clipboard or the mouse carries."""
        self.take(brought_by(mime, self._now()))

    def done(self) -> None:
        """It is kept."""
        self._show(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped on the form."""
        if self.isEnabled():
            if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.take_from(event.mimeData())
                return True
            if isinstance(event, QDragEnterEvent) and holds_files(event.mimeData()):
                event.acceptProposedAction()
                return True
        return super().eventFilter(watched, event)

    def _now(self) -> datetime:
        return self._clock()

    def _choose(self) -> None:
        ask_to_open_several(self._form, self.tr("Attach files"), self.tr("All files (*)"), self.take)

    def _leave_out(self, brought: Brought) -> None:
        self._show(tuple(each for each in self._brought if each is not brought))

    def _show(self, brought: tuple[Brought, ...]) -> None:
        self._brought = brought
        clear(self._names)
        for each in brought:
            name = each.name if len(each.name) <= _LONGEST else f"{each.name[: _LONGEST - 1]}…"
            made = button(plain(name), icon="close", tip=self.tr("Leave it out"))
            made.setObjectName("waiting_file")
            made.setAccessibleName(self.tr("Leave out {name}").format(name=each.name))
            made.clicked.connect(partial(self._drop_one, each))
            self._names.addWidget(made)
        self.changed.emit()

    def _drop_one(self, brought: Brought, _checked: object = None) -> None:
        self._leave_out(brought)
