"""An evidence bundle on its way out, and what was given out before."""

from picture_people import long_case
from picture_stage import Scene, Stage
from PySide6.QtGui import QImage

from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.evidence_bundle import BundlePurpose
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ConsentMeans, ConsentPurpose
from counsel_desk.services import cases, clients
from counsel_desk.services.evidence import attach_bytes, evidence_of
from counsel_desk.services.incidents import incidents_of
from counsel_desk.ui.dialogs.bundle_dialog import BundleDialog
from counsel_desk.ui.pages.case.given_out import GivenOut
from counsel_desk.ui.widgets.scrolling import bring_into_view


def bundle_asked(stage: Stage) -> None:
    """Nobody has agreed yet."""
    case = _with_files(stage)
    client = cases.load_case_file(stage.desk, case).client
    if client.consents_to(ConsentPurpose.EXPORT):
        clients.withdraw_consent(stage.desk, client.id, ConsentPurpose.EXPORT)
    _open(stage, case)


def bundle(stage: Stage) -> None:
    """The bundle as it will be, with what stays in."""
    dialog = _open(stage, _agreed(stage))
    dialog.options.purpose.choose(BundlePurpose.REGULATOR)
    dialog.options.recipient.setText("国家金融监督管理总局")
    stage.rest()


def bundle_given(stage: Stage) -> None:
    """What was given out, in the tab of the files."""
    case = _agreed(stage)
    dialog = _open(stage, case)
    dialog.options.recipient.setText("青山区派出所（虚构）")
    stage.rest()
    dialog.write_into(stage.vault.parent)
    stage.rest()
    dialog.reject()
    stage.wiring.ways.show_case(case, "documents")
    stage.rest()
    bring_into_view(stage.find(GivenOut, "given_out"))
    stage.rest()


def _open(stage: Stage, case: CaseId) -> BundleDialog:
    stage.wiring.ways.show_case(case, "documents")
    stage.rest()
    dialog = BundleDialog(stage.desk, stage.shell.tasks, case, stage.window)
    dialog.open()
    stage.rest()
    return dialog


def _agreed(stage: Stage) -> CaseId:
    case = _with_files(stage)
    client = cases.load_case_file(stage.desk, case).client
    if not client.consents_to(ConsentPurpose.EXPORT):
        clients.give_consent(stage.desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.WRITTEN)
    return case


def _with_files(stage: Stage) -> CaseId:
    """A case with screenshots of its contacts; made once in a vault."""
    case, desk = long_case(stage), stage.desk
    if any(each.details.description for each in evidence_of(desk, case)):
        return case
    picture = QImage(300, 600, QImage.Format.Format_RGB32)
    picture.fill(0xFFE8ECEF)
    for number, incident in enumerate(incidents_of(desk, case)[:4], 1):
        shown = EvidenceDetails(
            name=f"短信截图 {number}",
            description="催收方扬言到单位公开欠款",
            incidents=(incident.id,),
            formed_at=incident.details.happened_at,
            obtained_by="求助人本人",
            device="求助人的手机",
            original_at="求助人的手机，未删除",
        )
        content = bytes(picture.constBits())[: 4000 + number]
        attach_bytes(desk, case, content, f"{number}.png", shown)
    return case


BUNDLES: tuple[Scene, ...] = (bundle_asked, bundle, bundle_given)
