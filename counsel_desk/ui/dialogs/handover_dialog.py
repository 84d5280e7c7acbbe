"""Cases on their way to another office: who agreed, who gets them, the passphrase of the file, what became of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.handover import CaseToHandOver, HandedOver
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import Client, ConsentPurpose
from counsel_desk.errors import InputError, WorldError
from counsel_desk.messages import handover_words
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.services.clients import load_client
from counsel_desk.services.desk import Desk
from counsel_desk.services.handover import cases_to_hand_over, free_name, hand_over
from counsel_desk.ui.dialogs.close_case_dialog import CloseCaseDialog
from counsel_desk.ui.dialogs.consent_dialog import ConsentDialog
from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.growing import grow
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.passphrase_edit import NewPassphrase
from counsel_desk.ui.widgets.scrolling import WidthFirst, scrolled
from counsel_desk.ui.widgets.text import button, label, visible

_LINES = (64, 150)  # pixels at 100% text, for one case and for many
_SIZE = (600, 470)


class HandoverDialog(QDialog):
    """Nothing leaves before the last button. It keeps no draft: a passphrase stands in it."""

    changed = Signal(frozenset)
    """A consent was written down, cases were handed over, or one was closed."""

    def __init__(self, desk: Desk, tasks: Tasks, case_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._case_ids = desk, tasks, tuple(case_ids)
        self._cases: tuple[CaseToHandOver, ...] = ()
        self._done: HandedOver | None = None
        self._job: Job | None = None
        self.setObjectName("handover_dialog")
        self.setWindowTitle(self.tr("Hand over to another office"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.message, self._busy = MessageBar(), BusyBar()
        self.lines = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.lines.setObjectName("handover_cases")
        self.lines.setAccessibleName(self.tr("Which cases go, and which stay"))
        self.recipient = NotedLine(self.tr("Name of the office"))
        self.passphrase = NewPassphrase()
        self.told = Notice(tone=Tone.OK)
        self.told.setObjectName("handover_told")
        self._make_buttons()
        self._which = Panel()
        self._asked = self._questions()
        self._lay_out()
        self._read()

    @property
    def running(self) -> bool:
        """Whether the file is being written."""
        return self._job is not None

    def write_into(self, folder: Path) -> None:
        """Write the file into this folder, under a name that is not there yet."""
        passphrase = self.passphrase.value()
        if self._job is not None or passphrase is None:
            return
        self._rest(at_rest=True)
        target = free_name(self._desk, folder)
        work = partial(hand_over, self._desk, self._case_ids, target, passphrase, self.recipient.text())
        self._job = self._tasks.aside(self, work, self._tell, self._tell_failure)
        self._job.finished.connect(self._finish)
        self._busy.watch(self._job, self.tr("Writing and checking…"))

    def reject(self) -> None:
        """Stop what is being written before the window goes; nothing of it stays then."""
        if self._job is None:
            super().reject()
        else:
            self._job.cancel()

    def _read(self) -> None:
        work = partial(cases_to_hand_over, self._desk, self._case_ids)
        self._tasks.read(self, work, then=self._show, failed=self._tell_failure)

    def _show(self, cases: tuple[CaseToHandOver, ...]) -> None:
        self._cases = cases
        going = sum(each.why_not is None for each in cases)
        words = self.tr("{going} of {count} cases go") if len(cases) > 1 else self.tr("The case")
        self._which.set_heading(words.format(going=f"{going:,}", count=f"{len(cases):,}"))
        told = (messages.labelled(f"{each.reference}  {each.client_name}", handover_words.goes(each)) for each in cases)
        self.lines.setPlainText(visible("\n".join(told)))
        self._consent.setVisible(len({each.client_id for each in cases if each.why_not is not None}) == 1)
        self._asked.setVisible(bool(going))
        self._go.setEnabled(bool(going))
        self._fit()
        (self.recipient if going else self._consent).setFocus()

    def _ask_consent(self) -> None:
        lacking = next((each.client_id for each in self._cases if each.why_not is not None), None)
        if lacking is not None:
            work = partial(load_client, self._desk, ClientId(lacking))
            self._tasks.read(self, work, then=self._open_consent, failed=self._tell_failure)

    def _open_consent(self, client: Client) -> None:
        dialog = ConsentDialog(self._desk, self._tasks, client, ConsentPurpose.HANDOVER, self)
        dialog.saved.connect(lambda _nothing: self._read())
        self._open(dialog)

    def _ask_where(self) -> None:
        to = self.recipient.text().strip()
        self.recipient.say("" if to else self.tr("Write which office gets the cases."), wrong=not to)
        if not to:
            self.recipient.setFocus()
        elif self.passphrase.value() is not None:
            ask_for_folder(self, self.tr("In which folder is the file to lie?"), self.write_into)

    def _finish(self) -> None:
        self._job = None
        self._rest(at_rest=False)

    def _tell(self, done: HandedOver) -> None:
        self._done = done
        self.passphrase.clear()
        said = [
            handover_words.handed_over(done),
            self.tr("The file was opened again and checked. It is encrypted: tell its passphrase by another way."),
            self.tr("The cases stay here as they are. To whom they went stands in their history."),
        ]
        self.told.show_words("\n".join(said), Tone.OK, self.tr("Written: {file}").format(file=done.path.name))
        for each in (self._asked, self._go, self._consent):
            each.hide()
        self.told.show()
        self._folder.show()
        self._closing.setVisible(len(done.cases) == 1 and done.cases[0].is_open)
        self._fit()
        self._leave.setFocus()
        self.changed.emit(frozenset({"case", "client"}))

    def _tell_failure(self, error: WorldError) -> None:
        if isinstance(error, InputError) and error.field == "passphrase":
            self.passphrase.first.say(messages.error_text(error), wrong=True)
            self.passphrase.setFocus()
        else:
            self.message.say(messages.error_text(error), Tone.DANGER)

    def _close_case(self) -> None:
        if self._done is not None:
            work = partial(load_case_file, self._desk, self._done.cases[0].id)
            self._tasks.read(self, work, then=self._open_closing, failed=self._tell_failure)

    def _open_closing(self, file: CaseFile) -> None:
        dialog = CloseCaseDialog(self._desk, self._tasks, file.case, self)
        if dialog.outcome.chosen() is None:
            dialog.outcome.choose(Outcome.REFERRED)
        dialog.saved.connect(lambda _nothing: self._closing.hide())
        self._open(dialog)

    def _open(self, dialog: FormDialog) -> None:
        dialog.changed.connect(self.changed)
        dialog.open()

    def _open_folder(self) -> None:
        if self._done is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._done.path.parent)))

    def _rest(self, *, at_rest: bool) -> None:
        if at_rest:
            self.message.hide()
        for each in (self._asked, self._go, self._consent):
            each.setEnabled(not at_rest)

    def _fit(self) -> None:
        self.lines.setFixedHeight(theme().px(_LINES[len(self._cases) > 1]))
        for each in (self._asked.layout(), self._inner):
            if each is not None:  # what was shown just now is not laid out yet
                each.activate()
        edges = self._column.contentsMargins()
        inside = self._inner.totalSizeHint().height()
        if self._inner.hasHeightForWidth():  # nothing wraps where no case goes, and then Qt knows no height for a width
            inside = self._inner.totalHeightForWidth(self.width() - edges.left() - edges.right())
        around = edges.top() + edges.bottom() + self._column.spacing() * 2 + self._foot.sizeHint().height()
        wanted = QSize(self.width(), inside + around)
        self.resize(self.width(), min(self.height(), wanted.height()))
        grow(self, wanted.boundedTo(self.screen().availableSize() * 0.92))

    def _make_buttons(self) -> None:
        self._consent = button(self.tr("Record the consent…"), icon="edit")
        self._folder = button(self.tr("Open the folder"), icon="export")
        self._closing = button(self.tr("Close the case…"), icon="lock")
        self._leave = button(self.tr("Close"))
        self._go = button(self.tr("Choose a folder…"), "primary", "export")
        deeds = (
            (self._consent, "record_consent", self._ask_consent),
            (self._folder, "open_folder", self._open_folder),
            (self._closing, "close_case", self._close_case),
            (self._leave, "close", self.reject),
            (self._go, "choose_folder", self._ask_where),
        )
        for made, name, deed in deeds:
            made.setObjectName(name)
            made.clicked.connect(deed)
        self._go.setDefault(True)

    def _questions(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        named = label(self.tr("Office that gets the cases"))
        named.setBuddy(self.recipient.line)
        self.recipient.setAccessibleName(named.text())
        self.recipient.setObjectName("recipient")
        self.recipient.edited.connect(lambda: self.recipient.say(""))
        words = (
            self.tr("The file has a passphrase of its own. It is kept nowhere: whoever forgets it writes a new file."),
            self.tr("Names and numbers of people around the client who have not agreed stay here."),
        )
        for each in (named, self.recipient, self.passphrase):
            column.addWidget(each)
        column.addWidget(label(messages.sentences(words), TextRole.CAPTION, wrap=True))
        return made

    def _lay_out(self) -> None:
        px = theme().px
        self._which.body.addWidget(self.lines)
        self._which.add_button(self._consent)
        self._foot = foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addWidget(self._folder)
        foot.addWidget(self._closing)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._go)
        holder = WidthFirst()
        holder.setProperty("plain", "true")
        self._inner = inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(SPACE))
        for each in (self._which, self._asked, self._busy, self.told):
            inner.addWidget(each)
        inner.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*[px(SPACE_LARGE)] * 4)
        column.setSpacing(px(SPACE))
        column.addWidget(self.message)
        column.addWidget(scrolled(holder), 1)
        column.addLayout(foot)
        for part in (self._consent, self._folder, self._closing, self.told):
            part.hide()
        self._go.setEnabled(False)
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
