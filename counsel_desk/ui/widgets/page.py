"""What a page of the window is: a name, a title, an icon, and how it keeps up with what changes."""

from collections.abc import Set as AbstractSet
from typing import ClassVar

from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """A page of the main window.

    A page is made when a vault is opened and deleted when it is locked. It may live for hours unseen, so it loads in
    `enter` and when told that something it shows has changed.
    """

    name: ClassVar[str]
    """Stable and English: "today", "cases"; the action that leads here is ``go_<name>``."""
    icon: ClassVar[str]

    def title(self) -> str:
        """The word in the navigation."""
        raise NotImplementedError

    def enter(self) -> None:
        """The page comes into view: load what is not loaded and put the cursor where work begins."""

    def refresh(self, changed: AbstractSet[str]) -> None:
        """Records of these kinds ("case", "task" …) have changed; an empty set means that anything may have."""

    def keep(self) -> None:
        """Hand what is typed but not saved to the drafts, now: the window closes, locks or shows another page."""
