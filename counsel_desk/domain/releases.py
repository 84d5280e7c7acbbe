"""A published month is frozen: which release of it is shown, and since when."""

from dataclasses import dataclass
from datetime import datetime

from counsel_desk.domain.periods import Month


@dataclass(frozen=True, slots=True)
class Released:
    """A release of a month: the first has number 1, each correction the next.

    `at` and `by` (a name, for the office alone) are None and empty while it was only counted, as it would be released
    now.
    """

    month: Month
    number: int
    at: datetime | None
    threshold: int
    guidance_version: str
    by: str = ""
