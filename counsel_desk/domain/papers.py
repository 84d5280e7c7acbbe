"""What goes on paper, as services fill it and `counsel_desk.documents` lays it out.

Every text is finished and in the client's language; the words a form always carries ("To do today", "Page 1 of 2")
are the layout's own. Nothing here decides what may be printed: services have asked for consent before they fill it.
"""

from dataclasses import dataclass
from datetime import date

MOST_FOR_TODAY = 3  # more than three things at once frighten rather than help


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """Who hands the paper out. `lines` are the address or opening hours, as the office wants them printed."""

    name: str
    phone: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperStep:
    """One thing the client can do, with its box to tick.

    `deadlines` are whole sentences, stressed; `evidence` names what to keep; `legal` is printed small.
    """

    text: str
    deadlines: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    legal: tuple[str, ...] = ()
    done: bool = False


@dataclass(frozen=True, slots=True)
class PaperSection:
    """The steps of one checklist under its client's title."""

    title: str
    steps: tuple[PaperStep, ...]


@dataclass(frozen=True, slots=True)
class PaperAdvice:
    """What a client was told, and when."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class PaperHotline:
    """A number to call and what it helps with."""

    number: str
    name: str
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class ClientChecklistPaper:
    """The checklist a client carries home.

    `client` is a name or, if the client prefers, the case reference. `today` holds at most `MOST_FOR_TODAY` steps;
    they are not repeated by this layout, so `sections` hold them again if they belong there too. 110, 120 and 12356
    are printed whatever `hotlines` holds; `office_hotlines` are the office's own choice and say so. Empty texts are
    left out.
    """

    office: OfficeHead
    client: str
    printed_on: date
    guidance_version: str
    today: tuple[PaperStep, ...]
    sections: tuple[PaperSection, ...]
    hotlines: tuple[PaperHotline, ...] = ()
    office_hotlines: tuple[PaperHotline, ...] = ()
    next_appointment: str = ""
    counsellor: str = ""  # whom to reach and how: a name and a number
    notes: tuple[str, ...] = ()
    told: tuple[PaperAdvice, ...] = ()
    large: bool = False

    def __post_init__(self) -> None:
        if len(self.today) > MOST_FOR_TODAY:
            raise ValueError(f"a checklist has at most {MOST_FOR_TODAY} things for today")


@dataclass(frozen=True, slots=True)
class NeutralSheet:
    """What is printed when a checklist is not safe to take home.

    Whoever finds it learns neither a name, nor an office, nor that there is a debt. `appointment` must keep to that:
    a day and an hour, no place and no person.
    """

    appointment: str = ""
    large: bool = False


@dataclass(frozen=True, slots=True)
class RecoveryCodePaper:
    """The recovery code of a vault, in groups as they are typed."""

    office: str
    groups: tuple[str, ...]
    made_on: date
