"""Screenshots beside the form, from which their incidents are written."""

from picture_stage import Scene, Stage

from counsel_desk.domain.evidence import Evidence, FileKind, kind_of
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.services.evidence import evidence_of
from counsel_desk.services.lists import list_ids
from counsel_desk.ui.dialogs.pictures.pictures_dialog import PicturesDialog


def beside_form(stage: Stage) -> None:
    """A screenshot that has given several incidents, and the next one half written."""
    case, picture = _richest(stage)
    stage.wiring.ways.show_case(case, "documents")
    stage.rest()
    dialog = PicturesDialog(stage.desk, stage.shell.tasks, case, [picture], stage.window)
    dialog.open()
    stage.rest()
    dialog.incident.words.setPlainText("【晴天消费金融(虚构)】最后通知：今天不还，我们就到你单位和村委会去！")


def beside_form_empty(stage: Stage) -> None:
    """No picture is chosen yet."""
    case, _ = _richest(stage)
    stage.wiring.ways.show_case(case, "incidents")
    stage.rest()
    PicturesDialog(stage.desk, stage.shell.tasks, case, [], stage.window).open()


def _richest(stage: Stage) -> tuple[CaseId, Evidence]:
    """The picture of the whole caseload that shows the most incidents, and its case."""
    cases = (CaseId(each) for each in list_ids(stage.desk, ListKind.CASES, ListView()))
    pictures = (
        (case, each)
        for case in cases
        for each in evidence_of(stage.desk, case)
        if kind_of(each.origin.media_type) is FileKind.PICTURE
    )
    return max(pictures, key=lambda found: len(found[1].details.incidents))


BESIDE: tuple[Scene, ...] = (beside_form, beside_form_empty)
