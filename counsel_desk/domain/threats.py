"""The conduct that may mean danger to life and limb: it is shown at once wherever its case is."""

from collections.abc import Collection

from counsel_desk.domain.incidents import ConductState

THREAT = "T01"


def standing(states: Collection[ConductState]) -> ConductState | None:
    """How a threat stands that was found in these states: confirmed, else suggested; None where all were rejected."""
    stand = (state for state in (ConductState.CONFIRMED, ConductState.SUGGESTED) if state in states)
    return next(stand, None)
