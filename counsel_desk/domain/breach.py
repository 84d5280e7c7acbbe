"""What an office tells when personal data has leaked: to the persons concerned, and to the authority in charge."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class BreachReader(StrEnum):
    """Whom a paper is for."""

    PERSONS = "persons"
    AUTHORITY = "authority"


class BreachPart(StrEnum):
    """What is told, in the order in which it is read; a member is also the name of its field in `Breach`."""

    WHAT = "what"
    NOTICED = "noticed"
    WHOSE = "whose"
    KINDS = "kinds"
    HARM = "harm"
    DONE = "done"
    ADVICE = "advice"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Breach:
    """What is known today, in the office's own words; what is not known yet is empty."""

    what: str = ""
    noticed: str = ""
    whose: str = ""
    kinds: str = ""
    harm: str = ""
    done: str = ""
    advice: str = ""
    contact: str = ""

    def parts(self, reader: BreachReader) -> Iterator[tuple[BreachPart, str]]:
        """What this reader is told. The persons are not told who the others are."""
        for part in BreachPart:
            if reader is BreachReader.AUTHORITY or part is not BreachPart.WHOSE:
                yield part, str(getattr(self, part)).strip()

    def missing(self, reader: BreachReader) -> tuple[BreachPart, ...]:
        """What is still to be said."""
        return tuple(part for part, said in self.parts(reader) if not said)
