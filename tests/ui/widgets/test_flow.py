"""What stands in a row that goes on in the next line stays there until it is deleted."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import createdByPython

from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.flow import FlowLayout


def let_go() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_row_holds_no_item_that_python_may_take_for_another_one(theme: Theme, qtbot: QtBot) -> None:
    """Of one that Qt makes where another lay before, Python may know only that the other was deleted."""
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    flow.addWidget(QLabel("13800000001"))
    item = flow.itemAt(0)
    assert item is not None
    assert createdByPython(item)


def test_what_is_deleted_leaves_the_row(theme: Theme, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    first, second = QLabel("1"), QLabel("2")
    for each in (first, second):
        flow.addWidget(each)
    row.show()
    first.deleteLater()
    let_go()

    assert flow.count() == 1
    assert second.parentWidget() is row
    assert flow.sizeHint().width() >= second.sizeHint().width()
