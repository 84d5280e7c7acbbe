"""Where two wordings of one text differ."""

from difflib import SequenceMatcher

Spans = tuple[tuple[int, int], ...]

_LONGEST = 2_000  # characters: beyond, comparing costs more than it shows
_TOO_SHORT = 2  # what both have in common between two differences must be longer to be worth showing


def differing_spans(before: str, after: str) -> tuple[Spans, Spans]:
    """The parts of `before` that are not in `after`, and those of `after` that were not in `before`.

    Start and end in characters. Texts of which little is left, or very long ones, differ as a whole.
    """
    if before == after:
        return (), ()
    whole = (((0, len(before)),) if before else (), ((0, len(after)),) if after else ())
    if not before or not after or max(len(before), len(after)) > _LONGEST:
        return whole
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < 0.3:
        return whole
    same = [block for block in matcher.get_matching_blocks() if block.size > _TOO_SHORT or block.size == 0]
    gone, new = [], []
    at_before = at_after = 0
    for block in same:
        gone.append((at_before, block.a))
        new.append((at_after, block.b))
        at_before, at_after = block.a + block.size, block.b + block.size
    return _full(gone), _full(new)


def _full(spans: list[tuple[int, int]]) -> Spans:
    return tuple((start, end) for start, end in spans if start < end)
