"""What the program noted about itself."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from picture_stage import Scene, Stage

from counsel_desk import log
from counsel_desk.domain.backup_retention import BackupReason
from counsel_desk.errors import VaultError
from counsel_desk.ui.actions import Act


def log_shown(stage: Stage) -> None:
    """The log of a day, with an error in it."""
    stage.show_page("today")
    # The log asks the wall, which does not stand still as the desk's clock does.
    with TemporaryDirectory() as folder, patch.object(time, "time", return_value=stage.clock().timestamp()):
        log.begin(Path(folder))
        log.note("vault.opened", seconds=0.412, read_only=False)
        log.note("backup.made", reason=BackupReason.DAILY)
        log.failed(VaultError("vault.wrong_passphrase"))
        stage.window.commands[Act.LOG].trigger()
        log.end()
    stage.rest()


SAFETY: tuple[Scene, ...] = (log_shown,)
