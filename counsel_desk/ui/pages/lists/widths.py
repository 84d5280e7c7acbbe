"""How wide the columns of a list are: as their words want it, as far as the window has room."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """What a column wants, in pixels: no less than `least` as long as that can be; the greatest `gives_way` goes first.

    One that `stretches` takes what is left, up to `most`. `barest` is what its heading and the beginning of its words
    need where a person chose more columns than fit; 0 for one that keeps its `least` even then.
    """

    wanted: int
    least: int
    stretches: bool = False
    gives_way: int = 0
    most: int = 0
    barest: int = 0


def fitting(wishes: Sequence[Wish], room: int) -> list[bool]:
    """Which columns to show so that the rest can be read in this room; those that never give way always are."""
    shown = [True] * len(wishes)
    for place in sorted(range(len(wishes)), key=lambda each: -wishes[each].gives_way):
        if not wishes[place].gives_way or _needed(wishes, shown) <= room:
            break
        shown[place] = False
    return shown


def widths(wishes: Sequence[Wish], room: int) -> list[int]:
    """The width of each column: together they fill the room, unless not even the barest of each fits into it.

    Where nothing is left all give in proportion to what they can, beyond what can be read well only when they must.
    """
    wanted, least = [each.wanted for each in wishes], [each.least for each in wishes]
    left = room - sum(wanted)
    if left >= 0:
        return _filling(wishes, left)
    if sum(least) <= room:
        return _giving(wanted, least, room)
    return _giving(least, [min(each.barest or each.least, each.least) for each in wishes], room)


def _filling(wishes: Sequence[Wish], left: int) -> list[int]:
    """First the one that stretches grows; on a wide screen the rest goes to all, so that a row can be read across."""
    found = [each.wanted for each in wishes]
    if not wishes:
        return found
    stretching = next((at for at, each in enumerate(wishes) if each.stretches), len(wishes) - 1)
    grown = min(left, max(0, wishes[stretching].most - wishes[stretching].wanted))
    each_more, rest = divmod(left - grown, len(wishes))
    found = [width + each_more for width in found]
    found[stretching] += grown + rest
    return found


def _giving(wanted: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """What is left of each when all give in proportion, so that they fit or nothing more can be given."""
    missing, spare = sum(wanted) - room, [most - fewest for most, fewest in zip(wanted, least, strict=True)]
    return [width - min(own, _share(missing, own, sum(spare))) for width, own in zip(wanted, spare, strict=True)]


def _share(wanted: int, own: int, every: int) -> int:
    """A column's part of what all have to give, rounded up so that none of it is left over."""
    return -(-wanted * own // every) if every else 0


def _needed(wishes: Sequence[Wish], shown: Sequence[bool]) -> int:
    return sum(each.least for each, seen in zip(wishes, shown, strict=True) if seen)
