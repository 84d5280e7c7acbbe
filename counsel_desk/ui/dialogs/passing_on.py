"""Passing on what belongs to a case: whether the client agrees, or why it goes out without, and then where to."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.people import Consent, ConsentAnswer, ConsentMeans, ConsentPurpose
from counsel_desk.errors import WorldError
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.services.clients import give_consent
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, label


class PassingOn(QObject):
    """Something on its way out of the vault: whether the client agrees is asked before where to.

    It is deleted with its window.
    """

    exported = Signal(object)
    """It was written to this `Path`."""
    failed = Signal(object)
    changed = Signal(frozenset)
    """Records of these kinds were changed: a consent was written down."""

    def __init__(self, desk: Desk, tasks: Tasks, case_id: CaseId, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._tasks, self._case_id, self._window = desk, tasks, case_id, window

    def begin(self) -> None:
        """Ask whether the client agrees, unless they have; then go on."""
        work = partial(load_case_file, self._desk, self._case_id)
        self._tasks.read(self, work, then=self._look_for_consent, failed=self.fail)

    def ask_where(self, to_protect_life: str = "") -> None:
        """Ask where to, then `write`."""
        raise NotImplementedError

    def write(self, target: Path, to_protect_life: str = "") -> None:
        """Write it, whole or not at all; `to_protect_life` is the reason where the client has not agreed."""
        raise NotImplementedError

    def finish(self, target: Path) -> None:
        """It is written: say so, and go."""
        self.exported.emit(target)
        self.deleteLater()

    def fail(self, error: WorldError) -> None:
        """It cannot go out: say why, and go."""
        self.failed.emit(error)
        self.deleteLater()

    def ask_again(self, target: Path, error: WorldError) -> None:
        """Ask for a reason where consent is missing, else say what went wrong."""
        if error.code != "export.no_consent":
            self.fail(error)
            return
        ask = ProtectLifeDialog(self._window)
        ask.reason_given.connect(partial(self.write, target))
        ask.rejected.connect(self.deleteLater)
        ask.open()

    def _look_for_consent(self, file: CaseFile) -> None:
        if file.client.may_be_named(ConsentPurpose.EXPORT):
            self.ask_where()
            return
        answer, can_agree = file.client.answer_to(ConsentPurpose.EXPORT), not self._desk.read_only
        ask = ProtectLifeDialog(self._window, answer=answer, can_agree=can_agree)
        ask.agreed.connect(partial(self._write_consent, file.client.id))
        ask.reason_given.connect(self.ask_where)
        ask.rejected.connect(self.deleteLater)
        ask.open()

    def _write_consent(self, client_id: ClientId, means: ConsentMeans) -> None:
        work = partial(give_consent, self._desk, client_id, ConsentPurpose.EXPORT, means)
        self._tasks.write(self, work, then=self._go_on_with_consent, failed=self.fail)

    def _go_on_with_consent(self, _nothing: None) -> None:
        self.changed.emit(frozenset({"client"}))
        self.ask_where()


class ProtectLifeDialog(QDialog):
    """Without consent nothing that names the client leaves but to protect a life; the reason is written down."""

    agreed = Signal(object)
    """The client was asked and agrees, by these means (`ConsentMeans`)."""
    reason_given = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        answer: Consent | None = None,
        can_agree: bool = False,
    ) -> None:
        """`answer` is what the client said when last asked; `can_agree` offers to write a consent down."""
        super().__init__(parent)
        self.setObjectName("protect_life")
        self.setWindowTitle(self.tr("The client has not agreed"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().px
        self.setMinimumWidth(px(560))
        words = self.tr(
            "There is no consent to pass on what belongs to this case. Ask the client first and record it in the "
            "overview. Only to protect a life may a file be given out without."
        )
        self.reason = QPlainTextEdit(tabChangesFocus=True)
        self.reason.setObjectName("reason")
        self.reason.setFixedHeight(px(84))
        named = label(self.tr("Whose life is in danger, and who gets the case?"))
        named.setBuddy(self.reason)
        self.reason.setAccessibleName(named.text())
        leave = button(self.tr("Do not export"), "primary")
        leave.setObjectName("cancel")
        leave.setDefault(True)
        leave.clicked.connect(self.reject)
        self.go_on = button(self.tr("Export to protect a life"), "danger")
        self.go_on.setObjectName("export_anyway")
        self.go_on.setEnabled(False)
        self.go_on.clicked.connect(self._give)
        self.reason.setFocus()
        self.reason.textChanged.connect(lambda: self.go_on.setEnabled(bool(self.reason.toPlainText().strip())))
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addWidget(self.go_on)
        foot.addStretch(1)
        foot.addWidget(leave)
        column = QVBoxLayout(self)
        edge = px(SPACE_LARGE)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(px(SPACE))
        column.addWidget(Notice(words, Tone.WARNING, self._refusal(answer)))
        if can_agree:
            column.addWidget(self._ask_now(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(named)
        column.addWidget(self.reason)
        column.addStretch(1)
        column.addLayout(foot)

    def _refusal(self, answer: Consent | None) -> str:
        if answer is None or answer.answer is ConsentAnswer.AGREED:
            return ""
        return self.tr("The client refused this on {day}").format(day=messages.day(answer.given_on))

    def _ask_now(self) -> QPushButton:
        """The client is on the telephone or in the room, and says yes."""
        menu = QMenu(self)
        for means in ConsentMeans:
            menu.addAction(messages.word(means), partial(self._agree, means))
        made = button(self.tr("The client agrees now…"), icon="check")
        made.setObjectName("agrees_now")
        made.setMenu(menu)
        return made

    def _agree(self, means: ConsentMeans) -> None:
        self.agreed.emit(means)
        self.accept()

    def _give(self) -> None:
        self.reason_given.emit(self.reason.toPlainText().strip())
        self.accept()
