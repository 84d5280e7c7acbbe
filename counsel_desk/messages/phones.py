"""What is told of a source of messages and calls: what its columns hold, and what was found in it."""

from counsel_desk.domain.phone_records import Finding
from counsel_desk.exchange.phone_columns import PhoneField
from counsel_desk.messages.errors import code_text
from counsel_desk.messages.joining import labelled
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, translated

_FIELDS = {
    PhoneField.NUMBER: QT_TRANSLATE_NOOP("messages", "Number of the other side"),
    PhoneField.NAME: QT_TRANSLATE_NOOP("messages", "Name of the other side"),
    PhoneField.AT: QT_TRANSLATE_NOOP("messages", "Day or time"),
    PhoneField.WORDS: QT_TRANSLATE_NOOP("messages", "Words of the message"),
    PhoneField.DIRECTION: QT_TRANSLATE_NOOP("messages", "Received or sent"),
    PhoneField.STATE: QT_TRANSLATE_NOOP("messages", "Answered or not"),
    PhoneField.CHANNEL: QT_TRANSLATE_NOOP("messages", "Message or call"),
    PhoneField.DURATION: QT_TRANSLATE_NOOP("messages", "Duration, bare figures are seconds"),
    PhoneField.MINUTES: QT_TRANSLATE_NOOP("messages", "Duration, bare figures are minutes"),
}


def phone_field(field: PhoneField) -> str:
    """What a column of messages or calls holds."""
    words = _FIELDS[field]
    return translated(words)


def finding_text(finding: Finding) -> str:
    """The sentence for something that was found in a source, with its place."""
    said = code_text(finding.code, place=finding.place or None, shown=finding.shown)
    return labelled(finding.sheet, said) if finding.sheet else said
