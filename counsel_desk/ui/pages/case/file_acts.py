"""What can be done with the chosen files of a case: in buttons beneath the table, and beside the mouse."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from counsel_desk.domain.evidence import Evidence, FileKind, kind_of
from counsel_desk.ui.icons import dress
from counsel_desk.ui.pages.case.evidence_deeds import EvidenceDeeds
from counsel_desk.ui.pages.case.files_table import FilesTable
from counsel_desk.ui.pages.case.moves import move_files
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.text import button


class FileActs(QWidget):
    """Each act is enabled where it makes sense for what is chosen."""

    pictures_asked = Signal(object)
    """Write incidents from these pictures (a tuple of `Evidence`)."""

    def __init__(self, tab: CaseTab, table: FilesTable, deeds: EvidenceDeeds) -> None:
        super().__init__(tab)
        self._tab, self._table, self._deeds = tab, table, deeds
        self._acts: dict[QPushButton, str] = {}
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._open = self._act("open_file", self.tr("Open"), "eye", self._look)
        self._change = self._act("change_file", self.tr("Details"), "edit", self._say_more)
        self._write = self._act("write_from_files", self.tr("Write incidents…"), "incidents", self._write_from)
        self._write.setToolTip(self.tr("See these pictures beside the form, and write down what each shows"))
        self._redact = self._act("redact_file", self.tr("Redacted copy…"), "document", self._keep_redacted)
        self._redact.setToolTip(
            self.tr("Keep a copy in which something is covered; of two chosen files the later one becomes the copy")
        )
        self._export = self._act("export_files", self.tr("Export…"), "export", self._give_out)
        self._copy = self._act("copy_hashes", self.tr("Copy SHA-256"), "copy", self._copy_hashes)
        self._move = self._act("move_files", self.tr("Move to another case…"), "next", self._move_away, "link")
        self._withdraw = self._act("withdraw_files", self.tr("Take out"), "delete", self._take_out, "link")
        for made in self._acts:
            row.addWidget(made)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        table.selectionModel().selectionChanged.connect(lambda *_sides: self.enable())
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), table, self._take_out, context=context)
        self.enable()

    def enable(self) -> None:
        """Follow what is chosen."""
        chosen, writable = self._table.chosen_files(), not self._tab.desk.read_only
        self._open.setEnabled(len(chosen) == 1)
        self._change.setEnabled(len(chosen) == 1 and writable)
        self._write.setEnabled(writable and bool(chosen) and all(map(_is_picture, chosen)))
        self._redact.setEnabled(writable and _may_be_redacted(chosen))
        for made in (self._move, self._withdraw):
            made.setEnabled(bool(chosen) and writable)
        for made in (self._export, self._copy):
            made.setEnabled(bool(chosen))

    def _act(self, name: str, words: str, icon: str, do: Callable[[], None], role: str = "") -> QPushButton:
        made = button(words, role, icon)
        made.setObjectName(name)
        made.clicked.connect(do)
        self._acts[made] = icon
        return made

    def _show_menu(self, at: QPoint) -> None:
        """What the buttons do, beside the mouse."""
        if not self._table.chosen_files():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for made, icon in self._acts.items():
            if made is self._withdraw:
                menu.addSeparator()
            action = menu.addAction(made.text(), made.click)
            action.setEnabled(made.isEnabled())
            dress(action, icon)
        menu.popup(self._table.viewport().mapToGlobal(at))

    def _look(self) -> None:
        if chosen := self._table.chosen_files():
            self._deeds.look(self._table.files, chosen[0])

    def _write_from(self) -> None:
        self.pictures_asked.emit(self._table.chosen_files())

    def _say_more(self) -> None:
        if len(chosen := self._table.chosen_files()) == 1:
            self._deeds.change(chosen[0])

    def _keep_redacted(self) -> None:
        chosen = sorted(self._table.chosen_files(), key=lambda each: each.id)
        if len(chosen) == 1:
            self._deeds.ask_for_redacted(chosen[0])
        elif _may_be_redacted(tuple(chosen)):
            original, copy = chosen
            self._deeds.join(copy, original)

    def _give_out(self) -> None:
        if chosen := self._table.chosen_files():
            self._deeds.export(chosen, self._table.files)

    def _move_away(self) -> None:
        if chosen := self._table.chosen_files():
            move_files(self._tab, chosen)

    def _take_out(self) -> None:
        self._deeds.withdraw(self._table.chosen_files())

    def _copy_hashes(self) -> None:
        """As `sha256sum` writes them for several, the hash alone for one."""
        chosen = self._table.chosen_files()
        lines = [each.sha256 if len(chosen) == 1 else f"{each.sha256}  {each.origin.name}" for each in chosen]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))
            self._tab.say(self.tr("SHA-256 copied; it leaves the clipboard after half a minute."))


def _is_picture(file: Evidence) -> bool:
    return kind_of(file.origin.media_type) is FileKind.PICTURE


def _may_be_redacted(chosen: tuple[Evidence, ...]) -> bool:
    """Of one original a copy can be kept; of two files of which none is a copy the later one can become one."""
    return len(chosen) in {1, 2} and all(each.origin.redacted_from is None for each in chosen)
