"""One word for every value a record can hold."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.safe_hours import SafeContact, format_hours
from counsel_desk.messages import (
    backup_words,
    conduct_words,
    debt_words,
    desk_words,
    erasing_words,
    file_words,
    filing_words,
    merging_words,
    people_words,
    work_words,
)
from counsel_desk.messages.translating import translated

# By class first: members of different enums that hold the same text are equal.
_WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    **people_words.WORDS,
    **work_words.WORDS,
    **desk_words.WORDS,
    **debt_words.WORDS,
    **conduct_words.WORDS,
    **file_words.WORDS,
    **filing_words.WORDS,
    **backup_words.WORDS,
    **erasing_words.WORDS,
    **merging_words.WORDS,
}


def word(member: StrEnum) -> str:
    """The word for a value, as a label or a list shows it."""
    words = _WORDS[type(member)][member]
    return translated(words)


def safe_contact_text(contact: SafeContact) -> str:
    """A client's wish in one line: may we call, at what hours, and what else was said."""
    return " · ".join(part for part in (word(contact.permission), format_hours(contact.hours), contact.note) if part)
