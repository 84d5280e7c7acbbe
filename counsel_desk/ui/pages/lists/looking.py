"""How a list is looked at: the view it has now, where it comes from, and what a person makes of it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from counsel_desk.domain.listing import ListView, SavedView
from counsel_desk.ui.pages.lists.column_choice import ColumnChoice
from counsel_desk.ui.pages.lists.filter_bar import FilterBar
from counsel_desk.ui.pages.lists.list_table import ListTable
from counsel_desk.ui.pages.lists.reader import ListReader
from counsel_desk.ui.pages.lists.saved_views import SavedViews
from counsel_desk.ui.pages.lists.spec import ListSpec
from counsel_desk.ui.pages.lists.view_button import ViewButton


class Looking(QObject):
    """Shows one view in the bar, the button and the headings at once, and has the list read in it."""

    view_deleted = Signal(object)
    """This `SavedView` was deleted."""

    def __init__(
        self, spec: ListSpec, reader: ListReader, views: SavedViews, bar: FilterBar, button: ViewButton,
        table: ListTable, columns: ColumnChoice, parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._spec, self._reader, self._views = spec, reader, views
        self._bar, self._button, self._headings = bar, button, table.headings
        self._columns: tuple[str, ...] = ()
        self.begun = False
        """Whether anybody has looked at the list."""
        self.waiting = True
        """Whether it is not known yet how the list was left."""
        views.read.connect(self._begin_as_left)
        button.chosen.connect(self._look_at_saved)
        button.deleted.connect(self.view_deleted)
        bar.changed.connect(self.look_at)
        table.horizontalHeader().sectionClicked.connect(self._sort_by_heading)
        columns.columns_chosen.connect(self._choose_columns)
        columns.reset_asked.connect(self._reset_columns)
        columns.order_chosen.connect(self._sort_by)
        self._headings.resized.connect(self._note_widths)
        columns.filter_asked.connect(bar.edit)

    def begin(self) -> None:
        """Look at the list for the first time: as it was left, unless a view is asked for meanwhile."""
        if not self.begun:
            self.begun = True
            self._views.begin()
            self._reader.read_names()

    def look_at(self, view: ListView) -> None:
        """Look at the list in a view; one that says nothing of widths leaves them as they are."""
        self.waiting = False
        if view.widths:
            self._headings.show_widths(view.widths)
        view = replace(view, widths=self._headings.widths)
        self._reader.look = view
        self._bar.show_view(view)
        self._button.show_look(view)
        self._headings.mark_order(view.order, descending=view.descending)
        if view.columns != self._columns:
            self._columns = view.columns
            self._headings.show_columns(view.columns)
        self._reader.read()

    def keep(self) -> None:
        """Remember how the list is left."""
        if not self.waiting:
            self._views.keep_last(self._reader.look)

    def _begin_as_left(self, last: ListView | None) -> None:
        if self.waiting:
            self.look_at(last or self._spec.first)

    def _look_at_saved(self, saved: SavedView) -> None:
        self.look_at(saved.view)

    def _sort_by(self, name: str, descending: bool) -> None:  # noqa: FBT001 - the shape of the signal
        self.look_at(replace(self._reader.look, order=name, descending=descending))

    def _sort_by_heading(self, place: int) -> None:
        column, look = self._spec.columns[place], self._reader.look
        self._sort_by(column.field, not look.descending if column.field == look.order else column.falls)

    def _choose_columns(self, names: tuple[str, ...]) -> None:
        self.look_at(replace(self._reader.look, columns=names))

    def _reset_columns(self) -> None:
        self._headings.show_widths(())
        self.look_at(replace(self._reader.look, columns=(), widths=()))

    def _note_widths(self) -> None:
        self._reader.look = replace(self._reader.look, widths=self._headings.widths)
        self._bar.show_view(self._reader.look)
