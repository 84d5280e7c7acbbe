"""The line above a list: what is looked for, what is filtered, and the way to every field that can be."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from counsel_desk.domain.listing import Condition, Field, ListView
from counsel_desk.services.desk import Desk
from counsel_desk.ui.icons import dress
from counsel_desk.ui.pages.lists.condition_words import Choices, choices_of, condition_words
from counsel_desk.ui.pages.lists.field_editor import editor_for
from counsel_desk.ui.pages.lists.spec import ListSpec
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.overlay import Overlay
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.text import button, plain


class FilterChip(QWidget):
    """What one field lets through, in words: a click changes it, the cross takes it away."""

    edit_asked = Signal()
    remove_asked = Signal()

    def __init__(self, field: str, words: str) -> None:
        super().__init__()
        self.field = field
        self.words = QPushButton(plain(words))
        self.words.setObjectName(f"filter_{field}")
        self.words.setProperty("kind", "filter")
        self.words.setToolTip(self.tr("Change this filter"))
        self.words.clicked.connect(self.edit_asked)
        self.cross = QPushButton()
        self.cross.setObjectName(f"unfilter_{field}")
        self.cross.setProperty("kind", "unfilter")
        self.cross.setAccessibleName(self.tr("Take away: {filter}").format(filter=words))
        self.cross.setToolTip(self.tr("Take this filter away"))
        dress(self.cross, "close", "accent")
        self.cross.clicked.connect(self.remove_asked)
        for made in (self.words, self.cross):
            made.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.words)
        row.addWidget(self.cross)

    def say(self, words: str) -> None:
        """Say something else."""
        self.words.setText(plain(words))
        self.cross.setAccessibleName(self.tr("Take away: {filter}").format(filter=words))


class FilterBar(QWidget):
    """Shows the filters of a `ListView`; `changed` carries the view as a person has changed it."""

    changed = Signal(object)
    went_down = Signal()

    def __init__(self, desk: Desk, spec: ListSpec, fields: tuple[Field, ...], page: QWidget) -> None:
        """`page` is what the editors lie over."""
        super().__init__(page)
        self._desk, self._spec, self._page = desk, spec, page
        self._fields = {field.name: field for field in fields}
        self._view = spec.first
        self._counsellors: Choices = ()
        self._chips: dict[str, FilterChip] = {}
        self.search = SearchField(self.tr("Find in this list"), spec.find)
        self.search.setObjectName("filter_text")
        self.search.setMinimumWidth(theme().px(250))
        self.search.searched.connect(lambda text: self._change(replace(self._view, text=text)))
        self.search.went_down.connect(self.went_down)
        self.add = button(self.tr("Filter"), icon="filter", tip=self.tr("Show only what fits"))
        self.add.setObjectName("add_filter")
        self.add.setMenu(self._menu_of_fields())
        self._clear = button(self.tr("Clear all"), "quiet")
        self._clear.setObjectName("clear_filters")
        self._clear.clicked.connect(self.clear)
        self._flow = FlowLayout(self)
        self._first: tuple[QWidget, ...] = ()
        self._lay_out()

    def put_after_search(self, *made: QWidget) -> None:
        """Put something between the search field and the filters."""
        self._first = made
        self._lay_out()

    def show_view(self, view: ListView) -> None:
        """Show what a view lets through."""
        self._view = view
        if self.search.text() != view.text:
            self.search.setText(view.text)
            self.search.search_now()
        wanted = {condition.field: condition for condition in view.conditions}
        gone = [name for name in self._chips if name not in wanted]
        for name in gone:
            self._forget(name)
        for name, condition in wanted.items():
            self._show_chip(name, condition)
        self._clear.setVisible(len(wanted) > 1)  # one has its cross
        self._lay_out()

    def offer_counsellors(self, counsellors: Choices) -> None:
        """Learn the counsellors' names."""
        self._counsellors = counsellors
        self.show_view(self._view)

    def type(self, text: str) -> None:
        """Go on typing in the search field."""
        self.search.setFocus()
        self.search.insert(text)

    def clear(self) -> None:
        """Let everything through."""
        self.search.setFocus()
        self._change(replace(self._view, text="", conditions=()))

    def edit(self, name: str, beneath: QWidget | None = None) -> None:
        """Open the editor of a field, beneath its chip unless told."""
        field, column = self._fields[name], self._spec.by_field[name]
        editor = editor_for(field, column.heading, choices_of(field, column, self._counsellors), self._desk.today)
        editor.show_condition(self._condition(name))
        editor.changed.connect(partial(self._set, name))
        overlay = Overlay(column.heading, self._page)
        overlay.setObjectName(f"edit_{name}")
        overlay.body.addWidget(editor)
        overlay.body.addStretch(1)
        overlay.leaving.connect(editor.settle)
        overlay.appear(beneath or self._anchor(name), editor.first())

    def _anchor(self, name: str) -> QWidget:
        chip = self._chips.get(name)
        return self.add if chip is None else chip.words

    def _condition(self, name: str) -> Condition | None:
        return next((each for each in self._view.conditions if each.field == name), None)

    def _set(self, name: str, condition: Condition | None) -> None:
        places = [each.field for each in self._view.conditions]
        conditions = list(self._view.conditions)
        if name not in places:
            conditions += [] if condition is None else [condition]
        elif condition is None:
            del conditions[places.index(name)]
        else:
            conditions[places.index(name)] = condition
        self._change(replace(self._view, conditions=tuple(conditions)))

    def _change(self, view: ListView) -> None:
        if view != self._view:
            self.show_view(view)
            self.changed.emit(view)

    def _show_chip(self, name: str, condition: Condition) -> None:
        words = condition_words(condition, self._fields[name], self._spec.by_field[name], self._counsellors)
        chip = self._chips.get(name)
        if chip is not None:
            chip.say(words)
            return
        chip = FilterChip(name, words)
        chip.edit_asked.connect(partial(self.edit, name))
        chip.remove_asked.connect(partial(self._remove, name))
        self._chips[name] = chip

    def _remove(self, name: str) -> None:
        self.add.setFocus()
        self._set(name, None)

    def _forget(self, name: str) -> None:
        chip = self._chips.pop(name)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _lay_out(self) -> None:
        """Put everything in its order; what stands there already stays where it is."""
        order = (self.search, *self._first, self.add, *self._chips.values(), self._clear)
        while self._flow.count():
            self._flow.takeAt(0)
        before: QWidget | None = None
        for each in order:
            self._flow.addWidget(each)
            if before is not None:
                QWidget.setTabOrder(before, each)
            before = each
        self.updateGeometry()

    def _menu_of_fields(self) -> QMenu:
        menu = QMenu(self)
        for column in self._spec.columns:
            if column.field in self._fields:
                action = menu.addAction(column.heading, self._opening(column.field))
                action.setObjectName(f"filter_by_{column.field}")
        return menu

    def _opening(self, name: str) -> Callable[[], None]:
        return lambda: self.edit(name)
