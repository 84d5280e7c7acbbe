"""What the windows for writing on the telephone share: they keep a draft, save once, and end in the same foot."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, TextRole, theme
from counsel_desk.ui.widgets.draft_keeper import DraftKeeper
from counsel_desk.ui.widgets.growing import open_large
from counsel_desk.ui.widgets.save_keys import save_by_keys
from counsel_desk.ui.widgets.text import button, label


class DraftDialog(QDialog):
    """Closing it keeps the draft, which returns when it is opened next; while it is being saved it stays."""

    changed = Signal(frozenset)
    """Records of these kinds were changed."""

    draft: DraftKeeper

    def __init__(
        self, desk: Desk, tasks: Tasks, foot: "DraftFoot", parent: QWidget | None, kind: Qt.WindowType
    ) -> None:
        """`foot` is laid out, and `draft` made, by the dialog itself."""
        super().__init__(parent, kind)
        self.desk, self.tasks, self.foot = desk, tasks, foot
        self.saving = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        foot.close.clicked.connect(self.close)
        foot.act.clicked.connect(self.act)
        foot.act.setDisabled(desk.read_only)
        save_by_keys(self, foot.act)
        open_large(self, theme().px(1040), theme().px(690))

    def act(self) -> None:
        """What the button at the foot and the keys that save do."""
        raise NotImplementedError

    def keep(self) -> None:
        """Hand what is typed to the drafts now: the window locks."""
        self.draft.keep()

    def reject(self) -> None:
        """Escape, the close button and the window's own: nothing typed is lost."""
        if not self.saving:
            self.draft.keep()
            super().reject()

    def save(
        self, work: Callable[[], Any], then: Callable[[Any], object], failed: Callable[[WorldError], object]
    ) -> None:
        """Write it, once however often the button is pressed."""
        self.saving = True
        self.foot.act.setEnabled(False)
        self.tasks.write(self, work, then=then, failed=failed).finished.connect(self._release)

    def _release(self) -> None:
        self.saving = False
        self.foot.act.setEnabled(True)


class DraftFoot(QHBoxLayout):
    """A remark at the left; at the right the way out, which keeps the draft, and what the dialog is for."""

    def __init__(self, act: str, *, act_name: str, close_name: str) -> None:
        """`act` are the words on the main button; the names are for tests and screen drivers."""
        super().__init__()
        self.remark = label(role=TextRole.CAPTION)
        self.close = button(self.tr("Close and keep the draft"))
        self.close.setObjectName(close_name)
        self.act = button(act, "primary", "check")
        self.act.setObjectName(act_name)
        self.setSpacing(theme().px(SPACE))
        self.addWidget(self.remark, 1)
        self.addWidget(self.close)
        self.addWidget(self.act)
