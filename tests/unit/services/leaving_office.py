"""An office of three, of whom one leaves."""

from pathlib import Path
from uuid import UUID

from counsel_desk.domain.people import Counsellor
from counsel_desk.errors import VaultError
from counsel_desk.services.departures import Departed, Departure, new_code, replace_key
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import counsellors
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
MINE, LEAVING, STAYING = "第一个 口令", "要走的人 的口令", "留下的人 的口令"
OLD_FILE = b"what was said"


def named(desk: Desk, name: str) -> Counsellor:
    return next(each for each in counsellors(desk) if each.name == name)


def zhou_leaves(desk: Desk, clock, code: str = "") -> tuple[Departed, str]:
    """Let the second counsellor leave; what was told, and the new recovery code."""
    clock.move(days=1)
    order = Departure(named(desk, "示例·周二").id, MINE, code or new_code())
    close_vault(desk)
    return replace_key(desk.vault.folder, order, clock=clock, cost=QUICK), order.code


def passphrases(desk: Desk) -> dict[str, UUID]:
    """Whose passphrase is whose."""
    names = {"示例·林一": MINE, "示例·周二": LEAVING, "示例·吴三": STAYING}
    return {secret: UUID(named(desk, name).uuid) for name, secret in names.items()}


def opens(folder: Path, secret: str) -> bool:
    """Whether a passphrase or code opens a vault or a backup, as a vault or restored as one."""
    try:
        close_vault(open_vault(folder, secret, read_only=True))
    except VaultError:
        return False
    return True
