"""A reader with every release of a month, who subtracts: what can be known of a withheld count.

Written apart from the rules that withhold. What is shown, that the rows of a table make up its total, and that from one
release to the next records were only added, only taken out, or neither, are arcs of a network; each withheld count is
the flow of one arc, and what can flow there is what it can be.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

Rows = Mapping[str, int | None]
PLENTY = 10**6


@dataclass(frozen=True)
class Seen:
    """One table of one release as a reader sees it: None is withheld. A total that is not told lies in `totals`."""

    rows: Rows
    totals: Sequence[int]
    lowest: Mapping[str, int]  # of what is withheld: 1 where a zero would have been shown


class Network:
    """Flows between bounds."""

    def __init__(self, nodes: int) -> None:
        self.heads: list[int] = []
        self.left: list[int] = []
        self.arcs: list[list[int]] = [[] for _ in range(nodes + 2)]
        self.source, self.sink = nodes, nodes + 1
        self.demand = 0

    def arc(self, tail: int, head: int, low: int, high: int) -> int:
        """An arc whose flow lies between `low` and `high`; its name."""
        name = self._add(tail, head, high - low)
        if low:
            self._add(self.source, head, low)
            self._add(tail, self.sink, low)
            self.demand += low
        return name

    def is_possible(self) -> bool:
        """Whether any flow keeps all the bounds; the network holds one afterwards."""
        return self.push(self.source, self.sink, self.demand) == self.demand

    def push(self, start: int, end: int, wanted: int, without: int = -1) -> int:
        """Send up to `wanted` from one node to another, not through the arc `without`; how much arrived."""
        sent = 0
        while sent < wanted:
            came = self._way(start, end, without)
            if came is None:
                break
            much, node = wanted - sent, end
            while node != start:
                much, node = min(much, self.left[came[node]]), self.heads[came[node] ^ 1]
            node = end
            while node != start:
                self.left[came[node]] -= much
                self.left[came[node] ^ 1] += much
                node = self.heads[came[node] ^ 1]
            sent += much
        return sent

    def values(self, name: int, low: int, enough: int) -> set[int]:
        """What the flow of an arc from `low` up can be with all bounds kept: at least `enough` values, if there are."""
        tail, head, now = self.heads[name ^ 1], self.heads[name], low + self.left[name ^ 1]
        kept = list(self.left)
        more = self.push(head, tail, min(enough, self.left[name]), without=name)
        self.left = list(kept)
        less = self.push(tail, head, min(enough, self.left[name ^ 1]), without=name)
        self.left = kept
        return set(range(now - less, now + more + 1))

    def _add(self, tail: int, head: int, room: int) -> int:
        name = len(self.heads)
        self.heads += [head, tail]
        self.left += [room, 0]
        self.arcs[tail].append(name)
        self.arcs[head].append(name + 1)
        return name

    def _way(self, start: int, end: int, without: int) -> dict[int, int] | None:
        came, waiting = {start: -1}, deque([start])
        while waiting:
            node = waiting.popleft()
            for name in self.arcs[node]:
                if self.left[name] and self.heads[name] not in came and name | 1 != without | 1:
                    came[self.heads[name]] = name
                    if self.heads[name] == end:
                        return came
                    waiting.append(self.heads[name])
        return None


@dataclass(frozen=True)
class Narrowed:
    """What a reader takes a withheld count to be who knows how the records changed; `place` counts the releases."""

    how: str
    place: int
    row: str
    values: frozenset[int]


def narrowed(seen: Sequence[Seen], least: int = 3) -> Iterator[Narrowed]:
    """Each withheld count that can be narrowed to fewer than `least` values; that there is nobody tells of nobody."""
    for place in range(len(seen)):
        yield from _narrowed("each by itself", seen, range(place, place + 1), least)
    if len(seen) > 1:
        yield from _narrowed("only added", seen, range(len(seen)), least)
        yield from _narrowed("only taken out", seen, range(len(seen) - 1, -1, -1), least)


def narrowed_apart(seen: Sequence[Seen], least: int = 3) -> Iterator[Narrowed]:
    """The same where rows overlap: none adds up, but none is larger than the total."""
    for how, order in (("only added", range(len(seen))), ("only taken out", range(len(seen) - 1, -1, -1))):
        chain = [seen[place] for place in order]
        if any(max(later.totals) < min(before.totals) for before, later in pairwise(chain)):
            continue
        for row in {row for table in chain for row in table.rows}:
            counts = [table.rows.get(row, 0) for table in chain]
            lows = [table.lowest[row] if count is None else count for table, count in zip(chain, counts, strict=True)]
            highs = [max(table.totals) if count is None else count for table, count in zip(chain, counts, strict=True)]
            ranges = [frozenset(range(max(lows[: place + 1]), min(highs[place:]) + 1)) for place in range(len(chain))]
            if all(ranges):  # else it was not like that
                for place, values in enumerate(ranges):
                    if counts[place] is None and len(values) < least and values != {0}:
                        yield Narrowed(how, order[place], row, values)


def _narrowed(how: str, seen: Sequence[Seen], order: Sequence[int], least: int) -> Iterator[Narrowed]:
    """The same for releases in an order in which no row of a later one is smaller."""
    chain = [seen[place] for place in order]
    rows = sorted({row for table in chain for row in table.rows})
    values: dict[tuple[int, str], set[int]] = {
        (place, row): set() for place, table in enumerate(chain) for row in rows if table.rows.get(row, 0) is None
    }
    for totals in product(*(table.totals for table in chain)):
        flow = _flow(chain, rows, totals)
        if flow is not None:
            network, arcs = flow
            for (place, row), known in values.items():
                if len(known) < least:
                    known.update(network.values(arcs[place, row], chain[place].lowest[row], least - 1))
    for (place, row), known in values.items():
        if known and len(known) < least and known != {0}:
            yield Narrowed(how, order[place], row, frozenset(known))


def _flow(
    seen: Sequence[Seen], rows: Sequence[str], totals: Sequence[int]
) -> tuple[Network, dict[tuple[int, str], int]] | None:
    """What came in at each release flows into the rows, and on through the later releases; None if it cannot be."""
    entered = [total - before for before, total in zip((0, *totals), totals, strict=False)]
    if min(entered) < 0:
        return None
    cells = len(seen) * len(rows)
    begin, end = cells, cells + 1
    arcs: dict[tuple[int, str], int] = {}
    network = Network(cells + 2 + len(seen))
    network.arc(end, begin, totals[-1], totals[-1])
    for place, table in enumerate(seen):
        gate = cells + 2 + place
        network.arc(begin, gate, entered[place], entered[place])
        for number, row in enumerate(rows):
            node = place * len(rows) + number
            network.arc(gate, node, 0, PLENTY)
            count = table.rows.get(row, 0)
            low, high = (table.lowest[row], PLENTY) if count is None else (count, count)
            onward = node + len(rows) if place + 1 < len(seen) else end
            arcs[place, row] = network.arc(node, onward, low, high)
    return (network, arcs) if network.is_possible() else None
