"""A vault of invented people, to look around in before anything real is written down."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from counsel_desk.domain.moments import Clock, now
from counsel_desk.domain.people import Office
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.services import tour
from counsel_desk.services.demo import DemoCounts, fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost

# A charity of one's own beside nobody's name; people who read it in English see that it is invented, too.
INVENTED_OFFICE = Office("青禾互助（虚构）", "400-000-0000", "示例市示例路 1 号")
INVENTED_COUNSELLOR = "示例·林一"


@dataclass(frozen=True, slots=True)
class InventedVault:
    """An open vault of invented people, its recovery code, and how many there are."""

    desk: Desk
    recovery_code: str
    counts: DemoCounts


def make_invented_vault(
    folder: Path,
    passphrase: str,
    *,
    office: Office = INVENTED_OFFICE,
    counsellor: str = INVENTED_COUNSELLOR,
    clients: int = 120,
    incidents: int | None = None,
    seed: int = 1,
    progress: Progress = unwatched,
    clock: Clock = now,
    cost: KdfCost | None = None,
) -> InventedVault:
    """Make a vault in `folder` and fill it with an invented caseload. When `progress` raises, nothing of it stays.

    Raises what `create_vault` raises.
    """
    desk, code = create_vault(folder, office, counsellor, passphrase, clock=clock, cost=cost)
    try:
        tour.offer(desk)
        counts = fill_with_invented_caseload(desk, clients=clients, incidents=incidents, seed=seed, progress=progress)
    except BaseException:
        close_vault(desk)
        shutil.rmtree(folder, ignore_errors=True)  # made a moment ago, and nobody in it is real
        raise
    return InventedVault(desk, code, counts)
