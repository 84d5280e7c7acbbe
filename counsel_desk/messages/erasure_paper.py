"""The receipt that a person was erased, and what goes, in the words of whoever reads it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from counsel_desk.documents.erasure import ErasurePaper
from counsel_desk.domain.erasing import ErasureReceipt, Going, Gone, StillHolding
from counsel_desk.messages.formats import day, instant
from counsel_desk.messages.joining import aside
from counsel_desk.messages.words import word


def erasure_paper(receipt: ErasureReceipt, *, looked_at_second: bool = True) -> ErasurePaper:
    """The receipt in the language of the installed translator; it says where a second place was not looked at."""
    translate = QCoreApplication.translate
    erasure = receipt.erasure
    head = (
        translate("erasure", "Office: {office}").format(office=receipt.office),
        translate("erasure", "Number of the client: {reference}").format(reference=erasure.reference),
        translate("erasure", "Erased: {at}, by {counsellor}").format(at=instant(erasure.at), counsellor=erasure.by),
        translate("erasure", "Receipt of {at}").format(at=instant(receipt.made_at)),
    )
    return ErasurePaper(
        title=translate("erasure", "Receipt: a person was erased"),
        head=head,
        went=translate("erasure", "What was erased"),
        counts=counted(erasure.went),
        remains=translate("erasure", "What remains"),
        rules=(
            translate("erasure", "This number, the day, these counts, and who did it. No name, no text, no file."),
            translate("erasure", "Counts in bands stay in the statistics; nothing in them says who it was."),
            translate("erasure", "The history keeps when something was done, but nothing of what it said."),
            translate(
                "erasure",
                "What left the office before - papers, summaries, bundles, messages - is not reached by this, nor is "
                "what stands in the records of other clients.",
            ),
        ),
        backups=translate("erasure", "Backups"),
        backup_rules=_of_backups(receipt, looked_at_second=looked_at_second),
        holding=tuple((instant(each.taken_at), until(each)) for each in receipt.holding),
        proof=translate("erasure", "Proof in the history: the checksum (SHA-256) of its entry"),
        link=erasure.link,
        signature=translate("erasure", "For the office:"),
        page=translate("erasure", "Page {page} of {pages}"),
    )


def counted(going: Going) -> Mapping[Gone, tuple[str, str]]:
    """The kinds of which there was something, each with its number; files with their size."""
    found = {}
    for kind in Gone:
        number = going.counts.get(kind, 0)
        if number:
            said = f"{number:,}"
            if kind is Gone.EVIDENCE:
                size = QLocale.DataSizeFormat.DataSizeTraditionalFormat
                said = aside(said, QLocale().formattedDataSize(going.evidence_bytes, 1, size))
            found[kind] = (word(kind), said)
    return found


def until(holding: StillHolding) -> str:
    """Until when a backup is kept."""
    translate = QCoreApplication.translate
    if holding.until is None:
        return translate("erasure", "kept until it is deleted or replaced")
    return translate("erasure", "kept until about {day}").format(day=day(holding.until))


def _of_backups(receipt: ErasureReceipt, *, looked_at_second: bool) -> tuple[str, ...]:
    translate = QCoreApplication.translate
    said = []
    if receipt.holding:
        said.append(
            translate(
                "erasure",
                "These kept backups still hold the person, encrypted. They go by themselves about the day beside them, "
                "if a backup is made every day. Restoring one of them leaves the person out.",
            )
        )
    else:
        said.append(translate("erasure", "No kept backup that the program can see holds the person any more."))
    if receipt.missing:
        said.append(translate("erasure", "The second place for backups was not there; what lies in it is not known."))
    if not looked_at_second:
        said.append(translate("erasure", "A second place for backups was not looked at."))
    return tuple(said)
