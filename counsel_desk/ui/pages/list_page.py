"""What every list of the office does: find, filter, sort, choose columns and views, copy, open, come back as it was.

A page says what it shows in a `ListSpec`, and in `deeds` what can be done with the records.
"""

from array import array
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.listing import ListView, SavedView
from counsel_desk.domain.people import Counsellor
from counsel_desk.errors import WorldError
from counsel_desk.services import lists
from counsel_desk.services.desk import Desk
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.models.id_list import IdListModel
from counsel_desk.ui.pages.case.message import CaseMessage
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.pages.lists.chosen_deeds import ChosenDeeds
from counsel_desk.ui.pages.lists.column_choice import ColumnChoice
from counsel_desk.ui.pages.lists.filter_bar import FilterBar
from counsel_desk.ui.pages.lists.list_table import ListTable
from counsel_desk.ui.pages.lists.looking import Looking
from counsel_desk.ui.pages.lists.reader import ListReader, model_column
from counsel_desk.ui.pages.lists.saved_views import SavedViews
from counsel_desk.ui.pages.lists.spec import Chosen, Deed, ListSpec
from counsel_desk.ui.pages.lists.surface import ListSurface
from counsel_desk.ui.pages.lists.view_button import ViewButton
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.page import Page
from counsel_desk.ui.widgets.text import button, icon_button, visible


