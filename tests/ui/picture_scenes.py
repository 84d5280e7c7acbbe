"""The scenes of the manual's pictures: what stands in the window when each of them is taken."""

import time
from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from counsel_desk.app import compose
from counsel_desk.documents.checklist import lay_out_checklist
from counsel_desk.documents.neutral import lay_out_neutral_sheet
from counsel_desk.documents.printing import page_images
from counsel_desk.documents.words import paper_words
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.lists import CaseFilter, CaseOrder
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.people import ConsentPurpose
from counsel_desk.domain.statistics import Month
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.services import cases, office, vaults
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import incidents_of
from counsel_desk.services.papers import client_checklist, neutral_sheet
from counsel_desk.ui import foot
from counsel_desk.ui.actions import TABLE, Shortcut, shortcut_sheet
from counsel_desk.ui.desk_wiring import DeskWiring
from counsel_desk.ui.dialogs.import_wizard import ImportWizard
from counsel_desk.ui.pages.start.recovery_code import RecoveryCodeStep
from counsel_desk.ui.pages.start_page import StartPage
from counsel_desk.ui.settings import SettingsFile

Kind = TypeVar("Kind", bound=QWidget)
Scene = Callable[["Stage"], QImage | None]
"""Sets the stage; hands out a picture of its own where it is not the window that is to be seen."""

_PATIENCE = 60  # seconds
_PAPER_DOTS = 80  # an inch of paper in the picture
_REST = 0.6  # seconds without work after which a window has come to rest: longer than any pause of its fields

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


