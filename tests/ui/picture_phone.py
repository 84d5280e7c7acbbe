"""Bringing messages and calls of a phone into a case, to be looked at step by step."""

from datetime import datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import quoteattr

from picture_people import long_case, new_case
from picture_stage import Scene, Stage
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QTableView

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.moments import CHINA, to_milliseconds
from counsel_desk.ui.dialogs.phone_import.wizard import PhoneImport

_BEGINNING = datetime(2026, 10, 3, 9, 12, tzinfo=CHINA)
_SAID = (
    (
        "10690000000001",
        "",
        "【晴天消费金融(虚构)】您的欠款已移交法务，今天17点前不还，我们将上门到你单位和村委会，让亲戚朋友都知道！",
    ),
    ("10690000000001", "", "【晴天消费金融(虚构)】最后通知：再不还款，后果自负，等着坐牢吧！"),
    ("10690000000002", "", "【晴天消费金融(虚构)】请于今日内还款，以免影响您的征信。"),
    ("95000001", "", "【飞云小贷(虚构)】您尾号0001的账单已出，应还 1,280.00 元。"),
    ("13800000002", "妈妈", "周末回不回家吃饭"),
    ("13800000003", "示例·阿蓝", "晚上一起走吗"),
    ("10690000000009", "", "【示例快递(虚构)】您的包裹已到驿站，取件码 0-0-0001。"),
)
_CALLS = ("02000000001", "02000000001", "13800000002", "02000000009")
_BILL = "对方号码,起始时间,呼叫类型,通话时长\n" + "".join(
    f"0200000000{number % 3},2026-11-0{1 + number % 8} {8 + number % 14:02}:1{number % 6}:05,被叫,{20 + number}秒\n"
    for number in range(40)
)
_ODD = "甲,乙,丙\n再不还款就去你单位,10690000000001,2026-11-03 22:41\n请尽快联系,10690000000001,2026-11-04 09:05\n"
CHAT = (
    "催收小王 2026-11-03 22:41\n再不还钱就去你公司\n我 2026-11-03 22:43\n请不要骚扰我家人\n"
    "催收小王 2026-11-03 22:44\n那你就等着\n"
)


def phone_source(stage: Stage) -> None:
    """Which file, or what was pasted?"""
    _wizard(stage)


def phone_pasted(stage: Stage) -> None:
    """A chat is pasted."""
    _wizard(stage)
    stage.find(QPlainTextEdit, "pasted_messages").setPlainText(CHAT)


def phone_columns(stage: Stage) -> None:
    """A table whose headings say nothing."""
    _read(stage, "通话.csv", _ODD)


def phone_senders(stage: Stage) -> None:
    """Who wrote and rang; nobody is ticked."""
    _read(stage, "sms-20261103.xml", _backup())


def phone_ticked(stage: Stage) -> None:
    """Two collectors are ticked, and whose one of them is was said."""
    phone_senders(stage)
    senders = stage.find(QTableView, "senders")
    senders.setFocus()
    for row in (0, 2):
        senders.selectRow(row)
        QTest.keyClick(senders, Qt.Key.Key_Space)
    senders.selectRow(0)
    stage.rest()
    wizard = stage.find(PhoneImport, "phone_import")
    if wizard.senders.whose.take.isVisible():
        stage.press("take_proposed")


def phone_bill(stage: Stage) -> None:
    """A carrier's list, which records no unanswered call."""
    _read(stage, "通话详单.csv", _BILL)


def phone_preview(stage: Stage) -> None:
    """Before anything is written."""
    phone_ticked(stage)
    stage.press("next")
    stage.find(QTableView, "first_messages").selectRow(1)


def phone_done(stage: Stage) -> None:
    """The messages are in."""
    phone_ticked(stage)
    stage.press("next")
    stage.press("next")
    stage.spoil()


def phone_undone(stage: Stage) -> None:
    """They were brought into another case, and taken back."""
    _read(stage, "sms-20261103.xml", _backup(), new_case(stage))
    stage.press("tick_shown")
    for name in ("next", "next", "undo_import"):
        stage.press(name)
    stage.spoil()


def _wizard(stage: Stage, case: CaseId | None = None) -> PhoneImport:
    case = case or long_case(stage)
    stage.wiring.ways.show_case(case, "incidents")
    stage.rest()
    stage.wiring.deeds.import_messages(case)
    stage.rest()
    return stage.find(PhoneImport, "phone_import")


def _read(stage: Stage, name: str, content: str, case: CaseId | None = None) -> None:
    wizard = _wizard(stage, case)
    wizard.read(_file(stage, name, content))
    stage.rest()


def _file(stage: Stage, name: str, content: str) -> Path:
    file = stage.vault.parent / name
    file.write_text(content, encoding="utf-8")
    return file


def _backup() -> str:
    """A backup as SMS Backup & Restore writes it, cut off in its last message."""
    at = _BEGINNING
    lines = []
    for number in range(120):
        at += timedelta(hours=5, minutes=17)
        sender, name, words = _SAID[number % len(_SAID)]
        who = f"address={quoteattr(sender)} contact_name={quoteattr(name or '(Unknown)')}"
        lines.append(f'<sms protocol="0" {who} date="{to_milliseconds(at)}" type="1" body={quoteattr(words)} />')
    for number, caller in enumerate(_CALLS * 6):
        at += timedelta(hours=3, minutes=41)
        kind = 3 if number % 3 else 1
        lasted = 0 if kind == 3 else 65
        lines.append(f'<call number="{caller}" duration="{lasted}" date="{to_milliseconds(at)}" type="{kind}" />')
    body = "\n".join(lines)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<smses count="{len(lines) + 1}">\n{body}\n<sms address="1069000'


PHONES: tuple[Scene, ...] = (
    phone_source,
    phone_pasted,
    phone_columns,
    phone_senders,
    phone_ticked,
    phone_bill,
    phone_preview,
    phone_done,
    phone_undone,
)