class ListPage(Page):
    """A list of the office. Enter or a double click opens a record, every heading sorts, typing finds."""

    beside: ClassVar[bool] = False
    """Whether a record can be opened in a window of its own."""

    opened = Signal(object)
    """This row (of `domain.lists`) is to be opened."""
    opened_beside = Signal(object)
    """This row is to be opened in a window of its own."""
    changed = Signal(frozenset)
    """Records of these kinds were changed here; whoever hears it refreshes this page too."""
    empty_action_asked = Signal()
    """What the empty list proposes is to be done."""

    def __init__(
        self, desk: Desk, tasks: Tasks, spec: ListSpec, clipboard: Clipboard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.tasks, self.spec = desk, tasks, spec
        self.counsellors: tuple[Counsellor, ...] = ()
        """Everyone who signs in to the vault, as soon as they are read."""
        self._reader = ListReader(desk, tasks, spec, self)
        model = IdListModel(tasks, [model_column(each) for each in spec.columns], self._reader.rows, self)
        model.read_failed.connect(self.tell)
        self.table = ListTable(self.title(), model, spec.columns)
        self.table.setObjectName(spec.kind)
        self.bar = FilterBar(desk, spec, lists.fields(spec.kind), self)
        self._views = SavedViews(desk, tasks, spec, self)
        self._view_button = ViewButton(self._views, self)
        self._columns = ColumnChoice(spec, self.table, self)
        self._looking = Looking(
            spec, self._reader, self._views, self.bar, self._view_button, self.table, self._columns, self
        )
        self._deeds = ChosenDeeds(self.table, model, self._reader, spec, clipboard, tasks, self)
        self._deeds.offer(self.deeds, beside=self.beside)
        self._message = CaseMessage()
        self._lay_out()
        self._connect()

    @property
    def look(self) -> ListView:
        """The view the list is shown in."""
        return self._reader.look

    @property
    def reading(self) -> bool:
        """Whether the list is being read."""
        return self._looking.waiting or self._reader.reading

    def enter(self) -> None:
        """Read what is stale, at first as it was left last time; typing finds at once."""
        self._looking.begin()
        if self._reader.stale and not self._looking.waiting:
            self._reader.read()
        self.bar.search.setFocus()

    def refresh(self, changed: AbstractSet[str]) -> None:
        """Read again when something the list shows has changed; out of sight, wait until it comes into view."""
        if not changed or changed & self.spec.shows:
            self._reader.stale = True
            if self.isVisible() and not self._looking.waiting:
                self._reader.read()
        if self._looking.begun and (not changed or "office" in changed):
            self._reader.read_names()

    def keep(self) -> None:
        """Remember how the list looks."""
        self._looking.keep()

    def deeds(self, chosen: Chosen) -> Sequence[Deed]:  # noqa: ARG002 - for the pages to say
        """What can be done with the records chosen, besides opening and copying them."""
        return ()

    def row(self, record: int) -> Any | None:
        """The row of a record in view; None when it is not in the list, or not read yet."""
        return self._deeds.row(record)

    def show_view(self, view: ListView) -> None:
        """Show the list in a view."""
        self._looking.begin()
        self._looking.look_at(view)

    def add_button(
        self, words: str, name: str, icon: str, asked: SignalInstance, *, primary: bool = False
    ) -> QPushButton:
        """Put a button above the list that raises a signal."""
        made = button(words, "primary" if primary else "", icon)
        made.setObjectName(name)
        made.clicked.connect(asked)
        (self.panel.add_button if primary else self.panel.add_lesser)(made)
        return made

    def say(self, words: str, tone: Tone = Tone.OK, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say what happened; `action` and `do` are what can be done about it, such as undoing."""
        self._message.say(words, tone, action, do)

    def tell(self, error: WorldError) -> None:
        """Say what went wrong in the user's world."""
        self._reader.stale = True
        self._message.tell(error)

    def write(self, work: Callable[[], Any], kinds: frozenset[str], said: str, action: str) -> None:
        """Change records of these kinds, say so, and offer to take the change, `action` in the history, back."""

        def told(_result: object) -> None:
            self.changed.emit(kinds)
            self.say(said, Tone.OK, self.tr("Undo"), take_back)

        def take_back() -> None:
            self.tasks.write(self, partial(undo_only, self.desk, action), then=taken_back, failed=self.tell)

        def taken_back(name: str) -> None:
            self.changed.emit(kinds)
            self.say(self.tr("Taken back: {name}").format(name=messages.action_name(name)))

        self.tasks.write(self, work, then=told, failed=self.tell)

    def _show(self, ids: "array[int]") -> None:
        self.table.show_ids(ids)
        reader = self._reader
        self.panel.show_count(len(ids), filtered=reader.filtered, as_at_first=reader.as_at_first)

    def _learn_names(self, everyone: tuple[Counsellor, ...]) -> None:
        self.counsellors = everyone
        self.bar.offer_counsellors(tuple((int(each.id), each.name) for each in everyone))

    def _offer_back(self, deleted: SavedView) -> None:
        words = self.tr("The view “{name}” was deleted.").format(name=visible(deleted.name))
        back = partial(self._views.save, deleted.name, deleted.view, self.tell)
        self.say(words, Tone.OK, self.tr("Bring back"), back)

    def _lay_out(self) -> None:
        columns = icon_button("columns", self.tr("Choose columns"))
        columns.setObjectName("columns")
        columns.clicked.connect(partial(self._columns.open, columns))
        self.bar.put_after_search(self._view_button)
        self.panel = ListSurface(self.title(), self.bar, self.table, self.spec.empty, (self._deeds.button, columns))
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE + 4), px(SPACE), px(SPACE + 4), px(SPACE))
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(self._message)
        column.addWidget(self.panel, 1)

    def _connect(self) -> None:
        for source in (self._reader, self._views, self._deeds):
            source.failed.connect(self.tell)
        self._reader.found.connect(self._show)
        self._reader.named.connect(self._learn_names)
        self._looking.view_deleted.connect(self._offer_back)
        self.bar.went_down.connect(self.table.enter)
        self.panel.all_asked.connect(self.bar.clear)
        self.panel.empty_action_asked.connect(self.empty_action_asked)
        self.table.typed.connect(self.bar.type)
        self._deeds.opened.connect(self.opened)
        self._deeds.opened_beside.connect(self.opened_beside)
        self._deeds.copied.connect(self._tell_copied)

    def _tell_copied(self, count: int, chosen: int) -> None:
        self.tasks.write(self, partial(lists.note_copy, self.desk, self.spec.kind, count), failed=self.tell)
        whole = self.tr("Rows copied: {count}. They are taken off the clipboard after half a minute.")
        part = self.tr("The first {count} rows were copied. They are taken off the clipboard after half a minute.")
        self.say((whole if count == chosen else part).format(count=f"{count:,}"))
