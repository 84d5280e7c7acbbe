"""Passing a case on as a workbook: asked where to, and why when the client has not agreed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counsel_desk.domain.ids import CaseId
from counsel_desk.errors import WorldError
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.services.case_summary import export_case
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, label


class CaseExport(QObject):
    """One case on its way out of the vault; deleted with its window."""

    exported = Signal(object)
    """The workbook was written to this `Path`."""
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, case_id: CaseId, reference: str, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._tasks, self._window = desk, tasks, window
        self._case_id, self._reference = case_id, reference

    def begin(self) -> None:
        """Ask where to."""
        title = self.tr("Export the case as a workbook")
        ask_to_save(self._window, title, f"{self._reference}.xlsx", self.tr("Excel workbook (*.xlsx)"), self.write)

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
        self._tasks.write(self, work, then=lambda _nothing: self._finish(target), failed=partial(self._tell, target))

    def _finish(self, target: Path) -> None:
        self.exported.emit(target)
        self.deleteLater()

    def _tell(self, target: Path, error: WorldError) -> None:
        if error.code != "export.no_consent":
            self.failed.emit(error)
            self.deleteLater()
            return
        ask = ProtectLifeDialog(self._window)
        ask.reason_given.connect(partial(self.write, target))
        ask.code_chosen.connect(partial(self.write, target, named=False))
        ask.rejected.connect(self.deleteLater)
        ask.open()


class ProtectLifeDialog(QDialog):
    """Without consent a case leaves the vault only to protect a life, and the reason is written down."""

    reason_given = Signal(str)
    code_chosen = Signal()
    """It may leave the vault under the code of the case instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("protect_life")
        self.setWindowTitle(self.tr("The client has not agreed"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().px
        self.setMinimumWidth(px(560))
        words = self.tr(
            "There is no consent to pass this case on. Ask the client first and record it in the overview. "
            "It may leave under its code, without name, phones and ID number. Only to protect a life may it be "
            "passed on with them."
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
        foot.addWidget(by_code)
        foot.addWidget(leave)
        column = QVBoxLayout(self)
        edge = px(SPACE_LARGE)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(px(SPACE))
        column.addWidget(Notice(words, Tone.WARNING))
        column.addWidget(named)
        column.addWidget(self.reason)
        column.addStretch(1)
        column.addLayout(foot)

    def _choose_code(self) -> None:
        self.code_chosen.emit()
        self.accept()

    def _give(self) -> None:
        self.reason_given.emit(self.reason.toPlainText().strip())
        self.accept()
