"""A person is to be erased: what goes and what stays is said, the number and the passphrase are typed."""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.domain.erasing import StillHolding
from counsel_desk.domain.ids import ClientId
from counsel_desk.messages.erasure_paper import counted
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import ErasingAsked, WouldGo, require_confirmed
from counsel_desk.ui.dialogs.confirmed_step import ConfirmedStep
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, SPACE_TIGHT, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.growing import grow
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.scrolling import WidthFirst, scrolled
from counsel_desk.ui.widgets.text import label, visible

_ROOM = 48  # beneath the step, for what is said of a field


class EraseDialog(QDialog):
    """Nothing is done here: the vault must be closed for it."""

    erasing_asked = Signal(object, object, object)
    """An `ErasingAsked`, what is done with the backups (`FormerBackups`, or None), and the path of the receipt."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        client_id: ClientId,
        would_go: WouldGo,
        holding: Collection[StillHolding],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reference = would_go.reference
        self.setObjectName("erase_dialog")
        self.setWindowTitle(self.tr("Erase a person"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question = EraseStep(desk, tasks, client_id, would_go, holding)
        self.question.gone_back.connect(self.reject)
        self.question.gone_on.connect(self.choose_receipt)
        holder = WidthFirst()
        holder.setProperty("plain", "true")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.question)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(holder))
        self.question.number.setFocus()
        edges = QSize(theme().px(SPACE) * 3, theme().px(SPACE) * 2 + theme().px(_ROOM))
        grow(self, (self.question.sizeHint() + edges).boundedTo(self.screen().availableSize() * 0.92))

    def choose_receipt(self) -> None:
        """Both are right: ask where the receipt is to be written, which is the last way back."""
        name = self.tr("Receipt {reference}.pdf").format(reference=self._reference)
        title = self.tr("Where to write the receipt")
        self.file_dialog = ask_to_save(self, title, name, self.tr("PDF (*.pdf)"), self.ask)

    def ask(self, receipt: Path) -> None:
        """Ask for it to be done."""
        asked = ErasingAsked(self._reference, self.question.passphrase.text())
        what = self.question.what
        self.accept()
        self.erasing_asked.emit(asked, what, receipt)


class EraseStep(ConfirmedStep):
    """What goes, what stays, and who confirms it."""

    wide = 640

    def __init__(
        self, desk: Desk, tasks: Tasks, client_id: ClientId, would_go: WouldGo, holding: Collection[StillHolding]
    ) -> None:
        super().__init__(
            tasks,
            "erase",
            visible(self.tr("Erase {reference} for good").format(reference=would_go.reference)),
            self.tr(
                "Everything kept of this person goes, also what was taken out before: it can neither be undone nor "
                "restored. Export what the person is to have first."
            ),
            on=self.tr("Erase for good…"),
        )
        self._desk, self._client_id = desk, client_id
        self._number_wanted = would_go.reference
        self._choices: dict[FormerBackups | None, QRadioButton] = {}
        self._add_counts(would_go)
        self._add_what_stays(would_go)
        if holding:
            self._add_backups(holding)
        self.number = NotedLine()
        self.number.setObjectName("typed_reference")
        self.add_field(self.tr("Type the number of the client"), self.number)
        self.add_passphrase()
        self.on.setProperty("kind", "danger")

    @property
    def what(self) -> FormerBackups | None:
        """What is to be done with the backups that hold the person; None leaves them."""
        return next((each for each, choice in self._choices.items() if choice.isChecked()), None)

    def go(self) -> None:
        """Go on if both are right."""
        typed = self.number.text()
        if typed.strip().upper() != self._number_wanted:
            words = self.tr("Type {reference}, as it stands above.")
            self.number.say(words.format(reference=self._number_wanted), wrong=True)
            self.number.setFocus()
            return
        self.number.say("")
        self.confirm(partial(require_confirmed, self._desk, self._client_id, typed))

    def _add_counts(self, would_go: WouldGo) -> None:
        self.body.addWidget(label(self.tr("What goes"), TextRole.STRONG))
        counts = QWidget()
        row = FlowLayout(counts, gap=SPACE, row_gap=2)
        for name, number in counted(would_go.going).values():
            row.addWidget(_count(name, number))
        self.body.addWidget(counts)
        if would_go.merged:
            said = self.tr("The records merged into this one go too: {references}")
            words = visible(said.format(references=messages.listed(would_go.merged)))
            self.body.addWidget(label(words, wrap=True))

    def _add_what_stays(self, would_go: WouldGo) -> None:
        words = self.tr(
            "What stays: the number, the day and these counts, as proof, and the organisations of the office. "
            "Counts in bands stay in the statistics; nothing in them says who it was."
        )
        self.body.addWidget(label(words, TextRole.CAPTION, wrap=True))
        away = self.tr("Papers and files that left the office before are not reached.")
        self.body.addWidget(label(away, TextRole.CAPTION, wrap=True))
        if would_go.elsewhere:
            said = self.tr(
                "Somebody of the same name or number stands among the people around: {references}. These records stay."
            )
            made = Notice(visible(said.format(references=messages.listed(would_go.elsewhere))), Tone.WARNING)
            made.setObjectName("elsewhere")
            self.body.addWidget(made)

    def _add_backups(self, holding: Collection[StillHolding]) -> None:
        last = max((each.until for each in holding if each.until is not None), default=None)
        if last is not None and all(each.until is not None for each in holding):
            words = self.tr("Backups that hold the person: {number}, the last of them until {day}")
            words = words.format(number=len(holding), day=messages.day(last))
        else:
            words = self.tr("Backups that hold the person: {number}").format(number=len(holding))
        self.body.addSpacing(theme().px(SPACE_SMALL))
        self.body.addWidget(label(visible(words), TextRole.STRONG, wrap=True))
        choices = {
            FormerBackups.REWRITE: self.tr("Rewrite them without the person"),
            FormerBackups.DROP: self.tr("Delete them"),
            None: self.tr("Keep them until they go by themselves"),
        }
        for each, name in choices.items():
            made = QRadioButton(name)
            made.setObjectName(f"backups_{each or 'keep'}")
            made.setChecked(each is FormerBackups.REWRITE)
            self._choices[each] = made
            self.body.addWidget(made)
        fresh = self.tr(
            "A fresh backup is made and checked before any of them is touched. No backup ever brings the person back."
        )
        self.body.addWidget(label(fresh, TextRole.CAPTION, wrap=True))


def _count(name: str, number: str) -> QWidget:
    """What goes and how much of it, which stay together."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(SPACE_TIGHT))
    row.addWidget(label(name, TextRole.MUTED))
    row.addWidget(label(visible(number)))
    return made
