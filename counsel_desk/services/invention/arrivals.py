"""Who comes when, and how much they have to tell."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import accumulate

from counsel_desk.services.invention.days import office_hour
from counsel_desk.services.invention.scene import Scene

_COMES_AGAIN = 0.06  # of all clients, with a second case
_UNEVENNESS = 1.0  # the spread of incidents over clients: a tenth of them bear almost half


@dataclass(frozen=True, slots=True)
class Arrival:
    """A client comes: for the first time (`case` 0) or once more, and tells of so many incidents.

    `comes_again`: whether they will be back.
    """

    index: int
    case: int
    opened_at: datetime
    incidents: int
    comes_again: bool = False


def arrivals(scene: Scene, clients: int, incidents: int) -> Iterator[Arrival]:
    """Everyone who comes, day by day, so that references count up as they do in an office."""
    returning: list[tuple[datetime, int, int]] = []  # when, who, and the incidents kept for then
    for index, share in enumerate(_shares(scene, clients, incidents)):
        random = scene.chance("arrival", index)
        day = scene.span.opening_day((index + random.random()) / clients)
        opened_at = office_hour(random, day)
        yield from _back_until(returning, opened_at)
        back_on = day + timedelta(random.randint(40, 400))
        comes_again = random.random() < _COMES_AGAIN and back_on <= scene.span.last
        kept = share // 2 if comes_again else 0
        yield Arrival(index, 0, opened_at, share - kept, comes_again)
        if comes_again:
            heappush(returning, (office_hour(random, back_on), index, kept))
    yield from _back_until(returning, None)


def _back_until(returning: list[tuple[datetime, int, int]], until: datetime | None) -> Iterator[Arrival]:
    while returning and (until is None or returning[0][0] <= until):
        opened_at, index, incidents = heappop(returning)
        yield Arrival(index, 1, opened_at, incidents)


def _shares(scene: Scene, clients: int, incidents: int) -> Iterator[int]:
    """How many incidents each client tells of: together exactly so many."""
    random = scene.chance("shares")
    sums = array("d", accumulate(random.lognormvariate(0, _UNEVENNESS) for _ in range(clients)))
    given = 0
    for reached in sums:
        due = round(incidents * (reached / sums[-1]))
        yield due - given
        given = due
