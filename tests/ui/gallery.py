"""Every widget in one window, to be looked at: ``python tests/ui/gallery.py OUT.png [dark] [150]``."""

import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from counsel_desk.domain.phones import check_phone
from counsel_desk.errors import InputError
from counsel_desk.ui.theme import Appearance, TextRole, Theme, Tone
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.flow import Chips
from counsel_desk.ui.widgets.folded_text import FoldedText
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.header_band import HeaderBand
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.text import button, icon_button, label

MESSAGE = "【晴天消费金融(虚构)】您尾号0000的借款已严重逾期😡,今日17点前不还,我们将上门到您单位和村委会!"


def word(error: InputError) -> str:
    return f"这不像是一个电话号码 ({error.code})"


def gallery() -> QWidget:
    window = QWidget()
    window.setObjectName("desk")
    column = QVBoxLayout(window)
    band = HeaderBand()
    band.set_title("王小喆 · C-2026-0120", [("进行中", Tone.ACCENT), ("高风险", Tone.DANGER), ("待材料", Tone.WARNING)])
    band.set_facts(
        [("安全联系", "可致电,不可留言"), ("咨询员", "李小娜"), ("开案", "2026-03-14"), ("下一步", "周五 15:00 回电")]
    )
    band.add_button(button("打印清单", icon="print"))
    band.add_button(button("记录通话", "primary", "call"))
    column.addWidget(band)
    for tone, words, action in (
        (Tone.OK, "待办“周五回电”已完成。", "撤销"),
        (Tone.WARNING, "保险箱在同步文件夹中,可能被别的电脑改动。", ""),
        (Tone.DANGER, "磁盘已满,刚才的内容没有保存。", "重试"),
    ):
        bar = MessageBar()
        bar.say(words, tone, action)
        column.addWidget(bar)
    row = QHBoxLayout()
    row.addWidget(form_panel(), 3)
    row.addLayout(middle(), 3)
    row.addLayout(right(), 2)
    column.addLayout(row, 1)
    return window


def form_panel() -> Panel:
    panel = Panel("求助人")
    panel.note.setText("草稿已保存 10:32")
    panel.add_button(button("取消"))
    panel.add_button(button("保存", "primary", "check"))
    form = Form()
    phone = CheckedEdit(check_phone, word, name="电话", echo=lambda number: f"手机 · {number}")
    phone.set_text("138 0000 0001")
    wrong = CheckedEdit(check_phone, word, name="电话二")
    wrong.set_text("138abc")
    form.add_field("姓名", SearchField("姓名", "姓名、拼音、尾号或编号"))
    form.add_field("电话", phone, "先问:可以打这个电话吗?")
    form.add_field("单位电话", wrong)
    state = QComboBox()
    state.addItems(["进行中", "等待", "结案"])
    form.add_field("状态", state)
    form.add_field("到期日", QDateEdit(calendarPopup=True))
    form.add_field("情况", QPlainTextEdit("第一次来电,情绪低落。"))
    panel.body.addLayout(form)
    tick, tick2, radio = QCheckBox("可留言"), QCheckBox("可说明身份"), QRadioButton("请勿致电")
    tick.setChecked(True)
    radio.setChecked(True)
    for each in (tick, tick2, radio):
        panel.body.addWidget(each)
    return panel


def middle() -> QVBoxLayout:
    column = QVBoxLayout()
    panel = Panel("事件")
    shown = FoldedText("原文")
    at = MESSAGE.index("上门")
    shown.show_text(MESSAGE, [(at, at + 2), (MESSAGE.index("村委会"), MESSAGE.index("村委会") + 3)], folded=False)
    folded = FoldedText("原文二")
    folded.show_text(MESSAGE)
    panel.body.addWidget(shown)
    panel.body.addWidget(folded)
    panel.body.addWidget(Notice("可致电;不可留言;18:00 以后。", Tone.WARNING, "打电话之前"))
    chips = Chips(
        "情形", [("a", "SIT-01 已逾期"), ("b", "SIT-04 骚扰亲友"), ("c", "SIT-07 冒充公检法"), ("d", "SIT-12 AB贷")]
    )
    chips.choose(["b"])
    panel.body.addWidget(chips)
    column.addWidget(panel)
    tabs = QTabWidget()
    tabs.addTab(EmptyState("tasks", "没有逾期的待办", "今天可以安心接电话。", "新建待办"), "待办 0")
    tabs.addTab(QWidget(), "债务明细")
    tabs.addTab(QWidget(), "时间线")
    column.addWidget(tabs, 1)
    return column


def right() -> QVBoxLayout:
    column = QVBoxLayout()
    words = Panel("字号")
    for role in TextRole:
        words.body.addWidget(label(f"{role}: 逾期不是犯罪", role))
    column.addWidget(words)
    pills = Panel("状态")
    for tone in Tone:
        pills.body.addWidget(Pill(f"{tone} 进行中", tone))
    column.addWidget(pills)
    buttons = Panel("按钮")
    for each in (
        button("删除", "danger", "delete"),
        button("查看依据", "quiet", "guidance"),
        icon_button("more", "更多"),
    ):
        buttons.body.addWidget(each)
    off = button("不可用", icon="lock")
    off.setEnabled(False)
    buttons.body.addWidget(off)
    column.addWidget(buttons)
    column.addStretch(1)
    return column


def main(out: str, *options: str) -> None:
    application = QApplication([])
    look = Theme(application)
    percent = next((int(option) for option in options if option.isdigit()), 100)
    look.choose(Appearance.DARK if "dark" in options else Appearance.LIGHT, percent)
    window = gallery()
    window.resize(QSize(1366, 768) * percent / 100)
    window.show()
    application.processEvents()
    picture = QPixmap(window.size())
    window.render(picture)
    picture.save(str(Path(out)))


if __name__ == "__main__":
    main(*sys.argv[1:])
