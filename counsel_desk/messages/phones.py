"""What is told of a source of messages and calls that was read."""

from counsel_desk.domain.phone_records import Finding
from counsel_desk.messages.errors import code_text


def finding_text(finding: Finding) -> str:
    """The sentence for something that was found in a source, with its place."""
    return code_text(finding.code, place=finding.place or None, shown=finding.shown)
