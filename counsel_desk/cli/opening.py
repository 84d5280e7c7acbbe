"""A vault open for the length of a command."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from counsel_desk.cli.passphrase import read_passphrase
from counsel_desk.cli.terminal import Terminal
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault, open_vault


@contextmanager
def open_desk(chosen: argparse.Namespace, terminal: Terminal) -> Iterator[Desk]:
    """The desk of the counsellor whose passphrase it is; closed again whatever happens."""
    desk = open_vault(chosen.vault, read_passphrase(chosen.passphrase_file, terminal))
    try:
        yield desk
    finally:
        close_vault(desk)
