"""The words of a caseload that is written as one table."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from counsel_desk.domain.case_exports import CaseloadTable, CaseloadVersion, Fate
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.messages.formats import instant
from counsel_desk.messages.joining import clauses, labelled, sentences
from counsel_desk.messages.tables import caseload_field
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import safe_contact_text, word

# Where the wizard's word for a column could be anything in somebody's table, a heading that cannot.
_HEADINGS = {
    CaseloadField.INCIDENT_AT: QT_TRANSLATE_NOOP("messages", "Contacted at"),
    CaseloadField.INCIDENT_CHANNEL: QT_TRANSLATE_NOOP("messages", "Channel"),
}
_VERSIONS = {
    CaseloadVersion.AS_AGREED: QT_TRANSLATE_NOOP(
        "messages", "By name where the client agreed that a summary is passed on; all others go by their numbers."
    ),
    CaseloadVersion.UNDER_CODES: QT_TRANSLATE_NOOP("messages", "All go by their numbers, whatever they agreed to."),
    CaseloadVersion.INTERNAL: QT_TRANSLATE_NOOP(
        "messages", "For the office itself: nothing is kept back. It is not to be passed on."
    ),
}
_ROWS = QT_TRANSLATE_NOOP(
    "messages",
    "Each debt, each open task and each contact by collectors has a row of its own; a case without any has one. "
    "Client and case are repeated in every row, the notes on the case stand in its first.",
)
_TIMES = QT_TRANSLATE_NOOP(
    "messages",
    "Where only the day or the minute of a contact is known, the rest of its cell only keeps contacts apart.",
)
_MISSING = QT_TRANSLATE_NOOP(
    "messages",
    "Names a client wants to be called by, whose a phone is, consents, people around the client, conversations, call "
    "notes, files, checklists, filings, fees, instalments and agreements, the conduct that contacts show, tasks that "
    "are closed, risk, outcome and day of closing, the history.",
)
_AGAIN = QT_TRANSLATE_NOOP(
    "messages",
    "Imported into a vault, it gives the same clients, cases, debts, contacts and open tasks, as far as its columns "
    "reach. Cases get numbers of that vault, and this number into their notes. A closed case counts as closed on the "
    "day it was opened, and a case without a counsellor goes to whoever imports it. A complete copy is a backup.",
)


class CaseloadSentences:
    """The words of the table, in the language the program speaks."""

    def __init__(self) -> None:
        self.title = translated(QT_TRANSLATE_NOOP("messages", "Caseload"))
        self.about_title = translated(QT_TRANSLATE_NOOP("messages", "About this file"))
        self.pages = translated(QT_TRANSLATE_NOOP("messages", "Page {page} of {pages}"))
        self.about_columns = (
            translated(QT_TRANSLATE_NOOP("messages", "About")),
            translated(QT_TRANSLATE_NOOP("messages", "What is known")),
        )

    def field(self, field: CaseloadField) -> str:
        """What stands above a column: a heading that the import knows."""
        words = _HEADINGS.get(field)
        return caseload_field(field) if words is None else translated(words)

    def value(self, member: StrEnum) -> str:
        """The word for a choice."""
        return word(member)

    def safe_contact(self, contact: SafeContact) -> str:
        """How the client may be reached; empty where nobody has asked."""
        wish = replace(contact, note=contact.note.strip())
        return "" if wish == SafeContact(CallPermission.NOT_ASKED, (), "") else safe_contact_text(wish)

    def made(self, at: datetime) -> str:
        """When it was made."""
        return filled(QT_TRANSLATE_NOOP("messages", "made {made} · confidential"), {"made": instant(at)})

    def counts(self, table: CaseloadTable) -> str:
        """How many cases had which fate, those that nothing had left out."""
        return clauses(labelled(word(fate), f"{table.fates[fate]:,}") for fate in Fate if table.fates.get(fate))

    def about(self, table: CaseloadTable, by: str) -> Iterator[tuple[str, str]]:
        """What a reader has to know of the file."""
        yield translated(QT_TRANSLATE_NOOP("messages", "Exported by")), by
        yield translated(QT_TRANSLATE_NOOP("messages", "Cases")), f"{table.cases:,}"
        yield translated(QT_TRANSLATE_NOOP("messages", "Rows")), f"{table.rows:,}"
        # In one cell: short ones could be taken for headings when the file is imported.
        version = sentences((self.version(table.choice.version), self.counts(table)))
        yield translated(QT_TRANSLATE_NOOP("messages", "Version")), version
        yield (
            translated(QT_TRANSLATE_NOOP("messages", "How to read it")),
            sentences((translated(_ROWS), translated(_TIMES))),
        )
        yield translated(QT_TRANSLATE_NOOP("messages", "Not in this table")), translated(_MISSING)
        yield translated(QT_TRANSLATE_NOOP("messages", "Importing it")), translated(_AGAIN)

    def version(self, version: CaseloadVersion) -> str:
        """For whom it was written, and what that means."""
        words = _VERSIONS[version]
        return translated(words)