class Stage:
    """One window on one vault, driven as a person would, and what can be seen of it."""

    def __init__(
        self, vault: Path, passphrase: str, language: str, theme: str, size: tuple[int, int], clock: Clock
    ) -> None:
        foot.now = clock  # "saved at" is the only hour of the machine that the window shows
        SettingsFile().change(language=language, appearance=theme, last_vault=str(vault))
        self.application = QApplication([])
        self.shell = compose(self.application)
        self.window = self.shell.window
        self.window.resize(*size)
        self.vault, self._passphrase, self._clock = vault, passphrase, clock
        self.window.show()
        self.shell.begin()
        self.rest()

    @property
    def wiring(self) -> DeskWiring:
        """What joins the pages of the open vault."""
        self.unlock()
        found = self.shell.findChild(DeskWiring)
        assert found is not None
        return found

    @property
    def desk(self) -> Desk:
        """The open vault."""
        self.unlock()
        assert self.shell.desk is not None
        return self.shell.desk

    @cached_property
    def case(self) -> CaseId:
        """A case with a little of everything: threats, hours that are safe, consent to print, something to do."""
        ids = [CaseId(each) for each in cases.case_ids(self.desk, CaseFilter(), CaseOrder.OPENED)]
        return max(ids, key=self._richness)

    def _richness(self, case_id: CaseId) -> tuple[bool, int]:
        file = cases.load_case_file(self.desk, case_id)
        client, lists = file.client, {each.checklist.code for each in case_checklists(self.desk, case_id)}
        whole = file.case.details.status.is_open and client.consents_to(ConsentPurpose.PRINT) and "CL-07" in lists
        return bool(whole and client.details.safe_contact.hours), len(incidents_of(self.desk, case_id))

    def unlock(self) -> None:
        """Open the vault, on the day of the pictures."""
        if self.shell.desk is None:
            desk = vaults.open_vault(self.vault, self._passphrase, clock=self._clock)
            self.shell.open_desk(desk, office.load_office(desk))
            self.rest()

    def show_page(self, name: str) -> None:
        """Bring a page of the open vault into view."""
        self.unlock()
        self.window.show_page(name)
        self.rest()

    def find(self, kind: type[Kind], name: str) -> Kind:
        """The visible widget of that object name, also in a dialog."""
        found = [
            each
            for top in self.application.topLevelWidgets()
            for each in (top, *top.findChildren(kind))
            if isinstance(each, kind) and each.objectName() == name and each.isVisible()
        ]
        if not found:
            raise LookupError(f"there is no {kind.__name__} called {name} to be seen")
        return found[-1]

    def press(self, name: str) -> None:
        """Press a button."""
        found = self.find(QWidget, name)
        assert isinstance(found, QPushButton | QRadioButton)
        found.click()
        self.rest()

    def rest(self) -> None:
        """Let everything that was asked for happen."""
        began = still = time.monotonic()
        while time.monotonic() - still < _REST:
            self.application.processEvents()
            time.sleep(0.005)
            if self.shell.tasks.busy:
                still = time.monotonic()
            if time.monotonic() - began > _PATIENCE:
                raise TimeoutError("the window does not come to rest")

    def take(self, scene: "Scene") -> QImage:
        """The picture of a scene: the window with what stands before it, unless the scene hands another one out."""
        picture = scene(self) or self._window_as_it_stands()
        for dialog in self.window.findChildren(QDialog):
            dialog.hide()
            dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return picture

    def _window_as_it_stands(self) -> QImage:
        self.rest()
        before = [each for each in self.application.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        picture = self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        with QPainter(picture) as painter:
            for dialog in before:
                painter.fillRect(picture.rect(), QColor(0, 0, 0, 96))
                shown = dialog.grab()
                corner = QPoint((picture.width() - shown.width()) // 2, (picture.height() - shown.height()) // 2)
                painter.drawPixmap(corner, shown)
                painter.setPen(QColor(128, 128, 128))
                painter.drawRect(shown.rect().translated(corner))
        return picture

    def keys(self) -> list[Shortcut]:
        """The keys that do something in an open vault."""
        self.unlock()
        specs = (spec for spec in TABLE if spec.keys)
        sheet = zip(specs, shortcut_sheet(), strict=True)
        return [line for spec, line in sheet if self.window.commands[spec.act].isVisible()]

    def end(self) -> None:
        """Close as the program ends."""
        self.shell.close()
        self.window.close_now()


def unlocking(stage: Stage) -> None:
    """The vault asks for a passphrase."""


def first_start(stage: Stage) -> None:
    """The first step of making a vault."""
    stage.press("new")


def recovery_code(stage: Stage) -> None:
    """The recovery code, as it is shown once; this one opens nothing."""
    page = stage.window.findChild(StartPage)
    assert page is not None
    code = "7TXH3-4ERCE-NMTXF-AHHXN-4KP3K-AER9P-4EKMA-FFPF4"
    page._show(RecoveryCodeStep(stage.shell.tasks, code, "青禾互助（虚构）", date(2026, 11, 20)))


def today(stage: Stage) -> None:
    """What waits in the morning."""
    stage.show_page("today")


def call(stage: Stage) -> None:
    """A call in which the caller said something grave."""
    stage.show_page("today")
    stage.wiring.write_call_note()
    stage.press("danger_no")
    stage.find(QPlainTextEdit, "call_text").setPlainText(CALLER)


def list_of_cases(stage: Stage) -> None:
    """The office's cases."""
    stage.show_page("cases")


def case(stage: Stage) -> None:
    """The workspace of a case."""
    stage.wiring.show_case(stage.case, "overview")


def message(stage: Stage) -> None:
    """A pasted message, recorded: its conduct waits for a decision."""
    stage.wiring.show_case(stage.case, "incidents")
    QApplication.clipboard().setText(MESSAGE)
    stage.wiring.paste_message(stage.case)
    stage.rest()
    stage.press("record_message")


def incidents(stage: Stage) -> None:
    """What collectors did, in order."""
    stage.wiring.show_case(stage.case, "incidents")


def steps(stage: Stage) -> None:
    """A checklist to be worked through."""
    stage.wiring.show_case(stage.case, "guidance")
    stage.rest()
    stage.wiring.case.guidance.choose("CL-07")


def printing(stage: Stage) -> None:
    """The client's checklist, after both questions."""
    stage.wiring.show_case(stage.case, "guidance")
    stage.wiring.print_checklist(stage.case)
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
    stage.wiring.statistics.show_month(Month(2026, 10))


def importing(stage: Stage) -> None:
    """A caseload before it is brought in."""
    table = stage.vault.parent / "名单.csv"
    table.write_text(CASELOAD, encoding="utf-8-sig")
    stage.show_page("cases")
    stage.wiring.import_caseload()
    stage.find(ImportWizard, "import_wizard").read(table)
    stage.rest()
    stage.press("next")
    stage.find(QComboBox, "outcome_filter").setCurrentIndex(0)


def search(stage: Stage) -> None:
    """Initials lead to people and their cases."""
    stage.show_page("cases")
    stage.wiring.search()
    stage.find(QLineEdit, "search_text").setText("hlz")


def safety(stage: Stage) -> None:
    """Locking, backups and the check."""
    stage.show_page("settings")
    stage.wiring.settings.show_tab(stage.wiring.settings.safety)


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
    safety,
)
SCENES: dict[str, Scene] = {each.__name__: each for each in _ALL}
IN_THE_DARK = ("today", "call")
