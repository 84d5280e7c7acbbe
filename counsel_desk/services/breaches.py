"""That a paper about a leak was made is written down; what it says stays out of the history."""

from collections.abc import Callable
from pathlib import Path

from counsel_desk.domain.breach import BreachReader
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as


def save_breach_paper(desk: Desk, reader: BreachReader, target: Path, write: Callable[[Path], object]) -> None:
    """Make `target` the paper, whole or not at all; FileError when it cannot be written."""
    with going_out_as(desk, target) as beside:
        write(beside)
        # Before the file takes its place: nothing leaves the vault that is not written down.
        note_breach_paper(desk, reader)


def note_breach_paper(desk: Desk, reader: BreachReader) -> None:
    """Write down that such a paper goes to the printer."""
    desk.database.note_deed("breach.paper", reader=str(reader))
