"""Somebody leaves: the scenes to be looked at, from the list of counsellors to the backups that are left over."""

import shutil
from datetime import timedelta

from picture_backups import usual_folder
from picture_stage import Scene, Stage
from picture_start import empty_vault, write
from PySide6.QtCore import QCoreApplication

from counsel_desk.domain.backup_retention import BackupReason
from counsel_desk.domain.people import Counsellor
from counsel_desk.services import departures, vaults
from counsel_desk.services.departures import Departure
from counsel_desk.services.office import counsellors
from counsel_desk.storage import backup
from counsel_desk.ui.dialogs.departure_dialog import DepartureDialog
from counsel_desk.ui.while_closed import WorkingPage

_LEAVING = "示例·周二"
_STAYING = "示例·一个有二十个字那么长的名字的老志愿者"


def departure(stage: Stage) -> None:
    """What it means is said, and somebody should sign in once before."""
    _ask(stage)


def departure_wrong_passphrase(stage: Stage) -> None:
    """The passphrase is not one's own."""
    _ask(stage)
    write(stage, "own_passphrase", "an invented office on a rainy day")
    stage.press("next")


def departure_code(stage: Stage) -> None:
    """The new recovery code, before the old one stops working."""
    _ask(stage)
    write(stage, "own_passphrase", stage.passphrase)
    stage.press("next")


def departure_work(stage: Stage) -> None:
    """The data key is being replaced."""
    stage.lock()
    words = ("Changing the lock…", "If the power fails now, the vault is as it was or as it will be.")
    page = WorkingPage("lock", *(QCoreApplication.translate("while_closed", each) for each in words))
    page.busy.show()
    stage.window.show_start(page)
    stage.rest()


def departed(stage: Stage) -> None:
    """Backups are left over that a former passphrase opens, and a colleague needs a new passphrase."""
    _office(stage)
    leaver = _named(stage, _LEAVING)
    folder = stage.desk.vault.folder
    vaults.close_vault(stage.desk)
    stage.lock()
    order = Departure(leaver.id, stage.passphrase, departures.new_code())
    departures.replace_key(folder, order, clock=stage.clock)
    stage.open(folder)
    settings = stage.wiring.settings
    stage.show_page("settings")
    settings.show_tab(settings.backups)
    stage.rest()


def departed_counsellors(stage: Stage) -> None:
    """Who is there afterwards."""
    departed(stage)
    settings = stage.wiring.settings
    settings.show_tab(settings.counsellors)
    stage.rest()


def _office(stage: Stage) -> None:
    shutil.rmtree(stage.vault.parent / "left", ignore_errors=True)
    stage.open(empty_vault(stage, "left"))
    desk = stage.desk
    shutil.rmtree(usual_folder(desk), ignore_errors=True)
    for name in (_LEAVING, _STAYING):
        vaults.add_counsellor(desk, name, f"{name} 的口令")
    for hours in (21, 70):
        moment = stage.clock() - timedelta(hours=hours)
        backup.back_up(desk.vault, usual_folder(desk), BackupReason.CLOSING, taken_at=moment)


def _named(stage: Stage, name: str) -> Counsellor:
    return next(each for each in counsellors(stage.desk) if each.name == name)


def _ask(stage: Stage) -> None:
    _office(stage)
    stage.show_page("settings")
    tab = stage.wiring.settings.counsellors
    stage.wiring.settings.show_tab(tab)
    tab.read_again()
    stage.rest()
    tab.ask_for_departure(_named(stage, _LEAVING).id)
    stage.rest()
    assert stage.window.findChild(DepartureDialog) is not None


DEPARTURES: tuple[Scene, ...] = (
    departure,
    departure_wrong_passphrase,
    departure_code,
    departure_work,
    departed,
    departed_counsellors,
)
