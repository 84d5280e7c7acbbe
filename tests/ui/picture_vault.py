"""The vaults of the pictures: of an invented office, and opened in no time."""

from pathlib import Path

from counsel_desk.domain.moments import Clock
from counsel_desk.domain.people import Office
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import create_vault
from counsel_desk.storage.keys import KdfCost

OFFICE = Office("青禾互助（虚构）", "010-00000000", "示例路 1 号")
_QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)  # nothing in it needs to be protected


def make_vault(folder: Path, passphrase: str, clock: Clock) -> Desk:
    """A vault in which nothing is written yet, open."""
    return create_vault(folder, OFFICE, "示例·林一", passphrase, cost=_QUICK, clock=clock)[0]
