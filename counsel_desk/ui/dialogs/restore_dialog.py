"""A backup is looked into, compared with the vault of today, and restored only when somebody says so again."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.backup_retention import Held
from counsel_desk.errors import WorldError
from counsel_desk.services.backup_looks import Look
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import is_way_in
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.passphrase_edit import PassphraseEdit
from counsel_desk.ui.widgets.scrolling import bring_into_view, scrolled
from counsel_desk.ui.widgets.text import button, label, visible


class RestoreDialog(QDialog):
    """First what is in it, then the question; nothing is written while it is open."""

    restore_asked = Signal(object, str)
    """The folder of the backup, and the passphrase that was typed, empty where none was asked for."""

    def __init__(
        self,
        tasks: Tasks,
        folder: Path,
        look: Callable[[], Look],
        parent: QWidget,
        desk: Desk | None = None,
        *,
        into: Path | None = None,
    ) -> None:
        """`look` reads the backup off the window's thread. With a `desk` the passphrase is asked for once more.

        `into` is the empty folder that is to hold the vault, where there is none that the backup would replace.
        """
        super().__init__(parent)
        self._tasks, self._folder, self._desk, self._into = tasks, folder, desk, into
        self.setObjectName("restore_dialog")
        self.setWindowTitle(self.tr("Look into a backup"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.message = MessageBar()
        self.busy = BusyBar()
        self._content = QWidget()
        self._content.setProperty("plain", "true")
        self._column = QVBoxLayout(self._content)
        self._column.setSpacing(theme().px(SPACE))
        self._lay_out()
        job = tasks.aside(self, look, then=self._show, failed=self._tell_unread)
        self.busy.watch(job, self.tr("Opening the backup and checking it…"))

    def tell(self, error: WorldError) -> None:
        """Say what went wrong."""
        self.message.say(messages.error_text(error), Tone.DANGER)

    def ask(self) -> None:
        """Say what restoring does, and ask for the passphrase."""
        self._question.show()
        self.go_on.hide()
        self.restore.show()
        (self.passphrase if self._desk is not None else self.restore).setFocus()
        bring_into_view(self._question)

    def confirm(self) -> None:
        """Restore, if the passphrase is one of those of today."""
        if self._desk is None:
            self._go("")
            return
        secret = self.passphrase.text()
        if not secret:
            self._say_of_passphrase(self.tr("Type your passphrase."))
            return
        self.restore.setEnabled(False)
        job = self._tasks.aside(self, partial(is_way_in, self._desk, secret), then=partial(self._decide, secret))
        job.finished.connect(lambda: self.restore.setEnabled(True))

    def _lay_out(self) -> None:
        px = theme().px
        self._area = scrolled(self._content)
        self._question = self._make_question()
        self._question.hide()
        foot = QFrame()
        foot.setProperty("surface", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), px(SPACE))
        row.addStretch(1)
        leave = button(self.tr("Close"))
        leave.setObjectName("close")
        leave.clicked.connect(self.reject)
        self.go_on = button(self.tr("Restore this backup…"))
        self.go_on.setObjectName("go_on")
        self.go_on.setEnabled(False)
        self.go_on.clicked.connect(self.ask)
        self.restore = button(self.tr("Restore"), "danger")
        self.restore.setObjectName("restore")
        self.restore.clicked.connect(self.confirm)
        self.restore.hide()
        for each in (leave, self.go_on, self.restore):
            row.addWidget(each)
        upper = QVBoxLayout()
        upper.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), px(SPACE))
        upper.setSpacing(px(SPACE))
        upper.addWidget(self.message)
        upper.addWidget(self.busy)
        upper.addWidget(self._area, 1)
        upper.addStretch()  # takes the room beneath a message while nothing else is shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(foot)
        self.resize(QSize(px(680), px(620)).boundedTo(self.screen().availableSize() * 0.92))

    def _make_question(self) -> Notice:
        of_an_open_vault = self.tr(
            "The vault goes back to what this backup holds. As it stands now it is backed up first and kept, so this "
            "can be undone by restoring that one. The passphrases of today stay in force."
        )
        of_a_damaged_one = self.tr(
            "The backup takes the place of the damaged vault, which is put aside whole. The passphrases of today stay "
            "in force, as far as they can be read."
        )
        words = of_an_open_vault if self._desk is not None else of_a_damaged_one
        if self._into is not None:
            made_new = self.tr("It becomes the vault in {folder}. What was written after the backup is not in it.")
            words = made_new.format(folder=visible(str(self._into)))
        made = Notice(words, Tone.WARNING, self.tr("Restore this backup?"))
        self.passphrase = PassphraseEdit()
        self.passphrase.setObjectName("restore_passphrase")
        self.passphrase.line.returnPressed.connect(self.confirm)
        if self._desk is not None:
            made.body.addSpacing(theme().px(SPACE_SMALL))
            named = label(self.tr("Your passphrase"))
            named.setBuddy(self.passphrase)
            self.passphrase.setAccessibleName(self.tr("Your passphrase"))
            made.body.addWidget(named)
            made.body.addWidget(self.passphrase)
        else:
            self.passphrase.setParent(made)
            self.passphrase.hide()
        return made

    def _tell_unread(self, error: WorldError) -> None:
        """There is nothing to show and nothing to restore: no large empty window around the words."""
        self.tell(error)
        for each in (self._area, self.busy, self.go_on):
            each.hide()
        whole = self.layout()
        assert whole is not None  # noqa: S101 - laid out when it was made
        whole.activate()  # else it stays as high as what is hidden needed at least
        self.resize(self.width(), self.heightForWidth(self.width()))

    def _show(self, look: Look) -> None:
        kept, contents = look.kept, look.contents
        why = [] if kept.reason is None else [messages.word(kept.reason)]
        head = Panel(messages.instant(kept.taken_at))
        lines = [*why, str(kept.path)]
        if contents.last_entry is not None:
            said = self.tr("Last written in it: {date}").format(date=messages.instant(contents.last_entry))
            lines.insert(len(why), said)
        for words in lines:
            head.body.addWidget(label(words, TextRole.CAPTION, wrap=True, selectable=True))
        self._column.addWidget(head)
        self._column.addWidget(self._compared(look))
        if contents.newest:
            newest = Panel(self.tr("Newest cases in it"))
            for each in contents.newest:
                told = (each.reference, each.client, messages.instant(each.opened_at))
                newest.body.addWidget(label("  ".join(filter(None, told)), selectable=True))
            self._column.addWidget(newest)
        self._column.addWidget(self._question)
        self._column.addStretch(1)
        self.go_on.setEnabled(True)

    def _compared(self, look: Look) -> Panel:
        panel = Panel(self.tr("What it holds"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(SPACE_LARGE))
        grid.setColumnStretch(0, 1)
        headings = ("", self.tr("In the backup"), self.tr("Would go"), self.tr("Would come back"))
        columns = headings if look.differences is not None else headings[:2]
        for column, words in enumerate(columns):
            grid.addWidget(label(words, TextRole.CAPTION), 0, column, _side(column))
        differences = {each.kind: each for each in look.differences or ()}
        for row, kind in enumerate((each for each in Held if each in look.contents.held), 1):
            values = [messages.word(kind), str(look.contents.held[kind])]
            if look.differences is not None:
                found = differences.get(kind)
                values += ["–", "–"] if found is None else [_number(found.only_now), _number(found.only_then)]
            for column, words in enumerate(values):
                role = TextRole.STRONG if column == 2 and words != "–" else TextRole.BODY
                grid.addWidget(label(words, role), row, column, _side(column))
        panel.body.addLayout(grid)
        if self._into is not None:
            return panel
        if look.differences is not None:
            words = self.tr("What would go is in the vault today and not in this backup. Later changes go too.")
        else:
            words = self.tr("The vault of today cannot be read, so there is nothing to compare with.")
        panel.body.addWidget(label(words, TextRole.MUTED, wrap=True))
        return panel

    def _decide(self, secret: str, known: bool) -> None:  # noqa: FBT001 - the answer of the worker
        if known:
            self._go(secret)
            return
        self._say_of_passphrase(messages.code_text("vault.wrong_passphrase"))
        self.passphrase.line.selectAll()

    def _say_of_passphrase(self, words: str) -> None:
        self.passphrase.say(words, wrong=True)
        self.passphrase.setFocus()
        bring_into_view(self._question)

    def _go(self, secret: str) -> None:
        self.accept()
        self.restore_asked.emit(self._folder, secret)


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight


def _number(found: int) -> str:
    return str(found) if found else "–"
