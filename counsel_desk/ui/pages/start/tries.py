"""How long one waits after a wrong passphrase, typed again and again at a desk left alone.

It is for the hand at the keyboard. Who has taken the folder away tries with a program of their own: what each guess
costs there is in the key slots.
"""

_FREE = 3
_LONGEST = 30  # seconds


class Tries:
    """Counts the wrong ones; the start page keeps one for all vaults that are tried on it."""

    def __init__(self) -> None:
        self._wrong = 0

    def failed(self) -> int:
        """One more was wrong: how many seconds to wait before the next, twice as many each time."""
        self._wrong += 1
        return 0 if self._wrong <= _FREE else min(int(2 ** (self._wrong - _FREE)), _LONGEST)
