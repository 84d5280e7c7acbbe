"""The keyboard stays where it was while what stands there is made anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

Names = tuple[str, ...]


@contextmanager
def focus_kept(part: QWidget) -> Iterator[None]:
    """While the block makes anew what stands in `part`, keep the keyboard in it; show what was made within the block.

    It goes to the widget of the same object names, else to the first in the same row, else to the next one that is
    still there, or the one before. The window is asked where the keyboard is: after a dialog it is not active yet.
    """
    used = part.window().focusWidget()
    if not part.isAncestorOf(used):  # nor of None, where it is nowhere
        yield
        return
    named, before = _names(part, used), list(_stops(part))
    at = before.index(named) if named in before else 0
    yield
    after = _stops(part)
    same_row = max(after, key=partial(_common, named), default=())
    near = [same_row] if _common(named, same_row) else []
    next_one = next((each for each in (*near, *before[at + 1 :], *reversed(before[:at])) if each in after), None)
    if next_one is not None:
        after[next_one].setFocus()


def _stops(part: QWidget) -> dict[Names, QWidget]:
    """Where Tab stops within `part`, by name, in the order in which they were made."""
    reached = (each for each in part.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return {_names(part, each): each for each in reached if each.isEnabled() and each.isVisibleTo(part)}


def _names(part: QWidget, widget: QWidget) -> Names:
    """The object names that lead from `part` down to a widget; Qt's own are left out."""
    if widget is part:
        return ()
    own, above = widget.objectName(), widget.parentWidget()
    outer = _names(part, above) if above is not None else ()
    return (*outer, own) if own and not own.startswith("qt_") else outer


def _common(names: Names, others: Names) -> int:
    """How many names agree from the top down."""
    agreeing = 0
    for name, other in zip(names, others, strict=False):
        if name != other:
            break
        agreeing += 1
    return agreeing
