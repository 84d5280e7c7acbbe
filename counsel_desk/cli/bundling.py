"""Folders and zips of files that a stranger can check: the evidence of a case, everything about a client."""

import argparse

from counsel_desk.cli import words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.terminal import Terminal
from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.evidence_bundle import BundleChoice
from counsel_desk.messages.bundle_words import BundleSentences
from counsel_desk.messages.person_words import PersonSentences
from counsel_desk.services.cases import case_called
from counsel_desk.services.evidence_bundle import export_bundle
from counsel_desk.services.evidence_bundle_contents import Bundle
from counsel_desk.services.person_export import client_of_reference
from counsel_desk.services.person_export import export_person as give_everything


def export_evidence(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write the bundle into a new folder or a zip, and say which files stayed in. Nobody is passed over in silence."""
    choice = BundleChoice(
        chosen.purpose,
        chosen.recipient,
        since=chosen.since,
        until=chosen.until,
        confirmed_only=chosen.confirmed,
        originals=chosen.originals,
    )
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        bundle = export_bundle(
            desk,
            case_called(desk, chosen.reference),
            choice,
            chosen.target,
            BundleSentences(),
            case_paper_pdf,
            to_protect_life=chosen.to_protect_life,
            progress=progress,
        )
    if chosen.json:
        terminal.give(_document(chosen, bundle))
        return 0
    terminal.say(words.written(chosen.target))
    terminal.say(words.bundled(bundle))
    for line in words.files_stayed(bundle):
        terminal.complain(line)
    return 0


def export_person(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Write everything kept about a client into a new folder or a zip, and say how much of it stayed in."""
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        client_id = client_of_reference(desk, chosen.reference)
        contents = give_everything(desk, client_id, chosen.target, PersonSentences(), case_paper_pdf, progress=progress)
    reference = contents.file.client.reference
    if chosen.reference.strip().upper() != reference:
        terminal.say(words.leads_to(chosen.reference, reference))
    terminal.say(words.written(chosen.target))
    for line in words.kept_for_others(contents):
        terminal.complain(line)
    return 0


def _document(chosen: argparse.Namespace, bundle: Bundle) -> dict[str, object]:
    return {
        "target": str(chosen.target),
        "purpose": bundle.choice.purpose,
        "contacts": len(bundle.timeline),
        "evidence": [
            {
                "number": each.number,
                "file": each.path,
                "sha256": each.evidence.sha256,
                "held_back": each.held_back,
            }
            for each in bundle.exhibits
        ],
    }
