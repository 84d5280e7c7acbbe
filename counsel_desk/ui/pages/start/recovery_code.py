"""The recovery code, shown once: printed or saved, and proved by typing its last group back."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout

from counsel_desk.domain.papers import RecoveryCodePaper
from counsel_desk.errors import FileError
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.dialogs.printers import ask_for_printer
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.scrolling import bring_into_view
from counsel_desk.ui.widgets.text import button, label

if TYPE_CHECKING:
    from counsel_desk.documents.sheet import PaperDocument

SavesAs = Callable[[Path, Callable[[Path], object]], None]
"""Makes a file what the second writes to the path it is given, whole or not at all."""

_IN_A_ROW = 4


class RecoveryCodeStep(Step):
    """It is not offered to be copied: whoever reads the clipboard could open the vault."""

    def __init__(self, tasks: Tasks, code: str, office: str, made_on: date, save_as: SavesAs) -> None:
        super().__init__(
            "recovery",
            self.tr("Your recovery code"),
            self.tr(
                "If every passphrase is forgotten, only this code opens the vault. "
                "Print it now and keep it where nobody else looks. It is not shown again."
            ),
            on=self.tr("Next"),
        )
        self._tasks, self._save_as = tasks, save_as
        self._paper = RecoveryCodePaper(office, tuple(code.split("-")), made_on)
        self.body.addWidget(self._groups())
        self.body.addLayout(self._ways_to_paper())
        self.last_group = NotedLine()
        self.add_field(self.tr("Type the last group from your paper"), self.last_group)
        self.last_group.setObjectName("last_group")
        self.last_group.edited.connect(lambda: self.last_group.say(""))

    def enter(self) -> None:
        """First comes the paper."""
        self._print.setFocus()

    def go(self) -> None:
        """Only a code that was copied down can be typed back."""
        if self.last_group.text().strip().upper() == self._paper.groups[-1]:
            self.gone_on.emit()
            return
        self.last_group.say(self.tr("Type the five characters at the end of the code."), wrong=True)
        self.last_group.setFocus()
        self.last_group.line.selectAll()

    def _groups(self) -> QFrame:
        px = theme().px
        frame = QFrame()
        frame.setProperty("surface", "sunken")
        grid = QGridLayout(frame)
        grid.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
        grid.setHorizontalSpacing(px(SPACE))
        for number, group in enumerate(self._paper.groups):
            shown = label(group, TextRole.TITLE)
            font = QFont(shown.font())
            font.setFamilies(["Consolas", "Menlo", "DejaVu Sans Mono", "monospace"])
            shown.setFont(font)
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(shown, number // _IN_A_ROW, number % _IN_A_ROW)
        return frame

    def _ways_to_paper(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._print = button(self.tr("Print…"), icon="print")
        self._print.setObjectName("print_code")
        self._print.clicked.connect(lambda: ask_for_printer(self, self._print_to))
        save = button(self.tr("Save as PDF…"), icon="export")
        save.setObjectName("save_code")
        save.clicked.connect(self._ask_file)
        for each in (self._print, save):
            row.addWidget(each)
        row.addStretch(1)
        return row

    def _print_to(self, printer: QPrinter) -> None:
        from counsel_desk.documents.printing import print_to  # noqa: PLC0415 - only who prints waits for printing

        try:
            print_to(self._laid_out(), printer)
        except FileError as error:
            self.tell(error)
        else:
            self.message.say(self.tr("The code was sent to the printer."), Tone.OK)
            bring_into_view(self.on)

    def _ask_file(self) -> None:
        suggested = self.tr("recovery code") + ".pdf"
        ask_to_save(self, self.tr("Save as PDF"), suggested, self.tr("PDF (*.pdf)"), self.save)

    def save(self, target: Path) -> None:
        """Write the paper as a PDF."""
        from counsel_desk.documents.printing import pdf  # noqa: PLC0415 - as above

        content = pdf(self._laid_out())
        work = partial(self._save_as, target, partial(_write, content))
        self._tasks.write(self, work, then=self._tell_saved, failed=self.tell)

    def _tell_saved(self, _nothing: None) -> None:
        words = self.tr("Saved. Print this file, then delete it: who finds it can open the vault.")
        self.message.say(words, Tone.WARNING)
        bring_into_view(self.on)

    def _laid_out(self) -> "PaperDocument":
        from counsel_desk.documents.recovery import lay_out_recovery_code  # noqa: PLC0415 - as above
        from counsel_desk.documents.words import paper_words  # noqa: PLC0415 - as above

        return lay_out_recovery_code(self._paper, paper_words())


def _write(content: bytes, path: Path) -> None:
    path.write_bytes(content)
