"""The words of an evidence bundle."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QLocale

from counsel_desk.domain.evidence_bundle import BundlePurpose
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.people import Person, PersonConsent
from counsel_desk.messages.bundle_tables import FIELDS, PARTS, PURPOSE_NOTES, TEXTS
from counsel_desk.messages.formats import day, instant, phone
from counsel_desk.messages.guidance import title_of
from counsel_desk.messages.joining import aside, clauses, labelled, listed
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import word
from counsel_desk.services.evidence_bundle_words import BundleField, BundlePart, BundleText

_NUMBERED = {
    BundlePart.EVIDENCE: QT_TRANSLATE_NOOP("messages", "Evidence {number}"),
    BundlePart.TIMELINE: QT_TRANSLATE_NOOP("messages", "Contact {number}"),
}
_MOST_DAYS = 8  # named one by one


class BundleSentences:
    """The words of an evidence bundle in the language the program speaks."""

    def __init__(self) -> None:
        self.pages = translated(QT_TRANSLATE_NOOP("messages", "Page {page} of {pages}"))

    def part(self, part: BundlePart) -> str:
        """What a part or a sheet is called."""
        words = PARTS[part]
        return translated(words)

    def field(self, field: BundleField) -> str:
        """What stands before a value or above a column."""
        words = FIELDS[field]
        return translated(words)

    def text(self, text: BundleText) -> str:
        """A sentence."""
        words = TEXTS[text]
        return translated(words)

    def purpose_note(self, purpose: BundlePurpose) -> str:
        """What a reader of that office should know first."""
        words = PURPOSE_NOTES[purpose]
        return translated(words)

    def value(self, member: StrEnum) -> str:
        """The word for a value of a record."""
        return word(member)

    def instant(self, at: datetime, precision: Precision) -> str:
        """An instant in China time, as exactly as it is known."""
        return instant(at, precision)

    def period(self, first: date, last: date) -> str:
        """From one day to another, both included."""
        if first == last:
            return day(first)
        return filled(QT_TRANSLATE_NOOP("messages", "{first} to {last}"), {"first": day(first), "last": day(last)})

    def made(self, at: datetime, by: str, version: str) -> str:
        """When, by whom and with which version of the program the bundle was made."""
        when = filled(QT_TRANSLATE_NOOP("messages", "{made} (UTC+08:00)"), {"made": instant(at)})
        return " · ".join(filter(None, (when, by, f"Counsel Desk {version}")))

    def counts(self, evidence: int, held_back: int, contacts: int) -> str:
        """How much is in the bundle."""
        files = QT_TRANSLATE_NOOP("messages", "Pieces of evidence: {files}")
        if held_back:
            files = QT_TRANSLATE_NOOP("messages", "Pieces of evidence: {files}, only listed: {held_back}")
        told = filled(files, {"files": evidence, "held_back": held_back})
        return clauses((told, filled(QT_TRANSLATE_NOOP("messages", "contacts: {contacts}"), {"contacts": contacts})))

    def numbered(self, part: BundlePart, number: int) -> str:
        """The number of a piece of evidence or of a contact, with what it numbers."""
        words = _NUMBERED[part]
        return filled(words, {"number": number})

    def numbers(self, numbers: Sequence[int]) -> str:
        """Several numbers."""
        return listed(map(str, numbers))

    def labelled(self, name: str, value: str) -> str:
        """A value after its name."""
        return labelled(name, value)

    def size(self, size: int) -> str:
        """How large a file is, and exactly so."""
        words = QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        return (
            words
            if size < 1024
            else aside(words, filled(QT_TRANSLATE_NOOP("messages", "{bytes} bytes"), {"bytes": f"{size:,}"}))
        )

    def pages_of(self, pages: int | None) -> str:
        """How many pages a file has; empty where nobody knows."""
        return "" if pages is None else filled(QT_TRANSLATE_NOOP("messages", "Pages: {pages}"), {"pages": pages})

    def answered(self, connected: bool | None, seconds: int | None) -> str:  # noqa: FBT001 - three answers
        """Whether a call was answered and for how long; what was not recorded is never told as no."""
        if connected is None:
            return self.text(BundleText.NOT_RECORDED)
        said = self.text(BundleText.YES if connected else BundleText.NO)
        if seconds is None or not connected:
            return said
        return aside(said, filled(QT_TRANSLATE_NOOP("messages", "{seconds} seconds"), {"seconds": seconds}))

    def conducts(self, codes: Sequence[str], pack: Pack) -> str:
        """Conduct that a person confirmed, each in the guidance's words."""
        titles = {conduct.code: title_of(conduct) for conduct in pack.conducts}
        return listed(titles.get(code, code) for code in codes)

    def person(self, person: Person) -> str:
        """What somebody is to the client, whether they agreed, and who they are if they did."""
        details = person.details
        if details.consent is not PersonConsent.GIVEN:
            return aside(word(details.relation), translated(QT_TRANSLATE_NOOP("messages", "has not agreed, covered")))
        known = listed((details.name, phone(details.phone) if details.phone else ""))
        agreed = translated(QT_TRANSLATE_NOOP("messages", "has agreed"))
        return aside(labelled(word(details.relation), known) if known else word(details.relation), agreed)

    def unanswered(self, known: int | None, unknown: int) -> str:
        """How many calls went unanswered, and of how many it was not recorded; never a zero nobody counted."""
        said = self.text(BundleText.NOT_RECORDED) if known is None else str(known)
        if not unknown or known is None:
            return said
        words = QT_TRANSLATE_NOOP("messages", "not recorded of {count} more calls")
        return aside(said, filled(words, {"count": unknown}))

    def busiest(self, on: date, contacts: int) -> str:
        """The day with the most contacts."""
        return labelled(day(on), str(contacts))

    def over_norm(self, days: Sequence[date]) -> str:
        """The days over a norm of the industry, counted and the first of them named."""
        named = listed(map(day, days[:_MOST_DAYS]))
        return aside(str(len(days)), named if len(days) <= _MOST_DAYS else f"{named} …")
