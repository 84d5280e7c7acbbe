"""A vault of invented people, to look around in before anything real is written down."""

import shutil
from pathlib import Path

from counsel_desk.domain.moments import Clock, now
from counsel_desk.domain.people import Office
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost

_CLIENTS = 120


def make_invented_vault(
    folder: Path,
    office: Office,
    counsellor: str,
    passphrase: str,
    *,
    clients: int = _CLIENTS,
    progress: Progress = unwatched,
    clock: Clock = now,
    cost: KdfCost | None = None,
) -> Desk:
    """Make a vault in `folder` and fill it with an invented caseload. When `progress` raises, nothing of it stays.

    Raises what `create_vault` raises.
    """
    desk, _code = create_vault(folder, office, counsellor, passphrase, clock=clock, cost=cost)
    try:
        fill_with_invented_caseload(desk, clients=clients, progress=progress)
    except BaseException:
        close_vault(desk)
        shutil.rmtree(folder, ignore_errors=True)  # made a moment ago, and nobody in it is real
        raise
    return desk
