"""Passing a case on as a workbook: whether the client agrees, or why it goes out without, and then where to."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.people import Consent, ConsentAnswer, ConsentMeans, ConsentPurpose
from counsel_desk.errors import WorldError
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.services.case_summary import export_case
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.services.clients import give_consent
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, label


class PassingOn(QObject):
    """Something on its way out of the vault: whether the client agrees is asked before where to.

    It is deleted with its window.
    """

    has_code = False
    """Whether it can leave under the code of the case instead of the client's name."""

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

    def ask_where(self, to_protect_life: str = "", *, named: bool = True) -> None:
        """Ask where to, then `write`; `named` is False for what leaves under the code of the case."""
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

    def ask_again(self, target: Path, error: WorldError, by_code: Callable[[], object] | None = None) -> None:
        """Ask for a reason where consent is missing, else say what went wrong.

        `by_code` writes it under the code of the case instead, where that can be.
        """
        if error.code != "export.no_consent":
            self.fail(error)
            return
        ask = ProtectLifeDialog(self._window, has_code=by_code is not None)
        ask.reason_given.connect(partial(self.write, target))
        if by_code is not None:
            ask.code_chosen.connect(by_code)
        ask.rejected.connect(self.deleteLater)
        ask.open()

    def _look_for_consent(self, file: CaseFile) -> None:
        if file.client.may_be_named(ConsentPurpose.EXPORT):
            self.ask_where()
            return
        answer, can_agree = file.client.answer_to(ConsentPurpose.EXPORT), not self._desk.read_only
        ask = ProtectLifeDialog(self._window, has_code=self.has_code, answer=answer, can_agree=can_agree)
        ask.agreed.connect(partial(self._write_consent, file.client.id))
        ask.code_chosen.connect(partial(self.ask_where, named=False))
        ask.reason_given.connect(self.ask_where)
        ask.rejected.connect(self.deleteLater)
        ask.open()

    def _write_consent(self, client_id: ClientId, means: ConsentMeans) -> None:
        work = partial(give_consent, self._desk, client_id, ConsentPurpose.EXPORT, means)
        self._tasks.write(self, work, then=self._go_on_with_consent, failed=self.fail)

    def _go_on_with_consent(self, _nothing: None) -> None:
        self.changed.emit(frozenset({"client"}))
        self.ask_where()


class CaseExport(PassingOn):
    """One case on its way out, as a workbook."""

    has_code = True

    def __init__(self, desk: Desk, tasks: Tasks, case_id: CaseId, reference: str, window: QWidget) -> None:
        super().__init__(desk, tasks, case_id, window)
        self._reference = reference

    def ask_where(self, to_protect_life: str = "", *, named: bool = True) -> None:
        """Ask for a file to write the workbook to."""
        title, kind = self.tr("Export the case as a workbook"), self.tr("Excel workbook (*.xlsx)")
        write = partial(self.write, to_protect_life=to_protect_life, named=named)
        dialog = ask_to_save(self._window, title, f"{self._reference}.xlsx", kind, write)
        dialog.rejected.connect(self.deleteLater)

    def write(self, target: Path, to_protect_life: str = "", *, named: bool = True) -> None:
        """Write it, whole or not at all."""
        work = partial(
            export_case,
            self._desk,
            self._case_id,
            target,
            CaseSentences(),
            named=named,
            to_protect_life=to_protect_life,
        )
        by_code = partial(self.write, target, named=False)
        self._tasks.write(
            self,
            work,
            then=lambda _nothing: self.finish(target),
            failed=lambda error: self.ask_again(target, error, by_code),
        )


class ProtectLifeDialog(QDialog):
    """Without consent nothing that names the client leaves but to protect a life; the reason is written down."""

    agreed = Signal(object)
    """The client was asked and agrees, by these means (`ConsentMeans`)."""
    reason_given = Signal(str)
    code_chosen = Signal()
    """It may leave the vault under the code of the case instead."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        has_code: bool = True,
        answer: Consent | None = None,
        can_agree: bool = False,
    ) -> None:
        """`has_code` offers to let it leave under the code of the case, `can_agree` to write a consent down.

        `answer` is what the client said when last asked.
        """
        super().__init__(parent)
        self.setObjectName("protect_life")
        self.setWindowTitle(self.tr("The client has not agreed"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().px
        self.setMinimumWidth(px(560))
        words = self.tr(
            "There is no consent to pass this case on. Ask the client first. It may leave under its code, without name,"
            " phones and ID number. Only to protect a life may it be passed on with them."
        )
        without_code = self.tr(
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
        by_code = button(self.tr("Export under the code"))
        by_code.setObjectName("export_under_code")
        by_code.clicked.connect(self._choose_code)
        self.reason.setFocus()
        self.reason.textChanged.connect(lambda: self.go_on.setEnabled(bool(self.reason.toPlainText().strip())))
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addWidget(self.go_on)
        foot.addStretch(1)
        if has_code:
            foot.addWidget(by_code)
        foot.addWidget(leave)
        column = QVBoxLayout(self)
        edge = px(SPACE_LARGE)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(px(SPACE))
        column.addWidget(Notice(words if has_code else without_code, Tone.WARNING, self._refusal(answer)))
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

    def _choose_code(self) -> None:
        self.code_chosen.emit()
        self.accept()

    def _give(self) -> None:
        self.reason_given.emit(self.reason.toPlainText().strip())
        self.accept()
