"""Files brought to a form, which are kept as evidence when the form is saved."""

from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk.domain.moments import Clock
from counsel_desk.services.evidence import Pasted
from counsel_desk.ui.brought_files import Bitmap, Brought, brought_by, holds_files, png
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
        self._brought: tuple[Path | Pasted, ...] = ()
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
        whole = tuple(Pasted(each.name, png(each.image)) if isinstance(each, Bitmap) else each for each in brought)
        self._show((*self._brought, *(each for each in whole if each not in self._brought)))

    def take_from(self, mime: QMimeData | None) -> None:
        """Keep what the clipboard or the mouse carries."""
        self.take(brought_by(mime, self._now()))

    def content(self) -> list[dict[str, str]]:
        """What waits, for the draft of the form: a file by its path, a picture whole, because it is nowhere else."""
        return [_for_draft(each) for each in self._brought]

    def restore(self, content: Iterable[Mapping[str, str]]) -> None:
        """Bring back what waited."""
        self._show(tuple(map(_from_draft, content)))

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

    def _leave_out(self, brought: Path | Pasted) -> None:
        self._show(tuple(each for each in self._brought if each is not brought))

    def _show(self, brought: tuple[Path | Pasted, ...]) -> None:
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

    def _drop_one(self, brought: Path | Pasted, _checked: object = None) -> None:
        self._leave_out(brought)


def _for_draft(brought: Path | Pasted) -> dict[str, str]:
    if isinstance(brought, Path):
        return {"path": str(brought)}
    return {"name": brought.name, "bytes": b64encode(brought.content).decode()}


def _from_draft(kept: Mapping[str, str]) -> Path | Pasted:
    return Path(kept["path"]) if "path" in kept else Pasted(kept["name"], b64decode(kept["bytes"]))
