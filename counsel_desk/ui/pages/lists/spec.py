"""How a page says what its list shows: its columns, its views, its words. The framework around it does the rest."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt

from counsel_desk.domain.listing import ListKind, ListView, SavedView
from counsel_desk.ui.theme import Tone

Value = str | int | bool | None
"""What a field can be filtered by, see `OneOf`."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A field as a column: its heading, and what of a row it shows.

    `tone`, where given, makes the cell a pill; `box` puts a box before the words that a person can tick. A column is
    as wide as its words, but no less than `least` and no more than `most` (pixels at 100% text); one `stretches` over
    what is left. `whole` are those that say something else without their end, such as days; figures at the `right` are
    too. In a narrow window those with the greatest `gives_way` go first, those with 0 never.
    """

    field: str
    heading: str
    words: Callable[[Any], str]
    tone: Callable[[Any], Tone | None] | None = None
    box: Callable[[Any], Qt.CheckState] | None = None
    right: bool = False
    whole: bool = False
    least: int = 76
    most: int = 220
    stretches: bool = False
    gives_way: int = 0
    shown: bool = True
    """Whether the list shows it before anybody has chosen columns."""
    falls: bool = False
    """The first click on its heading puts the newest, largest or gravest on top."""
    choices: tuple[tuple[Value, str], ...] = ()
    """What a code can be filtered by, with its words, where these are not the members of `Field.codes`."""
    nothing: str = ""
    """Words to filter by for having nothing there ("Nobody"), where that can be."""


@dataclass(frozen=True, slots=True)
class Emptiness:
    """What stands where the list has no record at all: what to do first, and the button that does it."""

    icon: str
    heading: str
    sentence: str = ""
    action: str = ""


@dataclass(frozen=True)
class ListSpec:
    """A list. The first of `views` is how it looks before anybody has changed it."""

    kind: ListKind
    columns: tuple[ListColumn, ...]
    views: tuple[SavedView, ...]
    find: str
    """What the search field looks in: "Name, pinyin, number or phone"."""
    empty: Emptiness
    shows: frozenset[str]
    """The kinds of records after whose change the list is read again."""

    @cached_property
    def by_field(self) -> dict[str, ListColumn]:
        """The columns by the name of their field."""
        return {column.field: column for column in self.columns}

    @property
    def first(self) -> ListView:
        """How the list looks before anybody has changed it."""
        return self.views[0].view

    def view(self, name: str, view: ListView) -> SavedView:
        """A view of this list under a name."""
        return SavedView(self.kind, name, view)


@dataclass(frozen=True, slots=True)
class Deed:
    """What can be done with the records chosen: a line of the menu, or a menu of its own (`more`).

    `key` names the key of the list that does the same; `apart` draws a line above it.
    """

    words: str
    do: Callable[[], object] | None = None
    icon: str = ""
    key: str = ""
    more: tuple["Deed", ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """The records chosen in a list, in its order; `row` is the one with the cursor, None while it is being read."""

    ids: tuple[int, ...]
    row: Any | None
