"""Cases that go to another office, and cases that come from one: the scenes to be looked at."""

import shutil
from pathlib import Path

from picture_stage import Scene, Stage
from picture_start import write

from counsel_desk.domain.handover import NotHandedOver, why_not
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ConsentMeans, ConsentPurpose, Withheld
from counsel_desk.services import cases, clients, handover
from counsel_desk.storage.keys import KdfCost
from counsel_desk.ui.dialogs.handover_dialog import HandoverDialog
from counsel_desk.ui.dialogs.take_over_dialog import TakeOverDialog

_SECRET = "an invented word between two offices"
_OFFICE = "示例·河口互助（虚构）"
_QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)


def handover_asked(stage: Stage) -> None:
    """One case whose client agreed, but for two things."""
    _give(stage, (stage.case,))


def handover_refused(stage: Stage) -> None:
    """A case whose client was not asked."""
    stage.show_page("cases")
    asked = stage.case_where(lambda file: why_not(file.client) is NotHandedOver.NOT_ASKED)
    stage.wiring.deeds.hand_over((asked,))
    stage.rest()


def handover_many(stage: Stage) -> None:
    """Some go and some stay."""
    _give(stage, (stage.case, *_others(stage)[:6]))


def handover_written(stage: Stage) -> None:
    """The file is there."""
    _give(stage, (stage.case,))
    write(stage, "recipient", _OFFICE)
    for name in ("new_passphrase", "new_passphrase_again"):
        write(stage, name, _SECRET)
    stage.find(HandoverDialog, "handover_dialog").write_into(_folder(stage))
    stage.rest()


def take_over_file(stage: Stage) -> None:
    """The file and a wrong passphrase."""
    _take(stage, "wrong")
    stage.press("next")


def take_over_preview(stage: Stage) -> None:
    """Who is in it, and who may be known."""
    _take(stage, _SECRET)
    stage.press("next")


def take_over_done(stage: Stage) -> None:
    """What came in."""
    take_over_preview(stage)
    stage.press("next")


def _others(stage: Stage) -> list[CaseId]:
    found = [CaseId(each) for each in range(1, 12)]
    return [each for each in found if each != stage.case]


def _agree(stage: Stage, case_id: CaseId) -> None:
    client = cases.load_case_file(stage.desk, case_id).client
    kept = (Withheld.ID_NUMBER, Withheld.NOTES)
    clients.give_consent(stage.desk, client.id, ConsentPurpose.HANDOVER, ConsentMeans.WRITTEN, withhold=kept)


def _give(stage: Stage, case_ids: tuple[CaseId, ...]) -> None:
    for each in case_ids[::2]:
        _agree(stage, each)
    stage.show_page("cases")
    stage.wiring.deeds.hand_over(case_ids)
    stage.rest()


def _take(stage: Stage, secret: str) -> None:
    _agree(stage, stage.case)
    target = _folder(stage) / "2026-11-20.handover"
    handover.hand_over(stage.desk, [stage.case], target, _SECRET, _OFFICE, cost=_QUICK)
    stage.show_page("cases")
    stage.wiring.deeds.take_over()
    stage.find(TakeOverDialog, "take_over_dialog").choose(target)
    write(stage, "file_passphrase", secret)
    stage.rest()


def _folder(stage: Stage) -> Path:
    folder = stage.vault.parent / "handed"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


HANDOVERS: tuple[Scene, ...] = (
    handover_asked,
    handover_refused,
    handover_many,
    handover_written,
    take_over_file,
    take_over_preview,
    take_over_done,
)
