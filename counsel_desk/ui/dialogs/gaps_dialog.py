"""What figures do not know: the cases with gaps, each one a key away from being filled."""

from array import array
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHeaderView, QWidget

from counsel_desk import messages
from counsel_desk.domain.gaps import CaseWithGaps
from counsel_desk.domain.periods import Period
from counsel_desk.ui.models.id_list import Column, IdListModel, Row
from counsel_desk.ui.pages.case_columns import whole_client_words
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.dialog_column import foot_of, lay_out_column
from counsel_desk.ui.widgets.id_table import IdTable
from counsel_desk.ui.widgets.text import button, label

_CLIENT = 1  # the column of names
_NAME = 160  # its width in pixels at 100% text


class GapsDialog(QDialog):
    """Enter or a double click opens a case. Before an export it can be done all the same: a gap is no fault."""

    case_chosen = Signal(object)
    """A case (`CaseId`) is to be opened."""
    export_asked = Signal()
    """The figures are to be exported as they are."""

    def __init__(
        self,
        tasks: Tasks,
        period: Period,
        cases: Sequence[CaseWithGaps],
        parent: QWidget | None = None,
        *,
        exporting: bool = False,
    ) -> None:
        super().__init__(parent)
        self._cases = {int(each.case.id): each for each in cases}
        self.setObjectName("gaps_dialog")
        self.setWindowTitle(
            self.tr("What the figures of {period} do not know").format(period=messages.period_words(period))
        )
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model = IdListModel(tasks, self._columns(), self._rows)
        self.table = IdTable(self.tr("Cases with gaps"), model)
        model.setParent(self.table)
        self.table.setObjectName("gaps_table")
        self.table.opened.connect(self._open)
        across = self.table.horizontalHeader()  # one long name must not take the room of what is missing
        across.setSectionResizeMode(_CLIENT, QHeaderView.ResizeMode.Interactive)
        across.resizeSection(_CLIENT, theme().px(_NAME))
        self._lay_out(exporting=exporting)
        self.table.show_ids(array("q", self._cases))
        self.table.selectRow(0)
        self.table.setFocus()
        px = theme().px
        self.resize(px(800), min(px(560), round(self.screen().availableSize().height() * 0.9)))

    def _lay_out(self, *, exporting: bool) -> None:
        about = self.tr(
            "These cases count in the figures, which put what is missing under “not known”."
            " Fill in what you know; nobody needs to be rung up for it. Enter opens a case."
        )
        show = button(self.tr("Open the case"), "" if exporting else "primary", "cases")
        show.setObjectName("open_gap")
        show.clicked.connect(lambda: self._open(self.table.chosen_id()))
        close = button(self.tr("Close"))
        close.setObjectName("close_gaps")
        close.clicked.connect(self.close)
        foot = foot_of(close, apart=(show,))
        if exporting:
            export = button(self.tr("Export all the same…"), "primary", "export")
            export.setObjectName("export_all_the_same")
            export.clicked.connect(self._export)
            foot.addWidget(export)
        lay_out_column(self, (label(about, TextRole.MUTED, wrap=True),), foot, filling=self.table)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Case"), lambda row: row[1].case.reference),
            Column(self.tr("Client"), lambda row: whole_client_words(row[1].case)),
            Column(self.tr("Not known"), lambda row: gap_words(row[1]), stretches=True),
        )

    def _rows(self, ids: Iterable[int]) -> list[Row]:
        return [(each, self._cases[each]) for each in ids]

    def _open(self, case_id: int | None) -> None:
        if case_id is not None:
            self.close()
            self.case_chosen.emit(self._cases[case_id].case.id)

    def _export(self) -> None:
        self.close()
        self.export_asked.emit()


def gap_words(case: CaseWithGaps) -> str:
    """What is not known of a case, as a list in words."""
    return messages.listed(messages.word(gap) for gap in case.gaps)
