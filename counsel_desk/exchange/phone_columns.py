"""Which columns of a table hold messages or calls, guessed from headings as carriers, phones and people write them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from counsel_desk.errors import FileError
from counsel_desk.exchange.headings import headings, normalised
from counsel_desk.exchange.tables import Formula, Row, Sheet, Tables

_ROWS_SEARCHED = 30  # a carrier writes name, package and month above its list
_FOUND_SHOWN = 12


class PhoneField(StrEnum):
    """What a column of messages or calls can hold. Several columns may tell the time: a day and an hour."""

    NUMBER = "number"
    NAME = "name"
    AT = "at"
    WORDS = "words"
    DIRECTION = "direction"
    STATE = "state"
    CHANNEL = "channel"
    DURATION = "duration"
    MINUTES = "minutes"  # a duration whose bare figures are minutes


@dataclass(frozen=True, slots=True)
class PhoneColumns:
    """What each column holds, counted from 0; `header_row` is the row number of the headings.

    `recalled`: it is what somebody said of such headings before.
    """

    header_row: int
    fields: Mapping[int, PhoneField]
    recalled: bool = False

    @property
    def is_usable(self) -> bool:
        """Whether a row tells when it was, and who it was or what was said."""
        held = set(self.fields.values())
        return PhoneField.AT in held and bool(held & {PhoneField.NUMBER, PhoneField.NAME, PhoneField.WORDS})

    def of(self, field: PhoneField) -> tuple[int, ...]:
        """The columns that hold it, from the left."""
        return tuple(column for column, held in sorted(self.fields.items()) if held is field)


Recall = Callable[[Sheet], PhoneColumns | None]
"""What somebody has said of a sheet with such headings before."""


def guess_columns(tables: Tables, recall: Recall | None = None) -> dict[str, PhoneColumns]:
    """The columns of every sheet that holds messages or calls, by its name; what `recall` knows goes before a guess.

    Raises FileError ``phone_file.columns_missing`` (``found``: the headings that were seen) when none does.
    """
    known = {sheet.name: recall(sheet) if recall is not None else None for sheet in tables.sheets}
    guesses = {sheet.name: known[sheet.name] or guess_sheet(sheet) for sheet in tables.sheets}
    usable = {name: guess for name, guess in guesses.items() if guess.is_usable}
    if not usable:
        found = "、".join(_headings_seen(tables.sheets, guesses))
        raise FileError("phone_file.columns_missing", file=tables.file, found=found)
    return usable


def guess_sheet(sheet: Sheet) -> PhoneColumns:
    """The best guess of one sheet, which may not be usable: the row with most known headings among the first."""
    guesses = [_guess_row(row) for row in sheet.rows[:_ROWS_SEARCHED]]
    return max(guesses, key=lambda guess: (guess.is_usable, len(guess.fields)), default=PhoneColumns(1, {}))


def field_of(heading: str) -> PhoneField | None:
    """What a column with this heading holds; None where it is not known."""
    text = normalised(heading)
    if text in _FIELD_OF_WORD:
        return _FIELD_OF_WORD[text]
    return next((field for part, field in _PARTS.items() if part in text), None) if len(text) <= 16 else None


def _guess_row(row: Row) -> PhoneColumns:
    fields: dict[int, PhoneField] = {}
    for column, cell in enumerate(row.cells):
        text = cell.cached if isinstance(cell, Formula) else cell
        field = field_of(text) if isinstance(text, str) else None
        if field is not None and (field is PhoneField.AT or field not in fields.values()):
            fields[column] = field
    return PhoneColumns(row.number, fields)


def _headings_seen(sheets: Iterable[Sheet], guesses: Mapping[str, PhoneColumns]) -> tuple[str, ...]:
    for sheet in sheets:
        for row in sheet.rows:
            if row.number == guesses[sheet.name].header_row:
                return headings(row)[:_FOUND_SHOWN]
    return ()


_WORDS: Mapping[PhoneField, str] = {
    PhoneField.NUMBER: """
        对方号码 对方电话 对方电话号码 对方手机 对方手机号 对方手机号码 对端号码 通信号码 通话号码 通讯号码 号码
        电话 电话号码 手机 手机号 手机号码 来电号码 来电电话 发送号码 发送方 发送方号码 发件人 发件人号码
        发信号码 短信号码 催收号码 催收电话 number phone phonenumber address sender senderid from caller
        callernumber mobile tel telephone contactnumber
    """,
    PhoneField.NAME: """
        对方姓名 对方名称 姓名 名称 联系人 联系人姓名 昵称 发送人 发言人 通讯录姓名 name contact contactname
        sendername displayname chat chatsession
    """,
    PhoneField.AT: """
        时间 日期 时刻 日期时间 通话时间 通话日期 通话开始时间 通话起始时间 起始时间 开始时间 呼叫时间 来电时间
        发送时间 发送日期 接收时间 收发时间 收信时间 短信时间 短信日期 通信时间 通信日期 通信起始时间 通讯时间
        消息时间 催收时间 发生时间 date time datetime timestamp messagedate messagetime calldate calltime
        starttime senttime sentat receivedat readabledate when
    """,
    PhoneField.WORDS: """
        内容 短信内容 信息内容 消息内容 消息 正文 短信正文 短信 文本 催收内容 聊天内容 body text message
        messagetext messagebody content sms smsbody words
    """,
    PhoneField.DIRECTION: """
        呼叫类型 呼叫方式 通信方式 通讯方式 主被叫 主叫被叫 呼叫方向 方向 收发 收发类型 收发方式 通话方式 类型
        类别 呼叫类别 type direction calltype messagetype folder box inout
    """,
    PhoneField.STATE: """
        状态 接听状态 接通状态 通话状态 呼叫状态 是否接通 是否接听 接通 接听 结果 通话结果 呼叫结果 status state
        answered connected result callstatus
    """,
    PhoneField.CHANNEL: """
        通信类型 通讯类型 业务类型 渠道 方式 消息类型 催收方式 channel kind service via medium
    """,
    PhoneField.DURATION: """
        时长 通话时长 通信时长 通讯时长 持续时间 通话秒数 时长秒 通话时长秒 秒数 计费时长 duration seconds
        durationseconds durations durationsec callduration length
    """,
    PhoneField.MINUTES: """
        时长分 时长分钟 通话时长分 通话时长分钟 通话分钟数 分钟 minutes durationminutes durationmin
    """,
}
_FIELD_OF_WORD = {word: field for field, words in _WORDS.items() for word in words.split()}
# Inside a longer heading only these tell: 起始通话时间(北京), 短信发送内容, 对方号码/端口.
_PARTS: Mapping[str, PhoneField] = {
    "对方号码": PhoneField.NUMBER,
    "起始时间": PhoneField.AT,
    "开始时间": PhoneField.AT,
    "通话时间": PhoneField.AT,
    "发送时间": PhoneField.AT,
    "时长": PhoneField.DURATION,
    "内容": PhoneField.WORDS,
    "主叫被叫": PhoneField.DIRECTION,
}
