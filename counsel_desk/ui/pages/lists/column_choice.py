"""Choosing what a list shows: the card with a check mark for each column, and the menu of a heading."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from counsel_desk.ui.icons import dress
from counsel_desk.ui.pages.lists.list_table import ListTable
from counsel_desk.ui.pages.lists.spec import ListSpec
from counsel_desk.ui.widgets.overlay import Overlay
from counsel_desk.ui.widgets.text import button


class ColumnChoice(QObject):
    """Says what a person wants with the columns; whoever listens shows it."""

    columns_chosen = Signal(tuple)
    """These columns, in this order."""
    reset_asked = Signal()
    """The list is to choose columns and widths itself again."""
    order_chosen = Signal(str, bool)
    """Sort by this field; True: from the greatest down."""
    filter_asked = Signal(str)

    def __init__(self, spec: ListSpec, table: ListTable, page: QWidget) -> None:
        super().__init__(page)
        self._spec, self._table, self._page = spec, table, page
        table.headings.moved.connect(lambda: self.columns_chosen.emit(table.columns_shown()))
        table.heading_menu_asked.connect(self._show_menu)

    def open(self, beneath: QWidget) -> None:
        """Show the card of all columns, beneath the button that asks for it."""
        overlay = Overlay(self.tr("Columns"), self._page)
        overlay.setObjectName("choose_columns")
        overlay.body.setSpacing(0)
        shown = self._table.columns_shown()
        rest = [column.field for column in self._spec.columns if column.field not in shown]
        boxes: dict[str, QCheckBox] = {}
        for name in (*shown, *rest):
            box = QCheckBox(self._spec.by_field[name].heading)
            box.setObjectName(f"column_{name}")
            box.setChecked(name in shown)
            box.toggled.connect(partial(self._take, boxes))
            boxes[name] = box
            overlay.body.addWidget(box)
        overlay.body.addStretch(1)
        again = button(self.tr("As it was at first"), "link")
        again.setObjectName("own_columns")
        again.clicked.connect(partial(self._reset, overlay))
        overlay.last.insertWidget(0, again)
        overlay.appear(beneath, boxes[shown[0]])

    def _take(self, boxes: dict[str, QCheckBox], _checked: bool) -> None:  # noqa: FBT001 - the shape of the signal
        chosen = tuple(name for name, box in boxes.items() if box.isChecked())
        if chosen:
            self.columns_chosen.emit(chosen)

    def _reset(self, overlay: Overlay) -> None:
        overlay.leave()
        self.reset_asked.emit()

    def _show_menu(self, place: int, at: QPoint) -> None:
        """What can be done with one column."""
        menu = QMenu(self._page)
        if place >= 0:
            name = self._spec.columns[place].field
            up = menu.addAction(self.tr("Sort ascending"), partial(self.order_chosen.emit, name, False))  # noqa: FBT003
            down = menu.addAction(self.tr("Sort descending"), partial(self.order_chosen.emit, name, True))  # noqa: FBT003
            for action in (up, down):
                action.setObjectName(f"sort_{name}")
            dress(menu.addAction(self.tr("Filter by this…"), partial(self.filter_asked.emit, name)), "filter")
            shown = self._table.columns_shown()
            if len(shown) > 1:
                rest = tuple(each for each in shown if each != name)
                menu.addAction(self.tr("Hide this column"), partial(self.columns_chosen.emit, rest))
            menu.addSeparator()
        menu.addAction(self.tr("Columns…"), partial(self.open, self._table.horizontalHeader()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
