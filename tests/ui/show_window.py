"""The whole window on invented content, to be looked at.

``python tests/ui/show_window.py OUT.png [dark] [150] [zh] [1366]``
"""

import sys
from array import array
from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from counsel_desk.language import Language, install_language
from counsel_desk.ui.actions import Act
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.models.id_list import Column, IdListModel, Row
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, Appearance, Theme, Tone, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.header_band import HeaderBand
from counsel_desk.ui.widgets.id_table import IdTable
from counsel_desk.ui.widgets.page import Page
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.text import button

STATES = (("进行中", Tone.ACCENT), ("待材料", Tone.WARNING), ("协商中", Tone.VIOLET), ("结案", Tone.OK))
NAMES = ("刘小喆", "王小玥", "欧阳小昇", "赵小芳", "古丽·示例", "张小磊")
COLUMNS = (
    Column("编号", lambda row: f"C-2026-{row[0]:04d}"),
    Column("求助人", lambda row: NAMES[row[0] % 6], stretches=True),
    Column("状态", lambda row: STATES[row[0] % 4][0], tone=lambda row: STATES[row[0] % 4][1]),
    Column("下一步", lambda row: f"2026-12-{row[0] % 28 + 1:02d}"),
    Column("欠款", lambda row: f"¥{row[0] * 13_127 % 900_000:,}.00", right=True),
)


def rows(ids: Sequence[int]) -> list[Row]:
    return [(each,) for each in ids]


class CasesPage(Page):
    name, icon = "cases", "cases"

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE + 4), px(SPACE), px(SPACE + 4), px(SPACE))
        row.setSpacing(px(SPACE))
        listed = Panel("案件")
        listed.note.setText("共 128 件")
        listed.add_button(button("新建案件", "primary", "add"))
        listed.body.addWidget(SearchField("筛选", "姓名、拼音、编号或电话尾号"))
        model = IdListModel(tasks, COLUMNS, rows)
        self.table = IdTable("案件", model)
        self.table.show_ids(array("q", range(1, 129)))
        self.table.choose(3)
        listed.body.addWidget(self.table, 1)
        row.addWidget(listed, 5)
        right = QVBoxLayout()
        band = HeaderBand("赵小芳")
        band.set_title("赵小芳 · C-2026-0003", [("结案", Tone.OK), ("低风险", Tone.NEUTRAL)])
        band.set_facts([("咨询员", "李小娜"), ("开案", "2026-03-14"), ("下一步", "周五 15:00 回电")])
        right.addWidget(band)
        right.addWidget(Notice("可致电 138****0001,不可留言;18:00 以后。", Tone.WARNING, "打电话之前"))
        right.addWidget(EmptyState("incidents", "还没有事件", "粘贴一条催收短信,它会成为证据。", "粘贴信息"), 1)
        row.addLayout(right, 4)

    def title(self) -> str:
        return "案件"


def plain(named: str, pictured: str, words: str) -> Page:
    class Plain(Page):
        name, icon = named, pictured

        def title(self) -> str:
            return words

    return Plain()


def main(out: str, *options: str) -> None:
    application = QApplication([])
    install_language(application, Language.CHINESE if "zh" in options else Language.ENGLISH)
    look = Theme(application)
    percent = next((int(each) for each in options if each.isdigit() and int(each) <= 200), 100)
    look.choose(Appearance.DARK if "dark" in options else Appearance.LIGHT, percent)
    tasks = Tasks()
    window = MainWindow()
    if "1366" in options:
        window.resize(1366, 740)
    for act in Act:
        window.commands.on(act, list)
    others = (
        ("today", "今日"),
        ("clients", "求助人"),
        ("incidents", "事件"),
        ("tasks", "待办"),
        ("organisations", "机构"),
        ("guidance", "指引"),
        ("statistics", "统计"),
        ("settings", "设置"),
    )
    pages: list[Page] = [CasesPage(tasks), *(plain(name, name, words) for name, words in others)]
    window.show_desk(pages, "青禾互助(虚构)", "示例·林一")
    window.commands.name_undo("完成待办", None)
    window.foot.show_saving(saving=False)
    window.say("待办“周五回电”已完成。", Tone.OK, "撤销")
    window.show()

    def shoot() -> None:
        window.grab().save(out)
        tasks.stop()
        window.close_now()

    QTimer.singleShot(700, shoot)
    application.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
