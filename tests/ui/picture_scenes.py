"""The scenes of the manual's pictures: what stands in the window when each of them is taken."""

from datetime import date

from picture_backups import backups
from picture_beside import beside_form
from picture_bundle import bundle
from picture_colleagues import settings_colleagues, today_offered
from picture_handover import handover_asked
from picture_import import import_people
from picture_lists import all_clients, all_organisations, all_tasks
from picture_person import breach_in_settings
from picture_phone import phone_ticked
from picture_records import RECORDS
from picture_stage import Scene, Stage
from picture_start import CODE, plainly, show_step, welcome
from picture_vault import OFFICE
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from counsel_desk.documents.checklist import lay_out_checklist
from counsel_desk.documents.neutral import lay_out_neutral_sheet
from counsel_desk.documents.printing import page_images
from counsel_desk.documents.words import paper_words
from counsel_desk.domain.periods import Month
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.services.papers import client_checklist, neutral_sheet
from counsel_desk.ui.dialogs.import_wizard import ImportWizard
from counsel_desk.ui.pages.start.recovery_code import RecoveryCodeStep

_PAPER_DOTS = 80  # an inch of paper in the picture

CALLER = "她说昨晚又接到七个电话，催收说要去孩子学校。她整夜睡不着，说活着没意思。"
MESSAGE = (
    "10690000000001\n2026-11-20 08:12\n"
    "【晴天消费金融(虚构)】您的欠款已移交法务，今天17点前不还，我们将上门到你单位和村委会，"
    "让你亲戚朋友都知道你欠钱不还，后果自负！"
)
CASELOAD = (
    "姓名,联系电话,放款平台,欠款金额,逾期日期,能否致电,备注\n"
    "示例·阿青,13800000001,晴天消费金融(虚构),1.2万,2026-05-03,可以,每晚都有来电\n"
    "示例·阿蓝,13800000002,飞云小贷(虚构),很多,2026-06-11,看情况,丈夫不知道\n"
    ",,飞云小贷(虚构),300,,,\n"
    "示例·阿紫,138****0003,晴天消费金融(虚构),8600,2026-13-01,只发短信,\n"
)


def unlocking(stage: Stage) -> None:
    """The vault asks for a passphrase."""


def first_start(stage: Stage) -> None:
    """The very first picture: there is no vault yet, and nowhere to go back to."""
    welcome(stage)


def recovery_code(stage: Stage) -> None:
    """The recovery code, as it is shown once; this one opens nothing."""
    show_step(stage, RecoveryCodeStep(stage.shell.tasks, CODE, OFFICE.name, date(2026, 11, 20), plainly))


def today(stage: Stage) -> None:
    """What waits in the morning."""
    stage.show_page("today")


def call(stage: Stage) -> None:
    """A call in which the caller said something grave."""
    stage.show_page("today")
    stage.wiring.deeds.write_call_note()
    stage.press("danger_no")
    stage.find(QPlainTextEdit, "call_text").setPlainText(CALLER)


def list_of_cases(stage: Stage) -> None:
    """The office's cases."""
    stage.show_page("cases")


def case(stage: Stage) -> None:
    """The workspace of a case."""
    stage.wiring.ways.show_case(stage.case, "overview")


def message(stage: Stage) -> None:
    """A pasted message, recorded: its conduct waits for a decision."""
    stage.wiring.ways.show_case(stage.case, "incidents")
    QApplication.clipboard().setText(MESSAGE)
    stage.wiring.deeds.paste_message(stage.case)
    stage.rest()
    stage.press("record_message")


def incidents(stage: Stage) -> None:
    """What collectors did, in order."""
    stage.wiring.ways.show_case(stage.case, "incidents")


def steps(stage: Stage) -> None:
    """A checklist to be worked through."""
    stage.wiring.ways.show_case(stage.case, "guidance")
    stage.rest()
    stage.wiring.case.guidance.choose("CL-07")


def printing(stage: Stage) -> None:
    """The client's checklist, after both questions."""
    stage.wiring.ways.show_case(stage.case, "guidance")
    stage.wiring.deeds.print_checklist(stage.case)
    stage.rest()
    stage.press("safe_yes")


def papers(stage: Stage) -> QImage:
    """What a client takes home, and what is printed when that is not safe."""
    desk, words = stage.desk, paper_words()
    checklist = client_checklist(desk, stage.case, paper_phrases(), next_appointment="11-27 15:00")
    sheets = (lay_out_checklist(checklist, words), lay_out_neutral_sheet(neutral_sheet(), words))
    pages = [page_images(sheet, _PAPER_DOTS)[0] for sheet in sheets]
    gap = 16
    picture = QImage(sum(each.width() + gap for each in pages) + gap, pages[0].height() + 2 * gap, pages[0].format())
    picture.fill(QColor(208, 212, 218))
    with QPainter(picture) as painter:
        for number, page in enumerate(pages):
            painter.drawImage(gap + number * (page.width() + gap), gap, page)
    return picture


def guidance(stage: Stage) -> None:
    """The guidance as it is shipped."""
    stage.show_page("guidance")


def figures(stage: Stage) -> None:
    """The month's figures, for publication."""
    stage.show_page("statistics")
    stage.wiring.statistics.show_period(Month(2026, 10))


def importing(stage: Stage) -> None:
    """A caseload before it is brought in."""
    table = stage.vault.parent / "名单.csv"
    table.write_text(CASELOAD, encoding="utf-8-sig")
    stage.show_page("cases")
    stage.wiring.deeds.import_caseload()
    stage.find(ImportWizard, "import_wizard").read(table)
    stage.rest()
    stage.press("next")
    every_row = stage.find(QComboBox, "outcome_filter")
    every_row.setCurrentIndex(0)
    every_row.activated.emit(0)


def search(stage: Stage) -> None:
    """Initials lead to people and their cases."""
    stage.show_page("cases")
    stage.wiring.deeds.search()
    stage.find(QLineEdit, "search_text").setText("hlz")


_ALL: tuple[Scene, ...] = (
    unlocking,
    first_start,
    recovery_code,
    today,
    call,
    list_of_cases,
    case,
    message,
    incidents,
    steps,
    printing,
    papers,
    guidance,
    figures,
    importing,
    search,
    backups,
    *RECORDS,
    beside_form,
    phone_ticked,
    bundle,
    all_tasks,
    all_clients,
    all_organisations,
    breach_in_settings,
    import_people,
    handover_asked,
    today_offered,
    settings_colleagues,
)
SCENES: dict[str, Scene] = {each.__name__: each for each in _ALL}
IN_THE_DARK = ("today", "call")
