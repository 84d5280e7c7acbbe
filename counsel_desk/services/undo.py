"""Taking back and bringing back, one change at a time."""

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.services.desk import Desk


def undo(desk: Desk, *, progress: Progress = unwatched) -> str:
    """Take back the last change and name it; refused when a row was changed since."""
    return desk.database.undo(progress)


def redo(desk: Desk, *, progress: Progress = unwatched) -> str:
    """Bring back what was last taken back, and name it."""
    return desk.database.redo(progress)


def next_undo(desk: Desk) -> str | None:
    """What undo would take back, for the menu."""
    return desk.database.undoable


def next_redo(desk: Desk) -> str | None:
    """What redo would bring back, for the menu."""
    return desk.database.redoable
