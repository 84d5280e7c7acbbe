"""The files of a case as a table: numbered, each redacted copy beneath its original."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView

from counsel_desk import messages
from counsel_desk.domain.evidence import Evidence, kind_of
from counsel_desk.ui.dialogs.evidence_dialog import moment_words
from counsel_desk.ui.models.id_list import Column, IdListModel, Row
from counsel_desk.ui.pages.case.case_files import CaseFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.widgets.id_table import IdTable
from counsel_desk.ui.widgets.kept_words import size_words
from counsel_desk.ui.widgets.text import visible

translate = QCoreApplication.translate

_UNKNOWN = "—"
_SHORT = 12  # places of a hash that a line shows
_ROWS = (2, 4)  # that are seen at the least; more of them scroll where the window is low
_SIZE, _HASH = 3, 6  # the columns that a narrow table leaves to the file itself


class FilesTable(IdTable):
    """Several files can be chosen; they stay chosen while the files are read anew."""

    def __init__(self, tasks: Tasks) -> None:
        self._model = IdListModel(tasks, _columns(), self._rows)
        super().__init__(translate("FilesTable", "Files of the case"), self._model)
        self._model.setParent(self)
        self._files: dict[int, CaseFile] = {}
        self.setObjectName("documents_table")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def files(self) -> tuple[Evidence, ...]:
        """All of them, in the order in which they were kept and are numbered."""
        return tuple(each.evidence for each in sorted(self._files.values(), key=lambda each: each.number))

    def show_files(self, files: Sequence[CaseFile]) -> None:
        """Show these files."""
        before = [each.id for each in self.chosen_files()]
        self._files = {each.evidence.id: each for each in files}
        self.show_ids(array("q", self._files))
        self.setMinimumHeight(self.height_for(min(max(len(self._files), _ROWS[0]), _ROWS[1])))
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for each in before:
            if (row := self._model.row_of(each)) >= 0:
                self.selectionModel().select(self._model.index(row, 0), flags)

    def chosen_files(self) -> tuple[Evidence, ...]:
        """The chosen files, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        ids = (self._model.id_at(row) for row in rows)
        return tuple(self._files[each].evidence for each in ids if each in self._files)

    def file(self, evidence_id: int) -> Evidence | None:
        """The file of that id, if it is shown."""
        found = self._files.get(evidence_id)
        return None if found is None else found.evidence

    def give_room(self, *, narrow: bool) -> None:
        """Where there is little room it is for the names."""
        for column in (_SIZE, _HASH):
            self.setColumnHidden(column, narrow)

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        """Called in a reader thread: the files of these ids, which were read already."""
        files = self._files
        return [(each, files[each]) for each in ids if each in files]


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("FilesTable", "No."), lambda row: str(_file(row).number), right=True),
        Column(translate("FilesTable", "Name"), lambda row: _named(_file(row)), stretches=True),
        Column(translate("FilesTable", "Type"), lambda row: _type(_file(row))),
        Column(translate("FilesTable", "Size"), lambda row: size_words(_file(row).evidence.size), right=True),
        Column(translate("FilesTable", "Formed at"), lambda row: _formed(_file(row)) or _UNKNOWN),
        Column(
            translate("FilesTable", "Belongs to"),
            lambda row: visible(_file(row).belongs) or _UNKNOWN,
            stretches=True,
        ),
        Column(translate("FilesTable", "SHA-256"), lambda row: f"{_file(row).evidence.sha256[:_SHORT]}…"),
    )


def _file(row: Row) -> CaseFile:
    file: CaseFile = row[1]
    return file


def _named(file: CaseFile) -> str:
    return visible(f"↳ {file.evidence.details.name}" if file.is_copy else file.evidence.details.name)


def _formed(file: CaseFile) -> str:
    details = file.evidence.details
    return moment_words(details.formed_at, details.formed_precision)


def _type(file: CaseFile) -> str:
    return messages.word(kind_of(file.evidence.origin.media_type))
