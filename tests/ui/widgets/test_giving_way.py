from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.fitting_stack import FittingStack
from counsel_desk.ui.widgets.giving_way import FittingRow, GivingButton, GivingLabel
from counsel_desk.ui.widgets.header_band import HeaderBand

LONG = "示例·买买提江·吐尔逊娜依·阿不都热合曼·名字很长用来看界面会不会撑开"


def test_a_long_name_does_not_widen_what_it_stands_on_and_is_still_whole(qtbot: QtBot, theme: Theme) -> None:
    for made in (GivingLabel(LONG), GivingButton(LONG)):
        qtbot.addWidget(made)
        made.resize(theme.px(150), made.sizeHint().height())
        assert not made.grab().isNull()
        assert made.minimumSizeHint().width() < made.sizeHint().width()
        assert made.text() == LONG


def test_a_band_cuts_the_name_before_anything_else(qtbot: QtBot, theme: Theme) -> None:
    band = HeaderBand()
    qtbot.addWidget(band)
    band.set_title(LONG, number="C-2026-0001")
    band.resize(theme.px(400), theme.px(80))
    band.show()
    number = next(each for each in band.findChildren(QLabel) if each.text() == "C-2026-0001")
    assert band.width() == theme.px(400)
    assert number.width() >= number.sizeHint().width()


def test_a_short_row_keeps_the_pictures_of_its_buttons_and_their_names_for_screen_readers(
    qtbot: QtBot, theme: Theme
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = FittingRow()
    row.setParent(page)
    made = QPushButton()
    row.name(made, "Paste a message")
    row.row.addWidget(made)
    row.resize(theme.px(600), theme.px(40))
    page.show()
    assert made.text() == "Paste a message"
    row.resize(theme.px(60), theme.px(40))
    assert (made.text(), made.accessibleName(), made.toolTip()) == ("", "Paste a message", "Paste a message")
    row.resize(theme.px(600), theme.px(40))
    assert made.text() == "Paste a message"


def test_of_parts_in_one_place_only_the_one_in_view_takes_room(qtbot: QtBot, theme: Theme) -> None:
    stack = FittingStack()
    qtbot.addWidget(stack)
    for high in (30, 300):
        part, inside = QWidget(), QWidget()
        inside.setFixedHeight(high)
        QVBoxLayout(part).addWidget(inside)
        stack.addWidget(part)
    assert stack.minimumSizeHint().height() < 300
    stack.setCurrentIndex(1)
    assert stack.minimumSizeHint().height() >= 300
