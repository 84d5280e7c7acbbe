"""Says which backups somebody who has left can open, or hold somebody erased, and what can be done about it."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from counsel_desk.domain.backup_retention import BackupState, FormerBackups
from counsel_desk.services.backups import KeptBackup
from counsel_desk.ui.theme import SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, visible


class FormerNotice(Notice):
    """There while there are any. Deleting is asked for twice."""

    settle_asked = Signal(object)
    """What is to be done with all of them: `FormerBackups`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("former_backups")
        self.rewrite = button(self.tr("Rewrite them"))
        self.rewrite.setObjectName("rewrite_former")
        self.rewrite.clicked.connect(partial(self._ask, FormerBackups.REWRITE))
        self.delete = button(self.tr("Delete them…"))
        self.delete.setObjectName("delete_former")
        self.delete.clicked.connect(self._sure)
        self.really = button(self.tr("Delete them for good"), "danger")
        self.really.setObjectName("really_delete_former")
        self.really.clicked.connect(partial(self._ask, FormerBackups.DROP))
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        for each in (self.rewrite, self.delete, self.really):
            row.addWidget(each)
        row.addStretch(1)
        self.body.addSpacing(theme().px(SPACE_SMALL))
        self.body.addLayout(row)
        self.hide()

    def show_of(self, former: Collection[KeptBackup]) -> None:
        """Say it of these; of none there is nothing to say."""
        self._ask_again()
        self.setVisible(bool(former))
        if not former:
            return
        opened, holding = sum(each.former for each in former), sum(bool(each.erased) for each in former)
        words = []
        if opened:
            said = self.tr("Backups that a passphrase of somebody who has left still opens: {number}.")
            words.append(said.format(number=opened))
        if holding:
            said = self.tr("Backups that still hold somebody who was erased: {number}.")
            words.append(said.format(number=holding))
        broken = sum(each.state is not BackupState.GOOD for each in former)
        if broken:
            not_these = self.tr("Of these {number} are not good, so they can only be deleted.")
            words.append(not_these.format(number=broken))
        words += sorted({str(each.path.parent) for each in former})
        self.rewrite.setVisible(broken < len(former))
        self.show_words(visible("\n".join(words)), Tone.WARNING)

    def _sure(self) -> None:
        self.delete.hide()
        self.really.show()
        self.really.setFocus()

    def _ask(self, what: FormerBackups) -> None:
        self.settle_asked.emit(what)

    def _ask_again(self) -> None:
        self.delete.show()
        self.really.hide()
