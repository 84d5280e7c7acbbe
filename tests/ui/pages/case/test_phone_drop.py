"""A file dropped on the incidents of a case is offered as messages of a phone, pictures to be written from."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.case.incidents import IncidentsTab
from counsel_desk.ui.pages.case.phone_drop import PhoneDrop
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle

COPY, LEFT, NOTHING = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks) -> IncidentsTab:
    made = IncidentsTab(desk, tasks)
    qtbot.addWidget(made)
    made.show_case(cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails()))
    made.show()
    settle(tasks)
    return made


def carried(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/somewhere/{name}") for name in names])
    return mime


def held_over(tab: IncidentsTab, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(5, 5), COPY, mime, LEFT, NOTHING)
    event.ignore()
    QApplication.sendEvent(tab, event)
    return event.isAccepted()


def test_letting_go_of_one_file_asks_for_its_messages(tab: IncidentsTab, qtbot: QtBot) -> None:
    mime, notice = carried("sms-20260305.XML"), tab.findChild(PhoneDrop)
    assert held_over(tab, mime)
    assert notice.isVisible()
    with qtbot.waitSignal(tab.phone_asked) as asked:
        QApplication.sendEvent(tab, QDropEvent(QPointF(5, 5), COPY, mime, LEFT, NOTHING))
    assert asked.args == [Path("/somewhere/sms-20260305.XML")]
    assert not notice.isVisible()


def test_what_is_carried_away_again_leaves_nothing_behind(tab: IncidentsTab) -> None:
    mime = carried("详单.xlsx")
    held_over(tab, mime)
    QApplication.sendEvent(tab, QDragLeaveEvent())
    assert not tab.findChild(PhoneDrop).isVisible()


def test_letting_go_of_pictures_asks_for_what_they_show(tab: IncidentsTab, qtbot: QtBot) -> None:
    mime = carried("截图1.png", "截图2.jpg")
    assert held_over(tab, mime)
    with qtbot.waitSignal(tab.pictures_asked) as asked:
        QApplication.sendEvent(tab, QDropEvent(QPointF(5, 5), COPY, mime, LEFT, NOTHING))
    assert asked.args == [(Path("/somewhere/截图1.png"), Path("/somewhere/截图2.jpg"))]


@pytest.mark.parametrize("names", [("截图.png", "通话.amr"), ("a.xml", "b.xml"), ()])
def test_recordings_and_several_files_are_left_alone(tab: IncidentsTab, names: tuple[str, ...]) -> None:
    assert not held_over(tab, carried(*names))


def test_the_button_asks_for_a_file_to_be_chosen(tab: IncidentsTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.phone_asked) as asked:
        tab.findChild(QPushButton, "phone_messages").click()
    assert asked.args == [None]
