"""A person erased from the vault, with a receipt."""

import argparse
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from counsel_desk.cli import words
from counsel_desk.cli.passphrase import read_passphrase
from counsel_desk.cli.terminal import Terminal
from counsel_desk.documents.erasure import lay_out_erasure
from counsel_desk.documents.printing import write_pdf
from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.domain.erasing import ErasureReceipt
from counsel_desk.errors import RefusedError
from counsel_desk.messages import error_text
from counsel_desk.messages.erasure_paper import counted, erasure_paper, until
from counsel_desk.services import erasure_receipt
from counsel_desk.services.erasing import ErasingAsked, erase
from counsel_desk.services.vaults import close_vault, open_vault

translate = QCoreApplication.translate

_BACKUPS = {"keep": None, "rewrite": FormerBackups.REWRITE, "delete": FormerBackups.DROP}


def erase_person(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Erase the client of a reference and write the receipt; of one erased before, the receipt anew."""
    erasure_receipt.check_place(chosen.receipt)
    secret = read_passphrase(chosen.passphrase_file, terminal)
    with terminal.watching() as progress:
        try:
            done = erase(chosen.vault, ErasingAsked(chosen.reference, secret), progress=progress)
            aside = done.put_aside
            if done.erasure.reference != chosen.reference.strip().upper():
                terminal.say(words.leads_to(chosen.reference, done.erasure.reference))
        except RefusedError as error:
            if error.code != "erase.done_already":
                raise
            terminal.complain(error_text(error))
            aside = None
    desk = open_vault(chosen.vault, secret)
    try:
        with terminal.watching() as progress:
            settled = erasure_receipt.settle_backups(desk, _BACKUPS[chosen.backups], chosen.second, progress=progress)
        found = erasure_receipt.receipt(desk, chosen.reference, chosen.second)
        document = lay_out_erasure(erasure_paper(found, looked_at_second=chosen.second is not None))
        erasure_receipt.save_receipt(desk, chosen.receipt, lambda unfinished: write_pdf(document, unfinished))
    finally:
        close_vault(desk)
    _say(found, chosen.receipt, terminal)
    if aside is not None:
        said = translate(
            "cli",
            "Part of the old vault could not be deleted and lies in {folder}. Take out what you put there yourself, "
            "then delete the folder.",
        )
        terminal.complain(said.format(folder=aside))
    if settled.trouble is not None:
        terminal.complain(error_text(settled.trouble))
    return int(settled.trouble is not None)


def _say(found: ErasureReceipt, target: Path, terminal: Terminal) -> None:
    said = translate("cli", "Erased: {reference}. What went: {counts}.")
    counts = translate("cli", "{kind} {number}")
    went = [counts.format(kind=kind, number=number) for kind, number in counted(found.erasure.went).values()]
    terminal.say(said.format(reference=found.erasure.reference, counts=", ".join(went)))
    for each in found.holding:
        terminal.say(translate("cli", "Still in {folder}: {until}").format(folder=each.folder, until=until(each)))
    terminal.say(words.written(target))
