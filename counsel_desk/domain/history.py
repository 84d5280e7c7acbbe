"""What was done, by whom and when, as people read it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Deed:
    """One change, or one deed such as a print. `action` is its code ("debt.add"), `undo:` or `redo:` before it.

    `changed` names what was changed on records that were there before, as ``record.field`` ("client.region"); `about`
    to whom something was given out, from which office it came, or the number of who was erased.
    """

    step: int
    at: datetime
    who: str
    action: str
    changed: tuple[str, ...]
    about: str = ""
