"""Backups: made, listed, and made into a vault again."""

import argparse

from counsel_desk.cli import words
from counsel_desk.cli.opening import open_desk
from counsel_desk.cli.passphrase import read_passphrase
from counsel_desk.cli.terminal import Terminal
from counsel_desk.domain.backup_retention import BackupState
from counsel_desk.services import backups
from counsel_desk.services.backups import KeptBackup
from counsel_desk.services.restoring import restore_as_new
from counsel_desk.services.vaults import place_warning


def back_up(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Back the vault up; it was reopened, checked and counted when this ends."""
    with open_desk(chosen, terminal) as desk, terminal.watching() as progress:
        kept = backups.back_up_now(desk, chosen.folder, progress=progress).kept
    if chosen.json:
        terminal.give(_document(kept))
    else:
        terminal.say(words.backup_line(kept))
    return 0


def list_them(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """List the backups of the vault, the newest first; 1 when none of them is good."""
    with open_desk(chosen, terminal) as desk:
        folder = chosen.folder or backups.usual_folder(desk)
        if chosen.check:
            for each in backups.list_backups(folder, desk):
                backups.check_backup(desk, each)
        found = backups.list_backups(folder, desk)
    if chosen.json:
        terminal.give({"backups": [_document(each) for each in found]})
    else:
        for each in found:
            terminal.say(words.backup_line(each))
        if not found:
            terminal.complain(words.no_backup())
    return int(backups.newest_good(found) is None)


def restore(chosen: argparse.Namespace, terminal: Terminal) -> int:
    """Make a vault of its own out of a backup, with the passphrases of that day. Stopped half way, there is none."""
    secret = read_passphrase(chosen.passphrase_file, terminal)
    if program := place_warning(chosen.folder):
        terminal.complain(words.synchronised(program))
    with terminal.watching() as progress:
        done = restore_as_new(chosen.backup, chosen.folder, secret, progress=progress)
    if chosen.json:
        terminal.give({"vault": str(chosen.folder), "taken_at": done.taken_at.isoformat()})
    else:
        terminal.say(words.restored(chosen.folder))
    return 0


def _document(kept: KeptBackup) -> dict[str, object]:
    return {
        "folder": str(kept.path),
        "taken_at": kept.taken_at.isoformat(),
        "good": kept.state is BackupState.GOOD,
        "state": kept.state,
        "reason": kept.reason,
        "bytes": kept.size,
        **{str(kind): number for kind, number in kept.held.items()},
    }
