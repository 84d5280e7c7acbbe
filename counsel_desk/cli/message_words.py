"""What the import of messages and calls says."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from counsel_desk.messages import labelled
from counsel_desk.messages.phones import finding_text

if TYPE_CHECKING:
    from counsel_desk.services.message_import import MessagesOutcome

translate = QCoreApplication.translate


def message_lines(outcome: "MessagesOutcome", *, dry_run: bool) -> Iterator[str]:
    """What could not be read or is to be known, who wrote and rang how often, the sum."""
    yield from map(finding_text, outcome.findings)
    for each in outcome.senders:
        yield labelled(each.number or translate("cli", "number withheld"), str(each.count))
    if outcome.damaged:
        yield translate("cli", "Could not be read: {damaged}").format(damaged=outcome.damaged)
    if dry_run:
        counts = translate(
            "cli",
            "Would bring in: {imported} of {messages}, {night} of them at night; known already: {duplicates}, "
            "left out: {left_out}",
        )
    else:
        counts = translate(
            "cli",
            "Brought in: {imported} of {messages}, {night} of them at night; known already: {duplicates}, "
            "left out: {left_out}",
        )
    yield counts.format(
        imported=outcome.imported,
        messages=outcome.messages,
        night=outcome.night,
        duplicates=outcome.duplicates,
        left_out=outcome.left_out,
    )


def nobody_chosen() -> str:
    """Neither senders nor all of them were asked for."""
    return translate("cli", "Private messages stay out: choose with --senders A,B, or take every sender with --all.")


def sender_absent(sender: str) -> str:
    """A chosen sender wrote and rang nothing."""
    return translate("cli", "Nothing in this source is from {sender}.").format(sender=sender)
