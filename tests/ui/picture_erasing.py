"""Somebody is to be erased: what goes is counted, and number and passphrase are typed, to be looked at."""

import shutil
from datetime import timedelta

from picture_backups import usual_folder
from picture_people import LONG_NAME, long_case
from picture_stage import Scene, Stage
from picture_start import empty_vault, write
from PySide6.QtWidgets import QScrollArea

from counsel_desk.domain.backup_retention import BackupReason
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.people import ClientDetails, PersonDetails, Relation
from counsel_desk.services import people_around
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.lists import list_ids
from counsel_desk.storage import backup
from counsel_desk.ui.dialogs.erase_dialog import EraseDialog


def erase_asked(stage: Stage) -> None:
    """What goes with somebody who stands in another record too, and whom backups hold."""
    _ask(stage)


def erase_asked_lower(stage: Stage) -> None:
    """What is typed to confirm it."""
    _to_the_end(_ask(stage))


def erase_without_backups(stage: Stage) -> None:
    """Nothing is known of somebody but a name, and no backup was made."""
    stage.open(empty_vault(stage, "nobody"))
    shutil.rmtree(usual_folder(stage.desk), ignore_errors=True)
    case = open_case(stage.desk, ClientDetails("示例·新来"))
    stage.wiring.client_ways.show_client(load_case_file(stage.desk, case).client.id)
    stage.rest()
    stage.press("client_erase")


def erase_wrong_number(stage: Stage) -> None:
    """Another number was typed."""
    dialog = _ask(stage)
    write(stage, "typed_reference", "P-2026-0009")
    stage.press("next")
    _to_the_end(dialog)


def erase_wrong_passphrase(stage: Stage) -> None:
    """The number is right, the passphrase is not."""
    dialog = _ask(stage)
    write(stage, "typed_reference", "P-2026-0001")
    write(stage, "own_passphrase", "an invented office on a rainy day")
    stage.press("next")
    _to_the_end(dialog)


def erase_confirmed(stage: Stage) -> None:
    """Both are right: where is the receipt to be written?"""
    _ask(stage)
    write(stage, "typed_reference", "P-2026-0001")
    write(stage, "own_passphrase", stage.passphrase)
    stage.press("next")


def _ask(stage: Stage) -> EraseDialog:
    """The question of a client of whom much is known, in an office of its own."""
    stage.open(empty_vault(stage, "erasing"))
    desk, first_time = stage.desk, not _somebody_is_known(stage)
    case = long_case(stage)
    if first_time:
        other = open_case(desk, ClientDetails("示例·阿青"))
        sister = PersonDetails(LONG_NAME, Relation.RELATIVE)
        people_around.add_person(desk, load_case_file(desk, other).client.id, sister)
        shutil.rmtree(usual_folder(desk), ignore_errors=True)
        for hours in (21, 70):
            moment = stage.clock() - timedelta(hours=hours)
            backup.back_up(desk.vault, usual_folder(desk), BackupReason.CLOSING, taken_at=moment)
    stage.wiring.client_ways.show_client(load_case_file(desk, case).client.id)
    stage.rest()
    stage.press("client_erase")
    return stage.find(EraseDialog, "erase_dialog")


def _somebody_is_known(stage: Stage) -> bool:
    return bool(list_ids(stage.desk, ListKind.CASES, ListView()))


def _to_the_end(dialog: EraseDialog) -> None:
    for area in dialog.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


ERASING: tuple[Scene, ...] = (
    erase_asked,
    erase_asked_lower,
    erase_without_backups,
    erase_wrong_number,
    erase_wrong_passphrase,
    erase_confirmed,
)
