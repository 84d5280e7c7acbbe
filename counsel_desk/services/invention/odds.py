"""Chance with weights."""

from bisect import bisect
from collections.abc import Mapping
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Odds(Generic[Item]):
    """Things with how often each of them comes, relative to the others."""

    def __init__(self, weights: Mapping[Item, float]) -> None:
        self._items = tuple(weights)
        self._sums = tuple(accumulate(weights.values()))

    def pick(self, random: Random) -> Item:
        """One of the things."""
        return self._items[bisect(self._sums, random.random() * self._sums[-1])]
